import type { DateValue } from '../../values/date.js';
import type { Beside } from '../index/beside.js';
import type { FactLookUp } from '../look-up.js';
import type { EntityOf } from '../pack-data.js';
import type { PersonList } from '../person-list.js';
import type { EntityKind, FactBase, Person, Problem } from '../types.js';
import { DamagedFacts } from './damage.js';
import { isCompiled, type Unit } from './layers.js';
import { stackFacts, type Stack } from './overlay.js';

/** What to do about a file that turned out to be damaged while it was in use. */
export type OnDamage = (problem: Problem) => void;

/**
 * As `stackFacts`, but a file that turns out to be damaged while it is read by page is left out from then on and told of once, and the
 * question is answered from the rest.
 */
export function steadyStack(units: readonly Unit[], damaged: OnDamage): Stack & { readonly units: readonly Unit[] } {
  let left = units;
  const problems: Problem[] = [];
  const without = ({ path, problem }: DamagedFacts): Problem => {
    left = left.filter((unit) => !(isCompiled(unit) && unit.isPaged && unit.path === path));
    return { path, severity: 'error', message: `This file of compiled facts ${problem}. It is left out until it is read again.` };
  };
  const stacked = (): Stack => {
    for (;;) {
      try {
        return stackFacts(left);
      } catch (error) {
        if (!(error instanceof DamagedFacts)) throw error;
        problems.push(without(error));
      }
    }
  };
  const stack = stacked();
  if (!left.some((unit) => isCompiled(unit) && unit.isPaged)) return { ...stack, problems: [...problems, ...stack.problems], units: left };
  const facts = new SteadyFacts(stack.facts, (error) => {
    const before = left.length;
    const problem = without(error);
    if (left.length < before) damaged(problem);
    return stacked().facts;
  });
  return { facts, problems: [...problems, ...stack.problems], units: left };
}

/** A look-up that is exchanged for another when it meets damage. */
class SteadyFacts implements FactLookUp {
  #facts: FactLookUp;
  readonly #mend: (error: DamagedFacts) => FactLookUp;
  readonly base: FactBase;
  readonly atHand: FactBase;

  constructor(facts: FactLookUp, mend: (error: DamagedFacts) => FactLookUp) {
    this.#facts = facts;
    this.#mend = mend;
    this.base = this.#steadyBase((now) => now.base);
    this.atHand = this.#steadyBase((now) => now.atHand);
  }

  get packs(): FactLookUp['packs'] {
    return this.#facts.packs;
  }

  get generation(): string {
    return this.#facts.generation;
  }

  mayBeginName(fold: string): boolean {
    try {
      return this.#facts.mayBeginName(fold);
    } catch (error) {
      this.#mended(error);
      return this.mayBeginName(fold);
    }
  }

  /** The hottest of all: nothing is made for a call that goes well. */
  namesAt(folds: readonly string[], cases: readonly string[], at: number): ReturnType<FactLookUp['namesAt']> {
    try {
      return this.#facts.namesAt(folds, cases, at);
    } catch (error) {
      this.#mended(error);
      return this.namesAt(folds, cases, at);
    }
  }

  readonly personsByFamilyName: FactLookUp['personsByFamilyName'] = (fold) => this.#ask((facts) => facts.personsByFamilyName(fold));
  readonly familyNamed: FactLookUp['familyNamed'] = (fold) => new SteadyPersons(() => this.#ask((facts) => facts.familyNamed(fold)), (error) => this.#mended(error));
  readonly personsByGivenName: FactLookUp['personsByGivenName'] = (fold, beside) => this.#ask((facts) => facts.personsByGivenName(fold, beside));
  readonly nearPersonTokens: FactLookUp['nearPersonTokens'] = (fold) => this.#ask((facts) => facts.nearPersonTokens(fold));
  readonly personsByToken: FactLookUp['personsByToken'] = (fold, beside) => this.#ask((facts) => facts.personsByToken(fold, beside));
  readonly isPersonToken: FactLookUp['isPersonToken'] = (fold) => this.#ask((facts) => facts.isPersonToken(fold));
  readonly organizationsByAcronym: FactLookUp['organizationsByAcronym'] = (fold) => this.#ask((facts) => facts.organizationsByAcronym(fold));
  readonly nearOrganizations: FactLookUp['nearOrganizations'] = (folds) => this.#ask((facts) => facts.nearOrganizations(folds));
  readonly person: FactLookUp['person'] = (id) => this.#ask((facts) => facts.person(id));
  readonly organization: FactLookUp['organization'] = (id) => this.#ask((facts) => facts.organization(id));
  readonly post: FactLookUp['post'] = (id) => this.#ask((facts) => facts.post(id));
  readonly area: FactLookUp['area'] = (id) => this.#ask((facts) => facts.area(id));
  readonly events: FactLookUp['events'] = () => this.#ask((facts) => facts.events());
  readonly placeNames: FactLookUp['placeNames'] = () => this.#ask((facts) => facts.placeNames());
  readonly eventPhrases: FactLookUp['eventPhrases'] = () => this.#ask((facts) => facts.eventPhrases());
  readonly figurePhrases: FactLookUp['figurePhrases'] = () => this.#ask((facts) => facts.figurePhrases());
  readonly postsByRole: FactLookUp['postsByRole'] = (role) => this.#ask((facts) => facts.postsByRole(role));
  readonly postsByLabel: FactLookUp['postsByLabel'] = (phrase) => this.#ask((facts) => facts.postsByLabel(phrase));
  readonly termsOfPost: FactLookUp['termsOfPost'] = (post) => this.#ask((facts) => facts.termsOfPost(post));
  readonly holdersAt: FactLookUp['holdersAt'] = (post, date) => this.#ask((facts) => facts.holdersAt(post, date));
  readonly possibleHoldersAt: FactLookUp['possibleHoldersAt'] = (post, date) => this.#ask((facts) => facts.possibleHoldersAt(post, date));
  readonly postsHeldBy: FactLookUp['postsHeldBy'] = (person, date) => this.#ask((facts) => facts.postsHeldBy(person, date));
  readonly knowsUpTo: FactLookUp['knowsUpTo'] = (term) => this.#ask((facts) => facts.knowsUpTo(term));
  readonly liesIn: FactLookUp['liesIn'] = (inner, outer) => this.#ask((facts) => facts.liesIn(inner, outer));
  readonly areasWithCapital: FactLookUp['areasWithCapital'] = (id) => this.#ask((facts) => facts.areasWithCapital(id));
  readonly wordingsOf: FactLookUp['wordingsOf'] = (person) => this.#ask((facts) => facts.wordingsOf(person));
  readonly wordingsWith: FactLookUp['wordingsWith'] = (phrase) => this.#ask((facts) => facts.wordingsWith(phrase));

  #ask<T>(ask: (facts: FactLookUp) => T): T {
    for (;;) {
      try {
        return ask(this.#facts);
      } catch (error) {
        this.#mended(error);
      }
    }
  }

  #mended(error: unknown): void {
    if (!(error instanceof DamagedFacts)) throw error;
    this.#facts = this.#mend(error);
  }

  #steadyBase(of: (facts: FactLookUp) => FactBase): FactBase {
    const map = <K extends EntityKind>(kind: K): ReadonlyMap<string, EntityOf[K]> => new SteadyMap((ask) => this.#ask((facts) => ask(mapIn(of(facts), kind))), (error) => this.#mended(error));
    const packs = (): FactBase['packs'] => this.packs;
    return {
      get packs() {
        return packs();
      },
      persons: map('person'), organizations: map('organization'), posts: map('post'), areas: map('area'),
      events: map('event'), figures: map('figure'), quotations: map('quotation'),
    };
  }
}

const fields = { person: 'persons', organization: 'organizations', post: 'posts', area: 'areas', event: 'events', figure: 'figures', quotation: 'quotations' } as const;

const mapIn = <K extends EntityKind>(base: FactBase, kind: K): ReadonlyMap<string, EntityOf[K]> => base[fields[kind]] as unknown as ReadonlyMap<string, EntityOf[K]>;

/** A list of persons, who are read when they are asked for: that, too, may meet damage. */
class SteadyPersons implements PersonList {
  #list: PersonList;
  readonly #again: () => PersonList;
  readonly #mended: (error: unknown) => void;

  constructor(again: () => PersonList, mended: (error: unknown) => void) {
    this.#list = again();
    this.#again = again;
    this.#mended = mended;
  }

  get length(): number {
    return this.#list.length;
  }

  all(beside?: Beside): readonly Person[] {
    return this.#ask((list) => list.all(beside));
  }

  among(persons: ReadonlySet<Person>): readonly Person[] {
    return this.#list.among(persons);
  }

  hasHolders(): boolean {
    return this.#list.hasHolders();
  }

  holders(on?: DateValue): readonly Person[] {
    return this.#ask((list) => list.holders(on));
  }

  [Symbol.iterator](): Iterator<Person> {
    return this.all()[Symbol.iterator]();
  }

  #ask<T>(ask: (list: PersonList) => T): T {
    for (;;) {
      try {
        return ask(this.#list);
      } catch (error) {
        this.#mended(error);
        this.#list = this.#again();
      }
    }
  }
}

/** A map of entities. A walk that meets damage ends there, and the next one goes over what is left. */
class SteadyMap<E extends { readonly id: string }> implements ReadonlyMap<string, E> {
  readonly #ask: <T>(ask: (map: ReadonlyMap<string, E>) => T) => T;
  readonly #mended: (error: unknown) => void;

  constructor(ask: <T>(ask: (map: ReadonlyMap<string, E>) => T) => T, mended: (error: unknown) => void) {
    this.#ask = ask;
    this.#mended = mended;
  }

  get size(): number {
    return this.#ask(({ size }) => size);
  }

  get(id: string): E | undefined {
    return this.#ask((map) => map.get(id));
  }

  has(id: string): boolean {
    return this.#ask((map) => map.has(id));
  }

  * values(): MapIterator<E> {
    try {
      yield* this.#ask((map) => map.values());
    } catch (error) {
      this.#mended(error);
    }
  }

  * keys(): MapIterator<string> {
    for (const { id } of this.values()) yield id;
  }

  * entries(): MapIterator<[string, E]> {
    for (const entity of this.values()) yield [entity.id, entity];
  }

  forEach(run: (entity: E, id: string, map: ReadonlyMap<string, E>) => void): void {
    for (const entity of this.values()) run(entity, entity.id, this);
  }

  [Symbol.iterator](): MapIterator<[string, E]> {
    return this.entries();
  }
}
