import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { callCopydesk } from '../support/call-copydesk.js';
import { claim, human, item, time } from '../support/wikidata.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer): void => writeFileSync(path.join(folder, name), content);
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const call = (args: readonly string[], input: string | Buffer = '') => callCopydesk(['facts', ...args], { folder, input });
const importCsv = (...more: readonly string[]) => call(['import', '--from', 'csv', '--mapping', 'map.yaml', '--to', 'desk', 'table.csv', ...more]);

const MAPPING = 'person: {name: who, birth_date: born}\nmembership: {post: office, area: land, start: from, end: to}\n';
const HEADER = 'who,born,office,land,from,to';
const STEIN = 'Anna Steinbaum,1961-05-02,Archery Minister,Freedonia,2014-02-03,2016';

const person = human('Q900000001', 'Anna Steinbaum', {
  P27: [claim('Q900000020')], P39: [claim('Q900000010', { P580: time('2014-02-03') })], P569: [claim(time('1961-05-02'))],
});
const position = item('Q900000010', 'Archery Minister', { P1001: [claim('Q900000020')] });
const country = item('Q900000020', 'Freedonia', { P297: [claim('FD')] });
const dump = `[\n${[country, position, person].map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

describe('copydesk facts import', () => {
  it('makes a pack that lint accepts, the same each time', async () => {
    write('map.yaml', MAPPING);
    write('table.csv', `\ufeff${HEADER}\n${STEIN}\n`);
    const { out, code } = await importCsv('--source-title', 'Register of offices', '--source-url', 'https://example.org/register', '--as-of', '2021-12-01');
    assert.equal(code, 0);
    assert.match(out, /^desk in desk: 1 person, 1 term, 1 post, 1 area; 0 already known, 0 left out, 1 to look at \(desk.import-report\.txt\)\.\n$/);
    assert.deepEqual(readdirSync(path.join(folder, 'desk')).sort(), ['areas.yaml', 'import-report.txt', 'pack.yaml', 'persons.yaml', 'posts.yaml', 'sources.yaml']);
    assert.match(read('desk/pack.yaml'), /^id: desk\nname: Register of offices\nversion: 2021\.12\.01\nas_of: 2021-12-01\n/);
    assert.match(read('desk/sources.yaml'), /title: Register of offices\n(?:.*\n)*? {2}URL: https:\/\/example\.org\/register/);
    const linted = await call(['lint', 'desk']);
    assert.equal(linted.code, 0);
    const before = read('desk/persons.yaml');
    assert.equal((await importCsv('--source-title', 'Register of offices', '--source-url', 'https://example.org/register', '--as-of', '2021-12-01', '--force')).code, 0);
    assert.equal(read('desk/persons.yaml'), before);
  });

  it('never writes over a file unless told to', async () => {
    write('map.yaml', MAPPING);
    write('table.csv', `${HEADER}\n${STEIN}\n`);
    await importCsv();
    writeFileSync(path.join(folder, 'desk/persons.yaml'), '# my work\n');
    const { err, code } = await importCsv();
    assert.equal(code, 2);
    assert.match(err, /persons\.yaml, .* exist already; nothing is written: name another folder, or say --force/);
    assert.equal(read('desk/persons.yaml'), '# my work\n');
  });

  it('names the table of a row where there are several, and says what an earlier import has left', async () => {
    write('map.yaml', MAPPING);
    write('table.csv', `${HEADER}\n${STEIN}\n`);
    await importCsv();
    write('other.csv', `${HEADER}\nKarl Baum,1960\n`);
    writeFileSync(path.join(folder, 'desk/events.yaml'), '');
    const { err } = await importCsv('other.csv', '--force');
    assert.match(err, /other\.csv, row 2, column “office”: left out: This row has 2 fields/);
    assert.match(err, /events\.yaml was there before and still counts: remove it/);
    assert.match(read('desk/persons.yaml'), /locator: "table\.csv, row 2"/);
  });

  it('names the row and the column of what it leaves out', async () => {
    write('map.yaml', MAPPING);
    write('table.csv', `${HEADER}\n${STEIN}\nKarl Baum,1960\nLena Holz,1961-02-31,Archery Minister,Freedonia,2017,2018,extra\n`);
    const { err, code } = await importCsv();
    assert.equal(code, 1);
    assert.match(err, /row 3, column “office”: left out: This row has 2 fields, fewer than the 6 columns of the header\./);
    assert.match(err, /row 4, field 7: left out: This row has 7 fields, more than the 6 columns of the header\./);
    assert.match(read('desk/import-report.txt'), /row 4, field 7/);
  });

  it('reads other delimiters by themselves', async () => {
    write('map.yaml', MAPPING);
    for (const sign of [';', '\t', '|']) {
      write('table.csv', `${HEADER}\n${STEIN}\n`.replaceAll(',', sign));
      assert.equal((await importCsv('--force')).code, 0, sign);
    }
  });

  it('refuses in words what is no table in UTF-8', async () => {
    write('map.yaml', MAPPING);
    const cases: readonly (readonly [string | Buffer, RegExp])[] = [
      [Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'), /table\.csv is written in UTF-16; save it as UTF-8/],
      [Buffer.from(`${HEADER}\nZo\xeb,1961,a,b,2001,2002\n`, 'latin1'), /table\.csv is not valid UTF-8 \(before byte \d+\)/],
      ['', /table\.csv is empty/],
      ['who,office\n', /table\.csv has no column “born”, “land”, “from”, “to”, which the mapping names; its columns, with “,” between them, are “who”, “office”/],
      ['who,who\n', /row 1: the column “who” stands twice/],
      [`${HEADER}\n"Anna,1961\n`, /table\.csv, from row 2: a quotation mark is opened and never closed/],
      [Buffer.from('PK\u0003\u0004'), /ZIP or Excel/],
    ];
    for (const [content, message] of cases) {
      write('table.csv', content);
      const { err, code } = await importCsv();
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(existsSync(path.join(folder, 'desk')), false);
    }
  });

  it('reads a dump of Wikidata as it lies there, packed, and from standard input', async () => {
    write('dump.json', dump);
    write('dump.json.gz', gzipSync(dump));
    const texts: string[] = [];
    for (const name of ['dump.json', 'dump.json.gz', '-']) {
      const { code, out } = await call(['import', '--from', 'wikidata', '--to', 'wd', '--only', 'Q900000010', '--force', name], dump);
      assert.equal(code, 0, out);
      texts.push(read('wd/persons.yaml') + read('wd/posts.yaml') + read('wd/areas.yaml'));
    }
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0] ?? '', /post: freedonia-archery-minister, start: 2014-02-03/);
    assert.match(texts[0] ?? '', /code: FD/);
    assert.equal((await call(['lint', 'wd'])).code, 0);
  });

  it('finds positions that stand behind the persons in the dump, and in Special:EntityData', async () => {
    write('late.json', `[\n${[person, position, country].map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
    assert.equal((await call(['import', '--from', 'wikidata', '--to', 'wd', 'late.json'])).code, 0);
    write('entity.json', JSON.stringify({ entities: { Q900000001: person, Q900000010: position, Q900000020: country } }));
    assert.equal((await call(['import', '--from', 'wikidata', '--to', 'wd2', 'entity.json'])).code, 0);
    assert.equal(read('wd2/persons.yaml'), read('wd/persons.yaml'));
  });

  it('reads SPARQL results in both downloads', async () => {
    const cells = { person: 'http://www.wikidata.org/entity/Q900000001', personLabel: 'Anna Steinbaum', position: 'http://www.wikidata.org/entity/Q900000010', positionLabel: 'Archery Minister', start: '2014-02-03T00:00:00Z', startPrecision: '11' };
    write('short.json', JSON.stringify([cells]));
    write('full.json', JSON.stringify({ head: { vars: [] }, results: { bindings: [Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { type: 'literal', value }]))] } }));
    for (const name of ['short', 'full']) assert.equal((await call(['import', '--from', 'wikidata', '--to', name, '--id', 'wd', `${name}.json`])).code, 0);
    assert.equal(read('short/persons.yaml'), read('full/persons.yaml'));
  });

  it('tells of damaged inputs', async () => {
    const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
      ['a.json', '<html>', /a\.json is neither results of a SPARQL query in JSON nor a JSON dump/],
      ['b.json', '{"head":{},"results":{"bindings":[{"person"', /b\.json is no valid JSON .*cut off/],
      ['c.json.gz', gzipSync(dump).subarray(0, 60), /c\.json\.gz is damaged: its gzip data cannot be unpacked/],
      ['d.json', gzipSync(dump), /packed with gzip: unpack it, or let its name end in \.gz/],
      ['e.json', '', /e\.json is empty/],
      ['missing.json', '', /missing\.json does not exist/],
    ];
    for (const [name, content, message] of cases) {
      if (name !== 'missing.json') write(name, content);
      const { err, code } = await call(['import', '--from', 'wikidata', '--to', 'wd', name]);
      assert.equal(code, 2, name);
      assert.match(err, message);
    }
    write('cut.json', dump.slice(0, -40));
    const cut = await call(['import', '--from', 'wikidata', '--to', 'wd', 'cut.json']);
    assert.match(cut.err, /cut\.json, line 4: left out: This line is no JSON: is the file cut off\?/);
    write('people.json', '{');
    assert.match((await call(['import', '--from', 'popolo', '--to', 'p', 'people.json'])).err, /people\.json is no valid JSON/);
  });

  it('says so where a file is in the way of the folder', async () => {
    write('map.yaml', MAPPING);
    write('table.csv', `${HEADER}\n${STEIN}\n`);
    write('desk', '');
    const { err, code } = await importCsv();
    assert.equal(code, 2);
    assert.match(err, /desk cannot be a folder: a file is in its way/);
  });

  it('says what to write where a call is wrong', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /needs --from popolo\|csv\|wikidata/],
      [['--from', 'xml'], /--from takes popolo, csv or wikidata/],
      [['--from', 'csv', '--to', 'x', 'a'], /needs --mapping FILE/],
      [['--from', 'popolo', '--to', 'x'], /needs an input/],
      [['--from', 'popolo', 'a'], /needs --to FOLDER/],
      [['--from', 'wikidata', '--to', 'x', '--only', 'minister', 'a'], /take Wikidata items like Q11696, not “minister”/],
      [['--from', 'popolo', '--to', 'x', '--as-of', 'today', 'a'], /--as-of takes the day of the extract/],
      [['--from', 'popolo', '--to', 'x', '--id', 'My Pack', 'a'], /--id takes lower-case words/],
    ];
    for (const [args, message] of wrong) {
      const { err, code } = await call(['import', ...args]);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});
