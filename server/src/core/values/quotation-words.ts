/** Word lists for the comparison of quotations: all folded. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What contracted endings and irregular negatives stand for. */
export const EXPANSIONS: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'], ["'ve", 'have'], ["'ll", 'will'], ["'d", "'d"], ["'m", 'am'], ["can't", 'can'], ["won't", 'will'], ["shan't", 'shall'], ["ain't", 'is'],
]);

/** Words whose 's is a verb: "it's", "that's", "let's". */
export const PRONOUN_HOSTS: ReadonlySet<string> = new Set(words('it he she that there what who here where how this everything something nothing'));

/** Numbers that some houses write in digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> =
  new Map(words('zero one two three four five six seven eight nine ten eleven twelve').map((word, index) => [word, String(index)]));

/** Spellings of one word on both sides of the Atlantic that no ending tells. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'], ['offence', 'offense'], ['licence', 'license'], ['practise', 'practice'], ['centre', 'center'], ['centres', 'centers'],
  ['programme', 'program'], ['programmes', 'programs'], ['grey', 'gray'], ['cheque', 'check'], ['towards', 'toward'], ['amongst', 'among'],
  ['whilst', 'while'], ['judgement', 'judgment'], ['catalogue', 'catalog'], ['dialogue', 'dialog'], ['theatre', 'theater'], ['metre', 'meter'],
  ['metres', 'meters'], ['ok', 'okay'], ['labour', 'labor'], ['colour', 'color'], ['favour', 'favor'], ['honour', 'honor'], ['gonna', 'goingto'], ['percent', 'percent'],
]);

/** Words that say nothing about what a sentence is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(words(`
  the and but for nor yet not you your our his her its their they them she him who whom whose that this these those there here where when why how what which
  was were are been being have has had does did done will would shall should can could may might must with from into onto over under about after before
  than then also just very too any all some more most such only own same out off per via because while until against between through during without within`));
