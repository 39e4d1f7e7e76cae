import assert from 'node:assert/strict';
import { Parts, type BlockPart, type Place } from '../../../server/src/core/links/parts.js';
import type { Links } from '../../../server/src/core/links/types.js';

/** A block of which nothing matters but its words. */
const block = (words: string): Links => ({ draft: { text: words } }) as unknown as Links;
const partsOf = (blocks: readonly Links[]): readonly BlockPart[] => blocks.map((links, index) => ({ offset: index * 100, links }));
const nowhere = (): Place => assert.fail('nothing asks where a block stands');

describe('the blocks of a draft', () => {
  const asked: string[] = [];
  const wordsIn = ({ draft }: Links): readonly string[] => {
    asked.push(draft.text);
    return draft.text.split(' ').filter(Boolean);
  };
  const state = (blocks: readonly Links[], before?: Parts): Parts => new Parts(partsOf(blocks), nowhere, before);
  const [a, b, c, d] = ['one two', 'two', '', 'three'].map(block) as [Links, Links, Links, Links];

  beforeEach(() => asked.splice(0));

  it('are asked once, and after a change only those that changed', () => {
    const first = state([a, b, c]);
    assert.deepEqual(first.each(wordsIn), [['one', 'two'], ['two'], []]);
    first.each(wordsIn);
    assert.deepEqual(asked.splice(0), ['one two', 'two', '']);
    const second = state([a, d, c], first);
    assert.deepEqual(second.each(wordsIn), [['one', 'two'], ['three'], []]);
    assert.deepEqual(asked.splice(0), ['three']);
    assert.equal(second.blocksGathered, 1);
    const third = state([d, a, d, c], second);
    assert.deepEqual(third.each(wordsIn), [['three'], ['one', 'two'], ['three'], []]);
    assert.deepEqual(state([], third).each(wordsIn), []);
  });

  it('are taken over by a state that nobody asked', () => {
    const first = state([a, b]);
    first.each(wordsIn);
    const silent = state([a, b, c], first);
    asked.splice(0);
    assert.deepEqual(state([a, b, c, d], silent).each(wordsIn), [['one', 'two'], ['two'], [], ['three']]);
    assert.deepEqual(asked, ['', 'three']);
  });

  it('are counted as a fresh count would, and the set of values keeps its name until it changes', () => {
    let before = state([a, b, c]);
    let { values } = before.tally(wordsIn);
    const states: readonly (readonly [readonly Links[], boolean])[] = [[[a, c], false], [[a, b, b], false], [[b, b], true], [[b], false], [[], true], [[d, a], true]];
    for (const [blocks, changes] of states) {
      const now = state(blocks, before);
      const tally = now.tally(wordsIn);
      assert.deepEqual([...tally.counts].sort(), [...state(blocks).tally(wordsIn).counts].sort());
      assert.equal(tally.values !== values, changes, blocks.map(({ draft }) => draft.text).join('|'));
      ({ values } = tally);
      before = now;
    }
  });

  it('of an older state are asked anew when it is asked again, because it has handed its answers over', () => {
    const first = state([a, b, c]);
    first.each(wordsIn);
    assert.deepEqual(state([a, d, c], first).each(wordsIn), [['one', 'two'], ['three'], []]);
    asked.splice(0);
    assert.deepEqual(first.each(wordsIn), [['one', 'two'], ['two'], []]);
    assert.equal(asked.length, 3);
  });

  it('of an older state are counted anew when it is asked again', () => {
    const first = state([a, b]);
    first.tally(wordsIn);
    state([d], first).tally(wordsIn);
    assert.deepEqual([...first.tally(wordsIn).counts], [['one', 1], ['two', 2]]);
  });

  it('name those that hold something, and keep what a question remembers', () => {
    const first = state([a, c, d]);
    assert.deepEqual(first.with(wordsIn).map(({ index, found }) => [index, found]), [[0, ['one', 'two']], [2, ['three']]]);
    const remembered = first.memory(wordsIn, () => ['kept']);
    assert.equal(state([c], first).memory(wordsIn, () => assert.fail('it is made once')), remembered);
  });
});
