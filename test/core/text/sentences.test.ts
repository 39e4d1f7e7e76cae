import assert from 'node:assert/strict';
import type { BlockKind } from '../../../server/src/core/text/draft.js';
import { splitSentences } from '../../../server/src/core/text/sentences.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';

const split = (prose: string, kind?: BlockKind): readonly string[] => {
  const tokens = tokenise(prose);
  return splitSentences(tokens, prose, kind).map(({ from, to }) => {
    const last = tokens[to - 1]!;
    return prose.slice(tokens[from]!.start, last.end + last.possessive.length);
  });
};

/** States a text by its sentences: joined by a space they are the text, split they come back. */
const splits = (...sentences: readonly string[]): void => {
  assert.deepEqual(split(sentences.join(' ')), sentences);
};

describe('splitSentences', () => {
  it('splits at full stops, question and exclamation marks', () => {
    splits('The talks ended on Monday.', 'Will they resume?', 'Nobody knows!', 'The ministers left.');
  });

  it('finds no sentence in nothing, and one without a full stop', () => {
    assert.deepEqual(split(''), []);
    splits('Ministers meet in Geneva');
  });

  it('covers every token, in order', () => {
    const tokens = tokenise('He left. She stayed (in Kyiv.) They met.');
    const sentences = splitSentences(tokens, '');
    assert.equal(sentences[0]?.from, 0);
    assert.equal(sentences.at(-1)?.to, tokens.length);
    for (let i = 1; i < sentences.length; i += 1) assert.equal(sentences[i]?.from, sentences[i - 1]?.to);
  });

  it('does not split after courtesy titles, ranks and offices', () => {
    splits('Mr. Roe met Dr. Jane Doe and Gen. Poe.', 'Sen. Coe and Gov. Loe joined Lt. Col. Moe.', 'MS. ROE: Thank you.');
  });

  it('does not split after initials', () => {
    splits('John F. Roe met J. K. Poe and D.J. Coe.', 'George W. Roe was there.');
  });

  it('splits after initials where the next word begins a sentence', () => {
    splits('The plan was signed by George W.', 'The ministers had no Plan B.', 'They left.');
  });

  it('splits after a pronoun that looks like an initial', () => {
    splits('She did not want to go and neither did I.', 'The talks went on.');
  });

  it('does not split after U.S. before a name or a title', () => {
    splits('The U.S. President met the U.N. Security Council in Washington, D.C. Tuesday.', 'The U.S. Navy left.');
  });

  it('splits after U.S. where the next word begins a sentence', () => {
    splits('The minister flew to the U.S.', 'He met nobody.', 'The meeting began at 5 p.m.', 'It ended at 6 p.m. on Monday.');
  });

  it('does not split after months and before numbers', () => {
    splits('They met on Jan. 26 and Feb. 3.', 'He lives at No. 10 and cites Art. 5, Sec. 2, p. 14.', 'The march on Mar. 8 was peaceful.');
  });

  it('splits after words that only look like abbreviations', () => {
    splits('The minister said no.', 'Ministers sat.', 'The sun set.', 'She was ill.', 'They saw modern art.');
  });

  it('does not split after companies and Latin, unless a sentence begins', () => {
    splits('Acme Inc. Chief Executive Jane Roe resigned from Acme Co. and Sons.', 'It sells guns, tanks, etc. to all.');
    splits('The deal went to Acme Inc.', 'The price is unknown.');
  });

  it('splits after St. and Gov. only where no name can follow', () => {
    splits('She flew to St. Petersburg and St. Helena.', 'The bank stands on Main St.', 'The police closed it.');
  });

  it('keeps what stands in the middle of Roe v. Poe together', () => {
    splits('The court decided Roe v. Poe in May.', 'It was close.');
  });

  it('keeps closing quotation marks and brackets with the sentence', () => {
    splits('“We are ready.”', 'He left.', '(She stayed.)', 'They said "no."', 'The end.');
    splits("He called it 'a mistake.'", 'She agreed.');
  });

  it('goes on after a quotation that a small letter or a speaker follows', () => {
    splits('“Are you ready?” he asked.', '“Never!” Foreign Minister Jane Roe said.', '"Why now?" Roe asked reporters.');
  });

  it('splits after a quotation that nobody speaks', () => {
    splits('“Are you ready?”', 'The minister was silent for a long time.');
  });

  it('splits inside a quotation of several sentences', () => {
    splits('“The door is open.', 'Anybody may come,” she said.');
  });

  it('starts a sentence at its quotation marks and brackets', () => {
    splits('He paused.', '“We will see.”', '[Laughter.]', '— And now?', '‘Yes,’ she said.');
  });

  it('does not split at an ellipsis in the middle', () => {
    splits('He said... nothing at all.', 'It was… well, it was late.', 'And then...', 'The lights went out.');
    splits('"We demand diplomacy...," the spokesman said.');
  });

  it('does not split at small numbers that count an item', () => {
    splits('1. The ministers met.', 'They talked.');
    splits('They met in 2014.', 'They talked.');
  });

  it('does not split inside numbers, times and host names', () => {
    splits('Inflation is 2.5 percent according to data.example and Acme.com Inc. at 3.30 p.m. in Kyiv.', 'It fell.');
  });

  it('splits where the space after a full stop is missing', () => {
    assert.deepEqual(split('They held talks.The ministers left.'), ['They held talks.', 'The ministers left.']);
    assert.deepEqual(split('The programme uses ASP.NET and node.js today.'), ['The programme uses ASP.NET and node.js today.']);
  });

  it('takes a reference with the sentence it follows', () => {
    assert.deepEqual(split('The treaty was signed in Geneva.[12] It lapsed.'), ['The treaty was signed in Geneva.[12]', 'It lapsed.']);
  });

  it('takes the star of a footnote with the sentence it follows', () => {
    assert.deepEqual(split('It fell by half.* The ministry is silent.'), ['It fell by half.*', 'The ministry is silent.']);
  });

  it('splits text in other scripts', () => {
    splits('Министр уехал.', 'Переговоры закончились.');
    assert.deepEqual(split('会談は終わった。大臣は去った。'), ['会談は終わった。', '大臣は去った。']);
  });

  it('does not take a line break for the end of a sentence', () => {
    assert.deepEqual(split('The minister\nleft Geneva. She\nflew home.'), ['The minister\nleft Geneva.', 'She\nflew home.']);
  });

  it('reads a heading as one sentence', () => {
    assert.deepEqual(split('Ready? Ministers meet. Again', 'heading'), ['Ready? Ministers meet. Again']);
  });
});
