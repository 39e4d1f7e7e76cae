import type { DraftFinding, Evidence, FactFinding, Finding, FindingEvidence, Severity } from '../checks/define-check.js';
import { inEnglish, sentences, type Said } from '../values/said.js';

/** What a check reports, in English, as all reports and files have it; what was said is kept for readers of other languages. */
export function deliver(check: string, severity: Severity, reported: FactFinding | DraftFinding): Finding {
  const { message, because, fixes, related, evidence = [] } = reported;
  return {
    ...reported,
    message: inEnglish(message), because: inEnglish(because),
    fixes: fixes.map((fix) => ({ ...fix, title: inEnglish(fix.title), said: fix.title })),
    ...(related && { related: related.map((place) => ({ ...place, message: inEnglish(place.message), said: place.message })) }),
    check, severity,
    evidence: evidence.map(deliverEvidence),
    said: { message, because },
  } as Finding;
}

const deliverEvidence = (evidence: Evidence): FindingEvidence => ({ ...evidence, statement: inEnglish(evidence.statement), said: evidence.statement });

/** A finding with one reason and one piece of evidence more. */
export function withEvidence(finding: Finding, reason: Said, evidence: Evidence): Finding {
  const because = sentences(finding.said.because, reason);
  return { ...finding, because: inEnglish(because), said: { ...finding.said, because }, evidence: [...finding.evidence, deliverEvidence(evidence)] };
}
