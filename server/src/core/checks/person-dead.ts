import { findActsOfTheDead } from '../links/persons/life-claims.js';
import { dayValueOf } from '../values/date.js';
import { say, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Somebody who is dead says, does or will do something. */
export default defineCheck({
  id: 'person-dead',
  title: 'The person was dead by then',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'A wrong name in a caption or an old paragraph pasted into a new story lets the dead speak. The check reads acts that are '
    + 'told with their time ("said on Monday", "will meet") and speaks where the fact base knows that the person had died before, '
    + 'and where nobody of the same name can be meant: the name is rare, an office stands beside it, or the draft takes a well-known name '
    + 'for granted and introduces nobody else by it.',
  examples: [{ wrong: 'Kofi Annan said on Monday that talks would go on.' }],
  silences: [
    '“the late”, deaths, funerals, anniversaries, tributes, anything in the paragraph that knows of the death',
    'books, letters, recordings and quotations of the past',
    'institutions named after the person, relatives',
    'paragraphs with a date of the person’s lifetime',
    'namesakes: the commonest names without an office the person held, and whoever is introduced by a calling, an age or another title',
    'the week after a death',
  ],
  accepts: [
    'The late Kofi Annan said so in his memoirs.',
    'Kofi Annan said in 2003 that the war was illegal.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const { link, person, date, from } of findActsOfTheDead(links)) {
      const died = person.deathDate!;
      const [name, day, act] = [person.name.value, when(died.value), dayValueOf(from)];
      yield {
        span: link.span,
        message: date ? say`${name} died ${day} and cannot have acted on ${act}.` : say`${name} died ${day} and cannot act after this story.`,
        because: date ? say`“${date.text}” dates the act to ${act} or later.` : say`“Will” promises an act after the date of the story.`,
        evidence: [evidenceOf(died, say`${name} died ${day}.`)],
        fixes: [],
        ...(date && { related: [{ span: date.span, message: say`The time of the act: ${act} or later.` }] }),
      };
    }
  },
});
