import { EvidenceIndex } from '../../server/src/core/evidence/evidence-index.js';
import { readSource } from '../../server/src/core/evidence/read-source.js';
import type { SourceDocument } from '../../server/src/core/evidence/types.js';
import { tokenise } from '../../server/src/core/text/tokens.js';
import { quoteSegments, type QuoteWord } from '../../server/src/core/values/quotation.js';

/** The words of a text as the index of sources compares them. */
export const wordsOf = (prose: string): readonly QuoteWord[] => quoteSegments(tokenise(prose)).flat();

/** A source of a story out of its text; Markdown unless its name says otherwise. */
export const sourceFrom = (name: string, text: string): SourceDocument =>
  readSource({ path: `/story/sources/${name}`, name, format: name.endsWith('.txt') ? 'text' : name.endsWith('.html') ? 'html' : 'markdown', text });

/** Sources by their names. */
export const evidenceFrom = (texts: Readonly<Record<string, string>>): EvidenceIndex =>
  EvidenceIndex.of(Object.entries(texts).map(([name, text]) => sourceFrom(name, text)));

/** A transcript and a report about the same invented news conference. */
export const bergen = {
  'conference.md': `---
title: News conference on the fjord bridge
publisher: Bergen City Council
issued: 2022-02-14
speakers:
  HALVORSEN: Rosa Halvorsen
  VIK: Anders Vik
---

MS. HALVORSEN: Good morning. The bridge will stay open, um, as long as the ice on the fjord allows.

Nobody should drive faster than the signs say.

Q: Will the harbour of Laksevik close before the end of the winter season?

MR. VIK: The harbour closes when the last ferry has left, and not a single day before that.

MS. HALVORSEN: We have asked the state for three million crowns, and we expect an answer before Easter.
`,
  'report.txt': `Bridge stays open

“The bridge will stay open for as long as the ice permits it,” Ms Halvorsen told a local paper through an interpreter.

The council's engineer Ola Brekke said the cables were “in better shape than at any time since the storm of last autumn”.
`,
} as const;

/** A PDF of a few lines a page, by hand: as small as the format allows. */
export function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
      const stream = lines.length === 0 ? '' : `BT /F1 12 Tf 72 720 Td 14 TL ${shown} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

/** A Word document of a few paragraphs: a zip of uncompressed files, by hand. */
export function docxOf(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipOf({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb88320);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
