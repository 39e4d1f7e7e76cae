import { placeName } from '../evidence/cite.js';
import type { SourcePassage } from '../evidence/evidence-index.js';
import type { Entity } from '../facts/types.js';
import { otherWordings, quotationEvidence, type AlteredPassage, type FoundPassage, type QuotationEvidence } from '../links/quotations/quote-evidence.js';
import { placesSpelt } from '../links/stated-in-sources.js';
import type { Links } from '../links/types.js';
import type { Span } from '../text/span.js';
import { tokenise, type Token } from '../text/tokens.js';
import type { QuoteSegment } from '../values/quotation.js';
import { english, type Words } from '../words/words.js';
import { citationMarkdown, escapeMarkdown } from './markdown.js';

/** What a verdict says of a quotation, in words. */
export const quotationVerdict = (verdict: QuotationEvidence['verdict'], { say }: Words): string => say(`quotation.${verdict}`);

/** Passages shown of a quotation. */
const SHOWN = 3;

/** The quotation at an offset and what the story's sources say of it, as Markdown; undefined without sources. */
export function quotationHover(links: Links, offset: number, words: Words = english): { readonly span: Span; readonly markdown: string } | undefined {
  const link = links.quotations.find(({ span }) => span.start <= offset && offset <= span.end);
  const evidence = link && quotationEvidence(link, links);
  if (!link || !evidence) return undefined;
  const others = otherWordings(link, links).slice(0, SHOWN);
  const parts = [
    `**${quotationVerdict(evidence.verdict, words)}**`,
    ...evidence.altered.map((passage) => `${placeMarkdown(passage, words)}  \n${differences(link.tokens, passage)}`),
    evidence.found.slice(0, SHOWN).map((passage) => `- ${placeMarkdown(passage, words)}: “${escapeMarkdown(passage.text)}”`).join('\n'),
    ...(evidence.found.length > SHOWN ? [words.say('hover.more', { number: evidence.found.length - SHOWN })] : []),
    ...(others.length > 0 ? [`${words.say('quotation.otherWording')}\n\n${others.map((passage) => `- ${placeMarkdown(passage, words)}: ${differences(link.tokens, passage)}`).join('\n')}`] : []),
  ];
  return { span: link.span, markdown: parts.filter((part) => part !== '').join('\n\n') };
}

/** "[Briefing](…), Kremlin, 14 February 2022, para. 7 (transcript.md), Dmitry Peskov". */
function placeMarkdown(passage: FoundPassage, words: Words): string {
  const { document: { name, source }, speaker, quoted, passage: { locator } } = passage;
  const file = source.title === name ? '' : ` (${escapeMarkdown(name)})`;
  const who = speaker ? `, ${escapeMarkdown(speaker.name)}` : quoted ? '' : `, ${words.say('quotation.outside')}`;
  return `${citationMarkdown({ source, locator }, words)}${file}${who}`;
}

/** The draft's words with what differs struck out, and the source's in bold beside it. */
function differences(tokens: readonly Token[], { typed, known, text, alignment }: AlteredPassage): string {
  const source = tokenise(text);
  const parts: string[] = [];
  let at = alignment.typed.start;
  for (const change of alignment.changes) {
    parts.push(escapeMarkdown(wordsIn(tokens, typed, at, change.typed.start)));
    const [wrong, right] = [wordsIn(tokens, typed, change.typed.start, change.typed.end), wordsIn(source, known, change.known.start, change.known.end)];
    if (wrong !== '') parts.push(`~~${escapeMarkdown(wrong)}~~`);
    if (right !== '') parts.push(`**${escapeMarkdown(right)}**`);
    at = change.typed.end;
  }
  parts.push(escapeMarkdown(wordsIn(tokens, typed, at, alignment.typed.end)));
  return `“${parts.filter((part) => part !== '').join(' ')}”`;
}

function wordsIn(tokens: readonly Token[], segment: QuoteSegment, from: number, to: number): string {
  if (to <= from) return '';
  return tokens.slice(segment[from]!.token, segment[to - 1]!.last + 1).map(({ text, possessive, gap }, index) => {
    const space = index === 0 || gap === 'none' ? '' : gap === 'hyphen' ? '-' : ' ';
    return space + text + possessive;
  }).join('');
}

/** Where the story's sources name what the draft names: "Stated in transcript.md, para. 7." */
export function statedLine(entity: Entity, named: string, { evidence }: Links, { say }: Words = english): string | undefined {
  if (!evidence || evidence.size === 0) return undefined;
  const family = entity.kind === 'person' && entity.familyName !== '' ? [entity.familyName] : [];
  const names = [...new Set([named, entity.name.value, ...family])];
  const place = names.map((name) => placesSpelt(name, evidence)[0]).find((one) => one !== undefined);
  return place && say('hover.statedIn', { place: escapeMarkdown(placeName(place)), words: escapeMarkdown(excerpt(place)) });
}

/** So many characters on both sides of a name tell what is said of it. */
const AROUND = 60;

function excerpt({ passage, span }: SourcePassage): string {
  const [from, to] = [span.start - passage.span.start, span.end - passage.span.start];
  const before = passage.prose.slice(Math.max(0, from - AROUND), from);
  const after = passage.prose.slice(to, to + AROUND);
  const head = from > AROUND ? `… ${before.slice(before.indexOf(' ') + 1)}` : before;
  const tail = to + AROUND < passage.prose.length ? `${after.slice(0, after.lastIndexOf(' ') + 1)}…` : after;
  return (head + passage.prose.slice(from, to) + tail).replace(/\u2060/g, '').replace(/\s+/g, ' ').trim();
}
