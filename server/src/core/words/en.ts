import type { Phrase } from './types.js';

/**
 * The fixed words of hovers, menus, the outline, the fact check and worksheets, in English. `{name}` stands for a value. Where a
 * number decides the form, `count` does. What findings say is not here: the checks say it, and `findings/` translates it.
 */
export const en = {
  // What the light bulb offers besides the fixes of checks.
  'fix.replaceAll': 'Replace all {count} "{text}" in this draft',
  'action.stet': 'Let it stand (stet)…',
  'action.fixAll': 'Fix all findings with a certain outcome',
  'action.addToFacts': 'Add “{name}” to the facts…',
  'action.replaceId': 'Replace with `{id}` ({what})',
  'action.cite': 'Cite {source}',

  // The last line of a hover, and where the story date comes from.
  'hover.storyDate': 'Story date {date} ({origin})',
  'origin.front-matter': 'from the front matter',
  'origin.dateline': 'from the dateline',
  'origin.leading-date': 'from the date at the top',
  'origin.setting': 'from the settings',
  'origin.today': 'today, as the draft states none',
  'hover.pack': '{pack}, as of {date}',
  'hover.storySources': 'The story’s sources',
  'hover.more': 'and {number} more',
  'hover.statedIn': 'Stated in {place}: “{words}”',

  // What the story's own sources say of a quotation.
  'quotation.verbatim': 'Word for word in the story’s sources',
  'quotation.edited': 'In the story’s sources, with edits that a desk may make',
  'quotation.mixed': 'Put together from the wordings of several sources',
  'quotation.altered': 'Other words than in the story’s sources',
  'quotation.other-speaker': 'In the story’s sources, but there somebody else says it',
  'quotation.partly': 'Only a part of it is in the story’s sources',
  'quotation.not-found': 'Unverified: no source of the story has these words',
  'quotation.otherWording': 'Another source’s wording:',
  'quotation.outside': 'outside quotation marks',

  // Who or what a name means. The dates of terms stand in the form "after"; the others by themselves.
  'term.since': '{post} since {date}',
  'term.until': '{post} until {date}',
  'term.fromTo': '{post} from {start} to {end}',
  'card.disputed': 'Another source has “{value}”',
  'card.noOffice': 'No office known on the story date.',
  'card.born': 'born {date}',
  'card.died': 'died {date}',
  'card.age': ' ({years} on the story date)',
  'card.seat': 'seat in {place}',
  'card.founded': 'Founded {date}.',
  'card.dissolved': 'Dissolved {date}.',
  'area.city': 'city', 'area.region': 'region', 'area.country': 'country', 'area.territory': 'territory',
  'area.sea': 'sea', 'area.continent': 'continent', 'area.waterway': 'waterway', 'area.building': 'building',
  'card.in': '{kind} in {place}',
  'card.capital': 'Capital: {name}.',
  'card.currency': 'Currency: {values}.',
  'card.time': 'Time: {values}.',
  'card.summer': '{standard}, in summer {summer}',
  'card.holiday': 'National holiday: {values}.',
  'card.andMore': '{values} and {number} more',
  'card.also': 'Also {names}.',

  // Verdicts and kinds of items; kinds as they stand behind a verdict.
  'verdict.contradicts': 'Contradicts',
  'verdict.cannot-tell': 'Cannot tell',
  'verdict.agrees': 'Agrees',
  'kind.person': 'person',
  'kind.office': 'office',
  'kind.organization': 'organization',
  'kind.place': 'place',
  'kind.date': 'date',
  'kind.event': 'event',
  'kind.figure': 'figure',
  'kind.age': 'age',
  'kind.quotation': 'quotation',
  'kind.text': 'text',
  'summary.line': '{wrong} contradicted · {right} confirmed · {open} unknown · story date {date}',

  // Hints in the line: what the mouse that rests on them is told.
  'hint.day': '{weekday}, {date}, in a story of {story}',
  'hint.age': '{name}, born {birth}, in a story of {story}',

  // Worksheets and the fact check.
  'worksheet.title': 'Fact check of {name}',
  'worksheet.storyDate': 'Story date {date}.',
  'worksheet.summary': '{items}: {wrong}, {right}, {open}.',
  'worksheet.items': { one: '{count} item to check', other: '{count} items to check' },
  'worksheet.wrong': { one: '{count} contradicts the fact base', other: '{count} contradict the fact base' },
  'worksheet.right': { one: '{count} agrees with it', other: '{count} agree with it' },
  'worksheet.open': { one: 'about {count} it cannot tell', other: 'about {count} it cannot tell' },
  'worksheet.made': ' Made{by}{on}.',
  'worksheet.notes': 'Notes',
  'worksheet.empty': 'Nothing in the draft can be checked.',
  'worksheet.number': 'No.',
  'worksheet.verdict': 'Verdict',
  'worksheet.words': 'Words',
  'worksheet.known': 'What is known',
  'worksheet.asNote': 'As in note {number}.',
  'worksheet.sources': { one: 'Source', other: 'Sources' },
  'worksheet.lost': 'Checked by hand, but no longer in the draft',
  'mark.by': ' by {name}',
  'mark.on': ' on {date}',
  'mark.current': 'Checked by hand{by}{on}{note}.',
  'mark.stale': 'Was checked by hand{by}{on}{note}, but the sentence has changed since. It was: “{sentence}”',
  'mark.lost': '“{words}” in “{sentence}” {mark}',

  // Why nothing more can be said of an item.
  'note.stet': 'A stet lets this stand: {message}',
  'note.whichBearer': { one: 'It is open who is meant.', other: 'It is open which of {count} bearers of the name is meant.' },
  'note.whichOfTwo': 'It is open which of two bearers of the name is meant.',
  'note.unknownPerson': 'No pack knows the person.',
  'note.nameInQuestion': 'The name beside it is in question.',
  'note.whoseOffice': 'Whose office it is is not known.',
  'note.unknownOffice': 'No pack knows the office.',
  'note.otherTime': 'The draft speaks of another time, or leaves it open.',
  'note.noOffice': 'No office of {name} is known for {date}.',
  'note.age': 'That makes {age} on the story date.',
  'note.ageEither': 'That makes {least} or {most} on the story date.',
  'note.otherName': '“{name}” is another name of it.',
  'note.severalPlaces': 'Several places bear the name.',
  'note.whichPart': 'In which part is not known.',
  'note.thatDay': 'In this story that is {date}.',
  'note.quotation': '{verdict}.',
  'note.whoSaysIt': '{verdict}; who says it is not clear.',
  'note.whoSpeaks': 'The words agree; whom the draft lets say them is not clear.',

  // The page of facts in use, and completion.
  'facts.heading': 'Facts in use',
  'facts.none': 'No fact pack is loaded.',
  'facts.order': 'A later pack overrides an earlier one.',
  'facts.columns': 'pack | version | knows up to | licence | about',
  'facts.sizes': '{persons} persons, {organizations} organisations, {posts} offices, {areas} places, {events} events, {figures} figures, {quotations} quotations.',
  'completion.noOffice': 'No office known on {date}',

  // What is said when something is broken.
  'server.noFacts': 'Copydesk could not read its bundled facts. Please install it again.',
} as const satisfies Readonly<Record<string, Phrase>>;
