import { recentlyUsed } from '../../text/recently-used.js';
import { hash64 } from '../hash.js';
import type { Beside } from '../index/beside.js';
import { GIVEN_CROWD, TOKEN_CROWD } from '../index/crowds.js';
import { enclosure } from '../index/enclosure.js';
import { MOST_NEAR, mostSalient } from '../index/near.js';
import { OrganizationNames, type BodyName } from '../index/organization-names.js';
import { wordingsOf, type KnownWording } from '../index/quotations.js';
import type { Answers, FactLookUp, WordedPhrase, WordedPlace } from '../look-up.js';
import type { EntityOf } from '../pack-data.js';
import type { Area, EntityKind, EntityName, Event, FactBase, Figure, Organization, Person, Post, Quotation } from '../types.js';
import { HeldPosts } from './held.js';
import { KindView, type Layers } from './layers.js';
import { mayBeginName, namesAt } from './names-at.js';
import { PlacedPersons } from './placed-persons.js';
import type { PlaceRow } from './ready.js';
import type { Segment } from './segment.js';

/** A name whose entity is read when somebody asks for it, which is when a draft comes near it. */
class PlaceInSegment implements WordedPlace {
  readonly folds: readonly string[];
  readonly gaps: number;
  readonly #segment: Segment;
  readonly #number: number;
  readonly #name: number;

  constructor(segment: Segment, [number, name, gaps, ...folds]: PlaceRow) {
    this.#segment = segment;
    this.#number = number;
    this.#name = name;
    this.gaps = gaps;
    this.folds = folds;
  }

  get entity(): Area | Organization {
    return this.#segment.entity(this.#number) as Area | Organization;
  }

  get name(): EntityName {
    return this.entity.names[this.#name]!;
  }
}

/** The same of a body, and of an event or a figure. Classes: an object literal with a getter has a hidden class of its own each time. */
class BodyInSegment implements BodyName {
  constructor(private readonly segment: Segment, private readonly number: number, readonly folds: readonly string[]) {}

  get organization(): Organization {
    return this.segment.entity(this.number) as Organization;
  }
}

class PhraseInSegment<E extends Event | Figure> implements WordedPhrase<E> {
  constructor(private readonly segment: Segment, private readonly number: number, readonly segments: WordedPhrase<E>['segments']) {}

  get subject(): E {
    return this.segment.entity(this.number) as E;
  }
}

/** The look-up over segments. Nothing is read before it is asked for. */
export function lookUpIn(layers: Layers): FactLookUp {
  const { packs } = layers;
  const find = <K extends EntityKind>(kind: K) => (id: string): EntityOf[K] | undefined => layers.find(kind, id);
  const [person, post, area] = [find('person'), find('post'), find('area')];
  const base = viewOf(layers, false);
  return {
    packs,
    base,
    atHand: layers.segments.some(({ isPaged }) => isPaged) ? viewOf(layers, true) : base,
    // A file may hold other facts under the same hash of its packs: whoever made it need not have read them from YAML.
    generation: hash64([...packs.map(({ id, hash }) => `${id}:${hash}`), ...layers.segments.slice(1).map(({ hash }) => hash)].join('\n')),

    mayBeginName: (fold) => mayBeginName(layers, fold),
    namesAt: (folds, cases, at) => namesAt(layers, folds, cases, at),

    person, organization: find('organization'), post, area,
    liesIn: enclosure(area),
    areasWithCapital: (id) => keyed<'area'>(layers, 'capital', id),
    ...personsIn(layers),
    ...bodiesIn(layers),
    ...phrasesIn(layers),
    ...officesIn(layers, person, post),
    ...wordingsIn(layers),
  };
}

function viewOf(layers: Layers, atHand: boolean): FactBase {
  const view = <K extends EntityKind>(kind: K): KindView<K> => new KindView(layers, kind, atHand);
  return {
    packs: layers.packs, persons: view('person'), organizations: view('organization'), posts: view('post'), areas: view('area'),
    events: view('event'), figures: view('figure'), quotations: view('quotation'),
  };
}

const keyed = <K extends EntityKind>(layers: Layers, by: keyof Segment['keyed'], key: string): EntityOf[K][] =>
  layers.entities<K>((segment) => segment.keyed[by].of(key));

function personsIn(layers: Layers): Answers<'personsByFamilyName' | 'familyNamed' | 'personsByGivenName' | 'personsByToken' | 'isPersonToken' | 'nearPersonTokens'> {
  const isPersonToken = (fold: string): boolean => layers.isMoreThan('token', fold, 0);
  const unlessCrowd = (by: keyof Segment['calls'], fold: string, crowd: number, beside: Beside | undefined): readonly Person[] =>
    (layers.isMoreThan(by, fold, crowd) ? [] : new PlacedPersons(layers.called(by, fold, beside)).all());
  return {
    personsByFamilyName: (fold) => layers.familyNamed(fold).all(),
    familyNamed: (fold) => layers.familyNamed(fold),
    personsByGivenName: (fold, beside) => unlessCrowd('given', fold, GIVEN_CROWD, beside),
    personsByToken: (fold, beside) => unlessCrowd('token', fold, TOKEN_CROWD, beside),
    isPersonToken,
    nearPersonTokens(fold) {
      if (layers.all.length === 1) return layers.all[0].segment.near.near(fold);
      // A word whose bearers below are all hidden is nobody's.
      const near = new Set(layers.all.flatMap(({ segment }) => segment.near.near(fold, 4 * MOST_NEAR)));
      return mostSalient([...near].filter(isPersonToken), (word) => {
        const known = layers.all.map(({ segment }) => segment.near.salience(word));
        return { held: known.some(({ held }) => held), bearers: layers.countOf('token', word) };
      });
    },
  };
}

/** Runs of words whose near bodies are remembered: drafts name the same bodies again and again. */
const KEPT_RUNS = 2000;

function bodiesIn(layers: Layers): Answers<'organizationsByAcronym' | 'nearOrganizations'> {
  let names: OrganizationNames | undefined;
  const near = recentlyUsed(KEPT_RUNS, (words) => {
    names ??= new OrganizationNames(layers.rows((segment) => segment.ready('body')).map(({ segment, row: [number, ...folds] }) => new BodyInSegment(segment, number, folds)));
    return names.near(words.split(' '));
  });
  return {
    organizationsByAcronym: (fold) => keyed<'organization'>(layers, 'acronym', fold),
    nearOrganizations: (folds) => near.of(folds.join(' ')),
  };
}

function phrasesIn(layers: Layers): Answers<'events' | 'placeNames' | 'eventPhrases' | 'figurePhrases'> {
  const phrasesOf = <E extends Event | Figure>(kind: E['kind']): readonly WordedPhrase<E>[] =>
    layers.rows((segment) => segment.ready(kind)).map(({ segment, row: [number, segments] }) => new PhraseInSegment<E>(segment, number, segments));
  return {
    events: () => [...layers.ofKind('event')],
    placeNames: () => (['area', 'organization'] as const).flatMap((kind) => layers.rows((segment) => segment.ready(kind)).map(({ segment, row }) => new PlaceInSegment(segment, row))),
    eventPhrases: () => phrasesOf<Event>('event'),
    figurePhrases: () => phrasesOf<Figure>('figure'),
  };
}

/** So many wordings of titles, and up to twice as many, keep the posts that they label: most label none, and all are asked of again and again. */
const KEPT_LABELS = 500;

function officesIn(
  layers: Layers, person: FactLookUp['person'], post: FactLookUp['post'],
): Answers<'postsByRole' | 'postsByLabel' | 'termsOfPost' | 'holdersAt' | 'possibleHoldersAt' | 'postsHeldBy' | 'knowsUpTo'> {
  const terms = new HeldPosts(layers, post);
  const labelled = recentlyUsed(KEPT_LABELS, (phrase): readonly Post[] => keyed<'post'>(layers, 'label', phrase));
  return {
    postsByRole: (role) => keyed<'post'>(layers, 'role', role),
    postsByLabel: (phrase) => labelled.of(phrase),
    termsOfPost: (id) => terms.ofPost(id).map((row) => row.held().holding.term),
    holdersAt: (id, date) => terms.holdersOn(id, date, 'surely'),
    possibleHoldersAt: (id, date) => terms.holdersOn(id, date, 'possibly'),
    postsHeldBy(id, date) {
      const held = person(id);
      return held === undefined ? [] : terms.heldOn(held, date);
    },
    knowsUpTo: (term) => terms.knowsUpTo(term),
  };
}

function wordingsIn(layers: Layers): Answers<'wordingsOf' | 'wordingsWith'> {
  const wordings = new WeakMap<Quotation, readonly KnownWording[]>();
  const wordingsOfOne = (quotation: Quotation): readonly KnownWording[] => {
    let known = wordings.get(quotation);
    if (known === undefined) wordings.set(quotation, known = wordingsOf(quotation));
    return known;
  };
  return {
    wordingsOf: (id) => keyed<'quotation'>(layers, 'speaker', id).flatMap(wordingsOfOne),
    wordingsWith(phrase) {
      const pairs = (segment: Segment): readonly number[] => [...segment.keyed.phrase.of(phrase)];
      const placed = layers.placed((segment) => new Set(pairs(segment).filter((_, index) => index % 2 === 0)));
      return placed.flatMap(({ segment, number }) => {
        const all = wordingsOfOne(segment.entity(number) as Quotation);
        return pairs(segment).flatMap((which, index, list) => (index % 2 === 1 && list[index - 1] === number ? [all[which]!] : []));
      });
    },
  };
}
