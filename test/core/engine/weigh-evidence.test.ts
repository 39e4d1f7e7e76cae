import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { evidenceFrom } from '../../support/sources.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = `${winter2022}
  - {name: Dmitry Kozak, memberships: [russia-deputy-foreign-minister 2020-01-24/]}
figures:
  - {id: donbas-killed, subject: people killed in the Donbas conflict since 2014, phrases: [killed in Donbas], value: {value: 14000, as_of: 2021-12}, unit: people, comparator: '>'}
`;

const findings = (text: string, sources: Readonly<Record<string, string>>) => analyzeText(text, facts, { evidence: evidenceFrom(sources) }).findings;
const told = (text: string, sources: Readonly<Record<string, string>>) => findings(text, sources).map(({ check }) => check);

describe('weighing the story’s own sources', () => {
  const koazk = 'The envoy was to see Dmitry Koazk on Wednesday, Sergei Lavrov said.';

  it('lets a spelling stand that the sources use twice', () => {
    assert.deepEqual(told(koazk, { 'a.txt': 'The envoy is Dmitry Koazk.', 'b.txt': 'Nobody had met Dmitry Koazk before.' }), []);
  });

  it('keeps a spelling that a source has once, and says where', () => {
    const [finding, ...more] = findings(koazk, { 'a.txt': 'A first paragraph of the release.\n\nThe envoy is Dmitry Koazk.' });
    assert.deepEqual([finding?.check, more], ['name-misspelled', []]);
    assert.match(finding?.because ?? '', /The story’s own source has the same spelling: a\.txt, para\. 2\.$/);
    assert.deepEqual(finding?.evidence.at(-1)?.pack, 'story-sources');
  });

  it('keeps a spelling that the sources use less often than the right one', () => {
    assert.deepEqual(told(koazk, { 'a.txt': 'Dmitry Koazk met Dmitry Koazk. Dmitry Kozak stayed. Dmitry Kozak spoke. Dmitry Kozak left.' }), ['name-misspelled']);
  });

  it('keeps everything where the sources know nothing about it', () => {
    assert.deepEqual(told(koazk, { 'a.txt': 'The harbour closes at nine.' }), ['name-misspelled']);
  });

  const minister = 'Defence Minister Sergei Lavrov spoke on Tuesday.';

  it('lets an office stand that a source of the time states', () => {
    assert.ok(told(minister, {}).includes('title-wrong'));
    assert.deepEqual(told(minister, { 'a.txt': 'The release quotes Defence Minister Sergei Lavrov at length.' }), []);
  });

  it('keeps an office that only a source of another year states, or that it gives to somebody else', () => {
    const old = '---\ntitle: An old release\nissued: 2011-05-01\n---\n\nThe release quotes Defence Minister Sergei Lavrov at length.';
    assert.ok(told(minister, { 'a.md': old }).includes('title-wrong'));
    assert.ok(told(minister, { 'a.txt': 'The release quotes Defence Minister Sergei Shoigu at length; Sergei Lavrov was away.' }).includes('title-wrong'));
  });

  const killed = 'More than 40,000 people have been killed in Donbas.';

  it('lets a figure stand that a source of the time states, and no other', () => {
    assert.deepEqual(told(killed, {}), ['figure-wrong']);
    assert.deepEqual(told(killed, { 'a.txt': 'The report says that more than 40,000 people were killed in Donbas.' }), []);
    assert.deepEqual(told(killed, { 'a.txt': 'The report says that more than 50,000 people were killed in Donbas, and 40,000 left.' }), ['figure-wrong']);
  });

  it('leaves two spellings of one name alone where the sources have both', () => {
    const two = 'The mayor is Marta Lindqvist. Marta Lindkvist spoke first.';
    assert.deepEqual(told(two, { 'a.txt': 'Nothing about her.' }), told(two, {}));
    assert.ok(told(two, {}).includes('name-inconsistent'));
    assert.deepEqual(told(two, { 'a.txt': 'Marta Lindqvist and Marta Lindkvist are cousins.' }), []);
  });
});
