import type { Finding } from '../checks/define-check.js';
import { scopeOf } from '../engine/stet-place.js';
import type { Analysis, Stet } from '../engine/types.js';
import { oneLine } from '../text/one-line.js';
import { contains, type Span } from '../text/span.js';
import { parseEdtf } from '../values/edtf.js';
import type { Words } from '../words/words.js';
import { escapeMarkdown } from './markdown.js';
import { tellFinding } from './tell-finding.js';

/** What a stet lets stand at `offset`, and why: somebody who reads the draft later sees that the words were looked at. Undefined where none does. */
export function letStandAt(analysis: Analysis, offset: number, words: Words): { readonly span: Span; readonly markdown: string } | undefined {
  const here = analysis.letStand.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = here;
  if (!first) return undefined;
  const lines = here.map((finding) => {
    const stet = stetOf(analysis, finding);
    const reason = stet?.reason === undefined ? '' : ` ${words.say('hover.stetReason', { reason: stet.reason.replace(/[.\s]+$/, ''), signature: signatureOf(stet, words) })}`;
    return escapeMarkdown(words.say('note.stet', { message: tellFinding(finding, words).message }) + reason);
  });
  return { span: first.span, markdown: lines.join('\n\n') };
}

/** The stet that lets the finding stand: the nearest in meaning, one for its very words before one for its block. */
function stetOf({ stets, links: { draft } }: Analysis, { check, span }: Finding): Stet | undefined {
  const words = oneLine(draft.text.slice(span.start, span.end));
  const holds = (stet: Stet): boolean => {
    const scope = stet.beside ? stet.scope : scopeOf(stet, draft);
    return scope !== undefined && contains(scope, span) && (stet.check === undefined || stet.check === check) && (stet.words === undefined || oneLine(stet.words) === words);
  };
  const candidates = stets.filter(holds);
  return candidates.find((stet) => stet.words !== undefined) ?? candidates[0];
}

/** " (AB, 15 February 2022)". */
function signatureOf({ by, date }: Stet, words: Words): string {
  const day = date === undefined ? undefined : parseEdtf(date);
  const parts = [by, day ? words.date(day) : date].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
