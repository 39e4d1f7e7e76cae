import { readSource } from '../../core/evidence/read-source.js';
import type { SourceDocument, SourceFormat, SourceText } from '../../core/evidence/types.js';
import type { Refusal } from '../../core/facts/pack-files.js';
import type { Problem } from '../../core/facts/types.js';
import { decodeText } from './decode-text.js';
import type { DocumentText } from './document-readers.js';
import type { SourceFiles } from './source-files.js';

/** The readers of files that are no text, loaded when the first one is met. */
export type SourceReaders = () => Promise<{
  readPdf(bytes: Uint8Array): Promise<DocumentText | Refusal>;
  readDocx(bytes: Uint8Array): Promise<DocumentText | Refusal>;
}>;

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', xhtml: 'html', pdf: 'pdf', docx: 'docx',
};

/** What a file of this name is written in; undefined for files that are no sources. */
export const sourceFormat = (name: string): SourceFormat | undefined => FORMATS[(/\.([a-z]+)$/i.exec(name)?.[1] ?? '').toLowerCase()];

/** Reads one source. Never throws; what cannot be read is a problem that says what to do. */
export async function readSourceFile(
  { path, name, header }: { readonly path: string; readonly name: string; readonly header?: string }, files: SourceFiles, readers: SourceReaders | undefined,
): Promise<{ readonly document?: SourceDocument; readonly problems: readonly Problem[] }> {
  const format = sourceFormat(name) ?? 'text';
  const told: Problem[] = [];
  const tell = (severity: Problem['severity'], at: string, what: string): void => void told.push({ path: at, severity, message: `This source ${what}.` });
  const given = await files.read(path);
  const content = given instanceof Uint8Array || typeof given === 'string' ? await contentOf(given, format, readers, (warning) => tell('warning', path, warning)) : given;
  if ('problem' in content) {
    tell('error', path, content.problem);
    return { problems: told };
  }
  const side = header === undefined ? undefined : await headerText(header, files);
  if (side && 'problem' in side) told.push({ path: header!, severity: 'error', message: `This header ${side.problem}.` });
  const document = readSource({ path, name, format, ...content, ...(side && 'text' in side && { header: { path: header!, text: side.text } }) });
  if (document.passages.length === 0) tell('warning', path, 'holds no text');
  return { document, problems: [...told, ...document.problems] };
}

type Content = Pick<SourceText, 'text' | 'pages'>;

async function contentOf(given: Uint8Array | string, format: SourceFormat, readers: SourceReaders | undefined, warn: (warning: string) => void): Promise<Content | Refusal> {
  if (format === 'pdf' || format === 'docx') {
    const kind = format === 'pdf' ? 'PDF' : 'Word';
    if (!readers || typeof given === 'string') {
      return { problem: `is a ${kind} file, which Copydesk cannot read in a browser: open the folder in the desktop editor, or put its text beside it in a .txt file` };
    }
    try {
      const { readPdf, readDocx } = await readers();
      return await (format === 'pdf' ? readPdf(given) : readDocx(given));
    } catch (error) {
      return { problem: `cannot be read: the reader of ${kind} files failed (${error instanceof Error ? error.message : String(error)})` };
    }
  }
  const decoded = typeof given === 'string' ? { text: given } : decodeText(given);
  if ('problem' in decoded) return decoded;
  if ('warning' in decoded && decoded.warning !== undefined) warn(decoded.warning);
  else if (decoded.text.includes('\ufffd')) warn('has characters that could not be read; save it as UTF-8');
  return { text: decoded.text };
}

async function headerText(path: string, files: SourceFiles): Promise<{ readonly text: string } | Refusal> {
  const given = await files.read(path);
  if (typeof given === 'string') return { text: given };
  return given instanceof Uint8Array ? decodeText(given) : given;
}
