import assert from 'node:assert/strict';
import { checks } from '../../server/src/core/checks/index.js';
import { callCopydesk } from '../support/call-copydesk.js';

describe('copydesk facts', () => {
  it('shows a person with offices and sources', async () => {
    const { out, code } = await callCopydesk(['facts', 'show', 'Dmitry', 'Kozak']);
    assert.equal(code, 0);
    assert.match(out, /^Dmitry Kozak {2}\(person dmitry-kozak; pack /);
    assert.match(out, /office {2}.*Deputy .*2020-01-24/);
    assert.match(out, /\n *\[1\] /);
  });

  it('shows the documented JSON', async () => {
    const { out } = await callCopydesk(['facts', 'show', 'NATO', '--format', 'json']);
    const shown = JSON.parse(out);
    const nato = shown.find(({ id }: { id: string }) => id === 'nato');
    assert.deepEqual(Object.keys(nato).slice(0, 4), ['id', 'kind', 'name', 'otherNames']);
    assert.equal(nato.kind, 'organization');
    assert.ok(Array.isArray(nato.statements) && nato.statements[0].property && nato.statements[0].sources[0].title && nato.pack);
  });

  it('says what is near an unknown name, and that nothing is known of a strange one', async () => {
    const near = await callCopydesk(['facts', 'show', 'Dmitry Koazk']);
    assert.match(near.err, /nothing is called “Dmitry Koazk”; near it:/);
    assert.match(near.out, /Dmitry Kozak/);
    const strange = await callCopydesk(['facts', 'show', 'Xq Zzyzxw']);
    assert.deepEqual(strange, { out: '', err: 'copydesk: no pack knows “Xq Zzyzxw”\n', code: 1 });
  });

  it('finds nothing wrong in the bundled packs', async () => {
    const { out, code } = await callCopydesk(['facts', 'lint']);
    assert.deepEqual(out.split('\n').filter((line) => line.includes(': error: ')), []);
    assert.equal(code, 0);
    assert.match(out, /\d+ entities, \d+ statements, \d+ sources; 0 errors/);
  });

  it('counts', async () => {
    const { out } = await callCopydesk(['facts', 'stats']);
    assert.match(out, /security-guarantees-2021-22/);
  });
});

describe('copydesk explain', () => {
  it('explains every check with examples and silences', async () => {
    for (const { id, title } of checks) {
      const { out, code } = await callCopydesk(['explain', id]);
      assert.equal(code, 0);
      assert.ok(out.startsWith(`${id}: ${title}`));
      assert.match(out, /\nExamples\n {2}wrong: .+\n[^]*\nSilent on\n {2}- /);
    }
  });

  it('lists the checks, and suggests the one that was meant', async () => {
    assert.match((await callCopydesk(['explain'])).out, /^acronym-wrong +Acronym and name disagree\n/);
    const { err, code } = await callCopydesk(['explain', 'name-mispelled']);
    assert.equal(err, 'copydesk: there is no check “name-mispelled”; did you mean name-misspelled?\n');
    assert.equal(code, 2);
  });
});

describe('copydesk', () => {
  it('prints its usage and its version, and refuses other commands', async () => {
    assert.match((await callCopydesk(['help'])).out, /copydesk check \[--format/);
    assert.match((await callCopydesk(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual(await callCopydesk(['chekc']), { out: '', err: 'copydesk: there is no command “chekc”; did you mean check?\n', code: 2 });
    assert.match((await callCopydesk(['dance'])).err, /there is no command “dance”; copydesk help lists them/);
  });
});
