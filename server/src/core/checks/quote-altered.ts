import { citePassage, placeId, placeName } from '../evidence/cite.js';
import { STORY_SOURCES } from '../evidence/types.js';
import type { Person, Quotation } from '../facts/types.js';
import { quotationsWith } from '../links/quotations/link-quotations.js';
import { alteredIn, contentWords, isNear, type QuotationMatch } from '../links/quotations/match-quotations.js';
import { quotationEvidence, type AlteredPassage } from '../links/quotations/quote-evidence.js';
import type { Links, QuotationLink } from '../links/types.js';
import { tokenise, type Token } from '../text/tokens.js';
import type { QuoteChange } from '../values/quotation.js';
import { allOf, say, sentences, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type TextEdit } from './define-check.js';

/** Words of a quotation beside those that it alters. */
type Compared = Pick<QuotationMatch, 'known' | 'typed' | 'alignment'>;

/** Words between quotation marks that differ from what the speaker is on record with. */
export default defineCheck({
  id: 'quote-altered',
  title: 'Quotation differs from its source',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'What stands between quotation marks must be what was said. The check aligns a direct quotation with the known words of its '
    + 'speaker and reports a word changed, left out or added between words that agree. It compares only words in the language they '
    + 'were spoken in, and only where enough of them agree to be sure that it is the same sentence.',
  examples: [
    { wrong: '“There is no substitute to diplomacy,” António Guterres said.', right: '“There is no alternative to diplomacy,” António Guterres said.' },
  ],
  silences: [
    'ellipses, words in brackets, capitals, punctuation, contractions, British and American spelling, and parts of a quotation',
    'translations, which differ from one to the next',
    'wordings that another source has, or that one of the story’s own sources has',
    'words that no source of the story holds, or only few of them',
    'quotations whose speaker is unsure, and a speaker’s other sentences',
    'words of another day, unless many of them agree',
  ],
  accepts: [
    '“There is no alternative to diplomacy,” António Guterres said.',
    'António Guterres said there was “no alternative” to talks.',
  ],
  *run(links): Iterable<FactFinding> {
    // In the story's own sources every quotation is looked for.
    for (const link of links.evidence ? links.quotations : quotationsWith(links, alteredIn)) {
      const evidence = quotationEvidence(link, links);
      for (const passage of evidence?.altered ?? []) yield sourceFinding(link, passage);
      // The story's own source is nearer to the words than any pack.
      if (evidence && evidence.verdict !== 'not-found' && evidence.verdict !== 'partly') continue;
      for (const match of alteredIn(link, links)) yield finding(link, link.speaker!, match, links);
    }
  },
});

function finding(link: QuotationLink, speaker: Person, match: QuotationMatch, links: Links): FactFinding {
  const { wording: { quotation, text }, alignment: { changes } } = match;
  const known = tokenise(text);
  const words = excerpt(known, match);
  return {
    span: spanOf(link, match),
    message: say`${speaker.name.value} said “${words}”; the draft ${allOf(changes.map((change) => differenceOf(link, match, change, known)))}.`,
    because: becauseOf(quotation),
    severity: isSure(match, links) ? 'error' : 'warning',
    evidence: [evidenceOf(quotation.text, quotation.date
      ? say`${speaker.name.value}, ${quotation.date}: “${quotation.text.value}”.` : say`${speaker.name.value}: “${quotation.text.value}”.`)],
    fixes: fixesOf(link, match, known),
  };
}

/** Words that differ from those of one of the story's own sources. */
function sourceFinding(link: QuotationLink, passage: AlteredPassage): FactFinding {
  const { speaker, alignment: { changes, matched }, known: k, typed, compared, document } = passage;
  const known = tokenise(passage.text);
  const place = placeName(passage);
  const words = excerpt(known, passage);
  const draft = allOf(changes.map((change) => differenceOf(link, passage, change, known)));
  const meaning = changes.some((change) => contentWords(k, change.known) + contentWords(typed, change.typed) > 0);
  return {
    span: spanOf(link, passage),
    message: speaker && !speaker.asks ? say`${speaker.name} said “${words}” (${place}); the draft ${draft}.` : say`The source has “${words}” (${place}); the draft ${draft}.`,
    because: say`${matched} words agree with the story’s source, ${document.source.title}.`,
    severity: meaning && (matched >= 8 || compared === 'same') ? 'error' : 'warning',
    evidence: [{ statement: say`${place}: “${passage.text}”.`, statementId: placeId(passage), sources: [citePassage(passage)], pack: STORY_SOURCES }],
    fixes: fixesOf(link, passage, known),
  };
}

/** The source's words in place of the draft's, where each change can be undone. */
function fixesOf(link: QuotationLink, match: Compared, known: readonly Token[]): FactFinding['fixes'] {
  const edits = match.alignment.changes.map((change) => editOf(link, match, change, known));
  const whole = edits.every((edit) => edit !== undefined) ? edits.filter((edit) => edit !== undefined) : [];
  return whole.length === 0 ? [] : [{ title: say`Restore the source’s words`, edits: whole }];
}

/** Enough words agree, and one that carries meaning differs. */
function isSure({ wording, alignment: { matched, changes }, known, typed }: QuotationMatch, { storyDate }: Links): boolean {
  const meaning = changes.some((change) => contentWords(known, change.known) + contentWords(typed, change.typed) > 0);
  return meaning && (matched >= 8 || (matched >= 5 && isNear(wording.quotation, storyDate, 7)));
}

function becauseOf({ date, context, note }: Quotation): Said {
  const of = date
    ? context ? say`The words date from ${date} (${context}).` : say`The words date from ${date}.`
    : context ? say`The day on which they were said is not known (${context}).` : say`The day on which they were said is not known.`;
  return sentences(of, note ? say`${note}.` : undefined);
}

/** So many words around the changes are shown of a long quotation. */
const SHOWN_AROUND = 4;

function excerpt(known: readonly Token[], { known: segment, alignment: { changes, known: range } }: Compared): string {
  const first = Math.max(range.start, changes[0]!.known.start - SHOWN_AROUND);
  const last = Math.min(range.end, changes.at(-1)!.known.end + SHOWN_AROUND);
  const body = textOf(known, segment[first]!.token, segment[last - 1]!.last);
  return `${first > 0 ? '… ' : ''}${body}${last < segment.length ? ' …' : ''}`;
}

/** The text from one token to another, as written. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (const [index, token] of tokens.slice(from, to + 1).entries()) {
    const gap = index === 0 || token.gap === 'none' ? '' : token.gap === 'hyphen' ? '-' : ' ';
    text += gap + token.text + token.possessive;
  }
  return text;
}

function differenceOf(link: QuotationLink, { known: k, typed: t }: Compared, change: QuoteChange, known: readonly Token[]): Said {
  const right = change.known.end > change.known.start ? textOf(known, k[change.known.start]!.token, k[change.known.end - 1]!.last) : '';
  const wrong = change.typed.end > change.typed.start ? textOf(link.tokens, t[change.typed.start]!.token, t[change.typed.end - 1]!.last) : '';
  if (wrong === '') return say`leaves out “${right}”`;
  return right === '' ? say`adds “${wrong}”` : say`has “${wrong}” instead of “${right}”`;
}

/** The changed words; where some were left out, the words on both sides of the gap. */
function spanOf(link: QuotationLink, { typed, alignment }: Compared): FactFinding['span'] {
  const [first, last] = [alignment.changes[0]!.typed, alignment.changes.at(-1)!.typed];
  const from = first.end > first.start ? first.start : Math.max(0, first.start - 1);
  const to = last.end > last.start ? last.end : Math.min(typed.length, last.end + 1);
  const [start, end] = [link.tokens[typed[from]!.token]!, link.tokens[typed[to - 1]!.last]!];
  return { start: link.block.offset + start.start, end: link.block.offset + end.end + end.possessive.length };
}

/** One change undone; undefined where half a contraction would have to be cut. */
function editOf(link: QuotationLink, { known: k, typed: t }: Compared, { known: kr, typed: tr }: QuoteChange, known: readonly Token[]): TextEdit | undefined {
  const { offset } = link.block;
  const endOf = (index: number): number => offset + link.tokens[t[index]!.last]!.end + link.tokens[t[index]!.last]!.possessive.length;
  const startOf = (index: number): number => offset + link.tokens[t[index]!.token]!.start;
  const cuts = (index: number): boolean => index > 0 && index < t.length && t[index]!.token === t[index - 1]!.last;
  const cutsKnown = (index: number): boolean => index > 0 && index < k.length && k[index]!.token === k[index - 1]!.last;
  if (cuts(tr.start) || cuts(tr.end) || cutsKnown(kr.start) || cutsKnown(kr.end)) return undefined;
  const right = kr.end > kr.start ? inPlace(textOf(known, k[kr.start]!.token, k[kr.end - 1]!.last), begins(known, k[kr.start]!.token), begins(link.tokens, t[tr.start]?.token)) : '';
  if (tr.end === tr.start) {
    if (tr.start === 0) return undefined;
    const at = endOf(tr.start - 1);
    return { span: { start: at, end: at }, text: ` ${right}` };
  }
  if (right !== '') return { span: { start: startOf(tr.start), end: endOf(tr.end - 1) }, text: right };
  // Words that were added go with the space before them.
  if (tr.start === 0) return undefined;
  return { span: { start: endOf(tr.start - 1), end: endOf(tr.end - 1) }, text: '' };
}

/** A capital that only begins the source's sentence does not go into the middle of the draft's, and the other way round. */
function inPlace(text: string, known: Token | undefined, typed: Token | undefined): string {
  if (typed) return text.charAt(0).toUpperCase() + text.slice(1);
  return known && known.case === 'title' && known.text.length > 1 ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The token at `at` where it begins a sentence. */
const begins = (tokens: readonly Token[], at: number | undefined): Token | undefined =>
  (at !== undefined && (at === 0 || /^[.!?…]+$/.test(tokens[at - 1]!.text)) ? tokens[at] : undefined);
