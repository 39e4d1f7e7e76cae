import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Organization, Person } from '../facts/types.js';
import type { Draft } from '../text/draft.js';
import { shift } from '../text/span.js';
import { findEventClaims } from './event-claims.js';
import { findNamed } from './find-named.js';
import { linkOffices } from './link-offices.js';
import { linkPersons } from './link-persons.js';
import { linkQuotations } from './link-quotations.js';
import { isQuoted, type NamedBlock } from './named-block.js';
import { resolveDate } from './resolve-date.js';
import { findStoryDate } from './story-date.js';
import type { DateLink, Links, NamedLink, PlacedBlock } from './types.js';

/** What linking depends on beside the draft. Dates are ISO. */
export interface LinkInputs {
  readonly facts: FactLookUp;
  /** The story date that the settings give to drafts which state none. */
  readonly storyDateSetting: string | undefined;
  readonly today: string;
}

/** Links all mentions of a draft with the fact base, using the whole draft: a surname alone means whom the draft named in full. */
export function linkDraft(draft: Draft, placed: readonly PlacedBlock[], inputs: LinkInputs): Links {
  const { facts } = inputs;
  const storyDate = findStoryDate(draft, placed, inputs.storyDateSetting, inputs.today);
  const blocks: readonly NamedBlock[] = placed.map((block) => {
    const hits = findNamed(block.reading, facts);
    return { ...block, hits, hitAt: new Map(hits.map((hit) => [hit.from, hit])) };
  });
  const dates: readonly DateLink[] = blocks.flatMap((block) => block.reading.dates.map((mention) => {
    const value = mention.value ?? resolveDate(mention, storyDate.value);
    const span = shift(mention.span, block.offset);
    return {
      span, text: draft.text.slice(span.start, span.end), block, mention, quoted: isQuoted(block, mention.span), ...(value && { value }),
    };
  }));
  const areas = namedLinks<Area>(draft, blocks, 'area');
  const organizations = namedLinks<Organization>(draft, blocks, 'organization');
  const persons = linkPersons(draft, blocks, facts, storyDate);
  return {
    draft,
    storyDate,
    facts,
    blocks,
    persons,
    organizations,
    areas,
    dates,
    acronyms: blocks.flatMap((block) =>
      block.reading.acronyms.map((mention) => ({ block, mention, quoted: isQuoted(block, mention.span) }))),
    offices: linkOffices({ draft, blocks, facts, storyDate, persons, areas, organizations, dates }),
    eventClaims: findEventClaims(blocks, dates, facts),
    quotations: linkQuotations(blocks, persons),
    holdings: (person: Person) => facts.postsHeldBy(person.id, storyDate.value),
  };
}

/** All mentions of entities of one kind by a name of theirs. Where several bear the name, the usual one of the first is taken. */
function namedLinks<E extends Area | Organization>(
  draft: Draft, blocks: readonly NamedBlock[], kind: E['kind'],
): readonly NamedLink<E>[] {
  return blocks.flatMap((block) => block.hits.flatMap(({ from, to, hits }) => {
    const bearers = hits.filter(({ entity }) => entity.kind === kind);
    // "Moscow" is the city first and a word for the government second.
    const hit = bearers.find(({ name }) => name.kind !== 'metonym') ?? bearers[0];
    if (!hit) return [];
    const { tokens } = block.reading;
    const span = shift({ start: tokens[from]!.start, end: tokens[to - 1]!.end }, block.offset);
    return [{
      span,
      text: draft.text.slice(span.start, span.end),
      block,
      from,
      to,
      entity: hit.entity as E,
      name: hit.name,
      quoted: isQuoted(block, { start: tokens[from]!.start, end: tokens[to - 1]!.end }),
      possessive: tokens[to - 1]!.possessive,
    }];
  }));
}
