import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPack } from '../../../server/src/core/facts/read-pack.js';

const manifest = 'id: desk\nname: The desk\nversion: 1\nas_of: 2026-11-20\n';
const sources = '- {id: gazette, type: webpage, title: The Gazette, URL: "https://gazette.example/"}\n';

const problemsOf = (path: string, text: string): readonly string[] =>
  readPack([{ path: 'pack.yaml', text: manifest }, { path: 'sources.yaml', text: sources }, { path, text }])
    .problems.filter((problem) => problem.path === path).map(({ line, message }) => `${String(line)}: ${message}`);

const lind = '- id: bo-lind\n  name: Bo Lind\n  given_name: Bo\n  family_name: Lind\n  sources: [gazette]\n';

describe('slips of somebody who writes YAML for the first time', () => {
  it('a tab is called a tab, once', () => {
    assert.deepEqual(problemsOf('persons.yaml', `${lind}\tbirth_date: 1961-02-03\n`), [
      '6: This is not YAML: a tab stands at the beginning of this line. Indent with spaces.',
    ]);
  });

  it('a title with a colon wants quotation marks', () => {
    assert.match(problemsOf('sources.yaml', '- id: flood\n  type: webpage\n  title: Flood: what we know\n')[0] ?? '',
      /^3: This is not YAML: a second colon stands in this line\. Put quotation marks around a text with a colon/);
    assert.deepEqual(problemsOf('sources.yaml', '- id: flood\n  type: webpage\n  title: "Flood: what we know"\n  URL: "https://example.org/flood"\n'), []);
  });

  it('a forgotten colon, a line too far left, an open quotation mark and an open bracket are named', () => {
    const first = (text: string): string => problemsOf('persons.yaml', text)[0] ?? '';
    assert.match(first(`${lind}  birth_date 1961-02-03\n  gender: male\n`), /^6: .*a colon and a space are missing in this line/);
    assert.match(first('- id: bo-lind\n name: Bo Lind\n'), /^2: .*begins further left than the entry it belongs to/);
    assert.match(first('- id: bo-lind\n  name: "Bo Lind\n'), /a quotation mark is opened before this place and never closed/);
    assert.match(first('- {id: bo-lind, sources: [gazette}\n'), /a bracket is opened and not closed/);
    assert.match(first('- id: bo-lind\n  name: @bolind\n'), /cannot begin with this sign unless it stands in quotation marks/);
  });

  it('1,200 within { } is not read as 1', () => {
    const figure = (value: string): string =>
      `- {id: homes, subject: homes lost, value: ${value}, unit: homes, as_of: 2015-06, phrases: [homes ~ flood], sources: [gazette]}\n`;
    assert.match(problemsOf('figures.yaml', figure('1,200'))[0] ?? '', /^1: `200` stands here without a colon: .* write numbers without one\.$/);
    assert.deepEqual(problemsOf('figures.yaml', figure('1200')), []);
  });

  it('a name with a comma within { } does not lose its second half', () => {
    const named = (name: string): readonly string[] => problemsOf('persons.yaml', `${lind}  other_names: [{name: ${name}, kind: formal}]\n`);
    assert.match(named('Bo Lind, Jr').join(), /`Jr` stands here without a colon/);
    assert.deepEqual(named('"Bo Lind, Jr"'), []);
  });

  it('an empty key, with its colon, still counts as absent', () => {
    assert.deepEqual(problemsOf('persons.yaml', `${lind}  death_date:\n`), []);
    assert.deepEqual(problemsOf('persons.yaml', '- {id: bo-lind, name: Bo Lind, given_name: Bo, family_name: Lind, death_date: , sources: [gazette]}\n'), []);
  });

  it('an id that is a name is told to be an id', () => {
    assert.match(problemsOf('persons.yaml', `${lind}  memberships: [{post: Mayor of Fredburg, start: 2026-11-17}]\n`).join(),
      /`post` must be an id, lower-case words joined by hyphens like `dmitry-kozak`; this is "Mayor of Fredburg"\./);
  });
});
