import assert from 'node:assert/strict';
import { findStoryDate } from '../../../../server/src/core/links/dates/story-date.js';
import type { StoryDate } from '../../../../server/src/core/links/types.js';
import { readBlock } from '../../../../server/src/core/mentions/read-block.js';
import type { DraftFormat } from '../../../../server/src/core/text/draft.js';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

function storyDate(text: string, setting?: string, format: DraftFormat = 'markdown'): StoryDate {
  const draft = readDraft(text, format);
  const blocks = draft.blocks.map((block, index) => ({ index, offset: block.span.start, reading: readBlock(block.kind, block.prose) }));
  return findStoryDate(draft, blocks, setting, '2026-11-22');
}

const dated = (title: string, text: string, iso: string, origin: StoryDate['origin'], setting?: string): void => {
  it(title, () => {
    const found = storyDate(text, setting);
    assert.deepEqual([found.iso, found.origin], [iso, origin]);
  });
};

const body = '\n\nThe ministers met for three hours in the old town hall and left without a word to the many reporters at the gate.\n';

describe('findStoryDate', () => {
  dated('takes the front matter\'s date', `---\ndate: 2022-02-14\n---\n\nMOSCOW, Dec 15 (Reuters) - Talks began.${body}`, '2022-02-14', 'front-matter');
  dated('reads a time stamp of the front matter', `---\ndate: 2022-02-14T10:30:00Z\n---${body}`, '2022-02-14', 'front-matter');
  dated('reads a date in words in the front matter', `---\npublished: "14 February 2022"\n---${body}`, '2022-02-14', 'front-matter');
  dated('takes a dateline, its year from the setting', `# Talks begin\n\nMOSCOW, Dec 15 (Reuters) - Talks began.${body}`, '2021-12-15', 'dateline', '2022-02-01');
  dated('takes a dateline with a dash', `KYIV, Ukraine, February 12, 2022 – Talks began.${body}`, '2022-02-12', 'dateline');
  dated('takes an agency\'s dateline in mixed case', `Geneva, 12 February 2022 (AFP) - Talks began.${body}`, '2022-02-12', 'dateline');
  dated('takes the year of a dateline from another date of the head', `January 28, 2022\n\nMOSCOW, Dec 15 (Reuters) - Talks began.${body}`, '2021-12-15', 'dateline');
  dated('takes a date at the very start of the story', `date 2022-02-15 The spokesman said on Monday that the talks would go on, and that no more than a word was missing from the text.`, '2022-02-15', 'leading-date');
  dated('takes "Updated" with its time', `Talks go on\nUpdated 12:57, 15-Feb-2022\n${body}`, '2022-02-15', 'leading-date');
  dated('takes eight digits alone on a line', `Talks go on\n\n20211216\n${body}`, '2021-12-16', 'leading-date');
  dated('prefers the byline\'s date to the page\'s', `Friday, January 28, 2022\n\nTalks go on\n\nDecember 15, 2021 Web Desk${body}`, '2021-12-15', 'leading-date');
  dated('prefers of two bare dates the one nearer to the story', `Friday, January 28, 2022\n\nTalks go on\n\nDecember 15, 2021${body}`, '2021-12-15', 'leading-date');
  dated('takes a byline', `# Talks go on\n\nBy Jane Doe, staff correspondent, 3 March 2022${body}`, '2022-03-03', 'leading-date');
  dated('takes the setting where the draft has none', `# Talks go on${body}`, '2022-02-15', 'setting', '2022-02-15');
  dated('takes today where nothing else is known', `# Talks go on${body}`, '2026-11-22', 'today');
  dated('takes a place and a date alone on a line', `Barnier packs\n\nBy Example Staff\nParis, Friday 13 December 2024${body}`, '2024-12-13', 'leading-date');
  dated('takes no heading for a place and a date', `# Geneva, 12 February 2015${body}`, '2026-11-22', 'today');
  dated('takes no date out of running text', `The two leaders spoke on January 28, 2022, about the drafts that their ministers had exchanged a month before in Geneva.${body}`, '2026-11-22', 'today');
  dated('takes no date out of a quotation', `# "We met on 3 March 2022," said the staff${body}`, '2026-11-22', 'today');
  dated('takes no date out of a headline', `# Talks set for 3 March 2022 in Geneva${body}`, '2026-11-22', 'today');
  dated('takes no range', `14-16 February 2022${body}`, '2026-11-22', 'today');
  dated('survives settings that are no date', `# Talks go on${body}`, '2026-11-22', 'today', 'soon');
  dated('survives an empty draft', '', '2026-11-22', 'today');

  for (const line of [
    'MINSK, Feb 15 2022', 'Minsk, Feb. 15, 2022', 'KYIV, 15 February 2022', 'KYIV, Ukraine, Feb. 15, 2022', 'MINSK Feb 15 2022', 'Minsk, 15 February 2022, 10:30',
    'Rio de Janeiro, 15 February 2022', 'Washington, D.C., Feb. 15, 2022', 'KYIV/MOSCOW, 15 February 2022', '15 February 2022 | Kyiv', 'Feb. 15, 2022, Kyiv',
  ]) {
    it(`reads “${line}” alone on a line, also at the head of a text without markup`, () => {
      const heads = [`${line}${body}`, `Talks begin in Minsk\n\n${line}${body}`, line];
      const found = heads.flatMap((head) => [storyDate(head), storyDate(head, undefined, 'plain')]);
      assert.deepEqual([...new Set(found.map(({ iso }) => iso))], ['2022-02-15']);
    });
  }

  for (const line of [
    'MOSCOW, February 15. /TASS/. Talks began.', 'BEIJING, Feb. 15 (Xinhua) -- Talks began.', 'TOKYO, Feb. 15, Kyodo - Talks began.', 'Berlin (dpa), Feb. 15 - Talks began.',
    'By Jane Doe\n\nKYIV, Feb 15 (Reuters) - Talks began.', 'KYIV, Feb. 15 /Ukrinform/ — Talks began.', 'MOSCOW. Feb 15 (Interfax) - Talks began.', 'KYIV, Feb 15',
  ]) {
    it(`reads “${line.replace(/\s+/g, ' ')}” of the year before when it is far ahead in this one`, () => {
      assert.equal(storyDate(`${line}${body}`).iso, '2026-02-15');
    });
  }
  dated('takes a dateline of a few weeks ahead', `KYIV, Dec 20 (Reuters) - Talks began.${body}`, '2026-12-20', 'dateline');
  dated('takes a press release’s dateline', `Kyiv, Ukraine – Feb. 15, 2022 – Talks began.${body}`, '2022-02-15', 'dateline');
  dated('takes a time stamp with its zone', `Talks go on\n\nFeb 15, 2022 10:03 a.m. EST${body}`, '2022-02-15', 'leading-date');
  dated('takes the day of an embargo', `Talks go on\n\nEmbargoed until 15 February 2022, 10:00 GMT${body}`, '2022-02-15', 'leading-date');
  dated('takes no day of a feast for a dateline', `# Plans\n\nUnity Day, February 16${body}`, '2026-11-22', 'today');
  dated('takes no day of a feast in capitals', `# Plans\n\nUNITY DAY, FEBRUARY 16${body}`, '2026-11-22', 'today');
  dated('takes no treaty with its day', `# What was signed\n\nGeneva Convention, 12 August 1949\n\nBudapest Memorandum, 5 December 1994${body}`, '2026-11-22', 'today');
  dated('takes no sentence that begins with a place and a date', `Kyiv, Feb. 24, 2022, changed everything.${body}`, '2026-11-22', 'today');
  dated('takes no event with its day', `Minsk, February 12, 2015: the leaders signed at dawn.${body}`, '2026-11-22', 'today');
  dated('takes no essay’s opening', `Bucha, April 3, 2022 — the day the world saw.${body}`, '2026-11-22', 'today');

  it('says where the date stands', () => {
    const text = `# Talks go on\n\nDecember 15, 2021 Web Desk${body}`;
    const { span } = storyDate(text);
    assert.equal(span && text.slice(span.start, span.end), 'December 15, 2021');
  });
});
