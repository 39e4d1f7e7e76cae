/** Words that decide whether a number in a sentence is the value of a figure named there. All folded. They err towards silence. */

/** Right beside the number: it is added to another one, or a part of it. */
export const PARTIAL_WORDS: ReadonlySet<string> = new Set([
  'another', 'additional', 'further', 'extra', 'more', 'other', 'others', 'new', 'including', 'first', 'last', 'remaining', 'nearest', 'same',
]);

/** Right behind the number and what it counts: so many of a whole, or in each of many. */
export const RATE_WORDS: ReadonlySet<string> = new Set([
  'per', 'each', 'every', 'a', 'an', 'annually', 'yearly', 'monthly', 'weekly', 'daily', 'apiece', 'respectively',
]);
export const RATE_UNITS: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour', 'head', 'person', 'annum', 'quarter', 'capita']);

/** Negation, doubt and hypothesis anywhere in the clause before or at the number. */
export const DOUBTS: ReadonlySet<string> = new Set([
  'not', 'never', 'no', 'neither', 'nor', 'denied', 'denies', 'denying', 'falsely', 'wrongly', 'incorrectly', 'exaggerated', 'disputed', 'rejected',
  'if', 'unless', 'whether', 'had', 'compared', 'versus', 'instead', 'target', 'goal', 'predicted', 'predicts', 'forecast', 'projected', 'expected',
  'fears', 'feared', 'warned', 'warns', 'unverified', 'alleged', 'allegedly', 'initially', 'originally', 'previously', 'formerly', 'claims', 'claimed',
]);

/** Auxiliaries that reported speech takes for the future. */
export const REPORTED: ReadonlySet<string> = new Set(['would', 'will', 'shall']);

/** What may stand between a phrase and its number behind it: "the war in Donbas has killed a total of more than 14,000". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'a', 'the', 'total', 'of', 'some', 'at', 'to', 'by', 'is', 'was', 'were', 'are', 'has', 'have', 'now', 'already', 'so', 'far', 'numbered', 'reached',
  'stands', 'stood', 'totalled', 'totaled', 'worth', 'been', 'least', 'most', 'contained', 'contains', 'consisted', 'consists', 'comprises',
]);

/** Words for what is counted that mean the same, each line a group; the first is the unit as packs write it. */
export const SAME_UNITS: readonly (readonly string[])[] = [
  ['people', 'persons', 'lives', 'deaths', 'dead', 'victims', 'souls', 'individuals', 'humans'],
  ['troops', 'soldiers', 'servicemen', 'servicemembers', 'personnel', 'forces', 'men', 'military'],
  ['votes', 'lawmakers', 'deputies', 'members', 'legislators', 'mps'],
  ['documents', 'drafts', 'papers', 'texts'],
];

/** Units that the verb counts already: "killed more than 14,000". */
export const IMPLIED_UNITS: ReadonlySet<string> = new Set(['people', 'votes']);

/** Words that may describe what is counted without making it another thing: "14,000 Russian soldiers". */
export const isDescription = (fold: string): boolean => DESCRIPTIONS.has(fold);
const DESCRIPTIONS = new Set(['heavily', 'armed', 'battle-ready', 'combat', 'of', 'its', 'their', 'his', 'russian', 'human']);
