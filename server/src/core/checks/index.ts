// Derived from the folder by scripts/list-checks.mjs; do not edit.
import type { Check } from './define-check.js';
import acronymWrong from './acronym-wrong.js';
import holderWrong from './holder-wrong.js';
import nationalityWrong from './nationality-wrong.js';
import organizationWrong from './organization-wrong.js';
import possessiveApostrophe from './possessive-apostrophe.js';
import titleStyle from './title-style.js';
import titleWrong from './title-wrong.js';

/** Every check, sorted by id. */
export const checks: readonly Check[] = [
  acronymWrong,
  holderWrong,
  nationalityWrong,
  organizationWrong,
  possessiveApostrophe,
  titleStyle,
  titleWrong,
];
