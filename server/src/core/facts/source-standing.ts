import { needsAddress } from './source-address.js';
import type { Citation, Source } from './types.js';
import { GOVERNMENT_LABELS, KNOWN_PUBLISHERS, OFFICIAL_HOSTS } from './standing-hosts.js';

/** CSL types of works that are printed once and can be found anywhere. */
const WORKS: ReadonlySet<string> = new Set([
  'legislation', 'bill', 'treaty', 'legal_case', 'report', 'book', 'chapter', 'article-journal', 'speech', 'hearing',
]);

/** CSL types of what a newsroom has printed. */
const NEWS: ReadonlySet<string> = new Set(['article-newspaper', 'article-magazine', 'broadcast', 'interview']);

/** What a publisher's name says of pages that repeat another's text. */
const REPEATS = /\b(?:cop(?:y|ies)|mirror|after|quoted|scraped|digest)\b/i;

const HOST = /^[a-z]+:\/\/([^/:?#]+)/i;

/** An address of numbers: whoever answers there has no name. */
const NUMBERS = /^[\d.]+$/;

/** A page that confirms only the years says least of a day. */
const YEARS_ONLY = 'years of office';

/**
 * The citations, the best witness first: what shows three of them shows three that a reader can weigh. Works and officials' own pages,
 * then newsrooms and works of reference that are known, then all others, pages that repeat another's text, and what nobody can look up.
 * Among equals the pack's own order stays. It is an order of showing alone: no verdict rests on it.
 */
export function bestWitnessFirst<C extends readonly Citation[]>(citations: C): C {
  if (citations.length < 2) return citations;
  const ordered: readonly Citation[] = citations.map((citation) => ({ citation, rank: rankOf(citation) })).sort((a, b) => a.rank - b.rank)
    .map(({ citation }) => citation);
  // As many as there were: what was not empty is not.
  return ordered as C;
}

const rankOf = ({ source, locator }: Citation): number => standingOf(source) + (locator?.endsWith(YEARS_ONLY) ? LAST_RANK : 0);

const LAST_RANK = 5;

function standingOf({ URL, type, publisher = '' }: Source): number {
  if (URL === undefined) return needsAddress(type) ? 4 : NEWS.has(type) ? 1 : 0;
  const host = HOST.exec(URL)?.[1]?.toLowerCase() ?? '';
  if (NUMBERS.test(host) || REPEATS.test(publisher)) return 3;
  if (WORKS.has(type) || isOfficial(host)) return 0;
  return isBelow(host, KNOWN_PUBLISHERS) ? 1 : 2;
}

/** "mfa.gov.il", "state.gov", "nato.int", "nbs.gov.cn"; "president.go.kr". */
function isOfficial(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const behind = last.length === 2 ? labels.at(-2) ?? '' : last;
  return GOVERNMENT_LABELS.has(behind) || isBelow(host, OFFICIAL_HOSTS);
}

/** True for a host of the list and for one below it. */
function isBelow(host: string, list: ReadonlySet<string>): boolean {
  for (let at = 0; at !== -1; at = host.indexOf('.', at + 1)) {
    if (list.has(at === 0 ? host : host.slice(at + 1))) return true;
  }
  return false;
}
