const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * Words, folded, that begin a sentence far more often than they follow an abbreviation inside one. After "U.S." or "Jr." a
 * capital alone proves nothing ("the U.S. President"), one of these does. No word that is often part of a name or an
 * office stands here.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set([
  // Articles and pronouns.
  ...words('the a an he she it they we you i this that these those there his her its their our my your who what which'),
  // Conjunctions and adverbs.
  ...words(`but and or so yet if when while although though because since as however meanwhile also then now still
    instead moreover furthermore nevertheless therefore thus despite according once until unless where why how`),
  // Prepositions.
  ...words('in on at for from with by to of after before during under over between among amid about against without'),
  // Quantities and negations.
  ...words('some many most several few both each every all no not neither none another other one two three more'),
  // Verbs that ask.
  ...words('is are was were do does did has have had can could will would should may might let'),
]);

/** Those of them that are names as well (Theresa May, He Weidong, "Dr. No"), so prove nothing after an initial. */
export const NAME_LIKE_STARTERS: ReadonlySet<string> = new Set(words('a an i he she her you will may do so no can more most to on by in'));

/** Those that no name begins with: after "Gov." or "St." they show that the name was left out. */
export const NEVER_A_NAME: ReadonlySet<string> = new Set(words('the it they we this these those but'));

/** Verbs, folded, that give words to a speaker. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(words(`
  said says say saying asked asks ask asking told tells tell telling added adds replied replies answered wrote writes
  tweeted posted stated states noted notes insisted insists warned warns argued argues declared announced admitted
  acknowledged confirmed denied claimed explained remarked observed recalled quipped joked shouted yelled cried exclaimed
  whispered continued concluded responded countered retorted demanded wondered inquired quoted pointed stressed
  emphasised emphasized underlined urged`));
