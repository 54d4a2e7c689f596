// The examples of the package's README, as they stand there.
import { readFileSync } from 'node:fs';

const TEXT = readFileSync('src/js/npm/README.md', 'utf8');

/** All examples in a language, in order. */
export const examples = (language) => [...TEXT.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code);

/** The example of the file with this name. */
export const file = (name) => examples('js').find((code) => code.startsWith(`// ${name}\n`)) ?? (() => { throw new Error(`README has no ${name}`); })();

/** What an example says that it prints. */
export const promised = (code) => [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line);
