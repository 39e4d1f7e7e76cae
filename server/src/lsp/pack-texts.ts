import {
  CodeActionKind, CompletionItemKind, MarkupKind, type CodeAction, type CodeActionParams, type CompletionList, type Hover, type Location, type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { idCompletionsAt, idDefinitionAt, idDescriptionAt, idPlaceAt, idRepairsIn } from '../core/features/pack-ids.js';
import { escapeMarkdown } from '../core/features/markdown.js';
import type { Words } from '../core/words/words.js';
import type { Capabilities } from './capabilities.js';
import { toLocation, toOffset, toRange, toSpan } from './convert.js';
import type { Documents } from './documents.js';
import { isProjectFile, type Project, type Projects } from './projects.js';

/** A pack's file that is open in the editor, with the facts that it is a part of. */
export interface PackText {
  readonly document: TextDocument;
  readonly project: Project;
}

/** Ids shown at once; with the next letter the editor asks again. */
const MOST_IDS = 100;

/** The open file of a pack at `uri`; undefined for everything else. */
export async function packTextOf(uri: string, documents: Documents, projects: Projects): Promise<PackText | undefined> {
  const document = documents.get(uri)?.text;
  if (document === undefined || !/\.ya?ml$/i.test(uri)) return undefined;
  const project = await projects.of(uri);
  return isProjectFile(uri, project.factFolders) && !uri.endsWith('/.copydesk.yaml') ? { document, project } : undefined;
}

/** The ids that may stand at a place of a pack's file. */
export function packCompletions({ document, project: { facts, packs } }: PackText, position: Position): CompletionList {
  const text = document.getText();
  const offset = toOffset(document, position);
  const place = idPlaceAt(text, offset);
  const found = idCompletionsAt(text, offset, facts, packs, MOST_IDS);
  return {
    isIncomplete: found.length === MOST_IDS,
    items: !place ? [] : found.map(({ id, kind, detail }, index) => ({
      label: id,
      kind: kind === 'source' ? CompletionItemKind.Reference : kind === 'person' ? CompletionItemKind.Class : CompletionItemKind.Interface,
      detail,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range: toRange(document, place.span), newText: id },
    })),
  };
}

/** Where the entity or source named at a place of a pack's file is written. */
export function packDefinition({ document, project: { packs } }: PackText, position: Position): Location | null {
  const place = idDefinitionAt(document.getText(), toOffset(document, position), packs);
  return place ? toLocation(place) : null;
}

/** Whom or what the id at a place of a pack's file names. */
export function packHover({ document, project: { facts, packs } }: PackText, position: Position, { hoverMarkdown }: Capabilities): Hover | null {
  const found = idDescriptionAt(document.getText(), toOffset(document, position), facts, packs);
  if (!found) return null;
  const contents = hoverMarkdown ? { kind: MarkupKind.Markdown, value: escapeMarkdown(found.text) } : { kind: MarkupKind.PlainText, value: found.text };
  return { contents, range: toRange(document, found.span) };
}

/** Puts the id that was probably meant in place of one that nothing bears. */
export function packActions({ document, project: { facts, packs } }: PackText, { range, context }: CodeActionParams, { say }: Words): readonly CodeAction[] {
  if (context.only && !context.only.some((only) => CodeActionKind.QuickFix === only || CodeActionKind.QuickFix.startsWith(`${only}.`))) return [];
  const text = document.getText();
  return idRepairsIn(text, toSpan(document, range), facts, packs).map(({ span, id, detail }): CodeAction => {
    const place = toRange(document, span);
    const diagnostics = context.diagnostics.filter(({ range: { start, end } }) =>
      toOffset(document, start) <= span.end && span.start <= toOffset(document, end));
    return {
      title: say('action.replaceId', { id, what: detail }), kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics,
      edit: { changes: { [document.uri]: [{ range: place, newText: id }] } },
    };
  });
}
