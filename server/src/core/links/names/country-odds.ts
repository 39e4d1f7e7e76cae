import { areNeighbours, soundAlike, type EditStep } from '../../values/edits.js';
import { isForeignForm, isNearPlace, type CountrySlot } from '../places/country-slips.js';
import { frequencyClass, isWord, spellingProbability } from './name-lexicon.js';

/**
 * How much likelier it is that a capitalised word which nobody lists is a country's or a people's name with one slip in it than that it
 * is some other name, as a common logarithm. Set by hand and tried on planted slips; the sum is that of links/name-weights.
 */
const WEIGHTS = {
  /** That a country is meant that the draft does not name elsewhere, and that it is mistyped. */
  prior: -4.3,
  /** The draft names the country elsewhere. */
  named: 1.7,
  slot: { country: 1.7, inside: 0.7, place: 0.7, any: 0 } satisfies Record<CountrySlot, number>,
  edit: { transposition: -0.8, doubled: -0.8, vowel: -1.5, confusable: -1.5, keyboard: -1.5, omission: -0.5, other: -4, 'first-letter': -3 } satisfies Record<EditStep['kind'], number>,
  /** Another last letter is mostly another language's ending. */
  last: -0.7,
  /** Before an ordinary word with a capital ("Norwgian Kingdom"), or part of a run of words that nothing knows ("Ottoman Turcs"). */
  run: { words: -1, name: -3.5 },
  /** From this sum on. */
  slip: 2.5,
  /** The same where the last letter is wrong and nothing else in the draft names the country; one that is missing is no other ending. */
  ending: { missing: 3.5, other: 4.5 },
} as const;

/** Shorter names are too near to others. */
const SHORTEST_KNOWN = 5;
const SHORTEST_ALIKE = 7;

/** What a word is part of beside itself: `words`, a run that goes on with ordinary words; `name`, one that nothing knows. */
export type CountryRun = 'words' | 'name' | undefined;

/** `sure`: a slip whatever else the draft says; `if-named`: only in a draft that names the country elsewhere. */
export function countryOdds(typed: string, known: string, edit: EditStep, slot: CountrySlot, run: CountryRun): { readonly verdict: 'sure' | 'if-named'; readonly odds: number } | undefined {
  if (known.length < SHORTEST_KNOWN || frequencyClass(typed) > 0 || isWord(typed) || isNearPlace(typed) || isForeignForm(typed)) return undefined;
  if (edit.at === 0 && !isBeside(edit, known)) return undefined;
  const last = edit.at >= known.length - 1 && edit.kind !== 'doubled';
  const missing = edit.operation === 'delete' && edit.kind !== 'doubled';
  const odds = WEIGHTS.prior + WEIGHTS.slot[slot] + WEIGHTS.edit[missing ? 'omission' : edit.kind] + (last ? WEIGHTS.last : 0)
    + (run ? WEIGHTS.run[run] : 0) - spellingProbability(typed);
  // The first letter is seen at once, and a run may be anything's name: both want the draft as a witness.
  const enough = last ? WEIGHTS.ending[missing ? 'missing' : 'other'] : WEIGHTS.slip;
  if (odds >= enough && edit.at > 0 && run === undefined && !isStray(edit, known)) return { verdict: 'sure', odds };
  return odds + WEIGHTS.named >= WEIGHTS.slip ? { verdict: 'if-named', odds } : undefined;
}

/** A letter too many that no finger explains, at the end or in a short name: Mrs Ukrainec is of another people. */
const isStray = ({ kind, operation, at }: EditStep, known: string): boolean =>
  operation === 'insert' && (at === known.length ? kind === 'other' || kind === 'confusable' : kind === 'other' && known.length < SHORTEST_ALIKE);

/** Another first letter counts where the key lies beside the right one, and in long words where it sounds alike. */
const isBeside = ({ operation, known: right, typed }: EditStep, known: string): boolean =>
  operation === 'swap' || (operation === 'replace' && (areNeighbours(right, typed) || (known.length >= SHORTEST_ALIKE && soundAlike(right, typed))));
