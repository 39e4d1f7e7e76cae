import { describeHolding } from '../facts/describe.js';
import type { FactLookUp, Holding } from '../facts/look-up.js';
import type { Organization } from '../facts/types.js';
import { acronymsOf } from '../links/bodies/acronyms.js';
import { compareBodyNames, phraseAround } from '../links/bodies/body-name.js';
import { byBlock, isQuoted } from '../links/named-block.js';
import type { Links, PersonLink, PlacedBlock } from '../links/types.js';
import { titlesFrom } from '../mentions/titles-at.js';
import type { AcronymMention, TitleMention } from '../mentions/types.js';
import { gathered } from '../text/gathered.js';
import { recentlyUsed, type RecentlyUsed } from '../text/recently-used.js';
import { shift } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { TokenRanges, tokenRanges } from '../text/token-ranges.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

type TokenRun = Readonly<{ from: number; to: number }>;

/** Words of the longest name of a body that is looked for, and of the shortest. */
const LONGEST_BODY = 14;
const SHORTEST_BODY = 3;

/** A name that is nearly a known organisation's, and no other's. */
export default defineCheck({
  id: 'organization-wrong',
  title: 'The organisation’s name is garbled',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  rationale: 'Long names of bodies are written from memory: North Atlantic Trade Organization, Organisation for Economic Co-operation and '
    + 'Defence. The check takes a run of capitalised words, finds the known bodies that differ in one word, and speaks when the '
    + 'difference is a slip of the keyboard, or when the initials, the acronym in brackets or the name of who heads the body show which is meant.',
  examples: [{ wrong: 'the North Atlantic Trade Organization (NATO)', right: 'the North Atlantic Treaty Organization (NATO)' }],
  silences: [
    'names of bodies that the fact base knows, however similar: World Tourism Organization',
    'British and American spelling, hyphens, “the”',
    'bodies of the same pattern that the fact base does not know: Organization of Turkic States',
    'the same body of another place: African Development Bank, Asian Development Bank',
    'translations of what one country’s body is called: Electoral Commission, Election Commission',
    'quoted speech',
  ],
  accepts: [
    'The World Tourism Organization met in Madrid.',
    'The Organisation for Economic Co-operation and Development said so.',
  ],
  run(links): readonly FactFinding[] {
    const found: FactFinding[] = [];
    // Most blocks have no run of capitalised words that is long enough.
    let known: ReadonlyMap<number, Known> | undefined;
    for (const block of links.blocks) {
      const { tokens, capitals } = block.reading;
      let free = 0;
      for (const at of capitals) {
        const whole = at < free ? undefined : phraseAround(tokens, at);
        if (!whole) continue;
        const run = upToTitle(whole, block);
        free = run.to;
        if (isNearNothing(whole, tokens, links.facts)) continue;
        const here = (known ??= knownIn(links)).get(block.index) ?? NOBODY;
        // "High Commissioner for Refugees": some bodies are called by an office.
        const finding = findingIn(run, block, links, here) ?? (holdsTitle(whole, block) ? findingIn(whole, block, links, here) : undefined);
        if (finding) found.push(finding);
      }
    }
    return found;
  },
});

const KEPT_RUNS = 2000;
/** Of runs of words whether no known body is near any part of them, as is true of most; a memo of a pure function of the words. */
const nearNothing = new WeakMap<FactLookUp, RecentlyUsed<boolean>>();

function isNearNothing({ from, to }: TokenRun, tokens: readonly Token[], facts: FactLookUp): boolean {
  let ofFacts = nearNothing.get(facts);
  if (!ofFacts) nearNothing.set(facts, (ofFacts = recentlyUsed(KEPT_RUNS, (words) => !hasNearPart(words.split(' '), facts))));
  let words = tokens[from]!.fold;
  for (let at = from + 1; at < to; at += 1) words += ` ${tokens[at]!.fold}`;
  return ofFacts.of(words);
}

/** What `findingIn` asks of a run and of the parts that are left of it without its offices. */
function hasNearPart(folds: readonly string[], facts: FactLookUp): boolean {
  for (let to = folds.length; to >= SHORTEST_BODY; to -= 1) {
    for (let from = Math.max(0, to - LONGEST_BODY); to - from >= SHORTEST_BODY; from += 1) if (facts.nearOrganizations(folds.slice(from, to)).length > 0) return true;
  }
  return false;
}

/** What is known in the draft, by block: bodies of several words, persons. */
function knownIn({ organizations, persons }: Links): ReadonlyMap<number, Known> {
  const known = byBlock([...organizations.filter(({ from, to }) => to - from > 1), ...persons.filter(({ outcome }) => outcome === 'linked')]);
  return new Map([...known].map(([index, links]) => [index, new TokenRanges<KnownLink>(links, (link) => link)]));
}

type KnownLink = TokenRun & { readonly kind?: string };
type Known = TokenRanges<KnownLink>;

const NOBODY: Known = new TokenRanges<KnownLink>([], (link) => link);
const expansionRanges = tokenRanges(({ expansion }: AcronymMention) => expansion);
const personRanges = tokenRanges((person: PersonLink) => person);
const titleRanges = tokenRanges((title: TitleMention) => title);

/**
 * A run of words without the offices in it: "International Atomic Energy Agency | Director General". An office that a run begins
 * with is no body's name: "National Security Advisor (NSA)".
 */
function upToTitle(run: TokenRun, { reading }: PlacedBlock): TokenRun {
  const [title] = titleRanges(reading.titles).touching(run.from, run.to);
  if (!title) return run;
  return title.from > run.from ? { from: run.from, to: title.from } : { from: Math.min(title.to, run.to), to: run.to };
}

/**
 * True where the office stands in the midst of the run, not before or behind a body: "United Nations High Commissioner for Refugees",
 * "International Court of Justice".
 */
const holdsTitle = (run: TokenRun, { reading: { titles, tokens } }: PlacedBlock): boolean =>
  titleRanges(titles).beginningIn(run.from + 1, run.to).some(({ from, to }) => from > run.from && (to < run.to || (to === run.to && tokens[from - 1]!.case === 'lower')));

/** What stands behind the name of a body and is no part of it. Folded. */
const FOLLOWERS: ReadonlySet<string> = new Set('resolution resolutions report reports meeting session summit mission member members membership standby'.split(' '));

/** "African Development Bank" beside the Asian one: where a body belongs to is no slip. */
function isOfElsewhere(written: string, right: string, { facts }: Links): boolean {
  const areas = (fold: string): readonly string[] => gathered(facts.namesAt([fold], ['title'], 0), ({ entity, length }) => (entity.kind === 'area' && length === 1 ? [entity.id] : []));
  const here = new Set(areas(right));
  // "Southeast Asia Nations" are those of Southeast Asia.
  return areas(written).some((id) => !here.has(id));
}

/** A person in the run, or a body that is the whole of it. */
const covers = (link: KnownLink, from: number, to: number): boolean => link.kind === 'person' || (link.from <= from && link.to >= to);

/** Words of an office between a name and its body: "managing director of the". */
const LONGEST_OFFICE = 6;
const NOT_NOW: ReadonlySet<string> = new Set(['former', 'ex', 'then', 'future', 'next', 'late', 'onetime', 'retired', 'deputy']);

/** "Christine Lagarde, managing director of the International Monetary Foundation": who holds an office of the body stands beside the words, with an office. */
function headOf(body: Organization, { from, to }: TokenRun, { index, reading: { tokens, titles } }: PlacedBlock, { persons, facts, storyDate }: Links): Holding | undefined {
  const end = personBefore(from, tokens);
  const [title] = titlesFrom(titles, to);
  const near = personRanges(persons);
  const beside = [...end === undefined ? [] : near.touching(end - 1, end), ...title ? near.beginningIn(title.to, title.to + 1) : []]
    .find((person) => person.block.index === index && person.outcome === 'linked' && !person.quoted && (person.to === end || person.from === title?.to));
  return beside && facts.postsHeldBy(beside.person!.id, storyDate.value).find(({ post }) => post.organization === body.id || post.name.value.endsWith(` ${body.name.value}`));
}

/** Where the name ends to which an apposition up to token `from` belongs: ", managing director of the". */
function personBefore(from: number, tokens: readonly Token[]): number | undefined {
  let at = tokens[from - 1]?.fold === 'the' ? from - 2 : from - 1;
  if (tokens[at]?.fold !== 'of') return undefined;
  const first = at;
  while (first - at <= LONGEST_OFFICE && tokens[at]?.kind === 'word' && tokens[at]!.case === 'lower' && !NOT_NOW.has(tokens[at]!.fold)) at--;
  return tokens[at]?.text === ',' && first - at > 1 && tokens[at - 1]?.possessive === '' ? at : undefined;
}

/** The first garbled name in a run of capitalised words; the name may begin and end at any of them ("Leaders of the North Atlantic …"). */
function findingIn(
  run: TokenRun, block: PlacedBlock, links: Links, known: Known,
): FactFinding | undefined {
  for (let from = Math.max(run.from, run.to - LONGEST_BODY); run.to - from >= SHORTEST_BODY; from++) {
    for (let to = run.to; to - from >= SHORTEST_BODY; to--) {
      const found = findingAt({ from, to }, run, block, links, known);
      if (found !== undefined) return found === 'right' ? undefined : found;
    }
  }
  return undefined;
}

/** The finding that words in a run are a garbled name; `right` where a name in them is right, and what is beside it is not its business. */
function findingAt(
  { from, to }: TokenRun, run: TokenRun, block: PlacedBlock, links: Links, known: Known,
): FactFinding | 'right' | undefined {
  const { tokens } = block.reading;
  const start = tokens[from]!;
  if (start.case === 'lower' || tokens[to - 1]!.case === 'lower' || start.fold === 'the') return undefined;
  if (known.someTouching(from, to, (link) => covers(link, from, to))) return undefined;
  const folds: string[] = [];
  for (let at = from; at < to; at++) folds.push(tokens[at]!.fold);
  const bodies = links.facts.nearOrganizations(folds);
  if (bodies.length === 0) return undefined;
  const bracketed = expansionRanges(block.reading.acronyms).touching(to - 1, to).find(({ expansion }) => expansion.to === to);
  // Another word for a right one proves nothing in part of a longer name ("East African Development Fund"), nor in a heading, where any
  // words have capitals.
  const before = tokens[from - 1];
  const whole = block.reading.kind !== 'heading' && (from === run.from || before?.case === 'lower' || before?.fold === 'the') && (to === run.to || tokens[to]!.case === 'lower' || FOLLOWERS.has(tokens[to]!.fold));
  const matches = gathered(bodies, (body) => {
    const acronymFits = bracketed !== undefined && acronymsOf(body).includes(bracketed.acronym);
    const headed = headOf(body, { from, to }, block, links);
    const difference = compareBodyNames(folds, body, acronymFits || headed !== undefined);
    if (difference && !difference.mistyped && isOfElsewhere(folds[difference.from]!, difference.right.toLowerCase(), links)) return [];
    return difference && (whole || difference.mistyped || ((acronymFits || headed) && block.reading.kind !== 'heading')) ? [{ body, difference, acronymFits, headed }] : [];
  });
  // "Asain Development Bank (ADB)": letters that two bodies share do not hide whose name is mistyped.
  const mistyped = matches.filter(({ difference }) => difference.mistyped);
  const likely = mistyped.length > 0 ? mistyped : matches;
  const [match] = likely;
  // "Nadional Security Council": many countries have one, and all spell it alike.
  if (!match || likely.some(({ difference }) => difference.right !== match.difference.right || difference.from !== match.difference.from)) return undefined;
  const { body, difference, acronymFits, headed } = match;
  const name = body.name.value;
  const written = links.draft.text.slice(block.offset + start.start, block.offset + tokens[to - 1]!.end);
  // "United Nations Security Counmcil": a shorter name that is right does not excuse the word beside it.
  if (known.touching(from + difference.from, from + difference.from + 1).length > 0) return 'right';
  const local = { start: tokens[from + difference.from]!.start, end: tokens[from + difference.to - 1]!.end };
  if (isQuoted(block, local)) return 'right';
  const span = shift(local, block.offset);
  return {
    span,
    ...(difference.likely && { severity: 'warning' as const }),
    whole: { start: block.offset + start.start, end: block.offset + tokens[to - 1]!.end },
    message: say`“${written}” should probably be ${difference.likely ? difference.name : name}.`,
    because: sentences(say`The fact base knows no body called “${written}”.`, difference.reason,
      acronymFits ? say`The acronym in brackets is that of the ${name}.` : headed && describeHolding(headed)),
    evidence: [evidenceOf(body.name, say`The body is called ${name}.`)],
    fixes: [{ title: say`Replace with "${difference.right}"`, edits: [{ span, text: difference.right }] }],
  };
}
