import { newsLabel } from '../../server/src/core/facts/describe.js';
import { likeWritten } from '../../server/src/core/links/offices/rewrite-office.js';
import { pick } from '../sequence.js';
import { heldOffices, soleHolder } from './held-offices.js';
import { planted, replaced, type Injection, type Injector } from './injector.js';

/** Offices that are mistaken for one another. */
const ROLES = ['president', 'prime-minister', 'foreign-minister', 'defence-minister', 'finance-minister', 'interior-minister'];

/** Another office of the same country before the name: "Russian Defence Minister Sergei Lavrov". */
export const office: Injector = {
  kind: 'office',
  checks: ['title-wrong'],
  propose(links, random): readonly Injection[] {
    const { facts } = links;
    return heldOffices(links).flatMap(({ claim, held: { post, person } }) => {
      if (post.area === undefined || claim.organization || !ROLES.includes(post.role)) return [];
      const others = ROLES.filter((role) => role !== post.role).flatMap((role) => facts.postsByRole(role)).filter((other) =>
        other.area === post.area && other.holders === 'one' && soleHolder(other, claim, links) !== undefined
        && !person.terms.some((term) => term.post === other.id));
      const other = pick(others, random);
      if (!other) return [];
      // "Defense Secretary" and "Secretary of Defense" are one office.
      const asRight = post.names.map(({ name }) => replaced(links.draft.text, claim.titleSpan, likeWritten(claim, name, links.draft.text)));
      return [{ ...planted(links, claim.titleSpan, likeWritten(claim, newsLabel(other, facts), links.draft.text)), asRight }];
    });
  },
};
