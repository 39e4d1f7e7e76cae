import { areaSaid } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Statement } from '../facts/types.js';
import { areasNamed } from '../links/places/areas-named.js';
import { CURRENCY_WORDS, findCurrencyClaims, type CurrencyClaim } from '../links/places/currency-claims.js';
import type { Links, StoryDate } from '../links/types.js';
import { fold } from '../text/fold.js';
import { dayNumber } from '../values/calendar.js';
import { ALSO_CALLED, BEFORE_THE_EURO, currencyWord } from '../values/currency-words.js';
import { allOf, say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A country is given another country’s currency. */
export default defineCheck({
  id: 'currency-wrong',
  title: 'The country has another currency',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['areas', CURRENCY_WORDS],
  rationale: 'Rubles and rupees, pesos and reais, korunas and kronor: the neighbour’s money is soon put for a country’s own. The check reads "the Polish koruna", '
    + '"Poland’s koruna" and "the Polish currency, the koruna" and compares the word with the currencies of the country.',
  examples: [{ wrong: 'The Polish koruna fell to a record low.', right: 'The Polish zloty fell to a record low.', date: '2022-02-15' }],
  silences: [
    'what a country holds, sells or owes in another one’s money: "Russian yuan deposits", "Chinese ruble bonds"',
    'dollars and euros; countries that use another one’s money',
    'money of former times: the Italian lira, the Irish pound; stories from before 2005, paragraphs about another time',
    'what people call their money: the Lebanese lira',
    'words with another sense: crown, mark, won, real',
    'quoted speech',
  ],
  accepts: [
    'The Polish zloty fell to a record low.',
    'Russian yuan deposits rose again.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    if (links.storyDate.value.first < FIRST_DAY) return;
    for (const claim of findCurrencyClaims(links)) {
      const own = ownCurrencies(claim, links.facts, links.storyDate);
      if (!own) continue;
      const { country: { entity: country }, span, token } = claim;
      const names = own.map(({ value }) => nameOf(value));
      const land = areaSaid(country.name.value);
      const says = say`The currency of ${land} is the ${allOf(names)}.`;
      yield {
        span,
        message: say`The currency of ${land} is the ${allOf(names)}, not the ${token.fold}.`,
        because: says,
        evidence: [evidenceOf(own[0]!, says)],
        fixes: own.length > 1 || token.fold !== claim.currency ? [] : names.map((name) => {
          const text = name.slice(name.lastIndexOf(' ') + 1);
          return { title: say`Replace with "${text}"`, edits: [{ span, text }] };
        }),
        related: [{ span: claim.country.span, message: says }],
      };
    }
  },
});

/** The statements are those of today; before this day too many of them were others. */
const FIRST_DAY = dayNumber(2005, 1, 1);

/** "Polish Zloty (PLN)" in running text: the Polish zloty. */
function nameOf(value: string): string {
  const name = value.replace(/ \([A-Z]{3}\)$/, '');
  const last = name.lastIndexOf(' ') + 1;
  return name.slice(0, last) + name.slice(last).toLowerCase();
}

const wordOf = (value: string): string => fold(nameOf(value)).split(' ').at(-1)!;

/** The country's currencies, where the one in the draft is surely none of them and none that it had or is called by. */
function ownCurrencies({ country: link, currency }: CurrencyClaim, facts: FactLookUp, { value: story }: StoryDate): readonly Statement<string>[] | undefined {
  const named = areasNamed(link, facts);
  if (named.length === 0 || named.some((area) => mayHave(area, currency, story.last))) return undefined;
  const [country, ...others] = named;
  return others.length === 0 && country!.currencies.length > 0 ? country!.currencies : undefined;
}

function mayHave(area: Area, currency: string, day: number): boolean {
  const { id, currencies } = area;
  if (currencies.length === 0 || currencies.some(({ start, end, disputedBy }) => (start !== undefined && start.last > day) || end !== undefined || disputedBy.length > 0)) return true;
  if (ALSO_CALLED.get(id)?.includes(currency)) return true;
  return currencies.some(({ value }) => (value.endsWith('(EUR)') ? BEFORE_THE_EURO.has(currency) : currencyWord(wordOf(value)) === currency));
}
