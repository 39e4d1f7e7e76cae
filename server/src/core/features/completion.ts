import { describeHolding, newsLabel } from '../facts/describe.js';
import { nameFolds } from '../facts/index/name-tokens.js';
import { isLastKnown, lastConfirmed, lastKnownHolders } from '../facts/last-known.js';
import type { FactLookUp, Holding } from '../facts/look-up.js';
import type { Citation, Person, Post } from '../facts/types.js';
import { postsNamed } from '../links/offices/posts-named.js';
import type { Links, PlacedBlock } from '../links/types.js';
import type { TitleMention } from '../mentions/types.js';
import { firstWhere } from '../text/first-where.js';
import { fold } from '../text/fold.js';
import { shift } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { english, type Words } from '../words/words.js';
import { shortCitationMarkdown, escapeMarkdown, withoutMarkdown } from './markdown.js';
import { prefixIndex, type Completable } from './completion/prefix-index.js';
import type { Completion } from './completion/proposal.js';
import { quotationsAt } from './completion/quotations.js';

export type { Completion };

/** So many words before the cursor may belong to what is being typed: "Deputy Minister of Foreign Aff". */
const MOST_WORDS = 5;
/** A shorter word may become anything. */
const SHORTEST_PREFIX = 2;
/** A menu of more is not read; whoever wants another types a letter more. */
const SHOWN = 30;

/**
 * What the words that end at `offset` may become: between quotation marks words that a source has, then names and titles.
 * `continued`: the editor had a menu open and asks again, so that one letter is enough.
 */
export function completionsAt({ links }: { readonly links: Links }, offset: number, words: Words = english, continued = false): readonly Completion[] {
  return [...quotationsAt(links, offset, words, continued), ...namesAt(links, offset, words)];
}

/**
 * Persons, with and without their title as of the story date, and offices with whoever holds them then. Nothing before the
 * second letter of a capitalised word, and nothing outside prose.
 */
function namesAt(links: Links, offset: number, words: Words): readonly Completion[] {
  const block = blockAt(links.blocks, offset);
  if (!block) return [];
  const { tokens } = block.reading;
  const last = lastTokenBefore(tokens, offset - block.offset);
  const typed = tokens[last];
  if (typed?.kind !== 'word') return [];
  const cut = block.reading.prose.slice(typed.start, offset - block.offset);
  if (cut.length < SHORTEST_PREFIX || typed.case === 'lower') return [];
  const index = prefixIndex(links.facts);
  // The longest run of words that begins something known is what the writer is at: "Sergei Lav", not any "Lav".
  for (let from = Math.max(0, last - MOST_WORDS + 1); from <= last; from++) {
    if (!mayBegin(tokens, from, last)) continue;
    const phrase = [...tokens.slice(from, last).map((token) => token.fold), fold(cut)].join(' ');
    const found = index.startingWith(phrase);
    if (found.length === 0) continue;
    const span = shift({ start: tokens[from]!.start, end: offset - block.offset }, block.offset);
    const start = block.reading.prose.slice(tokens[from]!.start, offset - block.offset);
    const title = block.reading.titles.find(({ to }) => to === from);
    return menu(ranked(found, title, links), title !== undefined, { links, words }, (one) => ({ span, filter: start + one.key.slice(phrase.length) }));
  }
  return [];
}

function blockAt(blocks: readonly PlacedBlock[], offset: number): PlacedBlock | undefined {
  const block = blocks[firstWhere(blocks, (one) => one.offset + one.reading.prose.length >= offset)];
  return block && block.offset < offset ? block : undefined;
}

/** The token that ends at `at` or holds it; -1 where none does. */
function lastTokenBefore(tokens: readonly Token[], at: number): number {
  const last = firstWhere(tokens, ({ start }) => start >= at) - 1;
  return last >= 0 && tokens[last]!.end >= at ? last : -1;
}

/** True where the tokens are words of one run that begins with a capital. */
function mayBegin(tokens: readonly Token[], from: number, last: number): boolean {
  if (tokens[from]!.case === 'lower') return false;
  for (let at = from; at <= last; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (at < last && token.possessive !== '') || (at > from && token.gap === 'break')) return false;
  }
  return true;
}

/**
 * Whom the draft speaks of comes first, then who is in office on the story date; otherwise as in the alphabet. Behind a title
 * only persons may follow, and first of all whoever holds that office.
 */
function ranked(found: readonly Completable[], title: TitleMention | undefined, links: Links): readonly Completable[] {
  const met = new Set(links.persons.flatMap(({ person }) => person ?? []));
  const named = new Set(title ? postsNamed(title, links.facts).map(({ id }) => id) : []);
  const rank = ({ entity }: Completable): number => {
    if (entity.kind === 'post') return holdersOf(entity, links).length > 0 ? 2 : 3;
    const holdings = heldBy(entity, links);
    if (holdings.some(({ post }) => named.has(post.id))) return 0;
    return met.has(entity) ? 1 : holdings.length > 0 ? 2 : 3;
  };
  const ranks = new Map(found.map((one) => [one, rank(one)]));
  return found.filter(({ entity }) => !title || entity.kind === 'person').sort((a, b) => ranks.get(a)! - ranks.get(b)!);
}

/** Of a story of so many days after the last one known, whoever held an office then is proposed for it, with the day. */
const LAST_KNOWN_DAYS = 365;

/**
 * The posts that the person held for certain, or did on the last day known, each once: nobody is given a title that is known to be another's, and
 * two terms may meet on a day or be told by two packs.
 */
function heldBy(person: Person, { facts, storyDate: { value } }: Links): readonly Holding[] {
  const sure = facts.postsHeldBy(person.id, value).filter((held) =>
    facts.holdersAt(held.post.id, value).some(({ term }) => term === held.term) || isLastKnown(held, value, facts, LAST_KNOWN_DAYS));
  return [...new Map(sure.map((holding) => [holding.post.id, holding])).values()];
}

function holdersOf(post: Post, { facts, storyDate: { value } }: Links): readonly Holding[] {
  const sure = facts.holdersAt(post.id, value);
  return sure.length > 0 ? sure : lastKnownHolders(post, value, facts, LAST_KNOWN_DAYS);
}

/** Proposals until the menu is full, each text once: several keys may lead to it. */
function menu(found: readonly Completable[], titled: boolean, told: Told, placeOf: (one: Completable) => Place): readonly Completion[] {
  const texts = new Map<string, Completion>();
  for (const one of found) {
    if (texts.size >= SHOWN) break;
    const proposals = one.entity.kind === 'person' ? ofPerson(one.entity, told, placeOf(one)) : ofPost(one.entity, told, placeOf(one));
    // The title is written already.
    for (const proposal of titled ? proposals.slice(0, 1) : proposals) if (!texts.has(proposal.text)) texts.set(proposal.text, proposal);
  }
  return [...texts.values()].slice(0, SHOWN);
}

type Place = Pick<Completion, 'span' | 'filter'>;

/** What is known, and the words in which to say it. */
interface Told {
  readonly links: Links;
  readonly words: Words;
}

function ofPerson(person: Person, { links, words }: Told, place: Place): readonly Completion[] {
  const holdings = heldBy(person, links);
  const name = person.name.value;
  if (holdings.length === 0) {
    const detail = words.say('completion.noOffice', { date: words.date(links.storyDate.value) });
    return [{ ...place, kind: 'person', text: name, detail, documentation: saying(`${detail}.`, person.name.sources, words) }];
  }
  const said = { detail: holdings.map((held) => officeSince(held, links, words)).join('; '), documentation: holdings.map((held) => holdingMarkdown(held, words)).join('\n\n') };
  return [
    { ...place, kind: 'person', text: name, aside: holdings.map(({ post }) => titleOf(post, links.facts)).join('; '), ...said },
    ...holdings.map((held): Completion =>
      ({ ...place, kind: 'person', text: `${titleOf(held.post, links.facts)} ${name}`, detail: officeSince(held, links, words), documentation: holdingMarkdown(held, words) })),
  ];
}

function ofPost(post: Post, { links, words }: Told, place: Place): readonly Completion[] {
  const title = titleOf(post, links.facts);
  const holders = holdersOf(post, links);
  const known = holders.length > 0 ? holders.map((held) => holdingMarkdown(held, words)).join('\n\n') : saying(`${post.name.value}.`, post.name.sources, words);
  return [
    ...(holders.length === 1 ? holders : []).map((held): Completion =>
      ({ ...place, kind: 'office', text: `${title} ${held.person.name.value}`, detail: officeSince(held, links, words), documentation: holdingMarkdown(held, words) })),
    { ...place, kind: 'office', text: title, detail: post.name.value, documentation: known },
  ];
}

/** "Deputy Kremlin Chief of Staff since 24 January 2020 (The Presidency, 24 January 2020)". */
function officeSince(holding: Holding, { facts, storyDate }: Links, { say, date }: Words): string {
  const { post: { name }, term } = holding;
  const asOf = isLastKnown(holding, storyDate.value, facts) ? say('card.asOf', { date: date(lastConfirmed(term, facts)) }) : '';
  const held = term.start ? say('term.since', { post: name.value, date: date(term.start, 'since') }) : name.value;
  const [{ source }] = term.sources;
  return `${held}${asOf} (${source.publisher ?? source.containerTitle ?? source.title})`;
}

const holdingMarkdown = (held: Holding, words: Words): string => saying(words.tell(describeHolding(held)), held.term.sources, words);

const saying = (statement: string, [source]: readonly Citation[], words: Words): string =>
  `${escapeMarkdown(statement)}${source ? ` ${shortCitationMarkdown(source, words)}` : ''}`;

/** The documentation for an editor that shows no Markdown. */
export const plainDocumentation = ({ documentation }: Completion): string => withoutMarkdown(documentation);

/** "Russian Foreign Minister": the country's adjective and the title as news writes it, unless the title says itself whose it is. */
function titleOf(post: Post, facts: FactLookUp): string {
  const label = newsLabel(post, facts);
  const area = post.area === undefined ? undefined : facts.area(post.area);
  const demonym = area?.demonyms[0];
  if (!area || demonym === undefined || post.organization !== undefined) return label;
  const words = new Set(nameFolds(label));
  const told = [area.name.value, ...area.demonyms, ...area.names.map(({ name }) => name)]
    .some((name) => nameFolds(name).every((word) => words.has(word)));
  return told || / of /.test(label) ? label : `${demonym} ${label}`;
}
