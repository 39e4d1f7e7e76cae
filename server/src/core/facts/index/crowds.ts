/**
 * Names that very many bear: "Smith" alone says nothing in a base of a million. No more bearers are given than a draft can be
 * compared with, so that a look-up costs the same in a small base and in a large one. The bundled packs are below.
 */
export const FAMILY_CROWD = 40;
/** Given names of more bearers than this have none: they are found by their whole names. So with words of names in general, which are more. */
export const GIVEN_CROWD = 100;
export const TOKEN_CROWD = 60;
/** Of a crowd, no more than so many who have held an office. */
const MOST_HOLDERS = 40;
/** So many persons of one full name. */
export const NAMESAKE_CROWD = 8;

/**
 * The bearers of a name, if they are no crowd; else those of them who have held an office, with two at least, so that nobody is taken
 * for the only one. Where even the holders are a crowd, two who have held none stand for "several people, and no way to tell"; all,
 * where nearly all have held one.
 *
 * @param bearers in the order of the base
 */
export function outOfCrowd<T extends number | object>(bearers: ArrayLike<T>, crowd: number, holdsOffice: (bearer: T) => boolean): ArrayLike<T> {
  return bearers.length <= crowd ? bearers : outOfPool(crowdPool(bearers, holdsOffice), holdsOffice) ?? bearers;
}

/**
 * As much of a crowd as decides who stands for it, in the order of the base: those who have held an office, up to one more than are ever
 * given, and two who have held none.
 */
export function crowdPool<T extends number | object>(bearers: ArrayLike<T>, holdsOffice: (bearer: T) => boolean): readonly T[] {
  const pool: T[] = [];
  let holders = 0;
  let others = 0;
  for (let at = 0; at < bearers.length && (holders <= MOST_HOLDERS || others < 2); at += 1) {
    const bearer = bearers[at]!;
    const holds = holdsOffice(bearer);
    if (holds ? holders > MOST_HOLDERS : others > 1) continue;
    pool.push(bearer);
    if (holds) holders += 1;
    else others += 1;
  }
  return pool;
}

/** Who of a crowd's pool stand for it; undefined where all of the crowd must. */
export function outOfPool<T extends number | object>(pool: ArrayLike<T>, holdsOffice: (bearer: T) => boolean): readonly T[] | undefined {
  const list = Array.from(pool);
  const holders = list.filter(holdsOffice);
  const others = list.filter((bearer) => !holdsOffice(bearer));
  if (holders.length > MOST_HOLDERS) return others.length === 2 ? others : undefined;
  return holders.length >= 2 ? holders : [...holders, ...others];
}

/** The bearers of a full name; where too many of them are persons, of those some, as `outOfCrowd` gives them. */
export function withoutCrowdOfPersons<T extends object>(
  bearers: readonly T[], isPerson: (bearer: T) => boolean, holdsOffice: (bearer: T) => boolean,
): readonly T[] {
  if (bearers.length <= NAMESAKE_CROWD) return bearers;
  const persons = bearers.filter(isPerson);
  if (persons.length <= NAMESAKE_CROWD) return bearers;
  const kept = new Set(Array.from(outOfCrowd(persons, NAMESAKE_CROWD, holdsOffice)));
  return bearers.filter((bearer) => kept.has(bearer) || !isPerson(bearer));
}
