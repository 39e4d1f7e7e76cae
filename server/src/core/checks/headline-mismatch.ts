import { findHeadlineMismatches } from '../links/figures/headline-claims.js';
import { formatLike } from '../values/quantity-format.js';
import { say } from '../values/said.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** The headline gives a number or a day, and the story another one for the same thing. */
export default defineCheck({
  id: 'headline-mismatch',
  title: 'Headline and story differ',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'Stories are updated, headlines are forgotten. The check compares how many were killed, hurt, arrested or missing, percentages and sums of money, and the day '
    + 'on which something happens, between the headings before the first paragraph and the paragraphs below. It speaks where the '
    + 'headline’s value stands nowhere in the story and the story has one other value for the same word.',
  examples: [{
    wrong: '# Blast kills 12\n\nThirteen people were killed on Monday, police said.', right: '# Blast kills 13\n\nThirteen people were killed on Monday, police said.',
  }],
  silences: [
    'rounded and bounded numbers: dozens, nearly, more than, “at least 10” for 12',
    'stories that give several numbers of the same kind, or the headline’s number anywhere',
    'percentages and sums that the headline has worked out',
    'days on which something was said or reported',
    'headings further down, lists, tables',
  ],
  accepts: [
    '# Dozens killed in blast\n\nThirteen people were killed on Monday, police said.',
    '# Blast kills at least 10\n\nThirteen people were killed on Monday, police said.',
  ],
  *run(links): Iterable<DraftFinding> {
    for (const { kind, span, written, inStory, storyWritten, subject, amount } of findHeadlineMismatches(links)) {
      const number = links.draft.text.slice(span.start, span.end);
      const right = amount === undefined ? storyWritten : formatLike(number, amount);
      yield {
        span,
        message: kind === 'number'
          ? say`The headline says ${lowerFirst(written)} ${subject}, the story ${lowerFirst(storyWritten)}.`
          : say`The headline says ${written}, the story ${storyWritten}.`,
        because: kind === 'figure' ? say`“${written}” stands nowhere in the story.` : say`The story has only “${storyWritten}” for “${subject}”, and “${written}” nowhere.`,
        fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }] }],
        related: [{ span: inStory, message: say`The story says so here.` }],
      };
    }
  },
});

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
