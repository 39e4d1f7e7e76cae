import type { Finding } from '../../checks/define-check.js';
import type { Analysis } from '../../engine/types.js';
import { describeHolding } from '../../facts/describe.js';
import { nameFolds } from '../../facts/index/name-tokens.js';
import { isLastKnown, lastConfirmed, lastKnownHolders } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { findAgeClaims } from '../../links/persons/age-claims.js';
import { judgeOffice } from '../../links/offices/judge-office.js';
import { byBlock } from '../../links/named-block.js';
import type { DateLink, Links, OfficeClaim, PersonLink } from '../../links/types.js';
import { modifiersBefore } from '../../mentions/titles.js';
import { firstWhere } from '../../text/first-where.js';
import { overlaps, shift, type Span } from '../../text/span.js';
import { yearsPassed } from '../../values/age.js';
import { say, sentences, when } from '../../values/said.js';
import type { Words } from '../../words/words.js';
import { rests, union, type Candidate } from './items.js';

/** The persons whom the draft names and the fact base knows, or whose name several of them bear. */
export function personItems({ persons }: Links): readonly Candidate[] {
  const inFull = new Set(persons.flatMap((link) => (confirmsName(link) ? link.person ?? [] : [])));
  return persons.flatMap((link): readonly Candidate[] => {
    const { person, outcome, span, reasons } = link;
    const common = { span, kind: 'person', checks: ['name-misspelled', 'given-name-wrong', 'name-style', 'name-inconsistent', 'person-dead'], reach: span } as const;
    if (outcome === 'linked' && person) {
      const agrees = confirmsName(link) || (link.via === 'family-name' && inFull.has(person));
      return [{
        ...common, entity: person, verdict: agrees ? 'agrees' : 'cannot-tell', ...rests(person.name, say`The name is ${person.name.value}.`),
        ...(!confirmsName(link) && reasons.length > 0 && { note: sentences(...reasons) }),
      }];
    }
    // A lone surname that several may bear tells a checker nothing that the office beside it does not.
    return outcome === 'ambiguous' && link.words.length > 1 ? [{ ...common, verdict: 'cannot-tell', note: sentences(...reasons) }] : [];
  });
}

/** True where the words are, word for word, a name that the fact base gives to the person and the house does not avoid. */
function confirmsName({ person, outcome, via, name, folds }: PersonLink): boolean {
  if (outcome !== 'linked' || !person || !name || name.kind === 'misspelling' || name.discouraged !== undefined) return false;
  if (via === 'full-name') return true;
  return via === 'other-name' && nameFolds(name.name).join(' ') === folds.join(' ');
}

const OFFICE_CHECKS = ['title-wrong', 'holder-wrong', 'nationality-wrong', 'office-unconfirmed', 'title-style'] as const;

/** Checks that may have something to say about the name of whoever holds an office. */
const NAME_CHECKS: ReadonlySet<string> = new Set(['name-misspelled', 'given-name-wrong', 'name-inconsistent']);

/** Whether a span shares words with one of the findings: a search by halves. */
function spansOf(findings: readonly Finding[]): (span: Span) => boolean {
  const sorted = findings.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return (span) => {
    const next = sorted[firstWhere(sorted, ({ end }) => end > span.start)];
    return next !== undefined && overlaps(next, span);
  };
}

/** The offices that the draft gives to persons. */
export function officeItems({ links, findings, letStand }: Pick<Analysis, 'links' | 'findings' | 'letStand'>, words: Words): readonly Candidate[] {
  const dates = byBlock(links.dates);
  const isInQuestion = spansOf([...findings, ...letStand].filter(({ check }) => NAME_CHECKS.has(check)));
  return links.offices.map((claim) => {
    const { person, titleSpan, widerSpan, area, organization } = claim;
    const span = union(widerSpan ?? titleSpan, area?.span, organization?.span);
    const held = confirmedHolding(claim, claim.timeKnown ? [] : dates.get(person.block.index) ?? [], links);
    const last = held ? undefined : lastOwnHolding(claim, links.facts);
    return {
      span, kind: 'office', checks: OFFICE_CHECKS, reach: union(span, person.span), ...(last && rests(last.term, describeHolding(last))),
      ...(person.outcome === 'linked' && person.person && { entity: person.person }),
      ...(held ? { verdict: 'agrees', ...rests(held.term, describeHolding(held)) } : { verdict: 'cannot-tell', note: isInQuestion(person.span) && person.outcome !== 'linked' ? words.say('note.nameInQuestion') : openOffice(claim, links, words) }),
    };
  });
}

/**
 * The term that surely covers the day for which the draft claims the office, or surely ended before it where it says "former".
 * `dates`: the other times of which the paragraph speaks; the term has to cover them as well.
 */
function confirmedHolding(claim: OfficeClaim, dates: readonly DateLink[], { facts }: Links): Holding | undefined {
  const person = claim.person.person;
  if (!person || claim.person.outcome !== 'linked' || !claim.scopeKnown) return undefined;
  const posts = new Set(claim.posts);
  const frame = frameOf(claim);
  if (frame === 'former') return facts.postsHeldBy(person.id, claim.at).some(({ post }) => posts.has(post.id)) ? undefined : formerHolding(person, claim, posts, { facts });
  if (frame !== 'current' || judgeOffice(claim, facts).kind !== 'agrees') return undefined;
  const times = new Set([claim.at, ...dates.flatMap(({ value }) => value ?? [])]);
  return facts.postsHeldBy(person.id, claim.at).find(({ post, term }) =>
    posts.has(post.id) && [...times].every((time) => facts.holdersAt(post.id, time).some((sure) => sure.term === term)));
}

function formerHolding(person: Person, claim: OfficeClaim, posts: ReadonlySet<string>, { facts }: Pick<Links, 'facts'>): Holding | undefined {
  for (const term of person.terms) {
    const post = term.post !== undefined && posts.has(term.post) ? facts.post(term.post) : undefined;
    if (post && term.end && term.end.last < claim.at.first) return { term, post, person };
  }
  return undefined;
}

/** "Former" may stand before the country as well as before the title: "former German Chancellor". */
function frameOf({ title, area, organization, person: { block: { reading } } }: OfficeClaim): OfficeClaim['title']['frame'] {
  if (title.frame !== 'current') return title.frame;
  const from = Math.min(title.from, ...[area, organization].flatMap((scope) => (scope && scope.to <= title.to ? [scope.from] : [])));
  return modifiersBefore(reading.tokens, from).frame;
}

function openOffice(claim: OfficeClaim, { facts }: Links, words: Words): string {
  const { say: tell, date } = words;
  const { person, outcome, candidates } = claim.person;
  if (outcome === 'ambiguous' && candidates.length > 1) return candidates.length === 2 ? tell('note.whichOfTwo') : tell('note.whichBearer', { count: candidates.length });
  if (!person || outcome !== 'linked') return tell('note.unknownPerson');
  if (!claim.scopeKnown) return tell('note.whoseOffice');
  if (claim.posts.length === 0) return tell('note.unknownOffice');
  if (!claim.timeKnown) return tell('note.otherTime');
  return lastKnownOf(claim, person, facts, words) ?? tell('note.noOffice', { name: person.name.value, date: date(claim.at) });
}

/** Beyond so many days who held an office last tells nothing of who holds it now. */
const LAST_HOLDERS = 2 * 365;

/** A title that says not whose office it is may name a post of every country. */
const FEW_POSTS = 3;

/** The term in which the person held the very office on the last day known, before the story. */
function lastOwnHolding({ person: { person, outcome }, posts, at, timeKnown, scopeKnown }: OfficeClaim, facts: FactLookUp): Holding | undefined {
  if (!person || outcome !== 'linked' || !timeKnown || !scopeKnown) return undefined;
  return facts.postsHeldBy(person.id, at).find((held) => posts.includes(held.post.id) && isLastKnown(held, at, facts, LAST_HOLDERS));
}

/** What the person may hold, and who is known to have held the office last; undefined where nothing is known. */
function lastKnownOf({ posts, at }: OfficeClaim, { id }: Person, facts: FactLookUp, { say: tell, tell: inWords, date }: Words): string | undefined {
  const known = facts.postsHeldBy(id, at);
  const holders = posts.length > FEW_POSTS ? known.filter(({ post }) => posts.includes(post.id)).map(({ post }) => post) : posts.flatMap((post) => facts.post(post) ?? []);
  const last = [...new Set(holders)].flatMap((post) => lastKnownHolders(post, at, facts, LAST_HOLDERS));
  const own = last.find(({ person }) => person.id === id);
  const held = own ? [] : known.map((holding) => {
    const statement = inWords(describeHolding(holding));
    return isLastKnown(holding, at, facts) ? tell('note.lastKnown', { statement, date: date(lastConfirmed(holding.term, facts)) }) : statement;
  });
  const holder = own ?? (last.length === 1 ? last[0] : undefined);
  const lines = [...held, ...(holder ? [tell('note.lastHolder', { name: holder.person.name.value, date: date(lastConfirmed(holder.term, facts)) })] : [])];
  return lines.length === 0 ? undefined : lines.join(' ');
}

/** The ages that the draft gives to persons whose birth date is known. */
export const ageItems = (links: Links, { say: tell }: Words): readonly Candidate[] => findAgeClaims(links).flatMap(({ person: { person }, age, block }) => {
  const birth = person?.birthDate;
  if (!birth) return [];
  const span = shift(age.span, block.offset);
  const { least, most } = yearsPassed(birth.value, links.storyDate.value);
  const said = age.value.amount;
  const agrees = least === most && said === least && !person.deathDate;
  return [{
    span, kind: 'age', verdict: agrees ? 'agrees' : 'cannot-tell', entity: person, checks: ['age-wrong'], reach: span,
    ...rests(birth, say`${person.name.value} was born ${when(birth.value)}.`),
    ...(!agrees && { note: least === most ? tell('note.age', { age: least }) : tell('note.ageEither', { least, most }) }),
  }];
});
