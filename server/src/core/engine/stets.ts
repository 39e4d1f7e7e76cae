import type { Finding } from '../checks/define-check.js';
import type { Draft, DraftComment, DraftFormat } from '../text/draft.js';
import { contains } from '../text/span.js';
import type { Stet } from './types.js';

/**
 * A stet lets a finding stand and says who answers for it:
 *
 *     <!-- stet name-misspelled "Koazk": so spelt on the poster (AB, 2022-02-15; until 2022-03-01) -->
 *
 * The check, the quoted words and the signature may be left out. It holds for the block it stands in; one that stands between
 * blocks holds for the block before it.
 */
const STET = /^\s*stet\b\s*([a-z][a-z-]*[a-z])?\s*(?:"([^"\n]*)")?\s*(?::\s*([^\n]*?))?\s*$/;
const BRACKET = /\s*\(([^()]*)\)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UNTIL = /^until\s+(\d{4}-\d{2}-\d{2})$/;

/** All stets of a draft, in order. A comment that is not one is passed over. */
export const findStets = (draft: Draft): readonly Stet[] => draft.comments.flatMap((comment) => parseStet(comment) ?? []);

function parseStet(comment: DraftComment): Stet | undefined {
  const match = STET.exec(comment.text);
  if (!match) return undefined;
  const [, check, words, rest] = match;
  const bracket = rest ? BRACKET.exec(rest) : null;
  const signature = bracket ? readSignature(bracket[1]!) : undefined;
  const reason = rest && (signature ? rest.slice(0, bracket!.index) : rest).trim();
  return { span: comment.span, ...(check && { check }), ...(words && { words }), ...(reason && { reason }), ...signature };
}

/** "AB, 2022-02-15; until 2022-03-01": each part may be missing. Other words in brackets are the reason's own. */
function readSignature(text: string): Pick<Stet, 'by' | 'date' | 'until'> | undefined {
  const parts = text.split(/[,;]/).map((part) => part.trim()).filter(Boolean);
  const date = parts.find((part) => DAY.test(part));
  const until = parts.map((part) => UNTIL.exec(part)?.[1]).find((day) => day !== undefined);
  const by = parts.find((part) => !DAY.test(part) && !UNTIL.test(part));
  if (!date && !until && !/^\p{Lu}{1,5}$/u.test(text.trim())) return undefined;
  return { ...(by && { by }), ...(date && { date }), ...(until && { until }) };
}

/** The words of the comment that lets a finding stand. `date` is ISO. */
export function writeStet(check: string, words: string, reason: string, by?: string, date?: string): string {
  const signature = by || date ? ` (${[by, date].filter(Boolean).join(', ')})` : '';
  const quotable = words.includes('"') || words.includes('\n') ? '' : ` "${words}"`;
  return `stet ${check}${quotable}: ${reason.replaceAll('--', '–').replaceAll('\n', ' ')}${signature}`;
}

/** A comment as each format writes it. */
export function commentOf(format: DraftFormat, text: string): string {
  switch (format) {
    case 'markdown': case 'html': case 'plain': return `<!-- ${text} -->`;
    case 'asciidoc': return `// ${text}`;
    case 'rst': return `.. ${text}`;
    case 'latex': return `% ${text}`;
  }
}

/** Splits findings into those that stand and those that a stet lets stand; an unused or expired stet is itself a finding. */
export function applyStets(
  findings: readonly Finding[], stets: readonly Stet[], draft: Draft, today: string,
): { readonly standing: readonly Finding[]; readonly letStand: readonly Finding[] } {
  if (stets.length === 0) return { standing: findings, letStand: [] };
  const scopes = stets.map((stet) => scopeOf(stet, draft));
  const used = new Set<Stet>();
  const standing: Finding[] = [];
  const letStand: Finding[] = [];
  for (const finding of findings) {
    const stet = stets.find((candidate, index) => {
      const scope = scopes[index];
      return scope !== undefined && contains(scope, finding.span)
        && (candidate.check === undefined || candidate.check === finding.check)
        && (candidate.words === undefined || candidate.words === draft.text.slice(finding.span.start, finding.span.end));
    });
    if (stet) used.add(stet);
    if (stet && !isExpired(stet, today)) letStand.push(finding);
    else standing.push(finding);
  }
  return { standing: [...standing, ...stets.flatMap((stet) => stetFinding(stet, used, today) ?? [])], letStand };
}

const isExpired = (stet: Stet, today: string): boolean => stet.until !== undefined && stet.until < today;

function scopeOf(stet: Stet, draft: Draft): { start: number; end: number } | undefined {
  const inside = draft.blocks.find((block) => contains(block.span, stet.span));
  if (inside) return inside.span;
  let before;
  for (const block of draft.blocks) {
    if (block.span.end <= stet.span.start) before = block;
    else break;
  }
  return before?.span;
}

function stetFinding(stet: Stet, used: ReadonlySet<Stet>, today: string): Finding | undefined {
  const expired = isExpired(stet, today);
  if (used.has(stet) && !expired) return undefined;
  return {
    check: 'stet',
    severity: 'information',
    span: stet.span,
    message: expired ? `This stet expired on ${stet.until}.` : 'This stet lets nothing stand.',
    because: expired
      ? 'A stet with “until” counts up to that day; the finding is open again.'
      : 'No finding in the paragraph fits it: the words or the fact have changed since, or the check’s name is misspelt.',
    evidence: [],
    fixes: [{ title: 'Remove this stet', edits: [{ span: stet.span, text: '' }] }],
  };
}
