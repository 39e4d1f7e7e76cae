/** Words that make a sum of two or three numbers in a sentence. All folded. */

export const RISES: ReadonlySet<string> = new Set([
  'up', 'rose', 'rise', 'rises', 'risen', 'rising', 'grew', 'grow', 'grows', 'grown', 'growth', 'growing', 'increase', 'increased', 'increases',
  'increasing', 'jump', 'jumped', 'jumps', 'jumping', 'climb', 'climbed', 'climbs', 'gain', 'gained', 'gains', 'higher', 'more', 'soared', 'surged',
  'surge', 'leap', 'leapt', 'leaped', 'expanded', 'raised', 'raise', 'hike', 'hiked', 'advance', 'advanced', 'swelled', 'boosted',
]);

export const FALLS: ReadonlySet<string> = new Set([
  'down', 'fell', 'fall', 'falls', 'fallen', 'falling', 'drop', 'dropped', 'drops', 'dropping', 'decrease', 'decreased', 'decreases', 'decline',
  'declined', 'declines', 'declining', 'lower', 'less', 'fewer', 'cut', 'cuts', 'reduced', 'reduction', 'slid', 'slide', 'slump', 'slumped', 'shrank',
  'shrunk', 'plunged', 'plunge', 'tumbled', 'sank', 'loss', 'lost', 'slashed', 'contracted', 'contraction', 'dip', 'dipped',
]);

/** Verbs that tell a change by a factor. */
export const FACTORS: ReadonlyMap<string, number> = new Map([
  ['doubled', 2], ['doubling', 2], ['doubles', 2], ['tripled', 3], ['tripling', 3], ['trebled', 3], ['trebling', 3], ['quadrupled', 4],
  ['halved', 0.5], ['halving', 0.5],
]);

/** Words that make the change of something else than the two numbers, or the percentage one of another kind. */
export const NO_SIMPLE_CHANGE: ReadonlySet<string> = new Set([
  'adjusted', 'annualised', 'annualized', 'annual', 'annually', 'average', 'averaged', 'compound', 'respectively', 'each', 'excluding', 'inflation',
  'real', 'likely', 'probability', 'odds', 'seasonally', 'currency', 'currencies', 'organic', 'like-for-like', 'underlying', 'weighted', 'combined',
  'yearly', 'monthly', 'quarterly', 'weekly', 'daily', 'per', 'comparable', 'constant', 'same', 'ranging', 'ranged', 'range', 'ranges', 'between', 'anywhere', 'ages', 'aged', 'vary',
]);

/** Those of them that name a rate, or what it is a rate of: between two rates the points are what they are. */
export const OF_RATES: ReadonlySet<string> = new Set([
  'inflation', 'annual', 'annually', 'average', 'real', 'underlying', 'yearly', 'monthly', 'quarterly', 'weekly', 'adjusted', 'seasonally', 'annualised', 'annualized', 'daily',
]);

/** Between a percentage and the two numbers it belongs to: "up 50% from 40 to 60", "from 40 to 60, a rise of some 50%". */
export const BESIDE_CHANGE: ReadonlySet<string> = new Set([
  ',', '(', '–', '—', '-', 'by', 'a', 'an', 'of', 'or', 'the', 'that', 'is', 'which', 'was', 'representing', 'equivalent', 'equal', 'to', 'in', 'its',
  'some', 'about', 'over', 'ie', 'i.e.', 'more', 'than', 'then', 'thereby', 'roughly', 'and', 'so', 'year', 'from', 'sharp', 'steep', 'modest', 'further',
]);

/** Before "to" and the change: "from 40 to 60, equivalent to 50%". */
export const EQUALS: ReadonlySet<string> = new Set(['equivalent', 'equal', 'equals', 'amounting', 'amounts', 'amounted', 'close', 'next']);

/** Between two numbers: what follows is told of something else. */
export const OPENS_ANOTHER: ReadonlySet<string> = new Set(['and', 'or', 'while', 'as', 'when', 'but', 'whereas', 'with', 'although', 'though', 'slipped', 'edged']);

/** Behind a total: "27 in all". Each is a run of words. */
export const TOTAL_BEHIND: readonly (readonly string[])[] = [['in', 'all'], ['in', 'total'], ['altogether'], ['all', 'told'], ['combined']];

/** In a list of what is added, these stand for numbers that nobody told. */
export const UNTOLD: ReadonlySet<string> = new Set([
  'several', 'some', 'many', 'few', 'others', 'dozens', 'hundreds', 'thousands', 'scores', 'various', 'numerous', 'including', 'included', 'among',
  'whom', 'which', 'plus', 'half', 'both', 'couple', 'more', 'another', 'additional', 'a', 'an', 'each', 'every', 'per', 'or', 'to', 'from', 'than',
  'least', 'not', 'remaining', 'rest', 'other', 'no', 'these', 'those', 'for', 'by', 'against', 'with', 'without', 'when', 'while', 'if', 'after',
  'before', 'during', 'aged', 'under', 'over', 'between', 'average', 'were', 'was', 'had', 'has', 'have', 'killed', 'wounded', 'injured', 'said',
]);

/** "A majority of 35" behind "351 votes to 316". */
export const MARGINS: ReadonlySet<string> = new Set(['majority', 'margin', 'lead', 'gap', 'difference']);
/** A majority of another kind than the difference of two numbers. */
export const OTHER_MARGINS: ReadonlySet<string> = new Set(['overall', 'absolute', 'working', 'required', 'needed', 'thirds', 'three', 'two']);

/** In a sentence with one of these a majority is told of seats, and may be one over all others. */
export const SEATS: ReadonlySet<string> = new Set(['seat', 'seats', 'mps', 'deputies', 'lawmakers', 'constituencies']);
/** With one of these it is told of a vote. */
export const VOTING: ReadonlySet<string> = new Set(['vote', 'votes', 'voted', 'voting', 'ballots', 'referendum']);
/** Two percentages beside one of these are the shares of a vote. */
export const DECISIONS: ReadonlySet<string> = new Set([
  ...VOTING, 'election', 'elections', 'runoff', 'run-off', 'turnout', 'ballot', 'won', 'lost', 'beat', 'beating', 'defeated', 'defeating', 'victory', 'defeat',
]);
/** With one of these two percentages may be one share at two times, or the ends of a range. */
export const CHANGING: ReadonlySet<string> = new Set([
  'from', 'between', 'ranging', 'approval', 'forecast', 'fell', 'fall', 'rose', 'rise', 'dropped', 'drop', 'slipped', 'declined', 'decline', 'increased', 'decreased', 'shrank', 'slid', 'cut', 'down', 'up',
  'turnouts', 'raised', 'lowered', 'reduced', 'increase', 'decrease', 'changed', 'dipped', 'climbed', 'jumped', 'grew', 'rising', 'falling', 'respectively',
]);

/** Behind a part and its whole, "395 of 736 members": what is counted singly, and has no kinds of which there may be fewer. */
export const COUNTED_IN_WHOLES: ReadonlySet<string> = new Set([
  'members', 'votes', 'seats', 'lawmakers', 'legislators', 'deputies', 'senators', 'representatives', 'delegates', 'voters', 'ballots', 'mps', 'councillors', 'justices', 'judges',
  'jurors', 'ministers', 'states', 'countries', 'nations', 'provinces', 'districts', 'constituencies', 'counties', 'municipalities', 'people', 'passengers', 'patients', 'respondents',
  'players', 'matches', 'games', 'races', 'polls', 'companies', 'firms', 'banks', 'schools', 'hospitals', 'hostages', 'prisoners', 'employees', 'workers', 'students', 'pupils', 'missiles', 'drones',
]);

/** Before such a part these make another list of it: "the top 10 of five countries". */
export const LEADS_WHOLE: ReadonlySet<string> = new Set(['top', 'first', 'last', 'best', 'worst', 'next', 'other', 'additional', 'further', 'another', 'group', 'of', 'from', 'than', 'and']);

/** Who wins or carries a vote has the larger number, and it stands first. */
export const WINNERS: ReadonlySet<string> = new Set([
  'passed', 'passes', 'approved', 'approves', 'adopted', 'adopts', 'carried', 'won', 'wins', 'winning', 'beat', 'beats', 'beating', 'beaten', 'defeated', 'defeats', 'defeating', 'elected',
  'reelected', 're-elected', 'confirmed', 'confirms', 'ratified', 'upheld', 'outpolled', 'ousted', 'unseated', 'trounced', 'edged',
]);

/** The same with whoever is beaten right behind it: "beat Hunt 66 percent to 34 percent". */
export const OVER_ANOTHER: ReadonlySet<string> = new Set(['beat', 'beats', 'beating', 'defeated', 'defeats', 'defeating', 'led', 'leads', 'leading', 'trounced', 'unseated', 'outpolled', 'ahead', 'over']);

/** With these the smaller number, or that of the mover, may stand first. */
export const LOSERS: ReadonlySet<string> = new Set([
  'lost', 'loses', 'lose', 'losing', 'rejected', 'rejects', 'failed', 'fails', 'fell', 'trailed', 'trails', 'trailing', 'behind', 'acquitted', 'against', 'not', 'never', 'no', 'if', 'unless', 'would', 'could', 'between', 'from',
  'despite', 'although', 'though', 'while', 'deficit', 'short', 'trimmed', 'recount',
]);
/** Of a bill these may count those for it first, though it fell. */
export const AMBIGUOUS_ENDS: ReadonlySet<string> = new Set(['defeated', 'beaten']);
