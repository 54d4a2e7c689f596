// The whole page with every region in one file, for where there is no network: a USB stick, an intranet, a counter.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { literal } from './literal.mjs';

/** In the place of the network: what would be fetched stands here, spelled as below. */
const STORE = `var OF = {};
SWAPPED.split('').forEach(function (one, at) { OF[one] = SWAPPED.charCodeAt(at ^ 1); });
self.fetch = function (url) {
  var text = FILES[url];
  if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
  var bytes = [];
  for (var at = 0; at < text.length; at += 1) {
    var code = text.charCodeAt(at);
    if (code > 255) bytes.push(code >> 12 | 224, code >> 6 & 63 | 128, code & 63 | 128);
    else bytes.push(text[at] in OF ? OF[text[at]] : code);
  }
  return Promise.resolve(new Response(new Uint8Array(bytes)));
};`;
/** What a string in a script can only hold in more than one character. */
const COSTLY = '\0\n\r"\\';
/** What else may not stand in a page: halves of characters, ends of lines, marks and what is none. */
const BARRED = /[\u0000-\u07ff\u2028\u2029\ud800-\udfff\ufeff\ufff0-\uffff]/;
/** Nothing may go out, whatever happens. */
const POLICY = "connect-src 'none'; img-src data: blob:; font-src 'none'; media-src 'none'; frame-src 'none'; object-src 'none'; worker-src 'none'; form-action 'none'; base-uri 'none'";

/** Costly characters, each beside one of the rarest, for which it stands, and which stands for it. */
function swapped(files) {
  const counts = new Array(128).fill(0);
  for (const byte of files.flatMap((bytes) => [...bytes])) counts[byte] += 1;
  const plain = [...counts.keys()].filter((code) => code >= 0x20 && code < 0x7f && !COSTLY.includes(String.fromCharCode(code)));
  const rare = plain.sort((one, other) => counts[one] - counts[other] || one - other);
  return [...COSTLY].map((costly, at) => costly + String.fromCharCode(rare[at])).join('');
}

/** Bytes as text: a Chinese character as itself, other bytes as a character each, the costly ones exchanged. */
function spelled(bytes, pairs) {
  const of = new Map([...pairs].map((one, at) => [one, pairs[at ^ 1]]));
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const whole = bytes.toString('utf8', at, at + 3);
    const byte = String.fromCharCode(bytes[at]);
    const chinese = whole.length === 1 && !BARRED.test(whole);
    text += chinese ? whole : of.get(byte) ?? byte;
    at += chinese ? 3 : 1;
  }
  return text;
}

/** What takes the place of each link of `index.html`. */
export function singleFile(html, { script, style, program, packs }) {
  const files = [['program', program], ...packs.map((path) => [`regions/${basename(path)}`, readFileSync(path)])];
  const pairs = swapped(files.map(([, bytes]) => bytes));
  const listed = files.map(([name, bytes]) => `${JSON.stringify(name)}:${literal(spelled(bytes, pairs))}`);
  const once = (text, what, now) => {
    if (text.split(what).length !== 2) throw new Error(`index.html does not have ${what} once`);
    return text.replace(what, () => now);
  };
  const match = (pattern) => {
    const found = pattern.exec(html);
    if (!found) throw new Error(`index.html has nothing like ${pattern}`);
    return found[0];
  };
  const without = [/<link rel="preload"[^>]*>\n?/g, /<link rel="(?:icon|apple-touch-icon|manifest)"[^>]*>\n?/g];
  let page = without.reduce((text, pattern) => text.replace(pattern, ''), html);
  page = once(page, '<html ', '<html data-place="single" ');
  page = once(page, match(/(?<=http-equiv="Content-Security-Policy" content=")[^"]+/), POLICY);
  page = once(page, match(/<link rel="stylesheet"[^>]*>/), `<style>${readFileSync(style, 'utf8')}</style>`);
  page = once(page, match(/(?<=<meta name="regions" content=")[^"]+/), 'regions/');
  page = once(page, match(/<script defer[^>]*><\/script>/), '');
  return once(page, '</body>', `<script>(function () { var FILES = {${listed.join(',')}}, SWAPPED = ${literal(pairs)};${STORE} })();</script>\n<script data-first="program">${readFileSync(script, 'utf8')}</script>\n</body>`);
}
