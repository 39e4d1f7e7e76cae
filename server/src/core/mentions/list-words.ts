/** Words for persons, places and bodies in the plural, folded: what a list of names behind a number can consist of. */
export const LISTED_NOUNS: ReadonlySet<string> = new Set([
  // Places.
  'countries', 'nations', 'states', 'cities', 'towns', 'villages', 'capitals', 'republics', 'regions', 'provinces', 'islands', 'continents',
  'territories', 'counties', 'districts', 'neighbours', 'neighbors', 'ports', 'airports', 'rivers',
  // Persons.
  'ministers', 'presidents', 'leaders', 'chancellors', 'premiers', 'kings', 'queens', 'senators', 'deputies', 'lawmakers', 'governors', 'mayors',
  'generals', 'admirals', 'officers', 'officials', 'diplomats', 'ambassadors', 'envoys', 'aides', 'advisers', 'advisors', 'spokesmen', 'people',
  'men', 'women', 'persons', 'candidates', 'judges', 'justices', 'lawyers', 'journalists', 'reporters', 'writers', 'players', 'athletes', 'actors',
  'soldiers', 'hostages', 'prisoners', 'suspects', 'defendants', 'victims', 'laureates', 'economists', 'scientists', 'historians', 'analysts',
  'politicians', 'oligarchs', 'businessmen', 'bankers', 'brothers', 'sisters', 'sons', 'daughters', 'children', 'secretaries', 'commissioners',
  // Bodies.
  'companies', 'firms', 'banks', 'parties', 'agencies', 'newspapers', 'broadcasters', 'universities', 'organisations', 'organizations', 'ministries',
  'members', 'allies', 'powers', 'sides', 'clubs', 'teams', 'unions', 'airlines', 'carmakers', 'manufacturers',
]);

/** Between the noun and the list: "two ministers from the region: …". A number is never passed over. */
export const AFTER_NOUN: ReadonlySet<string> = new Set(['of', 'in', 'from', 'on', 'at', 'the', 'for']);

/** Small words inside a name or a title. */
export const NAME_WORDS: ReadonlySet<string> = new Set([
  'the', 'of', 'de', 'la', 'le', 'du', 'da', 'do', 'dos', 'van', 'von', 'der', 'den', 'di', 'al', 'el', 'bin', 'ibn', 'for', 'y', 'e', 'af', 'ter',
]);

/** Before "of the three ministers": the list is of the one, not of the three. */
export const PART_OF: ReadonlySet<string> = new Set([
  'one', 'some', 'most', 'any', 'each', 'either', 'neither', 'none', 'all', 'both', 'half', 'part', 'member', 'members', 'first', 'last', 'second',
  'third', 'many', 'few', 'several', 'rest', 'out',
]);

/** Of these, somebody else's list may follow: "the leaders of three countries – Ivanov, Petrov and Sidorov". */
export const GOVERNORS: ReadonlySet<string> = new Set(['leader', 'leaders', 'head', 'heads', 'capitals', 'presidents', 'ministers', 'citizens']);

/** Of these a year has one at the most, or nobody would list them by years: no medals, and no titles. */
export const YEARLY: ReadonlySet<string> = new Set(['elections', 'referendums', 'referenda', 'olympics', 'wars']);
/** Behind "election": "three election victories". */
export const OF_ELECTIONS: ReadonlySet<string> = new Set(['victories', 'wins', 'defeats', 'triumphs']);
