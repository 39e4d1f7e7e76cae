/**
 * Fits the weights of the name model on one half of the bundled persons and reports on the other, which the fit never sees:
 * `npm run eval:fit`. Prints the weights, what each set of weights does on the untouched half, and a reliability table. Nothing is
 * written: who takes the fitted weights over writes them into server/src/core/links/names/name-weights.ts, with this command and the day.
 *
 * The fit is a logistic regression by gradient descent on the weights in FITTED, drawn to the present ones by a penalty, so that a kind of
 * edit that the samples hardly show stays where it was. No chance is in it: two runs print the same.
 */
import path from 'node:path';
import { indexFacts } from '../server/src/core/facts/index-facts.js';
import type { FactLookUp } from '../server/src/core/facts/look-up.js';
import { loadFacts } from '../server/src/core/facts/load-facts.js';
import { NAME_WEIGHTS as W } from '../server/src/core/links/names/name-weights.js';
import { diskPackFiles } from '../server/src/host/facts/disk-pack-files.js';
import { FITTED, partOf, presentWeights, samplesOf, scoreOf, type Sample } from './name-samples.js';
import { columns } from './table.js';

const STEPS = 400;
const RATE = 0.5;
/** How strongly a weight is drawn to the present one, against the mean loss of the samples. */
const PENALTY = 0.002;

/** Weights are changed for no less: half a slip in a hundred. */
const LEAST_GAIN = 0.005;

/** log10 odds as a chance. */
const chance = (score: number): number => 1 / (1 + 10 ** -score);

/** Both classes count alike: the true share of slips among near misses in a newsroom is the business of the prior. */
function fit(samples: readonly Sample[]): readonly number[] {
  const start = presentWeights();
  const slips = samples.filter(({ slip }) => slip).length;
  const shareOf = ({ slip }: Sample): number => 0.5 / (slip ? slips : samples.length - slips);
  let weights = start;
  for (let step = 0; step < STEPS; step++) {
    const gradient = start.map((present, index) => PENALTY * (weights[index]! - present));
    for (const sample of samples) {
      const error = (chance(scoreOf(sample, weights)) - Number(sample.slip)) * shareOf(sample) * Math.LN10;
      for (const [index, count] of sample.features.entries()) gradient[index]! += error * count;
    }
    weights = weights.map((weight, index) => weight - RATE * gradient[index]!);
  }
  return weights;
}

interface Report {
  readonly loss: number;
  readonly found: number;
  readonly alarms: number;
}

function reportOn(samples: readonly Sample[], weights: readonly number[], alarm: number): Report {
  const slips = samples.filter(({ slip }) => slip);
  const others = samples.filter(({ slip }) => !slip);
  const lossOf = (of: readonly Sample[]): number =>
    of.reduce((sum, sample) => sum - Math.log(Math.max(1e-12, sample.slip ? chance(scoreOf(sample, weights)) : 1 - chance(scoreOf(sample, weights)))), 0) / Math.max(1, of.length);
  const above = (of: readonly Sample[]): number => of.filter((sample) => scoreOf(sample, weights) >= alarm).length;
  return { loss: (lossOf(slips) + lossOf(others)) / 2, found: above(slips) / slips.length, alarms: above(others) };
}

/** The least threshold at which the weights raise no more false alarms on the samples than the present ones do at theirs. */
function thresholdLike(samples: readonly Sample[], weights: readonly number[], alarms: number): number {
  const scores = samples.filter(({ slip }) => !slip).map((sample) => scoreOf(sample, weights)).sort((a, b) => b - a);
  return (scores[alarms] ?? -Infinity) + 1e-6;
}

const BINS = [-Infinity, 0, 1, 2, 3, 3.5, 4, 5, 6, 7, Infinity];

function reliability(samples: readonly Sample[], weights: readonly number[]): string {
  const rows = BINS.slice(0, -1).map((low, index) => {
    const here = samples.filter((sample) => scoreOf(sample, weights) >= low && scoreOf(sample, weights) < BINS[index + 1]!);
    const right = here.filter(({ slip }) => slip).length;
    return [`${low} to ${BINS[index + 1]}`, String(here.length), String(right), here.length === 0 ? '–' : `${((100 * right) / here.length).toFixed(1)} %`];
  });
  return columns([['score', 'names', 'slips', 'share of slips'], ...rows]);
}

async function main(): Promise<void> {
  const { facts: all } = await loadFacts([], [path.join(__dirname, '../server/facts')], diskPackFiles);
  const persons = [...all.base.persons.values()].filter(({ name }) => name.value.includes(' '));
  // Quarters: known and strangers to fit on, known and strangers to report on.
  const [known, strangers, knownApart, strangersApart] = [0, 1, 2, 3].map((part) => persons.filter((person) => partOf(person, 4) === part)) as [typeof persons, typeof persons, typeof persons, typeof persons];
  const half = (of: typeof persons): FactLookUp => indexFacts({ ...all.base, persons: new Map(of.map((person) => [person.id, person])) });
  const training = samplesOf(half(known), known, strangers, all);
  const untouched = samplesOf(half(knownApart), knownApart, strangersApart, all);
  const present = presentWeights();
  const fitted = fit(training);
  console.log(`fitted on ${training.length} names (${training.filter(({ slip }) => slip).length} slips), reported on ${untouched.length} others (${untouched.filter(({ slip }) => slip).length} slips)\n`);
  console.log(columns([['weight', 'present', 'fitted'], ...FITTED.map((name, index) => [name, present[index]!.toFixed(2), fitted[index]!.toFixed(2)])]));
  const before = reportOn(untouched, present, W.alarm);
  const threshold = thresholdLike(training, fitted, reportOn(training, present, W.alarm).alarms);
  const after = reportOn(untouched, fitted, threshold);
  const row = (name: string, at: number, { loss, found, alarms }: Report): readonly string[] => [name, at.toFixed(2), loss.toFixed(4), `${(100 * found).toFixed(1)} %`, String(alarms)];
  console.log(`\non the untouched half, before the gates\n\n${columns([['weights', 'alarm from', 'mean loss', 'slips found', 'false alarms'], row('present', W.alarm, before), row('fitted', threshold, after)])}`);
  console.log(`\npresent weights, untouched half\n\n${reliability(untouched, present)}`);
  console.log(`\nwith the alarm left at ${W.alarm} the fitted prior is ${(fitted[0]! + W.alarm - threshold).toFixed(2)}`);
  const better = after.found - before.found >= LEAST_GAIN && after.alarms <= before.alarms;
  console.log(`\n${better ? 'The fitted weights find more at no more false alarms.' : 'The fitted weights do no better on the untouched half: the present ones stay.'}`);
}

void main();
