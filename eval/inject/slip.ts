import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { pick, pickWeighted, type Random } from '../sequence.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiouy';
/** What is written for what by ear or by eye. */
const ALIKE: Readonly<Record<string, string>> = {
  c: 'ks', k: 'c', s: 'cz', z: 's', f: 'v', v: 'fw', w: 'v', g: 'j', j: 'gy', m: 'n', n: 'm', b: 'p', p: 'b', d: 't', t: 'd', l: 'r', r: 'l', i: 'y', y: 'i',
};

type Operation = 'omission' | 'transposition' | 'vowel' | 'alike' | 'neighbour' | 'insertion' | 'doubling' | 'halving';

/** How often people make each slip; the file says where the order comes from. */
const { weights, first_letter: FIRST_LETTER } = parse(readFileSync(path.join(__dirname, '../data/slips.yaml'), 'utf8')) as {
  readonly weights: Readonly<Record<Operation, number>>;
  readonly first_letter: number;
};
const OPERATIONS = Object.entries(weights) as readonly (readonly [Operation, number])[];

/** `word` with one slip in it, in its own capitals; undefined where the place drawn does not allow the kind drawn. */
export function slipIn(word: string, random: Random): string | undefined {
  const at = random() < FIRST_LETTER ? 0 : 1 + Math.floor(random() * (word.length - 1));
  const letter = word.charAt(at);
  if (!/^[A-Za-z]$/.test(letter)) return undefined;
  const lower = letter.toLowerCase();
  const head = word.slice(0, at);
  const tail = word.slice(at + 1);
  const next = tail.charAt(0);
  const cased = (one: string): string => (letter === lower ? one : one.toUpperCase());
  // A letter too many is a capital in a word of capitals.
  const loud = word.length > 1 && word === word.toUpperCase();
  const added = (one: string): string => (loud ? one.toUpperCase() : one);
  const write = (by: string | undefined): string | undefined => (by === undefined || by === '' ? undefined : head + cased(by) + tail);
  switch (pickWeighted(OPERATIONS, random)) {
    case 'omission': return at === 0 ? undefined : head + tail;
    case 'transposition': return (loud ? /^[A-Z]$/ : /^[a-z]$/).test(next) && next.toLowerCase() !== lower ? head + cased(next) + added(lower) + tail.slice(1) : undefined;
    case 'vowel': return VOWELS.includes(lower) ? write(pick([...VOWELS].filter((one) => one !== lower), random)) : undefined;
    case 'alike': return write(pick([...ALIKE[lower] ?? ''], random));
    case 'neighbour': return write(neighbour(lower, random));
    case 'insertion': return at === 0 ? undefined : `${head}${letter}${added(neighbour(lower, random) ?? '')}${tail}`;
    case 'doubling': return at === 0 ? undefined : head + letter + added(lower) + tail;
    case 'halving': return next.toLowerCase() === lower ? head + letter + tail.slice(1) : undefined;
  }
}

function neighbour(letter: string, random: Random): string | undefined {
  const row = ROWS.find((one) => one.includes(letter));
  return row && pick([row.charAt(row.indexOf(letter) - 1), row.charAt(row.indexOf(letter) + 1)].filter(Boolean), random);
}
