import type { FactLookUp } from '../../facts/look-up.js';
import type { Organization, Post } from '../../facts/types.js';
import { fold } from '../../text/fold.js';
import { gathered } from '../../text/gathered.js';

/** Words for whoever leads a body, whatever the office is called: "NATO chief", "the head of the IAEA". */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['chief', 'head', 'boss', 'leader']);

/** Roles whose holder leads the body that the post states. */
const HEAD_ROLES: readonly string[] = [
  'secretary-general', 'director-general', 'executive-director', 'managing-director', 'director', 'chief-executive', 'high-commissioner', 'commissioner-general',
  'commission-president', 'council-president', 'bank-president', 'parliament-president', 'organization-president', 'court-president', 'president', 'chairman',
  'administrator', 'central-bank-governor', 'party-leader', 'leader', 'intelligence-chief', 'police-chief', 'commander-in-chief',
];

/** Words with which a label may name that office: "CIA Director", "Governor of the Bank of England". */
const LABEL_WORDS: readonly string[] = [
  'chief', 'head', 'leader', 'director', 'chair', 'chairman', 'president', 'governor', 'secretary general', 'director general', 'chief executive', 'commander',
];

/**
 * The ids of the offices that lead a body: those of a leading role that state it, and those whose label is its name and such a word. Empty where
 * the fact base has none.
 */
export function headsOf(body: Organization, facts: FactLookUp): readonly string[] {
  let ofFacts = memo.get(facts);
  if (!ofFacts) memo.set(facts, (ofFacts = new Map()));
  let heads = ofFacts.get(body.id);
  if (!heads) ofFacts.set(body.id, (heads = findHeads(body, facts).map(({ id }) => id)));
  return heads;
}

/** A memo of a pure function: the same few bodies are named again and again. */
const memo = new WeakMap<FactLookUp, Map<string, readonly string[]>>();

function findHeads(body: Organization, facts: FactLookUp): readonly Post[] {
  const found = new Set(gathered(HEAD_ROLES, (role) => facts.postsByRole(role).filter(({ organization }) => organization === body.id)));
  const names = new Set([...body.names.map(({ name }) => name), ...body.acronyms].map((name) => fold(name).replaceAll('-', ' ')));
  for (const name of names) {
    for (const word of LABEL_WORDS) {
      for (const label of [`${name} ${word}`, `${word} of ${name}`, `${word} of the ${name}`]) {
        for (const post of facts.postsByLabel(label)) if (post.organization === undefined || post.organization === body.id) found.add(post);
      }
    }
  }
  return [...found].filter(({ holders }) => holders === 'one');
}
