import type { DateValue } from '../../values/date.js';
import type { Beside } from '../index/beside.js';
import type { PersonList } from '../person-list.js';
import type { Person } from '../types.js';
import type { Placed } from './layers.js';

export const holdsOffice = ({ segment, number }: Placed): boolean => segment.holders.has(number);

/** Persons of whom only the numbers are known until somebody asks for them. */
export class PlacedPersons implements PersonList {
  readonly #placed: readonly Placed[];

  constructor(placed: readonly Placed[]) {
    this.#placed = placed;
  }

  get length(): number {
    return this.#placed.length;
  }

  all(beside?: Beside): readonly Person[] {
    return (beside === undefined ? this.#placed : this.#placed.filter(({ sign }) => beside.mayBe(sign))).map(personOf);
  }

  /** Whoever is in a set has been read and is held by it: nobody else is looked at. */
  among(persons: ReadonlySet<Person>): readonly Person[] {
    if (persons.size === 0) return [];
    return this.#placed.flatMap(({ segment, number }) => {
      const person = segment.entityAtHand(number) as Person | undefined;
      return person !== undefined && persons.has(person) ? [person] : [];
    });
  }

  hasHolders(): boolean {
    return this.#placed.some(holdsOffice);
  }

  holders(on?: DateValue): readonly Person[] {
    return this.#placed.filter(on === undefined ? holdsOffice : ({ segment, number }) => segment.holders.mayHoldOn(number, on)).map(personOf);
  }

  [Symbol.iterator](): Iterator<Person> {
    return this.all()[Symbol.iterator]();
  }
}

const personOf = ({ segment, number }: Placed): Person => segment.entity(number) as Person;
