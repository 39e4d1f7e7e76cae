import { pick } from '../sequence.js';
import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** Countries that stand beside one another in the news. */
const COUNTRIES = ['russia', 'ukraine', 'united-states', 'united-kingdom', 'germany', 'france', 'poland', 'turkey', 'china', 'japan', 'italy', 'canada'];

/** Another country before or behind the office: "Ukrainian Foreign Minister Sergei Lavrov". */
export const country: Injector = {
  kind: 'country',
  checks: ['nationality-wrong'],
  propose(links, random): readonly Injection[] {
    const { facts } = links;
    return heldOffices(links).flatMap(({ claim: { area: link, organization }, held: { post } }) => {
      if (!link || organization || link.entity.id !== post.area || link.entity.classification !== 'country') return [];
      const others = COUNTRIES.filter((id) => id !== post.area && facts.postsByRole(post.role).some(({ area }) => area === id))
        .flatMap((id) => facts.area(id) ?? []);
      const other = pick(others, random);
      const demonym = link.name.kind === 'demonym';
      if (!other || (link.name.kind !== 'usual' && !demonym)) return [];
      return [planted(links, link.span, demonym ? other.demonyms[0]! : other.name.value)];
    });
  },
};
