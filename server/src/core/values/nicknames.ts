import { gathered } from '../text/gathered.js';
import { romanised } from './romanisation.js';

/**
 * Short forms and the given names they stand for, folded, parted by semicolons. A short form is never an error for its name, nor the name
 * for its short form; two full names of one entry stay two names (Antony is not Anthony, Eric not Erik).
 */
const SHORT_FORMS = `
abby: abigail; abe: abraham; al: albert alan allan allen alfred alexander alvin; alec: alexander alexandre;
alex: alexander alexandra aleksandr alexandre alejandro alexis alexandros alexandru oleksandr; alf: alfred;
andy: andrew anders andreas andrzej; angie: angela; annie: ann anne anna; archie: archibald; art: arthur; barb: barbara;
ben: benjamin benedict bennett; benny: benjamin ben; bernie: bernard bernhard; bert: albert bertram herbert robert;
beth: elizabeth elisabeth; betsy: elizabeth; betty: elizabeth; bibi: benjamin binyamin; bill: william; billy: william bill; bob: robert;
bobby: robert bob; brad: bradley; bram: abraham; carrie: caroline; cathy: catherine cathleen; charlie: charles;
chris: christopher christian christine christina christos krzysztof; christie: christine; chuck: charles; cindy: cynthia;
cliff: clifford; connie: constance; cory: corazon; curt: curtis; dan: daniel; danny: daniel dan; dave: david; deb: deborah debra;
debbie: deborah debra; dick: richard; dima: dmitry dmitri dmytro; dirk: diederik; dom: dominic dominique; don: donald; doug: douglas;
drew: andrew; ed: edward edwin edmund edgar eduard; eddie: edward edwin edmund edgar ed; ellie: eleanor ellen; ernie: ernest;
fred: frederick alfred frederic; freddie: frederick; gabe: gabriel; gabi: gabriel gabriele; gene: eugene; geoff: geoffrey;
gerry: gerald gerard; ginny: virginia; greg: gregory gregor; gus: augustus august gustav; hal: harold henry; hank: henry;
harry: henry harold; herb: herbert; herm: herman; huck: huckleberry; hugo: hugh; ike: dwight isaac; iris: irina; jack: john jackson;
jake: jacob; jamie: james; jan: janet janice; jeff: jeffrey jefferson geoffrey; jen: jennifer; jenny: jennifer;
jerry: gerald jerome jeremiah gerard; jess: jessica; jim: james; jimmy: james jim; joe: joseph; joey: joseph joe; johnny: john; jon: jonathan;
josh: joshua; judy: judith; kate: katherine catherine kathryn katharine kathleen; kathy: katherine kathleen kathryn catherine;
katie: katherine kathleen kathryn catherine; katya: ekaterina yekaterina kateryna; ken: kenneth kenji; kenny: kenneth ken; kim: kimberly;
kirsty: kirsten; kit: christopher; kostya: konstantin; larry: lawrence laurence; len: leonard; leo: leonard leonardo leopold;
lena: elena yelena olena; les: leslie lester; liam: william; linda: belinda; lisa: elisabeth elizabeth; liz: elizabeth elisabeth;
liza: elizabeth elizaveta; lou: louis louise; lula: luiz; maggie: margaret; marge: margaret; mandy: amanda; manny: emmanuel manuel;
marty: martin; masha: maria mariya; matt: matthew mathew matthias; max: maxwell maximilian maximillian maxim maksim;
meg: margaret megan; mel: melvin melanie; mick: michael; mickey: michael; mike: michael mikhail; misha: mikhail; mitch: mitchell;
moe: mohamed mohammed; mo: mohamed mohammed muhammad mohammad; molly: mary; nadia: nadezhda; nan: nancy; nat: nathaniel nathan natalie;
nate: nathan nathaniel; natasha: natalia nataliya natalya; ned: edward edmund; nick: nicholas nicolas nikolaos nicola nikolas;
nicky: nicholas nicole nicola; norm: norman; ollie: oliver; pam: pamela; pat: patrick patricia; patty: patricia; peg: margaret;
peggy: margaret; penny: penelope; pepe: jose; pete: peter; phil: philip phillip; polly: mary paula; ralph: raphael;
randy: randolph randall; rafa: rafael; ray: raymond; reggie: reginald; rich: richard; rick: richard frederick eric; ricky: richard rick;
rob: robert; robbie: robert rob; rod: rodney roderick; ron: ronald; ronnie: ronald ron; rudy: rudolph rudolf; russ: russell;
sam: samuel samantha; sandy: sandra alexander; sasha: alexander aleksandr alexandra aleksandra oleksandr; serge: sergei sergey;
seryozha: sergei; sid: sidney sydney; slava: vyacheslav svyatoslav; stan: stanley stanislav stanislaw; stas: stanislav;
steph: stephanie stephen; stephy: stephanie; steve: steven stephen stephan stefan; sue: susan susanna suzanne; susie: susan;
sveta: svetlana; tanya: tatiana tatyana tetiana tetyana; ted: edward theodore edmund; teddy: edward theodore ted;
terry: terence terrence theresa; theo: theodore; tim: timothy; tina: christina; toby: tobias; tom: thomas; tommy: thomas tom;
toni: antonia antonio; tony: anthony antony antonio antoni; trish: patricia; valery: valeriy; vanya: ivan; vic: victor; vicky: victoria;
vince: vincent; vlad: vladimir vladislav vladyslav; volodya: vladimir volodymyr; walt: walter; will: william; willy: william wilhelm will; willie: william will;
win: winston; yura: yuri; zach: zachary zachariah; zack: zachary; zhenya: yevgeny yevgeniya;
`;

/**
 * Forms of one given name in languages between which newsrooms translate: the bearer's country decides, so either may stand.
 * Folded; each entry is one name.
 */
const TRANSLATED_FORMS = `
alexander aleksandr alexandr oleksandr aliaksandr alyaksandr aleksander aleksandar alexandros alexandru;
alexandra aleksandra oleksandra; alexei aleksei alexey oleksiy oleksii aliaksei; anastasia anastasiya;
andrei andrey andriy andrii andrej andrzej; anatoly anatoliy anatolii; arkady arkadiy arkadii; artem artyom artsiom; daria darya dariya;
denis denys; dmitry dmytro dmitriy dzmitry; elena yelena olena alena helena; evgeny yevgeny evgeni yevgeniy yevhen evgenii;
fyodor fedor fedir feodor; georgy georgiy georgi heorhiy giorgi; grigory hryhoriy hryhorii; igor ihor; irina iryna;
joseph iosif yosyp yosif; katerina kateryna ekaterina yekaterina catherine; kirill kyrylo cyril;
konstantin kostyantyn constantine konstantinos; lyudmila liudmyla lyudmyla ludmila; marina maryna; maxim maksym maksim;
mikhail mykhailo mykhaylo michael mihail; natalia natalya nataliya nataliia; nikita mykyta;
nikolai nikolay mykola mikalai nicolae nikola; oleg oleh aleh; olga olha volha; pavel pavlo; petr pyotr petro;
sergei sergey serhiy serhii siarhei sergii; svetlana svitlana sviatlana; tatiana tatyana tetiana tetyana tatsiana; timofey tymofiy;
vadim vadym; valery valeriy valerii valer; vasily vasyl vasili; victor viktor viktar; viktoria victoria viktoriya viktoriia;
vitaly vitaliy vitalii vitali; vladimir volodymyr uladzimir vladimer; vladislav vladyslav uladzislau; vyacheslav viacheslav;
yaroslav jaroslav; yulia yuliya julia yuliia; yuri yuriy yury yurii iurii;
mohammed mohamed muhammad mohammad muhammed mohamad muhamad mohamud mahomed; ahmed ahmad achmed;
hussein husayn hossein husain hussain husein; hassan hasan; mahmoud mahmud; mustafa moustafa mostafa; omar umar; osama usama;
yousef yusuf youssef yousif yusef yosef; ibrahim ebrahim; abdullah abdallah abdulla; abdulrahman abdurrahman abdelrahman abdul-rahman;
abdulaziz abdelaziz; khalid khaled; saeed said saied; tariq tarek tareq; faisal faysal; salman selman; nasser nasir naser; hamid hameed;
rashid rashed rasheed; walid waleed; ismail ismael; ali aly; jamal gamal; benjamin binyamin; isaac yitzhak itzhak; moses moshe;
antonis antonios andonis; giorgos georgios yorgos yiorgos george; kostas konstantinos costas constantinos; yannis giannis ioannis yiannis;
dimitris dimitrios; nikos nikolaos nicos; panos panagiotis; vasilis vassilis vasileios vassilios; michalis michail
mihalis michael; spyros spyridon; thanasis athanasios; vangelis evangelos; stelios stylianos; manolis emmanouil emmanuel; lefteris eleftherios;
tasos tassos anastasios; apostolis apostolos; charis haris charalambos charalampos; theodoros thodoris theodore; grigoris grigorios;
sotiris sotirios; stathis efstathios; fotis fotios; pantelis panteleimon; katerina aikaterini ekaterini;
vasso vasiliki; eleni helen; jacob yaakov; solomon shlomo; simon shimon;
`;

const folds = (list: string): readonly string[] => list.split(' ').filter(Boolean);

const entries = (data: string): readonly string[] => data.split(';').map((entry) => entry.trim()).filter(Boolean);

/** Both tables as one: for each form, the groups that it belongs to. A short form and one of its names make a group of two. */
const GROUPS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const groups = new Map<string, Set<string>>();
  const add = (form: string, group: string): void => {
    const key = romanised(form);
    const known = groups.get(key);
    if (known) known.add(group);
    else groups.set(key, new Set([group]));
  };
  for (const entry of entries(SHORT_FORMS)) {
    const [short = '', names = ''] = entry.split(':');
    for (const name of folds(names)) for (const form of [short, name]) add(form, `${short}=${romanised(name)}`);
  }
  for (const entry of entries(TRANSLATED_FORMS)) for (const form of folds(entry)) add(form, entry);
  return groups;
})();

/** The romanised folds of the forms in each group. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = (() => {
  const members = new Map<string, string[]>();
  for (const [form, groups] of GROUPS) for (const group of groups) members.set(group, [...members.get(group) ?? [], form]);
  return members;
})();

/** The romanised folds of all names for which `sameGivenName` may be true. */
export const sameGivenNameAs = (name: string): readonly string[] => gathered([...GROUPS.get(romanised(name)) ?? []], (group) => MEMBERS.get(group) ?? []);

/** All forms of the second table as they are written there. */
const TRANSLATED: ReadonlySet<string> = new Set(gathered(entries(TRANSLATED_FORMS), (entry) => entry.split(/\s+/)).filter(Boolean));

/** True where one folded given name is a short form of the other, or both are forms of one name in different languages. */
export function sameGivenName(a: string, b: string): boolean {
  // "Phillip" is no short form of Philip, nor "Wiliam" of William: what differs in a doubled letter alone must be another language's form.
  if (a !== b && romanised(a) === romanised(b)) return TRANSLATED.has(a) && TRANSLATED.has(b);
  const ofB = GROUPS.get(romanised(b));
  return ofB !== undefined && [...GROUPS.get(romanised(a)) ?? []].some((group) => ofB.has(group));
}
