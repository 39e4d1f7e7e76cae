import type { EditStep } from '../../values/edits.js';
import type { ScoredReading } from '../names/name-model.js';
import type { SlipContext } from '../names/name-context.js';
import { NAME_WEIGHTS as W } from '../names/name-weights.js';
import { sentenceAround } from '../places/places-in-block.js';
import type { OfficeClaim, PersonLink } from '../types.js';

/**
 * "Mayor Rosa Halvorson", where Rosa Halvorsen was a mayor: nobody says of what town, so it may be another one, but the name wants a
 * look. Too little for an error; a given name written rightly and one slip in the family name are enough for a warning.
 */
export const mayBeHolder = (
  { score, context, difference: { part, agreement, edits } }: ScoredReading & { readonly context: SlipContext }, link: PersonLink, claims: readonly OfficeClaim[],
): boolean =>
  score < W.alarmBehindBareTitle && score >= W.possible && context.office !== undefined && !context.quoted && part === 'family' && agreement === 'exact'
  && link.folds.length > 1 && edits.length === 1 && edits[0]!.kind !== 'other' && edits[0]!.kind !== 'first-letter' && claims.some((claim) => isBareTitle(claim, link));

/** "Mayor" right before the name, and nothing of what: "Bergen Mayor" and "Mayor Rosa Halvorson of Bergen" are somebody else's. */
const isBareTitle = ({ title, position, widerSpan }: OfficeClaim, { from, to, block: { reading: { tokens } } }: PersonLink): boolean =>
  position === 'before' && widerSpan === undefined && title.to === from && tokens[to]?.fold !== 'of' && tokens[to - 1]!.possessive === '';

/**
 * Whether a whole name tells who is meant by itself: by a slip of the fingers, or by a letter too many or too few that makes a word which no
 * list knows; and of somebody without an office on the day by one that makes no name.
 */
export const isTelling = ({ difference: { edits }, context, score }: ScoredReading & { readonly context: SlipContext }, listed: boolean): boolean =>
  edits.every(({ kind, operation }) => kind !== 'other' || (!listed && operation !== 'replace' && score >= W.telling))
  && (context.inOffice || score >= W.sure || edits.every(bringsNoLetter));

const bringsNoLetter = ({ kind, operation }: EditStep): boolean => operation === 'swap' || operation === 'delete' || kind === 'doubled';

/** "Somchai Wongsawan gave way to Somchai Wongsawat": whoever names both in full in one sentence means two people. */
export function standsBesideRight(right: readonly string[], { block, from, to }: PersonLink): boolean {
  if (right.length < 2) return false;
  const { tokens } = block.reading;
  const sentence = sentenceAround(block, from);
  const last = Math.min(sentence.to, to + LONGEST_SENTENCE) - right.length;
  for (let at = Math.max(sentence.from, from - LONGEST_SENTENCE); at <= last; at++) {
    if (right.every((fold, index) => tokens[at + index]!.fold === fold)) return true;
  }
  return false;
}

/** Tokens around a name that are its sentence; a table or a list may be longer. */
const LONGEST_SENTENCE = 80;
