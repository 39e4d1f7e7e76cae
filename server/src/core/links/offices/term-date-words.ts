/** Words of sentences that date a term in an office. All folded. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** The term begins. "Took over as", "was sworn in as", "was inaugurated as". */
export const BECOMES = words('became become took over sworn inaugurated installed assumed');

/** Somebody was chosen, and may have come to the office weeks or months later. */
export const BY_CHOICE = words('appointed named nominated chosen picked confirmed approved');

/** Elected, for the first time or again. */
export const BY_VOTE = words('elected reelected re-elected');

/** The end is told, or announced. */
export const LEAVES = words('resigned quit retired stepped');

/** The office is held. */
export const SERVES = words('was served serving been');

/** What else may stand between a name and the office: "who has been", "took over as the country's", "the first female". */
export const TERM_FILLERS: ReadonlySet<string> = new Set([
  ...BECOMES, ...BY_CHOICE, ...BY_VOTE, ...LEAVES, ...SERVES,
  ...words('who has had the a an as in down office his her its their country nation of first female woman black youngest oldest former'),
]);

/** "Again", "returned as", "acting": another count of terms, or none that the fact base keeps. */
export const NOT_A_FIRST = words('second third last again returned still briefly interim acting caretaker deputy vice shadow assistant honorary then');

/** In such a sentence the date may be another's, or the term no plain one. */
export const TERM_DOUBTS = words('acting interim again return returned second third briefly shadow designate elect would will if could may might should or about around circa');

/** Behind a date that says when: whatever else follows may be what it belongs to, "in 1997 elections". */
export const AFTER_DATE = words('and but after when with as at by he she who while before following is was has said says told died led because');
