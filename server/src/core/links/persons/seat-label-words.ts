/** Words that say of a politician of the United States in which chamber, for which party and for which state he or she sits; folded. */

/** Titles right before a name. What a state's own senators and representatives are called stands with "state" before it. */
export const TITLES: ReadonlyMap<string, SeatTitle> = new Map<string, SeatTitle>([
  ['sen', 'senate'], ['senator', 'senate'], ['rep', 'house'], ['representative', 'house'], ['congressman', 'congress'], ['congresswoman', 'congress'],
  ['gov', 'governor'], ['governor', 'governor'],
]);

/** `congress`: said of members of the House, and loosely of senators. */
export type SeatTitle = 'senate' | 'house' | 'congress' | 'governor';

/** How the members of a party are named; `area` of the bundled pack's parties is the United States. */
export interface PartyWords {
  /** The organisation of the bundled pack. */
  readonly id: string;
  readonly letter: string;
  readonly noun: string;
  readonly adjective: string;
}

export const PARTIES: readonly PartyWords[] = [
  { id: 'republican-party-us', letter: 'R', noun: 'Republican', adjective: 'Republican' },
  { id: 'democratic-party-us', letter: 'D', noun: 'Democrat', adjective: 'Democratic' },
  { id: 'independents-in-us-office', letter: 'I', noun: 'independent', adjective: 'independent' },
];

export type PartyForm = 'letter' | 'noun' | 'adjective';

const [republican, democratic, independent] = PARTIES as [PartyWords, PartyWords, PartyWords];

/** Who sits for no party and votes with the Democrats is called by both: "independent Sen. Bernie Sanders", "Democrats such as Bernie Sanders". */
export const ALLIED: ReadonlyMap<string, string> = new Map([[independent.id, democratic.id]]);

export const PARTY_LETTERS: ReadonlyMap<string, PartyWords> = new Map(PARTIES.map((party) => [party.letter, party]));

/** "Republican" is a noun and an adjective, "Democratic" wants a noun behind it. */
export const PARTY_WORDS: ReadonlyMap<string, { readonly party: PartyWords; readonly form: PartyForm }> = new Map([
  ['republican', { party: republican, form: 'noun' }], ['gop', { party: republican, form: 'adjective' }],
  ['democrat', { party: democratic, form: 'noun' }], ['democratic', { party: democratic, form: 'adjective' }],
  ['independent', { party: independent, form: 'noun' }],
]);

/** A paragraph without such a word labels nobody. */
export const LABELS = [...TITLES.keys(), ...PARTY_WORDS.keys(), 'r', 'd', 'sens', 'reps', 'govs', 'senators', 'governors', 'republicans', 'democrats', 'independents'];

/** What may stand between party, state, title and name: "the senior Republican senator from Texas", "U.S. Sen." */
export const BESIDE: ReadonlySet<string> = new Set([
  'us', 'the', 'a', 'an', 'senior', 'junior', 'freshman', 'veteran', 'moderate', 'conservative', 'liberal', 'progressive', 'centrist', 'fellow', 'hard', 'line', 'hardline', 'right', 'left', 'wing',
  'first', 'second', 'third', 'fourth', 'term', 'top', 'ranking', 'powerful', 'prominent', 'influential', 'outspoken', 'retiring',
]);

/** These make another office or another time of it. */
export const OTHERWISE: ReadonlySet<string> = new Set([
  'state', 'former', 'ex', 'then', 'late', 'onetime', 'once', 'future', 'incoming', 'aspiring', 'would', 'lieutenant', 'lt', 'deputy', 'acting', 'not', 'never', 'no', 'non', 'anti',
  'turned', 'candidate', 'nominee', 'hopeful', 'challenger', 'opponent', 'rival', 'old', 'early', 'elect', 'fake', 'actor', 'like',
]);

/** Nouns of those who sit: "the Democratic senator from Texas". */
export const NOUNS: ReadonlySet<string> = new Set(['senator', 'congressman', 'congresswoman', 'representative', 'lawmaker', 'legislator', 'governor']);

/** Before a state these tell where something happens: "In Florida Sen. Ted Cruz said". */
export const WHERE: ReadonlySet<string> = new Set(['in', 'from', 'to', 'at', 'visiting', 'near', 'across', 'of', 'for', 'toward', 'towards', 'into', 'outside', 'inside', 'around', 'leaving']);

/** Behind an apposition: "Ted Cruz, a Texas Republican who", "the Republican from Texas said". */
export const GOES_ON: ReadonlySet<string> = new Set(['who', 'whose', 'said', 'says', 'told', 'and', 'but', 'has', 'had', 'is', 'was', 'will', 'in', 'on', 'first', 'elected', 'running', 'serving', 'seeking']);
