import { tokenise } from '../../text/tokens.js';
import { quoteSegments, type QuoteSegment } from '../../values/quotation.js';
import type { Quotation } from '../types.js';

/** One wording of a known quotation, ready to be compared. */
export interface KnownWording {
  readonly quotation: Quotation;
  /** As the source has it. */
  readonly text: string;
  readonly segments: readonly QuoteSegment[];
  /** The wording of the pack itself; the others are what other sources say. */
  readonly own: boolean;
}

/** So many words in a row tell one quotation from others. */
const PHRASE_WORDS = 5;

/** The keys of `PHRASE_WORDS` words from `at` on, joined; empty where there are not so many. */
export const phraseAt = (segment: QuoteSegment, at: number): string =>
  (at + PHRASE_WORDS <= segment.length ? segment.slice(at, at + PHRASE_WORDS).map(({ key }) => key).join(' ') : '');

/** The quotations of a fact base by speaker, and all their wordings by each run of five words. */
export class QuotationIndex {
  readonly bySpeaker: ReadonlyMap<string, readonly KnownWording[]>;
  readonly byPhrase: ReadonlyMap<string, readonly KnownWording[]>;

  constructor(quotations: Iterable<Quotation>) {
    const bySpeaker = new Map<string, KnownWording[]>();
    const byPhrase = new Map<string, KnownWording[]>();
    for (const quotation of quotations) {
      for (const wording of wordingsOf(quotation)) {
        add(bySpeaker, quotation.speaker, wording);
        for (const segment of wording.segments) {
          for (let at = 0; at + PHRASE_WORDS <= segment.length; at++) add(byPhrase, phraseAt(segment, at), wording);
        }
      }
    }
    this.bySpeaker = bySpeaker;
    this.byPhrase = byPhrase;
  }
}

/** All wordings of a quotation, the pack's own first. */
export const wordingsOf = (quotation: Quotation): readonly KnownWording[] =>
  [quotation.text.value, ...quotation.text.disputedBy.map(({ value }) => value)]
    .map((text, index) => ({ quotation, text, segments: quoteSegments(tokenise(text)), own: index === 0 }));

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
