import type { Passage, SourceDocument } from '../../evidence/types.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { readBlock } from '../../mentions/read-block.js';
import { fold } from '../../text/fold.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import { tokenRanges } from '../../text/token-ranges.js';
import { sameRomanised } from '../../values/romanisation.js';
import { createLinker } from '../link-draft.js';
import type { Links, NamedLink, PersonLink, QuotationLink } from '../types.js';

/** Whose words a draft or a source says they are. */
export interface Speaker {
  /** "Dmitry Peskov", or the family name alone where no more is said. */
  readonly name: string;
  /** Folded words of all names that the person may be called by. */
  readonly folds: ReadonlySet<string>;
  /** Known to the fact base. */
  readonly person?: Person;
  /** The name in the words beside the quotation, where they hold one. */
  readonly link?: PersonLink;
  /** Somebody who asks in a transcript: surely nobody whom a draft quotes. */
  readonly asks: boolean;
  /** True where it is surely a person, and one whom another name cannot mean. */
  readonly sure: boolean;
}

/** The speaker of a quotation, known to the fact base or not. */
export function speakerOf({ mention, speaker, named, block }: QuotationLink, { persons, organizations, areas }: Links): Speaker | undefined {
  if (speaker) return { name: speaker.name.value, folds: new Set(gathered(speaker.names, ({ name }) => wordsOf(name))), person: speaker, ...(named && { link: named }), asks: false, sure: true };
  const words = mention.speaker;
  if (words?.how !== 'named') return undefined;
  const { tokens } = block.reading;
  const inside = personSpans(persons).touching(block.offset + tokens[words.from]!.start, block.offset + tokens[words.to - 1]!.end)
    .filter(({ block: other, from, to, quoted }) => other.index === block.index && from >= words.from && to <= words.to && !quoted);
  const [link] = inside;
  // Two names are too many, and "Johnson's office" is somebody else.
  if (!link || inside.length > 1 || tokens[link.to - 1]!.possessive !== '') return undefined;
  const { start, end } = link.span;
  const isBody = namedSpans(organizations).touching(start, end).length > 0 || namedSpans(areas).touching(start, end).length > 0;
  return { name: link.text, folds: new Set(link.folds), link, asks: false, sure: !isBody && (link.words.length > 1 || link.honorific !== undefined) };
}

/** By their places in the draft, of which all quotations ask. */
const personSpans = tokenRanges(({ span }: PersonLink) => ({ from: span.start, to: span.end }));
const quotationSpans = tokenRanges(({ span }: QuotationLink) => ({ from: span.start, to: span.end }));
const namedSpans = tokenRanges(({ span }: NamedLink<unknown>) => ({ from: span.start, to: span.end }));

const wordsOf = (name: string): readonly string[] => fold(name).split(/[\s-]+/).filter((word) => word.length > 2 && !ROLES.has(word));

/** Words of a turn's label that name an office rather than a person, folded: "THE PRESIDENT:" may be anybody's. */
const ROLES = new Set(('mrs miss sir lord lady dame the and his her excellency president vice secretary minister prime deputy foreign defence defense state interior finance senator '
  + 'ambassador chancellor general admiral colonel major captain commander governor mayor director chair chairman chairwoman chairperson speaker spokesman spokeswoman spokesperson '
  + 'official officer adviser advisor commissioner representative press judge justice professor doctor king queen pope interpreter translator announcer narrator anchor presenter '
  + 'voice man woman witness unknown unidentified participant senior administration of for').split(' '));

/** How words stand in a source: in its own voice or as somebody's, and whose they are. `span` is one of the document's text. */
export function attributionIn(document: SourceDocument, passage: Passage, span: Span, links: Links): { readonly quoted: boolean; readonly speaker?: Speaker } {
  if (passage.speaker) {
    const folds = new Set(wordsOf(passage.speaker.name));
    return { quoted: true, speaker: { ...passage.speaker, folds, sure: folds.size > 0 } };
  }
  const read = linkSource(document, passage, links);
  const placed = { start: span.start - passage.span.start + read.offset, end: span.end - passage.span.start + read.offset };
  const quotation = quotationSpans(read.links.quotations).touching(placed.start, placed.end).find((one) => !one.mention.scare);
  if (!quotation) return { quoted: false };
  const speaker = speakerOf(quotation, read.links);
  // Beside a quotation two capitalised words may be a house or a paper: only a known person, or one with an honorific, is sure.
  return { quoted: true, ...(speaker && { speaker: { ...speaker, sure: speaker.person !== undefined || speaker.link?.honorific !== undefined } }) };
}

/** A longer source is linked paragraph by paragraph: "he added" then leads to nobody. */
const LONGEST_LINKED = 400;

const linked = new WeakMap<FactLookUp, WeakMap<object, { readonly date: string; readonly links: Links; readonly offsets: ReadonlyMap<Passage, number> }>>();

/** A source, linked with the fact base as a draft of the story's day would be: "he said" leads to whoever spoke before. Kept for the next question. */
export function linkSource(document: SourceDocument, passage: Passage, { facts, storyDate: { iso } }: Links): { readonly links: Links; readonly offset: number } {
  let ofFacts = linked.get(facts);
  if (!ofFacts) linked.set(facts, (ofFacts = new WeakMap()));
  const whole = document.passages.length <= LONGEST_LINKED;
  const key = whole ? document : passage;
  let known = ofFacts.get(key);
  if (known?.date !== iso) {
    known = { date: iso, ...linkPassages(whole ? document.passages : [passage], facts, document.source.issued ?? iso) };
    ofFacts.set(key, known);
  }
  return { links: known.links, offset: known.offsets.get(passage) ?? 0 };
}

function linkPassages(passages: readonly Passage[], facts: FactLookUp, iso: string): { readonly links: Links; readonly offsets: ReadonlyMap<Passage, number> } {
  const text = passages.map(({ prose }) => prose).join('\n\n');
  const offsets = new Map<Passage, number>();
  let offset = 0;
  const blocks = passages.map((passage) => {
    const span = { start: offset, end: offset + passage.prose.length };
    offsets.set(passage, offset);
    offset = span.end + 2;
    return { kind: 'paragraph', span, prose: passage.prose } as const;
  });
  const placed = blocks.map(({ prose, span }, index) => ({ index, offset: span.start, reading: readBlock('paragraph', prose) }));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : undefined;
  const { links } = createLinker().link({ text, format: 'plain', frontMatter: [], comments: [], blocks }, placed, { facts, storyDateSetting: day, today: day ?? '2000-01-01' });
  return { links, offsets };
}

export type SpeakerComparison = 'same' | 'other' | 'unknown';

/** Compares only what both sides state: two persons are others when no word of their names is the same. */
export function compareSpeakers(draft: Speaker | undefined, source: Speaker | undefined): SpeakerComparison {
  if (!draft || !source) return 'unknown';
  if (source.asks) return draft.sure ? 'other' : 'unknown';
  if (draft.person && source.person) return draft.person === source.person ? 'same' : 'other';
  const shared = [...source.folds].some((word) => [...draft.folds].some((other) => sameRomanised(word, other)));
  if (shared) return 'same';
  return draft.sure && source.sure ? 'other' : 'unknown';
}
