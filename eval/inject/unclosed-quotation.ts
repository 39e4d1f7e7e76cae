import { planted, type Injection, type Injector } from './injector.js';

const FEWEST_WORDS = 3;

/** A quotation whose closing mark is gone. */
export const unclosedQuotation: Injector = {
  kind: 'unclosed-quotation',
  checks: ['quote-unbalanced'],
  propose: (links): readonly Injection[] => links.quotations.flatMap(({ span, mention, tokens }) => {
    const { text } = links.draft;
    if (!mention.closed || tokens.length < FEWEST_WORDS || !/["”]/.test(text.charAt(span.end - 1))) return [];
    const end = { start: span.end - 1, end: span.end };
    // The words of the quotation are marked, whatever of it the finding marks.
    return [{ ...planted(links, end, ''), span: { start: span.start, end: span.end - 1 } }];
  }),
};
