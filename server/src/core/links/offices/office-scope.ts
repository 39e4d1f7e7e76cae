import type { Area, Organization } from '../../facts/types.js';
import type { TitleMention } from '../../mentions/types.js';
import { SENTENCE_STARTERS } from '../../text/sentence-words.js';
import type { Token } from '../../text/tokens.js';
import type { SpokenDays } from './changeover.js';
import type { NamedBlock } from '../named-block.js';
import { BEFORE_APPOSITION, personAt } from '../persons/titled-person.js';
import type { ToldTimes } from './told-time.js';
import type { NamedLink, PersonLink } from '../types.js';

/** How far an area or a body may stand behind its title: "Secretary of the Security Council of the Russian Federation". */
const LONGEST_SCOPE = 12;

/** What a title belongs to, as its words state it. `end`: the first token after the title with all that belongs to it. */
export interface Scope {
  readonly area: NamedLink<Area> | undefined;
  readonly organization: NamedLink<Organization> | undefined;
  /** A capitalised word before the title that the fact base does not know: whose office it is stays open. */
  readonly unknown: boolean;
  /** The first token of those words, and of the area before them; `start` where there are none. */
  readonly widerFrom: number;
  readonly start: number;
  readonly end: number;
}

/** Links of one block by their first and last token, so that each title is looked at once. */
export interface BlockIndex {
  readonly personAt: ReadonlyMap<number, PersonLink>;
  readonly personUpTo: ReadonlyMap<number, PersonLink>;
  readonly areaAt: ReadonlyMap<number, NamedLink<Area>>;
  readonly areaUpTo: ReadonlyMap<number, NamedLink<Area>>;
  readonly organizationAt: ReadonlyMap<number, NamedLink<Organization>>;
  readonly organizationUpTo: ReadonlyMap<number, NamedLink<Organization>>;
  /** Bodies by each token in which a title may begin that shares its words: "European Council President". */
  readonly organizationAround: ReadonlyMap<number, NamedLink<Organization>>;
  /** Of which time its dates are. */
  readonly times: ToldTimes;
  /** The days that its dates speak of, from one to the next. */
  readonly spoken: readonly SpokenDays[];
}

/** What stands around a title: "Russian", "Ukraine's", "the White House", "of the Russian Federation". */
export function scopeOf(title: TitleMention, tokens: readonly Token[], index: BlockIndex): Scope {
  const shared = index.organizationAround.get(title.from);
  const before = {
    area: index.areaUpTo.get(title.from),
    organization: index.organizationUpTo.get(title.from) ?? (shared && shared.to < title.to ? shared : undefined),
  };
  const organization = before.organization;
  let start = title.from;
  if (organization) start = organization.from;
  const area = (organization ? index.areaUpTo.get(start) : undefined) ?? before.area;
  if (area && area.from < start) start = area.from;
  const behind = scopeBehind(title.to, tokens, index);
  const previous = tokens[start - 1];
  const capitalised = start === title.from && previous?.kind === 'word' && previous.case !== 'lower' && tokens[start]!.gap !== 'break'
    && !/^(the|a|an|and|but|said|as|when|while|then|new|both)$/.test(previous.fold) && index.personUpTo.get(start)?.outcome !== 'linked';
  const portfolio = start !== title.from ? start : capitalised ? capitalsFrom(start, tokens, index) : portfolioFrom(title, tokens, index);
  const unknown = capitalised || portfolio < start;
  // "of" something that the fact base does not know: "president of the Bavarian Football Association".
  const next = tokens[title.to];
  const openEnd = behind === undefined && next?.kind === 'word' && (next.fold === 'of' || next.fold === 'for' || next.fold === 'at' || next.fold === 'to');
  const chosenArea = area ?? behind?.area;
  const chosenBody = organization ?? behind?.organization;
  return {
    area: chosenArea,
    organization: chosenBody,
    unknown: unknown || openEnd,
    widerFrom: portfolio < start ? index.areaUpTo.get(portfolio)?.from ?? portfolio : start,
    start,
    end: behind?.end ?? title.to,
  };
}

/** Of "Digital Transformation Minister" so many words before the title. */
const LONGEST_PORTFOLIO = 4;

/** Words that tell when, and may begin the sentence before an office. */
const DAY_WORDS = new Set(['yesterday', 'today', 'tonight', 'tomorrow', 'earlier', 'later', 'last', 'recently', 'afterwards', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Where the capitalised words right before a title begin, of which the fact base knows none: "Fisheries", "Trade and Industry". */
function capitalsFrom(start: number, tokens: readonly Token[], index: BlockIndex): number {
  let from = start;
  while (from > 0 && start - from < LONGEST_PORTFOLIO) {
    const steps = tokens[from - 1]!.fold === 'and' && from < start ? 2 : 1;
    const before = tokens[from - steps];
    if (before?.kind !== 'word' || before.case === 'lower' || before.possessive || tokens[from]!.gap === 'break' || SENTENCE_STARTERS.has(before.fold) || DAY_WORDS.has(before.fold)) break;
    if (index.areaUpTo.has(from) || index.personUpTo.get(from)?.outcome === 'linked') break;
    from -= steps;
  }
  return from;
}

/** Words that a minister's portfolio in small letters may follow: "the fisheries minister". */
const BEFORE_PORTFOLIO = new Set([...BEFORE_APPOSITION, 'former', 'then', 'new']);

/** The same in small letters, where an article or a country leads up to it: a minister of something is not the office of that mere name. */
function portfolioFrom({ from: start, phrase }: TitleMention, tokens: readonly Token[], index: BlockIndex): number {
  let from = start;
  if (phrase !== 'minister' || tokens[start]!.gap !== 'space') return start;
  do from--; while (from > 0 && tokens[from]!.gap === 'hyphen');
  const [word, before] = [tokens[from], tokens[from - 1]];
  const isPortfolio = word?.kind === 'word' && word.case === 'lower' && !word.possessive && !BEFORE_PORTFOLIO.has(word.fold) && before?.kind === 'word' && word.gap === 'space'
    && (BEFORE_PORTFOLIO.has(before.fold) || before.possessive !== '' || index.areaUpTo.has(from));
  return isPortfolio ? from : start;
}

function scopeBehind(to: number, tokens: readonly Token[], index: BlockIndex): Pick<Scope, 'area' | 'organization' | 'end'> | undefined {
  let area: NamedLink<Area> | undefined;
  let organization: NamedLink<Organization> | undefined;
  let end = to;
  for (let at = to; at < tokens.length && at - to < LONGEST_SCOPE;) {
    const word = tokens[at]!;
    if (word.kind !== 'word' || (word.fold !== 'of' && word.fold !== 'for' && word.fold !== 'at' && word.fold !== 'to')) break;
    let named = at + 1;
    if (tokens[named]?.fold === 'the') named++;
    const body = index.organizationAt.get(named);
    const place = index.areaAt.get(named);
    // "the Russian Foreign Ministry": a demonym may stand before the body.
    const bodyBehind = place && index.organizationAt.get(place.to);
    if (place) area ??= place;
    if (body ?? bodyBehind) organization ??= body ?? bodyBehind;
    const longest = Math.max(body?.to ?? 0, bodyBehind?.to ?? 0, place?.to ?? 0);
    if (longest === 0) break;
    at = end = longest;
  }
  return end > to ? { area, organization, end } : undefined;
}

/** Words behind which "President Trump of Ukraine" may be no office of Ukraine: "accused by President Trump of". */
const NO_AREA_BEHIND: ReadonlySet<string> = new Set(['by', 'from']);

/** "Prime Minister Viktor Orban of Hungary": the country behind the name, where nothing before the title says whose office it is. */
export function withAreaBehindName(scope: Scope, title: TitleMention, { reading: { tokens } }: NamedBlock, index: BlockIndex): Scope {
  const person = scope.end === title.to ? personAt(title.to, title, tokens, index) : undefined;
  if (!person || tokens[person.to]?.fold !== 'of' || tokens[person.to - 1]!.possessive || NO_AREA_BEHIND.has(tokens[title.from - 1]?.fold ?? '')) return scope;
  const area = areaOf(person.to, tokens, index);
  return area && tokens[area.to]?.case !== 'title' ? { ...scope, area } : scope;
}

/** The place behind an "of" at `at`; a people, or what a place owns, is none. */
export function areaOf(at: number, tokens: readonly Token[], { areaAt }: BlockIndex): NamedLink<Area> | undefined {
  const area = areaAt.get(at + (tokens[at + 1]?.fold === 'the' ? 2 : 1));
  return area && area.name.kind !== 'demonym' && !tokens[area.to - 1]!.possessive ? area : undefined;
}
