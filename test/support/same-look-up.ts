/** Asks two look-ups the same questions, one after another, and says where their answers differ. */
import assert from 'node:assert/strict';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { mapOf } from '../../server/src/core/facts/layer.js';
import { entityKinds } from '../../server/src/core/facts/pack-data.js';
import { phraseAt } from '../../server/src/core/facts/index/quotations.js';
import { quoteSegments } from '../../server/src/core/values/quotation.js';
import { tokenise } from '../../server/src/core/text/tokens.js';
import type { DateValue } from '../../server/src/core/values/date.js';

/** What to ask: folded words and phrases, texts with names in them, ids, days. */
export interface Questions {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly texts: readonly string[];
  readonly roles: readonly string[];
  readonly ids: readonly string[];
  readonly dates: readonly DateValue[];
}

/** Asserts that `found` answers every question as `expected` does, in the same order. */
export function assertSame(found: FactLookUp, expected: FactLookUp, questions: Questions, of: { readonly generation: boolean } = { generation: true }): void {
  const same = <T>(ask: (facts: FactLookUp) => T, what: string): void => assert.deepEqual(ask(found), ask(expected), what);
  same(({ packs, generation }) => ({ packs, ...(of.generation && { generation }) }), 'packs');
  for (const kind of entityKinds) {
    same(({ base }) => [...mapOf(base, kind)], kind);
    same(({ base }) => mapOf(base, kind).size, `number of ${kind}`);
  }
  same((facts) => facts.events(), 'events');
  same((facts) => facts.placeNames().map(({ entity: { kind, id }, name, folds, gaps }) => ({ kind, id, name, folds, gaps })), 'names of places');
  same((facts) => [...facts.eventPhrases(), ...facts.figurePhrases()].map(({ subject: { kind, id }, segments }) => ({ kind, id, segments })), 'phrases');
  for (const text of questions.texts) {
    const tokens = tokenise(text);
    const [folds, cases] = [tokens.map(({ fold }) => fold), tokens.map((token) => token.case)];
    for (const at of folds.keys()) same((facts) => facts.namesAt(folds, cases, at), `names at ${String(at)} of "${text}"`);
  }
  for (const word of questions.words) {
    same((facts) => facts.personsByFamilyName(word), `family name ${word}`);
    same((facts) => facts.personsByGivenName(word), `given name ${word}`);
    same((facts) => facts.personsByToken(word), `token ${word}`);
    same((facts) => facts.isPersonToken(word), `is token ${word}`);
    same((facts) => facts.nearPersonTokens(word), `one edit from ${word}`);
    same((facts) => facts.organizationsByAcronym(word), `acronym ${word}`);
  }
  for (const phrase of questions.phrases) {
    same((facts) => facts.postsByLabel(phrase), `label ${phrase}`);
    same((facts) => facts.nearOrganizations(phrase.split(' ')), `near organisations ${phrase}`);
    same((facts) => facts.wordingsWith(phrase), `wordings with ${phrase}`);
  }
  for (const role of questions.roles) same((facts) => facts.postsByRole(role), `role ${role}`);
  for (const id of questions.ids) {
    same((facts) => [facts.person(id), facts.organization(id), facts.post(id), facts.area(id)], id);
    same((facts) => facts.termsOfPost(id), `terms of ${id}`);
    same((facts) => facts.areasWithCapital(id), `capital ${id}`);
    same((facts) => facts.wordingsOf(id), `wordings of ${id}`);
    for (const date of questions.dates) {
      same((facts) => facts.holdersAt(id, date), `holders of ${id}`);
      same((facts) => facts.possibleHoldersAt(id, date), `possible holders of ${id}`);
      same((facts) => facts.postsHeldBy(id, date), `posts of ${id}`);
    }
  }
}

/** Questions that reach everything in a base: its own names, words, labels and ids. `every`: only each so manieth of them. */
export function questionsAbout({ base }: FactLookUp, dates: readonly DateValue[], every = 1): Questions {
  const some = <T>(all: Iterable<T>): T[] => [...new Set(all)].filter((_, index) => index % every === 0);
  const entities = entityKinds.flatMap((kind) => [...mapOf(base, kind).values()]);
  const names = entities.flatMap((entity) => entity.names.map(({ name }) => name));
  const words = names.flatMap((name) => tokenise(name).map(({ fold }) => fold));
  const quotations = [...base.quotations.values()].flatMap(({ text }) => quoteSegments(tokenise(text.value)));
  return {
    words: some([...words, ...words.map((word) => `${word.slice(0, 2)}${word.slice(3)}`), ...[...base.persons.values()].map(({ familyName }) => familyName.toLowerCase())]),
    phrases: some([...names.map((name) => tokenise(name).map(({ fold }) => fold).join(' ')), ...quotations.flatMap((segment) => segment.map((_, at) => phraseAt(segment, at)))]),
    texts: some(names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), `the ${name} of ${name}`])),
    roles: some([...base.posts.values()].map(({ role }) => role)),
    ids: some(entities.map(({ id }) => id)),
    dates,
  };
}
