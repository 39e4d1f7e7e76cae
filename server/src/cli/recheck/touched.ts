import type { Analysis } from '../../core/engine/types.js';
import type { FactChange } from '../../core/facts/diff.js';
import { mapOf } from '../../core/facts/layer.js';
import type { FactLookUp } from '../../core/facts/look-up.js';
import { entityKey, entityKinds } from '../../core/facts/pack-data.js';
import type { Entity, EntityKind } from '../../core/facts/types.js';
import type { Span } from '../../core/text/span.js';
import { tokenise } from '../../core/text/tokens.js';

/** A part of a name shorter than this tells nothing: "of", "the", initials. */
const SHORTEST = 3;

/**
 * Tells drafts that may mention something that a change touches, by their words alone, because to read a draft in full costs a
 * hundred times more. Too many pass rather than too few: a person by any part of a name, a body also by a name with one word wrong.
 */
export function mayMention(changes: readonly FactChange[], bases: readonly FactLookUp[]): (text: string) => boolean {
  const anyWord = new Set<string>();
  const phrases: (readonly string[])[] = [];
  for (const entity of touchedEntities(changes, bases)) {
    for (const words of wordings(entity).map(wordsOf).filter((list) => list.length > 0)) {
      if (entity.kind === 'person') for (const word of words) anyWord.add(word);
      else phrases.push(words);
    }
  }
  return (text) => {
    const words = new Set(wordsOf(text));
    for (const word of words) if (anyWord.has(word)) return true;
    return phrases.some((phrase) => phrase.filter((word) => !words.has(word)).length <= (phrase.length > 2 ? 1 : 0));
  };
}

const wordsOf = (text: string): readonly string[] =>
  tokenise(text).filter(({ kind, fold }) => kind !== 'punctuation' && fold.length >= SHORTEST).map(({ fold }) => fold);

/** Everything that a text may be wrong or right about after the change: of an office, also all who hold or held it. */
function touchedEntities(changes: readonly FactChange[], bases: readonly FactLookUp[]): ReadonlySet<Entity> {
  const entities = new Set<Entity>();
  for (const key of new Set(changes.flatMap(({ touches }) => touches))) {
    const [kind, id] = [key.slice(0, key.indexOf('/')) as EntityKind, key.slice(key.indexOf('/') + 1)];
    if (!entityKinds.includes(kind)) continue;
    for (const facts of bases) {
      const entity: Entity | undefined = mapOf(facts.base, kind).get(id);
      if (entity) entities.add(entity);
      if (entity?.kind === 'quotation') addIf(entities, facts.person(entity.speaker));
      if (entity?.kind !== 'post') continue;
      for (const term of facts.termsOfPost(id)) addIf(entities, facts.person(term.person));
    }
  }
  return entities;
}

const addIf = (entities: Set<Entity>, entity: Entity | undefined): void => void (entity && entities.add(entity));

/** How a draft may name an entity. */
function wordings(entity: Entity): readonly string[] {
  const names = [entity.name.value, ...entity.names.map(({ name }) => name)];
  switch (entity.kind) {
    case 'organization': return [...names, ...entity.acronyms];
    case 'post': return [...names, ...entity.otherLabels, ...(entity.styleLabel === undefined ? [] : [entity.styleLabel]), ...entity.discouragedLabels.map(({ label }) => label)];
    case 'area': return [...names, ...entity.demonyms];
    case 'event': case 'figure': return [...names, ...entity.phrases];
    default: return names;
  }
}

/** A place of a draft that names something that has changed. */
export interface TouchedMention {
  readonly span: Span;
  /** `person/dmitry-kozak`. */
  readonly entity: string;
  readonly name: string;
}

/** The mentions of what has changed, in the draft's order, each place once. */
export function touchedMentions({ links }: Analysis, changes: readonly FactChange[]): readonly TouchedMention[] {
  const keys = new Set(changes.map(({ kind, id }) => `${kind}/${id}`));
  const posts = new Set(changes.flatMap(({ touches }) => touches).filter((key) => key.startsWith('post/')));
  const mentions = new Map<string, TouchedMention>();
  const add = (span: Span, entity: Pick<Entity, 'kind' | 'id' | 'name'> | undefined, wanted: ReadonlySet<string>): void => {
    const key = entity && entityKey(entity.kind, entity.id);
    if (key === undefined || !wanted.has(key)) return;
    mentions.set(`${String(span.start)} ${key}`, { span: { start: span.start, end: span.end }, entity: key, name: entity!.name.value });
  };
  for (const { span, person, candidates } of links.persons) for (const one of person ? [person] : candidates.all()) add(span, one, keys);
  for (const { span, entity } of [...links.organizations, ...links.areas]) add(span, entity, keys);
  for (const { titleSpan, posts: named } of links.offices) for (const id of named) add(titleSpan, links.facts.post(id), posts);
  for (const { phraseSpan, event } of links.eventClaims) add(phraseSpan, event, keys);
  return [...mentions.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
