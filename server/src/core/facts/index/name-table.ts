import type { TokenCase } from '../../text/tokens.js';
import type { NameHit } from '../look-up.js';
import type { Entity, EntityName } from '../types.js';
import { nameTokens, type NameToken } from './name-tokens.js';

/** How a token of a draft must be written to be a token of a name. */
export type Writing = 'any' | 'capital' | 'mixed' | 'capitals';

/** One written form of a name, with all that bear it. */
interface Form {
  readonly folds: readonly string[];
  readonly writings: readonly Writing[];
  readonly hits: NameHit[];
}

/** The forms that begin with one token, the longest first; `bySecond` once there are many ("John …", "United …"). */
interface Bucket {
  readonly forms: Form[];
  sorted: boolean;
  bySecond?: ReadonlyMap<string, readonly Form[]>;
}

const manyForms = 12;
const none: readonly NameHit[] = [];

/**
 * Names by their folded tokens, for the longest match at a token. A hash of first tokens, and of second tokens where many
 * names begin alike, so a look-up costs the same in a small base and in a large one.
 */
export class NameTable {
  readonly #buckets = new Map<string, Bucket>();

  /** Adds one written form of an entity's name. */
  add(form: string, entity: Entity, name: EntityName): void {
    const { folds, writings } = readForm(form);
    const first = folds[0];
    if (first === undefined) return;
    let bucket = this.#buckets.get(first);
    if (bucket === undefined) this.#buckets.set(first, bucket = { forms: [], sorted: true });
    const same = bucket.forms.find((one) => isSame(one.folds, folds) && isSame(one.writings, writings));
    if (same === undefined) {
      bucket.forms.push({ folds, writings, hits: [{ entity, name, length: folds.length }] });
      bucket.sorted = false;
      delete bucket.bySecond;
    } else if (!same.hits.some((hit) => hit.entity === entity)) {
      same.hits.push({ entity, name, length: folds.length });
    }
  }

  /** True where some form begins with the folded token. */
  begins(fold: string): boolean {
    return this.#buckets.has(fold);
  }

  /** The names of the longest form that stands at token `at`. */
  at(folds: readonly string[], cases: readonly string[], at: number): readonly NameHit[] {
    const first = folds[at];
    const bucket = first === undefined ? undefined : this.#buckets.get(first);
    if (bucket === undefined) return none;
    for (const form of candidates(bucket, folds[at + 1])) {
      if (!standsAt(form, folds, cases, at)) continue;
      const alike = bucket.forms.filter((other) =>
        other !== form && other.folds.length === form.folds.length && standsAt(other, folds, cases, at));
      return alike.length === 0 ? form.hits : [form, ...alike].flatMap(({ hits }) => hits);
    }
    return none;
  }
}

/** The folded tokens of a written form, and how each must stand in a draft. */
export function readForm(form: string): { readonly folds: readonly string[]; readonly writings: readonly Writing[] } {
  const tokens = withoutArticle(nameTokens(form));
  return { folds: tokens.map(({ fold }) => fold), writings: tokens.map((token) => writingOf(token.case, token.fold)) };
}

function candidates(bucket: Bucket, second: string | undefined): readonly Form[] {
  if (!bucket.sorted) {
    bucket.forms.sort((a, b) => b.folds.length - a.folds.length);
    bucket.sorted = true;
  }
  if (bucket.forms.length < manyForms) return bucket.forms;
  bucket.bySecond ??= groupBySecond(bucket.forms);
  return bucket.bySecond.get(second ?? '') ?? bucket.bySecond.get('') ?? [];
}

/** Each group ends with the forms of one token, which are also a group of their own, under the empty word. */
function groupBySecond(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const groups = new Map<string, Form[]>([['', []]]);
  for (const form of forms) {
    const second = form.folds[1] ?? '';
    const group = groups.get(second);
    if (group === undefined) groups.set(second, [form]);
    else group.push(form);
  }
  const single = groups.get('') ?? [];
  for (const [second, group] of groups) if (second !== '') group.push(...single);
  return groups;
}

function standsAt(form: Form, folds: readonly string[], cases: readonly string[], at: number): boolean {
  for (let i = 0; i < form.folds.length; i += 1) {
    if (folds[at + i] !== form.folds[i]) return false;
    if (!allows(form.writings[i] ?? 'any', cases[at + i])) return false;
  }
  return true;
}

/** True where a token in this case is written as a name's token must be. */
export function allows(writing: Writing, written: string | undefined): boolean {
  if (writing === 'capitals') return written === 'upper';
  if (writing === 'mixed') return written === 'mixed' || written === 'upper';
  return writing !== 'capital' || written !== 'lower';
}

/**
 * Short acronyms must be in capitals ("US" and "us", "WHO" and "who", "LeT" and "Let’s"); longer ones also stand as "Nato" and
 * "Unicef" in many house styles. A proper name must have a capital; a particle ("von", "of") may be written either way.
 */
function writingOf(tokenCase: TokenCase, fold: string): Writing {
  if (tokenCase === 'lower') return 'any';
  if (fold.length >= 4) return 'capital';
  return tokenCase === 'upper' ? 'capitals' : tokenCase === 'mixed' ? 'mixed' : 'capital';
}

/**
 * Without the article that sentences drop and add. A capital "The" before a single word is part of the name and stays,
 * any way it is written: "Times" alone is not The Times, and "Hague" not The Hague.
 */
function withoutArticle(tokens: readonly NameToken[]): readonly NameToken[] {
  const [first, ...rest] = tokens;
  if (first === undefined || first.fold !== 'the' || rest.length === 0) return tokens;
  return first.case === 'lower' || rest.length > 1 ? rest : [{ ...first, case: 'lower' }, ...rest];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
