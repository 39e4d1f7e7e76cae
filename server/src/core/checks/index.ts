// Derived from the folder by scripts/list-checks.mjs; do not edit.
import type { Check } from './define-check.js';
import acronymWrong from './acronym-wrong.js';
import dateImpossible from './date-impossible.js';
import eventDateWrong from './event-date-wrong.js';
import givenNameWrong from './given-name-wrong.js';
import holderWrong from './holder-wrong.js';
import homoglyph from './homoglyph.js';
import nameMisspelled from './name-misspelled.js';
import nameStyle from './name-style.js';
import nationalityWrong from './nationality-wrong.js';
import organizationWrong from './organization-wrong.js';
import possessiveApostrophe from './possessive-apostrophe.js';
import quoteUnbalanced from './quote-unbalanced.js';
import titleStyle from './title-style.js';
import titleWrong from './title-wrong.js';
import weekdayMismatch from './weekday-mismatch.js';

/** Every check, sorted by id. */
export const checks: readonly Check[] = [
  acronymWrong,
  dateImpossible,
  eventDateWrong,
  givenNameWrong,
  holderWrong,
  homoglyph,
  nameMisspelled,
  nameStyle,
  nationalityWrong,
  organizationWrong,
  possessiveApostrophe,
  quoteUnbalanced,
  titleStyle,
  titleWrong,
  weekdayMismatch,
];
