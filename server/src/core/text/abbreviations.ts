/**
 * Abbreviations written with a full stop, without it, and what the stop may mean there. Case counts: "Gen." is a general,
 * "gen." is nothing. Forms of single letters with stops between them ("U.S.", "p.m.", "e.g.") need no entry: the tokeniser
 * knows them by their shape.
 */

/** How an abbreviation stands in a sentence. */
export type AbbreviationUse =
  /** Stands before the name it belongs to, so its stop hardly ever ends a sentence. */
  | 'before-name'
  /** Only an abbreviation before a number ("No. 10"): otherwise the word is an ordinary one and its stop ends a sentence. */
  | 'before-number'
  /** May stand anywhere, also at the end of a sentence. */
  | 'anywhere'
  /** An ordinary word too, an abbreviation only after a comma or hyphen ("Chicago, Ill.", "D-Mass."). */
  | 'after-comma';

const words = (use: AbbreviationUse, list: string): readonly (readonly [string, AbbreviationUse])[] =>
  list.trim().split(/\s+/).map((word) => [word, use] as const);

const ABBREVIATIONS: ReadonlyMap<string, AbbreviationUse> = new Map([
  // Courtesy titles.
  ...words('before-name', 'Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revs Fr Msgr Hon Mme Mlle Herr Sra Srta'),
  // Ranks and offices, as American newsrooms write them before a name.
  ...words('before-name', `Gen Gens Lt Col Cols Maj Capt Cpl Sgt Pvt Cmdr Cmd Adm Brig Ens Spc Pfc Gov Govs Sen Sens Rep
    Reps Pres Atty Amb Supt Insp Det Asst Assoc Dep Ald Comdr Cdr Lieut Sec`),
  // Saints, mountains and forts: the first word of a place.
  ...words('before-name', 'St Ste Mt Mts Ft Pt'),
  // Courts: "Roe v. Wade".
  ...words('before-name', 'v vs'),
  // Months and weekdays. "Mar", "Sat" and "Sun" are words or names too, so they ask for a number.
  ...words('anywhere', 'Jan Feb Apr Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri'),
  ...words('before-number', 'Mar Jun Jul Sat Sun'),
  // Companies and institutions.
  ...words('anywhere', 'Inc Corp Co Cos Ltd Bros Univ Dept Assn Intl Natl Govt Mfg Plc'),
  // After a name.
  ...words('anywhere', 'Jr Sr Esq'),
  // Streets in addresses.
  ...words('anywhere', 'Ave Blvd Rd Bldg'),
  // American states in the old style. The ambiguous ones need the comma that always stands before them.
  ...words('anywhere', 'Ala Ariz Ark Calif Colo Conn Fla Kan Ky Md Mich Minn Mont Neb Nev Okla Tenn Tex Vt Wis Wyo'),
  ...words('after-comma', 'Del Ga Ill Ind La Mass Miss Mo Ore Pa Va Wash'),
  // Latin and editorial.
  ...words('anywhere', 'etc viz cf approx est incl excl ibid eds'),
  // Parts of documents, and numbers. "art" and "fig" in lower case are words that end sentences.
  ...words('before-number', 'No Nos no nos Art Arts Fig Figs Vol Vols vol Ch Sect sec cl p pp c para paras Para'),
  // Measures: "5 ft. tall". Those that are ordinary words too ("in.") are left out.
  ...words('anywhere', 'ft lb lbs mph hr hrs yr yrs'),
]);

/** How the word, written without its full stop, is abbreviated; also in the capitals of transcripts ("MS. PSAKI:"). */
export function abbreviationUse(word: string): AbbreviationUse | undefined {
  const use = ABBREVIATIONS.get(word);
  if (use !== undefined || word.length < 2 || word !== word.toUpperCase()) return use;
  const title = ABBREVIATIONS.get(word.charAt(0) + word.slice(1).toLowerCase());
  return title === 'before-name' ? title : undefined;
}

/** Abbreviations of several letters between the stops, without the last stop. */
export const DOTTED: ReadonlySet<string> = new Set(
  ['Ph.D', 'Psy.D', 'Ed.D', 'D.Phil', 'M.Phil', 'B.Sc', 'M.Sc', 'LL.B', 'LL.M', 'LL.D', 'Lt.Col', 'Lt.Gen', 'Lt.Gov', 'Maj.Gen']);
