import { fold } from '../../text/fold.js';
import { tokenise } from '../../text/tokens.js';
import { say } from '../../values/said.js';
import { GENERIC } from '../../values/title-phrases.js';
import { didYouMean } from '../edit-distance.js';
import type { Area, Event, Figure, Post, Quotation } from '../types.js';
import { nameOf, type Lookout } from './lookout.js';

/** A quotation in a pack is a short fragment of a public statement, never a passage. */
const longestQuotation = 40;

/** Phrases, quotations and places whose wording or order would make checks err. */
export function checkWordings(lookout: Lookout): void {
  const { base } = lookout;
  const owners = new Map<string, Event>();
  for (const event of base.events.values()) {
    for (const phrase of event.phrases) {
      checkPhrase(event, phrase, lookout);
      const key = fold(phrase);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, event);
      else if (owner !== event) {
        lookout.report('error', { entity: event, property: 'phrases' },
          say`The phrase \`${phrase}\` also names \`${owner.id}\`: a phrase must name one event and no other.`);
      }
    }
  }
  for (const figure of base.figures.values()) for (const phrase of figure.phrases) checkPhrase(figure, phrase, lookout);
  for (const quotation of base.quotations.values()) checkQuotation(quotation, lookout);
  for (const area of base.areas.values()) checkCircle(area, lookout);
  for (const post of base.posts.values()) checkRole(post, lookout);
}

/** Roles may be new, but not one slip away from a known one: checks would not connect the words with the post. */
function checkRole(post: Post, lookout: Lookout): void {
  if (Object.hasOwn(GENERIC, post.role)) return;
  const meant = didYouMean(post.role, Object.keys(GENERIC));
  if (meant === undefined) return;
  lookout.report('warning', { entity: post, property: 'role' }, say`\`${post.role}\` is no known role: did you mean \`${meant}\`?`);
}

function checkPhrase(entity: Event | Figure, phrase: string, lookout: Lookout): void {
  const parts = phrase.split('~').map((part) => part.trim());
  if (parts.some((part) => part === '')) {
    lookout.report('error', { entity, property: 'phrases' },
      say`\`~\` must stand between words in the phrase \`${phrase}\`: it is the gap between them.`);
    return;
  }
  const words = parts.flatMap((part) => tokenise(part)).filter(({ kind }) => kind !== 'punctuation');
  if (words.length === 1 && words[0]?.case === 'lower') {
    lookout.report('warning', { entity, property: 'phrases' },
      say`The phrase \`${phrase}\` is a single common word and would match far more than ${nameOf(entity)}: add a word that tells it apart.`);
  }
}

function checkQuotation(quotation: Quotation, lookout: Lookout): void {
  const words = tokenise(quotation.text.value).filter(({ kind }) => kind !== 'punctuation').length;
  if (words <= longestQuotation) return;
  lookout.report('warning', { entity: quotation, statement: quotation.text },
    say`This quotation has ${words} words: keep a fragment of at most ${longestQuotation}.`);
}

function checkCircle(area: Area, lookout: Lookout): void {
  const around = new Set<string>(area.within);
  for (const id of around) {
    for (const outer of lookout.base.areas.get(id)?.within ?? []) around.add(outer);
  }
  if (!around.has(area.id)) return;
  lookout.report('error', { entity: area, property: 'within' }, say`\`${area.id}\` lies in itself, by way of what it lies in: take one \`within\` out.`);
}
