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

/** Verbs of getting somewhere, before "to" or "into"; not nouns ("flights to"), nor what is sent to a government. */
export const TRAVELLED: ReadonlySet<string> = new Set(`
  flew flown fly flies flying travelled traveled travelling traveling drove driven drives driving sailed sails sailing walked marched moved moving
  fled fleeing returned returning rushed evacuated deported advanced crossed transferred taken brought
`.split(/\s+/).filter(Boolean));

/** Verbs with the place itself: "reached Aleppo". */
export const REACHED: ReadonlySet<string> = new Set('reached entered visited visiting toured hit struck shelled bombed captured seized left leaving'.split(' '));

/** Who is in a place or of one: "police in", "the mayor of". */
export const PEOPLE_THERE: ReadonlySet<string> = new Set(`
  police officials authorities protesters demonstrators residents rescuers doctors prosecutors firefighters soldiers troops rebels militants
  thousands hundreds dozens mayor bishop archbishop outskirts
`.split(/\s+/).filter(Boolean));

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
  tadjikistan tadzhikistan tadjik tadzhik uzbeg maldivan tongva kirgizstan kirghizstan kirghizia bahrein koweit indonesie malaysie belgique suisse russie turquie turkiye espana
  etiopia etiopien tunisie tunesien syrien iranien serbien kroatien slovenie rossiya rossija polska polonia polonais slovensko slovenija
  luxemburg luxemburger alegria argentona canadiens canadienne javanese sundanese sorbian sorbians guiana guayana moldavian moldavians moldavia bosniak bosniaks styria styrian australasia australasian
  rossia russe russes russki russkiy grece danemark irlande irland finnland kenia japon japonais lituanie lituania estonie roumanie italien ukrainien
  australien albanien algerien brasilien bosnien bulgarien rumanien indien iranien americain americains mexicain africain africains marocain cubain
  egyptien tunisien haitien israelien norvegien armenie serbie lettland litauen belorus belarusy ukrainy ukrainskaya malasia pakistaner
  nigerien nigeriens nigerienne georgien armenien kasachstan afghani afghanis somaliya oekraine portugais portugaise libano libanon jordanien
  ajman moxico penama portuguesa palawan mulanje vilniaus ljubljani danmark salvadorena salvadoreno canarian canarians croatan croatoan barbudos barbudo
  barbadoes byelorussian byelorussians sesotho chiloe comoro slavonian slavonians
  kyrghyz kirghiz byelarus parsi parsis filippino toshkent tojikiston asmera libiya kuwayt kazak kazaks
  asana tokio amerika bosna algerie chilena chileno chilenos vinland morea panamax syriac ethiopis iraqia
`.split(/\s+/).filter(Boolean));

/** What stands in a city and never in a government. Folded, singular and plural. */
export const BUILDINGS: ReadonlySet<string> = new Set(`
  factory factories plant plants hospital hospitals school schools hotel hotels street streets airport airports court courts prison prisons
  warehouse warehouses embassy embassies consulate consulates university universities stadium refinery refineries port ports market markets
  restaurant restaurants theatre theatres theater museum museums cathedral church mosque synagogue shop shops station stations flat apartment
`.split(/\s+/).filter(Boolean));

/** Forms of names of cities and regions in other languages, other times and other romanisations that are one slip from the English ones. */
export const CITY_FORMS: ReadonlySet<string> = new Set(`
  hanover hannover lyons marseilles frankfort francfort basle berne geneve ginebra sevilla cordova lisbonne barcelone havanna habana teheran
  esfahan mashad meshed bagdad basrah kandahar qandahar jelalabad bokhara katmandu jakarta djakarta calcuta rangun inchon pusan peking nanking
  tallin reval skoplje prishtina belgrad krakau cracovie cracow danzig vilna wilno kovno lemberg kishinev czernowitz jassy
  strasburg strassburg luxemburg bruxelles brussel anvers gothenburg goteborg copenhague kopenhagen reykjavic
  mecca mekka medina jedda jidda riyad mogadiscio mogadishu khartum mombassa tangiers marrakesh marrakech bengazi benghasi misurata lattakia
  idleb raqa rakka falluja fallujah arbil irbil suleimaniya sulaimaniya hodeida tripolis alexandrie alexandria
  saragossa salonica salonika saloniki thessalonica pireus nicosie smirna smyrna angora constantinople stambul istambul estambul trebizond
  tiflis erivan erevan yerevan bakou taschkent samarcand samarqand alma nukus
  pensilvania filadelfia luisiana luisiane kalifornia californie virginie floride hawai tejas misisipi misuri tenesi mississipi massachusets
  rumelia toscane lombardie andalousie catalogne catalunya cataluna bretagne normandie bavaria baviera saxonia thuringe thuringen sicilia sardegna sardinien
  edinburg edimbourg edimburgo dublino londonderry brandenbourg hambourg hamburgo colonia mayence treves nuremburg nurnberg regensbourg leipsic leipzick
  dortmond duisbourg salzbourg salzburgo innsbrueck
  odessa kharkov lvov lwow kiew kiev dnepr dnipr nikolaev mikolaiv cherkassy poltawa chernigov rovno lutsk ternopol vinnitsa zhitomir zaporozhye zaporizhia zaporizhya
  petersbourg moskva moskwa novgorod ekaterinburg yekaterinberg chelyabinsk cheliabinsk voronej krasnoiarsk
  guanxi
`.split(/\s+/).filter(Boolean));

/** Words that open names of places and are nobody's given name there: "Rio Branco", "East Harlem". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(`
  al el rio sao san santa santo saint st ste new old north south east west upper lower great grand little los las la le les port porto puerto mount
  lake fort cape bad kota kuala nizhny novy nova novo stara stary banska nakhon phra ban tell bir wadi beit umm ain ras
`.split(/\s+/).filter(Boolean));
