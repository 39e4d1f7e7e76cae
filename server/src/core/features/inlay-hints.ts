import type { Person } from '../facts/types.js';
import type { Links } from '../links/types.js';
import type { Span } from '../text/span.js';
import { yearsPassed } from '../values/age.js';
import { weekdayName } from '../values/calendar-names.js';
import { weekdayOf } from '../values/calendar.js';
import { formatDate } from '../values/date-format.js';
import { isSingleDay } from '../values/date.js';
import { english, type Words } from '../words/words.js';

/** A few words that an editor shows in the line without their being part of the draft. */
export interface InlayHint {
  /** Behind which offset it stands. */
  readonly at: number;
  readonly text: string;
  /** Where it comes from, for the mouse that rests on it. */
  readonly tooltip: string;
}

/**
 * What a checker would otherwise look up: the weekday of a day that the draft writes without one, the day that "Monday" means, and
 * how old a person is in this story, where the name first stands in full and the draft does not say it itself.
 */
export function inlayHints(links: Links, within: Span, words: Words = english): readonly InlayHint[] {
  return [...dateHints(links, within, words), ...ageHints(links, within, words)].sort((a, b) => a.at - b.at);
}

const inside = ({ end }: Span, within: Span): boolean => within.start <= end && end <= within.end;

function dateHints({ dates, storyDate }: Links, within: Span, words: Words): readonly InlayHint[] {
  return dates.filter(({ span }) => inside(span, within)).flatMap(({ span, value, mention }): readonly InlayHint[] => {
    if (!value || value.impossible || !isSingleDay(value) || mention.approximate || mention.range) return [];
    const weekday = weekdayName(weekdayOf(value.first));
    const tooltip = words.say('hint.day', { weekday: words.weekday(weekdayOf(value.first)), date: words.date(value), story: words.date(storyDate.value) });
    if (mention.anchoring === 'relative') return [{ at: span.end, text: formatDate(value), tooltip }];
    return mention.stated.weekday === undefined ? [{ at: span.end, text: weekday, tooltip }] : [];
  });
}

function ageHints(links: Links, within: Span, words: Words): readonly InlayHint[] {
  const { persons, storyDate, draft } = links;
  const met = new Set<Person>();
  return persons.flatMap(({ person, outcome, via, span, quoted }): readonly InlayHint[] => {
    if (!person || outcome !== 'linked' || via !== 'full-name' || met.has(person)) return [];
    met.add(person);
    const { birthDate, deathDate } = person;
    const said = /^,? (?:\(?\d|who (?:is|was|turned))/.test(draft.text.slice(span.end, span.end + 12));
    if (quoted || said || !birthDate || birthDate.disputedBy.length > 0 || !inside(span, within)) return [];
    if (deathDate && deathDate.value.first <= storyDate.value.last) return [];
    const { least, most } = yearsPassed(birthDate.value, storyDate.value);
    if (least !== most || least < 0) return [];
    return [{ at: span.end, text: String(least), tooltip: words.say('hint.age', { name: person.name.value, birth: words.date(birthDate.value), story: words.date(storyDate.value) }) }];
  });
}
