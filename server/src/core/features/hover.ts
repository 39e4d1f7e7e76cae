import type { Finding, FindingEvidence } from '../checks/define-check.js';
import type { Analysis } from '../engine/types.js';
import { STORY_SOURCES } from '../evidence/types.js';
import type { Citation, Entity, PackInfo, Person } from '../facts/types.js';
import { findFigureClaims } from '../links/figures/figure-claims.js';
import { likelyPerson } from '../links/persons/likely-person.js';
import type { Links, NamedLink, PersonLink, StoryDate } from '../links/types.js';
import { shift, type Span } from '../text/span.js';
import type { Said } from '../values/said.js';
import { english, type Words } from '../words/words.js';
import { entityCard } from './entity-card.js';
import { citationMarkdown, escapeMarkdown, shortCitationMarkdown } from './markdown.js';
import { asSentence } from './sentence.js';
import { quotationHover, statedLine } from './source-hover.js';
import { letStandAt } from './stet-hover.js';
import { tellFinding } from './tell-finding.js';

/** What is shown when the writer points at a place of the draft. */
export interface HoverText {
  /** The words that it is about. */
  readonly span: Span;
  readonly markdown: string;
}

/** What the editor does by itself. */
export interface HoverOptions {
  /** It shows a finding's message above the hover: the hover then begins with the reason. */
  readonly verdictShown?: boolean;
  /** The reader’s language; English where nobody asks for another. */
  readonly words?: Words;
}

/** Sources shown for one statement: more would bury the verdict. */
const SOURCES_SHOWN = 3;

/**
 * What is known about the words at `offset`: the findings there, each with its verdict first, else the person, organisation
 * or area that the words name. Undefined where the fact base says nothing about them.
 */
export function hoverAt(analysis: Analysis, offset: number, options: HoverOptions = {}): HoverText | undefined {
  const { links, findings } = analysis;
  const { words = english } = options;
  const here = findings.filter(({ span }) => touches(span, offset)).sort((a, b) => length(a.span) - length(b.span));
  const first = here[0];
  if (first) {
    const quotation = here.some(({ check }) => check.startsWith('quote-')) ? quotationHover(links, offset, words) : undefined;
    const parts = [
      ...here.map((finding) => findingMarkdown(finding, links, { ...options, passageShown: quotation !== undefined && finding.check.startsWith('quote-') })),
      ...(quotation ? [quotation.markdown] : []),
    ];
    return { span: first.span, markdown: withFooter(parts, here.flatMap(({ evidence }) => evidence.map(({ pack }) => pack)), links, words) };
  }
  const mention = mentionAt(links, offset);
  const quotation = quotationHover(links, offset, words);
  const stood = letStandAt(analysis, offset, words);
  const above = stood ? [stood.markdown] : [];
  if (quotation && !mention) return { span: quotation.span, markdown: withFooter([...above, quotation.markdown], [], links, words) };
  if (!mention) return stood && { span: stood.span, markdown: withFooter(above, [], links, words) };
  const { span, entity, reasons } = mention;
  const stated = statedLine(entity, links.draft.text.slice(span.start, span.end), links, words);
  const card = entityCard(entity, links, words);
  const parts = [card.headline, ...(reasons.length > 0 ? [escapeMarkdown(asSentence(reasons.map(words.tell).join('; ')))] : []), ...card.details, ...(stated === undefined ? [] : [stated])];
  return { span, markdown: withFooter([...above, parts.join('\n\n'), sourceList(card.sources, words), ...(quotation ? [quotation.markdown] : [])], card.packs, links, words) };
}

/** What is wrong, why, and each statement that says so with its sources; who it is about where no statement tells. */
function findingMarkdown(
  finding: Finding, links: Links, { verdictShown, words = english, passageShown }: HoverOptions & { readonly passageShown: boolean },
): string {
  const { message, because, evidence, span } = tellFinding(finding, words);
  const reason = evidence.reduce((text, { statement }) => withoutStatement(text, statement), because);
  const subject = subjectOf(evidence[0], links, span);
  const told = evidence.some(({ statementId }) => statementId.includes('#membership'));
  return [
    ...(verdictShown === true ? [] : [`**${escapeMarkdown(message)}**`]),
    ...(reason === '' ? [] : [escapeMarkdown(reason)]),
    ...(subject && !told ? [entityCard(subject, links, words).headline] : []),
    // The passage with its differences, further down, is this evidence already.
    evidence.filter(({ pack }) => !(passageShown && pack === STORY_SOURCES)).map((one) => evidenceLine(one, subject?.name.value, words)).join('\n'),
  ].filter((part) => part !== '').join('\n\n');
}

/**
 * A reason without the statement that stands below it with its sources: nothing is said twice. It may be a sentence of its own, or
 * the first of several parts between semicolons.
 */
function withoutStatement(reason: string, statement: string): string {
  const clause = `${statement.replace(/\.$/, '')}; `;
  const rest = reason.startsWith(clause) ? asSentence(reason.slice(clause.length)) : reason.replace(statement, '');
  return rest.replace(/ {2,}/g, ' ').trim();
}

/** "- **Dmitry Kozak** has been Deputy Kremlin Chief of Staff since 24 January 2020. [Reuters, 15 December 2021](…) · [TASS](…)" */
function evidenceLine({ statement, sources }: FindingEvidence, subject: string | undefined, words: Words): string {
  const text = escapeMarkdown(statement);
  const name = subject === undefined ? '' : escapeMarkdown(subject);
  const cited = [...new Set(sources.map((source) => shortCitationMarkdown(source, words)))];
  const more = cited.length > SOURCES_SHOWN ? ` · ${words.say('hover.more', { number: cited.length - SOURCES_SHOWN })}` : '';
  return `- ${name === '' ? text : text.replace(name, `**${name}**`)} ${cited.slice(0, SOURCES_SHOWN).join(' · ')}${more}`;
}

const sourceList = (sources: readonly Citation[], words: Words): string => sourceLines(sources, '', words).join('\n');

function sourceLines(sources: readonly Citation[], indent: string, words: Words): readonly string[] {
  const lines = [...new Set(sources.map((source) => citationMarkdown(source, words)))];
  const shown = lines.slice(0, SOURCES_SHOWN).map((line) => `${indent}- ${line}`);
  return lines.length > SOURCES_SHOWN ? [...shown, `${indent}- ${words.say('hover.more', { number: lines.length - SOURCES_SHOWN })}`] : shown;
}

/** Which packs spoke and as of when, and the story date with where it came from. */
function withFooter(parts: readonly string[], packs: readonly string[], links: Links, words: Words): string {
  const spoke = [...new Set(packs)].map((id) => packLine(id, links.facts.packs, words));
  const footer = [...spoke, storyDateLine(links.storyDate, words)].join(' · ');
  return [...parts.filter((part) => part !== ''), `*${footer}*`].join('\n\n');
}

function packLine(id: string, packs: readonly PackInfo[], words: Words): string {
  if (id === STORY_SOURCES) return words.say('hover.storySources');
  const pack = packs.find((candidate) => candidate.id === id);
  return pack ? words.say('hover.pack', { pack: escapeMarkdown(pack.name), date: words.date(pack.asOf) }) : escapeMarkdown(id);
}

/** "Story date 15 February 2022 (from the front matter)". */
export const storyDateLine = ({ value, origin }: StoryDate, { say, date }: Words): string =>
  say('hover.storyDate', { date: date(value), origin: say(`origin.${origin}`) });

/** The entity that a finding is about: the one linked at its words, else the one whose statement is its first evidence. */
function subjectOf(evidence: FindingEvidence | undefined, links: Links, span: Span): Entity | undefined {
  const statement = evidence?.statementId;
  const key = statement?.split('#', 1)[0] ?? '';
  const slash = key.indexOf('/');
  const [kind, id] = [key.slice(0, slash), key.slice(slash + 1)];
  switch (kind) {
    case 'person': return links.facts.person(id);
    case 'organization': return links.facts.organization(id);
    case 'area': return links.facts.area(id);
    default: return linkedPerson(links, span);
  }
}

const linkedPerson = (links: Links, { start, end }: Span): Person | undefined =>
  links.persons.find(({ span, person }) => person !== undefined && span.start <= start && end <= span.end)?.person;

export interface Mention {
  readonly span: Span;
  readonly entity: Entity;
  readonly reasons: readonly Said[];
}

/**
 * What the words at `offset` name: a person, else an office (which stands for the person it is given to), else a dated event,
 * else a known figure, else an organisation or area.
 */
export function mentionAt(links: Links, offset: number): Mention | undefined {
  const person = links.persons.find((link): link is PersonLink & { readonly person: Person } =>
    link.person !== undefined && link.outcome === 'linked' && touches(link.span, offset));
  // A name in full says itself whom it means; anything shorter is worth a reason.
  if (person) return { span: person.span, entity: person.person, reasons: person.via === 'full-name' ? [] : person.reasons };
  const office = links.offices.find(({ titleSpan, widerSpan, person: holder }) => holder.person !== undefined && touches(widerSpan ?? titleSpan, offset));
  if (office?.person.person) return { span: office.widerSpan ?? office.titleSpan, entity: office.person.person, reasons: [] };
  const open = links.persons.find((link) => link.outcome === 'ambiguous' && touches(link.span, offset));
  const likely = open && likelyPerson(open, links);
  if (likely) return { span: open.span, entity: likely.person, reasons: [likely.reason] };
  const claim = links.eventClaims.find(({ phraseSpan, date }) => touches(phraseSpan, offset) || touches(date.span, offset));
  if (claim) return { span: touches(claim.date.span, offset) ? claim.date.span : claim.phraseSpan, entity: claim.event, reasons: [] };
  const figure = figureAt(links, offset);
  if (figure) return figure;
  const named = [...links.organizations, ...links.areas]
    .filter(({ span, inThing }) => inThing !== true && touches(span, offset))
    .sort((a: NamedLink<Entity>, b: NamedLink<Entity>) => length(a.span) - length(b.span))[0];
  return named && { span: named.span, entity: named.entity, reasons: [] };
}

/** The number that the draft gives to a figure of the fact base. */
function figureAt(links: Links, offset: number): Mention | undefined {
  const blocks = links.blocks.filter(({ offset: start, reading }) => start <= offset && offset <= start + reading.prose.length && reading.quantities.length > 0);
  const claims = blocks.length === 0 ? [] : findFigureClaims(blocks, links.dates, links.facts);
  for (const { figure, quantity, block } of claims) {
    const span = shift(quantity.span, block.offset);
    if (touches(span, offset)) return { span, entity: figure, reasons: [] };
  }
  return undefined;
}

const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
const length = (span: Span): number => span.end - span.start;
