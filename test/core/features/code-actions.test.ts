import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Check } from '../../../server/src/core/checks/define-check.js';
import type { DraftFormat } from '../../../server/src/core/text/draft.js';
import { actionsAt, safeEdits, stetEdit } from '../../../server/src/core/features/code-actions.js';
import { analyzeText, applyEdits } from '../../support/test-check.js';
import { planted } from './planted-check.js';

const koazk = planted('Koazk', ['Kozak', 'Koza', 'Kojak', 'Kosak']);

/** The actions at the cursor `<|>`: their titles, and what the draft becomes by the one at `index`. */
function at(marked: string, checks: readonly Check[] = [koazk]) {
  const cursor = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const analysis = analyzeText(text, '', {}, checks);
  const actions = actionsAt(analysis, { start: cursor, end: cursor });
  return {
    titles: actions.map(({ title }) => title),
    preferred: actions.filter((action) => action.kind === 'fix' && action.preferred).map(({ title }) => title),
    after: (title: string): string => {
      const action = actions.find((candidate) => candidate.title === title);
      assert.ok(action?.kind === 'fix', `no fix “${title}”`);
      return applyEdits(text, action.edits);
    },
  };
}

describe('code actions', () => {
  it('offer the preferred fix first and at most four things in all', () => {
    const { titles, preferred } = at('Dmitry Ko<|>azk spoke.');
    assert.deepEqual(titles, ['Replace with "Kozak"', 'Replace with "Koza"', 'Replace with "Kojak"', 'Let it stand (stet)…']);
    assert.deepEqual(preferred, ['Replace with "Kozak"']);
  });

  it('are there with the cursor at either end of the words, and nowhere else', () => {
    assert.equal(at('Dmitry <|>Koazk spoke.').titles.length, 4);
    assert.equal(at('Dmitry Koazk<|> spoke.').titles.length, 4);
    assert.deepEqual(at('Dmitry Koazk s<|>poke.').titles, []);
  });

  it('offer to replace every such slip of the draft where there are several', () => {
    const { titles, after } = at('Dmitry Koazk spoke. Ko<|>azk left.\n\nThen Koazk came back.');
    assert.deepEqual(titles, ['Replace with "Kozak"', 'Replace with "Koza"', 'Replace all 3 "Koazk" in this draft', 'Let it stand (stet)…']);
    assert.equal(after('Replace all 3 "Koazk" in this draft'), 'Dmitry Kozak spoke. Kozak left.\n\nThen Kozak came back.');
  });

  it('have titles of one line, also where the words go over the end of a line', () => {
    const { titles } = at('Dmitry\nKo<|>azk met Dmitry\nKoazk.', [planted('Dmitry\nKoazk', ['Dmitry\nKozak'])]);
    assert.deepEqual(titles, ['Replace with "Dmitry Kozak"', 'Replace all 2 "Dmitry Koazk" in this draft', 'Let it stand (stet)…']);
  });

  it('leave the findings of another check out of it, even on the same letters', () => {
    const { titles } = at('Koazk met Ko<|>azk.', [planted('Koazk met', ['Kozak met'], { id: 'other' }), koazk]);
    assert.equal(titles.find((title) => title.startsWith('Replace all')), 'Replace all 2 "Koazk" in this draft');
    assert.deepEqual(at('Ko<|>azk met.', [planted('Koazk met', ['Kozak met'], { id: 'other' })]).titles, ['Replace with "Kozak met"', 'Let it stand (stet)…']);
  });
});

describe('letting a finding stand', () => {
  const stet = (text: string, format: DraftFormat = 'markdown'): string => {
    const analysis = analyzeText(text, '', { format }, [koazk]);
    const finding = analysis.findings[0];
    assert.ok(finding);
    const edit = stetEdit(analysis, finding, 'so spelt on the poster', { by: 'AB', date: '2022-02-15' });
    assert.ok(edit);
    const after = applyEdits(text, [edit]);
    const again = analyzeText(after, '', { format }, [koazk]);
    assert.deepEqual(again.findings.map(({ message }) => message), [], 'the stet does not hold, or lets too little stand');
    assert.equal(again.letStand.length, analysis.findings.length);
    // What it was written about stands behind the signature.
    return after.replace(/ #[0-9a-f]{7}/, '');
  };
  const comment = '<!-- stet planted "Koazk": so spelt on the poster (AB, 2022-02-15) -->';

  it('writes a comment at the end of the paragraph', () => {
    assert.equal(stet('Dmitry Koazk spoke.\nHe left.\n\nNobody else.\n'), `Dmitry Koazk spoke.\nHe left. ${comment}\n\nNobody else.\n`);
  });

  it('holds for every such slip of the paragraph', () => {
    assert.equal(stet('Koazk spoke, Koazk left.'), `Koazk spoke, Koazk left. ${comment}`);
  });

  it('works in a heading, a list item and a quotation', () => {
    assert.equal(stet('# Koazk leaves\n\nText.'), `# Koazk leaves ${comment}\n\nText.`);
  });
  it('is a comment of the front matter under a headline there', () => {
    const line = '# stet planted "Koazk": so spelt on the poster (AB, 2022-02-15)';
    assert.equal(stet('---\ntitle: "Koazk leaves"\ndate: 2022-02-15\n---\n\nText.'), `---\ntitle: "Koazk leaves"\n${line}\ndate: 2022-02-15\n---\n\nText.`);
    assert.equal(stet('- Koazk leaves\n- others stay\n'), `- Koazk leaves ${comment}\n- others stay\n`);
    assert.equal(stet('> Koazk leaves\n\nText.'), `> Koazk leaves ${comment}\n\nText.`);
  });

  it('is a comment of the draft’s own format', () => {
    const words = 'stet planted "Koazk": so spelt on the poster (AB, 2022-02-15)';
    assert.equal(stet('<p>Dmitry <b>Koazk</b> spoke.</p><p>More.</p>', 'html'), `<p>Dmitry <b>Koazk</b> spoke. <!-- ${words} --></p><p>More.</p>`);
    assert.equal(stet('* Koazk spoke.\n* Others did not.\n', 'asciidoc'), `* Koazk spoke.\n// ${words}\n* Others did not.\n`);
    assert.equal(stet('Koazk leaves\n------------\n\nText.', 'asciidoc'), `Koazk leaves\n------------\n// ${words}\n\nText.`);
    assert.equal(stet('Koazk leaves\n============\nText.', 'rst'), `Koazk leaves\n============\n\n.. ${words}\n\nText.`);
    assert.equal(stet('- Koazk spoke.\n- Others did not.\n', 'rst'), `- Koazk spoke.\n\n.. ${words}\n\n- Others did not.\n`);
    assert.equal(stet('\\section{Koazk leaves}\nText.\n', 'latex'), `\\section{Koazk leaves}\n% ${words}\nText.\n`);
  });

  it('keeps the line ends of Windows', () => {
    assert.equal(stet('Koazk spoke.\r\n\r\nText.\r\n'), `Koazk spoke. ${comment}\r\n\r\nText.\r\n`);
  });

  it('stands behind the paragraph in plain text, where a longer line would change what is a paragraph', () => {
    const wrapped = 'Two lines of a paragraph cut at a column, in which Koazk speaks at length about\nnothing and nobody listens to him, or to the others.';
    assert.equal(stet(`${wrapped}\n\nMore.\n`, 'plain'), `${wrapped}\n\n${comment}\n\nMore.\n`);
    assert.equal(stet('Koazk spoke.\r\nThe others listened.\r\n', 'plain'), `Koazk spoke.\r\n\r\n${comment}\r\nThe others listened.\r\n`);
    assert.equal(stet('Koazk spoke', 'plain'), `Koazk spoke\n\n${comment}`);
  });
});

describe('fix all', () => {
  const fixAll = (text: string, checks: readonly Check[]): string => applyEdits(text, safeEdits(analyzeText(text, '', {}, checks)));
  const safe = planted('Koazk', ['Kozak'], { safe: true });

  it('makes every change whose outcome is sure', () => {
    assert.equal(fixAll('Koazk met Koazk.\n\nKoazk left.', [safe]), 'Kozak met Kozak.\n\nKozak left.');
  });

  it('leaves everything alone that a person must look at', () => {
    assert.equal(fixAll('Koazk met Koazk.', [koazk]), 'Koazk met Koazk.');
  });

  it('changes nothing between quotation marks', () => {
    assert.equal(fixAll('“Koazk must go at once,” said Koazk.', [safe]), '“Koazk must go at once,” said Kozak.');
  });

  it('lets a check of quotations change what is between them', () => {
    const quoteCheck = planted('Koazk', ['Kozak'], { safe: true, id: 'quote-altered' });
    assert.equal(fixAll('“Koazk must go at once,” she said.', [quoteCheck]), '“Kozak must go at once,” she said.');
  });

  it('makes one of two changes that touch the same words', () => {
    const wider = planted('Dmitry Koazk', ['Dmitry Kozak'], { safe: true, id: 'other' });
    assert.equal(fixAll('Then Dmitry Koazk left.', [safe, wider]), 'Then Dmitry Kozak left.');
  });
});
