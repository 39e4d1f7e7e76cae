// Measures one tool in a process of its own: node measure-tool.mjs TOOL TEXTS. Prints one object of JSON.
import { readFileSync } from 'node:fs';

const [, , tool, textsFile] = process.argv;
const texts = JSON.parse(readFileSync(textsFile, 'utf8'));
/** Runs of one kind: so many at the most, so long at the most. A text whose first check takes longer is checked once. */
const MOST_RUNS = 300;
const MOST_MS = 5000;
/** A text that would take longer than this for one check, reckoned from a shorter one, is left out. */
const LONGEST_MS = 20_000;

const check = await (await import(tool)).open();
const first = texts[0].text;
await check(first);
// The process's own start is part of what a user waits for.
const cold = performance.now();

const timed = async (run) => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** The distribution of a run's time in ms; the first half warms the engine up and does not count where there are more than a few. */
async function distribution(run) {
  const times = [];
  let spent = 0;
  while (times.length < MOST_RUNS && (spent < MOST_MS || times.length === 0)) {
    const time = await timed(() => run(times.length));
    times.push(time);
    spent += time;
  }
  const counted = (times.length > 8 ? times.slice(times.length >> 1) : times).sort((a, b) => a - b);
  const at = (share) => counted[Math.min(counted.length - 1, Math.floor(share * counted.length))];
  return { median: at(0.5), p99: at(0.99), runs: counted.length };
}

const measured = [];
let memory;
let perCharacter = 0;
for (const { name, text } of texts) {
  if (perCharacter * text.length > LONGEST_MS) {
    measured.push({ name });
    continue;
  }
  const findings = await check(text);
  const whole = await distribution(() => check(text));
  const middle = text.indexOf(' ', text.length >> 1);
  const editing = check.editing?.();
  await editing?.(text);
  const typed = ' now and then';
  // One key after the other in the middle of the text, as a writer does it; what a tool is asked then is the text as it stands.
  const edit = await distribution((run) => (editing ?? check)(text.slice(0, middle) + typed.repeat(1 + Math.floor(run / typed.length)).slice(0, run + 1) + text.slice(middle)));
  const parts = check.parts?.(text);
  measured.push({
    name, characters: text.length, findings, whole, edit, ...(editing && { work: editing.work() }),
    ...(parts && { tokenise: await distribution(parts.tokenise), names: await distribution(parts.names) }),
  });
  perCharacter = whole.median / text.length;
  memory ??= process.memoryUsage().rss;
}
process.stdout.write(JSON.stringify({ cold, memory, memoryAfter: process.memoryUsage().rss, texts: measured }));
process.exit(0);
