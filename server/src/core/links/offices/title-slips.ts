import { gathered } from '../../text/gathered.js';
import { insideQuotations } from '../../text/inside-quotations.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { shift, type Span } from '../../text/span.js';
import { recentlyUsed } from '../../text/recently-used.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { editsBetween, type EditStep } from '../../values/edits.js';
import { GENERIC, SPECIFIC } from '../../values/title-phrases.js';
import { areLikely, isInflection } from '../places/area-edits.js';
import { frequencyClass, isWord } from '../names/name-lexicon.js';
import { standsInOtherLanguage } from '../names/other-language.js';
import { FOREIGN_TITLES, REAL_WORD_SLIPS } from './title-slip-words.js';
import type { Links, PersonLink, PlacedBlock } from '../types.js';

/** A mistyped word of an office: "Chancelor Friedrich Merz", "Prime Minster". The span is absolute. */
export interface TitleSlip {
  readonly span: Span;
  readonly written: string;
  /** The word as it should be, in the letters of the draft. */
  readonly right: string;
  readonly edits: readonly EditStep[];
}

const REAL_WORDS = wordClass(REAL_WORD_SLIPS.keys());

/** Shorter words are too near to each other and to names: "chief", "judge". */
const SHORTEST = 6;
/** From this length a letter may be another one: "Senater", but no "Mayer". */
const SHORTEST_REPLACED = 7;
/** From this length the word is recognisable without its last letter. */
const SHORTEST_CUT = 8;

const phrases: readonly string[] = [...Object.values(GENERIC).flat(), ...SPECIFIC];
const titleWords: readonly string[] = [...new Set(gathered(phrases, (phrase) => phrase.split(' ')))].filter((word) => word.length >= SHORTEST);
/** Titles of one word: what can stand alone before any name. */
const titlesAlone: ReadonlySet<string> = new Set(phrases);
const isTitleWord: ReadonlySet<string> = new Set(titleWords);

interface Meant {
  readonly word: string;
  readonly edits: readonly EditStep[];
}

const KEPT_WORDS = 2000;
/** Of each unknown word the one word of offices that it is a slip of. An array, since a memo holds no undefined. */
const meant = recentlyUsed<readonly Meant[]>(KEPT_WORDS, (fold) => {
  if (fold.length < SHORTEST - 1 || !/^[a-z]+$/.test(fold) || isTitleWord.has(fold) || FOREIGN_TITLES.has(fold) || isWord(fold) || frequencyClass(fold) > 0) return [];
  const found = gathered(titleWords, (word) => {
    const edits = editsBetween(word, fold, 1);
    return edits && isSlip(edits, fold, word) ? [{ word, edits }] : [];
  });
  return found.length === 1 ? found : [];
});

/** One slip of fingers or ear within the word; its last letter left out where the word is long. Other endings are other languages and numbers. */
function isSlip([edit, ...more]: readonly EditStep[], typed: string, known: string): boolean {
  if (edit === undefined || more.length > 0 || (edit.at === 0 && edit.operation !== 'swap')) return false;
  if (isInflection(typed, known)) return edit.operation === 'delete' && edit.known !== 's' && known.length >= SHORTEST_CUT;
  if (edit.operation === 'swap') return true;
  const replaced = edit.operation === 'replace' && edit.kind !== 'other' && typed.length >= SHORTEST_REPLACED;
  return areLikely([edit], typed, known) || replaced || (edit.operation === 'insert' && edit.at > 0 && edit.at < known.length);
}

/**
 * The mistyped words of offices beside the names of people: right before a name, or in apposition to it. Each must be no word and no name
 * that any list knows, but for the few whose slip is a word ("Prime Minster"). Linear in the draft.
 */
export function findTitleSlips(links: Links): readonly TitleSlip[] {
  const found = new Map<number, TitleSlip>();
  const add = (slip: TitleSlip | undefined): unknown => slip && !found.has(slip.span.start) && found.set(slip.span.start, slip);
  for (const person of links.persons) {
    if (person.quoted) continue;
    const words = person.outcome === 'linked' ? wordsBeside(person) : person.outcome === 'unknown' ? wordsWithin(person) : none;
    for (const at of words) add(slipAt(person.block, at));
  }
  for (const block of links.blocks) for (const at of realWords(block)) add(slipAt(block, at));
  return found.size === 0 ? none : [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

const none: readonly never[] = [];

/** How many words before a name, or in an apposition to it, are looked at. */
const REACH = 4;

/** "German Chancelor Friedrich Merz", "Secretery of State Marco Rubio": the words that run up to a known name, over nothing but words of offices. */
function addWordsBefore({ block: { reading: { tokens } }, from }: PersonLink, words: number[]): void {
  for (let at = from - 1; at >= Math.max(0, from - REACH) && tokens[at + 1]!.gap === 'space'; at -= 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.possessive !== '') break;
    words.push(at);
    if (!isTitleWord.has(token.fold) && !JOINS.has(token.fold)) break;
  }
}

/** Short words within titles: "Secretary of State", "Chief of Staff". */
const JOINS: ReadonlySet<string> = new Set(['of', 'for', 'state', 'the', 'staff', 'house', 'chief', 'army']);

/** "Emmanuel Macron, the French presidnet, said": the words between the commas. */
function addWordsBehind({ block: { reading: { tokens } }, to }: PersonLink, words: number[]): void {
  if (tokens[to]?.text !== ',') return;
  let end = to + 1;
  while (end <= to + 1 + REACH && tokens[end]?.kind === 'word') end += 1;
  if (end <= to + 1 + REACH && tokens[end]?.text === ',') for (let at = to + 1; at < end; at += 1) words.push(at);
}

function wordsBeside(person: PersonLink): readonly number[] {
  const words: number[] = [];
  addWordsBefore(person, words);
  addWordsBehind(person, words);
  return words;
}

/**
 * "Presidnt Trump", "Govenor Brian Whitlock", "the Presdient of Chile": in an unknown name, a word that can be but the slip of a title that stands
 * alone. Short ones are given names: Sherif, Marshel.
 */
const wordsWithin = ({ from, folds }: PersonLink): readonly number[] =>
  gathered(folds, (fold, index) => (fold.length >= SHORTEST_WITHIN && titlesAlone.has(meant.of(fold)[0]?.word ?? '') ? from + index : none));
const SHORTEST_WITHIN = 7;

/** "The prime minster said so": the few slips that are words are slips without a name, too. */
function realWords({ reading: { tokens, classes, quoted } }: PlacedBlock): readonly number[] {
  if ((classes & REAL_WORDS) === 0) return [];
  const inQuotation = insideQuotations(quoted, false);
  return gathered(tokens, (token, at) => ((token.classes & REAL_WORDS) !== 0 && !inQuotation(token.start) ? [at] : []));
}

function slipAt({ reading: { tokens, sentences }, offset }: PlacedBlock, at: number): TitleSlip | undefined {
  const token = tokens[at]!;
  if (token.case === 'mixed' || token.gap === 'hyphen' || tokens[at + 1]?.gap === 'hyphen') return undefined;
  const right = realWord(tokens, at) ?? meant.of(token.fold)[0];
  if (right === undefined) return undefined;
  const sentence = sentenceAt(sentences, at);
  const cut = right.edits.some(({ at: place, operation }) => operation === 'delete' && place === right.word.length - 1);
  // "Presiden Joko Widodo mengatakan": other languages cut the word, too.
  if (cut && !(sentence && tokens.slice(sentence.from, sentence.to).some((one) => ENGLISH.has(one.fold)))) return undefined;
  if (standsInOtherLanguage(tokens, at, at + 1)) return undefined;
  return { span: shift({ start: token.start, end: token.end }, offset), written: token.text, right: inLetters(right.word, token.text), edits: right.edits };
}

/** Words of nearly every English sentence, and of few others. */
const ENGLISH: ReadonlySet<string> = new Set(['the', 'and', 'that', 'with', 'was', 'said', 'has', 'by', 'to', 'of', 'his', 'her', 'who']);

/** "Prime Minster": a word, but beside this one a slip. */
function realWord(tokens: readonly Token[], at: number): Meant | undefined {
  const slip = REAL_WORD_SLIPS.get(tokens[at]!.fold);
  if (!slip?.behind.has(tokens[at - 1]?.fold ?? '')) return undefined;
  return { word: slip.word, edits: editsBetween(slip.word, tokens[at]!.fold, 1) ?? [] };
}

function inLetters(word: string, written: string): string {
  if (written === written.toUpperCase()) return word.toUpperCase();
  return written.charAt(0) === written.charAt(0).toUpperCase() ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}
