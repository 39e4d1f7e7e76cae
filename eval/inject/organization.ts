import { fold } from '../../server/src/core/text/fold.js';
import { isWord } from '../../server/src/core/links/names/name-lexicon.js';
import { pick } from '../sequence.js';
import { planted, type Injection, type Injector } from './injector.js';
import { slipIn } from './slip.js';

/** Words of bodies' names that memory exchanges; the initial stays, so that the acronym still seems to fit. */
const EXCHANGED: Readonly<Record<string, string>> = {
  treaty: 'Trade', trade: 'Treaty', security: 'Stability', cooperation: 'Coordination', operation: 'Ordination', development: 'Defence', organization: 'Operation',
  organisation: 'Operation', health: 'Humanitarian', monetary: 'Money', fund: 'Foundation', energy: 'Economic', economic: 'European', european: 'Economic',
  atlantic: 'American', criminal: 'Civil', international: 'Intercontinental', committee: 'Council', council: 'Committee', nations: 'National', affairs: 'Associations',
};

/** A body's long name with one word exchanged or mistyped. */
export const organization: Injector = {
  kind: 'organization',
  checks: ['organization-wrong', 'name-misspelled'],
  propose(links, random): readonly Injection[] {
    return links.organizations.flatMap(({ block, from, to, quoted }) => {
      if (quoted || to - from < 3) return [];
      const words = block.reading.tokens.slice(from, to).filter(({ text }) => text.length >= 6);
      const token = pick(words, random);
      if (!token || words.length < 2) return [];
      const exchanged = random() < 0.5 ? EXCHANGED[token.fold] : undefined;
      const typed = exchanged ?? slipIn(token.text, random);
      const start = block.offset + token.start;
      return typed === undefined || typed === token.text ? [] : [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: exchanged === undefined && isWord(fold(typed)) }];
    });
  },
};
