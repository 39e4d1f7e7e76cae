import { findAreaSlips } from '../links/places/find-area-slips.js';
import { findTownClaims, type TownClaim } from '../links/places/town-claims.js';
import { gathered } from '../text/gathered.js';
import { contains } from '../text/span.js';
import { anyOf, say, type Said } from '../values/said.js';
import { stateWritten, type StateForm, type UsState } from '../values/us-states.js';
import { defineCheck, type DraftFinding } from './define-check.js';

/** An American town is put into a state that has no town of that name. */
export default defineCheck({
  id: 'town-wrong',
  title: 'No such town in that state',
  severity: 'warning',
  restsOn: 'draft',
  reads: 'block',
  rationale: 'Milwaukee slips from Wisconsin to Michigan, and Pittsburgh in Pennsylvania loses its last letter. The check knows the towns of '
    + 'the United States with 10,000 inhabitants and more (GeoNames), and every state with a smaller place or a post office of the same name. '
    + 'It reads "in Milwaukee, Mich.," in full, in the abbreviations of the news agencies and of the post office, and asks for a look '
    + 'where no list knows a place of that name in that state.',
  examples: [
    { wrong: 'police in Milwaukee, Michigan, said', right: 'police in Milwaukee, Wisconsin, said' },
    { wrong: 'a jury in Pittsburg, Pa., found', right: 'a jury in Pittsburgh, Pa., found' },
  ],
  silences: [
    'names that places of more than four states bear, or of more than eight with a large city: Springfield, Franklin; “Portland, Maine”',
    'lists of towns and states: “offices in Chicago, Texas and Ohio”',
    'New York and Washington in full, which are cities, too',
    'small towns, unless a large one of that state is one letter away',
    'novels, films and mistakes that are told of; quoted speech',
  ],
  accepts: [
    'They met in Moscow, Idaho, on Monday.',
    'The firm has offices in Milwaukee, Michigan and Ohio.',
  ],
  run(links): readonly DraftFinding[] {
    const claims = findTownClaims(links);
    if (claims.length === 0) return [];
    // A place of the fact base that is misspelt has its own finding.
    const slips = findAreaSlips(links);
    return gathered(claims, (claim) => {
      if (claim.meant === undefined) return elsewhere(claim);
      return slips.some(({ span }) => contains(claim.town.span, span)) ? [] : misspelt(claim, claim.meant);
    });
  },
});

function elsewhere({ town, state, states }: TownClaim): DraftFinding {
  const known = gathered([...states ?? []], (letters) => stateWritten(letters.toLowerCase()) ?? []);
  const name = town.text === town.text.toUpperCase() ? likeWritten(town.key, '') : town.text;
  const lies = anyOf(known.map(({ name }) => name));
  return {
    span: state.span,
    message: say`${name} lies in ${lies}, not in ${state.says.name}.`,
    because: unknownThere(name, state.says),
    fixes: known.map((one) => ({ title: say`Replace with "${written(one, state.form)}"`, edits: [{ span: state.span, text: written(one, state.form) }] })),
    related: [{ span: town.span, message: say`${name} lies in ${lies}.` }],
  };
}

function misspelt({ town, state }: TownClaim, meant: string): DraftFinding {
  const right = likeWritten(meant, town.text);
  return {
    span: town.span,
    message: say`“${town.text}” looks like a misspelling of ${right}.`,
    because: unknownThere(town.text, state.says),
    fixes: [{ title: say`Replace with "${right}"`, edits: [{ span: town.span, text: right }] }],
  };
}

const unknownThere = (town: string, { name }: UsState): Said => say`GeoNames and the post office know no place called ${town} in ${name}.`;

const written = (state: UsState, form: StateForm): string => state[form];

/** The key of a town in capitals as the draft has them; words as the draft writes them where they are right: "Ft. Lauderdale". */
function likeWritten(key: string, text: string): string {
  const typed = text.split(/[\s-]+/);
  const words = key.split(' ').map((word, index) => {
    const there = typed[index];
    if (there !== undefined && (there.toLowerCase().replaceAll('.', '') === word || SHORT.has(word))) return there;
    return text !== '' && text === text.toUpperCase() ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
  });
  return words.join(text.includes('-') ? '-' : ' ');
}

/** Keys shorten these. */
const SHORT: ReadonlySet<string> = new Set(['st', 'ft', 'mt']);
