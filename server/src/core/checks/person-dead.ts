import { findActsOfTheDead } from '../links/life-claims.js';
import { isSingleDay } from '../values/date.js';
import { formatDate, formatDay } from '../values/date-format.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Somebody who is dead says, does or will do something. */
export default defineCheck({
  id: 'person-dead',
  title: 'The person was dead by then',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'A wrong name in a caption or an old paragraph pasted into a new story lets the dead speak. The check reads acts that are '
    + 'told with their time ("said on Monday", "will meet") and speaks where the fact base knows that the person had died before, '
    + 'and where nobody of the same name can be meant.',
  examples: [{ wrong: 'Kofi Annan said on Monday that talks would go on.' }],
  silences: [
    '“the late”, deaths, funerals, anniversaries, tributes, anything in the paragraph that knows of the death',
    'books, letters, recordings and quotations of the past',
    'institutions named after the person, relatives',
    'paragraphs with a date of the person’s lifetime',
    'namesakes: names that are common and stand without an office the person held',
    'the week after a death',
  ],
  accepts: [
    'The late Kofi Annan said so in his memoirs.',
    'Kofi Annan said in 2003 that the war was illegal.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const { link, person, date, from } of findActsOfTheDead(links)) {
      const died = person.deathDate!;
      const day = formatDate(died.value);
      const says = `${person.name.value} died ${isSingleDay(died.value) ? 'on' : 'in'} ${day}`;
      yield {
        span: link.span,
        message: `${says} and cannot ${date ? `have acted on ${formatDay(from)}` : 'act after this story'}.`,
        because: date ? `“${date.text}” dates the act to ${formatDay(from)} or later.`
          : `“Will” promises an act after the date of the story.`,
        evidence: [evidenceOf(died, `${says}.`)],
        fixes: [],
        ...(date && { related: [{ span: date.span, message: `The time of the act: ${formatDay(from)} or later.` }] }),
      };
    }
  },
});
