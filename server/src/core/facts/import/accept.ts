import { fold } from '../../text/fold.js';
import { layer } from '../layer.js';
import { lintFacts } from '../lint.js';
import { entityKey, statementId, statementKey, type PackData, type Parts } from '../pack-data.js';
import { readPack } from '../read-pack.js';
import { needsAddress } from '../source-address.js';
import { parseEdtf } from '../../values/edtf.js';
import type { FactBase, Problem, Source } from '../types.js';
import type { Written } from './entries.js';
import { namesIn } from './namesakes.js';
import { leftOut, noted, type ImportProblem } from './records.js';
import type { WrittenFile } from './write-pack.js';

export interface Accepted {
  readonly written: readonly Written[];
  readonly files: readonly WrittenFile[];
  readonly problems: readonly ImportProblem[];
}

/** What is refused in one round may have hidden something else; more rounds than this no input needs. */
const mostRounds = 8;

/** An input that can be looked up nowhere is said to be one: its offices would be silently of no use to the checks. */
const withoutAddress = ([first = '', ...more]: readonly string[]): string =>
  `“${first}”${more.length === 0 ? ' has' : ` and ${String(more.length)} more have`} no address, so an office that rests on nothing else is no ground for a finding: `
  + 'name it with --source-url, or in sources.yaml, or call it a `report` there if it is printed.';

/**
 * Reads the files as a newsroom's pack over the others and leaves out what `copydesk facts lint` would refuse, with its reason: terms of
 * the dead, two holders at a time of a known post, namesakes … Its warnings are counted.
 */
export function acceptable(
  written: readonly Written[], write: (written: readonly Written[]) => readonly WrittenFile[],
  { base, sources }: { readonly base: FactBase; readonly sources: ReadonlyMap<string, Source> },
): Accepted {
  const problems: ImportProblem[] = [];
  const near = neighbours(base, written);
  let kept = written;
  for (let round = 1; ; round += 1) {
    const files = write(kept);
    const { pack, problems: found } = look(files, near, sources);
    const errors = found.filter(({ severity }) => severity === 'error');
    const keys = new Map<string, string[]>();
    for (const [key, { path, start }] of pack.places) keys.set(`${path}:${String(start)}`, [...keys.get(`${path}:${String(start)}`) ?? [], key]);
    const refused = new Map(errors.flatMap((problem) =>
      (keys.get(`${problem.path}:${String(problem.span?.start)}`) ?? []).map((key) => [key, problem] as const)));
    const left = kept.flatMap((one) => without(one, refused, problems));
    const changed = left.length !== kept.length || left.some((one, index) => one !== kept[index]);
    if (!changed || round >= mostRounds) {
      problems.push(...errors.map(({ path, line, message }) => noted(`${path}${line === undefined ? '' : `:${String(line)}`}`, message)));
      const unaddressed = [...pack.sources.values()].filter(({ type, URL }) => URL === undefined && needsAddress(type));
      if (unaddressed.length > 0) problems.push(noted('sources.yaml', withoutAddress(unaddressed.map(({ title }) => title))));
      // Mostly vacancies of offices whose holders the input does not all know: too many to be read one by one here.
      const warnings = found.length - errors.length - unaddressed.length;
      if (warnings > 0) problems.push(noted('the pack', `${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}, such as times in which an office has no holder: \`copydesk facts lint\` lists them.`));
      return { written: kept, files, problems };
    }
    kept = left;
  }
}

/** The base with those persons only that a rule could bring together with the new ones: their offices' holders and their namesakes. */
function neighbours(base: FactBase, written: readonly Written[]): FactBase {
  const entries = written.map(({ entry }) => entry);
  const ids = new Set(entries.flatMap(({ id, speaker }) => [id, String(speaker)]));
  const posts = new Set(entries.flatMap((entry) => termsIn(entry).map(({ post }) => post)));
  const names = new Set(entries.flatMap(namesIn).map(fold));
  const persons = [...base.persons].filter(([id, person]) =>
    ids.has(id) || person.terms.some(({ post }) => posts.has(post)) || person.names.some(({ name }) => names.has(fold(name))));
  // A quotation whose speaker is not among them would be called an error of its pack.
  return { ...base, persons: new Map(persons), quotations: new Map() };
}

const termsIn = (entry: Written['entry']): readonly Readonly<Record<string, unknown>>[] =>
  (entry['memberships'] ?? []) as readonly Readonly<Record<string, unknown>>[];

function look(files: readonly WrittenFile[], base: FactBase, below: ReadonlyMap<string, Source>): { readonly pack: PackData; readonly problems: readonly Problem[] } {
  const reading = readPack(files, below);
  const packs = [...packsOf(base), reading.pack];
  const layered = layer(packs);
  return { pack: reading.pack, problems: [...reading.problems, ...layered.problems, ...lintFacts(layered.base, packs)] };
}

/** A layered base as packs again: each entity whole, in the pack that spoke last of it. */
function packsOf(base: FactBase): readonly PackData[] {
  return base.packs.map((info) => {
    const of = <T extends { readonly pack: string }>(map: ReadonlyMap<string, T>): readonly T[] => [...map.values()].filter(({ pack }) => pack === info.id);
    const parts: Parts = {
      person: of(base.persons), organization: of(base.organizations), post: of(base.posts), area: of(base.areas), event: of(base.events),
      figure: of(base.figures), quotation: of(base.quotations),
    };
    return { info, sources: new Map(), parts, places: new Map() };
  });
}

function without(one: Written, refused: ReadonlyMap<string, Problem>, problems: ImportProblem[]): readonly Written[] {
  const { kind, entry, place, places } = one;
  const whole = refused.get(entityKey(kind, entry.id));
  if (whole !== undefined) {
    problems.push(leftOut(place, whole.message));
    return [];
  }
  const dropped = Object.keys(entry).filter((property) => refused.has(statementId(kind, entry.id, property)));
  const terms = termsIn(entry);
  const keptTerms = terms.filter((term) => {
    const id = termId(entry.id, term);
    const problem = refused.get(id);
    if (problem !== undefined) problems.push(leftOut(places.get(id) ?? place, problem.message));
    return problem === undefined;
  });
  if (dropped.length === 0 && keptTerms.length === terms.length) return [one];
  for (const property of dropped) problems.push(leftOut(place, refused.get(statementId(kind, entry.id, property))?.message ?? property));
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => !dropped.includes(key) && key !== 'memberships'));
  return [{ ...one, entry: { id: entry.id, ...rest, ...(keptTerms.length > 0 && { memberships: keptTerms }) } }];
}

function termId(person: string, { post, organization, role, start }: Readonly<Record<string, unknown>>): string {
  const what = post === undefined ? `${String(organization)}:${String(role)}` : String(post);
  return statementId('person', person, 'membership', statementKey(what, parseEdtf(String(start ?? ''))));
}
