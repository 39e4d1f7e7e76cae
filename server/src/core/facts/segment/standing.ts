/**
 * So many entities may have their names in memory where a segment stays on the disk; in a base of no more, all do. Of a larger one
 * those who have held the most offices do: they are who the news is about, and the rest is read page by page.
 */
export const MOST_SALIENT = 2 ** 20;

/** Which entities are known best: by the number of offices a person has held; bodies and places always are. */
export class Standing {
  /** A bit for each person who has held an office. */
  readonly holders: Uint8Array;
  readonly #persons: number;
  readonly #offices: Uint8Array;
  readonly #least: number;

  /**
   * @param termHolders for each term in a post the number of the person
   * @param persons how many there are: they are the first entities of `entities`
   */
  constructor(termHolders: Uint32Array, persons: number, entities: number, most: number) {
    this.#persons = persons;
    this.#offices = new Uint8Array(persons);
    this.holders = new Uint8Array((persons >>> 3) + 1);
    for (const person of termHolders) {
      this.#offices[person] = Math.min(255, this.#offices[person]! + 1);
      this.holders[person >>> 3]! |= 1 << (person & 7);
    }
    this.#least = leastOffices(this.#offices, most - (entities - persons));
  }

  isPerson(entity: number): boolean {
    return entity < this.#persons;
  }

  holdsOffice(person: number): boolean {
    return isIn(this.holders, person);
  }

  isSalient(entity: number): boolean {
    return entity >= this.#persons || this.#offices[entity]! >= this.#least;
  }
}

/** How many offices one must have held to be among at most so many persons; 256 where even 255 are too few. */
function leastOffices(offices: Uint8Array, most: number): number {
  const held = new Uint32Array(256);
  for (const count of offices) held[count]! += 1;
  let least = 256;
  for (let sum = 0; least > 0; least -= 1) {
    sum += held[least - 1]!;
    if (sum > most) break;
  }
  return least;
}

/** True where the bit of a number is set. */
export const isIn = (bits: Uint8Array, number: number): boolean => ((bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
