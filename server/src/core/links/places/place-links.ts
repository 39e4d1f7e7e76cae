import { shift, type Span } from '../../text/span.js';
import type { NamedBlock } from '../named-block.js';
import type { Links, OfficeClaim } from '../types.js';

/** The parts of the links that each block has of its own. */
export type OwnLinks = Pick<Links, 'persons' | 'organizations' | 'areas' | 'dates' | 'acronyms' | 'offices' | 'eventClaims'>;

/**
 * The links of a block that was read as if it stood at the beginning, moved to its place in the draft. Each list is moved when it is first
 * asked for: most who ask want one name of a block.
 */
export class MovedLinks implements OwnLinks {
  readonly #own: OwnLinks;
  readonly #block: NamedBlock;
  readonly #lists: { -readonly [K in keyof OwnLinks]?: OwnLinks[K] } = {};

  constructor(own: OwnLinks, block: NamedBlock) {
    this.#own = own;
    this.#block = block;
  }

  get persons(): OwnLinks['persons'] {
    return (this.#lists.persons ??= this.#moved(this.#own.persons));
  }

  get organizations(): OwnLinks['organizations'] {
    return (this.#lists.organizations ??= this.#moved(this.#own.organizations));
  }

  get areas(): OwnLinks['areas'] {
    return (this.#lists.areas ??= this.#moved(this.#own.areas));
  }

  get dates(): OwnLinks['dates'] {
    return (this.#lists.dates ??= this.#moved(this.#own.dates));
  }

  get acronyms(): OwnLinks['acronyms'] {
    return (this.#lists.acronyms ??= this.#own.acronyms.map((acronym) => ({ ...acronym, block: this.#block })));
  }

  get offices(): OwnLinks['offices'] {
    return (this.#lists.offices ??= this.#own.offices.length === 0 ? this.#own.offices : this.#movedOffices());
  }

  get eventClaims(): OwnLinks['eventClaims'] {
    return (this.#lists.eventClaims ??= this.#own.eventClaims.length === 0 ? this.#own.eventClaims : this.#movedEvents());
  }

  #moved<L extends { readonly span: Span }>(links: readonly L[]): readonly L[] {
    return links.map((link) => {
      // Assigned, not named beside what is spread: a property that is there already goes through the engine's slow path.
      const moved = { ...link };
      (moved as { span: Span }).span = shift(link.span, this.#block.offset);
      (moved as { block?: NamedBlock }).block = this.#block;
      return moved;
    });
  }

  /** Offices and events point at links: they must point at the moved ones. */
  #movedOffices(): OwnLinks['offices'] {
    const { offset } = this.#block;
    const person = movedFrom(this.#own.persons, this.persons);
    const area = movedFrom(this.#own.areas, this.areas);
    const organization = movedFrom(this.#own.organizations, this.organizations);
    return this.#own.offices.map((claim) => {
      const moved: { -readonly [K in keyof OfficeClaim]: OfficeClaim[K] } = { ...claim };
      moved.person = person(claim.person);
      moved.titleSpan = shift(claim.titleSpan, offset);
      if (claim.widerSpan) moved.widerSpan = shift(claim.widerSpan, offset);
      if (claim.area) moved.area = area(claim.area);
      if (claim.organization) moved.organization = organization(claim.organization);
      return moved;
    });
  }

  #movedEvents(): OwnLinks['eventClaims'] {
    const date = movedFrom(this.#own.dates, this.dates);
    return this.#own.eventClaims.map((claim) => ({ ...claim, phraseSpan: shift(claim.phraseSpan, this.#block.offset), date: date(claim.date) }));
  }
}

/** The moved link of each of a block's own. */
function movedFrom<L extends object>(own: readonly L[], moved: readonly L[]): (link: L) => L {
  const places = new Map(own.map((link, at) => [link, moved[at]!]));
  return (link) => places.get(link) ?? link;
}
