import { citePassage, placeId, placeName } from '../evidence/cite.js';
import { STORY_SOURCES } from '../evidence/types.js';
import type { Person, Quotation } from '../facts/types.js';
import { quotationsWith } from '../links/quotations/link-quotations.js';
import { verbatimIn, type QuotationMatch } from '../links/quotations/match-quotations.js';
import { placedLinksAt } from '../links/parts.js';
import { otherDay, type OtherDay } from '../links/quotations/quote-day.js';
import { quotationEvidence, type FoundPassage } from '../links/quotations/quote-evidence.js';
import type { Speaker } from '../links/quotations/source-speakers.js';
import type { Links, PersonLink, PlacedBlock, QuotationLink } from '../links/types.js';
import { TAKES_UP } from '../mentions/quotation-cues.js';
import { gathered } from '../text/gathered.js';
import { insideQuotations } from '../text/inside-quotations.js';
import { lastAsked } from '../text/last-asked.js';
import { say, sentences, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The words of one person between quotation marks that the draft gives to another. */
export default defineCheck({
  id: 'quote-misattributed',
  title: 'Quotation given to another speaker',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'Putting words into another mouth is among the gravest slips. The check looks for five words and more that somebody is on '
    + 'record with, word for word, in a quotation that the draft gives to another person whom the fact base knows. In the story’s own '
    + 'sources it also looks for whole sentences that each source gives to somebody else, and for the day on which they were said.',
  examples: [
    { wrong: '“There is no alternative to diplomacy,” Sergei Lavrov said.', right: '“There is no alternative to diplomacy,” António Guterres said.' },
  ],
  silences: [
    'words that both are known to have said',
    'a paragraph that names the first speaker too, or says that somebody quotes, cites or echoes',
    'speakers who are named by a pronoun or a description, and those whom the fact base does not know',
    'a few common words, except about the day on which they were spoken',
  ],
  accepts: [
    '“There is no alternative to diplomacy,” António Guterres said.',
    'Sergei Lavrov said it was “far from exhausted”.',
  ],
  *run(links): Iterable<FactFinding> {
    // In the story's own sources every quotation is looked for.
    for (const link of links.evidence ? links.quotations : quotationsWith(links, verbatimIn)) {
      const { named } = link;
      const evidence = quotationEvidence(link, links);
      if (evidence?.verdict === 'other-speaker') {
        const { found: [first], draftSpeaker } = evidence;
        if (first && draftSpeaker?.link && !takesUp(link) && !namesSpeaker(link, first, links)) yield sourceFinding(link, draftSpeaker, draftSpeaker.link, first);
        continue;
      }
      const day = evidence && otherDay(link, evidence, links);
      if (day) yield dayFinding(link, day);
      // Where a source of the story gives the words to the very speaker, no pack knows better.
      if (evidence?.found.some(({ compared, quoted }) => quoted && compared === 'same')) continue;
      if (!named?.person || named.person !== link.speaker) continue;
      // Of several sentences the one that says most.
      const matches = [...verbatimIn(link, links)].sort((a, b) => b.alignment.contentMatched - a.alignment.contentMatched);
      for (const match of matches) {
        const owner = links.facts.person(match.wording.quotation.speaker);
        if (!owner || namesOrQuotes(link, owner, links)) continue;
        yield finding(link, named, owner, match);
        break;
      }
    }
  },
});

function namesOrQuotes({ block, mention }: QuotationLink, owner: Person, links: Links): boolean {
  return namedIn(placedLinksAt(links, block.index).persons).mayMean(owner) || takesUp({ block, mention });
}

/** Who is named outside of quotations: found once for all quotations of a paragraph. */
const namedIn = lastAsked((persons: readonly PersonLink[]) => {
  const named = persons.filter(({ quoted }) => !quoted);
  const meant = new Map<Person, boolean>();
  return {
    folds: new Set(gathered(named, ({ folds }) => folds)),
    mayMean: (owner: Person): boolean => {
      const owners = new Set([owner]);
      const known = meant.get(owner) ?? named.some(({ person, candidates }) => person === owner || candidates.among(owners).length > 0);
      meant.set(owner, known);
      return known;
    },
  };
});

/** Where such words stand outside of quotations: found once for all quotations of a paragraph. */
const takingUp = lastAsked(({ tokens, quoted }: PlacedBlock['reading']): readonly number[] => {
  const spoken = insideQuotations(quoted);
  return gathered(tokens, (token, at) => (TAKES_UP.has(token.fold) && !spoken(token.start) ? [at] : []));
});

function takesUp({ block, mention }: Pick<QuotationLink, 'block' | 'mention'>): boolean {
  const places = takingUp(block.reading);
  return places.length > 0 && (places[0]! < mention.from || places.at(-1)! >= mention.to);
}

/** The paragraph names whoever the source says it was: then it may well say whose words they are. */
function namesSpeaker({ block }: QuotationLink, { speaker }: FoundPassage, links: Links): boolean {
  const family = speaker?.name.split(' ').at(-1)?.toLowerCase();
  return family !== undefined && namedIn(placedLinksAt(links, block.index).persons).folds.has(family);
}

/** Words that each source of the story gives to somebody else. */
function sourceFinding(link: QuotationLink, said: Speaker, named: PersonLink, passage: FoundPassage): FactFinding {
  const speaker = passage.speaker!;
  const place = placeName(passage);
  const right = named.words.length === 1 ? speaker.name.split(' ').at(-1)! : speaker.name;
  return {
    span: named.span,
    message: say`${place} gives these words to ${speaker.name}, not to ${said.name}.`,
    because: say`They stand there word for word: “${passage.text}”.`,
    evidence: [{ statement: say`${place}: ${speaker.name} says “${passage.text}”.`, statementId: placeId(passage), sources: [citePassage(passage)], pack: STORY_SOURCES }],
    related: [{ span: link.span, message: say`The quotation.` }],
    fixes: speaker.asks || hasTitle(named) ? [] : [{ title: say`Replace with "${right}"`, edits: [{ span: named.span, text: right }] }],
  };
}

/** Words of the very speaker, but of another day than the draft says. */
function dayFinding(link: QuotationLink, { passage, date, spokenOn }: OtherDay): FactFinding {
  const place = placeName(passage);
  return {
    span: date.span,
    message: say`The words date from ${spokenOn} (${place}), not from ${date.value!}.`,
    because: say`They stand there word for word: “${passage.text}”.`,
    severity: 'warning',
    evidence: [{ statement: say`${place}, ${spokenOn}: “${passage.text}”.`, statementId: placeId(passage), sources: [citePassage(passage)], pack: STORY_SOURCES }],
    related: [{ span: link.span, message: say`The quotation.` }],
    fixes: [],
  };
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
    message: say`These are the words of ${owner.name.value}, not of ${named.person!.name.value}: “${quotation.text.value}”.`,
    because: sentences(said, say`${matched} words in a row agree.`),
    severity: contentMatched >= TELLING || matched >= 8 ? 'error' : 'warning',
    evidence: [evidenceOf(quotation.text, said)],
    related: [{ span: link.span, message: say`The quotation.` }],
    // With another name the title beside it would be wrong.
    fixes: hasTitle(named) ? [] : [{ title: say`Replace with "${right}"`, edits: [{ span: named.span, text: right }] }],
  };
}

const hasTitle = ({ from, to, block }: PersonLink): boolean =>
  block.reading.titles.some((title) => title.to === from || (title.from >= to && title.from <= to + 4));

function saidBy({ name: { value: name } }: Person, { date, context }: Quotation): Said {
  if (date) return context ? say`${name} said so on ${date} (${context}).` : say`${name} said so on ${date}.`;
  return context ? say`${name} said so (${context}).` : say`${name} said so.`;
}
