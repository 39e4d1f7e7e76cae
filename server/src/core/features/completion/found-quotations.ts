import { placeName } from '../../evidence/cite.js';
import { attributionIn, compareSpeakers, type Speaker, type SpeakerComparison } from '../../links/quotations/source-speakers.js';
import type { Links } from '../../links/types.js';
import { fold } from '../../text/fold.js';
import { oneLine } from '../../text/one-line.js';
import { shift, type Span } from '../../text/span.js';
import { isContentKey } from '../../values/quotation.js';
import type { Words } from '../../words/words.js';
import { citationMarkdown } from '../markdown.js';
import type { PhrasePlace, PhraseScope, PhraseText } from './phrase-text.js';
import { quotablesOf, quotableWordings, wordsAt, type QuotableSentence } from './quotables.js';
import type { QuotationCursor } from './quotation-cursor.js';

/** So many words of a phrase may stand in the middle of a sentence; fewer find only sentences that begin with them. */
const LEAST_INSIDE = 2;
/** Places looked at in one source. */
const MOST_FOUND = 60;

/** What a proposal is looked for with. */
export interface Asked {
  readonly links: Links;
  readonly cursor: QuotationCursor;
  readonly words: Words;
  /** Who speaks in the draft, where that is written already. */
  readonly speaker: Speaker | undefined;
  /** Of the word being typed. */
  readonly span: Span;
}

/** Words that somebody is on record with, and from which of them a proposal begins. */
export interface Found {
  /** On one line, as the source has them. */
  readonly text: string;
  /** The word that answers the first one typed. */
  readonly word: number;
  readonly rank: number;
  readonly compared: SpeakerComparison;
  /** Whoever said it; the source where that is unknown. */
  readonly aside: string;
  /** One line: who, when, and where. */
  readonly detail: string;
  /** Markdown: the source, without the words. */
  readonly source: string;
}

/** The sentences of the story's own sources that go on as the words before the cursor do. */
export function foundInSources(asked: Asked): readonly Found[] {
  const { links, words } = asked;
  return (links.evidence?.documents ?? []).flatMap((document): readonly Found[] => {
    const { sentences, search } = quotablesOf(document);
    const follows = (text: number): number | undefined => (isNext(sentences[text]!, sentences[text + 1]) ? text + 1 : undefined);
    return placesIn(search, asked, follows).flatMap(({ place: { text, word }, rank }): readonly Found[] => {
      const sentence = sentences[text]!;
      const { passage } = sentence;
      const { quoted, speaker } = attributionIn(document, passage, shift(sentence.span, passage.span.start), links);
      const compared = compareSpeakers(asked.speaker, speaker);
      if (speaker?.asks || isOutOfPlace(compared, asked)) return [];
      const spoken = document.spokenOn?.orDaysBefore === 0 ? [words.date(document.spokenOn.on)] : [];
      const { name, source } = document;
      // Who speaks and in which file stands in the line above already.
      const outside = quoted ? [] : [words.say('quotation.outside')];
      return [{
        text: wordsAt(sentence), word, compared, rank: rank + bySpeaker(compared) + (quoted ? 0 : 1),
        aside: speaker?.name ?? name, detail: speaker ? `${[speaker.name, ...spoken].join(', ')} (${placeName({ document, passage })})` : placeName({ document, passage }),
        source: [citationMarkdown({ source, locator: passage.locator }, words), ...outside].join(', '),
      }];
    });
  });
}

/** In the same paragraph, or in the next one of the same turn. */
const isNext = ({ passage }: QuotableSentence, next: QuotableSentence | undefined): boolean =>
  passage === next?.passage || (passage.speaker !== undefined && passage.speaker === next?.passage.speaker);

/** The same for the known quotations of the fact packs, as of the story's day. */
export function foundInPacks(asked: Asked): readonly Found[] {
  const { links, words } = asked;
  const { facts, storyDate } = links;
  const { wordings, search } = quotableWordings(facts);
  const met = new Set(links.persons.flatMap(({ person }) => person ?? []));
  return placesIn(search, asked, () => undefined).flatMap(({ place: { text, word }, rank }): readonly Found[] => {
    const { quotation: { speaker, date, text: own }, text: said } = wordings[text]!;
    const person = facts.person(speaker);
    // Nobody quotes what was said after the story's day.
    if (!person || (date && date.first > storyDate.value.last)) return [];
    const [citation] = own.disputedBy.find(({ value }) => value === said)?.sources ?? own.sources;
    const when = date ? [words.date(date)] : [];
    const name = person.name.value;
    const compared = asked.speaker ? (asked.speaker.person === person ? 'same' : 'other') : met.has(person) ? 'unknown' : 'other';
    if (isOutOfPlace(compared, asked)) return [];
    const { source, locator } = citation!;
    return [{
      text: oneLine(said), word, compared, rank: rank + bySpeaker(compared) + 1, aside: name, detail: `${[name, ...when].join(', ')} (${source.publisher ?? source.containerTitle ?? source.title})`,
      source: citationMarkdown({ source, ...(locator !== undefined && { locator }) }, words),
    }];
  });
}

/** The same speaker first, somebody else last. */
const bySpeaker = (compared: SpeakerComparison): number => ({ same: 0, unknown: 4, other: 40 })[compared];
/** True where no word of the sentence is typed yet. */
export const isUntouched = ({ words, typed }: QuotationCursor): boolean => words.length === 0 && typed === '';
const isOutOfPlace = (compared: SpeakerComparison, { cursor }: Asked): boolean => compared === 'other' && isUntouched(cursor);

/** What begins so comes before what only holds the words. */
const INSIDE = 8;

interface Ranked {
  readonly place: PhrasePlace;
  readonly rank: number;
}

/** Where the words before the cursor stand in some texts; nothing typed yet, what follows the sentence before, and all. */
function placesIn(search: PhraseText, { cursor: { words, typed, before }, speaker }: Asked, follows: (text: number) => number | undefined): readonly Ranked[] {
  const ranked = (places: readonly PhrasePlace[], rank: number): readonly Ranked[] => places.map((place) => ({ place, rank }));
  const phrase = [...words, ...(typed === '' ? [] : [fold(typed)])];
  if (phrase.length === 0) {
    const next = before.length === 0 ? [] : search.endingWith(before, MOST_FOUND).flatMap((text) => follows(text) ?? []).map((text) => ({ text, word: 0 }));
    const all = Array.from({ length: Math.min(search.size, MOST_FOUND * (speaker ? 8 : 1)) }, (_, text) => ({ text, word: 0 }));
    return [...ranked(next, -INSIDE), ...ranked(all, 0)];
  }
  const tells = phrase.length > LEAST_INSIDE || (phrase.length === LEAST_INSIDE && phrase.some(isContentKey));
  const scopes: readonly (readonly [PhraseScope, number])[] = [['beginnings', 0], ...(tells ? [['inside', INSIDE] as const] : [])];
  return scopes.flatMap(([scope, rank]) => ranked(search.find(words, fold(typed), scope, MOST_FOUND), rank));
}
