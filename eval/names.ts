/**
 * How well misspelt names are told from other people's: `npx tsx eval/names.ts [--list]`.
 *
 * The bundled persons are dealt into two halves. One is the fact base; the names of the other are true names of other people
 * of the same trade, so every finding on them is a false alarm. Then each person of the base who was in office on the story
 * date gets one slip of the finger, made by a fixed sequence of numbers, in three surroundings. Prints false alarms per thousand
 * names and the share of slips found. The weights in server/src/core/links/names/name-weights.ts were fitted with it.
 */
import path from 'node:path';
import { createAnalyzer, defaultSettings } from '../server/src/core/engine/analyze.js';
import { indexFacts } from '../server/src/core/facts/index-facts.js';
import { loadFacts } from '../server/src/core/facts/load-facts.js';
import type { Person } from '../server/src/core/facts/types.js';
import { findSlips, type Slip } from '../server/src/core/links/names/find-slips.js';
import { diskPackFiles } from '../server/src/host/facts/disk-pack-files.js';

const STORY_DATE = '2022-02-15';

/** A linear congruential generator: the same slips in every run. */
const sequence = (seed: number) => () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;

const VOWELS = 'aeiou';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One slip inside a word, never in its first letter; undefined where the place drawn does not allow it. */
function slipIn(word: string, random: () => number): string | undefined {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const kind = random();
  const letter = word.charAt(at);
  if (!/[a-z]/.test(letter)) return undefined;
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  if (kind < 0.3) return /[a-z]/.test(after.charAt(0)) ? before + after.charAt(0) + letter + after.slice(1) : undefined;
  if (kind < 0.45) return before + letter + letter + after;
  if (kind < 0.6) return VOWELS.includes(letter) ? before + VOWELS.charAt(Math.floor(random() * VOWELS.length)) + after : undefined;
  if (kind < 0.8) return before + after;
  const row = ROWS.find((one) => one.includes(letter))!;
  const neighbour = row.charAt(row.indexOf(letter) + (random() < 0.5 ? 1 : -1));
  return neighbour ? before + neighbour + after : undefined;
}

async function main(): Promise<void> {
  const { facts: all } = await loadFacts([], [path.join(__dirname, '../server/facts')], diskPackFiles);
  const persons = [...all.base.persons.values()].filter(({ name }) => name.value.includes(' '));
  const inBase = (_person: Person, index: number): boolean => index % 2 === 0;
  const base = persons.filter(inBase);
  const facts = indexFacts({ ...all.base, persons: new Map(base.map((person) => [person.id, person])) });
  const analyzer = createAnalyzer([]);
  const slips = (text: string): readonly Slip[] =>
    findSlips(analyzer.analyze({ text, format: 'plain', facts, settings: { ...defaultSettings, storyDate: STORY_DATE }, today: STORY_DATE }).links);
  const bare = (name: string): string => `On Monday the guest ${name} spoke at length.`;
  const list = process.argv.includes('--list');

  const others = persons.filter((person, index) => !inBase(person, index));
  let alarms = 0;
  for (const { name } of others) {
    for (const slip of slips(bare(name.value))) {
      alarms++;
      if (list) console.log(`false: ${name.value} → ${slip.person.name.value} (${slip.score.toFixed(1)})`);
    }
  }
  console.log(`${base.length} persons in the base, ${others.length} other names: ${alarms} false alarms, ${(1000 * alarms / others.length).toFixed(2)} per thousand`);

  const random = sequence(7);
  const found = { bare: 0, office: 0, elsewhere: 0 };
  let planted = 0;
  for (const person of base) {
    const held = all.postsHeldBy(person.id, { first: 19038, last: 19038, precision: 'day' })[0];
    const area = held?.post.area === undefined ? undefined : all.area(held.post.area)?.name.value;
    const words = person.name.value.split(' ');
    const at = random() < 0.7 ? words.length - 1 : 0;
    const slip = slipIn(words[at]!, random);
    if (!held || area === undefined || slip === undefined || slip === words[at]) continue;
    planted++;
    const typed = words.with(at, slip).join(' ');
    const texts = {
      bare: bare(typed),
      office: `On Monday ${typed}, the ${held.post.otherLabels[0] ?? held.post.name.value} of ${area}, spoke at length.`,
      elsewhere: `On Monday ${person.name.value} spoke. On Friday ${typed} left.`,
    };
    for (const [where, text] of Object.entries(texts)) {
      if (slips(text).length > 0) found[where as keyof typeof found]++;
      else if (list && where === 'office') console.log(`missed: ${typed} (${person.name.value})`);
    }
  }
  for (const [where, count] of Object.entries(found)) console.log(`${where}: ${count} of ${planted} slips found, ${(100 * count / planted).toFixed(0)} %`);
}

void main();
