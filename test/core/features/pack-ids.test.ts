import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { idCompletionsAt, idDefinitionAt, idDescriptionAt, idPlaceAt, idRepairsIn } from '../../../server/src/core/features/pack-ids.js';
import { indexFacts } from '../../../server/src/core/facts/index-facts.js';
import { layer } from '../../../server/src/core/facts/layer.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { bundledPack } from '../../lsp/support/pack.js';

const pack = readPack(bundledPack).pack;
const facts = indexFacts(layer([pack]).base);

/** The text without its cursor `<|>`, and where that stood. */
function at(marked: string): readonly [string, number] {
  const offset = marked.indexOf('<|>');
  return [marked.replace('<|>', ''), offset];
}
const kindsAt = (marked: string): readonly string[] | undefined => idPlaceAt(...at(marked))?.kinds;
const idsAt = (marked: string): readonly string[] => idCompletionsAt(...at(marked), facts, [pack]).map(({ id }) => id);

describe('ids in the files of a pack', () => {
  it('are known by the key that they stand behind', () => {
    assert.deepEqual(kindsAt('  sources: [{source: app<|>'), ['source']);
    assert.deepEqual(kindsAt('  sources: [app<|>'), ['source']);
    assert.deepEqual(kindsAt('  sources: [appointments, re<|>]'), ['source']);
    assert.deepEqual(kindsAt('  memberships:\n    - post: <|>'), ['post']);
    assert.deepEqual(kindsAt('    - {post: ru<|>, start: 2020}'), ['post']);
    assert.deepEqual(kindsAt('  citizenship: [ru<|>'), ['area']);
    assert.deepEqual(kindsAt('    - {organization: duma, area: ru<|>'), ['area']);
    assert.deepEqual(kindsAt('      on_behalf_of: uni<|>'), ['organization']);
    assert.deepEqual(kindsAt('  seat: {value: <|>'), ['area']);
    assert.deepEqual(kindsAt('  speaker: dmi<|>'), ['person']);
  });

  it('are known in lists whose key stands above', () => {
    assert.deepEqual(kindsAt('  within:\n    - europe\n    - ru<|>\n'), ['area']);
    assert.deepEqual(kindsAt('  sources:\n    - source: appointments\n      locator: para. 1\n    - source: <|>\n'), ['source']);
    assert.deepEqual(kindsAt('  sources:\n    - appointments\n    - <|>\n'), ['source']);
    assert.deepEqual(kindsAt('  citizenship:\n  - ru<|>'), ['area']);
  });

  it('are not looked for in names, notes and dates', () => {
    assert.equal(kindsAt('  name: Dmitry <|>'), undefined);
    assert.equal(kindsAt('  note: the source: of it <|>all'), undefined);
    assert.equal(kindsAt('  start: 2020-<|>'), undefined);
    assert.equal(kindsAt('- id: dm<|>'), undefined);
    assert.equal(kindsAt('  sources: [a]\n  phrases:\n    - the <|>'), undefined);
    assert.equal(kindsAt(''.padEnd(10) + '<|>'), undefined);
  });

  it('are completed by their beginning and by any word', () => {
    assert.deepEqual(idsAt('  post: russia<|>'), ['russia-deputy-chief-of-staff']);
    assert.deepEqual(idsAt('  post: chief<|>'), ['russia-deputy-chief-of-staff']);
    assert.deepEqual(idsAt('  post: x<|>'), []);
    assert.deepEqual(idsAt('  sources: [<|>'), ['appointments']);
  });

  it('lead to where the entity or the source is written, and say what it is', () => {
    const [text, offset] = at('  speaker: dmitry-<|>kozak');
    assert.equal(idDefinitionAt(text, offset, [pack])?.path, 'small/persons.yaml');
    assert.equal(idDescriptionAt(text, offset, facts, [pack])?.text, 'Dmitry Kozak, born 7 November 1958 (person, pack small)');
    const [cited, place] = at('  sources: [appoint<|>ments]');
    assert.equal(idDefinitionAt(cited, place, [pack])?.path, 'small/sources.yaml');
    assert.equal(idDescriptionAt(cited, place, facts, [pack])?.text, 'The Presidency, “Appointments [2020]”, 2020-01-24');
    assert.equal(idDescriptionAt(...at('  speaker: no<|>body'), facts, [pack]), undefined);
  });

  it('are replaced by the nearest known one where nothing bears them', () => {
    const repairsOf = (text: string): readonly string[] => idRepairsIn(text, { start: 0, end: text.length }, facts, [pack]).map(({ written, id }) => `${written} → ${id}`);
    assert.deepEqual(repairsOf('  sources: [{source: apointments, locator: "para. 1"}]'), ['apointments → appointments']);
    assert.deepEqual(repairsOf('  memberships:\n    - post: russia-deputy-chief-of-staf\n'), ['russia-deputy-chief-of-staf → russia-deputy-chief-of-staff']);
    assert.deepEqual(repairsOf('  members:\n    - {value: rusia}\n    - rusia\n'), ['rusia → russia', 'rusia → russia']);
    assert.deepEqual(repairsOf('  sources: [appointments]\n  speaker: nobody-near\n  name: Rusia\n'), []);
  });
});
