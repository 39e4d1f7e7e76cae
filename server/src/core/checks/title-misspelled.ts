import { findTitleSlips } from '../links/offices/title-slips.js';
import { describeEdits } from '../values/edits.js';
import { say } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** A word of an office is mistyped beside the name of who holds it. */
export default defineCheck({
  id: 'title-misspelled',
  title: 'Misspelt title',
  severity: 'error',
  restsOn: 'draft',
  reads: 'block',
  rationale: 'A spell checker that is told to leave capitalised words alone overlooks "Chancelor Friedrich Merz", and "Prime Minster" consists of words. '
    + 'The check compares words that no list of words or names holds with the words of offices, right before the name of a known person, '
    + 'in apposition to it, and at the head of an unknown name.',
  examples: [
    { wrong: 'German Chancelor Angela Merkel', right: 'German Chancellor Angela Merkel' },
    { wrong: 'Prime Minster Boris Johnson', right: 'Prime Minister Boris Johnson' },
  ],
  silences: [
    'words and names that any list holds, but for those that no office can mean there ("Prime Minster")',
    'titles in other languages: Presidente Lula, Kanzler Scholz, Ministr',
    'quoted speech, as whoever transcribed it may have meant it',
  ],
  accepts: [
    'Presidente Luiz Inácio Lula da Silva smiled.',
    'They met at York Minster with Boris Johnson.',
  ],
  run: (links): readonly DraftFinding[] =>
    findTitleSlips(links).map(({ span, written, right, edits }) => ({
      span,
      message: say`“${written}” looks like a misspelling of ${right}.`,
      because: say`${describeEdits(edits)}.`,
      fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }], safe: true }],
    })),
});
