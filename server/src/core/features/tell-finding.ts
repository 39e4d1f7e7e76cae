import type { Finding } from '../checks/define-check.js';
import type { Words } from '../words/words.js';

/** A finding whose sentences are told in the reader's language; the words that are to be written stay English, as the draft is. */
export function tellFinding(finding: Finding, { language, tell }: Words): Finding {
  if (language === 'en') return finding;
  const { said, fixes, related, evidence } = finding;
  return {
    ...finding,
    message: tell(said.message), because: tell(said.because),
    fixes: fixes.map((fix) => ({ ...fix, title: tell(fix.said) })),
    ...(related && { related: related.map((place) => ({ ...place, message: tell(place.said) })) }),
    evidence: evidence.map((one) => ({ ...one, statement: tell(one.said) })),
  };
}
