import {
  Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser, YAMLParseError, type CST, type Document, type Node,
  type YAMLMap, type YAMLSeq,
} from 'yaml';
import { say, type Said } from '../../values/said.js';
import type { Place } from '../pack-data.js';
import { linesOf, type Lines } from './lines.js';
import type { Report } from './report.js';
import { yamlWords } from './yaml-words.js';

/** A key of a mapping or an index of a list. */
export type Step = string | number;

/** A YAML file as plain values (mappings, lists, strings, numbers, booleans) that know where they stand. */
export interface YamlFile {
  /** `undefined` where the file is empty or cannot be read. */
  readonly value: unknown;
  /** The place of what `steps` lead to, or of the nearest thing on the way that exists; with `key`, of the key itself. */
  place(steps: readonly Step[], key?: boolean): Place;
}

/** Aliases may repeat this many nodes of a file in all: enough for a shared list of sources, too few for a bomb. */
const repeatedNodesAllowed = 100_000;
const depthAllowed = 24;
/** One slip breaks every line after it: the first errors of a file say enough. */
const errorsShown = 10;
/** Open nodes of the parser: each level of a pack takes one or two. */
const stackAllowed = 80;
const nestedTooDeeply = say`This file is nested too deeply to be read.`;

/**
 * Reads a YAML file. Never throws: whatever is wrong becomes a problem, and what stands before and after it is still read.
 * The plain values are made here and not by `toJS`, because every value must keep its node, repeated keys must be found in
 * linear time, and an alias must not multiply the file.
 */
export function readYaml(path: string, text: string, report: Report): YamlFile {
  const lines = linesOf(path, text);
  const nothing: YamlFile = { value: undefined, place: () => lines.place(0, 0) };
  const document = parseWithin(text);
  if (document === undefined) {
    report.error(lines.place(0, 0), nestedTooDeeply);
    return nothing;
  }
  const told = new Set<number>();
  for (const error of document.errors.slice(0, errorsShown)) {
    const place = lines.place(error.pos[0], error.pos[1]);
    // What follows a slip in its own line is the same slip.
    if (!told.has(place.line)) report.error(place, yamlWords(error, text));
    told.add(place.line);
  }
  if (document.contents === null) return nothing;
  const nodes = new Map<object, YAMLMap | YAMLSeq>();
  const value = new PlainValues(nodes, lines, report).of(document);
  return { value, place: (steps, key = false) => placeOf(value, nodes, document.contents, steps, key, lines) };
}

/**
 * The document, or `undefined` where it is nested deeper than any pack. The depth is watched while tokens are still few:
 * the composer is recursive, and near the end of its stack a compiled regular expression ends the whole process.
 */
function parseWithin(text: string): Document.Parsed | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > stackAllowed) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ uniqueKeys: false, version: '1.2', logLevel: 'silent' });
  const [first, second] = composer.compose(tokens, true, text.length);
  if (first === undefined) return undefined;
  if (second !== undefined) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'A second document begins here.'));
  return first as Document.Parsed;
}

/** The plain values of a document; `nodes` learns from which node each mapping and list was made. */
class PlainValues {
  readonly #nodes: Map<object, YAMLMap | YAMLSeq>;
  readonly #lines: Lines;
  readonly #report: Report;
  /** Gathered on the way: asking the document for each alias would search it each time. */
  readonly #anchors = new Map<string, unknown>();
  #repeated = 0;
  #stopped = false;

  constructor(nodes: Map<object, YAMLMap | YAMLSeq>, lines: Lines, report: Report) {
    this.#nodes = nodes;
    this.#lines = lines;
    this.#report = report;
  }

  of({ contents }: Document.Parsed): unknown {
    try {
      return this.#plain(contents, 0, false);
    } catch {
      this.#report.error(this.#lines.place(0, 0), nestedTooDeeply);
      return undefined;
    }
  }

  #plain(node: unknown, depth: number, inAlias: boolean): unknown {
    if (this.#stopped) return undefined;
    if (isAlias(node)) {
      if (!this.#anchors.has(node.source)) this.#wrong(node, say`Nothing before this is called \`&${node.source}\`.`);
      return this.#plain(this.#anchors.get(node.source), depth + 1, true);
    }
    const anchor = (node as { readonly anchor?: string } | null | undefined)?.anchor;
    if (anchor !== undefined && !inAlias) this.#anchors.set(anchor, node);
    if (inAlias && (this.#repeated += 1) > repeatedNodesAllowed) return this.#stop(node, say`Aliases repeat too much of this file: write the values out.`);
    if (depth > depthAllowed) return this.#stop(node, say`This is nested too deeply for a fact pack.`);
    if (isScalar(node)) return scalarValue(node.value, node.source);
    if (isSeq(node)) {
      const list: unknown[] = node.items.map((item) => this.#plain(item, depth + 1, inAlias));
      this.#nodes.set(list, node);
      return list;
    }
    return isMap(node) ? this.#mapping(node, depth, inAlias) : undefined;
  }

  #mapping(node: YAMLMap, depth: number, inAlias: boolean): Record<string, unknown> {
    const mapping = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const key = keyText(pair.key);
      if (key === undefined) {
        this.#wrong(pair.key, say`A key must be a word.`);
        continue;
      }
      if (key in mapping) {
        this.#wrong(pair.key, say`\`${key}\` stands twice in this mapping: keep one.`);
        continue;
      }
      const value = this.#plain(pair.value, depth + 1, inAlias);
      if (node.flow === true && pair.value === null) {
        this.#wrong(pair.key, say`\`${key}\` stands here without a colon: within ${'{ }'} a comma ends a value. Put quotation marks around a text with a comma, and write numbers without one.`);
        continue;
      }
      // A key with nothing behind it says as much as a missing one.
      if (value !== undefined && value !== null) mapping[key] = value;
    }
    this.#nodes.set(mapping, node);
    return mapping;
  }

  #wrong(node: unknown, message: Said): void {
    this.#report.error(rangeOf(node, this.#lines), message);
  }

  /** Nothing more is read of a file that would take too long. */
  #stop(node: unknown, message: Said): undefined {
    if (!this.#stopped) this.#wrong(node, message);
    this.#stopped = true;
  }
}

/** A number whose digits would change (`1.10`, `007`, 20 digits) stays text: it is a version or a code. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  if (typeof value !== 'number') return value;
  return source !== undefined && String(value) !== source ? source : value;
}

const keyText = (key: unknown): string | undefined =>
  isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number') ? String(key.value) : undefined;

function placeOf(
  root: unknown, nodes: ReadonlyMap<object, YAMLMap | YAMLSeq>, contents: unknown, steps: readonly Step[], wantsKey: boolean,
  lines: Lines,
): Place {
  let value = root;
  let found: unknown = contents;
  for (const [index, step] of steps.entries()) {
    const node = typeof value === 'object' && value !== null ? nodes.get(value) : undefined;
    if (node === undefined) break;
    const isLast = index === steps.length - 1;
    const item: unknown = isSeq(node)
      ? node.items[Number(step)]
      : node.items.find((pair) => keyText(pair.key) === String(step));
    if (item === undefined) break;
    if (isPair(item)) found = isLast && wantsKey ? item.key : item.value ?? item.key;
    else found = item;
    value = (value as Record<Step, unknown>)[step];
  }
  return rangeOf(found, lines);
}

function rangeOf(node: unknown, lines: Lines): Place {
  const range = (node as Node | null | undefined)?.range;
  return range ? lines.place(range[0], range[1]) : lines.place(0, 0);
}
