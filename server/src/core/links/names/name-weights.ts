import type { EditKind } from '../../values/edits.js';
import type { FrequencyClass } from './name-lexicon.js';

/**
 * All weights by which a name that is nearly a known one is judged. The score is a common logarithm: how much likelier it is
 * that this person was meant and mistyped than that somebody else was meant. The prior, the weights of edits (but for "other", which
 * is set by hand) and those of an office, the country and the full name elsewhere were fitted on 22 November 2026 by `npm run eval:fit`
 * (logistic regression on half of the bundled persons; moved as one so that the alarm, 3.5 then, stayed where it was). On the other half, which the fit
 * never saw, before the gates, they find 99.0 % of the slips and take 166 names one letter away for slips; the weights by hand found
 * 97.7 % and took 149. Behind the gates they raise fewer alarms on other people's names, too (eval/README.md).
 */
export const NAME_WEIGHTS = {
  /** That the person is meant at all and the name is mistyped, before anything else is known. */
  prior: -2.36,

  /** What the edit is. Fingers swap and double letters; ears mistake vowels; nobody mistypes a first letter without seeing it. */
  edit: {
    transposition: -1.04, doubled: -1.2, vowel: -2.29, confusable: -1.37, keyboard: -2.26, omission: -0.36, other: -3.1, 'first-letter': -5.87,
  } satisfies Record<EditKind, number>,
  /** Each edit after the first. */
  furtherEdit: -3,
  /** The second edit where both together only put letters into other places: one slip, farther than neighbours. Set by hand. */
  rearranged: -1,
  /** Each word of the typed name that the known one lacks: a middle name, or another family. */
  extraWord: -2,

  /** What speaks for the person, or against. */
  context: {
    /** A title beside the name, with its country or body, is an office the person held on that day. */
    office: 2.58,
    /** The same without a country or body: many people may be "President". */
    bareOffice: 1.7,
    /** The draft names the person rightly elsewhere. */
    namedInDraft: 4.24,
    /** A body that the person belongs to, or the country, is named in the same block. */
    organization: 1.5,
    country: 1.12,
    /** The person holds no office on the story date: why would the draft speak of them? */
    notInOffice: -0.45,
    /** A title beside the name is not one that the person ever held, or the name is introduced as somebody's of another calling. */
    contradictingTitle: -3,
    /** "Daughter of", "his brother": families share names. */
    kin: -3,
    /** An age beside the name that the person cannot have: two slips at once are rare. */
    otherAge: -6,
    /** The spelling stands three times or more, and the right one never. */
    consistent: -0.5,
    /** Words within quotation marks were perhaps copied on purpose. */
    quoted: -1,
  },

  /** What speaks for somebody else: how likely each word is to be a name at all, by its class in the lexicon (see name-lexicon). */
  somebodyElse: {
    given: { 1: -5, 2: -4, 3: -2.7 } satisfies Record<Exclude<FrequencyClass, 0>, number>,
    family: { 1: -5.2, 2: -4.4, 3: -3.3 } satisfies Record<Exclude<FrequencyClass, 0>, number>,
    /** The word is a name of another person in the fact base. */
    knownPerson: -4.2,
    /** An ordinary English word that no list has as a name: people are called that, too. */
    word: -5,
    /** A given name built of Chinese or Korean syllables: few letters, every combination in use, and no list has them. */
    eastAsianGiven: -4,
    /** A word that nobody lists is judged by its letters, within these bounds. */
    unlisted: { atMost: -6, atLeast: -9 },
    /** Nothing is said by the agreeing word where there is none: a family name alone. */
    alone: -3,
  },

  /** Each given name beyond the first that agrees letter for letter: hardly another Steinmeyer is called Frank-Walter. */
  furtherGiven: 1.5,

  /** Below this score there is no finding. */
  alarm: 3,
  /** The same behind an office whose country or body the draft leaves out. */
  alarmBehindBareTitle: 3.5,
  /** From this score on a warning, where a whole name with its given name stands behind such an office that the person held: "Mayor Rosa Halvorson". */
  possible: 2.8,
  /** From this score on a letter too many that no finger puts there tells of a slip, where nothing else in the draft does. */
  telling: 4,
  /** From this score on a slip may be mended without a look, and shorter names may be judged. */
  sure: 5,
  /** From this score on a family name of four letters may be judged even where it opens a sentence, one of three behind an office with its country. */
  surely: 6,
  /** By how much the best candidate must be ahead of the second. */
  margin: 2,
  /** Letters that a name must have to be judged: without and with an office or the full name in the draft, and behind an office with its country. */
  shortest: { withoutContext: 5, withContext: 4, introduced: 3 },
  /** Letters from which two edits may be one slip, where the spelling is nobody's and the context is strong. */
  shortestForTwoEdits: 9,
} as const;
