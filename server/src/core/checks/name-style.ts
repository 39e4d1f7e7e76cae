import { discouragedNames } from '../links/names/discouraged-names.js';
import { capital, say, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A name in a form that the house avoids. */
export default defineCheck({
  id: 'name-style',
  title: 'Name not in house style',
  severity: 'information',
  restsOn: 'facts',
  reads: 'block',
  rationale: 'Many names have several right spellings, and a house settles on one: Kyiv, not Kiev. A form is reported only where a fact '
    + 'pack marks it as discouraged and says why, or where capitals inside a name are missing (Desantis).',
  examples: [{ wrong: 'talks in Kiev', right: 'talks in Kyiv' }],
  silences: [
    'quoted speech and titles in quotation marks',
    'names inside longer names: Dynamo Kiev, the Kiev Post, chicken Kiev',
    'history: Kiev Rus, sentences about years before the form changed',
    'forms that no pack marks as discouraged',
  ],
  accepts: [
    'The play is called “Chicken Kiev”.',
    'Talks were held in Kyiv.',
  ],
  run: (links): readonly FactFinding[] =>
    discouragedNames(links).map(({ span, text, entity, reason, right }) => ({
      span,
      message: say`House style is ${right}, not ${text}.`,
      because: typeof reason === 'string' ? asSentence(reason) : reason,
      evidence: [evidenceOf(entity.name, say`The usual name is ${entity.name.value}.`)],
      fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }], safe: true }],
    })),
});

/** Packs give reasons in words: "the Russian form". */
const asSentence = (reason: string): Said => (/[.!?]$/.test(reason) ? say`${capital(reason)}` : say`${capital(reason)}.`);
