// 长按图片: the result as a picture, for where nothing can be downloaded.
/**
 * Draws a text: its first line is the title, a line with a tab a name and an amount, `!` before it a large one, an empty
 * line a rule. The address of the picture; none where the browser does not let one draw.
 */
self.gongjiPicture = function (text) {
  var WIDTH = 720;
  var EDGE = 48;
  var FONT = ' "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  try {
    var canvas = document.createElement('canvas');
    var pen = canvas.getContext('2d');
    var style = function (size, colour) {
      pen.font = size + 'px' + FONT;
      pen.fillStyle = colour;
    };
    /** As much as fits a line, line by line; none begins with what ends another. */
    var wrapped = function (words) {
      var lines = [''];
      (words.match(/(?:[\w.,%-]+ ?|[^])[，。：、）》]*/g) || []).forEach(function (word) {
        if (pen.measureText(lines[lines.length - 1] + word).width > WIDTH - 2 * EDGE) lines.push('');
        lines[lines.length - 1] += word;
      });
      return lines;
    };
    var draw = function () {
      var y = EDGE;
      var colours = ['#a9510f', '#0b6a66'];
      text.split('\n').forEach(function (line, at) {
        var large = line[0] === '!';
        var parts = line.slice(large).split('\t');
        var size = at === 0 ? 40 : large ? 56 : parts[1] ? 30 : 26;
        if (!line) {
          pen.fillStyle = '#d5dcd9';
          pen.fillRect(EDGE, y + 26, WIDTH - 2 * EDGE, 2);
          y += 34;
        } else if (parts[1]) {
          y += size * 1.5;
          style(large ? 32 : size, '#17211f');
          pen.fillText(parts[0], EDGE, y);
          style(size, large ? colours.shift() : '#17211f');
          pen.fillText(parts[1], WIDTH - EDGE - pen.measureText(parts[1]).width, y);
        } else {
          style(size, at === 0 ? '#17211f' : '#52605c');
          wrapped(line).forEach(function (part) {
            y += size * 1.6;
            pen.fillText(part, EDGE, y);
          });
        }
      });
      return y + EDGE;
    };
    canvas.width = WIDTH;
    canvas.height = draw();
    // Setting the height has wiped it.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, WIDTH, canvas.height);
    draw();
    return canvas.toDataURL('image/png');
  } catch (refused) {
    return '';
  }
};
