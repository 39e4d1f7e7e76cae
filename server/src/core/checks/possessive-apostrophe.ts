import type { Entity } from '../facts/types.js';
import type { FactLookUp } from '../facts/look-up.js';
import { familyBearers } from '../links/names/family-bearers.js';
import { knownPerson } from '../links/names/known-names.js';
import { standsInOtherLanguage } from '../links/names/other-language.js';
import { givenNameClass, isGivenName, isSurname, isWord } from '../links/names/name-lexicon.js';
import { blocksWith, someBlock } from '../links/parts.js';
import { perReading } from '../links/per-reading.js';
import { isPluralSubject } from '../links/plural-subjects.js';
import type { Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { lastAsked } from '../text/last-asked.js';
import type { Token } from '../text/tokens.js';
import { say } from '../values/said.js';
import { HONORIFICS } from '../values/title-phrases.js';
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

/** Names with an s of their own: "the Americas", and letters that are a common plural of something else: "international oil companies (IOCs)". Folded. */
const OWN_S = new Set([
  'americas', 'ccps', 'cpcs', 'csus', 'dpps', 'eeas', 'emas', 'epas', 'esas', 'fras', 'ftcs', 'gccs', 'idas', 'idbs', 'ifcs', 'iocs', 'isos', 'ncas', 'nras', 'pris',
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
    'an s before a verb, a preposition or the end of the clause: Houthis seize port, Obamas host Macrons',
    'sentences of another language: Das waren Deutschlands Bundespräsidenten',
    'quoted speech is checked too: an apostrophe has no sound',
  ],
  accepts: [
    'The Putins were not at home.',
    'Both Koreas sent envoys.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const { block: { blocks: [block] }, offset, found } of blocksWith(links, ownersOf)) {
      const { tokens } = block!.reading;
      for (const { at, owner, openTo, many } of found) {
        const token = tokens[at]!;
        if (many && !namesFamily(links, token.fold.slice(0, -1))) continue;
        if (openTo !== undefined && !speaksOfCountry(links, owner, openTo)) continue;
        const span = { start: offset + token.start, end: offset + token.end };
        const right = `${token.text.slice(0, -1)}${apostropheOf(links.draft.text)}s`;
        yield {
          span,
          message: say`“${shown(tokens, at)}” lacks its apostrophe: ${right}.`,
          because: say`The fact base knows the name ${token.text.slice(0, -1)} and no “${token.text}”.`,
          evidence: [evidenceOf(owner.name, owner.kind === 'organization' ? say`The body is called ${owner.name.value}.` : say`The name is ${owner.name.value}.`)],
          fixes: [{ title: say`Replace with "${right}"`, safe: true, edits: [{ span, text: right }] }],
        };
      }
    }
  },
});

/** The word with what it owns, where a word follows. */
const shown = (tokens: readonly Token[], at: number): string => tokens[at]!.text + (tokens[at + 1]?.kind === 'word' ? ` ${tokens[at + 1]!.text}` : '');

/** The kind of apostrophe that most words of the draft have; where they have none, that of its quotation marks. */
const apostropheOf = lastAsked((text: string): string => {
  const curly = text.match(/\p{L}’\p{L}/gu)?.length ?? 0;
  const straight = text.match(/\p{L}'\p{L}/gu)?.length ?? 0;
  if (curly === straight) return /[’“”]/.test(text) ? '’' : "'";
  return curly > straight ? '’' : "'";
});

/** An owner whose name is a given name as well: the word in question may be that of a person ("Frances", "the Chads"). */
interface Owner {
  readonly at: number;
  readonly owner: Entity;
  /** The words, folded, that would be the person's name. */
  readonly openTo?: readonly string[];
  /** A family of many: "Dixons Group" has nothing to do with a senator, unless the draft names him. */
  readonly many?: boolean;
}

const ownersOf = ({ blocks, facts }: Links): readonly Owner[] => gathered(blocks, ({ reading }) => ownersIn(reading, facts));

/** Where a name with an s too many stands before what it owns. */
const ownersIn = perReading(({ kind, tokens, capitals }, facts) => {
  const found: Owner[] = [];
  for (const at of capitals) {
    const { text, fold } = tokens[at]!;
    // "Acme Motors Signs Contract": the verbs of such a headline have capitals, too.
    if (!text.endsWith('s') || (kind === 'heading' && tokens[at + 1]?.case === 'title')) continue;
    const owner = ownerAt(facts, tokens, at);
    const country = owner ? undefined : givenNameCountryAt(facts, tokens, at);
    if ((owner ?? country) && isOfOtherLanguage(facts, tokens, at)) continue;
    if (owner) found.push(owner.kind === 'person' && isSurname(fold.slice(0, -1)) && !isCalled(tokens, at) ? { at, owner, many: true } : { at, owner });
    else if (country) found.push({ at, owner: country, openTo: [fold, fold.slice(0, -1)] });
  }
  return found;
});

/** "Chads economy", "Frances public debt": a country that is a given name, before a word that is no verb's form. */
function givenNameCountryAt(facts: FactLookUp, tokens: readonly Token[], at: number): Entity | undefined {
  const { kind, possessive, text, fold } = tokens[at]!;
  const next = tokens[at + 1];
  if (kind !== 'word' || possessive || !text.endsWith('s') || !/^\p{Lu}\p{Ll}{2,}s$/u.test(text) || next?.kind !== 'word' || next.case !== 'lower' || next.gap !== 'space') return undefined;
  if (!isGivenName(fold) && !isGivenName(fold.slice(0, -1))) return undefined;
  if (NOT_OWNED.has(next.fold) || /(?:ed|ing)$/.test(next.fold) || PLURAL_BEFORE.has(tokens[at - 1]?.fold ?? '')) return undefined;
  const owner = entityNamed(facts, tokens[at]!, fold.slice(0, -1));
  return owner?.kind === 'area' && owner.classification === 'country' && familyBearers(fold, facts).length === 0 ? owner : undefined;
}

/** "Mr Morrisons allies", "Scott Morrisons plan": somebody's name goes before it. */
const isCalled = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.gap === 'space' && (HONORIFICS.has(tokens[at - 1]?.fold ?? '') || (tokens[at - 1]?.case === 'title' && !tokens[at - 1]!.possessive && isGivenName(tokens[at - 1]!.fold)));

/** True where the draft names one of the family in full. */
const namesFamily = (links: Links, family: string): boolean => someBlock(links, ({ persons }) => persons.some(({ person, folds }) => person !== undefined && folds.length > 1 && folds.includes(family)));

/** True where the draft names the country elsewhere, and nobody whom the words could be. */
function speaksOfCountry(links: Links, owner: Entity, names: readonly string[]): boolean {
  return someBlock(links, ({ areas }) => areas.some(({ entity, name }) => entity === owner && name.kind !== 'demonym'))
    && !someBlock(links, ({ blocks }) => blocks.some(({ reading: { tokens } }) => tokens.some(({ fold, possessive }, at) =>
      names.includes(fold) && !possessive && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.case === 'title' && tokens[at + 1]!.gap === 'space')));
}

function ownerAt(facts: FactLookUp, tokens: readonly Token[], at: number): Entity | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word' || token.possessive || !token.text.endsWith('s') || !/^\p{Lu}.*[^sS]s$/u.test(token.text) || OWN_S.has(token.fold)) return undefined;
  if (token.fold.length < (token.text.slice(0, -1) === token.text.slice(0, -1).toUpperCase() ? 3 : 4)) return undefined;
  const next = tokens[at + 1];
  if (!isCompared(tokens, at) && (!next || !isOwned(tokens, at + 1))) return undefined;
  // "Prof. Romas Aleliunas": a form of address and two names.
  if (next?.kind === 'word' && next.case === 'title' && (HONORIFICS.has(tokens[at - 1]?.fold ?? '') || !(isKnownWord(facts, next) || (tokens[at + 2]?.kind === 'word' && tokens[at + 2]!.case === 'lower')))) return undefined;
  // After an owner comes a noun: a further capitalised word only if it is itself a title or a name ("Ukraines Crimean Peninsula").
  if (isPluralSubject(tokens, at, false)) return undefined;
  const long = longNameAt(facts, tokens, at);
  if (long) return long.kind === 'organization' && isOneOfTwo(tokens, at) ? undefined : long;
  if (facts.namesAt([token.fold], [token.case], 0).length > 0 || isGivenName(token.fold) || isSurname(token.fold)) return undefined;
  const before = tokens[at - 1];
  const owner = entityNamed(facts, token, token.fold.slice(0, -1));
  if (!owner || familyBearers(token.fold, facts).length > 0) return undefined;
  // "The Kremlins motives": a word of the language, but with a capital in the midst of a sentence and an article it is the body.
  const capitalised = token.case === 'title' && before?.fold === 'the' && before.case === 'lower' && mayFollowArticle(owner, token);
  if (isWord(token.fold) && !isCountry(owner, token.fold.slice(0, -1)) && !capitalised) return undefined;
  if (before?.kind === 'word' && PLURAL_BEFORE.has(before.fold) && (before.fold !== 'the' || !mayFollowArticle(owner, token))) return undefined;
  if (owner.kind !== 'person') return owner;
  // "The Putins 2 children" are none of a body's or a country's; "Morrisons telling" tell something themselves.
  if (next?.kind === 'number' || isCompared(tokens, at) || /ing$/.test(next?.fold ?? '')) return undefined;
  return isSomebodyElse(facts, tokens[at - 1], token) || (!isCalled(tokens, at) && isPluralSubject(tokens, at, true)) ? undefined : owner;
}

/** "George Soros fears": behind a given name that nobody of the family bears stands another family. */
function isSomebodyElse(facts: FactLookUp, before: Token | undefined, { fold, gap }: Token): boolean {
  if (before?.kind !== 'word' || before.case !== 'title' || before.possessive || gap !== 'space' || !isGivenName(before.fold)) return false;
  return !facts.personsByFamilyName(fold.slice(0, -1)).some((person) => knownPerson(person, facts).names.some(({ folds }) => folds.includes(before.fold)));
}

/** "Das waren Deutschlands Bundespräsidenten", "Finlands tidligere president": what nobody knows is owned among words that are not English. */
function isOfOtherLanguage(facts: FactLookUp, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return standsInOtherLanguage(tokens, at, at + 1, next?.kind === 'word' && !isKnownWord(facts, next) ? 1 : undefined);
}

/** "Latvijas Dzelzceļš": what nobody knows as a word or a name is another language's, and so is what stands before it, unless English goes on behind it. */
const isKnownWord = (facts: FactLookUp, { fold, case: written }: Token): boolean =>
  isWord(fold) || isGivenName(fold) || isSurname(fold) || facts.mayBeginName(fold) || facts.namesAt([fold], [written], 0).length > 0;

/** "The Canadian and British Broadcasting Corporations", "the Navy, Defense, and Education Departments": bodies share the last word, which is a plural. */
function isOneOfTwo(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_BEFORE && tokens[from - 1]!.case === 'title' && tokens[from]!.gap === 'space') from--;
  const other = tokens[from - 2]?.text === ',' ? from - 3 : from - 2;
  return from < at && tokens[from - 1]?.fold === 'and' && tokens[other]?.case === 'title' && tokens[other]!.possessive === '';
}

/** What may be owned stands there: a word, a quotation's first word, or "and" with an owner of its own ("Russias and Brazil's positions"). */
function isOwned(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]!;
  if (/^["“‘]$/.test(next.text)) return next.gap === 'space' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === 'none' && !NOT_OWNED.has(tokens[at + 1]!.fold);
  if (next.fold === 'and') return tokens[at + 1]?.possessive !== undefined && tokens[at + 1]!.possessive !== '' && tokens[at + 1]!.case !== 'lower';
  // "Nigerias 170 million people", "Spains 2015 budget", "Mexicos $1.3 trillion economy".
  const number = /^[$£€]$/.test(next.text) ? tokens[at + 1] : next;
  if (number?.kind === 'number') return next.gap === 'space' && numberIsOwned(tokens, at);
  return next.kind === 'word' && next.gap !== 'none' && next.gap !== 'hyphen' && !NOT_OWNED.has(next.fold);
}

/** So many tokens a number may be: "$", "1.3", "trillion". */
const LONGEST_NUMBER = 4;

/** A noun follows the number. */
function numberIsOwned(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + LONGEST_NUMBER && (tokens[at]?.kind === 'number' || /^(?:[$£€%]|million|billion|trillion|per|cent|percent)$/.test(tokens[at]?.fold ?? ''))) at++;
  const noun = tokens[at];
  return noun?.kind === 'word' && noun.case === 'lower' && noun.gap !== 'none' && !NOT_OWNED.has(noun.fold);
}

/** "Its door policy is stricter than NATOs." */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.fold === 'the' ? tokens[at - 2] : tokens[at - 1];
  const next = tokens[at + 1];
  return before?.fold === 'than' && (next === undefined || /^[.,;:!?)”]$/.test(next.text));
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
  // "NGOs" are no Mr Ngo's.
  const persons = written === 'upper' || isWord(name) || isGivenName(name) ? [] : facts.personsByFamilyName(name);
  return persons[0];
}
