import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TOKEN_CROWD } from '../../../server/src/core/facts/index/crowds.js';
import { ANY_WORD, signOf } from '../../../server/src/core/facts/index/beside.js';
import { editDistance } from '../../../server/src/core/facts/edit-distance.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { openSegment } from '../../../server/src/core/facts/segment/open.js';
import { overlay } from '../../../server/src/core/facts/segment/overlay.js';
import { besideWords } from '../../../server/src/core/links/beside-words.js';
import { variantLink } from '../../../server/src/core/links/names/link-variant.js';
import { searchNear } from '../../../server/src/core/links/names/search-near.js';
import { compareNames, parseName } from '../../../server/src/core/values/name.js';
import { packFiles } from '../../support/facts.js';

const mayBear = (words: readonly string[], own: string, beside: readonly string[]): boolean => besideWords(words, own)?.mayBe(signOf(beside)) ?? true;

describe('the words that a person bears beside one', () => {
  it('may be another romanisation, a short form, a translation or an initial of a typed word', () => {
    for (const known of ['sergei', 'serhiy', 's', 'sergey']) assert.ok(mayBear(['sergey'], 'lavrov', [known]), known);
    assert.ok(mayBear(['bill'], 'clinton', ['william', 'jefferson']));
    assert.ok(mayBear(['j'], 'sullivan', ['jacob']), 'an initial may be anybody');
  });

  it('tell most people from somebody else', () => {
    const others = ['anna', 'boris', 'carl', 'doris', 'emil', 'frida', 'gustav', 'hanna', 'iris', 'jonas', 'karin', 'lars'];
    assert.ok(others.filter((other) => mayBear(['vladimir'], 'putin', [other])).length <= 2);
  });

  it('say nothing where they are not known, or where the name ends in a suffix, which stands beside none', () => {
    assert.equal(besideWords(['joe'], 'biden')?.mayBe(ANY_WORD), true);
    assert.equal(besideWords(['bidne', 'jr'], 'biden'), undefined);
  });

  it('never hide a person whose name a typed one is or nearly is', () => {
    const words = ['sergei', 'sergey', 'serhiy', 'serge', 'lavrov', 'lavrof', 'bill', 'william', 'wiliam', 'w', 'al', 'assad', 'kim', 'jon', 'john', 'jong', 'yuliia', 'julia', 'van', 'der', 'jr'];
    const name = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(name, name, fc.boolean(), (typed, known, familyFirst) => {
      const comparison = compareNames(typed, parseName(known.join(' '), undefined, familyFirst), { romanised: true });
      if (comparison.verdict === 'other' || (comparison.verdict === 'differs' && comparison.edits === undefined)) return;
      const besides = (own: string): readonly string[] => known.filter((word) => word !== own);
      for (const own of known) {
        if (typed.some((word) => editDistance(word, own, 1) === 1)) assert.ok(mayBear([typed[0]!, typed.at(-1)!], own, besides(own)), `${typed.join(' ')}: ${known.join(' ')}`);
      }
    }), { seed: 11, numRuns: 20_000 });
  });
});

describe('people who share a family name with a typed one', () => {
  const others = ['Anna', 'Boris', 'Carla', 'Doris', 'Emil', 'Frida', 'Gustav', 'Hanna', 'Iris', 'Jonas', 'Karin', 'Lars', 'Mona', 'Nils', 'Olga', 'Petra', 'Rosa', 'Sven', 'Tilda', 'Ulf'];
  const base = (names: readonly string[]) => {
    assert.ok(names.length < TOKEN_CROWD);
    const { pack } = readPack(packFiles({ persons: names.map((name, index) => ({ id: `p${index}`, name })) }));
    const segment = openSegment(buildSegment([pack])).segment!;
    return { facts: overlay(segment, []).facts, read: () => segment.records.read };
  };

  it('are not read to find the one whose family name is mistyped', () => {
    const { facts, read } = base([...others.map((given) => `${given} Lindqvist`), 'Dmitry Lindqvist']);
    assert.deepEqual(searchNear(['dmitry', 'lindqvsit'], facts).map(({ name }) => name.value), ['Dmitry Lindqvist']);
    assert.ok(read() < others.length / 3, String(read()));
  });

  it('nor to find the one whose given name is written in another form', () => {
    const { facts, read } = base([...others.map((given) => `${given} Lindqvist`), 'William Lindqvist']);
    assert.equal(variantLink(['bill', 'lindqvist'], facts)?.person.name.value, 'William Lindqvist');
    assert.ok(read() < others.length / 3, String(read()));
  });
});
