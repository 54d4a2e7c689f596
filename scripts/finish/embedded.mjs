// The page as it stands inside other sites: one folder deeper, so that a server can give it a policy of its own.

/** `index.html` for `embed/`: every file is a step further up, and nothing of it is to be installed. */
export function embedded(html) {
  const lean = html.replace(/<link rel="(?:icon|apple-touch-icon|manifest)"[^>]*>\n?/g, '');
  const deeper = lean.replace(/\b(href|src|data-[\w-]+|content)="(?=[\w-]+(?:\.(?:bin|css|js|json)|\/)")/g, '$1="../');
  return deeper.replace('<html ', '<html data-place="embedded" ');
}
