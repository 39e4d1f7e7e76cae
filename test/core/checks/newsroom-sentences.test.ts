import assert from 'node:assert/strict';
import path from 'node:path';
import type { FactLookUp } from '../../../server/src/core/facts/look-up.js';
import { loadFacts } from '../../../server/src/core/facts/load-facts.js';
import { diskPackFiles } from '../../../server/src/host/facts/disk-pack-files.js';
import { analyzeText, applyEdits } from '../../support/test-check.js';

/** Sentences that the evaluation showed to be misread, with the bundled facts and all checks, as of 15 February 2022. */
describe('sentences of a newsroom', () => {
  let facts: FactLookUp;
  before(async () => {
    ({ facts } = await loadFacts([], [path.join(__dirname, '../../../server/facts')], diskPackFiles));
  });
  const findings = (text: string) => analyzeText(text, facts).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

  for (const [check, wrong, right] of [
    ['holder-wrong', 'Angela Merkel, the German Chancellor, said so.', 'Olaf Scholz, the German Chancellor, said so.'],
    ['title-wrong', 'Secretary of State Biden signed the order.', 'President Biden signed the order.'],
    ['location-wrong', 'They met near Nairobi, the Maldives, before the talks.', 'They met near Nairobi, Kenya, before the talks.'],
    ['location-wrong', 'The factory in Ankara in Thailand has closed.', 'The factory in Ankara in Turkey has closed.'],
    ['capital-wrong', 'Police sealed off streets in Johannesburg, South Africa’s capital.', 'Police sealed off streets in Pretoria, South Africa’s capital.'],
    ['membership-wrong', 'The vote put NATO member Mexico in a corner.', undefined],
    ['membership-wrong', 'EU members including Kenya sent aid.', undefined],
    ['anniversary-wrong', 'The fall of Saigon 61 years ago is remembered.', 'The fall of Saigon 47 years ago is remembered.'],
    ['anniversary-wrong', 'Seventy years after the Cuban Missile Crisis, the debate goes on.', 'Fifty-nine years after the Cuban Missile Crisis, the debate goes on.'],
    ['arithmetic-wrong', 'The fire killed 12 women and 14 men, a total of 27.', 'The fire killed 12 women and 14 men, a total of 26.'],
    ['arithmetic-wrong', 'In all 27 people were hurt: 12 women and 14 men.', 'In all 26 people were hurt: 12 women and 14 men.'],
    ['arithmetic-wrong', 'She won by 72 votes, 193 to 122.', 'She won by 71 votes, 193 to 122.'],
    ['conversion-wrong', 'The road is 84 miles, or 88 km, long.', 'The road is 84 miles, or 135 km, long.'],
    ['organization-wrong', 'It took the seat in the UN Security Committee.', 'It took the seat in the UN Security Council.'],
    ['organization-wrong', 'The United Nations High Commissioner for Revugees counts more.', 'The United Nations High Commissioner for Refugees counts more.'],
    ['possessive-apostrophe', 'They conceal the Kremlins responsibility for this.', 'They conceal the Kremlin\'s responsibility for this.'],
    ['possessive-apostrophe', 'The parties said that Russias and Brazil\'s positions are close.', 'The parties said that Russia\'s and Brazil\'s positions are close.'],
    ['name-misspelled', 'Russia spoke of peace, and troops left Rssia.', 'Russia spoke of peace, and troops left Russia.'],
    ['name-misspelled', 'Vladimir Putin spoke. Puin announced a mobilisation.', 'Vladimir Putin spoke. Putin announced a mobilisation.'],
    ['figure-wrong', 'Trudeau announced an additional C$5 billion loan to Ukraine.', 'Trudeau announced an additional C$500 million loan to Ukraine.'],
  ] as const) {
    it(`${check}: ${wrong}`, () => {
      const found = findings(wrong);
      assert.deepEqual(found.map((finding) => finding.check), [check]);
      if (right === undefined) return;
      const fixed = applyEdits(wrong, found[0]!.fixes[0]?.edits ?? []);
      assert.equal(fixed, right);
      assert.deepEqual(findings(right).map(({ message }) => message), []);
    });
  }

  for (const right of [
    'Denis Sassou Nguesso, the Congolese President, said so.',
    'Almaty, the Kazakh capital of culture, was next.',
    'The war in Donbas has killed 40 people this week.',
    'Under President Vladimir Putin the state grew.',
    'The Treaty on European Union (TUE) was signed.',
    'Askar Akaev, once the president of Kyrgyzstan, wrote a book.',
    'The invited NATO member Finland is not one yet.',
    'Matšepo Ramakoae, the Basotho Foreign Minister, said so.',
    'Talks with Styria and Syria went on, and a Mr Russo of Russia spoke.',
  ]) {
    it(`silent: ${right}`, () => assert.deepEqual(findings(right).map(({ check, message }) => `${check}: ${message}`), []));
  }
});
