import type { PlacedBlock } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { hasOtherScript, intrusionIn, lonelyLookAlike, type Intrusion } from '../text/look-alikes.js';
import type { Token } from '../text/tokens.js';
import { allOf, joined, say, type Said } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A letter of another script inside a word. */
export default defineCheck({
  id: 'homoglyph',
  title: 'Letter of another script in a word',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  rationale: 'A Cyrillic or Greek letter that looks like a Latin one comes in with a second keyboard, with machine translation or '
    + 'with scanned text. Nobody sees it, but searches, links and spelling checks no longer find the word. The letters without a '
    + 'twin in the other script decide which script a word is written in.',
  examples: [
    { wrong: 'The talks w\u0435re held in Geneva.', right: 'The talks were held in Geneva.' },
    { wrong: 'The sign reads Москв\u0061.', right: 'The sign reads Москва.' },
  ],
  silences: [
    'whole words of another script: Голодомор, Ελλάδα',
    'symbols of science: TNFα, NFκB, μm, ΔT',
    'names that mix scripts for show by letters nobody mistakes for each other: KoЯn',
    'web addresses and code',
  ],
  accepts: [
    'The Holodomor (Голодомор) is remembered in November.',
    'TNFα is a protein.',
  ],
  run: ({ blocks }): readonly DraftFinding[] =>
    gathered(blocks, (block) => (!hasOtherScript(block.reading.prose) ? [] : gathered(block.reading.tokens, (token, at) => {
      if (token.kind !== 'word') return [];
      const intrusion = intrusionIn(token.text);
      if (intrusion) return mixed(block, token, intrusion);
      return lonelyLookAlike(token.text) !== undefined && standsAmongLatin(block, at) ? lonely(block, token) : [];
    }))),
});

const spanOf = (block: PlacedBlock, token: Token): DraftFinding['span'] => ({ start: block.offset + token.start, end: block.offset + token.end });

function mixed(block: PlacedBlock, token: Token, { host, guest, letters, mended }: Intrusion): DraftFinding {
  const span = spanOf(block, token);
  const several = letters.length > 1;
  return {
    span,
    message: several
      ? say`The letters ${allOf(letters.map(quotedLetter))} in “${token.text}” are ${SCRIPTS[guest]}; the word is ${SCRIPTS[host]}.`
      : say`The letter ${quotedLetter(letters[0]!)} in “${token.text}” is ${SCRIPTS[guest]}; the word is ${SCRIPTS[host]}.`,
    because: say`In print nobody sees it, but searches and spelling checks miss the word: ${joined(letters.map(codeOf), ', ')}.`,
    fixes: [{ title: say`Replace by ${SCRIPTS[host]} letters: "${mended}"`, safe: mended.length > 3, edits: [{ span, text: mended }] }],
  };
}

function lonely(block: PlacedBlock, token: Token): DraftFinding {
  const span = spanOf(block, token);
  const latin = lonelyLookAlike(token.text)!;
  return {
    span,
    message: say`This “${token.text}” is a Cyrillic letter, not the English word “${latin}”.`,
    because: say`In print nobody sees it, but searches and spelling checks miss the word: ${codeOf(token.text)}.`,
    fixes: [{ title: say`Replace by the Latin letter "${latin}"`, safe: true, edits: [{ span, text: latin }] }],
  };
}

/** A word of one letter tells its script by its neighbours only, and only where nothing else in the block is Cyrillic. */
function standsAmongLatin({ reading: { tokens, prose } }: PlacedBlock, at: number): boolean {
  const neighbours = [tokens[at - 1], tokens[at + 1]].filter((token) => token !== undefined && token.kind === 'word');
  return neighbours.length > 0 && neighbours.every((token) => /^[a-z]+$/i.test(token!.text)) && !/[\u0400-\u052f]{2}/.test(prose);
}

const SCRIPTS: Readonly<Record<Intrusion['host'], Said>> = { Latin: say`Latin`, Cyrillic: say`Cyrillic`, Greek: say`Greek` };

const quotedLetter = (letter: string): Said => say`“${letter}”`;

const codeOf = (letter: string): Said => say`“${letter}” is U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
