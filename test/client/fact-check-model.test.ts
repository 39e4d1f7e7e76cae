import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FactCheckModel, noFilter, type Changes } from '../../client/src/fact-check/model.js';
import type { FactCheckItem, FactCheckVerdict } from '../../server/src/protocol.js';

const item = (id: string, verdict: FactCheckVerdict, more: Partial<FactCheckItem> = {}): FactCheckItem =>
  ({ id, kind: 'person', verdict, text: id, reason: `About ${id}.`, check: null, fixable: false, ...more });

/** Each item stands on a line of its own, ten characters long. */
const message = (items: readonly FactCheckItem[], changed = items, firstLine = 0) =>
  ({ order: items.map(({ id }) => id), places: items.flatMap((_, index) => [firstLine + index, 0, firstLine + index, 10]), changed });

const three = [item('a', 'contradicts'), item('b', 'cannot-tell'), item('c', 'agrees')] as const;

function filled(items: readonly FactCheckItem[] = three): FactCheckModel {
  const model = new FactCheckModel();
  model.update(message(items));
  return model;
}

const shown = (model: FactCheckModel): readonly string[] => model.groups.map(({ key, shown: nodes }) => `${key}: ${nodes.map(({ id }) => id).join(' ')}`);
const redrawn = (changes: Changes): readonly string[] | string => (changes === 'everything' ? changes : changes.map((node) => (node.type === 'group' ? node.key : node.id)));

describe('the list of the fact check view', () => {
  it('has a group for each verdict that occurs', () => {
    assert.deepEqual(shown(filled()), ['contradicts: a', 'cannot-tell: b', 'agrees: c']);
    assert.deepEqual(shown(filled([item('a', 'agrees')])), ['agrees: a']);
  });
  it('redraws nothing where an edit only moves the items, and knows their new places', () => {
    const model = filled();
    const [node] = model.items;
    assert.deepEqual(redrawn(model.update(message(three, [], 7))), []);
    assert.equal(model.items[0], node, 'the same object');
    assert.deepEqual([model.at(0, 5)?.id, model.at(7, 5)?.id], [undefined, 'a']);
  });
  it('redraws an item whose reason differs, and no other', () => {
    const model = filled();
    assert.deepEqual(redrawn(model.update(message(three, [item('b', 'cannot-tell', { reason: 'New.' })]))), ['b']);
  });
  it('redraws the groups that an item leaves and joins', () => {
    const model = filled([...three, item('d', 'contradicts')]);
    const mended = item('d', 'agrees');
    assert.deepEqual(redrawn(model.update(message([...three, mended], [mended]))), ['contradicts', 'agrees']);
  });
  it('is drawn anew where a group comes or goes', () => {
    const model = filled();
    assert.equal(model.update(message(three.slice(1), [])), 'everything');
    assert.deepEqual(shown(model), ['cannot-tell: b', 'agrees: c']);
  });
  it('keeps two thousand items the same objects while one is added among them', () => {
    const many = Array.from({ length: 2000 }, (_, index) => item(`n${index}`, 'agrees'));
    const model = filled(many);
    const before = new Set(model.items);
    const added = item('new', 'agrees');
    assert.deepEqual(redrawn(model.update(message([...many.slice(0, 900), added, ...many.slice(900)], [added]))), ['agrees']);
    assert.equal(model.items.filter((node) => !before.has(node)).length, 1);
  });

  it('moves what somebody has checked by hand out of what nobody can tell, until its sentence changes', () => {
    const checked = { by: 'AB', date: '2022-02-15' };
    assert.deepEqual(shown(filled([item('b', 'cannot-tell', { checked })])), ['by-hand: b']);
    assert.deepEqual(shown(filled([item('b', 'cannot-tell', { checked: { ...checked, stale: 'Before.' } })])), ['cannot-tell: b']);
    assert.deepEqual(shown(filled([item('b', 'contradicts', { checked })])), ['contradicts: b']);
  });

  it('shows what the filter lets through, by verdict, kind and text', () => {
    const model = filled([...three, item('d', 'agrees', { kind: 'office', reason: 'Since January.' })]);
    model.setFilter({ ...noFilter, groups: new Set(['agrees']) });
    assert.deepEqual(shown(model), ['agrees: c d']);
    model.setFilter({ ...noFilter, kinds: new Set(['office']) });
    assert.deepEqual([shown(model), model.groups[0]?.all.length, model.shownCount], [['agrees: d'], 2, 1]);
    model.setFilter({ ...noFilter, text: 'january' });
    assert.deepEqual(shown(model), ['agrees: d']);
    model.setFilter(noFilter);
    assert.equal(model.shownCount, 4);
  });

  it('finds the smallest item around the cursor', () => {
    const model = new FactCheckModel();
    const [wide, narrow] = [item('wide', 'agrees'), item('narrow', 'agrees')];
    model.update({ order: ['wide', 'narrow'], places: [0, 0, 2, 5, 1, 3, 1, 8], changed: [wide, narrow] });
    assert.deepEqual([model.at(1, 5)?.id, model.at(0, 5)?.id, model.at(2, 5)?.id, model.at(2, 6)?.id], ['narrow', 'wide', 'wide', undefined]);
  });
});
