import type { PersonLink } from '../../server/src/core/links/types.js';
import { counterpartAt } from '../../server/src/core/links/persons/gender-counterparts.js';
import { GENDERED, genderedWord, PRONOUNS } from '../../server/src/core/links/persons/gendered-words.js';
import { sentenceAround } from '../../server/src/core/links/places/places-in-block.js';
import { planted, plantedAnew, type Injection, type Injector } from './injector.js';

const genderOf = ({ outcome, person, quoted }: PersonLink): string | undefined => (outcome === 'linked' && !quoted ? person?.gender?.value : undefined);

/** "Mr. Marin": an address of the other gender before a family name. */
export const courtesyTitle: Injector = {
  kind: 'courtesy-title',
  checks: ['gender-mismatch'],
  propose: (links) => links.persons.flatMap((link): readonly Injection[] => {
    const gender = genderOf(link);
    const { tokens } = link.block.reading;
    const before = tokens[link.from - 1];
    if (gender === undefined || link.via !== 'family-name' || link.honorific !== undefined || (before?.kind === 'word' && before.case !== 'lower') || link.to < link.mention.to) return [];
    const { start } = link.span;
    const at = { start, end: start + tokens[link.from]!.text.length };
    const [right, wrong] = gender === 'female' ? ['Ms.', 'Mr.'] : ['Mr.', 'Ms.'];
    return [plantedAnew(links, at, `${right} ${tokens[link.from]!.text}`, `${wrong} ${tokens[link.from]!.text}`)];
  }),
};

/** "Congressman Nancy Pelosi": the word right before a name, or in an apposition behind it; "his son" is said of somebody else. */
export const genderedNoun: Injector = {
  kind: 'gendered-noun',
  checks: ['gender-mismatch'],
  propose: (links) => links.persons.flatMap((link) => {
    const { tokens } = link.block.reading;
    const { to } = sentenceAround(link.block, link.from);
    const behind = tokens[link.to]?.text === ',' ? Array.from({ length: Math.max(0, Math.min(to, link.to + NOUN_REACH) - link.to - 1) }, (_, at) => link.to + 1 + at) : [];
    const end = behind.findIndex((at) => tokens[at]!.kind !== 'word' || tokens[at]!.fold === 'and');
    const noun = [link.from - 1, ...behind.slice(0, end < 0 ? undefined : end)].find((at) => {
      const word = at < 0 ? undefined : genderedWord(tokens[at]!.fold);
      return word !== undefined && word.gender === genderOf(link) && word.use !== 'kin' && tokens[at]!.possessive === '';
    });
    const word = noun === undefined ? undefined : genderedWord(tokens[noun]!.fold);
    // "Chairwoman" for a chairman is one, "chairman" for a chairwoman is style.
    return noun === undefined || word?.other === undefined || genderedWord(word.other) === undefined ? [] : swapped(link, noun, links);
  }),
};
const NOUN_REACH = 6;

/** A pronoun behind the only name of its sentence. */
export const pronoun: Injector = {
  kind: 'pronoun',
  checks: ['gender-mismatch'],
  propose: (links) => links.persons.flatMap((link) => {
    const { tokens } = link.block.reading;
    const { from, to } = sentenceAround(link.block, link.from);
    if (genderOf(link) === undefined || links.persons.some((other) => other !== link && other.block.index === link.block.index && other.from >= from && other.from < to)) return [];
    const at = tokens.findIndex((token, index) => index >= link.to && index < to && (token.classes & GENDERED) !== 0 && PRONOUNS[token.fold] === genderOf(link));
    return at < 0 ? [] : swapped(link, at, links);
  }),
};

function swapped({ block }: PersonLink, at: number, links: Parameters<Injector['propose']>[0]): readonly Injection[] {
  const { tokens } = block.reading;
  const other = counterpartAt(tokens, at);
  const { start, end } = tokens[at]!;
  return other === undefined ? [] : [planted(links, { start: start + block.offset, end: end + block.offset }, other)];
}
