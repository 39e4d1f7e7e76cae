import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readPack, type PackReading } from '../../../server/src/core/facts/read-pack.js';

const manifest = 'id: desk\nname: The desk\nversion: 1.10\nas_of: 2022-02-15\n';
const sources = '- id: kremlin\n  type: webpage\n  title: Dmitry Kozak\n  URL: http://en.kremlin.ru/\n';

const read = (files: Readonly<Record<string, string>>): PackReading =>
  readPack(Object.entries({ 'pack.yaml': manifest, 'sources.yaml': sources, ...files }).map(([path, text]) => ({ path, text })));

/** Problems as `path:line:column message`. */
const problemsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  read(files).problems.map(({ path, line, column, message }) => `${path}:${String(line)}:${String(column)} ${message}`);

const persons = (text: string): readonly string[] => problemsOf({ 'persons.yaml': text });

const kozak = `
- id: dmitry-kozak
  name: Dmitry Kozak
  given_name: Dmitry
  family_name: Kozak
  birth_date: 1958-11-07
  death_date:
  citizenship: [russia]
  sources: [{source: kremlin, locator: para. 1}]
  memberships:
    - post: russia-deputy-chief-of-staff
      start: 2020-01
      end: unknown
      start_known: false
`;

describe('reading a pack', () => {
  it('makes statements that carry their sources, ids and pack', () => {
    const { pack, problems } = read({ 'persons.yaml': kozak });
    assert.deepEqual(problems, []);
    const [person] = pack.parts.person;
    assert.equal(person?.birthDate?.id, 'person/dmitry-kozak#birth_date');
    assert.equal(person.birthDate.pack, 'desk');
    assert.equal(person.birthDate.sources[0].source.title, 'Dmitry Kozak');
    assert.equal(person.birthDate.sources[0].locator, 'para. 1');
    assert.equal(person.deathDate, undefined);
    assert.deepEqual(person.citizenship?.map(({ id, value }) => [id, value]), [['person/dmitry-kozak#citizenship/russia', 'russia']]);
    const [term] = person.terms ?? [];
    assert.equal(term?.id, 'person/dmitry-kozak#membership/russia-deputy-chief-of-staff@2020-01');
    assert.equal(term.endUnknown, true);
    assert.equal(term.startOrBefore, true);
  });

  it('makes a statement of a gender, with sources of its own or the person’s', () => {
    const genders = (gender: string) => read({ 'persons.yaml': kozak.replace('  birth_date', `  gender: ${gender}\n  birth_date`) }).pack.parts.person.map((person) => person.gender);
    const [bare] = genders('male');
    assert.deepEqual([bare?.id, bare?.value, bare?.sources[0].locator], ['person/dmitry-kozak#gender', 'male', 'para. 1']);
    const [cited] = genders('{value: male, sources: [{source: kremlin, locator: para. 2}]}');
    assert.deepEqual([cited?.value, cited?.sources[0].locator], ['male', 'para. 2']);
    assert.deepEqual(genders('{value: male, sources: []}'), [undefined]);
  });

  it('says of a web page or of data without an address that nobody can look them up', () => {
    assert.deepEqual(problemsOf({ 'sources.yaml': `${sources}- {id: feed, type: dataset, title: A feed}\n- {id: talk, type: interview, title: A talk}\n` }), [
      'sources.yaml:5:8 The source `feed` has no `URL`: nobody can look it up, and an office that rests on it alone is no ground for a finding.',
    ]);
  });

  it('keeps a version and a code as they are written', () => {
    const { pack } = read({ 'areas.yaml': '- {id: bond, name: Bond, code: 007, sources: [kremlin]}' });
    assert.equal(pack.info.version, '1.10');
    assert.equal(pack.parts.area[0]?.code, '007');
  });

  it('reads a file that is split into a folder, wherever the pack lies', () => {
    const { pack, problems } = readPack([
      { path: 'facts/desk/pack.yaml', text: manifest }, { path: 'facts/desk/sources/web.yml', text: sources },
      { path: 'facts/desk/persons/russia.yaml', text: kozak }, { path: 'facts/desk/README.md', text: '# Not YAML: [' },
    ]);
    assert.deepEqual(problems, []);
    assert.equal(pack.parts.person.length, 1);
  });

  it('lets a pack cite the sources of the packs below', () => {
    const below = read({}).pack.sources;
    const { problems } = readPack([
      { path: 'pack.yaml', text: manifest.replace('desk', 'story') },
      { path: 'areas.yaml', text: '- {id: russia, name: Russia, sources: [kremlin]}' },
    ], below);
    assert.deepEqual(problems, []);
  });

  it('keeps what another source says', () => {
    const { pack } = read({
      'events.yaml': '- {id: e, name: E, date: {value: 2014-03-18, disputed_by: [{value: "2014-03-21", sources: [kremlin], note: the law}]}, sources: [kremlin]}',
    });
    const [dispute] = pack.parts.event[0]?.date?.disputedBy ?? [];
    assert.equal(dispute?.value, '2014-03-21');
    assert.equal(dispute.sources[0]?.source.id, 'kremlin');
  });

  it('gives one hash to the same contents, whatever the order of files and the line ends', () => {
    const files = [{ path: 'pack.yaml', text: manifest }, { path: 'sources.yaml', text: sources }];
    const windows = files.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') })).reverse();
    assert.equal(readPack(files).pack.info.hash, readPack(windows).pack.info.hash);
    assert.notEqual(readPack(files).pack.info.hash, read({ 'areas.yaml': '[]' }).pack.info.hash);
  });
});

describe('a problem in a pack', () => {
  it('says what a mistyped key was meant to be, and where it stands', () => {
    assert.deepEqual(persons('- id: dmitry-kozak\n  name: Dmitry Kozak\n  birt_date: 1958-11-07\n  sources: [kremlin]\n'), [
      'persons.yaml:3:3 `birt_date` is no key of a person: did you mean `birth_date`?',
    ]);
  });
  it('lists the keys of a small mapping when none is near', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [{source: kremlin, page: 7}]}'), [
      'persons.yaml:1:48 `page` is no key of a citation: it may hold source, locator, quote.',
    ]);
  });
  it('is a date in words or a day that does not exist', () => {
    assert.deepEqual(persons('- {id: a, name: A, birth_date: 1958-02-30, sources: [kremlin]}'), [
      'persons.yaml:1:32 `birth_date` names a day that does not exist; this is "1958-02-30".',
    ]);
    assert.match(persons('- {id: a, name: A, birth_date: 7 November 1958, sources: [kremlin]}')[0] ?? '',
      /^persons\.yaml:1:32 `birth_date` must be an EDTF date: .*; this is "7 November 1958"\.$/);
  });
  it('is a term that ends before it starts, which is left out', () => {
    const text = '- {id: a, name: A, sources: [kremlin], memberships: [{post: p, start: 2022, end: 2021}, {post: q}]}';
    assert.deepEqual(persons(text), ['persons.yaml:1:54 This ends (2021) before it starts (2022): correct one of the dates.']);
    assert.deepEqual(read({ 'persons.yaml': text }).pack.parts.person[0]?.terms?.map(({ post }) => post), ['q']);
  });
  it('loses one membership and nothing else', () => {
    const text = '- {id: a, name: A, sources: [kremlin], memberships: [{post: p, strat: 2020}, {post: q, start: 2020}, {role: r}]}';
    assert.deepEqual(persons(text), [
      'persons.yaml:1:64 `strat` is no key of a membership: did you mean `start`?',
      'persons.yaml:1:102 A membership must name a `post`, or an `organization` with a `role`.',
    ]);
    assert.deepEqual(read({ 'persons.yaml': text }).pack.parts.person[0]?.terms?.map(({ post }) => post), ['q']);
  });
  it('is a source that nobody lists', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [kremlin], birth_date: {value: 1958, sources: [kremlim]}}'), [
      'persons.yaml:1:76 There is no source `kremlim`. Did you mean `kremlin`? Until then what rests on it alone is left out.',
    ]);
    assert.deepEqual(persons('- {id: a, name: A, sources: [unheard-of]}'), [
      'persons.yaml:1:30 There is no source `unheard-of`. Add it to sources.yaml; until then what rests on it alone is left out.',
    ]);
  });
  it('is a statement without a source, which is left out', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [kremlin], birth_date: {value: 1958, sources: []}}'), [
      'persons.yaml:1:52 Left out, because no source stands behind it: `birth_date` of `a`.',
    ]);
    const text = '- {id: a, name: A, birth_date: 1958}';
    assert.deepEqual(persons(text), [
      'persons.yaml:1:8 No source stands behind `name`, `birth_date` of `a`, so that is left out: give the entry `sources`.',
    ]);
    assert.equal(read({ 'persons.yaml': text }).pack.parts.person[0]?.name, undefined);
  });
  it('is an id that stands twice, or is no id', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [kremlin]}\n- {id: a, name: B, sources: [kremlin]}'), [
      'persons.yaml:2:8 There are two entries `a` of kind person in this pack: join them, or give one another id.',
    ]);
    assert.deepEqual(persons('- {id: Dmitry Kozak, name: A, sources: [kremlin]}'), [
      'persons.yaml:1:8 `id` must be an id, lower-case words joined by hyphens like `dmitry-kozak`; this is "Dmitry Kozak".',
    ]);
    assert.deepEqual(problemsOf({ 'sources.yaml': sources + sources }), [
      'sources.yaml:5:7 There are two sources `kremlin`: give one of them another id.',
    ]);
  });
  it('is an entry without an id, a file that is no list, and a list that is no mapping', () => {
    assert.deepEqual(persons('- name: A'), ['persons.yaml:1:3 This person has no `id`.']);
    assert.deepEqual(persons('id: a'), ['persons.yaml:1:1 This file must be a list: begin each person with `- id:`.']);
    assert.deepEqual(persons('- Kozak'), ['persons.yaml:1:3 Each person must be a mapping that begins with `id:`.']);
    assert.deepEqual(persons('- {id: a, name: A, sources: kremlin}'), [
      'persons.yaml:1:29 `sources` must be a list of citations: [{source: ID, locator: "para. 7"}]; this is "kremlin".',
      'persons.yaml:1:8 No source stands behind `name` of `a`, so that is left out: give the entry `sources`.',
    ]);
  });
  it('is a key that stands twice in one mapping', () => {
    assert.deepEqual(persons('- id: a\n  name: A\n  name: B\n  sources: [kremlin]'), [
      'persons.yaml:3:3 `name` stands twice in this mapping: keep one.',
    ]);
  });
  it('is a membership that stands twice', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [kremlin], memberships: [{post: p, start: 2020}, {post: p, start: 2020}]}'), [
      'persons.yaml:1:78 This stands twice in the pack (person/a#membership/p@2020): keep one, and add the other’s sources to it.',
    ]);
  });
  it('is a file of another name', () => {
    assert.deepEqual(problemsOf({ 'person.yaml': '[]' }), ['person.yaml:1:1 No file of a fact pack is called `person`. Did you mean `persons`?']);
  });
  it('is a pack without a readable pack.yaml, which then knows up to nowhere', () => {
    const { pack, problems } = readPack([{ path: 'facts/story/persons.yaml', text: '[]' }]);
    assert.deepEqual(problems.map(({ path, message }) => `${path} ${message}`), [
      'facts/story/pack.yaml This pack has no pack.yaml: add one with id, name, version and as_of.',
    ]);
    assert.equal(pack.info.id, 'story');
    assert.equal(pack.info.asOf.first < -700_000, true);
    assert.deepEqual(problemsOf({ 'pack.yaml': 'id: desk\nname: D\nversion: 1\n' }), ['pack.yaml:1:1 This pack has no `as_of`.']);
  });
});

describe('a broken file', () => {
  it('does not lose the others, nor what stands before the break', () => {
    const { pack, problems } = read({ 'persons.yaml': kozak, 'areas.yaml': '- {id: russia, name: Russia, sources: [kremlin]}\n- {id: "' });
    assert.equal(problems.every(({ path }) => path === 'areas.yaml'), true);
    assert.match(problems[0]?.message ?? '', /^This is not YAML: /);
    assert.equal(pack.parts.person.length, 1);
    assert.deepEqual(pack.parts.area.map(({ id }) => id), ['russia']);
  });
  it('may be nested thousands deep', () => {
    assert.match(persons('['.repeat(20_000))[0] ?? '', /This file is nested too deeply to be read\.$/);
    assert.match(persons(`${'[ '.repeat(40)}${']'.repeat(40)}`)[0] ?? '', /nested too deeply for a fact pack\.$/);
  });
  it('may try to multiply itself by aliases', () => {
    const bomb = ['- &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1) bomb.push(`- &a${String(i)} [${Array.from({ length: 10 }, () => `*a${String(i - 1)}`).join(', ')}]`);
    assert.match(persons(bomb.join('\n')).at(0) ?? '', /Aliases repeat too much of this file: write the values out\.$/);
    assert.match(persons('- &a [*a]').join(), /nested too deeply/);
    assert.match(persons('- *nobody').join(), /Nothing before this is called `&nobody`\./);
  });
  it('may use aliases in moderation', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: &s [kremlin]}\n- {id: b, name: B, sources: *s}'), []);
  });
  it('may name keys of the language', () => {
    assert.deepEqual(persons('- {id: a, name: A, sources: [kremlin], __proto__: {name: B}, constructor: 1, toString: 2}').length, 3);
  });
  it('may be empty, or hold comments only', () => {
    assert.deepEqual(problemsOf({ 'persons.yaml': '', 'areas.yaml': '# nothing yet\n' }), []);
  });
});
