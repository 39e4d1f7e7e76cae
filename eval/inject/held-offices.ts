import type { Holding } from '../../server/src/core/facts/look-up.js';
import type { Post } from '../../server/src/core/facts/types.js';
import { judgeOffice } from '../../server/src/core/links/offices/judge-office.js';
import type { Links, OfficeClaim } from '../../server/src/core/links/types.js';

/** A claim of the draft that the fact base confirms beyond doubt. */
export interface HeldOffice {
  readonly claim: OfficeClaim;
  readonly held: Holding;
}

/** The offices that the draft rightly gives to known persons as of its own day: where an error would contradict the base. */
export function heldOffices(links: Links): readonly HeldOffice[] {
  return links.offices.flatMap((claim) => {
    const verdict = judgeOffice(claim, links.facts);
    if (verdict.kind !== 'agrees' || !claim.timeKnown || claim.person.quoted || claim.title.frame !== 'current') return [];
    const { held } = verdict;
    const sure = links.facts.holdersAt(held.post.id, claim.at);
    return held.post.holders === 'one' && sure.length === 1 && sure[0]!.person === held.person ? [{ claim, held }] : [];
  });
}

/** Who surely held a post on the day of a claim, where that is one person. */
export function soleHolder(post: Post, claim: OfficeClaim, { facts }: Links): Holding | undefined {
  const holders = facts.holdersAt(post.id, claim.at);
  return holders.length === 1 ? holders[0] : undefined;
}
