import { gathered } from '../text/gathered.js';

/**
 * The states of the United States as news writes them beside a politician's name: the id of the bundled pack, the name, the letters of
 * the post office, and the abbreviation of the Associated Press without its full stops, which leaves eight states as they are ("Texas";
 * older style has Tex. and others). After the lists of the AP Stylebook at bluewagongroup.com (AP Style Tips: State Names) and brown.edu (State Names).
 */
const ROWS = `
  alabama Alabama AL Ala | alaska Alaska AK | arizona Arizona AZ Ariz | arkansas Arkansas AR Ark | california California CA Calif
  colorado Colorado CO Colo | connecticut Connecticut CT Conn | delaware Delaware DE Del | florida Florida FL Fla | georgia-us-state Georgia GA Ga
  hawaii Hawaii HI | idaho Idaho ID | illinois Illinois IL Ill | indiana Indiana IN Ind | iowa Iowa IA | kansas Kansas KS Kan
  kentucky Kentucky KY Ky | louisiana Louisiana LA La | maine Maine ME | maryland Maryland MD Md | massachusetts Massachusetts MA Mass
  michigan Michigan MI Mich | minnesota Minnesota MN Minn | mississippi Mississippi MS Miss | missouri Missouri MO Mo | montana Montana MT Mont
  nebraska Nebraska NE Neb | nevada Nevada NV Nev | new-hampshire New_Hampshire NH N.H. | new-jersey New_Jersey NJ N.J. | new-mexico New_Mexico NM N.M.
  new-york-us-state New_York NY N.Y. | north-carolina North_Carolina NC N.C. | north-dakota North_Dakota ND N.D. | ohio Ohio OH | oklahoma Oklahoma OK Okla
  oregon Oregon OR Ore | pennsylvania Pennsylvania PA Pa | rhode-island Rhode_Island RI R.I. | south-carolina South_Carolina SC S.C.
  south-dakota South_Dakota SD S.D. | tennessee Tennessee TN Tenn | texas Texas TX | utah Utah UT | vermont Vermont VT Vt | virginia Virginia VA Va
  washington-us-state Washington WA Wash | west-virginia West_Virginia WV W.Va. | wisconsin Wisconsin WI Wis | wyoming Wyoming WY Wyo
`;

/** How a state is written. */
export type StateForm = 'name' | 'letters' | 'short';

export interface UsState {
  /** The area of the bundled pack. */
  readonly area: string;
  readonly name: string;
  /** Of the post office: `TX`. */
  readonly letters: string;
  /** Of the Associated Press: `Calif.`, `N.Y.`; the name where it has none. */
  readonly short: string;
}

export const US_STATES: readonly UsState[] = ROWS.split(/\s*\|\s*|\s*\n\s*/).filter(Boolean).map((row) => {
  const [area = '', written = '', letters = '', short = written] = row.split(' ');
  const name = written.replaceAll('_', ' ');
  return { area, name, letters, short: short === written ? name : `${short.replace(/\.$/, '')}.` };
});

/** Older style abbreviates Texas, too: read, and not written. */
const OLDER: readonly (readonly [string, string])[] = [['tex', 'texas']];

const byArea = new Map(US_STATES.map((state) => [state.area, state]));
const byWords = new Map([
  ...gathered(US_STATES, (state) => [state.name, state.letters, state.short].map((written) => [foldOf(written), state] as const)),
  ...OLDER.map(([written, area]) => [written, byArea.get(area)!] as const),
]);

function foldOf(written: string): string {
  return written.toLowerCase().replaceAll('.', '');
}

/** The state that folded words write, full stops left out: `texas`, `calif`, `ny`, `wva`, `new york`; undefined where they write none. */
export const stateWritten = (folds: string): UsState | undefined => byWords.get(folds);

/** The state of an area of the bundled pack. */
export const stateOf = (area: string): UsState | undefined => byArea.get(area);
