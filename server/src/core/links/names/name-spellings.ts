import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import { gathered } from '../../text/gathered.js';
import { recentlyUsed } from '../../text/recently-used.js';
import { isOrdinalWord } from '../../values/read-ordinal.js';
import { NAME_SUFFIXES } from '../../values/title-phrases.js';
import { differenceOf } from './name-difference.js';
import { isGivenName, isWord } from './name-lexicon.js';
import { isListed } from './name-model.js';
import { callingOf, hasKinWord, isLeftAlone, statedAge } from './name-surroundings.js';
import { blocksWith, tallyOf, type Find } from '../parts.js';
import { PLACE_OPENERS } from '../places/place-words.js';
import { sentenceAround } from '../places/places-in-block.js';
import type { Links, OfficeClaim, PersonLink } from '../types.js';

/** One way in which the draft spells a family name, with the mentions that do. */
export interface Spelling {
  readonly fold: string;
  readonly mentions: readonly Mentioned[];
  /** The mentions with a given name, by it. */
  readonly full: ReadonlyMap<string, Mentioned>;
}

interface Mentioned {
  readonly link: PersonLink;
  /** The word of the family name, as written, and its place in the draft. */
  readonly word: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Two spellings of one person's family name. `odd` is the one to mend. */
export interface SpellingPair {
  readonly right: Spelling;
  readonly odd: Spelling;
  /** The mentions of `odd` that surely mean the person. */
  readonly mentions: readonly Mentioned[];
  /** A mention in the other spelling that shows who is meant. */
  readonly shown: Mentioned;
  readonly person?: Person;
}

/** Names shorter than this are near too many others; one letter may be missing behind a form of address. */
const SHORTEST = 5;
/** Of more names that share all letters but one, none says anything. */
const MOST_ALIKE = 6;

/** Pairs of family names in the draft that differ by one letter and belong to one person. Linear in the letters of the names. */
export function findSpellingPairs(links: Links): readonly SpellingPair[] {
  const { pairs, find } = pairsIn(links);
  if (pairs.length === 0) return [];
  const compared = blocksWith(links, find);
  const named = new Map(pairs.flat().map((fold): [string, Compared[]] => [fold, []]));
  for (const { found } of compared) for (const name of found) named.get(name.fold)!.push(name);
  const silent = links.parts?.memory(pairsIn, () => new Map<string, readonly Compared[]>());
  const open = pairs.filter(([a, b]) => !areSame(silent?.get(`${a} ${b}`), [...named.get(a)!, ...named.get(b)!]));
  if (open.length === 0) return [];
  const wanted = new Set(open.flat());
  const blocks = compared.filter((block) => block.found.some(({ fold }) => wanted.has(fold)));
  const spellings = readSpellings(gathered(blocks, ({ found, placed }) => gathered(found, ({ fold, at }) => (wanted.has(fold) ? [placed.persons[at]!] : []))));
  let offices: ReadonlyMap<PersonLink, OfficeClaim> | undefined;
  const officeOf = (link: PersonLink): OfficeClaim | undefined =>
    (offices ??= new Map(gathered(blocks, ({ placed }) => placed.offices.map((claim) => [claim.person, claim])))).get(link);
  if (silent !== undefined && silent.size > MOST_SILENT) silent.clear();
  return gathered(open, ([a, b]) => {
    const pair = judge(spellings.get(a)!, spellings.get(b)!, officeOf, links.facts);
    if (pair === undefined) silent?.set(`${a} ${b}`, [...named.get(a)!, ...named.get(b)!]);
    return pair ?? [];
  });
}

/** So many pairs that are two people, and where they stood when that was found, are remembered with a draft. */
const MOST_SILENT = 2000;

/** The office that the draft gives to a name; looked for where two names are compared. */
type OfficeOf = (link: PersonLink) => OfficeClaim | undefined;

/** The very same mentions, in the same order. */
const areSame = (before: readonly Compared[] | undefined, now: readonly Compared[]): boolean =>
  before?.length === now.length && before.every((name, index) => name === now[index]);

/** A family name that is compared: folded, and which of the block's persons bears it. */
interface Compared {
  readonly fold: string;
  readonly at: number;
}

/** The family names of a block that are compared; `among` some only, where they are known. */
function comparedIn({ persons }: Links, among?: ReadonlySet<string>): readonly Compared[] {
  const found: Compared[] = [];
  for (let at = 0; at < persons.length; at += 1) {
    const link = persons[at]!;
    const fold = link.folds.at(-1)!;
    if ((among === undefined || among.has(fold)) && mayBeCompared(link)) found.push({ fold, at });
  }
  return found;
}

function readSpellings(persons: readonly PersonLink[]): ReadonlyMap<string, Spelling> {
  const found = new Map<string, { fold: string; mentions: Mentioned[]; full: Map<string, Mentioned> }>();
  for (const link of persons) {
    const fold = link.folds.at(-1)!;
    const token = link.block.reading.tokens[link.to - 1]!;
    const mentioned = { link, word: token.text, span: { start: link.block.offset + token.start, end: link.block.offset + token.end } };
    let spelling = found.get(fold);
    if (!spelling) found.set(fold, (spelling = { fold, mentions: [], full: new Map() }));
    spelling.mentions.push(mentioned);
    const given = link.folds[0]!;
    if (link.folds.length > 1 && given.length > 1 && !spelling.full.has(given)) spelling.full.set(given, mentioned);
  }
  return found;
}

/** A name in ordinary capitals that is one person's as far as anybody can see. */
function mayBeCompared(link: PersonLink): boolean {
  const fold = link.folds.at(-1)!;
  if (fold.length < SHORTEST - 1 || !/^[a-z']+$/.test(fold) || NAME_SUFFIXES.has(fold) || link.quoted || link.person?.familyNameFirst) return false;
  // Transcripts in capitals, compounds, and words that are cut out of a longer run are no sure names.
  const { tokens } = link.block.reading;
  for (let at = link.from; at < link.to; at++) {
    const token = tokens[at]!;
    if ((token.case === 'upper' && token.fold.length > 1) || token.gap === 'hyphen') return false;
  }
  const whole = link.outcome === 'linked' || (link.mention.from === link.from && link.mention.to === link.to);
  return whole && !isWord(fold) && !isLeftAlone(link);
}

/** The family names of a draft that are alike, and the mentions of them in a block. */
interface Alike {
  readonly pairs: Pairs;
  readonly find: Find<Compared>;
}

type Pairs = readonly (readonly [string, string])[];

/** Remembered with the draft: a keystroke seldom changes which names it holds. */
function pairsIn(links: Links): Alike {
  const { counts, values } = links.parts?.tally(foldsIn) ?? tallyOf(foldsIn(links));
  const known = links.parts?.memory(foldsIn, (): { values?: object; alike?: Alike } => ({}));
  if (known?.alike !== undefined && known.values === values) return known.alike;
  // In an order that does not depend on where the names stand.
  const pairs = pairsAlike.of([...counts.keys()].sort().join(' '));
  const folds = new Set(pairs.flat());
  const found: Alike = { pairs, find: (block) => comparedIn(block, folds) };
  if (known?.alike !== undefined) links.parts?.forget(known.alike.find);
  if (known !== undefined) Object.assign(known, { values, alike: found });
  return found;
}

/** A memo of the names of the last few drafts, whose writers take a letter back as often as not. */
const pairsAlike = recentlyUsed(8, (folds) => alike(folds.split(' ')));

function foldsIn({ persons }: Links): readonly string[] {
  const found: string[] = [];
  for (const link of persons) if (mayBeCompared(link)) found.push(link.folds.at(-1)!);
  return found;
}

/** Pairs of words that are one edit apart: two such words share a form in which at most one letter is left out. */
function alike(folds: readonly string[]): Pairs {
  const byForm = new Map<string, string[]>();
  for (const fold of folds) {
    for (const form of new Set([fold, ...Array.from(fold, (_, at) => fold.slice(0, at) + fold.slice(at + 1))])) {
      const known = byForm.get(form);
      if (known) known.push(fold);
      else byForm.set(form, [fold]);
    }
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const group of byForm.values()) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue;
    for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) if (differenceOf(a, b)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

function judge(a: Spelling, b: Spelling, officeOf: OfficeOf, facts: FactLookUp): SpellingPair | undefined {
  const [right, odd] = isPreferred(a, b) ? [a, b] : [b, a];
  const persons = new Set(gathered([...a.mentions, ...b.mentions], ({ link }) => link.person ?? []));
  // The fact base knows both: two people, or two spellings that it lets stand.
  if (persons.size > 1 || (isKnown(a) && isKnown(b))) return undefined;
  const shared = [...right.full.keys()].find((given) => odd.full.has(given) && isNameLike(given));
  if (shared !== undefined) {
    if (stand(a, b) || Math.min(a.fold.length, b.fold.length) < SHORTEST) return undefined;
    const [one, other] = [right.full.get(shared)!, odd.full.get(shared)!];
    if (areIntroducedApart(one.link, other.link, officeOf) || hasKinWord(one.link) || hasKinWord(other.link)) return undefined;
    const difference = differenceOf(right.fold, odd.fold);
    if (difference === 'inflection' || difference === 'first' || (difference === 'ending' && isListed(odd.fold, facts))) return undefined;
    return pair(right, odd, odd.mentions.filter(({ link }) => link.folds.length === 1 || link.folds[0] === shared), one, persons);
  }
  return aloneBeside(right, odd, persons, facts) ?? aloneBeside(odd, right, persons, facts);
}

/** "Erik Halvorsen … Mr Halvorson said": one spelling is introduced in full, the other only follows it. */
function aloneBeside(right: Spelling, odd: Spelling, persons: ReadonlySet<Person>, facts: FactLookUp): SpellingPair | undefined {
  const [given] = right.full.keys();
  if (right.fold.length < SHORTEST || right.full.size !== 1 || odd.full.size > 0 || given === undefined || !isNameLike(given) || odd.mentions.length > right.mentions.length) return undefined;
  const shown = right.full.get(given)!;
  const listed = isListed(odd.fold, facts);
  const difference = differenceOf(right.fold, odd.fold);
  if (listed ? stand(right, odd) : areBeside(right, odd)) return undefined;
  const titles = new Set(right.mentions.map(({ link }) => titleBefore(link)));
  const mayFollow = ({ link }: Mentioned): boolean => {
    if (link.folds.length > 1 || isSomebodys(link)) return false;
    // "Mr Orov" may be Mr Orlov, where no list has an Orov.
    if (odd.fold.length < SHORTEST && (listed || link.honorific === undefined)) return false;
    // A spelling that somebody bears is theirs, unless it is a person who is called by it; one that nobody bears is no town or firm either.
    if (listed) return difference === 'inside' && isPersonLike(link) && !hasKinWord(link);
    // "Mayor Mammadli … Mayor Mammadl": the same title is no other sex.
    if (difference === 'inflection') return titles.has(titleBefore(link)) && titleBefore(link) !== undefined;
    return isPersonLike(link) || (odd.fold.length >= SHORTEST && !isPlaceLike(link));
  };
  if (!odd.mentions.every(mayFollow)) return undefined;
  // Whoever is called by a family name alone has been introduced before.
  return odd.mentions.every(({ span }) => span.start > shown.span.start) ? pair(right, odd, odd.mentions, shown, persons) : undefined;
}

const pair = (
  right: Spelling, odd: Spelling, mentions: readonly Mentioned[], shown: Mentioned, persons: ReadonlySet<Person>,
): SpellingPair => {
  const [person] = persons;
  return { right, odd, mentions, shown, ...(person && { person }) };
};

const isKnown = ({ mentions }: Spelling): boolean => mentions.some(({ link }) => isSomebodys(link));

/** A family name alone is that of somebody known where one of the family holds or held an office: nobody writes of a former representative whom the draft never names in full. */
const isSomebodys = ({ outcome, folds, candidates }: PersonLink): boolean => outcome === 'linked' || (outcome === 'ambiguous' && (folds.length > 1 || candidates.hasHolders()));

/** The known spelling before an unknown one, the more frequent before the rarer, the earlier before the later. */
function isPreferred(a: Spelling, b: Spelling): boolean {
  if (isKnown(a) !== isKnown(b)) return isKnown(a);
  if (a.mentions.length !== b.mentions.length) return a.mentions.length > b.mentions.length;
  return a.mentions[0]!.span.start < b.mentions[0]!.span.start;
}

/** Two names in one sentence are told apart by it. */
function stand(a: Spelling, b: Spelling): boolean {
  const places = new Set(a.mentions.map(({ link }) => placeOf(link)));
  return b.mentions.some(({ link }) => places.has(placeOf(link)));
}

/** "Kovalenko and Kovalenka", "Kovalenko beat Kovalenka": two people, whatever lists know. */
function areBeside(a: Spelling, b: Spelling): boolean {
  const near = a.mentions.map(({ link }) => link);
  return b.mentions.some(({ link }) => near.some(({ block, from, to }) => block.index === link.block.index && from - link.to <= BESIDE && link.from - to <= BESIDE));
}

/** Words between two people who are named beside one another. */
const BESIDE = 2;

const placeOf = ({ block, from }: PersonLink): string => `${block.index} ${sentenceAround(block, from).from}`;

/** A given name of some list, or a word of no other kind. */
const isNameLike = (given: string): boolean => !isOrdinalWord(given) && !PLACE_OPENERS.has(given) && (isGivenName(given) || !isWord(given));

/** Each has an office, a calling or an age of its own beside the name. */
function areIntroducedApart(a: PersonLink, b: PersonLink, officeOf: OfficeOf): boolean {
  const describe = (link: PersonLink): string | undefined => {
    const age = statedAge(link);
    return officeOf(link)?.title.phrase ?? callingOf(link) ?? (age === undefined ? undefined : String(age));
  };
  const [one, other] = [describe(a), describe(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** "In Halvorsen", "near Halvorsen", "the Halvorsen": a place, a ship or a family. */
const isPlaceLike = ({ block, from }: PersonLink): boolean => PLACES.has(block.reading.tokens[from - 1]?.fold ?? '');

const PLACES: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'around', 'the', 'a', 'an', 'this', 'that']);

/** The form of address or the title before a name: "mr", "mayor". */
function titleBefore({ honorific, block, from }: PersonLink): string | undefined {
  return honorific?.toLowerCase().replace('.', '') ?? titlesUpTo(block.reading.titles, from)[0]?.phrase;
}

/** A form of address or an office before the name, or a verb of saying beside it: no place, ship or firm. */
function isPersonLike(link: PersonLink): boolean {
  const { tokens, titles } = link.block.reading;
  const says = (at: number): boolean => /^(?:said|says|told|tells|added|asked|replied|warned|informed|reported|invited|insisted|argued|explained|recalled|wrote|testified)$/.test(tokens[at]?.fold ?? '');
  return link.honorific !== undefined || titlesUpTo(titles, link.from).some(({ plural }) => !plural) || says(link.to) || says(link.from - 1);
}
