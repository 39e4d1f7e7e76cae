import { newsLabel } from '../../server/src/core/facts/describe.js';
import { lastKnownHolders } from '../../server/src/core/facts/last-known.js';
import type { FactLookUp, Holding } from '../../server/src/core/facts/look-up.js';
import { dayValueOf, type DayNumber } from '../../server/src/core/values/date.js';
import { pick, sample, type Random } from '../sequence.js';
import { isoOf } from './iso.js';
import type { StatedKind } from './statement.js';

const MOST = 160;
const ROLES = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'finance-minister', 'interior-minister'];

/** The story is so many days later than what is known of its office: written this morning. */
const LATER = 47;

interface LastKnown extends Holding {
  readonly office: string;
  /** The last day known of the office. */
  readonly known: DayNumber;
}

/** The last known holders of well-known offices of countries. */
function lastKnown(facts: FactLookUp, random: Random): readonly LastKnown[] {
  const all = ROLES.flatMap((role) => facts.postsByRole(role)).filter(({ holders }) => holders === 'one').flatMap((post): readonly LastKnown[] => {
    const country = post.area === undefined ? undefined : facts.area(post.area);
    const demonym = country?.demonyms.find((one) => /^[A-Z][a-z]+$/.test(one));
    const label = newsLabel(post, facts);
    if (country?.classification !== 'country' || demonym === undefined || label.includes(demonym)) return [];
    const open = facts.termsOfPost(post.id).filter(({ end, endUnknown }) => end === undefined && endUnknown !== true);
    const known = Math.max(...open.map((term) => facts.knowsUpTo(term)));
    if (!Number.isFinite(known)) return [];
    const [held, ...others] = lastKnownHolders(post, dayValueOf(known + LATER), facts, LATER);
    return held && others.length === 0 ? [{ ...held, office: `${demonym} ${label}`, known }] : [];
  });
  return sample(all, MOST, random);
}

/** A former holder in a story of today, for whose day nobody is known to hold the office. */
const holderUnconfirmed: StatedKind = {
  name: 'holder-unconfirmed',
  checks: ['office-unconfirmed'],
  statements: (facts, random) => lastKnown(facts, random).flatMap(({ person, post, office, known }) => {
    const before = facts.termsOfPost(post.id).filter(({ end, endUnknown, person: id }) =>
      end !== undefined && !endUnknown && id !== person.id && end.last < known && known + LATER - end.last <= 3 * 365);
    const wrong = pick(before, random);
    const former = wrong && facts.person(wrong.person);
    return former && facts.postsHeldBy(former.id, dayValueOf(known)).length === 0
      ? [{ words: { office, name: person.name.value }, wrong: [former.name.value], storyDate: isoOf(known + LATER) }] : [];
  }),
};

export const lastKnownKinds: readonly StatedKind[] = [holderUnconfirmed];
