import type { Person } from '../../facts/types.js';
import { wordClass } from '../../text/word-classes.js';

/** The two that words are judged by. */
export type Gender = 'male' | 'female';

/**
 * What a word says of whom it is said of. `address`: before a name alone. `rank`: before a whole name ("Queen"). `role`: before a name, behind it and
 * behind "is". `kin`: only where a phrase says whose relative the person named is.
 */
export interface GenderedWord {
  readonly gender: Gender;
  readonly use: 'address' | 'rank' | 'role' | 'kin';
  /** The word for the other one; absent where there are several. */
  readonly other?: string;
}

const words = new Map<string, GenderedWord>();

const pairs = (use: GenderedWord['use'], list: string): void => {
  for (const pair of list.trim().split(/\s+/)) {
    const [male, female] = pair.split('/') as [string, string];
    words.set(male, { gender: 'male', use, other: female });
    words.set(female, { gender: 'female', use, other: male });
  }
};

/** Words for women that have one for men, which many use of everybody: "chairman" and "actor" are no slip of a woman. */
const women = (use: GenderedWord['use'], list: string): void => {
  for (const pair of list.trim().split(/\s+/)) {
    const [female, male] = pair.split('/') as [string, string];
    words.set(female, { gender: 'female', use, other: male });
  }
};

// "Mrs. Reagan", "Mrs. Mark Thatcher", "Frau Kohl": a wife goes by her husband's name, so they are in no list.
words.set('mr', { gender: 'male', use: 'address', other: 'Ms' });
words.set('ms', { gender: 'female', use: 'address', other: 'Mr' });
words.set('miss', { gender: 'female', use: 'address', other: 'Mr' });
words.set('sir', { gender: 'male', use: 'address' });
words.set('lord', { gender: 'male', use: 'address' });
words.set('dame', { gender: 'female', use: 'address', other: 'Sir' });
words.set('herr', { gender: 'male', use: 'address', other: 'Frau' });
words.set('monsieur', { gender: 'male', use: 'address', other: 'Madame' });
words.set('senor', { gender: 'male', use: 'address', other: 'Señora' });
pairs('rank', 'king/queen prince/princess duke/duchess emperor/empress baron/baroness count/countess');
pairs('role', `
  spokesman/spokeswoman congressman/congresswoman councilman/councilwoman assemblyman/assemblywoman businessman/businesswoman policeman/policewoman
  sportsman/sportswoman clergyman/clergywoman anchorman/anchorwoman committeeman/committeewoman
`);
women('role', 'chairwoman/chairman alderwoman/alderman stateswoman/statesman actress/actor heroine/hero hostess/host');
pairs('kin', `
  son/daughter father/mother husband/wife brother/sister widower/widow grandson/granddaughter grandfather/grandmother nephew/niece uncle/aunt
  stepson/stepdaughter stepfather/stepmother
`);

/** True of a title that ends in a word for the other gender than the person's. */
export function isOtherGenders(title: string, { gender }: Person): boolean {
  const word = words.get(title.slice(title.lastIndexOf(' ') + 1).toLowerCase());
  return word !== undefined && (gender?.value === 'male' || gender?.value === 'female') && word.gender !== gender.value;
}

/** The gendered word of a folded token. */
export const genderedWord = (fold: string): GenderedWord | undefined => words.get(fold);

export const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'male', him: 'male', his: 'male', himself: 'male', she: 'female', her: 'female', hers: 'female', herself: 'female',
};

/** A block without such a word says nothing of anybody's gender. */
export const GENDERED = wordClass([...words.keys(), ...Object.keys(PRONOUNS)]);

/** Where such words stand a person may be played, drawn or dressed up as: "Helen Mirren, as the Queen". Folded. */
const STAGE = `
  played plays playing portrays portrayed portraying portrayal portrait starring stars starred role roles film films movie movies cinema theatre theater stage
  musical opera sitcom character drag impersonator impersonators impersonating impersonation lookalike puppet costume costumes dressed novel novels fiction
  fictional satire satirical spoof sketch comedy comedian panto pantomime cartoon actor actors mascot transgender trans nonbinary pronoun pronouns misgendered
  misgendering gender
`;

/** Nouns and pronouns of people whom a pronoun may mean; endings of others are asked besides. Folded. */
const PEOPLE = `
  man woman boy girl men women baby child teenager youth guy lady gentleman husband wife son daughter father mother brother sister uncle aunt cousin nephew niece
  widow widower partner friend ally aide boss chief head guest victim suspect accused spouse parent twin king queen prince princess pope someone somebody
  anyone anybody everyone everybody nobody colleague counterpart rival deputy candidate nominee official officials president premier chancellor minister leader
  lawmaker governor mayor judge doctor soldier officer gunman student patient spy guard priest hostage whoever one
  he him his himself she her hers herself who whose whom
`;

/** Both are but asked in a block with a claim, of the words near it. */
const stage: ReadonlySet<string> = new Set(STAGE.split(/\s+/).filter(Boolean));
const people: ReadonlySet<string> = new Set(PEOPLE.split(/\s+/).filter(Boolean));

export const isOfTheStage = (fold: string): boolean => stage.has(fold);

/** True of a word that may be a person's: errs towards yes. */
export const mayBePerson = (fold: string): boolean =>
  people.has(fold) || (fold.length > 5 && /(?:[a-z]er|[a-z]or|ist|man|woman|ian|ee|ant)$/.test(fold) && !NO_PERSONS.has(fold));

/** Words with such an ending that are no people's. */
const NO_PERSONS: ReadonlySet<string> = new Set(`
  another whether either neither rather earlier longer higher greater together however moreover former latter larger smaller september october november december
  number chapter quarter border winter summer center theater letter matter october disaster power corner dinner order offer answer further latter
  committee significant important constant relevant reluctant dominant major minor senior junior interior exterior superior error terror horror
  favor labor harbor sector factor
`.split(/\s+/).filter(Boolean));
