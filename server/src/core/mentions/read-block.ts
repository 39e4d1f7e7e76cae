import type { BlockKind } from '../text/draft.js';
import { findQuoted } from '../text/quoted.js';
import { splitSentences } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { findAcronyms } from './acronyms.js';
import { findDates } from './dates.js';
import { findNames } from './names.js';
import { findQuantities } from './quantities.js';
import { findTitles } from './titles.js';
import type { BlockReading } from './types.js';

/**
 * Reads one block: tokens, sentences, quotations and mentions, all with offsets relative to the block. A pure function of its
 * arguments, so the engine may keep the result as long as the block's prose is the same.
 */
export function readBlock(kind: BlockKind, prose: string): BlockReading {
  const tokens = tokenise(prose);
  const sentences = splitSentences(tokens, prose, kind);
  const titles = findTitles(tokens);
  const dates = findDates(tokens, sentences);
  return {
    kind,
    prose,
    tokens,
    sentences,
    quoted: findQuoted(prose, tokens),
    titles,
    dates,
    names: findNames(tokens, sentences, titles, dates),
    acronyms: findAcronyms(tokens),
    quantities: findQuantities(tokens, sentences, dates),
  };
}
