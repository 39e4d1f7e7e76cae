import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { besideWords } from '../beside-words.js';
import { familyBearers, isPersonWord } from './family-bearers.js';
import { areasOf, knownPerson, type KnownName } from './known-names.js';
import { familyNameClass, givenNameClass } from './name-lexicon.js';
import { isLeftAlone } from './name-surroundings.js';
import { closesAt } from '../places/places-in-block.js';
import type { Links, PersonLink } from '../types.js';

/** A known person's name with the family name where the given name belongs, or the other way round. */
export interface TurnedName {
  readonly link: PersonLink;
  readonly person: Person;
  readonly right: KnownName;
  /** The name in its right order, in the letters of the draft. */
  readonly written: string;
}

/** Where the family name comes first, and English leaves it there. ISO 3166 codes. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'TW', 'KP', 'KR', 'VN']);

/**
 * Where nobody puts it first in running text. Hungarians and Japanese do, as they like; Africa's and Asia's names are no two parts, or are
 * listed in either order.
 */
export const FAMILY_LAST: ReadonlySet<string> = new Set(`
  AL AM AR AT AU AZ BA BE BG BO BR BY CA CH CL CO CR CU CY CZ DE DK EC EE ES FI FR GB GE GR GT HR IE IL IS IT KG KZ LT LU LV MD ME MK MT MX NL NO NZ PA PE PL PT PY RO RS
  RU SE SI SK SV TR UA US UY UZ VE XK
`.split(/\s+/).filter(Boolean));

/** All names in the wrong order. Linear in the names of the draft. */
export function findTurnedNames({ persons, offices, facts }: Links): readonly TurnedName[] {
  return gathered(persons, (link): readonly TurnedName[] => {
    if (link.folds.length < 2 || link.folds.length > MOST_WORDS || link.outcome === 'ambiguous' || !isProse(link)) return [];
    const held = (person: Person): boolean => offices.some((claim) => claim.person === link && claim.posts.some((id) => person.terms.some(({ post }) => post === id)));
    const found = gathered(candidatesFor(link, facts), (person) => turned(link, person, facts, held) ?? []);
    return found.length === 1 ? found : [];
  });
}

const MOST_WORDS = 4;

function isProse(link: PersonLink): boolean {
  const { block: { reading }, from, to, quoted, words } = link;
  const { tokens } = reading;
  if (quoted || isLeftAlone(link) || (reading.kind !== 'paragraph' && reading.kind !== 'heading')) return false;
  // "MACRON Emmanuel" and "Macron, Emmanuel" are entries of a list, and so is what stands alone in its block.
  if (words.some((word) => word.length > 2 && word === word.toUpperCase())) return false;
  const before = tokens[from - 1];
  const alone = (before === undefined || before.gap === 'break') && (tokens[to] === undefined || closesAt(tokens, to));
  return !alone && tokens[to]?.gap !== 'hyphen' && !(before?.kind === 'word' && before.case !== 'lower' && before.possessive === '' && GIVEN_BEFORE.has(before.fold));
}

/** Titles of honour that go with a given name alone: "Kim Jong" is no part of "Prince Kim". */
const GIVEN_BEFORE: ReadonlySet<string> = new Set(['prince', 'princess', 'sheikh', 'sir', 'saint']);

function candidatesFor({ folds, outcome, person }: PersonLink, facts: FactLookUp): readonly Person[] {
  if (outcome === 'linked') return person ? [person] : [];
  // Every word is one of the person's, and most unknown names hold a word that nobody bears.
  if (!folds.every((fold) => isPersonWord(fold, facts))) return [];
  const found = new Set<Person>();
  // The family name may have several words at either end.
  for (let size = 1; size < folds.length; size++) {
    for (const [family, other] of [[folds.slice(0, size), folds.at(-1)!], [folds.slice(-size), folds[0]!]] as const) {
      for (const one of familyBearers(family.join(' '), facts).all(besideWords([other], family[0]!))) found.add(one);
    }
  }
  return [...found];
}

function turned(link: PersonLink, person: Person, facts: FactLookUp, held: (person: Person) => boolean): TurnedName | undefined {
  const { folds } = link;
  const { names } = knownPerson(person, facts);
  if (names.some((name) => areSame(name.folds, folds))) return undefined;
  const right = names.find(({ name: { kind }, folds: known, family: { from, to } }) => WHOLE.has(kind) && known.length === folds.length && to > from && (from === 0 || to === known.length)
    && areSame(from === 0 ? [...known.slice(to), ...known.slice(0, to)] : [...known.slice(from), ...known.slice(0, from)], folds));
  if (!right) return undefined;
  const codes = [...areasOf(person, facts)].map((id) => facts.area(id)?.code ?? '');
  const first = right.family.from === 0;
  if (codes.length === 0 || !codes.every((code) => (first ? FAMILY_FIRST : FAMILY_LAST).has(code))) return undefined;
  // "Friedrich Hans" is somebody else than Hans Friedrich: a word that is a given name or a family name as it comes tells nothing.
  const telling = first ? folds.length > 2 || (folds[0]!.length >= LONG_GIVEN && givenNameClass(folds[0]!) === 0)
    : givenNameClass(folds[0]!) === 0 && (folds.length > 2 || familyNameClass(folds.at(-1)!) === 0);
  return telling || held(person) ? { link, person, right, written: turnedBack(link, right) } : undefined;
}

/** A Chinese given name of two syllables in one word is hardly anybody else's family name or given name: Jinping. */
const LONG_GIVEN = 6;

/** The two parts as written, with their hyphens, the other way round. */
function turnedBack({ block: { reading: { tokens, prose } }, from, to }: PersonLink, { folds, family }: KnownName): string {
  const size = family.to - family.from;
  const middle = family.from === 0 ? from + folds.length - size : from + size;
  const part = (first: number, end: number): string => prose.slice(tokens[first]!.start, tokens[end - 1]!.end);
  return `${part(middle, to)} ${part(from, middle)}`;
}

const WHOLE: ReadonlySet<string> = new Set(['usual', 'romanisation', 'translation']);

const areSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, index) => word === b[index]);
