/**
 * Words that decide whether a date in a sentence is the date of an event named there. All folded. Everything here errs towards
 * silence: a date that may belong to another verb is no statement about the event.
 */

/** Before a date that says when something happened. "Since", "by", "until", "before", "from" bound it and say less. */
export const WHEN: ReadonlySet<string> = new Set(['in', 'on', 'during']);
/** "The annexation of 2014": only after a noun. */
export const OF_NOUN = 'of';

/** Words that begin another clause: a date beyond them belongs to it. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'while', 'whereas', 'although', 'though', 'but', 'because', 'when', 'after', 'before', 'since', 'until', 'till', 'as', 'who', 'whom',
  'whose', 'which', 'that', 'where', 'if', 'unless', 'so', 'then', 'than', 'once', 'whether', 'or', 'nor', 'yet', 'both', 'later', 'earlier',
]);

/** Prepositions whose noun may have a date of its own: "annexed Crimea despite assurances in 1994". */
const HEAVY_PREPOSITIONS: ReadonlySet<string> = new Set([
  'despite', 'following', 'amid', 'amidst', 'under', 'against', 'over', 'with', 'without', 'for', 'like', 'unlike', 'per', 'via', 'about',
  'through', 'including', 'except', 'besides', 'upon', 'within', 'beyond', 'below', 'above', 'between', 'among', 'throughout', 'concerning',
  'regarding', 'due', 'given',
]);

/** Finite verbs that no ending gives away, and auxiliaries. */
const VERBS: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'be', 'been', 'am', 'has', 'have', 'had', 'do', 'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might',
  'must', 'shall', 'should', 'said', 'says', 'say', 'told', 'tells', 'began', 'begun', 'went', 'gone', 'came', 'come', 'comes', 'took', 'takes',
  'taken', 'fell', 'fallen', 'rose', 'risen', 'made', 'makes', 'left', 'leaves', 'lost', 'won', 'sent', 'sends', 'met', 'meets', 'held', 'holds',
  'gave', 'gives', 'given', 'got', 'led', 'leads', 'fled', 'broke', 'broken', 'became', 'becomes', 'saw', 'sees', 'seen', 'put', 'puts', 'hit',
  'set', 'sets', 'spoke', 'spoken', 'wrote', 'written', 'paid', 'sold', 'bought', 'built', 'ran', 'runs', 'kept', 'brought', 'thought', 'fought',
  'sought', 'grew', 'knew', 'known', 'drew', 'flew', 'threw', 'shook', 'wore', 'chose', 'chosen', 'froze', 'stood', 'understood', 'struck',
  'shot', 'swept', 'spent', 'felt', 'meant', 'heard', 'read', 'sat', 'laid', 'lay', 'dealt', 'bore', 'born', 'beat', 'bid', 'bound', 'forbade',
  'overthrew', 'withdrew', 'underwent', 'arose', 'shut', 'split', 'spread', 'quit', 'let', 'cost', 'cut',
]);

/** Words in -ed and -ing that are no verbs. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'united', 'beijing', 'meeting', 'building', 'king', 'wing', 'spring', 'morning', 'evening', 'hundred', 'sacred', 'summit-meeting', 'ring',
  'red', 'bed', 'anything', 'nothing', 'everything', 'something', 'occupied', 'self-proclaimed', 'armed', 'so-called', 'disputed', 'briefing',
]);

/** Negation, doubt, plans and comparison near the phrase: then the sentence does not say that the event happened at the date. */
export const NO_STATEMENT: ReadonlySet<string> = new Set([
  'not', 'never', 'no', 'nor', 'neither', 'cannot', 'if', 'unless', 'whether',
  'anniversary', 'anniversaries', 'commemorate', 'commemorated', 'commemorating', 'commemoration', 'commemorates', 'marked', 'marks', 'marking',
  'than', 'plan', 'plans', 'planned', 'planning', 'threatened', 'threatens', 'expected', 'scheduled', 'due', 'hoped', 'wanted', 'failed', 'tried',
  'denied', 'falsely', 'wrongly', 'mistakenly', 'incorrectly', 'instead', 'rather', 'almost', 'nearly', 'before', 'alleged', 'allegedly', 'supposedly',
  'rumoured', 'novel', 'film', 'fictional', 'imagined', 'predicted', 'forecast', 'warned',
]);

/** Those of them that say nothing of an event with a date of its own, "of 1973" right behind it. */
export const COMMEMORATIONS: ReadonlySet<string> = new Set([
  'anniversary', 'anniversaries', 'commemorate', 'commemorated', 'commemorating', 'commemoration', 'commemorates', 'marked', 'marks', 'marking',
]);

/** Auxiliaries that take the event out of the facts; they stand right before their verb. */
export const MODALS: ReadonlySet<string> = new Set(['would', 'could', 'might', 'may', 'should', 'will', 'shall', 'must']);

/** "A year before", "three months later", "days after": the date is reckoned from another. */
export const RECKONING_UNITS: ReadonlySet<string> = new Set([
  'year', 'years', 'month', 'months', 'week', 'weeks', 'day', 'days', 'decade', 'decades', 'hours',
]);
export const RECKONING_WORDS: ReadonlySet<string> = new Set(['before', 'after', 'earlier', 'later', 'since', 'prior', 'ago', 'ahead', 'previously']);

/** Before a noun phrase with a date behind it, these do not take the date for another verb: "since the annexation in 2014". */
export const HARMLESS_GOVERNORS: ReadonlySet<string> = new Set(['since', 'after', 'before', 'until', 'following']);

/** After an event told with a noun: the date that follows says when it was. */
export const TOOK_PLACE: ReadonlySet<string> = new Set(['took place', 'occurred', 'happened', 'was held', 'came']);

/** Words between a sentence's start and a date that opens it: "But in 2014, …", "Back in 2014, …". */
export const FRONT_WORDS: ReadonlySet<string> = new Set([
  'in', 'on', 'during', 'back', 'but', 'and', 'then', 'however', 'also', 'later', 'earlier', 'at', 'the', ',', '"', '“', '(', 'so', 'only',
]);

export const DETERMINER_WORDS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our', 'this', 'these', 'those', 'all', 'some']);

/** Words that may follow a date which ends its phrase; any other word may be a noun that the date belongs to. */
export const AFTER_DATE: ReadonlySet<string> = new Set([
  'and', 'or', 'but', 'when', 'after', 'before', 'by', 'to', 'as', 'with', 'for', 'that', 'which', 'who', 'has', 'had', 'have', 'was',
  'were', 'is', 'are', 'will', 'would', 'in', 'on', 'at', 'from', 'until', 'through', 'while', 'because', 'over', 'under', 'he', 'she', 'it',
  'they', 'we', 'the', 'a', 'an', 'if', 'so', 'during', 'against', 'into', 'amid', 'despite', 'without', 'where', 'since', 'not', 'though',
  'although', 'morning', 'evening', 'night', 'afternoon', 'also', 'then', 'still', 'said', 'told', 'became', 'led', 'began',
]);

/**
 * Between the name that ends an event's wording and its date: adverbs ("joined NATO back in 2023") and nouns that only say what the
 * name is the name of ("annexed Ukraine's Crimea region"). Any other word makes a noun of its own: "joined NATO exercises".
 */
export const AFTER_NAME: ReadonlySet<string> = new Set([
  'back', 'together', 'alongside', 'late', 'early', 'again', 'too', 'there', 'twice', 'once', 'just', 'around', 'last',
  'region', 'peninsula', 'territory', 'territories', 'province', 'island', 'islands', 'area', 'city', 'town', 'airport', 'alliance', 'bloc',
]);

/** True where the word begins another clause or brings a noun with a date of its own. */
export const startsClause = (fold: string): boolean => CLAUSE_WORDS.has(fold) || HEAVY_PREPOSITIONS.has(fold);

/** True where the word is, or by its ending may be, a verb. */
export const isVerbLike = (fold: string): boolean =>
  !NO_VERBS.has(fold) && (VERBS.has(fold) || (fold.length > 4 && /(?:ed|ing)$/.test(fold)) || fold.endsWith("n't"));

/** True where the phrase itself tells with a verb ("annexed", "laid out", "took effect"), not with a noun ("annexation"). */
export const isPastVerb = (fold: string): boolean => !fold.endsWith('ing') && isVerbLike(fold);

export const isCopula = (fold: string): boolean => fold === 'was' || fold === 'were';
