import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { worksheet } from '../../../server/src/core/features/worksheet.js';
import { worksheetCsv } from '../../../server/src/core/features/worksheet/as-csv.js';
import { worksheetHtml } from '../../../server/src/core/features/worksheet/as-html.js';
import { worksheetMarkdown } from '../../../server/src/core/features/worksheet/as-markdown.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, type DraftOptions } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);

const sheetOf = (text: string, options?: DraftOptions, from = facts) => {
  const analysis = analyzeText(text, from, options);
  return [worksheet(analysis), analysis.links.draft, 'story <1>.md'] as const;
};

const TALKS = '---\ndate: 2022-02-15\n---\n\n# Talks\n\nRussian Defence Minister **Sergei Lavrov** met [Olaf Scholz](https://example.org/).\n';

describe('a worksheet in Markdown', () => {
  it('is the draft with numbers behind its items, then notes with verdict, statement and source', () => {
    const page = worksheetMarkdown(...sheetOf(TALKS));
    assert.match(page, /^# Fact check of story \\<1\\>\.md\n\nStory date 15 February 2022\. 3 items to check: 1 contradicts the fact base, 2 agree with it, about 0 it cannot tell\.\n/);
    assert.ok(page.includes('\n# Talks\n\nRussian Defence Minister ✗[^1] **Sergei Lavrov[^2]** met [Olaf Scholz[^3]](https://example.org/).\n'), page);
    assert.doesNotMatch(page, /date: 2022/, 'front matter is for machines');
    assert.match(page, /\n\[\^1\]: \*\*Contradicts\*\* \(office, Sergei Lavrov\): “Russian Defence Minister”\. Sergei Lavrov was Foreign Minister on 15 February 2022, not Defence Minister\. .* Source: \[Source of the test\]\(https:\/\/example\.org\/source\)\.\n/);
    assert.match(page, /\n\[\^2\]: \*\*Agrees\*\* \(person\): “Sergei Lavrov”\./);
  });
  it('shows the headline that front matter holds', () => {
    const page = worksheetMarkdown(...sheetOf('---\ntitle: Talks with *Sergei Lavrov*\ndate: 2022-02-15\n---\n\nOlaf Scholz left.\n'));
    assert.ok(page.includes('\n**Talks with \\*Sergei Lavrov[^1]\\***\n\nOlaf Scholz[^2] left.\n'), page);
  });
  it('explains a name once that stands in the draft many times', () => {
    const page = worksheetMarkdown(...sheetOf('Sergei Lavrov spoke. Sergei Lavrov left. Olaf Scholz stayed.\n'));
    assert.match(page, /\n\[\^2\]: \*\*Agrees\*\* \(person\): “Sergei Lavrov”\. As in note \[\^1\]\.\n/);
    assert.match(page, /\n\[\^3\]: .*“Olaf Scholz”\. The name is Olaf Scholz\./);
  });
  it('puts no marks around a quotation, which has its own', () => {
    const page = worksheetMarkdown(...sheetOf('“I shall swim until the ferry comes,” Sergei Lavrov said.\n'));
    assert.match(page, /\(quotation, Sergei Lavrov\): “I shall swim until the ferry comes,”\./);
    assert.match(worksheetHtml(...sheetOf('“I shall swim until the ferry comes,” Sergei Lavrov said.\n')), />“I shall swim until the ferry comes,”<br>/);
  });
  it('does not mix its numbers with footnotes of the draft', () => {
    const page = worksheetMarkdown(...sheetOf('Sergei Lavrov left.[^1]\n\n[^1]: The desk.\n'));
    assert.match(page, /Sergei Lavrov\[\^check-1\] left\.\[\^1\]/);
  });
  it('makes nothing in plain text markup', () => {
    const page = worksheetMarkdown(...sheetOf('# *Sergei Lavrov* left [early](x).\n\n- He is back.\n\n+49 called.', { format: 'plain' }));
    assert.ok(page.includes('\n\\# \\*Sergei Lavrov[^1]\\* left \\[early\\](x).\n\n- He is back.\n\n\\+49 called.\n'), page);
  });
  it('says so where nothing can be checked', () => {
    assert.match(worksheetMarkdown(...sheetOf('Nothing happened.')), /0 items to check.*\n[^]*Nothing in the draft can be checked\.\n$/);
  });
});

describe('a worksheet in HTML', () => {
  it('is one page that loads nothing, with links from the draft to the notes and back', () => {
    const page = worksheetHtml(...sheetOf(TALKS));
    assert.doesNotMatch(page, /<script|<link|<img|@import|url\(/);
    assert.match(page, /<title>Fact check of story &lt;1&gt;\.md<\/title>/);
    assert.match(page, /<span class="contradicts">Russian Defence Minister<\/span><sup id="r1"><a href="#n1" class="contradicts">1<\/a><\/sup>/);
    assert.match(page, /<tr id="n1"><td><a href="#r1">1<\/a><\/td><td class="contradicts">Contradicts<\/td>/);
    assert.match(page, /<h3>Talks<\/h3>/);
    assert.match(page, /@media print/);
    assert.match(page, /<a href="https:\/\/example\.org\/source" rel="noreferrer">Source of the test<\/a>/);
  });
  it('lets neither a draft nor a pack write markup', () => {
    const evil = factsFrom({
      sources: [{ id: 'bad', type: 'webpage', title: '<script>alert(1)</script>' }],
      persons: [{ name: 'Nomen Nescio', sources: ['bad'] }],
    });
    const [sheet, draft, name] = sheetOf('Nomen Nescio said "a" & \'b\' \\<img src=x onerror=alert(1)> 5 < 6.', {}, evil);
    const items = sheet.items.map((item) => ({ ...item, sources: item.sources.map((source) => ({ ...source, URL: 'javascript:alert(1)' })) }));
    const page = worksheetHtml({ ...sheet, items }, draft, name);
    assert.doesNotMatch(page, /<script|<img|href="javascript/i);
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.match(page, /&amp; &#39;b&#39;/);
  });
  it('keeps every word of the draft in order, where items overlap as well', () => {
    const text = 'On 18 March 2014 “Sergei Lavrov, the Russian foreign minister, met German Chancellor Angela Merkel,” he said.';
    const page = worksheetHtml(...sheetOf(text));
    const article = /<article>([^]*)<\/article>/.exec(page)?.[1] ?? '';
    assert.equal(article.replace(/<sup.*?<\/sup>/g, '').replace(/<[^>]*>/g, '').trim(), text);
  });
});

describe('a worksheet in CSV', () => {
  it('quotes what must be quoted, and ends its lines as RFC 4180 wants', () => {
    const sheet = worksheetCsv(...sheetOf('Nothing.\n\n“Sergei Lavrov, \nthe minister, will never say such a thing,” he said.').slice(0, 2) as [never, never]);
    const [head, first] = sheet.split('\r\n');
    assert.equal(head, 'number,line,start,end,kind,verdict,text,entity,statement,sources,check,note,checked,checked_by,checked_on,checked_note,checker,date');
    assert.match(first ?? '', /^1,3,\d+,\d+,person,agrees,Sergei Lavrov,Sergei Lavrov,The name is Sergei Lavrov\.,Source of the test <https:\/\/example\.org\/source>,,,,,,,,$|^1,3,\d+,\d+,quotation,cannot-tell,"“Sergei Lavrov, \nthe minister/);
    assert.ok(sheet.endsWith('\r\n'));
    assert.doesNotMatch(sheet.replaceAll('\r\n', ''), /\r/);
  });
  it('writes no cell that a spreadsheet would run', () => {
    const evil = factsFrom({ sources: [{ id: 'bad', type: 'webpage', title: '=HYPERLINK("https://bad.example","click")' }], persons: [{ name: 'Nomen Nescio', sources: ['bad'] }] });
    const [sheet, draft] = sheetOf('Nomen Nescio left.', {}, evil);
    assert.match(worksheetCsv(sheet, draft), /,"'=HYPERLINK\(""https:\/\/bad\.example"",""click""\)",/);
  });
});
