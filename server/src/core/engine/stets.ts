import type { Finding } from '../checks/define-check.js';
import type { Draft, DraftComment, DraftFormat } from '../text/draft.js';
import type { Links } from '../links/types.js';
import { say, sentences } from '../values/said.js';
import { deliver } from './deliver.js';
import { StetIndex, type AlikeStets } from './stet-index.js';
import { stetPrinter } from './stet-place.js';
import type { Stet } from './types.js';

/**
 * A stet lets a finding stand and says who answers for it:
 *
 *     <!-- stet name-misspelled "Koazk": so spelt on the poster (AB, 2022-02-15; until 2022-03-01) -->
 *
 * The check, the quoted words and the signature may be left out. It holds for the block it stands in; one that stands between
 * blocks holds for the block before it.
 */
const STET = /^stet\b(?:\s*([a-z][a-z-]*[a-z]))?(?:\s*"([^"\n]*)")?(?:\s*:\s*(\S[^\n]*)?)?$/;
/** What the stet was written about: `#3f2a9c0` at the end. */
const PRINT = /#([0-9a-f]{7})$/;
const BRACKET = /\(([^()]*)\)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UNTIL = /^until\s+(\d{4}-\d{2}-\d{2})$/;

/** All stets of a draft, in order. A comment that is not one is passed over. */
export const findStets = (draft: Draft): readonly Stet[] => draft.comments.flatMap((comment) => parseStet(comment) ?? []);

function parseStet(comment: DraftComment): Stet | undefined {
  // No pattern here takes white space at its end, or twice in a row: a comment of a thousand spaces would keep it busy for a minute.
  const match = STET.exec(comment.text.trim());
  if (!match) return undefined;
  const [, check, words, whole] = match;
  const print = whole === undefined ? undefined : PRINT.exec(whole)?.[1];
  const rest = whole?.replace(PRINT, '').trimEnd();
  const bracket = rest ? BRACKET.exec(rest) : null;
  const signature = bracket ? readSignature(bracket[1]!) : undefined;
  const reason = rest && (signature ? rest.slice(0, bracket!.index) : rest).trim();
  return { span: comment.span, ...(check && { check }), ...(words && { words }), ...(reason && { reason }), ...signature, ...(print && { print }) };
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
export function writeStet(check: string, words: string, reason: string, { by, date, until, print }: Pick<Stet, 'by' | 'date' | 'until' | 'print'> = {}): string {
  const signed = [[by, date].filter(Boolean).join(', '), until && `until ${until}`].filter(Boolean).join('; ');
  const signature = (signed === '' ? '' : ` (${signed})`) + (print === undefined ? '' : ` #${print}`);
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
  findings: readonly Finding[], stets: readonly Stet[], links: Links, today: string,
): { readonly standing: readonly Finding[]; readonly letStand: readonly Finding[] } {
  if (stets.length === 0) return { standing: findings, letStand: [] };
  const index = new StetIndex(stets, links.draft);
  const fitting = findings.map((finding) => index.fitting(finding));
  const outdated = outdatedStets(findings, fitting, stets, links);
  const firstOf = new Map<AlikeStets, AlikeStets['stets'][number] | undefined>();
  const used = new Set<Stet>();
  const standing: Finding[] = [];
  const letStand: Finding[] = [];
  for (const [at, finding] of findings.entries()) {
    let first: AlikeStets['stets'][number] | undefined;
    for (const alike of fitting[at]!) {
      if (!firstOf.has(alike)) firstOf.set(alike, alike.stets.find(({ stet }) => !outdated.has(stet)));
      const other = firstOf.get(alike);
      if (other && (!first || other.place < first.place)) first = other;
    }
    if (first) used.add(first.stet);
    if (first && !isExpired(first.stet, today)) letStand.push(finding);
    else standing.push(finding);
  }
  return { standing: [...standing, ...stets.flatMap((stet) => stetFinding(stet, { used, outdated, today }) ?? [])], letStand };
}

const isExpired = (stet: Stet, today: string): boolean => stet.until !== undefined && stet.until < today;

/** One that was written for a sentence and its facts holds for the same words all over its scope, as long as that sentence and those facts are there. */
function outdatedStets(findings: readonly Finding[], fitting: readonly (readonly AlikeStets[])[], stets: readonly Stet[], links: Links): ReadonlySet<Stet> {
  const outdated = new Set<Stet>();
  if (stets.every(({ print }) => print === undefined)) return outdated;
  const printOf = stetPrinter(links);
  const prints = new Map<AlikeStets, Set<string>>();
  for (const [at, finding] of findings.entries()) {
    for (const alike of fitting[at]!) {
      const known = prints.get(alike) ?? new Set();
      prints.set(alike, known.add(printOf(finding)));
    }
  }
  for (const [alike, known] of prints) {
    for (const { stet } of alike.stets) if (stet.print !== undefined && !known.has(stet.print)) outdated.add(stet);
  }
  return outdated;
}

interface Verdicts {
  readonly used: ReadonlySet<Stet>;
  readonly outdated: ReadonlySet<Stet>;
  readonly today: string;
}

/** A stet that lets nothing stand is itself a finding. One beside the draft has no words of its own to remove there. */
function stetFinding(stet: Stet, { used, outdated, today }: Verdicts): Finding | undefined {
  const expired = isExpired(stet, today);
  if (used.has(stet) && !expired) return undefined;
  // One in the draft stands where the reader looks; one beside it has to say which it is.
  const name = stet.beside ? say`The stet on “${stet.words ?? ''}”` : say`This stet`;
  const [message, because] = expired
    ? [say`${name} expired on ${stet.until ?? ''}.`, say`A stet with “until” counts up to that day; the finding is open again.`]
    : outdated.has(stet)
      ? [say`${name} was written for another state of the sentence or the facts.`, say`One of them has changed since, so the finding is open again: look at it once more, and let it stand anew if it may.`]
      : stet.beside && !stet.scope
        ? [say`${name} no longer counts: its sentence has changed or is gone.`, say`It counts again when the sentence is as it was. If the finding may stand in the new sentence too, let it stand anew.`]
        : [say`${name} lets nothing stand.`, say`No finding in the paragraph fits it: the words or the fact have changed since, or the check’s name is misspelt.`];
  const where = stet.beside ? say`It is kept in the file beside the draft; delete it there when nobody needs it.` : undefined;
  return deliver('stet', 'information', {
    span: stet.span, message, because: sentences(because, where), fixes: stet.beside ? [] : [{ title: say`Remove this stet`, edits: [{ span: stet.span, text: '' }] }],
  });
}
