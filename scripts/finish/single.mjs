// The whole page with every region in one file, for where there is no network: a USB stick, an intranet, a counter.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { literal } from './literal.mjs';

/** In the place of the network: what would be fetched stands here. */
const STORE = `self.fetch = function (url) {
  var text = FILES[url];
  if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
  var bytes = new Uint8Array(text.length);
  for (var at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return Promise.resolve(new Response(bytes));
};`;
/** Nothing may go out, whatever happens. */
const POLICY = "connect-src 'none'; img-src data: blob:; font-src 'none'; media-src 'none'; frame-src 'none'; object-src 'none'; worker-src 'none'; form-action 'none'; base-uri 'none'";

/** What takes the place of each link of `index.html`. */
export function singleFile(html, { script, style, program, packs }) {
  const files = [['program', program], ...packs.map((path) => [`regions/${basename(path)}`, readFileSync(path)])];
  const listed = files.map(([name, bytes]) => `${JSON.stringify(name)}:${literal(bytes)}`);
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
  return once(page, '</body>', `<script>(function () { var FILES = {${listed.join(',')}};${STORE} })();</script>\n<script data-first="program">${readFileSync(script, 'utf8')}</script>\n</body>`);
}
