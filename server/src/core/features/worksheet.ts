import { checks } from '../checks/index.js';
import type { Finding } from '../checks/define-check.js';
import type { Mark } from '../engine/marks.js';
import type { Analysis } from '../engine/types.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Citation, Entity } from '../facts/types.js';
import type { Span } from '../text/span.js';
import { english, type Words } from '../words/words.js';
import { tellFinding } from './tell-finding.js';
import { itemSource, union, type Candidate, type ItemKind, type WorksheetItem } from './worksheet/items.js';
import { layMarks } from './worksheet/marks.js';
import { ageItems, officeItems, personItems } from './worksheet/people.js';
import { capitalItems, locationItems, organizationItems } from './worksheet/things.js';
import { dateItems, figureItems, quotationItems } from './worksheet/values.js';

/** All checkable items of a draft with what is known of them: plain data, ready for JSON. */
export interface Worksheet {
  /** ISO form, `2022-02-15`. */
  readonly storyDate: string;
  /** In the order of the draft. */
  readonly items: readonly WorksheetItem[];
  /** Marks made by hand whose words are no longer in the draft; absent where there are none. */
  readonly lost?: readonly Mark[];
}

/** What a finding is about where no item of the draft was waiting for it: told by its check, else by its entity. */
const KINDS: readonly (readonly [prefix: string, kind: ItemKind])[] = [
  ['name-misspelled', 'person'], ['name-inconsistent', 'person'], ['given-', 'person'], ['person-', 'person'], ['age-', 'age'], ['title-', 'office'], ['holder-', 'office'], ['office-', 'office'], ['nationality-', 'office'],
  ['organization-', 'organization'], ['acronym-', 'organization'], ['membership-', 'organization'], ['capital-', 'place'], ['location-', 'place'],
  ['event-', 'event'], ['date-', 'date'], ['weekday-', 'date'], ['timezone-', 'date'], ['anniversary-', 'date'], ['figure-', 'figure'],
  ['arithmetic-', 'figure'], ['conversion-', 'figure'], ['count-', 'figure'], ['ordinal-', 'figure'], ['quote-', 'quotation'],
];

/**
 * Every checkable item of an analysed draft. An item contradicts only where a finding stands, and agrees only where a
 * statement of the fact base says the very thing that the draft says; for all others nobody can tell. `marks` are what people
 * have checked by hand: they stand beside the verdict and never change it.
 */
export function worksheet(analysis: Analysis, marks: readonly Mark[] = [], words: Words = english): Worksheet {
  const { links } = analysis;
  const { candidates, upon, alone } = collect(analysis, words);
  const items = [
    ...candidates.map((candidate) => item(candidate, upon.get(candidate) ?? [], analysis, words)),
    ...alone.map(({ finding, stands }) => item(candidateFor(finding, links.facts), [{ finding, stands }], analysis, words)),
  ];
  const sorted = items.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { upon: marked, lost } = layMarks(sorted, marks, links);
  const all = sorted.map((one): WorksheetItem => {
    const checked = marked.get(one);
    return checked ? { ...one, checked } : one;
  });
  return { storyDate: links.storyDate.iso, items: all, ...(lost.length > 0 && { lost }) };
}

/** All that may become an item, and the findings upon them and beside them. */
function collect(analysis: Analysis, words: Words) {
  const { links } = analysis;
  const candidates = [
    ...personItems(links), ...officeItems(analysis, words), ...ageItems(links, words), ...organizationItems(links, words), ...capitalItems(links),
    ...locationItems(links, words), ...dateItems(links, words), ...figureItems(links), ...quotationItems(links, words),
  ];
  return { candidates, ...layFindings(candidates, analysis) };
}

/** A finding, and whether it stands or a stet lets the words stand. */
interface Laid {
  readonly finding: Finding;
  readonly stands: boolean;
}

/** Gives each finding to the first item that its check judges and whose words it touches. Linear after sorting. */
function layFindings(candidates: readonly Candidate[], { findings, letStand }: Analysis) {
  const byCheck = new Map<string, Candidate[]>();
  for (const candidate of [...candidates].sort((a, b) => a.reach.start - b.reach.start)) {
    for (const check of candidate.checks) {
      const list = byCheck.get(check);
      if (list) list.push(candidate);
      else byCheck.set(check, [candidate]);
    }
  }
  const laid: readonly Laid[] = [...findings.map((finding) => ({ finding, stands: true })), ...letStand.map((finding) => ({ finding, stands: false }))]
    .sort((a, b) => a.finding.span.start - b.finding.span.start);
  const next = new Map<string, number>();
  const upon = new Map<Candidate, Laid[]>();
  const alone: Laid[] = [];
  for (const one of laid) {
    const { check, span } = one.finding;
    // What is wrong with a stet is not a thing that the draft says.
    if (check === 'stet') continue;
    const list = byCheck.get(check) ?? [];
    let at = next.get(check) ?? 0;
    while (at < list.length && list[at]!.reach.end <= span.start) at++;
    next.set(check, at);
    const candidate = list[at];
    if (!candidate || candidate.reach.start >= span.end) {
      alone.push(one);
      continue;
    }
    const before = upon.get(candidate);
    if (before) before.push(one);
    else upon.set(candidate, [one]);
  }
  return { upon, alone };
}

function candidateFor({ check, span: marked, whole: span = marked, evidence }: Finding, facts: FactLookUp): Candidate {
  const entity = evidence[0] && entityOf(evidence[0].statementId, facts);
  const kind = KINDS.find(([prefix]) => check.startsWith(prefix))?.[1] ?? kindOf(entity);
  return { span, kind, verdict: 'cannot-tell', checks: [check], reach: span, ...(entity && { entity }) };
}

function kindOf(entity: Entity | undefined): ItemKind {
  if (!entity) return 'text';
  switch (entity.kind) {
    case 'area': return 'place';
    case 'post': return 'office';
    default: return entity.kind;
  }
}

/** The entity of a statement's id, `person/dmitry-kozak#birth_date`. */
function entityOf(statementId: string, facts: FactLookUp): Entity | undefined {
  const [kind, id = ''] = (statementId.split('#', 1)[0] ?? '').split('/');
  switch (kind) {
    case 'person': return facts.person(id);
    case 'organization': return facts.organization(id);
    case 'post': return facts.post(id);
    case 'area': return facts.area(id);
    case 'event': return facts.base.events.get(id);
    case 'figure': return facts.base.figures.get(id);
    case 'quotation': return facts.base.quotations.get(id);
    default: return undefined;
  }
}

/** The checks that only prefer one right form to another: what they find is contradicted by nothing. */
const STYLE: ReadonlySet<string> = new Set(checks.filter(({ severity }) => severity === 'information' || severity === 'hint').map(({ id }) => id));

/** The checks that ask for a look, where what is known ends before the story: it contradicts nothing. */
const UNCONFIRMED: ReadonlySet<string> = new Set(['office-unconfirmed']);

function item(candidate: Candidate, upon: readonly Laid[], { links: { draft } }: Analysis, words: Words): WorksheetItem {
  const { say, tell } = words;
  const laid = upon.map(({ finding, stands }) => ({ finding: tellFinding(finding, words), stands }));
  const wrong = laid.find(({ finding, stands }) => stands && !STYLE.has(finding.check))?.finding;
  const span = wrong ? union(candidate.span, wrong.span) : candidate.span;
  const others = laid.filter(({ finding }) => finding !== wrong).map(({ finding, stands }) => (stands ? finding.message : say('note.stet', { message: finding.message })));
  // What a stet lets stand is no longer surely right, whatever else is known of it.
  const open = laid.some(({ finding, stands }) => !stands && !STYLE.has(finding.check));
  const note = [wrong?.message ?? candidate.note, ...others].flatMap((text) => (text === undefined ? [] : [tell(text)])).join(' ');
  const said = wrong && wrong.evidence.length > 0;
  return {
    span: { start: span.start, end: span.end },
    text: textAt(draft.text, span),
    kind: candidate.kind,
    verdict: wrong ? (UNCONFIRMED.has(wrong.check) ? 'cannot-tell' : 'contradicts') : open ? 'cannot-tell' : candidate.verdict,
    entity: candidate.entity ? { kind: candidate.entity.kind, id: candidate.entity.id, name: candidate.entity.name.value } : null,
    statement: said ? wrong.evidence.map(({ statement }) => statement).join(' ') : wrong || !candidate.statement ? null : tell(candidate.statement),
    sources: distinct(said ? wrong.evidence.flatMap(({ sources }) => sources) : wrong ? [] : candidate.sources ?? []),
    check: wrong?.check ?? null,
    note: note === '' ? null : note,
  };
}

const textAt = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Each passage once, however many statements rest on it. */
function distinct(citations: readonly Citation[]): WorksheetItem['sources'] {
  const found = new Map(citations.map((citation) => [`${citation.source.pack}\n${citation.source.id}\n${citation.locator ?? ''}`, citation]));
  return [...found.values()].map(itemSource);
}

/** The places of the draft that statements are known about, with the citations themselves: what can be cited there. */
export function worksheetSources(analysis: Analysis): readonly { readonly span: Span; readonly citations: readonly Citation[] }[] {
  const { candidates, upon, alone } = collect(analysis, english);
  const proof = (laid: readonly Laid[]): readonly Citation[] => laid.flatMap(({ finding: { evidence = [] } }) => evidence.flatMap(({ sources }) => sources));
  return [
    ...candidates.map((candidate) => {
      const laid = upon.get(candidate) ?? [];
      const proven = proof(laid);
      return { span: union(candidate.span, ...laid.map(({ finding }) => finding.span)), citations: proven.length > 0 ? proven : candidate.sources ?? [] };
    }),
    ...alone.map(({ finding, stands }) => ({ span: finding.whole ?? finding.span, citations: proof([{ finding, stands }]) })),
  ];
}
