import assert from 'node:assert/strict';
import { findStoryDate } from '../../../server/src/core/links/story-date.js';
import type { StoryDate } from '../../../server/src/core/links/types.js';
import { readBlock } from '../../../server/src/core/mentions/read-block.js';
import { readDraft } from '../../../server/src/core/text/read-draft.js';

function storyDate(text: string, setting?: string): StoryDate {
  const draft = readDraft(text, 'markdown');
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

  it('says where the date stands', () => {
    const text = `# Talks go on\n\nDecember 15, 2021 Web Desk${body}`;
    const { span } = storyDate(text);
    assert.equal(span && text.slice(span.start, span.end), 'December 15, 2021');
  });
});
