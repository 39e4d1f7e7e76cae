import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { callCopydesk } from '../support/call-copydesk.js';

const TEXT = 'Russian Foreign Minister Sergei Lavrov met Dmitry Koazk, a deputy Kremlin chief of staff.\n';

describe('copydesk worksheet', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-'));
    writeFileSync(path.join(folder, 'a.md'), TEXT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const call = (...args: string[]) => callCopydesk(['worksheet', ...args], { folder, input: TEXT });

  it('prints the annotated draft, and does not fail because of what it finds', async () => {
    const { out, err, code } = await call('a.md');
    assert.deepEqual([err, code], ['', 0]);
    assert.match(out, /^# Fact check of a\.md\n\nStory date 15 February 2022\./);
    assert.match(out, /Russian Foreign Minister\[\^1\] Sergei Lavrov\[\^2\] met Dmitry Koazk ✗\[\^3\]/);
    assert.match(out, /\[\^3\]: \*\*Contradicts\*\* \(person, Dmitry Kozak\): “Koazk”\. .*Sources?: \[/);
  });

  it('prints every item as JSON, with its place, verdict, entity, statement and sources', async () => {
    const { storyDate, items } = JSON.parse((await call('--format', 'json', '--date', '2022-02-14', 'a.md')).out) as
      { readonly storyDate: string; readonly items: readonly Record<string, unknown>[] };
    assert.equal(storyDate, '2022-02-14');
    assert.deepEqual(items.map(({ kind, text, verdict }) => [kind, text, verdict]).slice(0, 3), [
      ['office', 'Russian Foreign Minister', 'agrees'], ['person', 'Sergei Lavrov', 'agrees'], ['person', 'Koazk', 'contradicts'],
    ]);
    for (const { span, text, sources, statement } of items) {
      const { start, end } = span as { start: number; end: number };
      assert.equal(TEXT.slice(start, end), text);
      assert.equal((sources as readonly unknown[]).length > 0, statement !== null, 'no statement without a source');
    }
  });

  it('reads standard input, and prints CSV and HTML', async () => {
    assert.match((await call('--format', 'csv', '-')).out, /^number,line,.*\r\n1,1,0,24,office,agrees,Russian Foreign Minister,Sergei Lavrov,/);
    assert.match((await call('--format', 'html', '-')).out, /^<!DOCTYPE html>\n[^]*Fact check of standard input/);
  });

  it('is written in the language of its readers; what programs read is the same for all', async () => {
    const german = await call('--language', 'de', 'a.md');
    assert.match(german.out, /^# Faktencheck: a\.md\n\nStichtag: 15\. Februar 2022\. \d+ Angaben zu prüfen: 1 widerspricht der Faktenbasis, /);
    assert.match(german.out, /\*\*Widerlegt\*\* \(Person, Dmitry Kozak\): “Koazk”\./);
    assert.match((await call('--language', 'uk', '--format', 'html', 'a.md')).out, /<html lang="uk">[^]*1 суперечить базі фактів/);
    for (const format of ['json', 'csv']) assert.equal((await call('--language', 'uk', '--format', format, 'a.md')).out, (await call('--format', format, 'a.md')).out);
    assert.match((await call('--language', 'fr', 'a.md')).err, /--language takes en, de or uk, not “fr”/);
  });

  it('refuses what it does not understand, and says what it cannot read', async () => {
    assert.deepEqual(await call(), { out: '', err: 'copydesk: worksheet takes one draft: copydesk worksheet draft.md, or - for standard input\n', code: 2 });
    assert.match((await call('--format', 'pdf', 'a.md')).err, /--format takes markdown, json, csv or html, not “pdf”/);
    assert.match((await call('--date', '2022-02-30', 'a.md')).err, /--date takes a day/);
    assert.deepEqual(await call('missing.md'), { out: '', err: 'copydesk: missing.md does not exist\n', code: 2 });
  });

  it('stands in the help', async () => {
    assert.match((await callCopydesk(['help'])).out, /copydesk worksheet \[--format markdown\|json\|csv\|html\]/);
  });
});
