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
