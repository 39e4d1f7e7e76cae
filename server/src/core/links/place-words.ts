/** Words of the sentences that say where a place lies. All folded. */

/** What a place may be called: "the Polish city of". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'city', 'town', 'port', 'village', 'settlement', 'suburb', 'municipality', 'resort', 'metropolis', 'hub', 'region', 'province', 'oblast',
]);

/** What may stand between a country and such a word without changing which country it is. "Sister", "twin" and "held" do. */
export const PLACE_ADJECTIVES: ReadonlySet<string> = new Set([
  'border', 'port', 'coastal', 'industrial', 'seaside', 'resort', 'mining', 'garrison', 'university', 'provincial', 'regional', 'frontline',
  'besieged', 'key', 'strategic', 'major', 'small', 'big', 'large', 'main', 'historic', 'southern', 'northern', 'eastern', 'western', 'central',
  'second', 'largest', 'biggest', 'riverside', 'lakeside', 'inland', 'commercial', 'tourist',
]);

/** Words before a place which show that somebody or something is there: its government is not meant then. */
export const LOCATIVE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'around']);

/** Words before a place where somebody goes or comes from. "Refugees from Kharkiv in western Ukraine" are not in Kharkiv. */
export const DIRECTIONAL: ReadonlySet<string> = new Set(['from', 'to', 'at', 'into', 'towards', 'toward']);

/** Words that open a phrase in front of a sentence; a country behind it may be the subject: "According to officials in Lviv, Poland …". */
export const LEADING_WORDS: ReadonlySet<string> = new Set([
  'in', 'at', 'on', 'near', 'outside', 'around', 'after', 'before', 'according', 'for', 'from', 'with', 'without', 'despite', 'following', 'during',
  'while', 'when', 'as', 'since', 'if', 'although', 'though', 'because', 'under', 'amid', 'by', 'to', 'unlike', 'like', 'until', 'once', 'of', 'over',
  'having', 'being', 'where', 'whereas', 'given', 'based',
]);

/** Words that set a sentence in another time, or make it say something else than where a place lies. */
export const OTHER_SETTING: ReadonlySet<string> = new Set([
  'born', 'birth', 'birthplace', 'native', 'raised', 'grew', 'childhood', 'ancestors', 'ancestral', 'century', 'centuries', 'empire', 'imperial',
  'soviet', 'tsarist', 'ottoman', 'habsburg', 'prussian', 'nazi', 'medieval', 'ancient', 'interwar', 'prewar', 'wartime', 'holocaust', 'ghetto',
  'historically', 'historical', 'fictional', 'novel', 'mistakenly', 'wrongly', 'renamed', 'namesake', 'formerly',
]);

/** Forms of names of countries in other languages and other times, and names of their own: no slips. */
export const FOREIGN_FORMS: ReadonlySet<string> = new Set(`
  brasil italia ukraina ukrayina columbia columbian columbians columbus rumania roumania rumanian roumanian marocco argentinean argentineans
  tadjikistan tadzhikistan kirgizstan kirghizstan kirghizia bahrein koweit indonesie malaysie belgique suisse russie turquie turkiye espana
  etiopia etiopien tunisie tunesien syrien iranien serbien kroatien slovenie rossiya rossija polska polonia polonais slovensko slovenija
  luxemburg luxemburger alegria argentona canadiens canadienne javanese sundanese sorbian sorbians guiana guayana moldavian moldavians moldavia bosniak bosniaks styria styrian australasia australasian
  rossia russe russes russki russkiy grece danemark irlande irland finnland kenia japon japonais lituanie lituania estonie roumanie italien ukrainien
  australien albanien algerien brasilien bosnien bulgarien rumanien indien iranien americain americains mexicain africain africains marocain cubain
  egyptien tunisien haitien israelien norvegien armenie serbie lettland litauen belorus belarusy ukrainy ukrainskaya malasia pakistaner
  nigerien nigeriens nigerienne georgien armenien kasachstan afghani afghanis somaliya oekraine portugais portugaise libano libanon jordanien
  kyrghyz kirghiz byelarus parsi parsis filippino toshkent tojikiston asmera libiya kuwayt kazak kazaks
  asana tokio amerika bosna algerie chilena chileno chilenos vinland morea panamax syriac ethiopis iraqia
`.split(/\s+/).filter(Boolean));

/** What stands in a city and never in a government. Folded, singular and plural. */
export const BUILDINGS: ReadonlySet<string> = new Set(`
  factory factories plant plants hospital hospitals school schools hotel hotels street streets airport airports court courts prison prisons
  warehouse warehouses embassy embassies consulate consulates university universities stadium refinery refineries port ports market markets
  restaurant restaurants theatre theatres theater museum museums cathedral church mosque synagogue shop shops station stations flat apartment
`.split(/\s+/).filter(Boolean));
