/** Currencies as news writes them. A bare dollar or pound may be several; it never proves another currency wrong. */

/** Signs before a number. `dollar` is a dollar of an unknown country. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'], ['£', 'pound'], ['€', 'EUR'], ['¥', 'yen-or-yuan'], ['₽', 'RUB'], ['₴', 'UAH'], ['₹', 'INR'], ['₺', 'TRY'], ['₩', 'KRW'],
  ['₪', 'ILS'],
]);

/** "US$", "C$", "NZ$": letters before the dollar sign, folded. */
const DOLLAR_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'], ['c', 'CAD'], ['ca', 'CAD'], ['can', 'CAD'], ['a', 'AUD'], ['au', 'AUD'], ['nz', 'NZD'], ['hk', 'HKD'], ['s', 'SGD'],
  ['nt', 'TWD'], ['r', 'BRL'], ['usd', 'USD'],
]);

/** Names behind a number, and codes before or behind it; folded, words joined by one space. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'dollar'], ['dollars', 'dollar'], ['us dollar', 'USD'], ['us dollars', 'USD'], ['american dollars', 'USD'],
  ['canadian dollar', 'CAD'], ['canadian dollars', 'CAD'], ['australian dollars', 'AUD'], ['new zealand dollars', 'NZD'],
  ['hong kong dollars', 'HKD'], ['singapore dollars', 'SGD'], ['euro', 'EUR'], ['euros', 'EUR'], ['pounds sterling', 'GBP'],
  ['british pounds', 'GBP'], ['rouble', 'RUB'], ['roubles', 'RUB'], ['ruble', 'RUB'], ['rubles', 'RUB'], ['russian rubles', 'RUB'],
  ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['yen', 'JPY'], ['rupees', 'rupee'], ['indian rupees', 'INR'],
  ['francs', 'franc'], ['swiss francs', 'CHF'], ['kronor', 'SEK'], ['kroner', 'krone'], ['zlotys', 'PLN'], ['lira', 'TRY'], ['won', 'KRW'],
  ['shekels', 'ILS'], ['pesos', 'peso'], ['reais', 'BRL'],
  ['usd', 'USD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['cad', 'CAD'], ['aud', 'AUD'], ['rub', 'RUB'], ['uah', 'UAH'], ['cny', 'CNY'], ['jpy', 'JPY'],
  ['chf', 'CHF'], ['inr', 'INR'], ['cents', 'cent'], ['cent', 'cent'], ['pence', 'penny'],
]);

/** What a word that names several currencies may mean. */
const MEANINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['dollar', new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'])],
  ['pound', new Set(['GBP', 'EGP', 'SYP', 'LBP'])],
  ['yen-or-yuan', new Set(['JPY', 'CNY'])],
  ['rupee', new Set(['INR', 'PKR'])],
]);

export const currencyOfSign = (sign: string, before: string): string | undefined =>
  (sign === '$' ? DOLLAR_COUNTRIES.get(before) : undefined) ?? SIGNS.get(sign);
export const isCurrencySign = (text: string): boolean => SIGNS.has(text);
export const currencyNamed = (words: string): string | undefined => NAMES.get(words);
export const CURRENCY_NAMES: readonly string[] = [...NAMES.keys()];
export const LONGEST_CURRENCY = 3;

/** True where both are surely one currency. */
export const isSameCurrency = (a: string, b: string): boolean => a === b && !MEANINGS.has(a);
/** True where both may be one currency: "$5" of a sum in Canadian dollars. */
export const mayBeSameCurrency = (a: string, b: string): boolean =>
  a === b || MEANINGS.get(a)?.has(b) === true || MEANINGS.get(b)?.has(a) === true;
