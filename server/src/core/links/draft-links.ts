import type { EvidenceIndex } from '../evidence/evidence-index.js';
import type { FactLookUp, Holding } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import type { Draft } from '../text/draft.js';
import { gathered } from '../text/gathered.js';
import type { PlacedLinks } from './block-linker.js';
import { placeSpoken, spokenIn } from './quotations/link-quotations.js';
import type { NamedBlock } from './named-block.js';
import type { Parts } from './parts.js';
import type { OwnLinks } from './places/place-links.js';
import type { Links, QuotationLink, StoryDate } from './types.js';

/** What the links of a draft are made of. */
interface Ingredients {
  readonly draft: Draft;
  readonly storyDate: StoryDate;
  readonly facts: FactLookUp;
  readonly parts: Parts;
  /** A block at its place. */
  place(index: number): PlacedLinks;
}

/** The links of a whole draft. Each list is made when it is first asked for: most keys are answered from the blocks alone (see `parts`). */
export class DraftLinks implements Links {
  readonly draft: Draft;
  readonly storyDate: StoryDate;
  readonly facts: FactLookUp;
  readonly parts: Parts;
  readonly evidence?: EvidenceIndex;
  readonly #place: (index: number) => PlacedLinks;
  readonly #lists: { -readonly [K in keyof OwnLinks]?: OwnLinks[K] } = {};
  #blocks: readonly NamedBlock[] | undefined;
  #quotations: readonly QuotationLink[] | undefined;

  constructor({ draft, storyDate, facts, parts, place }: Ingredients, evidence: EvidenceIndex | undefined) {
    this.draft = draft;
    this.storyDate = storyDate;
    this.facts = facts;
    this.parts = parts;
    this.#place = place;
    if (evidence !== undefined) this.evidence = evidence;
  }

  get blocks(): readonly NamedBlock[] {
    return (this.#blocks ??= this.parts.all.map((_, index) => this.#place(index).block));
  }

  get persons(): OwnLinks['persons'] {
    return this.#all('persons');
  }

  get organizations(): OwnLinks['organizations'] {
    return this.#all('organizations');
  }

  get areas(): OwnLinks['areas'] {
    return this.#all('areas');
  }

  get dates(): OwnLinks['dates'] {
    return this.#all('dates');
  }

  get acronyms(): OwnLinks['acronyms'] {
    return this.#all('acronyms');
  }

  get offices(): OwnLinks['offices'] {
    return this.#all('offices');
  }

  get eventClaims(): OwnLinks['eventClaims'] {
    return this.#all('eventClaims');
  }

  get quotations(): readonly QuotationLink[] {
    return (this.#quotations ??= spokenIn(this).map((spoken) => placeSpoken(spoken, this)));
  }

  holdings(person: Person): readonly Holding[] {
    return this.facts.postsHeldBy(person.id, this.storyDate.value);
  }

  #all<K extends keyof OwnLinks>(key: K): OwnLinks[K] {
    return (this.#lists[key] ??= gathered(this.parts.all, ({ links }, index): OwnLinks[K][number][] =>
      (links[key].length === 0 ? [] : [...this.#place(index).links[key]])) as unknown as OwnLinks[K]);
  }
}
