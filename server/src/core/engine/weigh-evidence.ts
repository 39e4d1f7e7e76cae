import type { Finding } from '../checks/define-check.js';
import { citePassage, placeId, placeName } from '../evidence/cite.js';
import type { EvidenceIndex, SourcePassage } from '../evidence/evidence-index.js';
import { STORY_SOURCES } from '../evidence/types.js';
import { findFigureClaims } from '../links/figure-claims.js';
import { figureInSources, officeInSources, placesSpelt } from '../links/stated-in-sources.js';
import type { Links } from '../links/types.js';
import { contains, overlaps } from '../text/span.js';
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
  return findings.flatMap((finding) => {
    switch (finding.check) {
      case 'name-misspelled': case 'given-name-wrong': case 'name-inconsistent': case 'name-style': return weighSpelling(finding, links, evidence);
      case 'title-wrong': case 'holder-wrong': case 'office-unconfirmed': return statesOffice(finding, links, evidence) ? [] : [finding];
      case 'figure-wrong': return statesFigure(finding, links, evidence) ? [] : [finding];
      default: return [finding];
    }
  });
}

/** So often a source spells nobody's name by a slip. */
const NO_SLIP = 2;

function weighSpelling(finding: Finding, links: Links, evidence: EvidenceIndex): readonly Finding[] {
  const { span, check, fixes } = finding;
  const edit = fixes[0]?.edits.find((one) => overlaps(one.span, span) || contains(span, one.span));
  const named = links.persons.find((person) => contains(person.span, span) || contains(span, person.span));
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

const statesOffice = ({ span }: Finding, links: Links, evidence: EvidenceIndex): boolean =>
  links.offices.some((claim) => (overlaps(claim.titleSpan, span) || overlaps(claim.person.span, span)) && officeInSources(claim, links, evidence) !== undefined);

const statesFigure = ({ span }: Finding, links: Links, evidence: EvidenceIndex): boolean =>
  findFigureClaims(links.blocks, links.dates, links.facts).some((claim) => {
    const { start, end } = claim.quantity.numberSpan;
    const here = { start: start + claim.block.offset, end: end + claim.block.offset };
    return overlaps(here, span) && figureInSources(claim, links.draft.text.slice(here.start, here.end), links, evidence) !== undefined;
  });
