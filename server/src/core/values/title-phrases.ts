/**
 * Words that name offices, as data. A phrase is written in folded words, hyphens as spaces.
 *
 * `GENERIC` phrases may name the post of that role in any country or body: every country's foreign minister may be called
 * "foreign minister". `SPECIFIC` phrases are titles too, but which post they name is decided by the labels of the posts alone:
 * "secretary of state" is a foreign minister in Washington, an election official in Atlanta and a junior minister in Oslo.
 */
export const GENERIC: Readonly<Record<string, readonly string[]>> = {
  'president': ['president', 'head of state', 'leader'],
  'vice-president': ['vice president'],
  'monarch': ['king', 'queen', 'emperor', 'sultan'],
  'prime-minister': ['prime minister', 'premier', 'head of government', 'leader'],
  'supreme-leader': ['supreme leader', 'leader'],
  'deputy-prime-minister': ['deputy prime minister', 'vice prime minister', 'first deputy prime minister'],
  'foreign-minister': [
    'foreign minister', 'minister of foreign affairs', 'minister for foreign affairs', 'foreign affairs minister', 'top diplomat',
    'head of the ministry of foreign affairs', 'head of the foreign ministry',
  ],
  'defence-minister': [
    'defence minister', 'defense minister', 'minister of defence', 'minister of defense', 'minister for defence', 'minister for defense',
    'minister of national defence', 'minister of national defense', 'national defence minister',
  ],
  'finance-minister': ['finance minister', 'minister of finance', 'minister for finance'],
  'interior-minister': [
    'interior minister', 'minister of the interior', 'minister of interior', 'minister of internal affairs', 'internal affairs minister',
    'minister for the interior', 'home minister', 'home affairs minister', 'minister of home affairs', 'minister for home affairs',
  ],
  'justice-minister': ['justice minister', 'minister of justice', 'minister for justice'],
  'health-minister': ['health minister', 'minister of health', 'minister for health'],
  'energy-minister': ['energy minister', 'minister of energy', 'minister for energy'],
  'economy-minister': [
    'economy minister', 'economic minister', 'minister of economy', 'minister of the economy', 'minister for economic affairs',
    'minister of economic development', 'economic affairs minister', 'economic development minister',
  ],
  'trade-minister': ['trade minister', 'minister of trade', 'minister for trade', 'minister of industry and trade', 'industry and trade minister'],
  'agriculture-minister': ['agriculture minister', 'minister of agriculture', 'minister for agriculture'],
  'education-minister': ['education minister', 'minister of education', 'minister for education'],
  'environment-minister': ['environment minister', 'minister of the environment', 'minister of environment', 'minister for the environment'],
  'transport-minister': ['transport minister', 'minister of transport', 'minister for transport'],
  'labour-minister': ['labour minister', 'labor minister', 'minister of labour', 'minister of labour and social protection'],
  'culture-minister': ['culture minister', 'minister of culture', 'minister for culture'],
  'national-security-adviser': ['national security adviser', 'national security advisor', 'nsa'],
  'spokesperson': ['spokesperson', 'spokesman', 'spokeswoman', 'official spokesperson', 'official spokeswoman', 'head of the press service'],
  'press-secretary': ['press secretary'],
  'presidential-aide': ['presidential aide', 'aide', 'adviser', 'advisor', 'foreign policy adviser', 'foreign affairs adviser', 'foreign policy aide'],
  'chief-of-staff': ['chief of staff'],
  'secretary-general': ['secretary general'],
  'director-general': ['director general'],
  'general-director': ['general director'],
  'managing-director': ['managing director'],
  'executive-director': ['executive director'],
  'high-commissioner': ['high commissioner'],
  'central-bank-governor': ['central bank governor', 'central bank chief', 'governor of the central bank', 'central bank head'],
  'chief-executive': ['chief executive', 'ceo', 'chief executive officer'],
  'mayor': ['mayor'],
  'party-leader': ['party leader', 'opposition leader', 'leader of the opposition'],
  'pope': ['pope'],
};

/** Titles whose post the labels of the fact base decide. */
export const SPECIFIC: readonly string[] = [
  'secretary of state', 'state secretary', 'foreign secretary', 'defence secretary', 'defense secretary', 'secretary of defense', 'secretary of defence',
  'home secretary', 'health secretary', 'treasury secretary', 'secretary of the treasury', 'commerce secretary', 'secretary of commerce',
  'energy secretary', 'secretary of energy', 'homeland security secretary', 'secretary of homeland security', 'secretary of labor',
  'labor secretary', 'transportation secretary', 'secretary of transportation', 'secretary of agriculture', 'agriculture secretary',
  'interior secretary', 'secretary of the interior', 'education secretary', 'secretary of education', 'secretary of health and human services',
  'trade secretary', 'justice secretary', 'chief secretary', 'cabinet secretary', 'lord chancellor', 'attorney general', 'solicitor general',
  'assistant secretary of state', 'deputy secretary of state', 'under secretary of state', 'deputy secretary of defense',
  'deputy assistant secretary of state',
  'chancellor', 'federal chancellor', 'vice chancellor', 'chancellor of the exchequer', 'first minister', 'taoiseach', 'tanaiste', 'minister president',
  'external affairs minister', 'minister of external affairs', 'minister for europe and foreign affairs', 'europe minister',
  'minister of foreign affairs and cooperation', 'minister of foreign affairs and international cooperation',
  'minister of foreign affairs of', 'minister of state', 'minister', 'economic and finance minister', 'minister of the economy and finance',
  'minister of economy and finance', 'economy and finance minister', 'minister of the armed forces', 'armed forces minister',
  'speaker', 'house speaker', 'speaker of the house', 'senate majority leader', 'senate minority leader', 'house majority leader',
  'house minority leader', 'majority leader', 'minority leader', 'chairman', 'chairwoman', 'chair', 'chairperson', 'vice chairman',
  'deputy chairman', 'deputy chief of staff', 'deputy head of the presidential administration', 'governor', 'lieutenant governor',
  'governor general', 'senator', 'congressman', 'congresswoman', 'representative', 'ambassador', 'envoy', 'special envoy',
  'special representative', 'permanent representative', 'chief justice', 'justice', 'prosecutor general', 'chief prosecutor', 'prosecutor',
  'secretary', 'deputy secretary general', 'under secretary general', 'deputy director general', 
  'high representative', 'foreign policy chief', 'commission president', 'council president', 'parliament president', 'commissioner',
  'crown prince', 'prince', 'princess', 'first secretary', 'general secretary', 'chief financial officer', 'director', 'head', 'chief', 'boss', 'army chief', 'military chief', 'intelligence chief', 'military intelligence chief', 'spy chief', 'security chief', 'defence chief',
  'defense chief', 'rights chief', 'human rights chief', 'humanitarian chief', 'aid chief', 'trade chief', 'party chief', 'commander in chief', 'commander', 'chief of the general staff',
  'chief of general staff', 'chairman of the joint chiefs of staff', 'patriarch', 'archbishop', 'cardinal', 'imam', 'ayatollah', 'sheikh',
  'emir', 'deputy mayor', 'counsellor of state', 'state councilor', 'state councillor',
  'communications director', 'principal deputy press secretary', 'deputy press secretary', 'member of parliament', 'mp', 'lawmaker',
  'first lady', 'second gentleman', 'co chair', 'professor', 'analyst', 'founder', 'editor in chief', 'editor', 'correspondent', 'author',
  // Of towns, counties, courts, schools, the police and the fire service: no fact base holds them, but they are no part of a name.
  'councilman', 'councilwoman', 'councilmember', 'council member', 'alderman', 'alderwoman', 'council leader',
  'leader of the council', 'council chairman', 'council chair', 'town clerk', 'city clerk', 'county clerk', 'borough clerk', 'parish clerk', 'court clerk',
  'clerk of the court', 'town manager', 'city manager', 'county manager', 'county administrator', 'county executive', 'county supervisor',
  'county commissioner', 'county judge', 'selectman', 'selectwoman', 'town supervisor', 'planning officer', 'borough president', 'city attorney',
  'county attorney', 'district attorney', 'state attorney', 'state senator', 'state representative', 'assemblyman', 'assemblywoman', 'assemblymember',
  'mayor pro tem', 'sheriff', 'undersheriff', 'county sheriff', 'police chief', 'chief of police', 'deputy police chief', 'police commissioner',
  'police captain', 'police sergeant', 'police lieutenant', 'chief constable', 'deputy chief constable', 'assistant chief constable', 'constable',
  'superintendent', 'chief superintendent', 'detective superintendent', 'chief inspector', 'detective chief inspector', 'detective inspector',
  'det insp', 'det supt', 'det sgt', 'det con', 'inspector', 'detective sergeant', 'detective constable', 'detective', 'trooper', 'fire chief',
  'deputy fire chief', 'assistant fire chief', 'battalion chief', 'fire marshal', 'fire captain', 'chief fire officer', 'fire commissioner',
  'incident commander', 'station manager', 'coroner', 'medical examiner', 'registrar', 'school superintendent', 'schools superintendent',
  'superintendent of schools', 'head teacher', 'headteacher', 'headmaster', 'headmistress', 'school board president', 'park ranger', 'harbour master',
  'harbourmaster', 'harbor master', 'harbormaster', 'postmaster', 'town crier', 'vicar', 'pastor', 'deacon', 'archdeacon', 'bishop', 'rabbi',
];

/** Words before a title that move it in time. */
export const FRAME_WORDS: Readonly<Record<string, 'former' | 'future' | 'acting' | 'other'>> = {
  'former': 'former', 'ex': 'former', 'then': 'former', 'late': 'former', 'onetime': 'former', 'erstwhile': 'former', 'previous': 'former',
  'past': 'former', 'ousted': 'former', 'deposed': 'former', 'longtime': 'other', 'retired': 'former', 'one time': 'former', 'old': 'former',
  'incoming': 'future', 'future': 'future', 'next': 'future', 'designated': 'future', 'prospective': 'future', 'would be': 'future',
  'acting': 'acting', 'interim': 'acting', 'caretaker': 'acting', 'outgoing': 'acting', 'provisional': 'acting',
  'shadow': 'other', 'honorary': 'other', 'self proclaimed': 'other', 'self styled': 'other', 'rival': 'other', 'new': 'other',
  // Whose office is counted, was long or was lost may hold it no more, or not yet: "two-time Prime Minister Nawaz Sharif".
  'two time': 'other', 'three time': 'other', 'four time': 'other', 'five time': 'other', 'two times': 'other', 'three times': 'other', 'two term': 'other', 'three term': 'other', 'twice': 'other', 'thrice': 'other', 'twice elected': 'other', 'sometime': 'other', 'turned': 'other',
  'long serving': 'other', 'longest serving': 'other', 'founding': 'other', 'first ever': 'other', 'wartime': 'other', 'post war': 'other', 'postwar': 'other', 'legendary': 'other', 'titular': 'other', 'de facto': 'other', 'presumptive': 'other', 'likely': 'other',
  'toppled': 'other', 'overthrown': 'other', 'unseated': 'other', 'defeated': 'other', 'sacked': 'other', 'fired': 'other', 'dismissed': 'other', 'suspended': 'other', 'replaced': 'other', 'impeached': 'other', 'indicted': 'other', 'convicted': 'other', 'disgraced': 'other',
  'exiled': 'other', 'fugitive': 'other', 'jailed': 'other', 'imprisoned': 'other', 'detained': 'other', 'slain': 'other', 'assassinated': 'other', 'murdered': 'other',
  'aspiring': 'future', 'potential': 'future', 'nominated': 'future', 'first': 'other', 'second': 'other', 'last': 'former', 'regional': 'other',
};

/** Words that follow a title, joined by a hyphen or a space, and move it in time. */
export const FRAME_ENDINGS: Readonly<Record<string, 'former' | 'future'>> = {
  elect: 'future', designate: 'future', nominee: 'future', candidate: 'future', hopeful: 'future', emeritus: 'former', select: 'future',
};

/** Words that put the holder one step below the office named: then the office itself is not claimed. */
export const DEPUTY_WORDS: ReadonlySet<string> = new Set([
  'deputy', 'vice', 'assistant', 'associate', 'under', 'junior', 'parliamentary', 'sub', 'principal', 'co', 'alternate',
]);

/** Courtesy titles: their holders keep them for life in some countries ("President Obama" in 2022), so they claim no office. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set([
  'president', 'vice president', 'governor', 'senator', 'ambassador', 'secretary', 'speaker', 'general', 'justice', 'king', 'queen', 'prince', 'princess',
]);

/** Forms of address right before a name. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'adm', 'sen', 'rep',
  'gov', 'rev', 'fr', 'st', 'hon', 'herr', 'frau', 'monsieur', 'madame', 'senor', 'general', 'colonel', 'captain', 'admiral', 'sergeant',
  'judge', 'brother', 'sister', 'father', 'comrade', 'cllr', 'councillor', 'councilor',
]);

/** Titles that are surnames too: after another capitalised word and before none they end a name ("Stephen King said"). */
export const SURNAME_TITLES: ReadonlySet<string> = new Set([
  'king', 'prince', 'pope', 'speaker', 'justice', 'head', 'chair', 'leader', 'judge', 'cardinal', 'sheikh', 'mayor', 'governor', 'chancellor',
  'commander', 'director', 'professor', 'author', 'monarch', 'sultan', 'premier', 'aide', 'alderman', 'constable', 'sheriff', 'bishop', 'deacon', 'pastor',
  'vicar', 'inspector',
]);

/** Ends of a person's name that make another person of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

/** Lower-case words inside names of persons. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  'de', 'da', 'di', 'do', 'dos', 'das', 'del', 'della', 'des', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ten', 'ter', 'zu', 'zur',
  'bin', 'ibn', 'bint', 'al', 'el', 'ul', 'ud', 'ould', 'abu', 'ben', 'san', 'y', 'e', 'af', 'av', 'op', 't',
]);
