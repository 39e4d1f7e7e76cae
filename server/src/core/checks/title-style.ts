import type { FactLookUp } from '../facts/look-up.js';
import type { Post } from '../facts/types.js';
import { labelWithArea, newsLabel } from '../facts/describe.js';
import { blocksWith } from '../links/parts.js';
import { likeWritten } from '../links/offices/rewrite-office.js';
import type { Links, OfficeClaim } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { capital, say } from '../values/said.js';
import { labelFold } from '../values/title-label.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** An office under a name that English-language news does not use for it. */
export default defineCheck({
  id: 'title-style',
  title: 'Not the usual form of the title',
  severity: 'information',
  restsOn: 'facts',
  rationale: 'Translated copy brings translated titles: "State Secretary Antony Blinken" is the Secretary of State. The fact base says which '
    + 'forms of a post’s title the house avoids, and why. This is style, not an error, so it is reported as information.',
  examples: [{ wrong: 'US State Secretary Antony Blinken', right: 'US Secretary of State Antony Blinken' }],
  silences: ['countries where the form is the right one: Norway’s state secretaries', 'quoted speech'],
  accepts: [
    'Secretary of State Antony Blinken said so.',
    'The Vatican’s secretary of state, Pietro Parolin, said so.',
  ],
  *run(links): Iterable<FactFinding> {
    const { draft, facts } = links;
    for (const claim of gathered(blocksWith(links, avoidableIn), ({ placed }) => placed.offices)) {
      const { post, avoided } = avoidedIn(claim, facts) ?? {};
      if (!post || !avoided) continue;
      const right = newsLabel(post, facts);
      yield {
        span: claim.titleSpan,
        message: say`“${claim.titleText}” is usually written ${right}.`,
        because: avoided.reason.endsWith('.') ? say`${capital(avoided.reason)}` : say`${capital(avoided.reason)}.`,
        evidence: [evidenceOf(post.name, say`The post is ${labelWithArea(post, facts)}.`)],
        fixes: [{ title: say`Replace with "${likeWritten(claim, right, draft.text)}"`, safe: true, edits: [{ span: claim.titleSpan, text: likeWritten(claim, right, draft.text) }] }],
      };
    }
  },
});

/** Claims of one block to an office by such a name. */
const avoidableIn = ({ offices, facts }: Links): readonly OfficeClaim[] => offices.filter((claim) => avoidedIn(claim, facts) !== undefined);

/** The post that a claim names by a form to avoid, and that form. */
function avoidedIn(claim: OfficeClaim, facts: FactLookUp): { readonly post: Post; readonly avoided: Post['discouragedLabels'][number] } | undefined {
  if (claim.person.quoted || claim.title.deputy) return undefined;
  const person = claim.person.person;
  // The country is stated, or the person is known to hold the post: a bare "State Secretary Hansen" may be Norwegian.
  const post = avoidable(claim.posts, facts).find(({ id }) => (claim.area ? true : person?.terms.some((term) => term.post === id)));
  const avoided = post?.discouragedLabels.find(({ label }) => labelFold(label, []) === claim.title.phrase);
  return post && avoided && { post, avoided };
}

/** Those of a claim's posts that have a form to avoid. A claim keeps its list of posts while its block stays the same. */
function avoidable(posts: readonly string[], facts: FactLookUp): readonly Post[] {
  const known = looked.get(posts);
  if (known?.facts === facts) return known.found;
  const found = gathered(posts, (id) => facts.post(id) ?? []).filter(({ discouragedLabels }) => discouragedLabels.length > 0);
  looked.set(posts, { facts, found });
  return found;
}

const looked = new WeakMap<readonly string[], { readonly facts: FactLookUp; readonly found: readonly Post[] }>();

