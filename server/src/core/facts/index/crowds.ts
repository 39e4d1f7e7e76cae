/**
 * Names that very many bear: "Smith" alone says nothing in a base of a million. No more bearers are given than a draft can be
 * compared with, so that a look-up costs the same in a small base and in a large one. The bundled packs are far below.
 */
export const FAMILY_CROWD = 64;
export const TOKEN_CROWD = 400;
/** Of a crowd, no more than so many who have held an office. */
const MOST_HOLDERS = 400;
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
  if (bearers.length <= crowd) return bearers;
  const holders: T[] = [];
  const others: T[] = [];
  for (let at = 0; at < bearers.length && (holders.length <= MOST_HOLDERS || others.length < 2); at += 1) {
    const bearer = bearers[at]!;
    if (!holdsOffice(bearer)) {
      if (others.length < 2) others.push(bearer);
    } else if (holders.length <= MOST_HOLDERS) holders.push(bearer);
  }
  if (holders.length > MOST_HOLDERS) return others.length === 2 ? others : bearers;
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
