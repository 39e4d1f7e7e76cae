import { statesOfTown, townKey } from '../../server/src/core/links/places/us-towns.js';
import { tokenise } from '../../server/src/core/text/tokens.js';
import { stateOf, US_STATES } from '../../server/src/core/values/us-states.js';
import { pick, sample } from '../sequence.js';
import { STORY_DATE, type StatedKind, type Statement } from './statement.js';

const MOST = 120;
/** States that are cities, too, when they are written in full. */
const CITIES_TOO = ['New York', 'Washington'];

/** The cities of the United States that the facts know, each with its state and another one where no list knows a place of that name. */
const town: StatedKind = {
  name: 'town',
  checks: ['town-wrong'],
  statements(facts, random): readonly Statement[] {
    const cities = [...facts.base.areas.values()].flatMap((city) => {
      const state = city.classification === 'city' ? city.within.flatMap((id) => stateOf(id) ?? [])[0] : undefined;
      const states = statesOfTown(townKey(tokenise(city.name.value).map(({ fold }) => fold)));
      return state && states ? [{ city, state, states }] : [];
    });
    return sample(cities, MOST, random).flatMap(({ city, state, states }) => {
      const wrong = pick(US_STATES.filter(({ letters, name }) => !states.has(letters) && !CITIES_TOO.includes(name)), random);
      return wrong ? [{ words: { place: city.name.value, state: state.name }, wrong: [wrong.name], storyDate: STORY_DATE }] : [];
    });
  },
};

export const townKinds: readonly StatedKind[] = [town];
