import type { Entity } from '../facts/types.js';
import type { FactLookUp } from '../facts/look-up.js';
import { givenNameClass, isGivenName, isSurname, isWord } from '../links/name-lexicon.js';
import { perReading } from '../links/per-reading.js';
import type { Links } from '../links/types.js';
import type { Token } from '../text/tokens.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** Words before a name that make its s a plural. */
const PLURAL_BEFORE = new Set(['the', 'two', 'both', 'all', 'three', 'four', 'many', 'several', 'these', 'those', 'other', 'some', 'few', 'no', 'more']);

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
  examples: [{ wrong: 'Natos expansion', right: 'Nato\'s expansion' }],
  silences: [
    'names that end in s: Honduras, Wales, Peters',
    'plurals: the Putins, two Germanys, both Koreas',
    'an s before a verb, a preposition or the end of the clause',
    'quoted speech is checked too: an apostrophe has no sound',
  ],
  accepts: [
    'The Putins were not at home.',
    'Both Koreas sent envoys.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const block of links.blocks) {
      const { tokens } = block.reading;
      for (const { at, owner } of ownersIn(block.reading, links.facts)) {
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

/** The draft's own kind of apostrophe; where it has none, of quotation mark. */
const apostropheOf = ({ draft: { text } }: Links): string => (/’/.test(text) || (/[“”]/.test(text) && !text.includes("'")) ? '’' : "'");

/** Where a name with an s too many stands before what it owns. */
const ownersIn = perReading(({ tokens }, facts) => tokens.flatMap((_token, at) => {
  const owner = ownerAt(facts, tokens, at);
  return owner ? [{ at, owner }] : [];
}));

function ownerAt(facts: FactLookUp, tokens: readonly Token[], at: number): Entity | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.possessive || !/^\p{Lu}.*[^sS]s$/u.test(token.text)) return undefined;
  if (token.fold.length < (token.text.slice(0, -1) === token.text.slice(0, -1).toUpperCase() ? 3 : 4)) return undefined;
  const next = tokens[at + 1];
  if (!next || !isOwned(tokens, at + 1)) return undefined;
  // After an owner comes a noun: a further capitalised word only if it is itself a title or a name ("Ukraines Crimean Peninsula").
  const long = longNameAt(facts, tokens, at);
  if (long) return long;
  if (facts.namesAt([token.fold], [token.case], 0).length > 0 || isGivenName(token.fold) || isSurname(token.fold)) return undefined;
  const before = tokens[at - 1];
  const owner = entityNamed(facts, token, token.fold.slice(0, -1));
  if (!owner || facts.personsByFamilyName(token.fold).length > 0) return undefined;
  // "The Kremlins motives": a word of the language, but with a capital in the midst of a sentence and an article it is the body.
  const capitalised = token.case === 'title' && before?.fold === 'the' && before.case === 'lower' && mayFollowArticle(owner, token);
  if (isWord(token.fold) && !isCountry(owner, token.fold.slice(0, -1)) && !capitalised) return undefined;
  if (before?.kind === 'word' && PLURAL_BEFORE.has(before.fold) && (before.fold !== 'the' || !mayFollowArticle(owner, token))) return undefined;
  return owner;
}

/** What may be owned stands there: a word, a quotation's first word, or "and" with an owner of its own ("Russias and Brazil's positions"). */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]!;
  if (/^["“‘]$/.test(next.text)) return next.gap === 'space' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === 'none' && !NOT_OWNED.has(tokens[at + 1]!.fold);
  if (next.fold === 'and') return tokens[at + 1]?.possessive !== undefined && tokens[at + 1]!.possessive !== '' && tokens[at + 1]!.case !== 'lower';
  return next.kind === 'word' && next.gap !== 'none' && next.gap !== 'hyphen' && !NOT_OWNED.has(next.fold);
}

/** The class of given names that are no rarity: Jordan, Georgia, Chad. */
const COMMON = 2;

/** "The Natos" and "the DPRKs" are no plurals; "the Putins" and "the Germanys" are. */
const mayFollowArticle = (owner: Entity, { text }: Token): boolean =>
  owner.kind === 'organization' || (owner.kind === 'area' && text.slice(0, -1) === text.slice(0, -1).toUpperCase());

/** "Brazils" and "Chinas" are words, too, but not with a capital; "Jordans" may be a family. */
const isCountry = (owner: Entity, name: string): boolean => owner.kind === 'area' && owner.classification === 'country' && givenNameClass(name) < COMMON;

/** Words before the last one that a name may have: "South Koreas opposition", "the European Commissions plan". */
const LONGEST_BEFORE = 4;

/** The body or country whose name of several words ends here, with an s too many. */
function longNameAt(facts: FactLookUp, tokens: readonly Token[], at: number): Entity | undefined {
  for (let from = Math.max(0, at - LONGEST_BEFORE); from < at; from++) {
    const run = tokens.slice(from, at + 1);
    if (run.some(({ kind, possessive, gap }, index) => kind !== 'word' || possessive || (index > 0 && gap === 'none'))) continue;
    const folds = run.map(({ fold }, index) => (index === run.length - 1 ? fold.slice(0, -1) : fold));
    const cases = run.map((token) => token.case);
    if (facts.namesAt(run.map(({ fold }) => fold), cases, 0).some(({ length }) => length === run.length)) return undefined;
    const hit = facts.namesAt(folds, cases, 0).find(({ entity, length }) => length === run.length
      && (entity.kind === 'organization' || (entity.kind === 'area' && entity.classification === 'country')));
    if (hit) return hit.entity;
  }
  return undefined;
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
