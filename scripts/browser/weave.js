/** The module whose code scripts/finish/strands.mjs has sorted into strands, as it was. */
function woven(from) {
  var at = 0;
  var end = 0;

  function number() {
    for (var value = 0, shift = 0; ; shift += 7) {
      var byte = from[at++];
      value |= (byte & 127) << shift;
      // Past the end, where something else has come in its place, all is zero.
      if (!(byte > 127)) return value;
    }
  }

  function take(length) { return from.subarray(at, at += length); }

  function write(bytes) {
    module.set(bytes, end);
    end += bytes.length;
  }

  function packed(value) { return value < 128 ? [value] : [value & 127 | 128].concat(packed(value >> 7)); }

  var before = take(number());
  // A server may answer with its home page where it has no such file.
  if (before[3] !== 109) throw new Error('no module');
  var kinds = [];
  for (var left = number(); left > 0; left -= 1) kinds.push({ put: take(number()), length: number(), more: from[at++], at: 0 });
  var pieces = take(number());

  // The first kind ends a function.
  var sizes = [];
  var sum = 0;
  var size = 0;
  pieces.forEach(function (of) {
    var kind = kinds[of];
    kind.at += kind.length;
    size += kind.put.length + kind.length;
    if (of) return;
    sizes.push(packed(size));
    sum += sizes[sizes.length - 1].length + size;
    size = 0;
  });
  kinds.forEach(function (kind) { kind.at = (at += kind.at) - kind.at; });

  var count = packed(sizes.length);
  var head = [10].concat(packed(count.length + sum), count);
  var after = from.subarray(at);
  var module = new Uint8Array(before.length + head.length + sum + after.length);
  write(before);
  write(head);
  var begins = true;
  pieces.forEach(function (of) {
    var kind = kinds[of];
    if (begins) write(sizes.shift());
    for (var i = 0; i < kind.put.length; i += 1) module[end++] = kind.put[i];
    for (i = 1; i <= kind.length; i += 1) module[end++] = from[kind.at++] | (i < kind.length ? kind.more : 0);
    begins = !of;
  });
  write(after);
  return module;
}
