/**
 * Words that make a date of a month, a weekday or a number, and words that prove it is none. All folded. A missing entry costs
 * a date that is not checked; a wrong one costs a false finding, so the lists that refuse are generous.
 */

/** Before a bare year or month. */
export const DATE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in', 'since', 'during', 'until', 'till', 'by', 'before', 'after', 'from', 'through', 'throughout', 'circa',
]);

/** Months that are also given names, verbs or nouns: read alone only after one of the prepositions named here. */
export const AMBIGUOUS_MONTHS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['march', new Set(['in', 'since', 'during', 'until', 'till', 'by', 'before', 'after', 'from', 'through'])],
  ['august', new Set(['in', 'since', 'during', 'until', 'till', 'by', 'before', 'after', 'from', 'through'])],
  ['april', new Set(['in', 'since', 'during', 'until', 'till'])],
  ['may', new Set(['in', 'since', 'during', 'until', 'till'])],
  ['june', new Set(['in', 'since', 'during', 'until', 'till'])],
]);

/** "Black September", "Red October": before a month that is no date. */
export const BEFORE_NO_MONTH: ReadonlySet<string> = new Set(['black', 'red', 'miss', 'mr', 'mrs', 'ms']);
/** "October Revolution", "January Jones", "May Day": after a month that is no date. */
export const AFTER_NO_MONTH: ReadonlySet<string> = new Set(['revolution', 'jones', 'day', 'surprise', 'madness', 'fools']);

/** "Good Friday", "Bloody Sunday": before a weekday that is no day of the story's week. */
export const BEFORE_NO_WEEKDAY: ReadonlySet<string> = new Set([
  'good', 'black', 'bloody', 'ash', 'super', 'palm', 'easter', 'cyber', 'giving', 'shrove', 'holy', 'maundy', 'whit', 'ruby',
  'wednesday', 'a', 'an', 'the', 'every', 'each', 'any', 'one', 'another', 'some', 'per', 'mr', 'mrs', 'ms', 'girl', 'man',
]);
/** "Sunday Times", "Saturday Night Live": capitalised words after a weekday that is part of a name. */
export const AFTER_NO_WEEKDAY: ReadonlySet<string> = new Set([
  'times', 'telegraph', 'mirror', 'express', 'mail', 'herald', 'post', 'independent', 'night', 'addams', 'club', 'agreement',
]);

/** What a number before it counts: "2022 people" is no year and "14 people" no day. */
const COUNTED_NOUNS: ReadonlySet<string> = new Set([
  'people', 'persons', 'men', 'women', 'children', 'soldiers', 'troops', 'servicemen', 'civilians', 'officers', 'fighters',
  'militants', 'prisoners', 'hostages', 'refugees', 'migrants', 'residents', 'voters', 'patients', 'cases', 'deaths', 'infections',
  'casualties', 'injuries', 'tanks', 'aircraft', 'planes', 'jets', 'ships', 'vessels', 'missiles', 'rockets', 'drones', 'shells',
  'vehicles', 'cars', 'trucks', 'trains', 'flights', 'houses', 'homes', 'buildings', 'villages', 'towns', 'cities', 'schools',
  'hospitals', 'companies', 'firms', 'jobs', 'workers', 'employees', 'staff', 'members', 'delegates', 'seats', 'votes', 'points',
  'dollars', 'euros', 'pounds', 'roubles', 'rubles', 'yuan', 'yen', 'cents', 'percent', 'per', 'percentage', 'million', 'billion',
  'trillion', 'pct', 'pc', 'mln', 'bln', 'dlrs', 'thousand', 'hundred', 'dozen', 'kilometres', 'kilometers', 'km', 'metres', 'meters', 'miles', 'feet', 'inches',
  'acres', 'hectares', 'tonnes', 'tons', 'kilograms', 'kg', 'barrels', 'litres', 'liters', 'gallons', 'watts', 'megawatts', 'mw',
  'degrees', 'hours', 'minutes', 'seconds', 'days', 'weeks', 'months', 'years', 'times', 'others', 'more', 'other', 'pages',
  'am', 'pm', 'countries', 'nations', 'states', 'students', 'journalists', 'protesters', 'athletes', 'participants', 'respondents', 'units',
]);

/** A number before one of these counts something and dates nothing. */
export const isCounted = (fold: string): boolean => COUNTED_NOUNS.has(fold) || fold === '%';

/** After "of 2022" and "the 2014": words that may follow a year, where a noun would make it a count. */
export const AFTER_YEAR: ReadonlySet<string> = new Set([
  'and', 'or', 'but', 'when', 'after', 'before', 'by', 'to', 'as', 'with', 'for', 'that', 'which', 'who', 'has', 'had', 'have',
  'was', 'were', 'is', 'are', 'will', 'would', 'in', 'on', 'at', 'from', 'until', 'through', 'than', 'while', 'because', 'over', 'under',
  'he', 'she', 'it', 'they', 'we', 'the', 'a', 'an', 'if', 'so', 'between', 'during', 'against', 'between', 'into',
]);

/** What happens and has a year: "the disaster of 1986", "the accords of 1995". */
export const EVENT_NOUNS: ReadonlySet<string> = new Set([
  'disaster', 'accident', 'catastrophe', 'crisis', 'war', 'wars', 'revolution', 'uprising', 'revolt', 'coup', 'invasion', 'annexation', 'occupation', 'referendum', 'agreement',
  'agreements', 'accord', 'accords', 'treaty', 'memorandum', 'summit', 'conference', 'bombing', 'bombings', 'attack', 'attacks', 'massacre', 'genocide', 'famine', 'earthquake', 'tsunami',
  'pandemic', 'declaration', 'constitution', 'ceasefire', 'armistice', 'election', 'elections', 'blockade', 'embargo', 'deal', 'pact', 'crash', 'siege', 'intervention', 'independence',
]);

/** Right before a year that stands before a noun: "the 2014 annexation". */
export const DETERMINERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'a']);

/** "rose from 1950 to 2014": a change of quantity, not a span of years. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set([
  'rose', 'rise', 'rises', 'risen', 'rising', 'grew', 'grow', 'grown', 'growing', 'fell', 'fall', 'fallen', 'falling', 'increased',
  'increase', 'increasing', 'expanded', 'cut', 'reduced', 'dropped', 'up', 'down', 'doubled', 'jumped', 'decreased', 'declined',
  'numbers', 'number', 'ranging', 'between',
]);

export const SEASONS: ReadonlyMap<string, 'spring' | 'summer' | 'autumn' | 'winter'> = new Map([
  ['spring', 'spring'], ['summer', 'summer'], ['autumn', 'autumn'], ['fall', 'autumn'], ['winter', 'winter'],
] as const);

/** Before a date that is meant loosely. */
export const APPROXIMATE_WORDS: ReadonlySet<string> = new Set(['about', 'around', 'circa', 'approximately', 'roughly']);

/** Words that turn a weekday, month, season or unit into one relative to the story date. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set(['last', 'next', 'this']);
export const RELATIVE_UNITS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'night', 'weekend']);
export const RELATIVE_DAYS: ReadonlyMap<string, string> = new Map([
  ['yesterday', 'yesterday'], ['today', 'today'], ['tonight', 'today'], ['tomorrow', 'tomorrow'],
]);

/** "the end of December": parts told with a noun. */
export const PART_NOUNS: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['end', 'late'], ['close', 'late'], ['beginning', 'early'], ['start', 'early'], ['middle', 'mid'],
] as const);

/** Words between which two dates are a range: "14 to 16 February". "And" joins days of one month as well. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through', 'till', 'until', '–', '—', '-']);

/** Every word that may open a date, beside the names of months and weekdays. */
export const OPENING_WORDS: ReadonlySet<string> = new Set([
  'early', 'mid', 'late', ...PART_NOUNS.keys(), ...RELATIVE_WORDS, ...RELATIVE_DAYS.keys(), ...SEASONS.keys(),
]);
