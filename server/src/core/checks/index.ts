// Derived from the folder by scripts/list-checks.mjs; do not edit.
import type { Check } from './define-check.js';
import acronymWrong from './acronym-wrong.js';
import ageWrong from './age-wrong.js';
import anniversaryWrong from './anniversary-wrong.js';
import arithmeticWrong from './arithmetic-wrong.js';
import borderWrong from './border-wrong.js';
import capitalWrong from './capital-wrong.js';
import chamberWrong from './chamber-wrong.js';
import conversionWrong from './conversion-wrong.js';
import countMismatch from './count-mismatch.js';
import currencyWrong from './currency-wrong.js';
import dateImpossible from './date-impossible.js';
import eventDateWrong from './event-date-wrong.js';
import eventOrder from './event-order.js';
import figureWrong from './figure-wrong.js';
import formerOfficeWrong from './former-office-wrong.js';
import genderMismatch from './gender-mismatch.js';
import givenNameWrong from './given-name-wrong.js';
import headlineMismatch from './headline-mismatch.js';
import holderWrong from './holder-wrong.js';
import holidayDateWrong from './holiday-date-wrong.js';
import homoglyph from './homoglyph.js';
import lifeDateWrong from './life-date-wrong.js';
import locationWrong from './location-wrong.js';
import memberCountWrong from './member-count-wrong.js';
import membershipWrong from './membership-wrong.js';
import nameInconsistent from './name-inconsistent.js';
import nameMisspelled from './name-misspelled.js';
import nameOrder from './name-order.js';
import nameStyle from './name-style.js';
import nationalityWrong from './nationality-wrong.js';
import officeUnconfirmed from './office-unconfirmed.js';
import ordinalWrong from './ordinal-wrong.js';
import organizationWrong from './organization-wrong.js';
import originWrong from './origin-wrong.js';
import partyWrong from './party-wrong.js';
import personDead from './person-dead.js';
import placeholderLeft from './placeholder-left.js';
import possessiveApostrophe from './possessive-apostrophe.js';
import predecessorWrong from './predecessor-wrong.js';
import quoteAltered from './quote-altered.js';
import quoteInconsistent from './quote-inconsistent.js';
import quoteMisattributed from './quote-misattributed.js';
import quoteUnbalanced from './quote-unbalanced.js';
import seatLeft from './seat-left.js';
import seatWrong from './seat-wrong.js';
import stateWrong from './state-wrong.js';
import tenseMismatch from './tense-mismatch.js';
import termDateWrong from './term-date-wrong.js';
import textResidue from './text-residue.js';
import timezoneWrong from './timezone-wrong.js';
import titleMisspelled from './title-misspelled.js';
import titleStyle from './title-style.js';
import titleWrong from './title-wrong.js';
import townWrong from './town-wrong.js';
import weekdayMismatch from './weekday-mismatch.js';

/** Every check, sorted by id. */
export const checks: readonly Check[] = [
  acronymWrong,
  ageWrong,
  anniversaryWrong,
  arithmeticWrong,
  borderWrong,
  capitalWrong,
  chamberWrong,
  conversionWrong,
  countMismatch,
  currencyWrong,
  dateImpossible,
  eventDateWrong,
  eventOrder,
  figureWrong,
  formerOfficeWrong,
  genderMismatch,
  givenNameWrong,
  headlineMismatch,
  holderWrong,
  holidayDateWrong,
  homoglyph,
  lifeDateWrong,
  locationWrong,
  memberCountWrong,
  membershipWrong,
  nameInconsistent,
  nameMisspelled,
  nameOrder,
  nameStyle,
  nationalityWrong,
  officeUnconfirmed,
  ordinalWrong,
  organizationWrong,
  originWrong,
  partyWrong,
  personDead,
  placeholderLeft,
  possessiveApostrophe,
  predecessorWrong,
  quoteAltered,
  quoteInconsistent,
  quoteMisattributed,
  quoteUnbalanced,
  seatLeft,
  seatWrong,
  stateWrong,
  tenseMismatch,
  termDateWrong,
  textResidue,
  timezoneWrong,
  titleMisspelled,
  titleStyle,
  titleWrong,
  townWrong,
  weekdayMismatch,
];
