// Text as a literal of JavaScript; of bytes, a character each, which after compression is a sixth smaller than base64.

const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\0': '\\x00', '<': '\\x3c' };

/** The string literal; fit for a script inside a page, too, which no `</script` or `<!--` in it can end. */
export const literal = (text) => `"${text.replace(/[\\"\n\r\0]|<(?=[/!s])/g, (character) => ESCAPES[character])}"`;
