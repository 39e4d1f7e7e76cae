import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Refusal } from '../../core/facts/pack-files.js';

/** The text of a document that is no text file; PDFs with where their pages begin. */
export interface DocumentText {
  readonly text: string;
  readonly pages?: readonly number[];
}

/**
 * The readers of PDF and Word files. They are large, so this file is a bundle of its own that is loaded when the first such
 * file is met; see load-readers.ts.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText | Refusal> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return { problem: 'is no PDF, whatever its name says: open it and save it anew' };
  let pdf;
  try {
    // A copy, because the reader takes the bytes for itself. Verbosity 0: it has nothing to print.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    return joinPages(text);
  } catch (error) {
    return { problem: pdfProblem(error) };
  } finally {
    await pdf?.destroy().catch(() => undefined);
  }
}

function joinPages(texts: readonly string[]): DocumentText | Refusal {
  if (texts.every((text) => text.trim() === '')) {
    return { problem: 'has pages but no text: it is a scan. Recognise its text (OCR) and save it anew, or put the text beside it in a .txt file' };
  }
  const pages: number[] = [];
  let text = '';
  for (const page of texts) {
    pages.push(text.length);
    // A word that was parted at the end of a line is one word.
    text += `${page.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1').trim()}\n\n`;
  }
  return { text, pages };
}

function pdfProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is locked with a password: save a copy without one';
  return `is a damaged PDF that cannot be read${error instanceof Error && error.message ? ` (${firstLine(error.message)})` : ''}: open it and save it anew`;
}

export async function readDocx(bytes: Uint8Array): Promise<DocumentText | Refusal> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.trim() === '' ? { problem: 'holds no text' } : { text: value };
  } catch (error) {
    return { problem: `is no Word document that can be read${error instanceof Error ? ` (${firstLine(error.message)})` : ''}: open it and save it anew as .docx` };
  }
}

const firstLine = (message: string): string => (message.split(/[\n:]/)[0] ?? '').trim().replace(/\.$/, '').toLowerCase().slice(0, 80);
