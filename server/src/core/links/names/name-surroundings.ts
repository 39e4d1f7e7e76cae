import { firstWhere } from '../../text/first-where.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { wordClass } from '../../text/word-classes.js';
import { PLACE_NOUNS } from '../places/place-words.js';
import type { PersonLink } from '../types.js';

/** Words of kinship: relatives share a family name and are not misspellings of one another. Folded. */
const KIN_WORDS = wordClass(`
  son sons daughter daughters brother brothers sister sisters twin twins father mother parents wife wives husband widow widower spouse
  fiance fiancee uncle aunt cousin cousins nephew niece grandson granddaughter grandfather grandmother grandchildren stepson stepdaughter
  stepfather stepmother sibling siblings child children family heir namesake nee dynasty
`.split(/\s+/).filter(Boolean));

/** Callings that are no office: whoever is introduced by one is not the office-holder of a similar name. Folded, in the singular. */
const CALLINGS: ReadonlySet<string> = new Set(`
  pianist violinist cellist musician singer rapper drummer guitarist composer conductor actor actress comedian dancer painter sculptor
  artist photographer filmmaker producer designer model architect novelist poet playwright writer author blogger journalist reporter
  presenter broadcaster columnist historian economist sociologist physicist chemist biologist scientist mathematician engineer teacher
  lecturer student pupil professor doctor nurse surgeon dentist psychologist therapist lawyer barrister solicitor accountant banker
  trader broker entrepreneur businessman businesswoman billionaire farmer fisherman builder carpenter electrician plumber mechanic
  driver pilot sailor bartender waiter waitress chef cook baker butcher hairdresser shopkeeper cleaner janitor salesman clerk
  footballer striker goalkeeper midfielder defender winger golfer boxer swimmer sprinter runner cyclist skier skater gymnast cricketer
  batsman bowler pitcher quarterback player athlete wrestler jockey referee soldier veteran paratrooper volunteer activist campaigner
  protester dissident refugee pensioner retiree resident villager neighbour neighbor tourist shopper passenger victim witness survivor
  priest pastor rabbi monk nun firefighter paramedic policeman policewoman detective librarian curator translator interpreter hacker
`.split(/\s+/).filter(Boolean));

/** How many words away a word of kinship may stand. */
const KIN_REACH = 5;

/** "The daughter of", "his brother": a word of kinship near the name. */
export function hasKinWord({ block, from, to }: PersonLink): boolean {
  const { tokens, classes } = block.reading;
  if ((classes & KIN_WORDS) === 0) return false;
  for (let at = Math.max(0, from - KIN_REACH); at < Math.min(tokens.length, to + KIN_REACH); at++) {
    if ((at < from || at >= to) && (tokens[at]!.classes & KIN_WORDS) !== 0) return true;
  }
  return false;
}

/** "Her uncle, Edward VIII, abdicated": the word of kinship is said of the person, who is named in full. */
export function isTheRelative({ block: { reading: { tokens } }, from, to, via }: PersonLink): boolean {
  return (via === 'full-name' || via === 'other-name') && to - from > 1 && tokens[from - 1]?.text === ',' && tokens[to]?.text === ','
    && ((tokens[from - 2]?.classes ?? 0) & KIN_WORDS) !== 0;
}

/** "Sergei Rybakov, a pianist", "the actor Jack Sullivan": the words that say what somebody is, where no office does. */
export function callingOf({ block, from, to }: PersonLink): string | undefined {
  const { tokens, titles } = block.reading;
  const before = tokens[from - 1];
  if (before?.kind === 'word' && before.case === 'lower' && CALLINGS.has(before.fold)) return before.text;
  const article = tokens[to + 1];
  if (tokens[to]?.text !== ',' || (article?.fold !== 'a' && article?.fold !== 'an')) return undefined;
  // A title behind the article is judged as an office.
  const end = titles.find((title) => title.from >= to + 2 && title.from < to + 6);
  // "A German" is no calling, "a German pianist" is.
  const calling = tokens[to + 2]?.case === 'title' ? tokens[to + 3] : tokens[to + 2];
  return end || calling?.kind !== 'word' || calling.case !== 'lower' ? undefined : `${article.text} ${calling.text}`;
}

/** "The town of Obaba": what stands before a name that is a place's. */
export const isCalledPlace = ({ block: { reading: { tokens } }, from }: PersonLink): boolean =>
  tokens[from - 1]?.fold === 'of' && tokens[from - 2]?.case === 'lower' && PLACE_NOUNS.has(tokens[from - 2]!.fold);

/** The age that stands behind a name, in years: "Sam Example, 67," or "Sam Example (67)". */
export function statedAge({ block, to }: PersonLink): number | undefined {
  const { tokens } = block.reading;
  const before = tokens[to]?.text;
  const number = tokens[to + 1];
  const after = tokens[to + 2];
  if (number?.kind !== 'number' || !/^\d{2}$/.test(number.text) || (after && after.kind !== 'punctuation')) return undefined;
  return before === ',' || (before === '(' && after?.text === ')') ? Number(number.text) : undefined;
}

/** What stands before a whole name in a compound: "post-Karimov". */
const PREFIXES: ReadonlySet<string> = new Set(['post', 'pre', 'anti', 'pro', 'non', 'then']);

/** Characters before a word that make it a handle, an address or part of a path. */
const HANDLE_MARKS = '@#/\\_=&';

/**
 * True where the spelling is somebody's own business: marked "[sic]", part of a handle or an address, followed by a suffix that
 * makes it another generation, or what the sentence is about ("gave the name as “Koazk”", "misspelled the name of").
 */
export function isLeftAlone({ block, from, to }: Pick<PersonLink, 'block' | 'from' | 'to'>, inCompound = false): boolean {
  const { tokens, prose } = block.reading;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (HANDLE_MARKS.includes(prose.charAt(first.start - 1) || ' ') || '@/\\_'.includes(prose.charAt(last.end) || ' ')) return true;
  // The run was cut inside a compound ("Kim Byong-" of "Kim Byong-joon"): the name is not known whole.
  const behindPrefix = first.gap === 'hyphen' && PREFIXES.has(tokens[from - 1]?.fold ?? '');
  if (!inCompound && (tokens[to]?.gap === 'hyphen' || (first.gap === 'hyphen' && !behindPrefix))) return true;
  return tokens[to]?.fold === 'sic' || tokens[to + 1]?.fold === 'sic' || isTalkedAbout(block, from, to);
}

/** A "sentence" of more words is a table or a list. */
const LONGEST_SENTENCE = 300;

/** Words that tell of a misspelling. */
const MISSPELT = wordClass([], (fold) => fold.startsWith('misspel'));

/** A quotation of nothing but the name, or a sentence that tells of a misspelling: the words are spoken of, not used. */
function isTalkedAbout({ reading: { quoted, sentences, tokens, prose, classes } }: PersonLink['block'], from: number, to: number): boolean {
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  // Quotations stand in order, and a paragraph may hold thousands of them.
  for (let next = firstWhere(quoted, ({ inner }) => inner.start >= start); quoted[next]?.inner.start === start; next++) {
    const { inner, closed } = quoted[next]!;
    if (closed && inner.end >= end && !/[\p{L}\p{N}]/u.test(prose.slice(end, inner.end))) return true;
  }
  if ((classes & MISSPELT) === 0) return false;
  const sentence = sentenceAt(sentences, from);
  return sentence !== undefined && sentence.to - sentence.from <= LONGEST_SENTENCE
    && tokens.slice(sentence.from, sentence.to).some((token) => (token.classes & MISSPELT) !== 0);
}
