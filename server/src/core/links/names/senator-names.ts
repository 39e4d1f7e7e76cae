import type { FactLookUp } from '../../facts/look-up.js';
import { seatAt, type SeatAt } from '../../facts/seats.js';
import { isAttested } from '../../facts/source-address.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import { compareWith, knownPerson } from './known-names.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { findLabelsOfUnknown, LABEL_WORDS, type UnknownLabel } from '../persons/seat-labels.js';
import type { Links } from '../types.js';

/** A senator under another given name; the span is that of the given name, absolute. */
export interface SenatorMisnamed {
  readonly person: Person;
  readonly seat: SeatAt;
  readonly span: Span;
  readonly typed: string;
  readonly right: string;
}

/** A seat is known from its last record for so many days: a term is six years. */
const LOOK_DAYS = 365;

/**
 * "Sen. Robert Burr, R-N.C.": a state has two senators, and hardly two of one family name one after the other. Speaks where nobody of the
 * typed name is known, the state and the title stand beside it, and one who sat for the state on the day has the family name.
 */
export const senatorsMisnamed = (links: Links): readonly SenatorMisnamed[] => (links.blocks.some(({ reading }) => (reading.classes & LABEL_WORDS) !== 0)
  ? gathered(findLabelsOfUnknown(links), (label) => misnamed(label, links) ?? []) : nobody);

const nobody: readonly SenatorMisnamed[] = [];

function misnamed({ person: link, title, state }: UnknownLabel, { facts, storyDate: { value: at } }: Links): SenatorMisnamed | undefined {
  if (title?.says !== 'senate' || !state || link.folds.length < 2 || link.folds[0]!.length < 2 || isLeftAlone(link) || hasKinWord(link)) return undefined;
  const [only, ...others] = gathered(facts.personsByFamilyName(link.folds.at(-1)!), (person) => seated(person, state.says.area, at, facts) ?? []);
  if (!only || others.length > 0) return undefined;
  const { names, romanised } = knownPerson(only.person, facts);
  const compared = names.map((name) => ({ name, difference: compareWith(link.folds, name, romanised) }));
  if (compared.some(({ difference: { verdict } }) => verdict === 'agrees' || verdict === 'variant')) return undefined;
  for (const { name, difference } of compared) {
    if (difference.verdict !== 'differs' || difference.part !== 'given' || difference.agreement !== 'exact') continue;
    const right = name.words[difference.knownIndex]!;
    const token = link.block.reading.tokens[link.from + difference.typedIndex]!;
    // "T. Burr" and "R. John Burr": an initial is no given name to mend.
    if (right.length < 2 || token.fold.length < 2 || names.some(({ folds }) => folds.includes(token.fold))) return undefined;
    return { ...only, span: { start: link.block.offset + token.start, end: link.block.offset + token.end }, typed: token.text, right };
  }
  return undefined;
}

function seated(person: Person, state: string, at: Links['storyDate']['value'], facts: FactLookUp): { readonly person: Person; readonly seat: SeatAt } | undefined {
  const seat = seatAt(person, at, facts, LOOK_DAYS);
  return seat?.term.organization === 'united-states-senate' && seat.area === state && isAttested(seat.term) ? { person, seat } : undefined;
}
