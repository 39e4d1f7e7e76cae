import type { Comparator } from '../values/quantity.js';

/** Words right before a number, folded, that say how it is meant; the longest that fits counts. */
const BEFORE: ReadonlyMap<string, Comparator> = new Map([
  ['more than', 'more'], ['over', 'more'], ['well over', 'more'], ['just over', 'more'], ['a little over', 'more'], ['above', 'more'],
  ['well above', 'more'], ['greater than', 'more'], ['higher than', 'more'], ['larger than', 'more'], ['in excess of', 'more'],
  ['upwards of', 'more'], ['exceeding', 'more'], ['exceeded', 'more'], ['topped', 'more'], ['topping', 'more'], ['surpassed', 'more'],
  ['longer than', 'more'],
  ['at least', 'at-least'], ['no fewer than', 'at-least'], ['no less than', 'at-least'], ['not less than', 'at-least'],
  ['a minimum of', 'at-least'], ['minimum', 'at-least'],
  ['less than', 'less'], ['fewer than', 'less'], ['under', 'less'], ['below', 'less'], ['lower than', 'less'], ['smaller than', 'less'],
  ['nearly', 'nearly'], ['almost', 'nearly'], ['close to', 'nearly'], ['just under', 'nearly'], ['just below', 'nearly'], ['near', 'nearly'],
  ['slightly less than', 'nearly'], ['just short of', 'nearly'], ['not quite', 'nearly'], ['approaching', 'nearly'], ['nearing', 'nearly'],
  ['up to', 'at-most'], ['at most', 'at-most'], ['no more than', 'at-most'], ['not more than', 'at-most'], ['as many as', 'at-most'],
  ['as much as', 'at-most'], ['a maximum of', 'at-most'], ['maximum', 'at-most'],
  ['about', 'about'], ['around', 'about'], ['some', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['circa', 'about'],
  ['approx', 'about'], ['an estimated', 'about'], ['estimated', 'about'], ['in the region of', 'about'], ['something like', 'about'],
  ['say', 'about'], ['perhaps', 'about'], ['maybe', 'about'], ['possibly', 'about'], ['probably', 'about'], ['roughly about', 'about'],
  ['more or less', 'about'], ['equivalent of', 'about'], ['~', 'about'], ['c.', 'about'], ['≈', 'about'],
  ['>', 'more'], ['<', 'less'], ['≥', 'at-least'], ['≤', 'at-most'],
]);
const LONGEST_BEFORE = 4;
const LAST_WORDS: ReadonlySet<string> = new Set([...BEFORE.keys()].map((phrase) => phrase.split(' ').at(-1) ?? phrase));

/** Words right behind a number: "14,000 or more", "60-odd". */
const BEHIND: ReadonlyMap<string, Comparator> = new Map([
  ['or more', 'at-least'], ['or so', 'about'], ['or fewer', 'at-most'], ['or less', 'at-most'], ['or thereabouts', 'about'], ['odd', 'about'],
  ['plus', 'at-least'], ['+', 'at-least'], ['upwards', 'at-least'],
]);

/** "Police say 12 people died" says so; "of, say, 12" and "of say 12" guess. */
const isSubject = (before: string): boolean => /^\p{L}/u.test(before) && !/^(?:of|at|in|to|by|for|with|from|and|or)$/.test(before);

/** The comparator whose words end before `at`, with its first token; `words` gives folded words, empty where none may stand. */
export function comparatorBefore(words: (index: number) => string, at: number): { readonly from: number; readonly kind: Comparator } | undefined {
  if (!LAST_WORDS.has(words(at - 1))) return undefined;
  let phrase = '';
  let found: { readonly from: number; readonly kind: Comparator } | undefined;
  for (let from = at - 1; from >= at - LONGEST_BEFORE && words(from) !== ''; from -= 1) {
    phrase = phrase === '' ? words(from) : `${words(from)} ${phrase}`;
    const kind = BEFORE.get(phrase);
    if (kind && !(phrase === 'say' && isSubject(words(from - 1)))) found = { from, kind };
  }
  return found;
}

/** The comparator whose words begin at `at`, with the first token behind it. */
export function comparatorBehind(words: (index: number) => string, at: number): { readonly to: number; readonly kind: Comparator } | undefined {
  const one = BEHIND.get(words(at));
  // "2+2" adds, "50+" is at least.
  if (one && !/^\d/.test(words(at + 1))) return { to: at + 1, kind: one };
  const two = words(at) === 'or' ? BEHIND.get(`or ${words(at + 1)}`) : undefined;
  return two && { to: at + 2, kind: two };
}

/** Before a number that is a name's part and counts nothing: "Article 5", "Flight 93", "page 3". */
export const LABEL_WORDS: ReadonlySet<string> = new Set([
  'article', 'articles', 'section', 'sections', 'chapter', 'title', 'no', 'no.', 'nos', 'number', 'numbers', 'flight', 'page', 'pages', 'p.',
  'room', 'route', 'line', 'version', 'apollo', 'stream', 'resolution', 'paragraph', 'para', 'clause', 'rule', 'part', 'phase', 'stage', 'level',
  'group', 'grade', 'class', 'type', 'model', 'channel', 'track', 'gate', 'platform', 'highway', 'interstate', 'district', 'precinct', 'ward',
  'protocol', 'annex', 'amendment', 'proposition', 'measure', 'act', 'bill', 'order', 'directive', 'point', 'item', 'question', 'q', 'day', 'week',
  'year', 'season', 'episode', 'round', 'game', 'match', 'lot', 'box', 'zone', 'tier', 'category', 'schedule', 'form', 'chart', 'table', 'figure',
  'unit', 'building', 'block', 'apartment', 'apt', 'suite', 'house', 'exhibit', 'volume', 'vol', 'issue', 'psalm', 'verse', 'area', 'formula',
]);
