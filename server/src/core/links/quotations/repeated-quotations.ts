import { TAKES_UP } from '../../mentions/quotation-cues.js';
import type { QuotationMention } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { gathered } from '../../text/gathered.js';
import { insideQuotations } from '../../text/inside-quotations.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { editsBetween } from '../../values/edits.js';
import { alignSegments, isContentKey, quoteSegments, type QuoteAlignment, type QuoteSegment } from '../../values/quotation.js';
import { blockAt, blocksWith, placedLinksAt, tallyIn } from '../parts.js';
import { sentenceAround } from '../places/places-in-block.js';
import type { Links, PersonLink, PlacedBlock } from '../types.js';

/** Words that a draft quotes twice. Spans are absolute. */
export interface RepeatedQuotation {
  /** Given to somebody else the second time, or in other words. */
  readonly kind: 'other-speaker' | 'altered';
  readonly first: Repeated;
  readonly again: Repeated;
  /** The word that differs, as it stands the first time and the second; empty where only the speaker does. */
  readonly change: readonly [first: string, again: string];
}

interface Repeated {
  /** The quotation with its marks; for an altered one the word that differs. */
  readonly span: Span;
  readonly speaker: PersonLink;
}

/** A quotation of a block whose words name one speaker: which of its quotations and persons they are. */
interface SaidBy {
  readonly mention: QuotationMention;
  readonly speaker: number;
  readonly segments: readonly QuoteSegment[];
  /** All runs of four words in them. */
  readonly runs: readonly string[];
}

/** A quotation in its block and its draft. */
interface Placed extends SaidBy {
  readonly index: number;
  readonly offset: number;
  readonly named: PersonLink;
}

/** Words in a row that two quotations must share to be compared, and so many quotations at the most that share them. */
const SHARED = 4;
const MOST_SHARING = 4;

/**
 * Quotations that stand twice in a draft and are given to two people, or to one in two wordings. Linear in the words of its quotations:
 * only those are compared that share four words in a row.
 */
export function repeatedQuotations(links: Links): readonly RepeatedQuotation[] {
  const blocks = blocksWith(links, saidIn);
  if (blocks.length === 0) return [];
  const said = gathered(blocks, ({ index, offset, found }) =>
    found.map(({ mention, speaker, segments, runs }): Placed => ({ mention, speaker, segments, runs, index, offset, named: placedLinksAt(links, index).persons[speaker]! })));
  return gathered(pairsOf(said), ([first, again]) => otherSpeaker(first, again, links) ?? alteredWords(first, again, links) ?? []);
}

function saidIn({ blocks, persons }: Links): readonly SaidBy[] {
  const block = blocks[0]!;
  const { reading } = block;
  return gathered(reading.quotations, (mention) => {
    if (!mention.closed) return [];
    const segments = quoteSegments(reading.tokens.slice(mention.from + 1, mention.to - 1));
    if (!segments.some(({ length }) => length >= SHARED)) return [];
    const speaker = speakerAt(mention, persons, block);
    return speaker === undefined ? [] : [{ mention, speaker, segments, runs: gathered(segments, runsOf) }];
  });
}

const runsOf = (segment: QuoteSegment): readonly string[] =>
  segment.slice(0, Math.max(0, segment.length - SHARED + 1)).map((_, at) => segment.slice(at, at + SHARED).map(({ key }) => key).join(' '));

/** The one name among the words that say whose quotation it is: "Hunt said", "Kerry, who called it", "McCain’s remark that". */
function speakerAt({ speaker, from }: QuotationMention, persons: readonly PersonLink[], block: PlacedBlock): number | undefined {
  const { tokens } = block.reading;
  if (speaker === undefined) return ownerOfRemark(from, persons, tokens);
  if (speaker.how === 'described') return undefined;
  // "Schumer said he had told Trump": whom the pronoun means, the beginning of its sentence says.
  const range = speaker.how === 'named' ? speaker : { from: sentenceAround(block, from).from, to: speaker.from < from ? speaker.from : 0 };
  const named: number[] = [];
  for (let at = firstWhere(persons, (person) => person.from >= range.from); at < persons.length && persons[at]!.from < range.to; at++) {
    if (persons[at]!.to <= range.to && !persons[at]!.quoted) named.push(at);
  }
  // "Zarif and Mogherini, who called it": the nearer one did.
  if (named.length === 2 && tokens[persons[named[1]!]!.from - 1]?.fold === 'and' && tokens.slice(range.from, range.to).some(({ fold }) => fold === 'who')) named.shift();
  const [only, ...others] = named;
  return only === undefined || others.length > 0 || tokens[persons[only]!.to - 1]!.possessive !== '' ? undefined : only;
}

const REMARKS: ReadonlySet<string> = new Set(['remark', 'remarks', 'comment', 'comments', 'words', 'statement', 'claim', 'warning', 'promise', 'vow', 'pledge', 'description', 'assertion', 'line']);
/** So many words may stand between "McCain’s remark" and the words remarked. */
const REACH = 8;

function ownerOfRemark(from: number, persons: readonly PersonLink[], tokens: readonly Token[]): number | undefined {
  for (let at = from - 1; at >= Math.max(1, from - REACH); at--) {
    if (tokens[at]!.kind === 'punctuation') return undefined;
    if (!REMARKS.has(tokens[at]!.fold) || tokens[at - 1]!.possessive === '') continue;
    const owner = persons.findIndex(({ to, quoted }) => to === at && !quoted);
    return owner < 0 ? undefined : owner;
  }
  return undefined;
}

/** Pairs of quotations that share a run of words, in the order of the draft. */
function pairsOf(said: readonly Placed[]): readonly (readonly [Placed, Placed])[] {
  const byRun = new Map<string, Placed[]>();
  const pairs = new Map<Placed, Set<Placed>>();
  for (const again of said) {
    for (const run of again.runs) {
      const sharing = byRun.get(run) ?? [];
      if (sharing.includes(again)) continue;
      for (const first of sharing) pairs.set(first, (pairs.get(first) ?? new Set()).add(again));
      if (sharing.length < MOST_SHARING) byRun.set(run, [...sharing, again]);
    }
  }
  return gathered([...pairs], ([first, all]) => [...all].map((again) => [first, again] as const));
}

/** Words that agree, so many in what is a noun of the writer's sentence, those of them that carry meaning, and the part of the shorter quotation that they make up. */
const LEAST = { matched: 4, ofTerm: 8, content: 2, cover: 0.8 };

function otherSpeaker(first: Placed, again: Placed, links: Links): RepeatedQuotation | undefined {
  if (!areTwo(first.named, again.named) || !isSpeaker(first.named, links) || !isSpeaker(again.named, links) || isTakenUp(again, links) || isTakenUp(first, links)) return undefined;
  if (namesInSentence(again, first.named, links) || namesInSentence(first, again.named, links) || isOfOwnClause(again, links) || isOfOwnClause(first, links)) return undefined;
  const term = isTerm(again, links) || isTerm(first, links);
  for (const { known, typed, alignment: { matched, contentMatched, changes } } of alignments(first, again, links)) {
    if (changes.length > 0 || matched < (term ? LEAST.ofTerm : LEAST.matched) || contentMatched < LEAST.content || matched < LEAST.cover * Math.min(known.length, typed.length) || isTitle(again, typed, links)) continue;
    return { kind: 'other-speaker', first: placed(first), again: placed(again), change: ['', ''] };
  }
  return undefined;
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an this these those his her its their our no any such some'.split(' '));

/** "That the “dictatorship of the proletariat” was": a noun of the writer's sentence is a term that whole books share, not what one of them said. */
const isTerm = ({ index, mention: { from } }: Placed, links: Links): boolean => DETERMINERS.has(blockAt(links, index).reading.tokens[from - 1]?.fold ?? '');

/** So many words behind the name its verb may stand. */
const VERB_REACH = 5;

/**
 * "Rather than leave it to “the hands of the many who own nothing” Lenin argued this": who stands behind a quotation with a comma in neither
 * place, or goes on to say something else ("…”, Vik argued that “…”"), says that and not the words before.
 */
function isOfOwnClause({ index, mention: { to, inner }, named }: Placed, links: Links): boolean {
  if (named.from < to) return false;
  const { tokens, prose } = blockAt(links, index).reading;
  if (tokens[to]?.text !== ',' && !/[,.!?…—-]$/.test(prose.slice(inner.start, inner.end).trimEnd())) return true;
  return tokens.slice(named.to, named.to + VERB_REACH).some(({ fold }, at, words) => OBJECTS.has(fold) && at > 0 && words[at - 1]!.kind === 'word');
}

const OBJECTS: ReadonlySet<string> = new Set(['that', 'this', 'how', 'why', 'whether']);

const placed = ({ mention: { span }, offset, named }: Placed): Repeated => ({ span: shift(span, offset), speaker: named });

/** One word changed amid so many that agree, or so many before and behind it. */
const ALTERED = { matched: 6, content: 3, nearMatched: 5, nearContent: 1, around: 2 };

function alteredWords(first: Placed, again: Placed, links: Links): RepeatedQuotation | undefined {
  if (first.index === again.index || !isOne(first.named, again.named)) return undefined;
  for (const { known, typed, alignment } of alignments(first, again, links)) {
    const [change, ...more] = alignment.changes;
    if (!change || more.length > 0 || change.known.end - change.known.start !== 1 || change.typed.end - change.typed.start !== 1) continue;
    const [was, is] = [known[change.known.start]!, typed[change.typed.start]!];
    const { matched, contentMatched } = alignment;
    const isNear = !/\d/.test(was.key + is.key) && was.key.length > 3 && editsBetween(was.key, is.key, 2) !== undefined;
    const isWithin = change.typed.start - alignment.typed.start >= ALTERED.around && alignment.typed.end - change.typed.end >= ALTERED.around;
    const enough = (isWithin && matched >= ALTERED.matched && contentMatched >= ALTERED.content) || (isNear && matched >= ALTERED.nearMatched && contentMatched >= ALTERED.nearContent);
    if (!enough || !(isContentKey(was.key) || isContentKey(is.key))) continue;
    const [one, other] = [wordAt(first, was, links), wordAt(again, is, links)];
    return { kind: 'altered', first: { span: one.span, speaker: first.named }, again: { span: other.span, speaker: again.named }, change: [one.text, other.text] };
  }
  return undefined;
}

function wordAt({ index, offset, mention }: Placed, { token, last }: QuoteSegment[number], links: Links): { readonly span: Span; readonly text: string } {
  const { tokens } = blockAt(links, index).reading;
  const [from, to] = [tokens[mention.from + 1 + token]!, tokens[mention.from + 1 + last]!];
  const span = { start: offset + from.start, end: offset + to.end };
  return { span, text: links.draft.text.slice(span.start, span.end) };
}

interface Aligned {
  readonly known: QuoteSegment;
  readonly typed: QuoteSegment;
  readonly alignment: QuoteAlignment;
}
type Alignments = WeakMap<SaidBy['segments'], WeakMap<SaidBy['segments'], readonly Aligned[]>>;
const ALIGNMENTS = {};

/** How two quotations agree: remembered with the draft as long as both blocks stay as they are, since a key changes one. */
function alignments({ segments: first }: Placed, { segments: again }: Placed, { parts }: Links): readonly Aligned[] {
  const known: Alignments = parts?.memory(ALIGNMENTS, (): Alignments => new WeakMap()) ?? new WeakMap();
  let ofFirst = known.get(first);
  if (!ofFirst) known.set(first, (ofFirst = new WeakMap()));
  let found = ofFirst.get(again);
  if (!found) ofFirst.set(again, (found = align(first, again)));
  return found;
}

const align = (first: SaidBy['segments'], again: SaidBy['segments']): readonly Aligned[] => gathered(first, (known) => gathered(again, (typed) => {
  const alignment = alignSegments(known, typed);
  return alignment ? [{ known, typed, alignment }] : [];
}));

/** Two people for all that the names say: no family name of the one is nearly the other's. */
const areTwo = (a: PersonLink, b: PersonLink): boolean =>
  (a.person === undefined || b.person === undefined || a.person !== b.person) && !a.folds.some((fold) => b.folds.some((other) => editsBetween(fold, other, 2) !== undefined));

const isOne = (a: PersonLink, b: PersonLink): boolean => (a.person !== undefined && a.person === b.person) || a.folds.at(-1) === b.folds.at(-1);

/** A name of somebody known, or one that stands in the draft with a given name: "Downing" is nobody, and what it says may be the prime minister's. */
const isSpeaker = ({ outcome, folds }: PersonLink, links: Links): boolean =>
  outcome === 'linked' || folds.length > 1 || tallyIn(links, surnamesIn).has(folds.at(-1)!);

/** The last words of names of several. */
const surnamesIn = ({ persons }: Links): readonly string[] => gathered(persons, ({ folds }) => (folds.length > 1 ? [folds.at(-1)!] : []));

/** The sentence, or the next one, says that somebody repeats the words of another. */
function isTakenUp({ index, mention }: Placed, links: Links): boolean {
  const block = blockAt(links, index);
  const { tokens, quoted } = block.reading;
  const spoken = insideQuotations(quoted);
  const [from, to] = [sentenceAround(block, mention.from).from, sentenceAround(block, Math.min(tokens.length, mention.to + 1) - 1).to];
  return tokens.slice(from, to).some(({ fold, start }) => TAKES_UP.has(fold) && !spoken(start));
}

function namesInSentence({ index, mention }: Placed, { folds, person }: PersonLink, links: Links): boolean {
  const block: PlacedBlock = blockAt(links, index);
  const { from, to } = sentenceAround(block, mention.from);
  return placedLinksAt(links, index).persons.some((other) => other.from >= from && other.to <= to && ((person !== undefined && other.person === person) || other.folds.at(-1) === folds.at(-1)));
}

/** "The Long Road Home", "MAKE AMERICA GREAT AGAIN": what both speak of has a name of its own. */
function isTitle({ index, mention }: Placed, segment: QuoteSegment, links: Links): boolean {
  const { tokens } = blockAt(links, index).reading;
  return segment.filter(({ key }) => isContentKey(key)).every(({ token }) => tokens[mention.from + 1 + token]!.case !== 'lower');
}
