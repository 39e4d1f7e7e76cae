import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { CURRENCY_FORMS, currencyWord } from '../../values/currency-words.js';
import { closesAt, placesByBlock, tellsOfAnotherTime, type PlacesInBlock } from './places-in-block.js';
import type { Links, NamedLink } from '../types.js';

/** The draft gives a country a currency: "the Polish zloty", "Poland’s zloty", "the Polish currency, the zloty". */
export interface CurrencyClaim {
  readonly country: NamedLink<Area>;
  /** The currency, as `currencyWord` calls it. */
  readonly currency: string;
  readonly token: Token;
  readonly span: { readonly start: number; readonly end: number };
}

/** A paragraph without such a word tells of no currency. */
export const CURRENCY_WORDS = wordClass(CURRENCY_FORMS);

/** Money was another one years ago: what is told of another time says nothing. */
const ANOTHER_TIME_DAYS = 2 * 365;

/**
 * What may stand behind the currency itself. Behind it a noun makes something else of both: "Russian yuan deposits" are held in Russia, "Chinese rupee bonds" are sold
 * by the Chinese, and so are "Russian yuan and dollar deposits".
 */
const BEHIND: ReadonlySet<string> = new Set(`
  fell rose slid slipped weakened strengthened gained lost hit tumbled plunged plummeted recovered traded dropped jumped climbed sank firmed eased collapsed crashed was is has had
  will would may could continued remained held against to at by versus per in on from since after this last today amid as because when while yesterday for followed worth
`.split(/\s+/).filter(Boolean));

/** Between a country and "currency", and between that and its name. */
const KINDS_OF_CURRENCY: ReadonlySet<string> = new Set(['national', 'local', 'official', 'own']);

/** Linear in the places of the draft. */
export function findCurrencyClaims(links: Links): readonly CurrencyClaim[] {
  return gathered(placesByBlock(links), (here) => {
    if ((here.block.reading.classes & CURRENCY_WORDS) === 0 || tellsOfAnotherTime(here.dates, links.storyDate, ANOTHER_TIME_DAYS)) return [];
    return gathered(here.places, (country): readonly CurrencyClaim[] => {
      if (country.quoted || country.entity.classification !== 'country' || (country.name.kind !== 'demonym' && country.possessive === '')) return [];
      const at = currencyBehind(here, country);
      const token = at === undefined ? undefined : here.tokens[at]!;
      const currency = token && currencyWord(token.fold);
      return token && currency !== undefined
        ? [{ country, currency, token, span: { start: here.block.offset + token.start, end: here.block.offset + token.end } }] : [];
    });
  });
}

/** The token of the currency that belongs to the country. */
function currencyBehind({ tokens }: PlacesInBlock, { from, to, name, possessive }: NamedLink<Area>): number | undefined {
  const before = tokens[from - 1];
  if (tokens[from]!.gap === 'hyphen' || tokens[to]?.gap === 'hyphen' || (name.kind === 'demonym' && possessive !== '')) return undefined;
  // "The Turkish and Syrian pound", "a non-Turkish lira".
  if (before?.fold === 'and' || before?.fold === 'or' || (before?.text === ',' && possessive === '')) return undefined;
  let at = to;
  if (KINDS_OF_CURRENCY.has(tokens[at]?.fold ?? '')) at += 1;
  if (tokens[at]?.fold === 'currency') {
    at += tokens[at + 1]?.text === ',' ? 2 : 1;
    return tokens[at]?.fold === 'the' && isMoney(tokens[at + 1]) && closesAt(tokens, at + 2) ? at + 1 : undefined;
  }
  if (at > to || !isMoney(tokens[at])) return undefined;
  const next = tokens[at + 1];
  return tokens[at]!.possessive === '' && (closesAt(tokens, at + 1) || (next!.case === 'lower' && next!.gap !== 'hyphen' && BEHIND.has(next!.fold))) && next?.gap !== 'hyphen' ? at : undefined;
}

const isMoney = (token: Token | undefined): boolean => token?.kind === 'word' && token.case === 'lower' && currencyWord(token.fold) !== undefined;
