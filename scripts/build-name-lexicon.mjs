// Builds server/data/name-lexicon.json and name-spelling.json: given names, surnames and ordinary English words, for judging whether a name that is
// nearly that of a known person is a slip or simply somebody else's. Run it by hand after changing a source package:
//
//     node scripts/build-name-lexicon.mjs
//
// Sources, all MIT-licensed: @cspell/dict-people-names (names of any kind), @faker-js/faker (given and family names of some
// sixty locales, told apart), @cspell/dict-en_us (English words; derived from SCOWL). The result is committed, so neither a
// build nor a test needs these packages.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'server/data/name-lexicon.json');

// Levels of how common a name is. The sources give no counts, so the level is the number of places that know it.
const LISTED = 1; // only in the list of names of any kind
const REGIONAL = 2; // among the usual names of one locale
const COMMON = 3; // among the usual names of an English-speaking locale, or of three locales

// Letters that Unicode decomposition leaves alone; the rest is done by NFKD.
const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŋ: 'ng', ə: 'e' };
const CYRILLIC = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', '’': '', "'": '',
};

/** Lower-case Latin letters only, or '' where the name has other letters. */
function fold(name, locale) {
  let text = name.toLowerCase();
  if (locale === 'ru' || locale === 'uk') {
    // News romanises the endings -ий and -ый as y, and Ukrainian г and и as h and y.
    text = text.replace(/[иіы]й$/u, 'y');
    if (locale === 'uk') text = text.replace(/г/gu, 'h').replace(/и/gu, 'y');
    text = [...text].map((letter) => CYRILLIC[letter] ?? letter).join('');
  }
  text = [...text.normalize('NFKD')].map((letter) => LETTERS[letter] ?? letter).join('').replace(/[\u0300-\u036f'’ʼ‘.]/gu, '');
  return /^[a-z]+$/.test(text) ? text : '';
}

/** The words of a cspell dictionary in its text format TrieXv3. */
function readTrie(text) {
  const lines = text.split('\n');
  const radix = Number(/^base=(\d+)$/m.exec(text)[1]);
  const top = { children: new Map(), word: false };
  const end = { children: new Map(), word: true };
  const nodes = [top, end];
  const stack = [];
  let node = top;
  const insert = (letter) => {
    if (node === end) {
      // A shared end node gets children of its own only as a copy.
      const { parent, letter: at } = stack.at(-1);
      node = { children: new Map(), word: true };
      parent.children.set(at, node);
      nodes.push(node);
    }
    const next = node.children.get(letter) ?? { children: new Map(), word: false };
    node.children.set(letter, next);
    nodes.push(next);
    stack.push({ parent: node, letter });
    node = next;
  };
  const back = (steps) => {
    for (let step = 0; step < steps; step++) node = stack.pop().parent;
  };
  const data = lines.slice(lines.indexOf('__DATA__') + 1).join('');
  let afterEnd = false;
  for (let at = 0; at < data.length; at++) {
    const char = data[at];
    if (char === '<' || (afterEnd && char >= '2' && char <= '9')) {
      back(char === '<' ? 1 : Number(char) - 1);
      afterEnd = true;
      continue;
    }
    afterEnd = false;
    if (char === '$') {
      if (node.children.size) node.word = true;
      else {
        stack.at(-1).parent.children.set(stack.at(-1).letter, end);
        if (nodes.at(-1) === node) nodes.pop();
      }
      back(1);
      afterEnd = true;
    } else if (char === '#') {
      const close = data.indexOf(';', at);
      const { parent, letter } = stack.at(-1);
      parent.children.set(letter, nodes[Number.parseInt(data.slice(at + 1, close), radix) + 1]);
      nodes.pop();
      at = close;
    } else insert(char === '\\' ? data[++at] : char);
  }
  const words = [];
  const walk = (from, prefix) => {
    if (from.word) words.push(prefix);
    for (const [letter, child] of from.children) walk(child, prefix + letter);
  };
  walk(top, '');
  return words;
}

/** @type {Map<string, {given: number, surname: number, word: boolean}>} */
const entries = new Map();
const entry = (key) => {
  let found = entries.get(key);
  if (!found) entries.set(key, (found = { given: 0, surname: 0, word: false }));
  return found;
};

// Who knows a name: kind → name → locales.
const known = { given: new Map(), surname: new Map() };
for (const [locale, { person }] of Object.entries(allLocales)) {
  if (!person) continue;
  for (const [kind, source] of [['given', person.first_name], ['surname', person.last_name]]) {
    for (const name of [source?.generic, source?.female, source?.male].flatMap((list) => list ?? [])) {
      for (const part of name.split(/[ -]/u)) {
        const key = fold(part, locale);
        if (key.length < 2) continue;
        const where = known[kind].get(key) ?? new Set();
        known[kind].set(key, where.add(locale));
      }
    }
  }
}
for (const kind of ['given', 'surname']) {
  for (const [key, where] of known[kind]) {
    const english = ['en', 'en_AU', 'en_GB', 'en_US'].some((locale) => where.has(locale));
    entry(key)[kind] = english || where.size >= 3 ? COMMON : REGIONAL;
  }
}

const listed = readFileSync(path.join(root, 'node_modules/@cspell/dict-people-names/dict/people-names.txt'), 'utf8').split('\n');
for (const line of listed) {
  const key = line.startsWith('#') ? '' : fold(line.trim());
  if (key.length < 2) continue;
  const found = entry(key);
  if (!found.given && !found.surname) {
    // The list does not say which kind a name is.
    found.given = LISTED;
    found.surname = LISTED;
  }
}

const trie = gunzipSync(readFileSync(path.join(root, 'node_modules/@cspell/dict-en_us/en_US.trie.gz'))).toString();
// Longer words are never one slip away from a name.
const words = new Set(readTrie(trie).filter((word) => /^[a-z]{2,11}$/.test(word)));
if (words.size < 100_000 || !words.has('xylophones')) throw new Error('the word list was not read as it should be');
// Regular inflections are left out: look-up finds them by their stem, by the same rules (links/names/name-lexicon.ts).
const stems = (word) => [
  word.endsWith('s') && word.slice(0, -1), word.endsWith('es') && word.slice(0, -2),
  word.endsWith('ed') && word.slice(0, -2), word.endsWith('ed') && word.slice(0, -1),
  word.endsWith('ing') && word.slice(0, -3), word.endsWith('ing') && `${word.slice(0, -3)}e`,
  word.endsWith('ly') && word.slice(0, -2), word.endsWith('ness') && word.slice(0, -4),
].filter((stem) => stem && stem.length >= 3);
for (const word of words) {
  if (entries.has(word) || !stems(word).some((stem) => words.has(stem))) entry(word).word = true;
}

// One string an initial letter, front-coded: each entry is one character for the number of letters shared with the entry before
// it (A = none), the remaining letters, and one character for its class.
const byInitial = {};
let previous = '';
for (const key of [...entries.keys()].sort()) {
  const { given, surname, word } = entries.get(key);
  let shared = 0;
  if (key[0] !== previous[0]) previous = '';
  while (shared < 25 && shared < key.length - 1 && key[shared] === previous[shared]) shared++;
  const code = String.fromCharCode(35 + given + 4 * surname + 16 * Number(word));
  byInitial[key[0]] = (byInitial[key[0]] ?? '') + String.fromCharCode(65 + shared) + key.slice(shared) + code;
  previous = key;
}

const about = 'Generated by scripts/build-name-lexicon.mjs from @cspell/dict-people-names, @faker-js/faker and @cspell/dict-en_us (MIT). Do not edit.';
writeFileSync(target, `${JSON.stringify({ about, entries: entries.size, letters: [...entries.keys()].join('').length, byInitial }, null, 1)}\n`);

// How often each letter stands behind each two in names, the edge of a word being the 27th letter: what links/names/name-ngrams.ts judges
// spellings by. Row by row; numbers in base 45, the lowest digit first: of 90 characters from "#" on (without the backslash) the upper
// half says that another digit follows. Behind a zero stands how many zeros there are.
const LETTERS_AND_EDGE = 27;
const EDGE = 26;
const triples = new Array(LETTERS_AND_EDGE ** 3).fill(0);
for (const [key, { given, surname }] of entries) {
  if (!given && !surname) continue;
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= key.length; at++) {
    const third = at === key.length ? EDGE : key.charCodeAt(at) - 97;
    triples[(first * LETTERS_AND_EDGE + second) * LETTERS_AND_EDGE + third]++;
    [first, second] = [second, third];
  }
}
const DIGITS = [...Array.from({ length: 91 }, (_, at) => String.fromCharCode(35 + at))].filter((character) => character !== '\\');
const digits = (number) => (number < 45 ? DIGITS[number] : DIGITS[45 + number % 45] + digits(Math.floor(number / 45)));
let coded = '';
for (let at = 0, run = 0; at < triples.length; at += run) {
  run = 1;
  if (triples[at] === 0) while (triples[at + run] === 0) run++;
  coded += triples[at] === 0 ? digits(0) + digits(run) : digits(triples[at]);
}
writeFileSync(path.join(root, 'server/data/name-spelling.json'), `${JSON.stringify({ about, triples: coded }, null, 1)}\n`);

const count = (test) => [...entries.values()].filter(test).length;
console.log(`${entries.size} entries: ${count((e) => e.given > 1)} given names, ${count((e) => e.surname > 1)} surnames, `
  + `${count((e) => e.given || e.surname)} names in all, ${count((e) => e.word)} words`);
