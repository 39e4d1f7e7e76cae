/** Words of sentences that tell of somebody as alive, or as dead. All folded. */

/** What the living do in the news; each takes its subject right before it. "Was buried", "is remembered" are no acts. */
export const ACTS: ReadonlySet<string> = new Set([
  'said', 'told', 'announced', 'warned', 'added', 'urged', 'condemned', 'denied', 'insisted', 'stressed', 'pledged', 'vowed', 'tweeted', 'posted',
  'met', 'visited', 'arrived', 'flew', 'travelled', 'traveled', 'signed', 'spoke', 'addressed', 'attended', 'hosted', 'chaired', 'accused', 'demanded',
  'rejected', 'welcomed', 'called', 'confirmed', 'admitted', 'apologised', 'apologized', 'resigned', 'replied', 'responded', 'opened', 'held',
]);

/** What the living do besides: the sentence may tell of another time, so that only a date beside it counts. */
export const DEEDS: ReadonlySet<string> = new Set([
  'prayed', 'blessed', 'sent', 'wrote', 'praised', 'criticised', 'criticized', 'thanked', 'congratulated', 'appointed', 'dismissed', 'fired', 'launched', 'voted',
  'testified', 'declared', 'ordered', 'proposed', 'promised', 'backed', 'endorsed', 'defended', 'toured', 'returned', 'landed', 'greeted', 'unveiled',
  'discussed', 'argued', 'offered', 'expressed', 'invited', 'hailed', 'dined', 'conferred', 'telephoned', 'phoned', 'departed', 'appealed',
]);

/** Acts to come, behind "will". */
export const COMING_ACTS: ReadonlySet<string> = new Set([
  'meet', 'visit', 'travel', 'speak', 'address', 'attend', 'host', 'chair', 'hold', 'fly', 'deliver', 'sign', 'discuss', 'join', 'arrive', 'resign', 'run',
]);

/** Words that may stand between an act and its time without changing whose act it is: "told reporters in Geneva on Monday". */
export const BETWEEN: ReadonlySet<string> = new Set([
  'in', 'at', 'to', 'with', 'the', 'a', 'an', 'his', 'her', 'reporters', 'journalists', 'parliament', 'lawmakers', 'here', 'there', 'off', 'for', 'talks',
  'late', 'early', 'again', 'also', 'television', 'radio', 'state', 'national', 'summit', 'meeting', 'conference', 'news', 'press', 'forum', 'and', 'of',
  'on', 'message', 'messages', 'mass', 'prayers', 'peace', 'visit', 'trip', 'tour', 'call', 'phone', 'bill', 'law', 'order', 'capital', 'country', 'war', 'plan',
  'from', 'about', 'by', 'interview', 'speech', 'statement', 'television', 'deal', 'agreement', 'decree', 'leaders', 'officials', 'ministers', 'minister', 'president',
]);

/** Words which show that the draft knows the person to be dead, or speaks of something named after him or her. */
export const KNOWN_DEAD: ReadonlySet<string> = new Set([
  'late', 'died', 'dies', 'dead', 'death', 'killed', 'assassinated', 'assassination', 'murdered', 'murder', 'funeral', 'buried', 'burial', 'mourn',
  'mourns', 'mourned', 'mourning', 'mourners', 'obituary', 'posthumous', 'posthumously', 'memorial', 'tribute', 'tributes', 'grave', 'tomb', 'legacy',
  'widow', 'widower', 'anniversary', 'remembered', 'remembering', 'commemorate', 'commemorated', 'commemoration', 'statue', 'monument', 'archive',
  'archives', 'biography', 'biographer', 'biopic', 'film', 'documentary', 'novel', 'actor', 'actress', 'play', 'series', 'recording', 'recorded',
  'historian', 'memoir', 'memoirs', 'diary', 'diaries', 'letter', 'letters', 'namesake', 'ghost', 'lookalike', 'impersonator', 'ai', 'deepfake',
  'hologram', 'video', 'footage', 'tape', 'tapes', 'museum', 'foundation', 'airport', 'prize', 'award', 'auction',
]);
