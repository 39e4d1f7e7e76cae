import { gathered } from '../text/gathered.js';

/**
 * Currencies by the words that name them in running text, folded: what stands at the end of "Polish zloty". Left out are words of another
 * sense ("won", "sol", "real", "crown", "mark", "dram", "colon") and the dollar and the euro, which every country has in its banks.
 */
const FORMS = `
zloty zlotys zloties zlotych
hryvnia hryvnias hryvna hryvnya hryvnyas
ruble rubles rouble roubles
forint forints
koruna korunas koruny korun
krone krona kronas kroner kronor krones kronur
lira liras lire
peso pesos
yen
yuan renminbi
rupee rupees
rupiah rupiahs
ringgit ringgits
baht bahts
dong dongs
kyat kyats
riel riels
taka takas
rial rials riyal riyals
dinar dinars
denar denars
dirham dirhams
shekel shekels
pound pounds
franc francs
rand rands
naira nairas
cedi cedis
kwacha kwachas
kwanza kwanzas
shilling shillings
birr birrs
tenge tenges
lari laris
manat manats
leu lei
lek leks
som soms soum soums
somoni somonis
pula pulas
metical meticals meticais
ariary ariarys
dalasi dalasis
bolivar bolivars bolivares
boliviano bolivianos
lempira lempiras
quetzal quetzals quetzales
gourde gourdes
tugrik tugriks togrog
ngultrum
nakfa nakfas
ouguiya ouguiyas
`;

/** The first form of each line names the currency. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(gathered(FORMS.trim().split('\n'), (line) => {
  const forms = line.split(' ');
  return forms.map((form) => [form, forms[0]!] as const);
}));

/** The currency that a folded word names: "roubles" the ruble. */
export const currencyWord = (fold: string): string | undefined => CURRENCIES.get(fold);

/** All words of currencies. */
export const CURRENCY_FORMS: readonly string[] = [...CURRENCIES.keys()];

/** Currencies that countries of the euro had before it, or their neighbours' namesakes: "the Italian lira". */
export const BEFORE_THE_EURO: ReadonlySet<string> = new Set(['lira', 'franc', 'pound', 'koruna', 'krone', 'dinar', 'ruble', 'shilling', 'peso', 'rial']);

/** What else a country's money is or was called by, in the last half century and in the mouths of its people. By the id of the area. */
export const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map(gathered(`
syria lebanon: lira
israel palestine: lira pound dinar
turkey jordan libya australia new-zealand south-africa nigeria ghana jamaica zambia malawi: pound
sudan south-sudan bosnia-and-herzegovina north-macedonia iran: dinar
madagascar mali mauritania tunisia algeria vietnam: franc
morocco: franc rial
east-timor: rupiah
guinea-bissau argentina: peso
taiwan: yuan yen
eswatini: rand
uzbekistan tajikistan georgia: ruble
yemen: dinar shilling
cyprus: lira
united-states: pound peso
united-kingdom: shilling
united-arab-emirates qatar bahrain kuwait oman iraq maldives afghanistan myanmar: rupee
north-korea south-korea: yen
mozambique: rial
brunei: ringgit
`.trim().split('\n'), (line) => {
  const [areas = '', words = ''] = line.split(': ');
  return areas.split(' ').map((id) => [id, words.split(' ')] as const);
}));
