import { SPEECH_VERBS } from '../text/sentence-words.js';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Verbs, folded, whose subject is the speaker of the quotation beside them. */
export const CUE_VERBS: ReadonlySet<string> = new Set([...SPEECH_VERBS, ...words(`
  suggested suggests suggesting called calls calling described describes describing dismissed dismisses dismissing castigated hailed branded
  labelled labeled praised slammed blasted rejected rejecting pledged pledging vowed vowing promised promising reiterated reiterating reaffirmed
  reaffirming commented testified cautioned cautioning accused accusing lamented complained predicted revealed maintained asserted asserting contended
  proclaimed affirmed affirming conceded clarified elaborated noting warning insisting arguing claiming announcing urging stressing emphasising
  emphasizing stating declaring explaining writing quipping pledges vows maintains asserts contends believes believed thinks hoped hopes`)]);

/** A passive makes the subject somebody who is spoken to or about. */
export const PASSIVE_BEFORE: ReadonlySet<string> = new Set(words('was were is are been be being got'));

/** Where a subject behind its verb ends: "said Guterres in New York". */
export const SUBJECT_ENDS: ReadonlySet<string> = new Set(words(`
  in on at after before during when as while who whose which and but to with from by about that for over since until because amid ahead following
  late early earlier later yesterday today adding speaking referring`));

/** Pronouns that mean whoever spoke before. "I" and "we" mean the writer, and "it" a body. */
export const PRONOUNS: ReadonlySet<string> = new Set(words('he she they'));
export const ALL_PRONOUNS: ReadonlySet<string> = new Set([...PRONOUNS, ...words('i we it you one nobody everybody somebody others')]);

/** Words that say whose words somebody takes up. */
export const TAKES_UP: ReadonlySet<string> = new Set(words(`
  quote quotes quoted quoting cite cites cited citing echo echoes echoed echoing repeat repeats repeated repeating reiterated recalled recalling
  paraphrased paraphrasing borrowed borrowing retweeted shared reading read words`));
