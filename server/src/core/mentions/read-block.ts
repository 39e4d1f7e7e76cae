import type { BlockKind } from '../text/draft.js';
import { findQuoted } from '../text/quoted.js';
import { splitSentences } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { findAcronyms } from './acronyms.js';
import { findDates } from './dates.js';
import { findNames } from './names.js';
import { findQuantities } from './quantities.js';
import { findQuotations } from './quotations.js';
import { findTitles } from './titles.js';
import type { BlockReading } from './types.js';

/**
 * Reads one block: tokens, sentences, quotations and mentions, all with offsets relative to the block. A pure function of its
 * arguments, so the engine may keep the result as long as the block's prose is the same.
 */
export function readBlock(kind: BlockKind, prose: string): BlockReading {
  const tokens = tokenise(prose);
  const sentences = splitSentences(tokens, prose, kind);
  const capitals: number[] = [];
  let classes = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    classes |= token.classes;
    if (token.case !== 'lower' && token.kind === 'word') capitals.push(at);
  }
  const titles = findTitles(tokens);
  const dates = findDates(tokens, sentences);
  const quoted = findQuoted(prose, tokens);
  const names = findNames(tokens, capitals, sentences, titles, dates);
  return {
    kind,
    prose,
    tokens,
    sentences,
    capitals,
    classes,
    quoted,
    titles,
    dates,
    names,
    acronyms: findAcronyms(tokens),
    quantities: findQuantities(tokens, sentences, dates),
    quotations: findQuotations(tokens, sentences, quoted, names),
  };
}
