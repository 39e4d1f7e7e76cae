import { gathered } from '../text/gathered.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
import { DEPUTY_WORDS, FRAME_ENDINGS, FRAME_WORDS, GENERIC, SPECIFIC, SURNAME_TITLES } from '../values/title-phrases.js';
import type { OfficeFrame, TitleMention } from './types.js';

/** A word trie over title phrases; `roles` is set where a phrase ends. */
interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  roles?: string[];
}

const root = buildPhrases();
/** The words that titles begin with. */
const OPENS_TITLE = wordClass(root.next.keys(), (fold) => singularStep(root, fold) !== undefined);

/**
 * Finds the offices that a block names, longest phrase first, in linear time (a phrase has at most eight words).
 * Words are compared without case: "foreign minister" and "Foreign Minister" are one title.
 */
export function findTitles(tokens: readonly Token[]): readonly TitleMention[] {
  const found: TitleMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const match = (tokens[at]!.classes & OPENS_TITLE) === 0 ? undefined : matchAt(tokens, at);
    if (!match || endsName(tokens, at, match)) {
      at++;
      continue;
    }
    found.push(titleAt(tokens, at, match));
    at = match.to;
  }
  return found;
}

interface PhraseMatch {
  readonly to: number;
  readonly roles: readonly string[];
  readonly plural: boolean;
}

function matchAt(tokens: readonly Token[], at: number): PhraseMatch | undefined {
  let node: PhraseNode | undefined = root;
  let best: PhraseMatch | undefined;
  let plural = false;
  for (let index = at; index < tokens.length; index++) {
    const token: Token = tokens[index]!;
    if (token.kind !== 'word' || (index > at && tokens[index - 1]!.possessive)) break;
    const exact: PhraseNode | undefined = node.next.get(token.fold);
    const singular: PhraseNode | undefined = exact ? undefined : singularStep(node, token.fold);
    node = exact ?? singular;
    if (!node) break;
    // A plural noun inside a phrase may be continued: "ministers of defence".
    plural ||= singular !== undefined;
    if (node.roles) best = { to: index + 1, roles: node.roles, plural };
  }
  return best;
}

/** "Stephen King said": a lone capitalised word after another one and before none belongs to the name. */
function endsName(tokens: readonly Token[], at: number, { to }: PhraseMatch): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[to];
  return to === at + 1 && SURNAME_TITLES.has(token.fold) && token.case === 'title' && token.gap === 'space'
    && before?.kind === 'word' && before.case === 'title' && !before.possessive
    // "The German Chancellor,": no name stands behind an article.
    && tokens[at - 2]?.fold !== 'the'
    && !(after?.kind === 'word' && after.case !== 'lower');
}

/** "ministers" steps as "minister"; "secretaries" as "secretary". */
const singularStep = (node: PhraseNode, fold: string): PhraseNode | undefined =>
  (fold.endsWith('s') || fold.endsWith('men') ? node.next.get(singularOf(fold)) : undefined);

function singularOf(fold: string): string {
  if (fold.endsWith('ies')) return `${fold.slice(0, -3)}y`;
  return fold.endsWith('men') ? `${fold.slice(0, -3)}man` : fold.slice(0, -1);
}

function titleAt(tokens: readonly Token[], at: number, match: PhraseMatch): TitleMention {
  let { to } = match;
  const words = tokens.slice(at, to);
  const phrase = match.plural ? singularPhrase(words) : words.map(({ fold }) => fold).join(' ');
  const { from, deputy, ...before } = modifiersBefore(tokens, at);
  let { frame, frameWord } = before;
  const after = tokens[to];
  if (after && after.kind === 'word' && FRAME_ENDINGS[after.fold] && (after.gap === 'hyphen' || after.gap === 'space')) {
    frame = FRAME_ENDINGS[after.fold]!;
    frameWord = after.text;
    to++;
  }
  const last = tokens[to - 1]!;
  const span = { start: tokens[from]!.start, end: last.end };
  const roles = deputy ? match.roles.map((role) => `deputy-${role}`) : match.roles;
  const { plural } = match;
  return frameWord === undefined ? { kind: 'title', from, to, span, phrase, roles, deputy, frame, plural }
    : { kind: 'title', from, to, span, phrase, roles, deputy, frame, frameWord, plural };
}

/** A number that counts the holders of an office; "first" and "second" are ranks as well. */
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/;

/** What words before an office say of it. `from` is the first of them. */
export interface TitleModifiers {
  readonly from: number;
  readonly frame: OfficeFrame;
  readonly frameWord: string | undefined;
  readonly deputy: boolean;
}

/** Reads the modifiers right before token `at`, three at most: "then acting deputy" + "foreign minister". */
export function modifiersBefore(tokens: readonly Token[], at: number): TitleModifiers {
  let from = at;
  let frame: OfficeFrame = 'current';
  let frameWord: string | undefined;
  let deputy = false;
  for (let steps = 0; steps < 3 && from > 0; steps++) {
    const before = tokens[from - 1]!;
    // "The 44th president of the United States, Barack Obama": whose number it is, in any year.
    if (ORDINAL.test(before.fold) && frame === 'current') frame = 'other';
    if (before.kind !== 'word' || before.possessive) break;
    const one = FRAME_WORDS[before.fold];
    const moved = one ?? (from > 1 && LAST_FRAME_WORDS.has(before.fold) ? FRAME_WORDS[`${tokens[from - 2]!.fold} ${before.fold}`] : undefined);
    // "The 69-year-old president" is no old one.
    if (before.fold === 'old' && (before.gap === 'hyphen' || /^years?$/.test(tokens[from - 2]?.fold ?? ''))) break;
    // "Under President Putin": only a secretary has such a deputy.
    if (before.fold === 'under' && tokens[from]!.fold !== 'secretary') break;
    if (DEPUTY_WORDS.has(before.fold)) deputy = true;
    // "First Deputy" is a rank of deputies, not a frame in time.
    else if (moved && !(deputy && before.fold === 'first')) {
      frame = moved === 'acting' && frame !== 'current' ? frame : moved;
      frameWord = before.text;
    } else if (!(deputy && before.fold === 'first')) break;
    from -= one || DEPUTY_WORDS.has(before.fold) || !moved ? 1 : 2;
  }
  return { from, frame, frameWord, deputy };
}

/** What may stand between "former" and an office beside names: "former Trump administration national security adviser", "former Tory prime minister". Folded. */
const BETWEEN_FRAME_AND_TITLE: ReadonlySet<string> = new Set([
  'administration', 'government', 'cabinet', 'campaign', 'presidential', 'federal', 'longtime', 'republican', 'democratic', 'conservative', 'liberal', 'socialist', 'communist',
]);
/** So many words it may be. */
const LONGEST_BETWEEN = 4;

/** The word by which an office before token `at` was left, with other words in between. */
export function formerFurtherBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let from = at - 1; from >= 0 && at - from <= LONGEST_BETWEEN + 1; from--) {
    const token = tokens[from]!;
    // "Former President Trump's national security adviser" is the president whom he was before.
    if (token.kind !== 'word' || token.possessive || tokens[from + 1]!.gap === 'break') return undefined;
    if (FRAME_WORDS[token.fold] === 'former') return token.text;
    if (token.case === 'lower' && !BETWEEN_FRAME_AND_TITLE.has(token.fold)) return undefined;
  }
  return undefined;
}

/** The last words of those modifiers that are two words: only behind these is another looked for. */
const LAST_FRAME_WORDS: ReadonlySet<string> = new Set(gathered(Object.keys(FRAME_WORDS), (words) => words.split(' ').slice(1)));

/** The phrase as the trie has it: "ministers of foreign affairs" loses one s only. */
function singularPhrase(words: readonly Token[]): string {
  const phrase: string[] = [];
  let node = root;
  for (const { fold } of words) {
    const exact = node.next.get(fold);
    node = exact ?? singularStep(node, fold)!;
    phrase.push(exact ? fold : singularOf(fold));
  }
  return phrase.join(' ');
}

function buildPhrases(): PhraseNode {
  const top: PhraseNode = { next: new Map() };
  const add = (phrase: string, role?: string): void => {
    let node = top;
    for (const word of phrase.split(' ')) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map() }));
      node = next;
    }
    node.roles ??= [];
    if (role) node.roles.push(role);
  };
  for (const [role, phrases] of Object.entries(GENERIC)) for (const phrase of phrases) add(phrase, role);
  for (const phrase of SPECIFIC) add(phrase);
  return top;
}
