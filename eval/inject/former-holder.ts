import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** Nobody takes a holder of long ago for the present one: that is history. */
const RECENT_DAYS = 3 * 365;

/** The last holder's name instead of the present one's, where the draft says of which country or body the office is. */
export const formerHolder: Injector = {
  kind: 'former-holder',
  checks: ['holder-wrong'],
  propose(links): readonly Injection[] {
    const { facts } = links;
    return heldOffices(links).flatMap(({ claim, held: { post, person } }) => {
      const { person: link, at } = claim;
      if (link.via === 'family-name' || (!claim.area && !claim.organization)) return [];
      const before = facts.termsOfPost(post.id)
        .filter(({ end, person: id }) => end !== undefined && id !== person.id && end.last < at.first && at.first - end.last <= RECENT_DAYS)
        .sort((a, b) => b.end!.last - a.end!.last)[0];
      const former = before && facts.person(before.person);
      return former ? [planted(links, link.span, former.name.value)] : [];
    });
  },
};
