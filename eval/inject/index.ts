import { acronym } from './acronym.js';
import { apostrophe } from './apostrophe.js';
import { country } from './country.js';
import { eventDate } from './event-date.js';
import { formerHolder } from './former-holder.js';
import { courtesyTitle, genderedNoun, pronoun } from './gender.js';
import { givenName } from './given-name.js';
import { impossibleDate } from './impossible-date.js';
import type { Injector } from './injector.js';
import { nameTypo, surnameTypo } from './name-typo.js';
import { avoidedName, avoidedTitle } from './house-style.js';
import { office } from './office.js';
import { organization } from './organization.js';
import { placeTypo } from './place-typo.js';
import { homoglyphs, placeholders, residue } from './stray-letters.js';
import { titleTypo } from './title-typo.js';
import { unclosedQuotation } from './unclosed-quotation.js';
import { unknownName } from './unknown-name.js';
import { weekday } from './weekday.js';

/** All kinds of planted errors, in the order of the table. */
export const injectors: readonly Injector[] = [
  nameTypo, surnameTypo, unknownName, placeTypo, titleTypo, givenName, courtesyTitle, genderedNoun, pronoun, office, formerHolder, country, organization, acronym, weekday, impossibleDate, eventDate,
  apostrophe, avoidedName, avoidedTitle, unclosedQuotation, homoglyphs, placeholders, residue,
];
