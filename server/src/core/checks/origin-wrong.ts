import { areaSaid, describeHolding } from '../facts/describe.js';
import { countryLike } from '../links/places/areas-named.js';
import { findOriginClaims, type OriginClaim } from '../links/persons/origin-claims.js';
import { say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A person is given to another country than the person's own. */
export default defineCheck({
  id: 'origin-wrong',
  title: 'The person is of another country',
  severity: 'warning',
  restsOn: 'facts',
  reads: 'block',
  needs: ['areas'],
  rationale: 'Where a story names ten ministers, the Luxembourger becomes a Belgian. The check reads a country beside a person without an office '
    + '("Jean-Claude Juncker of Belgium", "the Danish Social Democrat", "his Mozambican counterpart") and speaks where the fact base knows the person’s '
    + 'citizenship or government, of one country only, and it is another. People have second passports, so it is a warning.',
  examples: [
    { wrong: 'Sergei Lavrov of Ukraine and Antony Blinken met in Geneva.', right: 'Sergei Lavrov of Russia and Antony Blinken met in Geneva.' },
    { wrong: 'Blinken met his Ukrainian counterpart, Sergei Lavrov.', right: 'Blinken met his Russian counterpart, Sergei Lavrov.' },
  ],
  silences: [
    'people of whom two countries are known, or none',
    'births, descent, exile, second passports',
    'bywords: the Donald Trump of Brazil, Britain’s Trump',
    'allies, critics and agents of a country; "accused Sergei Lavrov of"',
    'the British and the Irish, headlines, quoted speech, offices of thirty years ago',
  ],
  accepts: [
    'Sergei Lavrov, a Ukrainian ally of old, was silent.',
    'They called him the Sergei Lavrov of Ukraine.',
  ],
  run: (links): readonly FactFinding[] => findOriginClaims(links).map(findingOf),
});

function findingOf({ person: { person }, country, known }: OriginClaim): FactFinding {
  const name = person!.name.value;
  const right = countryLike(country, known.country);
  const says = known.citizenship ? say`${name} is known as a citizen of ${areaSaid(known.country.name.value)}.` : describeHolding(known.held!);
  return {
    span: country.span,
    message: known.citizenship
      ? say`${name} is known as a citizen of ${areaSaid(known.country.name.value)}, not of ${areaSaid(country.entity.name.value)}.`
      : say`${name} was ${known.held!.post.name.value}, not of ${areaSaid(country.entity.name.value)}.`,
    because: says,
    evidence: [evidenceOf(known.citizenship ?? known.held!.term, says)],
    fixes: right === undefined ? [] : [{ title: say`Replace with "${right}"`, edits: [{ span: country.span, text: right }] }],
  };
}
