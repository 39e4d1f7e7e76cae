import type { Entity } from '../facts/types.js';
import type { FactLookUp } from '../facts/look-up.js';
import { isGivenName, isSurname, isWord } from '../links/name-lexicon.js';
import type { Links, PlacedBlock } from '../links/types.js';
import type { Token } from '../text/tokens.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Words before a name that make its s a plural. */
const PLURAL_BEFORE = new Set(['the', 'two', 'both', 'all', 'three', 'four', 'many', 'several', 'these', 'those', 'other', 'some', 'few', 'no', 'more', 'of']);

/** Words that cannot be what somebody owns: the s before them is a plural or a verb's. */
const NOT_OWNED = new Set([
  'a', 'an', 'the', 'and', 'or', 'but', 'nor', 'of', 'in', 'on', 'at', 'to', 'for', 'from', 'with', 'by', 'as', 'is', 'are', 'was', 'were', 'be', 'been',
  'has', 'have', 'had', 'do', 'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'that', 'which', 'who', 'whom',
  'when', 'while', 'where', 'than', 'then', 'if', 'so', 'not', 'it', 'he', 'she', 'they', 'we', 'i', 'you', 'there', 'here', 'this', 'these', 'those',
  'said', 'says', 'told', 'after', 'before', 'since', 'until', 'over', 'under', 'about', 'into', 'up', 'down', 'out', 'off', 'also', 'too', 'now',
]);

/** A name of the fact base with an s and without its apostrophe: "Natos expansion". */
export default defineCheck({
  id: 'possessive-apostrophe',
  title: 'Apostrophe missing',
  severity: 'warning',
  restsOn: 'facts',
  rationale: 'Feeds and content systems swallow apostrophes, and hurried fingers leave them out: Natos expansion, Moscows proposals. The check '
    + 'looks for a known name with an s at its end, followed by something that can be owned.',
  examples: [{ wrong: 'Natos expansion', right: 'Nato’s expansion' }],
  silences: [
    'names that end in s: Honduras, Wales, Peters',
    'plurals: the Putins, two Germanys, both Koreas',
    'an s before a verb, a preposition or the end of the clause',
    'quoted speech is checked too: an apostrophe has no sound',
  ],
  *run(links): Iterable<FactFinding> {
    for (const block of links.blocks) {
      const { tokens } = block.reading;
      for (let at = 0; at < tokens.length; at++) {
        const owner = ownerAt(links.facts, block, at);
        if (!owner) continue;
        const token = tokens[at]!;
        const span = { start: block.offset + token.start, end: block.offset + token.end };
        const right = `${token.text.slice(0, -1)}${apostropheOf(links)}s`;
        yield {
          span,
          message: `“${token.text} ${tokens[at + 1]!.text}” lacks its apostrophe: ${right}.`,
          because: `The fact base knows ${owner.name.value}, and no name “${token.text}”.`,
          evidence: [evidenceOf(owner.name, `The name is ${owner.name.value}.`)],
          fixes: [{ title: `Replace with "${right}"`, safe: true, edits: [{ span, text: right }] }],
        };
      }
    }
  },
});

/** The draft's own kind of apostrophe. */
const apostropheOf = ({ draft }: Links): string => (/\p{L}’s/u.test(draft.text) ? '’' : "'");

function ownerAt(facts: FactLookUp, block: PlacedBlock, at: number): Entity | undefined {
  const { tokens } = block.reading;
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.possessive || !/^\p{Lu}.*[^sS]s$/u.test(token.text) || token.fold.length < 4) return undefined;
  const next = tokens[at + 1];
  if (!next || next.kind !== 'word' || next.gap === 'none' || next.gap === 'hyphen' || NOT_OWNED.has(next.fold)) return undefined;
  // After an owner comes a noun: a further capitalised word only if it is itself a title or a name ("Ukraines Crimean Peninsula").
  if (facts.namesAt([token.fold], [token.case], 0).length > 0 || isWord(token.fold) || isGivenName(token.fold) || isSurname(token.fold)) return undefined;
  const before = tokens[at - 1];
  const owner = entityNamed(facts, token, token.fold.slice(0, -1));
  if (!owner || facts.personsByFamilyName(token.fold).length > 0) return undefined;
  if (before?.kind === 'word' && PLURAL_BEFORE.has(before.fold) && (owner.kind !== 'organization' || before.fold !== 'the')) return undefined;
  return owner;
}

/** The area, body or person that the word names without its s. A person only by a family name that is no ordinary word. */
function entityNamed(facts: FactLookUp, token: Token, name: string): Entity | undefined {
  const base = token.text.slice(0, -1);
  const written = /^[\p{Lu}.]+$/u.test(base) ? 'upper' : 'title';
  const hit = facts.namesAt([name], [written], 0).find(({ entity, name: { kind } }) =>
    (entity.kind === 'area' && kind !== 'demonym') || entity.kind === 'organization');
  if (hit) return hit.entity;
  const persons = isWord(name) || isGivenName(name) ? [] : facts.personsByFamilyName(name);
  return persons[0];
}
