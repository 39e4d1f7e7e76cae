import type { Person } from '../facts/types.js';
import { recentlyUsed } from '../text/recently-used.js';
import { editsBetween } from '../values/edits.js';
import { NAME_SUFFIXES } from '../values/title-phrases.js';
import { isGivenName, isWord } from './name-lexicon.js';
import { callingOf, hasKinWord, isLeftAlone, statedAge } from './name-surroundings.js';
import { sentenceAround } from './places-in-block.js';
import type { Links, OfficeClaim, PersonLink } from './types.js';

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

/** Names shorter than this are near too many others. */
const SHORTEST = 5;
/** Of more names that share all letters but one, none says anything. */
const MOST_ALIKE = 6;

/** Pairs of family names in the draft that differ by one letter and belong to one person. Linear in the letters of the names. */
export function findSpellingPairs(links: Links): readonly SpellingPair[] {
  const spellings = readSpellings(links);
  const offices = new Map(links.offices.map((claim) => [claim.person, claim]));
  return pairsAlike.of([...spellings.keys()].join(' ')).flatMap(([a, b]) => judge(spellings.get(a)!, spellings.get(b)!, offices) ?? []);
}

function readSpellings({ persons }: Links): ReadonlyMap<string, Spelling> {
  const found = new Map<string, { fold: string; mentions: Mentioned[]; full: Map<string, Mentioned> }>();
  for (const link of persons) {
    const fold = link.folds.at(-1)!;
    if (!mayBeCompared(link)) continue;
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
  const { tokens } = link.block.reading;
  const words = tokens.slice(link.from, link.to);
  const fold = link.folds.at(-1)!;
  if (fold.length < SHORTEST || !/^[a-z']+$/.test(fold) || NAME_SUFFIXES.has(fold) || link.quoted || link.person?.familyNameFirst) return false;
  // Transcripts in capitals, compounds, and words that are cut out of a longer run are no sure names.
  if (words.some((token) => (token.case === 'upper' && token.fold.length > 1) || token.gap === 'hyphen')) return false;
  const whole = link.outcome === 'linked' || (link.mention.from === link.from && link.mention.to === link.to);
  return whole && !isWord(fold) && !isLeftAlone(link) && !hasKinWord(link);
}

/** A memo of the names of the last few drafts, which a keystroke seldom changes. */
const pairsAlike = recentlyUsed(8, (folds) => alike(folds.split(' ')));

/** Pairs of words that are one edit apart: two such words share a form in which at most one letter is left out. */
function alike(folds: readonly string[]): readonly (readonly [string, string])[] {
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
    for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) if (isSlip(a, b)) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

/** One letter differs, and neither the first nor the last, which inflections change (Petrov, Petrova; Nowak, Nowaks). */
function isSlip(a: string, b: string): boolean {
  const edits = editsBetween(a, b, 1);
  const [edit] = edits ?? [];
  if (!edit || edit.at === 0) return false;
  if (edit.kind === 'doubled' || edit.kind === 'transposition') return true;
  return edit.at < a.length - 1 && a.at(-1) === b.at(-1);
}

function judge(a: Spelling, b: Spelling, offices: ReadonlyMap<PersonLink, OfficeClaim>): SpellingPair | undefined {
  const [right, odd] = isPreferred(a, b) ? [a, b] : [b, a];
  const persons = new Set([...a.mentions, ...b.mentions].flatMap(({ link }) => link.person ?? []));
  // The fact base knows both: two people, or two spellings that it lets stand.
  if (persons.size > 1 || (isKnown(a) && isKnown(b)) || stand(a, b)) return undefined;
  const shared = [...right.full.keys()].find((given) => odd.full.has(given) && isNameLike(given));
  if (shared !== undefined) {
    const [one, other] = [right.full.get(shared)!, odd.full.get(shared)!];
    if (areIntroducedApart(one.link, other.link, offices)) return undefined;
    return pair(right, odd, odd.mentions.filter(({ link }) => link.folds.length === 1 || link.folds[0] === shared), one, persons);
  }
  return aloneBeside(right, odd, persons) ?? aloneBeside(odd, right, persons);
}

/** "Erik Halvorsen … Mr Halvorson said": one spelling is introduced in full, the other only follows it. */
function aloneBeside(right: Spelling, odd: Spelling, persons: ReadonlySet<Person>): SpellingPair | undefined {
  const [given] = right.full.keys();
  if (right.full.size !== 1 || odd.full.size > 0 || given === undefined || !isNameLike(given) || odd.mentions.length > right.mentions.length) return undefined;
  const shown = right.full.get(given)!;
  if (odd.mentions.some(({ link }) => link.folds.length > 1 || link.outcome !== 'unknown' || !isPersonLike(link))) return undefined;
  // Whoever is called by a family name alone has been introduced before.
  return odd.mentions.every(({ span }) => span.start > shown.span.start) ? pair(right, odd, odd.mentions, shown, persons) : undefined;
}

const pair = (
  right: Spelling, odd: Spelling, mentions: readonly Mentioned[], shown: Mentioned, persons: ReadonlySet<Person>,
): SpellingPair => {
  const [person] = persons;
  return { right, odd, mentions, shown, ...(person && { person }) };
};

const isKnown = ({ mentions }: Spelling): boolean => mentions.some(({ link }) => link.outcome !== 'unknown');

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

const placeOf = ({ block, from }: PersonLink): string => `${block.index} ${sentenceAround(block, from).from}`;

/** A given name of some list, or a word of no other kind. */
const isNameLike = (given: string): boolean => isGivenName(given) || !isWord(given);

/** Each has an office, a calling or an age of its own beside the name. */
function areIntroducedApart(a: PersonLink, b: PersonLink, offices: ReadonlyMap<PersonLink, OfficeClaim>): boolean {
  const describe = (link: PersonLink): string | undefined => {
    const age = statedAge(link);
    return offices.get(link)?.title.phrase ?? callingOf(link) ?? (age === undefined ? undefined : String(age));
  };
  const [one, other] = [describe(a), describe(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** A form of address or an office before the name, or a verb of saying beside it: no place, ship or firm. */
function isPersonLike(link: PersonLink): boolean {
  const { tokens, titles } = link.block.reading;
  const says = (at: number): boolean => /^(?:said|says|told|tells|added|asked|replied|warned|informed|reported|invited|insisted|argued|explained|recalled|wrote|testified)$/.test(tokens[at]?.fold ?? '');
  return link.honorific !== undefined || titles.some(({ to, plural }) => to === link.from && !plural) || says(link.to) || says(link.from - 1);
}
