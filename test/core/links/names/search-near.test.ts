import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MOST_NEAR } from '../../../../server/src/core/facts/index/near.js';
import { TOKEN_CROWD } from '../../../../server/src/core/facts/index/crowds.js';
import type { FactLookUp } from '../../../../server/src/core/facts/look-up.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { overlay } from '../../../../server/src/core/facts/segment/overlay.js';
import { searchNear } from '../../../../server/src/core/links/names/search-near.js';
import { packFiles } from '../../../support/facts.js';

/** The facts about persons of these names, and how many records have been read of them. */
function basedOn(names: readonly string[]): { readonly facts: FactLookUp; read(): number } {
  const { pack } = readPack(packFiles({ persons: names.map((name, index) => ({ id: `p${index}`, name })) }));
  const segment = openSegment(buildSegment([pack])).segment!;
  return { facts: overlay(segment, []).facts, read: () => segment.records.read };
}

const found = (typed: string, facts: FactLookUp): readonly string[] => searchNear(typed.split(' '), facts).map(({ name }) => name.value);

describe('persons near a typed name', () => {
  // Words near "sana", each borne by two people.
  const likeSana = ['Hana', 'Jana', 'Dana', 'Lana', 'Rana', 'Sara', 'Sada', 'Sama', 'Sata', 'Sava'];
  const many = likeSana.flatMap((given) => [`${given} Berg`, `${given} Lund`]);

  it('bear one of its words, and a word one edit from another', () => {
    const { facts } = basedOn(['Dmitry Kozak', 'Dmitry Peskov', 'John Kozik']);
    assert.deepEqual(found('dmitry koazk', facts), ['Dmitry Kozak']);
    assert.deepEqual(found('dmitri peskof', facts), [], 'two words differ');
  });

  it('are found also where a short word is near more words than are given', () => {
    const { facts } = basedOn([...many, 'Sanna Marin', 'Kristiina Marin']);
    assert.equal(facts.nearPersonTokens('sana').length, MOST_NEAR);
    assert.equal(facts.nearPersonTokens('sana').includes('sanna'), false);
    assert.deepEqual(found('sana marin', facts), ['Sanna Marin']);
  });

  it('are found by the whole name where the word meant is a crowd’s, and the crowd is not read', () => {
    const { facts, read } = basedOn([...Array.from({ length: 10 * TOKEN_CROWD }, (_, index) => `Jonathan Doe${index}`), 'Jonathan Kozak']);
    assert.deepEqual(facts.personsByToken('jonathan'), []);
    assert.deepEqual(found('jonathn kozak', facts), ['Jonathan Kozak']);
    assert.ok(read() < 10, String(read()));
  });
});
