import type { DateValue } from '../values/date.js';
import type { Beside } from './index/beside.js';
import type { Person } from './types.js';

/** Persons who share a name, in the order of the base. How many they are is known before any of them is read. */
export interface PersonList extends Iterable<Person> {
  readonly length: number;
  /** All of them, or those who may bear one of the words beside the name (see `Beside`). */
  all(beside?: Beside): readonly Person[];
  /** Those of them who are in the set. */
  among(persons: ReadonlySet<Person>): readonly Person[];
  /** True where one of them has held an office; nobody is read for it. */
  hasHolders(): boolean;
  /** Those who have held an office; with `on` all who may have held one on some day of it, and perhaps others who have held one. */
  holders(on?: DateValue): readonly Person[];
}

/** A list of persons at hand. */
export class ListedPersons implements PersonList {
  readonly #persons: readonly Person[];

  constructor(persons: readonly Person[]) {
    this.#persons = persons;
  }

  get length(): number {
    return this.#persons.length;
  }

  all(): readonly Person[] {
    return this.#persons;
  }

  among(persons: ReadonlySet<Person>): readonly Person[] {
    return this.#persons.filter((person) => persons.has(person));
  }

  hasHolders(): boolean {
    return this.#persons.some(hasHeldOffice);
  }

  holders(): readonly Person[] {
    return this.#persons.filter(hasHeldOffice);
  }

  [Symbol.iterator](): Iterator<Person> {
    return this.#persons[Symbol.iterator]();
  }
}

/** True of somebody with a term in some post. */
export const hasHeldOffice = ({ terms }: Person): boolean => terms.some(({ post }) => post !== undefined);

export const nobody: PersonList = new ListedPersons([]);
