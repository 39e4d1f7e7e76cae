import { newsLabel } from '../facts/describe.js';
import { isLastKnown } from '../facts/last-known.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Person, Post } from '../facts/types.js';
import { lastAsked } from '../text/last-asked.js';
import { say, type Said } from '../values/said.js';
import type { TextEdit } from './edits.js';
import type { OfficeClaim } from './types.js';

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
export function insertFormer({ position, area, titleSpan }: OfficeClaim): readonly { readonly title: Said; readonly edits: readonly TextEdit[] }[] {
  if (position !== 'before') return [];
  const start = area ? Math.min(area.span.start, titleSpan.start) : titleSpan.start;
  return [{ title: say`Insert "former"`, edits: [{ span: { start, end: start }, text: 'former ' }] }];
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
  return [{ title: say`Replace with "${text}"`, edits: [{ span: titleSpan, text }] }];
}
