import { findGenderClaims, type GenderClaim } from '../links/persons/gender-claims.js';
import { counterpartAt } from '../links/persons/gender-counterparts.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix, type TextEdit } from './define-check.js';

/** A courtesy title, a noun or a pronoun of the other gender is said of a person. */
export default defineCheck({
  id: 'gender-mismatch',
  title: 'A word for a man said of a woman, or the other way round',
  severity: 'warning',
  restsOn: 'facts',
  rationale: '"Mr. Marin" of Sanna Marin and "Congressman Nancy Pelosi" are among the corrections that newspapers print most often. The check reads the word right before '
    + 'or behind a name ("spokesman", "king", "the son of a pastor") and pronouns that the sentence binds to the person it begins with ("distanced himself"; "said he would" '
    + 'where the draft has named nobody else), and speaks where a source behind the fact base says male or female, and it is the other. Of everybody else it says nothing.',
  examples: [
    { wrong: 'Spokesman Karine Jean-Pierre declined to comment.', right: 'Spokeswoman Karine Jean-Pierre declined to comment.', date: '2022-11-05' },
    { wrong: 'Prime Minister Jacinda Ardern said he would travel to Paris.', right: 'Prime Minister Jacinda Ardern said she would travel to Paris.' },
    { wrong: 'Angela Merkel has distanced himself from the plan.', right: 'Angela Merkel has distanced herself from the plan.' },
  ],
  silences: [
    'persons whose gender no source tells, or about whom sources differ',
    '"chairman", "actor", "alderman" of a woman: many write so',
    'family names that relatives share: "Mr. Thatcher", "Mrs. Reagan"',
    'names that others bear, parts on a stage, quoted speech',
    'relatives who are not the person named: "the son of Angela Merkel"',
    'pronouns that may mean somebody else',
  ],
  accepts: [
    'Congresswoman Nancy Pelosi and spokesman Steffen Seibert met the chairman of the Fed, Janet Yellen.',
    'The husband of Angela Merkel, a chemist, stayed in Berlin. Mr. Merkel said nothing.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const claim of findGenderClaims(links)) yield findingOf(claim);
  },
});

function findingOf(claim: GenderClaim): FactFinding {
  const { link: { block }, person, gender, words, pronoun } = claim;
  const { tokens } = block.reading;
  const [first] = words;
  const name = person.name.value;
  const says = gender.value === 'female' ? say`${name} is known as a woman.` : say`${name} is known as a man.`;
  const { text, start, end } = tokens[first!]!;
  return {
    span: { start: start + block.offset, end: end + block.offset },
    message: gender.value === 'female' ? say`${name} is known as a woman; “${text}” is said of a man.` : say`${name} is known as a man; “${text}” is said of a woman.`,
    because: pronoun ? sentences(says, say`The sentence names nobody else whom the pronoun could mean.`) : says,
    evidence: [evidenceOf(gender, says)],
    fixes: fixesOf(claim),
  };
}

/** One fix for all pronouns of the sentence, where each of them has one counterpart. */
function fixesOf({ link: { block }, words }: GenderClaim): readonly Fix[] {
  const { tokens } = block.reading;
  const edits: TextEdit[] = [];
  for (const at of words) {
    const text = counterpartAt(tokens, at);
    if (text === undefined) return [];
    const { start, end } = tokens[at]!;
    edits.push({ span: { start: start + block.offset, end: end + block.offset }, text });
  }
  const [only, ...others] = edits;
  return [{ title: only && others.length === 0 ? say`Replace with "${only.text}"` : say`Replace all pronouns of the sentence`, edits }];
}
