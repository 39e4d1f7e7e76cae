import type { Sentence } from '../../text/sentences.js';
import { hasKinWord, isTheRelative } from '../names/name-surroundings.js';
import { isQuoted } from '../named-block.js';
import { isSubject } from '../subject-verbs.js';
import type { PersonLink, PlacedBlock } from '../types.js';

/** Whom a pronoun means, as a link that stands where the pronoun does, and the name that it stands for. */
export interface PronounPerson {
  readonly link: PersonLink;
  readonly name: PersonLink;
}

const PRONOUNS: Readonly<Record<string, string>> = { he: 'male', she: 'female' };

/**
 * "Charles became king. He is 73.": the pronouns that open a sentence and can mean nobody but the one person of the sentence before, or of the one
 * that a row of such pronouns goes back to. `persons`: all those of the block, known or not, in order. Linear in the block's sentences and names.
 */
export function pronounPersons(block: PlacedBlock, persons: readonly PersonLink[]): readonly PronounPerson[] {
  const { tokens, sentences } = block.reading;
  const found: PronounPerson[] = [];
  let last: PersonLink | undefined;
  let next = 0;
  for (const sentence of sentences) {
    const pronoun = tokens[sentence.from]!;
    const gender = pronoun.case === 'title' ? PRONOUNS[pronoun.fold] : undefined;
    if (gender !== undefined && last?.person && (last.person.gender?.value ?? gender) === gender && !isQuoted(block, pronoun)) {
      const span = { start: pronoun.start + block.offset, end: pronoun.end + block.offset };
      found.push({ link: { ...last, span, text: pronoun.text, from: sentence.from, to: sentence.from + 1 }, name: last });
    }
    const here: PersonLink[] = [];
    for (; next < persons.length && persons[next]!.from < sentence.to; next += 1) if (!persons[next]!.quoted) here.push(persons[next]!);
    // A row of sentences about the same person; a sentence about things ends it.
    if (gender === undefined || here.length > 0) last = gender === undefined ? onlyOne(here, sentence) : undefined;
  }
  return found;
}

/** The one person whom a sentence is about; undefined where it names two, or a relative without a name. */
function onlyOne(persons: readonly PersonLink[], sentence: Sentence): PersonLink | undefined {
  const [first, ...more] = persons.filter((link) => !isPlace(link));
  if (!first?.person || first.outcome !== 'linked' || more.some(({ outcome, person }) => outcome !== 'linked' || person !== first.person)) return undefined;
  const { tokens } = first.block.reading;
  return [first, ...more].find((link) => tokens[link.to - 1]!.possessive === '' && (isTheRelative(link) || tokens[link.from - 1]?.fold === 'as'
    || (isSubject(tokens, link, sentence) && !hasKinWord(link))));
}

/** "At Balmoral Castle": an unknown name of a place. */
const isPlace = ({ outcome, block: { reading: { tokens } }, from }: PersonLink): boolean => outcome === 'unknown' && PLACED.has(tokens[from - 1]?.fold ?? '');
const PLACED: ReadonlySet<string> = new Set(['at', 'in', 'near']);
