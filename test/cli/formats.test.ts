import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import type * as Sarif from 'sarif';
import { checks } from '../../server/src/core/checks/index.js';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';
const FRONT = '---\ndate: 2021-12-15\n---\n\n';

/** The schema of SARIF 2.1.0 as the package of the format's makers ships it; Ajv reads its draft 4 once `id` has its later name. */
const schema = JSON.parse(readFileSync(
  createRequire(path.join(process.cwd(), 'package.json')).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8',
).replace(/"\$schema":[^,]*,\s*/, '').replace('"id": "https:', '"$id": "https:')) as object;
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema);

let folder: string;
const write = (name: string, content: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const call = (...args: readonly string[]) => callCopydesk(['check', ...args], { folder });

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-formats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('copydesk check --format sarif', () => {
  const sarif = async (...args: readonly string[]): Promise<Sarif.Run> => {
    const log = JSON.parse((await call('--format', 'sarif', ...args)).out) as Sarif.Log;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    return log.runs[0]!;
  };

  it('is refused by the schema where it is wrong, so that the schema proves something', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), false);
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] }), false);
  });

  it('describes every check, and the stet, as rules with help', async () => {
    write('a.md', 'All is calm.');
    const { tool, results } = await sarif('a.md');
    assert.deepEqual(tool.driver.rules!.map(({ id }) => id), [...checks.map(({ id }) => id), 'stet']);
    for (const rule of tool.driver.rules!) assert.ok(rule.shortDescription!.text && rule.fullDescription!.text && rule.help!.text.length > 20);
    assert.match(tool.driver.version!, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(results, []);
  });

  it('places a finding by line and column in UTF-16 units, with its reason, sources and fix', async () => {
    write('desk drafts/a.md', `${FRONT}🗞️ ${KOAZK}\r\n`);
    const { columnKind, results, tool } = await sarif('desk drafts/a.md');
    assert.equal(columnKind, 'utf16CodeUnits');
    const [result] = results!;
    assert.equal(result!.ruleId, 'name-misspelled');
    assert.equal(tool.driver.rules![result!.ruleIndex!]!.id, 'name-misspelled');
    assert.equal(result!.level, 'error');
    assert.match(result!.message.text!, /^“Koazk” looks like a misspelling of Kozak\.\n.*swapped[^]*\nSource: /);
    const { artifactLocation, region } = result!.locations![0]!.physicalLocation!;
    assert.deepEqual(artifactLocation, { uri: 'desk%20drafts/a.md', uriBaseId: '%SRCROOT%' });
    const startColumn = `🗞️ ${KOAZK}`.indexOf('Koazk') + 1;
    assert.deepEqual(region, { startLine: 5, startColumn, endLine: 5, endColumn: startColumn + 5, snippet: { text: 'Koazk' } });
    const [change] = result!.fixes![0]!.artifactChanges;
    assert.deepEqual(change!.artifactLocation, artifactLocation);
    assert.deepEqual(change!.replacements, [{ deletedRegion: { startLine: 5, startColumn, endLine: 5, endColumn: startColumn + 5 }, insertedContent: { text: 'Kozak' } }]);
  });

  it('names no folder of the machine, and says what could not be read', async () => {
    write('a.md', KOAZK);
    const run = await sarif(path.join(folder, 'a.md'), 'missing.md');
    assert.equal(run.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri, 'a.md');
    assert.equal(run.invocations![0]!.executionSuccessful, false);
    assert.equal(run.invocations![0]!.toolExecutionNotifications![0]!.message.text, 'missing.md does not exist');
  });

  it('reads standard input, and keeps braces from being placeholders', async () => {
    const { out } = await callCopydesk(['check', '--format', 'sarif', '-'], { folder, input: 'The mayor of {{NAME}} spoke on Monday.' });
    const log = JSON.parse(out) as Sarif.Log;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    for (const { message } of log.runs[0]!.results!) assert.doesNotMatch(message.text!, /(?<!\{)\{(?!\{)/);
    assert.equal(log.runs[0]!.artifacts![0]!.location!.uri, 'stdin');
  });

  describe('fingerprints', () => {
    const prints = async (text: string): Promise<readonly string[]> => {
      write('a.md', text);
      const { results } = await sarif('a.md');
      return results!.map(({ partialFingerprints }) => partialFingerprints!['copydeskFinding/v1']!);
    };

    it('survive edits elsewhere, other line breaks and emphasis', async () => {
      const [print] = await prints(FRONT + KOAZK);
      assert.match(print!, /^[0-9a-f]{16}$/);
      assert.deepEqual(await prints(`${FRONT}A new first paragraph.\n\nThe day was long. ${KOAZK} Nothing came of it.\n`), [print]);
      assert.deepEqual(await prints(FRONT + KOAZK.replace('Staff ', 'Staff\n').replace('Koazk', '**Koazk**')), [print]);
    });

    it('change with the sentence, and differ where the same sentence stands twice', async () => {
      const [print] = await prints(FRONT + KOAZK);
      const [other] = await prints(FRONT + KOAZK.replace('Wednesday', 'Thursday'));
      assert.notEqual(other, print);
      const twice = await prints(`${FRONT}${KOAZK}\n\n${KOAZK}\n`);
      assert.equal(twice[0], print);
      assert.equal(new Set(twice).size, 2);
    });

    it('do not move when the first of two is let stand', async () => {
      const [, second] = await prints(`${FRONT}${KOAZK}\n\n${KOAZK}\n`);
      assert.deepEqual(await prints(`${FRONT}${KOAZK} <!-- stet name-misspelled "Koazk": so on the poster (AB, 2021-12-15) -->\n\n${KOAZK}\n`), [second]);
    });
  });
});

describe('copydesk check --format junit', () => {
  it('has a suite a draft and a case a finding, failing as the exit code does', async () => {
    write('a.md', `${FRONT}${KOAZK} The road from Kiev to Lviv was full.\n`);
    write('b.md', 'All is calm.');
    const { out, code } = await call('--format', 'junit', 'a.md', 'b.md');
    assert.equal(code, 1);
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="copydesk" tests="3" failures="1" errors="0" skipped="0">\n {2}<testsuite name="a\.md" tests="2" failures="1"/);
    assert.match(out, /<testcase name="5:59 name-misspelled" classname="a\.md" file="a\.md" line="5"><failure type="name-misspelled" message="“Koazk” looks like/);
    assert.match(out, /name-style" classname="a\.md" file="a\.md" line="5"><system-out>a\.md:5:\d+: information: /);
    assert.match(out, /<testsuite name="b\.md" tests="1" failures="0" errors="0" skipped="0">\n {4}<testcase name="no finding" classname="b\.md"\/>/);
    assert.match((await call('--format', 'junit', '--fail-on', 'information', 'a.md')).out, /name-style"[^>]*><failure /);
  });

  it('escapes what XML reserves and leaves out what it cannot hold', async () => {
    write('a & <b>.md', `${FRONT}${KOAZK.replace('envoy', 'envoy\u0007')}`);
    const { out } = await call('--format', 'junit', 'a & <b>.md', 'miss"ing.md');
    assert.match(out, /<testsuite name="a &amp; &lt;b&gt;\.md"/);
    assert.match(out, /errors="1"[^]*<error message="miss&quot;ing\.md does not exist">miss"ing\.md does not exist<\/error>/);
    assert.doesNotMatch(out, /[\u0000-\u0008]/);
  });
});

describe('copydesk check --format github', () => {
  it('writes one workflow command a finding', async () => {
    write('desk/a.md', FRONT + KOAZK);
    const { out, code } = await call('--format', 'github', 'desk/a.md');
    assert.equal(code, 1);
    assert.match(out, /^::error file=desk\/a\.md,line=5,endLine=5,col=59,endColumn=64,title=Name misspelled \(name-misspelled\)::“Koazk” looks like a misspelling of Kozak\.%0A[^\n]*%0ASource: [^\n]*%0AFix: Replace with "Kozak"\n$/);
  });

  it('calls what is no error a warning or a notice', async () => {
    write('a.md', 'In February 2022 the road from Kiev to Lviv was full. Pledges against Natos expansion.');
    const { out } = await call('--format', 'github', 'a.md');
    assert.deepEqual([...out.matchAll(/^::(\w+) /gm)].map(([, name]) => name), ['notice', 'warning']);
  });

  it('lets no draft and no file name speak to the runner', async () => {
    const name = 'a,line=1::b%.md';
    write(name, `${FRONT}Asked, "is it 100% sure?\n::warning::no", she left. ${KOAZK}`);
    const { out } = await call('--format', 'github', name);
    for (const line of out.trimEnd().split('\n')) assert.match(line, /^::(error|warning|notice) file=a%2Cline=1%3A%3Ab%25\.md,line=\d+,/);
  });

  it('names no file for standard input, and prints nothing for a clean draft', async () => {
    const { out } = await callCopydesk(['check', '--format', 'github', '-'], { folder, input: KOAZK });
    assert.match(out, /^::error line=1,/);
    assert.equal((await callCopydesk(['check', '--format', 'github', '-'], { folder, input: 'All is calm.' })).out, '');
  });
});
