import type { TurnSpeaker } from './types.js';

/** A label at the beginning of a turn, and how long it is with its colon. */
export interface TurnLabel {
  readonly label: string;
  readonly length: number;
}

/** "MR PESKOV:", "Q:", "SECRETARY BLINKEN (via video link):". Capitals throughout are no running text. */
const CAPITALS = /^\s*([\p{Lu}][\p{Lu}.'’ -]{0,48})(?: ?\([^()\n]{1,60}\))?\s?[:：]\s/u;
/** "Dmitry Peskov:": counts only where the document has several such turns, or its header names the speaker. */
const ORDINARY = /^\s*(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3})(?: ?\([^()\n]{1,60}\))?\s?[:：]\s/u;

/** Labels of those who ask. */
const ASKS = new Set(['q', 'question', 'questions', 'reporter', 'journalist', 'correspondent', 'moderator', 'interviewer', 'host', 'audience', 'press']);
/** Labels that part a text and are nobody's. */
const NOBODY = new Set(['note', 'notes', 'source', 'sources', 'update', 'correction', 'editor', 'contact', 'date', 'time', 'place', 'location', 'subject', 'background', 'summary',
  'transcript', 'present', 'participants', 'speaker', 'speakers', 'topic', 'headline', 'photo', 'caption', 'media', 'tags', 'for immediate release', 'embargo', 'breaking', 'live', 'factbox', 'analysis',
  'read more', 'related', 'moscow', 'washington', 'london', 'kyiv', 'brussels']);
/** Words before a family name in a label, folded. */
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lord', 'lady', 'prof', 'professor', 'president', 'secretary', 'minister', 'chancellor', 'ambassador', 'senator',
  'general', 'prime', 'foreign', 'deputy', 'chair', 'the']);

const letters = (label: string): string => label.toLowerCase().replace(/[.’']/g, '').trim().replace(/\s+/g, ' ');

/** The label that a line of prose begins with, if it may be one. */
export function labelOf(prose: string): (TurnLabel & { readonly sure: boolean }) | undefined {
  const head = prose.slice(0, 130);
  const capitals = CAPITALS.exec(head);
  const found = capitals ?? ORDINARY.exec(head);
  if (!found) return undefined;
  const label = found[1]!.trim();
  if (NOBODY.has(letters(label))) return undefined;
  return { label, length: found[0].length, sure: capitals !== null };
}

/** Names speakers by the header's `speakers` (short form → full name). */
export class TurnSpeakers {
  readonly #names: ReadonlyMap<string, string>;

  constructor(speakers: Readonly<Record<string, string>>) {
    this.#names = new Map(Object.entries(speakers).flatMap(([short, full]) => [[letters(short), full], [withoutHonorifics(short), full], [letters(full), full]] as const));
  }

  knows(label: string): boolean {
    return this.#names.has(letters(label)) || this.#names.has(withoutHonorifics(label));
  }

  speakerOf(label: string): TurnSpeaker {
    const full = this.#names.get(letters(label)) ?? this.#names.get(withoutHonorifics(label));
    if (full !== undefined) return { name: full, asks: false };
    if (ASKS.has(letters(label))) return { name: 'a questioner', asks: true };
    return { name: label === label.toUpperCase() ? ordinaryCapitals(label) : label, asks: false };
  }
}

const withoutHonorifics = (label: string): string => letters(label).split(' ').filter((word) => !HONORIFICS.has(word)).join(' ');

/** "MR PESKOV" → "Mr Peskov", "O'BRIEN" → "O'Brien". */
const ordinaryCapitals = (label: string): string => label.toLowerCase().replace(/(^|[ .'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
