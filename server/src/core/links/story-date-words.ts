/**
 * Words on a line of a draft's head that say what its date is. All folded. A line that holds one of these beside a date is
 * about the story; a line with nothing but a date may be the day on which the page was printed.
 */

/** "Updated 12:57, 15-Feb-2022", "Published: 3 March 2022", "date 2022-02-15". */
export const PUBLICATION_WORDS: ReadonlySet<string> = new Set([
  'published', 'updated', 'posted', 'issued', 'filed', 'released', 'modified', 'revised', 'date', 'dated', 'dateline', 'pubdate', 'created',
]);

/** "December 15, 2021 Web Desk", "By Jane Doe, staff reporter, 3 March 2022". */
export const BYLINE_WORDS: ReadonlySet<string> = new Set([
  'by', 'desk', 'reporter', 'reporters', 'correspondent', 'correspondents', 'staff', 'agencies', 'agency', 'newsroom', 'bureau',
  'editor', 'writer', 'monitoring', 'report', 'author',
]);

/** Names of agencies as they stand in a dateline: "MOSCOW, Dec 15 (Reuters) -". */
export const AGENCIES: ReadonlySet<string> = new Set([
  'reuters', 'ap', 'afp', 'upi', 'dpa', 'tass', 'itar', 'interfax', 'xinhua', 'ria', 'novosti', 'sputnik', 'ani', 'pti', 'ians', 'apa',
  'bloomberg', 'cnn', 'bbc', 'pa', 'aap', 'efe', 'ansa', 'kyodo', 'yonhap', 'ukrinform', 'unian', 'anadolu', 'aa', 'app', 'irna', 'mna',
  'belta', 'azertac', 'kuna', 'wam', 'spa', 'bernama', 'antara', 'rferl', 'ctk', 'mti', 'pap', 'anp', 'belga', 'apn',
]);

/** Keys of front matter that hold the story's date, the best first. */
export const FRONT_MATTER_KEYS: readonly string[] = [
  'date', 'storydate', 'story-date', 'published', 'pubdate', 'publishdate', 'date-published', 'issued', 'updated', 'lastmod',
];
