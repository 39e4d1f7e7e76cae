import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyzer } from '../../core/engine/analyze.js';
import { edtfText } from '../../core/facts/edtf-text.js';
import type { Refusal } from '../../core/facts/pack-files.js';
import { findEntities } from '../../core/features/find-entities.js';
import { findSupport } from '../../core/features/find-support.js';
import { printEntity } from '../../core/features/print-entity.js';
import { showEntity } from '../../core/features/show-entity.js';
import { itemSource } from '../../core/features/worksheet/items.js';
import { parseEdtf } from '../../core/values/edtf.js';
import type { DraftFormat } from '../../core/text/draft.js';
import { linePositions } from '../../core/text/line-positions.js';
import { formatOf, isDraftName, readDraftFile } from '../../host/drafts/read-draft-file.js';
import type { CheckedDraft } from '../checked-draft.js';
import { fingerprints } from '../fingerprints.js';
import type { Terminal } from '../output.js';
import { findingObject } from '../print-json.js';
import { citationText, printText } from '../print-text.js';
import { OpenDesks } from './open-desks.js';
import * as schemas from './schemas.js';
import type { Tool, ToolAnswer } from './tool.js';

/** Larger texts are no drafts, and no model needs the findings of a book at once. */
const LONGEST_TEXT = 200_000;
/** Whoever is named like half the world is looked up by a longer name. */
const MOST_ENTITIES = 5;
const USUAL_PASSAGES = 8;

type Args = Readonly<Record<string, unknown>>;

/** The tools, for the folder and the day of a terminal. Settings and packs are looked at anew for each call: they may change meanwhile. */
export function toolsFor(terminal: Terminal): readonly Tool[] {
  const open = new OpenDesks(terminal);
  return [
    { ...schemas.check, answer: (args) => check(args, terminal, open) },
    { ...schemas.show, answer: (args) => show(args, terminal, open) },
    { ...schemas.support, answer: (args) => support(args, terminal, open) },
  ];
}

async function check(args: Args, terminal: Terminal, open: OpenDesks): Promise<ToolAnswer> {
  const { text: given, path: name, format, date } = args as { readonly text?: string; readonly path?: string; readonly format?: DraftFormat; readonly date?: string };
  if ((given === undefined) === (name === undefined)) return { problem: 'Give either the draft’s `text` or its `path`.' };
  if (date !== undefined && (parseEdtf(date)?.precision !== 'day' || parseEdtf(date)?.impossible)) return { problem: `There is no day ${date}: write one such as 2022-02-15.` };
  const draft: ReadDraft | Refusal = name === undefined ? { text: given ?? '', folder: terminal.folder, path: 'draft', format: format ?? 'markdown' } : await readInside(name, format, terminal.folder);
  if ('problem' in draft) return draft;
  if (draft.text.length > LONGEST_TEXT) return { problem: `The draft has ${String(draft.text.length)} characters; ${String(LONGEST_TEXT)} is the most. Check its parts one by one.` };
  const { desk, desks, problems } = await open.of(draft.folder, date);
  const analysis = createAnalyzer().analyze({ text: draft.text, format: draft.format, ...desk, today: terminal.today });
  const checked: CheckedDraft = { path: draft.path, text: draft.text, analysis, mended: 0, fingerprints: fingerprints(draft.text, analysis), leftOut: 0 };
  const positionAt = linePositions(draft.text);
  return {
    text: [printText([checked], false).trimEnd(), ...problems].join('\n'),
    data: {
      storyDate: analysis.links.storyDate.iso,
      findings: analysis.findings.map((finding) => findingObject(finding, draft.text, positionAt)),
      packs: desks.packs().map(({ id, version, asOf }) => ({ id, version, knowsUpTo: edtfText(asOf) })),
      problems,
    },
  };
}

async function show({ name }: Args, terminal: Terminal, open: OpenDesks): Promise<ToolAnswer> {
  const { desk, problems } = await open.of(terminal.folder);
  const { entities, by } = findEntities(desk.facts, String(name));
  const shown = entities.slice(0, MOST_ENTITIES).map((entity) => showEntity(desk.facts, entity));
  const more = entities.length - shown.length;
  const head = shown.length === 0 ? `No fact pack knows “${String(name)}”. That says nothing about whether it is right.` : by === 'near' ? `Nothing is called “${String(name)}”; near it:` : '';
  const text = [head, ...shown.map(printEntity), more > 0 ? `${String(more)} more: ask with a longer name.` : '', ...problems].filter((part) => part !== '').join('\n\n');
  return { text, data: { foundBy: shown.length === 0 ? 'nothing' : by, entities: shown, more, problems } };
}

async function support({ sentence, path: name, limit }: Args, terminal: Terminal, open: OpenDesks): Promise<ToolAnswer> {
  const draft = name === undefined ? { folder: terminal.folder } : await readInside(String(name), undefined, terminal.folder);
  if ('problem' in draft) return draft;
  const { desk, problems } = await open.of(draft.folder);
  const found = findSupport(String(sentence), desk.facts, { evidence: desk.evidence, limit: Number(limit ?? USUAL_PASSAGES) });
  const passages = found.map(({ kind, text, source, locator, speaker, name }) => ({
    kind, text, source: itemSource({ source, ...(locator !== undefined && { locator }) }), ...(speaker !== undefined && { speaker }), ...(name !== undefined && { name }),
  }));
  const lines = found.map(({ text, source, locator, speaker }) =>
    `- ${speaker === undefined ? '' : `${speaker}: `}${text}\n  ${citationText({ source, ...(locator !== undefined && { locator }) })}`);
  const text = lines.length === 0 ? 'Nothing in the story’s sources and the fact packs shares enough words with this sentence. That says nothing about whether it is true.' : lines.join('\n');
  return { text: [text, ...problems].join('\n'), data: { passages, problems } };
}

interface ReadDraft {
  readonly text: string;
  readonly folder: string;
  readonly path: string;
  readonly format: DraftFormat;
}

/** A draft that lies in the folder the server was started in. Links are followed first: one that leads out of it is out of it. */
async function readInside(name: string, format: DraftFormat | undefined, folder: string): Promise<ReadDraft | Refusal> {
  const top = await realpath(folder).catch(() => folder);
  const file = await realpath(path.resolve(folder, name)).catch(() => undefined);
  if (file === undefined) return { problem: `${name} does not exist in ${folder}.` };
  const relative = path.relative(top, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return { problem: `${name} lies outside ${folder}, where this server was started; give its text instead.` };
  if (!isDraftName(file) || relative.split(path.sep).some((step) => step.startsWith('.'))) return { problem: `${name} is no draft by its name; give its text instead.` };
  const reading = await readDraftFile(file);
  if ('problem' in reading) return { problem: `${name} ${reading.problem}.` };
  return { text: reading.text, folder: path.dirname(file), path: relative, format: format ?? formatOf(file) };
}
