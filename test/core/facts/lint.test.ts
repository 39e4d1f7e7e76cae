import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { layer } from '../../../server/src/core/facts/layer.js';
import { lintFacts } from '../../../server/src/core/facts/lint.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { packFiles } from '../../support/facts.js';

/** What is wrong with the facts of a snippet: severity and message. */
function problemsOf(...snippets: readonly string[]): readonly string[] {
  const readings = snippets.map((snippet, index) => readPack(packFiles(snippet, index === 0 ? 'test' : 'desk')));
  const packs = readings.map(({ pack }) => pack);
  const { base, problems } = layer(packs);
  assert.deepEqual([...readings.flatMap((reading) => reading.problems), ...problems], []);
  return lintFacts(base, packs).map(({ severity, message }) => `${severity}: ${message}`);
}

const post = 'posts: [{id: uk-prime-minister, area: uk, label: Prime Minister}]\n';

describe('the facts of all layers', () => {
  it('are at peace when they agree', () => {
    assert.deepEqual(problemsOf(`
      ${post}
      persons:
        - {name: Theresa May, birth_date: 1956-10-01, memberships: [uk-prime-minister 2016-07-13/2019-07-24]}
        - {name: Boris Johnson, birth_date: 1964-06-19, memberships: [uk-prime-minister 2019-07-24/2022-09-06]}
        - {name: Liz Truss, memberships: [uk-prime-minister 2022-09-06/]}
    `), []);
  });

  it('name what exists, and say what was meant', () => {
    assert.deepEqual(problemsOf(`
      ${post}
      persons: [{name: Theresa May, memberships: [uk-prime-ministre 2016-07-13/]}]
      organizations: [{id: nato, name: NATO, parent: un, members: [{organization: eu}]}]
      quotations: [{text: Brexit means Brexit, speaker: theresa-mai}]
    `), [
      'error: There is no organization `un` in any pack. Add it to organizations.yaml.',
      'error: There is no area or organization `eu` in any pack. Add it to areas.yaml or organizations.yaml.',
      'error: There is no post `uk-prime-ministre` in any pack. Did you mean `uk-prime-minister`?',
      'error: There is no person `theresa-mai` in any pack. Did you mean `theresa-may`?',
    ]);
  });

  it('name areas and parties that exist as what a seat is held for', () => {
    assert.deepEqual(problemsOf(`
      areas: [Texas]
      organizations: [{id: senate, name: Senate}, {id: greens, name: Greens}]
      persons:
        - {name: Anna Stein, memberships: [{organization: senate, role: Senator, area: texas, on_behalf_of: greens, start: 2019}]}
        - {name: Karl Baum, memberships: [{organization: senate, role: Senator, area: texsa, on_behalf_of: green, start: 2019}]}
    `), [
      'error: There is no area `texsa` in any pack. Did you mean `texas`?',
      'error: There is no organization `green` in any pack. Did you mean `greens`?',
    ]);
  });

  it('are reported once: what refers to an entity that was left out is not', () => {
    const { pack, problems } = readPack(packFiles('areas: [{id: a, name: A, sources: [nowhere]}, {id: b, name: B, within: [a]}]'));
    const { base, problems: lacking } = layer([pack]);
    assert.deepEqual([...base.areas.keys()], ['b']);
    assert.deepEqual([problems.length, ...lacking, ...lintFacts(base, [pack])], [1]);
  });

  it('tell of a council of thousands written as one office in a few sentences, not in as many as it has pairs', () => {
    const holders = Array.from({ length: 6_000 }, (_, index) => `  - {name: Anna Clerk${index}, memberships: [uk-prime-minister 2016-07-13/]}`);
    const problems = problemsOf(`${post}persons:\n${holders.join('\n')}\n`);
    assert.ok(problems.length < 50_000, String(problems.length));
    assert.equal(problems.filter((problem) => problem.includes('Anna Clerk5999 ')).length, 8);
    assert.deepEqual(problems.filter((problem) => problem.includes('more pairs')), [
      'error: 17949036 more pairs of terms as Prime Minister overlap: write `holders: many` in `uk-prime-minister` if several hold it at a time.',
    ]);
  });

  it('tell of three at a time by all their pairs', () => {
    assert.deepEqual(problemsOf(`
      ${post}
      persons:
        - {name: Theresa May, memberships: [uk-prime-minister 2016-07-13/2022-01-01]}
        - {name: Boris Johnson, memberships: [uk-prime-minister 2019-07-24/2022-09-06]}
        - {name: Liz Truss, memberships: [uk-prime-minister 2020-09-06/2021-01-01]}
    `).map((problem) => problem.replace(/ cannot both .*/, '')), [
      'error: Theresa May and Boris Johnson', 'error: Theresa May and Liz Truss', 'error: Boris Johnson and Liz Truss',
    ]);
  });

  it('tell of thousands of one name without naming them all to each', () => {
    const bearers = Array.from({ length: 3_000 }, (_, index) => `  - {id: bearer-${index}, name: Anna Clerk}`);
    const problems = problemsOf(`persons:\n${bearers.join('\n')}\n`);
    assert.equal(problems.length, 3_000);
    assert.match(problems[0]!, /`bearer-0` shares a full name with `bearer-1`, .*`bearer-8` and 2991 more: give each a `note`/);
  });

  it('have no two holders of one office at a time', () => {
    const terms = (may: string, johnson: string): readonly string[] => problemsOf(
      `${post}\npersons: [{name: Theresa May, memberships: [${may}]}, {name: Boris Johnson, memberships: [${johnson}]}]`);
    assert.deepEqual(terms('uk-prime-minister 2016-07-13/', 'uk-prime-minister 2019-07-24/'), [
      'error: Theresa May and Boris Johnson cannot both be Prime Minister on 24 July 2019 (from 13 July 2016, no end; from 24 July 2019, no end): '
      + 'correct a date, explain it in a `note` on one of the terms, or write `holders: many` in the post.',
    ]);
    assert.deepEqual(terms('uk-prime-minister 2016/2019', 'uk-prime-minister 2019/'), []);
    assert.deepEqual(terms('{post: uk-prime-minister, start: 2016-07-13, note: rival claims}', 'uk-prime-minister 2019-07-24/'), []);
  });

  it('are reported where they can be corrected: never in a compiled pack that lies below', () => {
    const world = readPack(packFiles(`${post}\npersons: [{name: A B, memberships: [uk-prime-minister 2016/2018]}, {name: C D, memberships: [uk-prime-minister 2017-02-01/2018]}]`)).pack;
    const desk = readPack(packFiles({ persons: [{ name: 'E F', memberships: ['uk-prime-minister 2010/2017-06-01'] }] }, 'desk')).pack;
    const compiled = { ...world, places: new Map() };
    const paths = (packs: Parameters<typeof layer>[0], judged = packs): readonly string[] =>
      lintFacts(layer(packs).base, packs, judged).map(({ path, message }) => `${path}: ${message.slice(0, 25)}`);
    assert.deepEqual(paths([compiled]), ['test: A B and C D cannot both b']);
    assert.deepEqual(paths([compiled, desk]), ['persons.yaml: E F and A B cannot both b', 'persons.yaml: E F and C D cannot both b']);
    assert.deepEqual(paths([compiled, desk], [desk]), paths([compiled, desk]));
    const compiledDesk = { ...desk, places: new Map() };
    assert.deepEqual(paths([compiled, compiledDesk], [compiledDesk]), ['desk: E F and A B cannot both b', 'desk: E F and C D cannot both b'], 'what lies below is not judged');
    assert.deepEqual(paths([compiled], []), [], 'nothing is judged where nothing is given');
  });

  it('have no two terms of one person in one office at a time', () => {
    assert.match(problemsOf(`${post}\npersons: [{name: Theresa May, memberships: [uk-prime-minister 2016/2019, uk-prime-minister 2017-02-01/2019]}]`)[0] ?? '',
      /^error: Theresa May has two terms as Prime Minister at one time/);
  });

  it('may have many holders of an office that has many', () => {
    assert.deepEqual(problemsOf(`
      posts: [{id: aide, label: Aide, holders: many}]
      persons: [{name: A B, memberships: [aide 2016/]}, {name: C D, memberships: [aide 2017/]}]
    `), []);
  });

  it('explain a vacancy', () => {
    const persons = 'persons: [{name: Theresa May, memberships: [uk-prime-minister 2016-07-13/2019-07-24]}, {name: Liz Truss, memberships: [uk-prime-minister 2022-09-06/]}]';
    assert.match(problemsOf(post + persons)[0] ?? '', /^warning: Nobody is known as Prime Minister between Theresa May .* and Liz Truss/);
    assert.deepEqual(problemsOf(`posts: [{id: uk-prime-minister, area: uk, gaps: [{start: 2019-07-25, end: 2022-09-05}]}]\n${persons}`), []);
  });

  it('tell two persons of one name apart', () => {
    const sullivans = (note: string): readonly string[] => problemsOf(
      `persons: [{id: john-sullivan, name: John Sullivan${note}}, {id: john-sullivan-2, name: J. Sullivan, other_names: [{name: John Sullivan, kind: formal}], note: the second}]`);
    assert.deepEqual(sullivans(''), [
      'error: `john-sullivan` shares a full name with `john-sullivan-2`: give each a `note` that tells them apart, or join them if they are one person.',
    ]);
    assert.deepEqual(sullivans(', note: the first'), []);
  });

  it('tell two bodies and two places of one name apart', () => {
    const twice = (note: string): readonly string[] => problemsOf(`
      organizations: [{id: council, name: Harbour Council${note}}, {id: council-2, name: Harbour Council, note: of the other harbour}]
      areas: [{id: valencia, name: Valencia${note}}, {id: valencia-2, name: Valencia, note: the other one}]`);
    assert.deepEqual(twice('').toSorted(), [
      'warning: `council` shares a full name with `council-2`: give each a `note` that tells them apart, or join them if they are one body.',
      'warning: `valencia` shares a full name with `valencia-2`: give each a `note` that tells them apart, or join them if they are one place.',
    ]);
    assert.deepEqual(twice(', note: the first'), []);
  });

  it('are lives that can be lived', () => {
    assert.deepEqual(problemsOf(`
      posts: [{id: aide, label: Aide, holders: many}]
      persons:
        - {name: A B, birth_date: 1990, death_date: 1980}
        - {name: C D, birth_date: 1800, death_date: 1990}
        - {name: E F, birth_date: 1880}
        - {name: G H, birth_date: 2010-05-01, memberships: [aide 2019-07-24/]}
        - {name: I J, death_date: 1965-01-24, memberships: [aide 1951-10-26/1970]}
        - {name: K L, death_date: 1965-01-24, memberships: [aide 1951-10-26/]}
        - {name: M N, death_date: 1902, memberships: [aide 1903/1904]}
    `), [
      'error: A B died (1980) before being born (1990): correct one of the dates.',
      'error: C D would have lived for 188 years: correct one of the dates.',
      'warning: E F would be 144 years old: add a `death_date`.',
      'error: G H, born 1 May 2010, was a child when this term began (24 July 2019): correct one of the dates.',
      'error: I J died on 24 January 1965, and yet is Aide until 1970: correct one of the dates.',
      'error: K L died on 24 January 1965, and yet is Aide without an end: correct one of the dates.',
      'error: M N died (1902) before this term began (1903): correct one of the dates.',
    ]);
  });

  it('leave the young of royal houses and the long-lived alone', () => {
    assert.deepEqual(problemsOf(`
      posts: [{id: spain-monarch, area: spain, role: monarch}]
      persons:
        - {name: Alfonso XIII, birth_date: 1886-05-17, death_date: 1941-02-28, memberships: [spain-monarch 1886-05-17/1931-04-14]}
        - {name: Jeanne Calment, birth_date: 1906-02-21}
    `), []);
  });

  it('do not begin after the pack was made', () => {
    assert.deepEqual(problemsOf(`${post}\nas_of: 2019-01-01\npersons: [{name: Boris Johnson, memberships: [uk-prime-minister 2019-07-24/]}]`), [
      'warning: This begins on 24 July 2019, after the pack’s as_of (1 January 2019): correct one of them.',
    ]);
  });

  it('may begin after the pack was made where they were seen on a day of their own', () => {
    const term = (asOf: string): readonly string[] =>
      problemsOf(`${post}\nas_of: 2019-01-01\npersons: [{name: Boris Johnson, memberships: [{post: uk-prime-minister, start: 2019-07-24, as_of: ${asOf}}]}]`);
    assert.deepEqual(term('2019-07-24'), []);
    assert.equal(term('2019-07-23').length, 1);
  });

  it('build names of their parts', () => {
    assert.deepEqual(problemsOf('persons: [{name: Volodymyr Zelensky, given_name: Volodymyr, family_name: Zelenskyy}]'), [
      'warning: `Zelenskyy` does not stand in the name `Volodymyr Zelensky`: write both alike, and other spellings under `other_names`.',
    ]);
    assert.deepEqual(problemsOf('persons: [{name: José Manuel Barroso, given_name: Jose Manuel, family_name: Barroso}]'), []);
  });

  it('have phrases that name one event and no other', () => {
    assert.deepEqual(problemsOf(`
      events:
        - {id: a, name: A, date: 2014, phrases: [annexation of Crimea, ~ Crimea, summit, Euromaidan]}
        - {id: b, name: B, date: 2015, phrases: [Annexation of Crimea]}
    `), [
      'error: `~` must stand between words in the phrase `~ Crimea`: it is the gap between them.',
      'warning: The phrase `summit` is a single common word and would match far more than A: add a word that tells it apart.',
      'error: The phrase `Annexation of Crimea` also names `a`: a phrase must name one event and no other.',
    ]);
  });

  it('lie in no circle', () => {
    assert.deepEqual(problemsOf('areas: [{id: a, name: A, within: [b]}, {id: b, name: B, within: [a]}]').length, 2);
  });

  it('have roles of the vocabulary, or new ones', () => {
    assert.deepEqual(problemsOf('posts: [{id: a, label: A, role: foriegn-minister}, {id: b, label: B, role: bell-ringer}]'), [
      'warning: `foriegn-minister` is no known role: did you mean `foreign-minister`?',
    ]);
  });

  it('quote fragments, not passages', () => {
    assert.match(problemsOf(`{persons: [A B], quotations: [{id: q, speaker: a-b, text: "${'so '.repeat(41)}"}]}`)[0] ?? '',
      /^warning: This quotation has 41 words/);
  });
});
