import type { Person, Quotation } from '../facts/types.js';
import { verbatimIn, type QuotationMatch } from '../links/match-quotations.js';
import type { Links, PersonLink, QuotationLink } from '../links/types.js';
import { overlaps } from '../text/span.js';
import { formatDate } from '../values/date-format.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The words of one person between quotation marks that the draft gives to another. */
export default defineCheck({
  id: 'quote-misattributed',
  title: 'Quotation given to another speaker',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'Putting words into another mouth is among the gravest slips. The check looks for five words and more that somebody is on '
    + 'record with, word for word, in a quotation that the draft gives to another person whom the fact base knows.',
  examples: [
    { wrong: '“There is no alternative to diplomacy,” Sergei Lavrov said.', right: '“There is no alternative to diplomacy,” António Guterres said.' },
  ],
  silences: [
    'words that both are known to have said',
    'a paragraph that names the first speaker too, or says that somebody quotes, cites or echoes',
    'speakers who are named by a pronoun or a description, and those whom the fact base does not know',
    'a few common words, except about the day on which they were spoken',
  ],
  *run(links): Iterable<FactFinding> {
    for (const link of links.quotations) {
      const { named } = link;
      if (!named?.person || named.person !== link.speaker) continue;
      // Of several sentences the one that says most.
      const matches = [...verbatimIn(link, links.facts, links.storyDate)].sort((a, b) => b.alignment.contentMatched - a.alignment.contentMatched);
      for (const match of matches) {
        const owner = links.facts.person(match.wording.quotation.speaker);
        if (!owner || namesOrQuotes(link, owner, links)) continue;
        yield finding(link, named, owner, match);
        break;
      }
    }
  },
});

/** Words that say whose words somebody takes up. */
const TAKES_UP = new Set(('quote quotes quoted quoting cite cites cited citing echo echoes echoed echoing repeat repeats repeated repeating reiterated recalled recalling '
  + 'paraphrased paraphrasing borrowed borrowing retweeted shared reading read words').split(' '));

function namesOrQuotes({ block, mention }: QuotationLink, owner: Person, { persons }: Links): boolean {
  if (persons.some(({ person, candidates, block: other, quoted }) =>
    other.index === block.index && !quoted && (person === owner || candidates.includes(owner)))) return true;
  const { tokens, quoted } = block.reading;
  return tokens.some((token, at) => TAKES_UP.has(token.fold) && (at < mention.from || at >= mention.to)
    && !quoted.some(({ span }) => overlaps(span, token)));
}

/** So many words that carry meaning are nobody else's. */
const TELLING = 3;

function finding(link: QuotationLink, named: PersonLink, owner: Person, match: QuotationMatch): FactFinding {
  const { quotation } = match.wording;
  const { matched, contentMatched } = match.alignment;
  const right = named.via === 'family-name' ? owner.familyName : owner.name.value;
  const said = saidBy(owner, quotation);
  return {
    span: named.span,
    message: `These are the words of ${owner.name.value}, not of ${named.person!.name.value}: “${quotation.text.value}”.`,
    because: `${said} ${matched} words in a row agree.`,
    severity: contentMatched >= TELLING || matched >= 8 ? 'error' : 'warning',
    evidence: [evidenceOf(quotation.text, said)],
    related: [{ span: link.span, message: 'The quotation.' }],
    // With another name the title beside it would be wrong.
    fixes: hasTitle(named) ? [] : [{ title: `Replace with "${right}"`, edits: [{ span: named.span, text: right }] }],
  };
}

const hasTitle = ({ from, to, block }: PersonLink): boolean =>
  block.reading.titles.some((title) => title.to === from || (title.from >= to && title.from <= to + 4));

const saidBy = ({ name }: Person, { date, context }: Quotation): string =>
  `${name.value} said so${date ? ` on ${formatDate(date)}` : ''}${context ? ` (${context})` : ''}.`;
