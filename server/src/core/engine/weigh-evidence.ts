import type { Finding } from '../checks/define-check.js';
import { citePassage, placeId, placeName } from '../evidence/cite.js';
import type { EvidenceIndex, SourcePassage } from '../evidence/evidence-index.js';
import { STORY_SOURCES } from '../evidence/types.js';
import { findFigureClaims, type FigureClaim } from '../links/figures/figure-claims.js';
import { figureInSources, officeInSources, placesSpelt } from '../links/stated-in-sources.js';
import type { Links, OfficeClaim, PersonLink } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { contains, overlaps, shift, type Span } from '../text/span.js';
import { TokenRanges, type Range } from '../text/token-ranges.js';
import { say, type Said } from '../values/said.js';
import { withEvidence } from './deliver.js';

/**
 * Lays the story's own sources beside what the checks say of names, offices and figures. A spelling that the sources use twice,
 * an office or a figure that one of them states is the story's own: nothing is reported against it. A spelling that they have
 * once stays a finding, and the finding says where the source has it.
 */
export function weighEvidence(findings: readonly Finding[], links: Links): readonly Finding[] {
  const { evidence } = links;
  if (!evidence || evidence.size === 0) return findings;
  const stated = new Stated(links, evidence);
  return gathered(findings, (finding) => {
    switch (finding.check) {
      case 'name-misspelled': case 'given-name-wrong': case 'name-inconsistent': case 'name-style': return weighSpelling(finding, stated, links, evidence);
      case 'title-wrong': case 'holder-wrong': case 'office-unconfirmed': return stated.statesOffice(finding) ? [] : [finding];
      case 'figure-wrong': return stated.statesFigure(finding) ? [] : [finding];
      default: return [finding];
    }
  });
}

/** So often a source spells nobody's name by a slip. */
const NO_SLIP = 2;

function weighSpelling(finding: Finding, stated: Stated, links: Links, evidence: EvidenceIndex): readonly Finding[] {
  const { span, check, fixes } = finding;
  const edit = fixes[0]?.edits.find((one) => overlaps(one.span, span) || contains(span, one.span));
  const named = stated.personAt(span);
  const { text } = links.draft;
  const whole = named ? { start: Math.min(named.span.start, span.start), end: Math.max(named.span.end, span.end) } : span;
  const typed = placesSpelt(text.slice(whole.start, whole.end), evidence);
  const right = edit ? placesSpelt(text.slice(whole.start, edit.span.start) + edit.text + text.slice(edit.span.end, whole.end), evidence) : [];
  const [first] = typed;
  if (check === 'name-inconsistent') {
    // Both spellings in the sources: they may well be two persons.
    if (first && right[0]) return [];
    if (!first) return [right[0] ? withSource(finding, say`The story’s own source has the other spelling: ${placeName(right[0])}.`, right[0]) : finding];
    return [{ ...withSource(finding, say`The story’s own source has this spelling: ${placeName(first)}.`, first), fixes: [] }];
  }
  if (!first) return [finding];
  if (check !== 'name-style' && typed.length >= NO_SLIP && typed.length >= right.length) return [];
  return [withSource(finding, say`The story’s own source has the same spelling: ${placeName(first)}.`, first)];
}

const withSource = (finding: Finding, says: Said, place: SourcePassage): Finding => withEvidence(finding, says, {
  statement: say`${placeName(place)}: “${place.text}”.`, statementId: placeId(place), sources: [citePassage(place)], pack: STORY_SOURCES,
});

/** What a draft says where, laid out to be asked by its findings: each list is made once, and when somebody asks. */
class Stated {
  readonly #links: Links;
  readonly #evidence: EvidenceIndex;
  #persons: TokenRanges<PersonLink> | undefined;
  #offices: TokenRanges<PlacedClaim> | undefined;
  #figures: TokenRanges<PlacedFigure> | undefined;

  constructor(links: Links, evidence: EvidenceIndex) {
    this.#links = links;
    this.#evidence = evidence;
  }

  /** The first person whose name holds the span, or lies in it. */
  personAt(span: Span): PersonLink | undefined {
    this.#persons ??= new TokenRanges(this.#links.persons, (person) => rangeOf(person.span));
    return this.#persons.touching(span.start, Math.max(span.end, span.start + 1)).find((person) => contains(person.span, span) || contains(span, person.span));
  }

  statesOffice({ span }: Finding): boolean {
    this.#offices ??= new TokenRanges(
      this.#links.offices.flatMap((claim) => [{ claim, span: claim.titleSpan }, { claim, span: claim.person.span }]), (placed) => rangeOf(placed.span),
    );
    return this.#offices.someTouching(span.start, span.end, ({ claim }) => officeInSources(claim, this.#links, this.#evidence) !== undefined);
  }

  statesFigure({ span }: Finding): boolean {
    this.#figures ??= new TokenRanges(findFigureClaims(this.#links.blocks, this.#links.dates, this.#links.facts).map((claim) =>
      ({ claim, span: shift(claim.quantity.numberSpan, claim.block.offset) })), (placed) => rangeOf(placed.span));
    return this.#figures.someTouching(span.start, span.end, ({ claim, span: { start, end } }) =>
      figureInSources(claim, this.#links.draft.text.slice(start, end), this.#links, this.#evidence) !== undefined);
  }
}

interface PlacedClaim {
  readonly claim: OfficeClaim;
  readonly span: Span;
}

interface PlacedFigure {
  readonly claim: FigureClaim;
  readonly span: Span;
}

const rangeOf = ({ start, end }: Span): Range => ({ from: start, to: end });
