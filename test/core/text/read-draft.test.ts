import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Draft, DraftFormat } from '../../../server/src/core/text/draft.js';
import { findQuoted } from '../../../server/src/core/text/quoted.js';
import { readDraft } from '../../../server/src/core/text/read-draft.js';
import { splitSentences } from '../../../server/src/core/text/sentences.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';

const FORMATS: readonly DraftFormat[] = ['plain', 'markdown', 'html', 'asciidoc', 'rst', 'latex'];
const SETTINGS = { seed: 20220215, numRuns: 400 };

/** Pieces of drafts: words as newsrooms write them, and all marks that mean something to a format. */
const PIECES = [
  'Lavrov', 'the minister', 'U.S.', 'Mr.', "Russia's", 'Belarus’ ', '70,000', '2.5', '15th', 'O’Brien', 'Łódź', 'переговорам', '王毅', '🎉', 'e\u0301',
  ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '\u00a0', '\u200b', '\u2060', '\u00ad', '\ufeff', '\ud83d', '\u2028', '\0',
  '.', ',', '…', '...', '?', '!', ':', ';', '-', '–', '—', '(', ')', '"', "'", '“', '”', '‘', '’', '«', '»', '%', '$', '/', '|', '=',
  '*', '**', '_', '~~', '`', '```\n', '# ', '- ', '1. ', '> ', '\\', '&amp;', '&#8217;', '&nbsp;', '&bogus;', '<b>', '</p>', '<br>', '<', '>',
  '<!--', '-->', '<!-- stet -->', '[', ']', '](', '](/a "b")', '![', '[^1]', '[^1]: ', '[a]: /b\n', '---\n', '|---|---|\n', '| a | b |\n', '===\n',
  'http://example.org/a', 'www.example.org', 'a@example.org', 'date: 2022\n', '<script>', '</script>', '<div>\n', '- [ ] ',
];
/** Marks of the other formats. */
const MARKUP = [
  '<q>', '</q>', '<ul><li>', '<pre>', '<meta name="date" content="2022-02-15">', '<![CDATA[', '<?php ', '== ', '----\n', '|===\n', '____\n', '// ', '////\n',
  ':date: 2022-02-15\n', 'footnote:[', 'link:a[', '"`', '`"', '+', '<<a,', '>>', '{name}', '::\n', '.. note:: ', '.. ', '.. code::\n\n   ', '``', ':ref:`', '`_', '|x|',
  '+---+---+\n', '=== ===\n', '^^^^\n', '\\emph{', '\\section{', '{', '}', '\\begin{quote}', '\\end{quote}', '\\begin{verbatim}', '$x$', '$$', "\\'e", '\\"{o}',
  '\\item[', '``', "''", '--', '---', '\\\\', '\\footnote{', '% stet\n', '&', '\\begin{document}', '\\title{',
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES, ...MARKUP), { maxLength: 60, size: 'max' }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80, size: 'max' }) },
);

const COMMENT_OPENING: Readonly<Record<DraftFormat, RegExp>> = {
  plain: /^<!--/, markdown: /^<!--/, html: /^<[!?/]/, asciidoc: /^\/\//, rst: /^\.\./, latex: /^%/,
};
/** What may begin a stretch in whose place the reader sees another character: an entity, an accent, a ligature. */
const SHOWN_OTHERWISE: Readonly<Record<DraftFormat, RegExp>> = {
  plain: /&/, markdown: /&/, html: /[&<]/, asciidoc: /[&"'`]/, rst: /^$/, latex: /[\\`'\-{}]/,
};

/** What holds for every draft, or throws. */
function assertSound(draft: Draft): void {
  let end = 0;
  for (const block of draft.blocks) {
    assert.ok(block.span.start >= end && block.span.end > block.span.start, 'blocks are ordered and disjoint');
    end = block.span.end;
    assert.equal(block.prose.length, block.span.end - block.span.start, 'prose is as long as its span');
    assertInPlace(draft, block);
    assertRead(block);
  }
  assert.ok(end <= draft.text.length);
  let comment = 0;
  for (const { span } of draft.comments) {
    assert.ok(span.start >= comment && span.end > span.start && span.end <= draft.text.length);
    assert.match(draft.text.slice(span.start, span.start + 4), COMMENT_OPENING[draft.format]);
    comment = span.end;
  }
  for (const { value, span } of draft.frontMatter) assert.equal(draft.text.slice(span.start, span.end), value);
}

/** Every character of prose is the draft's own, a blank, or stands for an entity that begins there. */
function assertInPlace({ text: whole, format }: Draft, { prose, span }: Block): void {
  for (let i = 0; i < prose.length; i += 1) {
    const [shown, written] = [prose[i], whole[span.start + i]];
    const blank = shown === ' ' || shown === '\u2060';
    const opening = SHOWN_OTHERWISE[format];
    const entity = opening.test(written!) || (opening.test(whole[span.start + i - 1] ?? '') && /[\udc00-\udfff\p{M}]/u.test(shown!));
    assert.ok(shown === written || blank || entity, `${JSON.stringify(shown)} stands where the draft has ${JSON.stringify(written)}`);
    if (written === '\n') assert.equal(shown, '\n');
  }
}

function assertRead({ prose, kind }: Block): void {
  const tokens = tokenise(prose);
  let end = 0;
  for (const token of tokens) {
    assert.ok(token.start >= end && token.end > token.start && token.fold.length > 0 && token.text.length > 0);
    assert.match(prose.slice(end, token.start), /^[\s\p{C}\u2800\ufe0f‐‑-]*$/u, 'only space, hyphens and what has no width is in no token');
    end = token.end + token.possessive.length;
  }
  const sentences = splitSentences(tokens, prose, kind);
  assert.deepEqual(sentences.map(({ from }) => from), [0, ...sentences.map(({ to }) => to)].slice(0, sentences.length));
  assert.equal(sentences.at(-1)?.to ?? 0, tokens.length);
  assert.ok(sentences.every(({ from, to }) => to > from));
  let start = 0;
  for (const { span, inner } of findQuoted(prose, tokens)) {
    assert.ok(span.start >= start && span.start < inner.start && inner.start <= inner.end && inner.end <= span.end && span.end <= prose.length);
    start = span.start;
  }
}

describe('readDraft', () => {
  it('reads any text without losing a character’s place', () => {
    fc.assert(fc.property(text, fc.constantFrom(...FORMATS), (draft, format) => assertSound(readDraft(draft, format))), SETTINGS);
  });

  it('gives the same draft for the same text', () => {
    fc.assert(fc.property(text, fc.constantFrom(...FORMATS), (draft, format) => {
      assert.deepEqual(readDraft(draft, format), readDraft(draft, format));
    }), { ...SETTINGS, numRuns: 100 });
  });

  it('keeps the text and the format', () => {
    assert.deepEqual(readDraft('', 'plain'), { text: '', format: 'plain', frontMatter: [], blocks: [], comments: [] });
    assert.deepEqual(readDraft('\n', 'markdown'), { text: '\n', format: 'markdown', frontMatter: [], blocks: [], comments: [] });
  });

  it('loses no word of plain text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' }), (pieces) => {
      const plain = pieces.join('').replace(/<!--|-->|---|date: /g, '').replace(/http|www|@/g, '');
      const kept = readDraft(plain, 'plain').blocks.map(({ prose }) => prose).join('\n');
      for (const word of ['Lavrov', '70,000', 'Łódź', '王毅']) {
        assert.equal(kept.split(word).length, plain.split(word).length, `${word} in ${JSON.stringify(plain)}`);
      }
    }), SETTINGS);
  });

  describe('where one paragraph is edited', () => {
    const sentence = fc.constantFrom(
      'The foreign minister of Norway left Oslo on Monday.', 'Talks in *Geneva*\nended [early](/a "b") for the\nU.S. delegation.',
      '“We are ready,” she said.', "'Unity Day'", '- It was agreed\n- and signed', '# Talks', '2014 was a year of war.', 'The plan <!-- stet --> failed.',
      'Kremlin spokesman John Roe told reporters\nBy Jane Roe\n12:57', '> “Never,” he said.',
    );
    /** An edit in the middle of a sentence: nothing that opens or closes a block of Markdown, a comment or a paragraph. */
    const edited = (means: RegExp): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(...PIECES.filter((piece) => !means.test(piece))), { maxLength: 20, size: 'max' })
        .map((pieces) => `The edited sentence ${pieces.join(' ')} ends.`);
    const opens = /[\r\n<>`|=]|\[|^\s+$|-->/;
    /** In the other formats more marks reach beyond their paragraph. */
    const opensElsewhere = /[\r\n<>`|=\\*_~#$%{}:\u2028\0]|\[|^\s+$|-/;

    for (const format of FORMATS) {
      it(`leaves the other blocks of ${format} text as they are`, () => {
        const edit = edited(format === 'plain' || format === 'markdown' ? opens : opensElsewhere);
        fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.array(sentence, { minLength: 1, maxLength: 4 }), edit, edit,
          (above, below, before, after) => {
            const blocks = (middle: string): readonly (readonly [string, string])[] =>
              readDraft([...above, middle, ...below].join(format === 'html' ? '</p>\n<p>' : '\n\n'), format).blocks.map(({ kind, prose }) => [kind, prose]);
            const [old, now] = [blocks(before), blocks(after)];
            const at = old.findIndex(([, prose]) => prose.startsWith('The edited sentence'));
            assert.ok(at >= 0);
            assert.equal(old.length, now.length);
            assert.deepEqual(now.toSpliced(at, 1), old.toSpliced(at, 1));
          }), { ...SETTINGS, numRuns: 200 });
      });
    }
  });

  describe('given text that was made to be slow', () => {
    // Marks that open something and never close it, which a reader that looks back or ahead for the other one pays for.
    const LENGTH = 20_000;
    const endless = ['[', ']', '![', '[a](', '*a', '_a', '**a*b_', '`a', '<a ', '<!--', 'x <!--', '<', '"', "' s", '“', '> ', '- ', '[^1]: ', '|a', '&', 'a. B', '\n',
      '{', '\\a{', '\\section{', '$ ', '$a$ ', '\\(', '.. ', '`a ', '``', '<<a,', '"`', 'link:a', 'link:a[', '|===\n', ':ref:`', '+a', '\\begin{quote}', '\\item[', '% a\n', '<q>', '<li>',
      '<![CDATA[', 'a::\n', '__', '|a|'];
    for (const format of FORMATS) {
      it(`reads ${format} text soundly`, () => {
        for (const piece of endless) assertSoundShape(readDraft(piece.repeat(LENGTH / piece.length), format));
        assertSoundShape(readDraft(`[${'a\n'.repeat(LENGTH / 2)}`, format));
        assertSoundShape(readDraft(`[a]: /b "${'c\n'.repeat(LENGTH / 2)}`, format));
        assertSoundShape(readDraft(`${'- '.repeat(1000)}a${'\n'.repeat(LENGTH)}`, format));
        assertSoundShape(readDraft(`a${' '.repeat(LENGTH)}b`, format));
        assertSoundShape(readDraft(`a::${'[]'.repeat(LENGTH)}x`, format));
      });
    }

    it('makes no more tokens, sentences and quotations than there are characters', () => {
      for (const piece of ['" ', '“a” ', 'a. ', "'a' ", '!', 'A.']) {
        const prose = piece.repeat(LENGTH / piece.length);
        const tokens = tokenise(prose);
        assert.ok(tokens.length <= prose.length);
        assert.ok(splitSentences(tokens, prose).length <= tokens.length);
        assert.ok(findQuoted(prose, tokens).length <= tokens.length);
      }
    });
  });
});

/** Soundness without looking at each character. */
function assertSoundShape({ text: whole, blocks }: Draft): void {
  let end = 0;
  for (const { span, prose } of blocks) {
    assert.ok(span.start >= end && span.end <= whole.length && prose.length === span.end - span.start);
    end = span.end;
  }
}
