import { repeatedQuotations, type RepeatedQuotation } from '../links/quotations/repeated-quotations.js';
import { say } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** Words that the draft quotes twice, of two people or in two wordings. */
export default defineCheck({
  id: 'quote-inconsistent',
  title: 'One quotation, two versions',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'A story quotes the words of its lead again further down, and by then they are another’s, or one of them has changed. No source is '
    + 'needed to know that one of the two places is wrong. The check compares quotations that share four words in a row: those given to two people, '
    + 'and those of one person in which a single word differs. Which place is right, the writer knows.',
  examples: [
    {
      wrong: 'Rosa Halvorsen said “the ice decides when the bridge opens”.\n\nIt was Anders Vik who said “the ice decides when the bridge opens”.',
      right: 'Rosa Halvorsen said “the ice decides when the bridge opens”.\n\nIt was Halvorsen who said “the ice decides when the bridge opens”.',
    },
  ],
  silences: [
    'somebody who quotes, repeats, echoes or cites another, or names the other one in the same sentence',
    'three words and fewer, names of laws and songs, words in inverted commas',
    'speakers whom a pronoun or a description names',
    'a quotation that is shorter or longer the second time, and two sentences that only begin or end alike',
  ],
  accepts: [
    'Rosa Halvorsen said “the ice decides when the bridge opens”. Anders Vik repeated that “the ice decides when the bridge opens”.',
    'Rosa Halvorsen said the ferry was “late and far too small”. Anders Vik called it “late and dirty”.',
  ],
  *run(links): Iterable<DraftFinding> {
    for (const repeated of repeatedQuotations(links)) yield findingOf(repeated);
  },
});

function findingOf({ kind, first, again, change: [was, is] }: RepeatedQuotation): DraftFinding {
  const [one, other] = [first.speaker.text, again.speaker.text];
  if (kind === 'altered') {
    return {
      span: again.span,
      message: say`This quotation of ${other} has “${is}” here and “${was}” elsewhere in this draft.`,
      because: say`All the other words around it agree.`,
      fixes: [{ title: say`Replace with "${was}"`, edits: [{ span: again.span, text: was }] }],
      related: [{ span: first.span, message: say`Here it is “${was}”.` }],
    };
  }
  return {
    span: again.speaker.span,
    message: say`These words are ${other}’s here and ${one}’s elsewhere in this draft.`,
    because: say`The quotation stands twice, word for word.`,
    fixes: [],
    related: [{ span: again.span, message: say`The quotation.` }, { span: first.span, message: say`Here it is given to ${one}.` }],
  };
}
