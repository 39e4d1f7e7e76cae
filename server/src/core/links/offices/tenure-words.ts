/** Words that tell of a time in power without naming the office: "came to power", "has ruled the country since", "was ousted". All folded. */

/** How a phrase dates a term: it began then, it ended then, or it lasted from then or until then. */
export interface TenurePhrase {
  readonly words: readonly string[];
  readonly kind: 'comes' | 'goes' | 'lasts';
  /** A participle that says so of its subject only behind "was" or a comma: "was ousted in 2014", "ousted in 2014,". */
  readonly passive?: true;
  /** Said of lesser offices as well: only of somebody whom the sentence calls by an office. */
  readonly loose?: true;
  /** A country or "the country" may stand behind it, or has to. */
  readonly object?: 'may' | 'needed';
}

const phrases = (kind: TenurePhrase['kind'], text: string, more: Pick<TenurePhrase, 'passive' | 'loose' | 'object'> = {}): readonly TenurePhrase[] =>
  text.split(',').map((phrase) => ({ kind, words: phrase.trim().split(/\s+/), ...more }));

/** The phrases by their first words; longer ones stand before the shorter ones that begin like them. */
export const TENURES: ReadonlyMap<string, readonly TenurePhrase[]> = byFirstWord([
  ...phrases('comes', `
    took office, took power, took the throne, took the oath of office, came to power, came to office, came to the throne, rose to power, ascended to the throne,
    ascended the throne, succeeded to the throne, acceded to the throne, assumed office, assumed power, assumed the presidency, assumed the premiership, seized power`),
  ...phrases('comes', 'sworn into office, sworn in, inaugurated', { passive: true }),
  ...phrases('comes', 'took over, elected', { loose: true }),
  ...phrases('goes', 'left office, left power, left the presidency, lost power, fell from power, abdicated, relinquished power, relinquished office'),
  ...phrases('goes', 'ousted, overthrown, toppled, deposed, removed from power, removed from office, driven from power, forced from power, forced from office, voted out of office', { passive: true }),
  ...phrases('goes', 'stepped down, resigned', { loose: true }),
  ...phrases('lasts', 'in power, in office, on the throne, held office, held power, reigned'),
  ...phrases('lasts', 'ruled, governed', { object: 'may' }),
  ...phrases('lasts', 'led', { object: 'needed' }),
  ...phrases('lasts', 'served', { loose: true }),
]);

function byFirstWord(all: readonly TenurePhrase[]): ReadonlyMap<string, readonly TenurePhrase[]> {
  const found = new Map<string, TenurePhrase[]>();
  for (const phrase of all) {
    const first = phrase.words[0]!;
    const same = found.get(first);
    if (same === undefined) found.set(first, [phrase]);
    else same.push(phrase);
  }
  return found;
}

/** Who is elected comes to the office months later, or in the next year. */
export const VOTED = 'elected';

/** Between the person and the phrase. */
export const BEFORE_TENURE: ReadonlySet<string> = new Set(['has', 'had', 'have', 'been', 'was', 'is', 'also', 'first', 'finally', 'formally', 'officially', 'himself', 'herself']);
/** What is ruled, where no country is named. */
export const REALMS: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'island', 'islands', 'republic', 'state', 'government', 'emirate', 'realm']);
/** "Served with Trump from": in whose time. */
export const IN_WHOSE_TIME: ReadonlySet<string> = new Set(['with', 'under']);
