/**
 * Words on a line of a draft's head that say what its date is. All folded. A line that holds one of these beside a date is
 * about the story; a line with nothing but a date may be the day on which the page was printed.
 */

/** "Updated 12:57, 15-Feb-2022", "Published: 3 March 2022", "date 2022-02-15". */
export const PUBLICATION_WORDS: ReadonlySet<string> = new Set([
  'published', 'updated', 'posted', 'issued', 'filed', 'released', 'modified', 'revised', 'date', 'dated', 'dateline', 'pubdate', 'created',
  'release', 'embargo', 'embargoed',
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
  'belta', 'azertac', 'kuna', 'wam', 'spa', 'bernama', 'antara', 'rferl', 'ctk', 'mti', 'pap', 'anp', 'belga', 'apn', 'prnewswire', 'businesswire', 'globenewswire', 'uni', 'lusa', 'ntb', 'tt', 'ritzau', 'stt', 'bns', 'leta', 'elta', 'cna', 'pna', 'vna',
  'jiji', 'mehr', 'tasnim', 'isna', 'sana', 'mena', 'wafa', 'armenpress', 'kazinform', 'moldpres', 'agerpres', 'bta', 'tanjug',
  'hina', 'sta', 'fena', 'tasr', 'belapan', 'unn',
]);

/** What may stand beside a time of day on a line that is nothing but a time stamp: "Feb 15, 2022 at 10:03 a.m. EST". Without their dots. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'at', 'on', 'am', 'pm', 'hrs', 'hours', 'local', 'time', 'gmt', 'utc', 'z', 't', 'est', 'edt', 'et', 'cst', 'cdt', 'ct', 'mst', 'mdt', 'pst', 'pdt', 'pt',
  'bst', 'wet', 'cet', 'cest', 'eet', 'eest', 'msk', 'trt', 'ist', 'pkt', 'ict', 'hkt', 'sgt', 'jst', 'kst', 'aest', 'aedt', 'sast', 'eat', 'wat',
]);

/** Small words within the name of a place, or between two of a dateline: "Rio de Janeiro", "Frankfurt am Main", "KYIV and MOSCOW". */
export const PLACE_PARTICLES: ReadonlySet<string> = new Set([
  'and', 'of', 'de', 'del', 'da', 'do', 'dos', 'la', 'las', 'los', 'le', 'les', 'sur', 'en', 'am', 'an', 'der', 'im', 'bei', 'den', 'upon', 'on', 'the',
  'al', 'el', 'ad', 'ash', 'sous', 'di', 'nad', 'na', 'pod',
]);

/** Keys of front matter that hold the story's date, the best first. */
export const FRONT_MATTER_KEYS: readonly string[] = [
  'date', 'storydate', 'story-date', 'published', 'pubdate', 'publishdate', 'date-published', 'issued', 'updated', 'lastmod',
];
