import type { YAMLParseError } from 'yaml';
import { say, type Said } from '../../values/said.js';

/**
 * What is wrong with a YAML file, in the words of somebody who writes packs and no programs. The parser's own sentences name parts of the
 * grammar ("Implicit map keys need to be followed by map values"); the few slips that happen to everybody are told by what to do.
 * `text` is the file; positions of `error` are UTF-16 offsets in it. A whole sentence.
 */
export function yamlWords(error: YAMLParseError, text: string): Said {
  const [at] = error.pos;
  if (beginsWithTab(text, at)) return say`This is not YAML: a tab stands at the beginning of this line. Indent with spaces.`;
  const known = slips.find(({ code, says }) => code === error.code && says.test(error.message));
  return say`This is not YAML: ${known?.words ?? sentence(error.message)}`;
}

// Quotation marks and braces stand in places: in the catalogues of translations they have a meaning of their own.
const quotedTitle = 'title: "Flood: what we know"';
const noColon = say`a colon and a space are missing in this line, as in \`start: 2026-11-17\`.`;

const slips: readonly { readonly code: YAMLParseError['code']; readonly says: RegExp; readonly words: Said }[] = [
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: /Nested mappings/, words: say`a second colon stands in this line. Put quotation marks around a text with a colon: \`${quotedTitle}\`.` },
  { code: 'MISSING_CHAR', says: /Implicit map keys/, words: noColon },
  { code: 'MULTILINE_IMPLICIT_KEY', says: /single line/, words: noColon },
  { code: 'MISSING_CHAR', says: /Sequence item without/, words: say`this line begins further left than the entry it belongs to. The keys of an entry stand below each other, two spaces behind its hyphen.` },
  { code: 'MISSING_CHAR', says: /Missing closing/, words: say`a quotation mark is opened before this place and never closed.` },
  { code: 'BAD_SCALAR_START', says: /reserved character/, words: say`a text cannot begin with this sign unless it stands in quotation marks.` },
  { code: 'MULTIPLE_DOCS', says: /document/, words: say`A file of a pack is one document, without \`---\` inside.` },
  { code: 'BAD_INDENT', says: /^Flow (?:map|sequence)/, words: say`a bracket is opened and not closed: \`[\` wants its \`]\`, and \`${'{'}\` its \`${'}'}\`.` },
];

/** Does a tab stand before the first other sign of the line of `at`? */
function beginsWithTab(text: string, at: number): boolean {
  for (let index = text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '\t') return true;
    if (sign !== ' ') return false;
  }
  return false;
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
