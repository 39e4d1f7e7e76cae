import { describeHolding, newsLabel } from '../facts/describe.js';
import type { Person } from '../facts/types.js';
import { inLettersOf } from '../links/draft-letters.js';
import { findAreaSlips, type AreaSlip } from '../links/places/find-area-slips.js';
import { findSlips, type Slip } from '../links/names/find-slips.js';
import { foreignRomanisation, type ForeignRomanisation } from '../links/names/foreign-romanisation.js';
import { isGarbledAt } from '../links/names/garbled.js';
import { findGermanV } from '../links/names/german-v.js';
import { givenNameConflicts } from '../links/names/given-name-conflicts.js';
import { nearlyNamedHolders, type NearlyNamedHolder } from '../links/offices/nearly-named-holders.js';
import { NAME_WEIGHTS } from '../links/names/name-weights.js';
import { twiceMistyped, type TwiceMistyped } from '../links/names/twice-mistyped.js';
import type { Links } from '../links/types.js';
import { isWithinQuotation } from '../text/inside-quotations.js';
import { shift } from '../text/span.js';
import { describeEdits } from '../values/edits.js';
import { joined, say, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, offersAll, type FactFinding, type Fix } from './define-check.js';

/** A name that is nearly that of a known person, country or body, and nobody else's. */
export default defineCheck({
  id: 'name-misspelled',
  title: 'Name misspelled',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'A misspelt name is the mistake that readers and the person named forgive least, and no spell checker knows the names of '
    + 'the news. One letter’s difference alone proves nothing, since names that differ by a letter are mostly two people. The check weighs '
    + 'what slip it would be, whether any list knows the spelling as a name of its own, and what the draft says around it: an '
    + 'office that the known person held on that day, the right name elsewhere in the draft. It speaks only when a slip is thousands of '
    + 'times likelier than somebody else.',
  examples: [
    { wrong: 'talks with Dmitry Koazk, the deputy chief of staff', right: 'talks with Dmitry Kozak, the deputy chief of staff' },
    { wrong: 'Sergie Lavrov said', right: 'Sergei Lavrov said' },
    { wrong: 'the people of Afganistan', right: 'the people of Afghanistan' },
  ],
  silences: [
    'other romanisations: Sergey, Zelenskyy',
    'names that are somebody else’s: John Kozik, or Sergei Rybakov, a pianist',
    'short forms, initials, middle names',
    'relatives, suffixes such as Jr, [sic], handles and addresses',
    'German and French spellings of Cyrillic names (Lukaschenko, Porochenko) and French ones of Arabic names (Bachar, Burhane) are information, and silent in quotations',
    'swapped names: Friedrich Hans is not Hans Friedrich',
    'forms of places in other languages: Brasil, Kharkov; words that are names of their own, or made of one: Columbia, Mexicana',
  ],
  accepts: [
    'John Kozik, a plumber, said so.',
    'Sergey Lavrov met Volodymyr Zelenskyy.',
  ],
  *run(links): Iterable<FactFinding> {
    const conflicts = new Set(givenNameConflicts(links).map(({ span }) => span.start));
    const slips = findSlips(links).filter(({ span }) => !conflicts.has(span.start) && !isGarbledAt(links.draft.text, span));
    const everywhere = replaceAll(slips);
    for (const slip of slips) {
      const { person, context, replacement, reasons } = slip;
      const held = context.office?.held ?? links.holdings(person)[0];
      const spelling = evidenceOf(person.name, say`The name is spelt ${person.name.value}.`);
      const foreign = foreignRomanisation(writtenIn(slip).toLowerCase(), slip.name.folds[slip.difference.knownIndex]!, person, links.facts);
      // Titles and speech in another language keep its spelling.
      if (foreign !== undefined && isQuotedName(slip)) continue;
      yield {
        span: slip.span,
        ...(foreign ? { severity: 'information' } : slip.possible && { severity: 'warning' }),
        message: foreign ? styleOf(foreign, writtenIn(slip), slip.name.words[slip.difference.knownIndex]!) : say`“${writtenIn(slip)}” looks like a misspelling of ${slip.name.words[slip.difference.knownIndex]!}.`,
        because: say`${joined(reasons, '; ')}.`,
        evidence: held ? [spelling, evidenceOf(held.term, describeHolding(held))] : [spelling],
        fixes: [
          {
            title: say`Replace with "${replacement}"`,
            edits: [{ span: slip.span, text: replacement }],
            safe: !foreign && !slip.link.quoted && slip.score >= NAME_WEIGHTS.sure,
          },
          ...everywhere.get(slip) ?? [],
        ],
      };
    }
    for (const { span, person, written, right, language } of findGermanV(links)) {
      yield {
        span, severity: 'information', message: styleOf(language, written, right),
        because: say`The name is spelt ${person.name.value}.`,
        evidence: [evidenceOf(person.name, say`The name is spelt ${person.name.value}.`)],
        fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }] }],
      };
    }
    const told = new Set(slips.map(({ span }) => span.start));
    for (const holder of nearlyNamedHolders(links)) {
      if (told.has(holder.span.start) || conflicts.has(holder.span.start) || isGarbledAt(links.draft.text, holder.span)) continue;
      told.add(holder.span.start);
      yield holderFinding(holder, links);
    }
    for (const twice of twiceMistyped(links)) {
      if (told.has(twice.span.start) || conflicts.has(twice.span.start) || isGarbledAt(links.draft.text, twice.span)) continue;
      told.add(twice.span.start);
      yield twiceFinding(twice, links);
    }
    for (const slip of findAreaSlips(links)) if (!told.has(slip.span.start) && !isGarbledAt(links.draft.text, slip.span)) yield findingOf(slip);
  },
});

function holderFinding({ held, heldOn, span, typed, right, edits }: NearlyNamedHolder, { draft: { text }, facts }: Links): FactFinding {
  const name = held.person.name.value;
  const replacement = inLettersOf(right, text, []);
  return {
    span,
    message: say`“${typed}” looks like a misspelling of ${right}.`,
    because: say`${joined([describeEdits(edits), say`${name} was ${newsLabel(held.post, facts)} on ${heldOn}`], '; ')}.`,
    evidence: [evidenceOf(held.person.name, say`The name is spelt ${name}.`), evidenceOf(held.term, describeHolding(held))],
    fixes: [{ title: say`Replace with "${replacement}"`, edits: [{ span, text: replacement }] }],
  };
}

function twiceFinding({ person, span, typed, right, edits }: TwiceMistyped, links: Links): FactFinding {
  const [held] = links.holdings(person);
  const replacement = inLettersOf(right, links.draft.text, []);
  const spelling = evidenceOf(person.name, say`The name is spelt ${person.name.value}.`);
  return {
    span,
    message: say`“${typed}” looks like a misspelling of ${right}.`,
    because: say`${joined([describeEdits(edits), say`no name list knows “${typed.split(' ').at(-1)!}”`], '; ')}.`,
    evidence: held ? [spelling, evidenceOf(held.term, describeHolding(held))] : [spelling],
    fixes: [{ title: say`Replace with "${replacement}"`, edits: [{ span, text: replacement }] }],
  };
}

function findingOf({ span, entity, written, replacement, name, reason, sure, quoted }: AreaSlip): FactFinding {
  return {
    span,
    message: name === replacement
      ? say`“${written}” looks like a misspelling of ${replacement}.` : say`“${written}” looks like a misspelling of ${replacement} in ${name}.`,
    because: say`${reason}; the name is ${name}.`,
    evidence: [evidenceOf(entity.name, say`The name is spelt ${entity.name.value}.`)],
    fixes: [{ title: say`Replace with "${replacement}"`, edits: [{ span, text: replacement }], safe: sure && !quoted }],
  };
}

/** A spelling that is right in another language is no error, but English has its own. */
function styleOf(foreign: ForeignRomanisation, written: string, right: string): Said {
  if (foreign === 'German') return say`“${written}” is the German spelling; English writes ${right}.`;
  return foreign === 'French' ? say`“${written}” is the French spelling; English writes ${right}.` : say`“${written}” is another romanisation of ${right}.`;
}

const isQuotedName = ({ link: { block: { offset, reading } }, span }: Slip): boolean => isWithinQuotation(reading.quoted, shift(span, -offset));

const writtenIn = ({ link, difference }: Slip): string => link.words[difference.typedIndex]!;

/** One fix for all places of the same word that means the same person; the list of places is shared by the findings that offer it. */
function replaceAll(slips: readonly Slip[]): ReadonlyMap<Slip, readonly Fix[]> {
  const byPerson = new Map<Person, Map<string, Slip[]>>();
  for (const slip of slips) {
    const words = byPerson.get(slip.person) ?? new Map<string, Slip[]>();
    byPerson.set(slip.person, words);
    const same = words.get(writtenIn(slip));
    if (same) same.push(slip);
    else words.set(writtenIn(slip), [slip]);
  }
  const fixes = new Map<Slip, readonly Fix[]>();
  for (const words of byPerson.values()) {
    for (const [written, same] of words) {
      if (same.length < 2) continue;
      const all = [{ title: say`Replace all "${written}" in this draft`, edits: same.map(({ span, replacement }) => ({ span, text: replacement })) }];
      for (const [index, slip] of same.entries()) if (offersAll(index, same.length)) fixes.set(slip, all);
    }
  }
  return fixes;
}
