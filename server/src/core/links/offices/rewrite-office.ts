import { labelWithBody, newsLabel } from '../../facts/describe.js';
import { isLastKnown } from '../../facts/last-known.js';
import type { FactLookUp } from '../../facts/look-up.js';
import type { Person, Post } from '../../facts/types.js';
import { firstWhere } from '../../text/first-where.js';
import { lastAsked } from '../../text/last-asked.js';
import type { Span } from '../../text/span.js';
import { say, type Said } from '../../values/said.js';
import { HEAD_WORDS } from './body-heads.js';
import { COUNTERPART } from './counterparts.js';
import type { TextEdit } from '../edits.js';
import type { OfficeClaim, PlacedBlock } from '../types.js';

/** A title in the writer's capitals: lower case where the draft writes the office so, and in the paragraph's or the draft's spelling of "defence". */
export function likeWritten(claim: OfficeClaim, label: string, draft: string): string {
  const cased = /\p{Lu}/u.test(claim.titleText) ? label : label.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  if (!cased.includes('efence')) return cased;
  const paragraph = spellingInParagraph(claim.person.block.reading.prose);
  return (paragraph ?? spellingInDraft(draft)) === 'american' ? cased.replace(/efence/g, 'efense') : cased;
}

/** How a text spells "defence", where it has the word. */
function spellingOf(text: string): 'american' | 'british' | undefined {
  if (/defens/i.test(text)) return 'american';
  return /defenc/i.test(text) ? 'british' : undefined;
}

const spellingInParagraph = lastAsked(spellingOf);
const spellingInDraft = lastAsked(spellingOf);

/** The fix that puts another person's name in the place of the one written: the whole name for a whole name. */
export function replaceName(claim: OfficeClaim, person: Person): readonly { readonly title: Said; readonly edits: readonly TextEdit[] }[] {
  const name = claim.person.via === 'family-name' ? person.familyName : person.name.value;
  return [{ title: say`Replace with "${name}"`, edits: [{ span: claim.person.span, text: name }] }];
}

/** The fix that says of an office before a name that it was left: "former" before the country, where the title has one. */
export function insertFormer({ position, area, title, titleSpan, person: { block } }: OfficeClaim): readonly { readonly title: Said; readonly edits: readonly TextEdit[] }[] {
  if (position !== 'before' || title.plural) return [];
  return [{ title: say`Insert "former"`, edits: [formerAt(block, area ? Math.min(area.span.start, titleSpan.start) : titleSpan.start)] }];
}

/** "former" before the word at `start` (absolute), with a capital where a sentence begins there. */
export function formerAt({ offset, reading: { tokens, sentences } }: PlacedBlock, start: number): TextEdit {
  const sentence = sentences[firstWhere(sentences, ({ from }) => tokens[from]!.start + offset >= start)];
  return { span: { start, end: start }, text: sentence && tokens[sentence.from]!.start + offset === start ? 'Former ' : 'former ' };
}

/** The fix for somebody who has moved to another office of the same country: its title in the place of the one left. */
export function replaceTitle(claim: OfficeClaim, left: Post, facts: FactLookUp, draft: string): readonly { readonly title: Said; readonly edits: readonly TextEdit[] }[] {
  const { person: { person }, at, titleSpan } = claim;
  const now = person === undefined || left.area === undefined ? [] : facts.postsHeldBy(person.id, at).filter((held) =>
    held.post.area === left.area && held.post.holders === 'one' && held.post.organization === left.organization
    && (facts.holdersAt(held.post.id, at).some(({ term }) => term === held.term) || isLastKnown(held, at, facts)));
  const [only, ...others] = now;
  if (!only || others.length > 0) return [];
  const text = likeWritten(claim, newsLabel(only.post, facts), draft);
  return rewriteTitle(claim, titleSpan, text);
}

/** The fix that puts another title in the place of the one written; none where one word stands for the titles of several people, or for no title. */
export const rewriteTitle = ({ title: { plural, phrase } }: OfficeClaim, span: Span, text: string): readonly { readonly title: Said; readonly edits: readonly TextEdit[] }[] =>
  (plural || phrase === COUNTERPART ? [] : [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }]);

/** What a claim should say of an office: the office as a message has it, what to write, and in the place of which words. */
export interface OfficeInstead {
  readonly right: string;
  readonly instead: string;
  /** Absolute. */
  readonly span: Span;
}

/** Another office in the place of the one written, with its body where the draft names one: "Tesla CEO" for "Apple chief executive". */
export function officeInstead(claim: OfficeClaim, held: Post, facts: FactLookUp, draft: string): OfficeInstead {
  const body = bodyOf(claim, held);
  const abroad = body !== undefined && !isAtHome(claim, held);
  const right = abroad ? labelWithBody(held, facts) : newsLabel(held, facts);
  return { right, span: body ?? claim.titleSpan, instead: abroad ? right : likeWritten(claim, right, draft) };
}

/** Body and office are of one country, of which the draft need not speak. */
const isAtHome = ({ organization }: OfficeClaim, held: Post): boolean => held.area !== undefined && held.area === organization?.entity.area;

/** "CIA chief": without the body the words are no title. */
const BODY_HEADS: ReadonlySet<string> = new Set([...HEAD_WORDS, 'director']);

/** "UN Secretary-General", "director general of the WTO": body and title, where the person heads another body; absolute. */
function bodyOf({ organization, title, titleSpan, widerSpan, area }: OfficeClaim, held: Post): Span | undefined {
  // "Apple CEO": the words are the office's label, and no body is linked.
  if (!organization && !area && held.organization !== undefined && held.area === undefined) return widerSpan;
  if (!organization || held.organization === organization.entity.id) return undefined;
  if (organization.span.start < titleSpan.start) {
    return held.area === undefined || held.area !== organization.entity.area || BODY_HEADS.has(title.phrase) ? { start: organization.span.start, end: titleSpan.end } : undefined;
  }
  return organization.span.end > titleSpan.end ? { start: titleSpan.start, end: organization.span.end } : undefined;
}
