import type { Token } from '../text/tokens.js';

/** Whether a name with an s at its end is a plural that does something: "Houthis seize port", "as Obamas host Macrons". */

/** Verbs behind a plural that are no nouns, or hardly ever. Folded. */
const VERBS: ReadonlySet<string> = new Set(`
  accept accuse adopt agree allege announce appear approve argue arrive assail await become begin believe bring build buy capture celebrate choose
  condemn continue criticise criticize decide declare decry defend defy denounce deny deploy depose destroy detain discuss eject elect embrace emerge ensure eye
  expect expel fail flee forgo free gather get give go hail hear ignore insist invade invite join keep know lash learn lie lose make meet mock mourn nominate
  oppose oust overrun perish ponder prepare proclaim pursue ratify reach receive refuse regain reject remain remember renew resist resume
  retain retake reunite reveal say scorn scrap see seek seem seize sell send shun slam spar speak spurn strive struggle succeed sue suffer summon surrender
  suspend sweep take tell tend threaten topple unite unveil urge vanish wait want warn wed weigh withdraw write
`.split(/\s+/).filter(Boolean));

/** Verbs that are nouns as well: what stands before and behind them tells which. Folded. */
const VERBS_AND_NOUNS: ReadonlySet<string> = new Set(`
  advance aid appeal attack back ban battle bid block bomb boycott break call campaign change charge claim clash close control cut deal debate delay demand dispute drop
  drum end escape face fall fear fight fire float form gain grip guard halt head help hit hold honor honour hope host hunt increase issue kill launch lead
  leave limit lock look lift march mark move name need offer open order pact pause plan play pledge poll press pressure probe promise protest push quit raid raise rally release
  report request resort result retreat return review rise risk rule rush score seal set shell shift show sign spark split stage stake stand start step stop storm stress
  strike support swap target test thank tighten touch tout toast trade turn visit vote vow walk watch welcome win work
`.split(/\s+/).filter(Boolean));

/** What a clause begins behind, and so its subject. */
const BEFORE_CLAUSE: ReadonlySet<string> = new Set(['as', 'after', 'before', 'while', 'when', 'if', 'because', 'since', 'until', 'that', 'where', 'though', 'although', 'but', 'says', 'said', 'say']);

/** Behind a noun stands a verb of its own: "Putins plan failed", "Putins visit was short". */
const ITS_VERB = /^(?:is|was|are|were|has|had|will|would|can|could|may|might|must|should|does|did|.{2,}ed)$/;

/** The plural at `at` is the subject of the word behind it. A family or its followers may well be one, a body or a country hardly. */
export function isPluralSubject(tokens: readonly Token[], at: number, ofPeople: boolean): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || next.case !== 'lower' || next.gap !== 'space') return false;
  if (VERBS.has(next.fold)) return true;
  if (!ofPeople || !VERBS_AND_NOUNS.has(next.fold)) return false;
  const before = tokens[at - 1];
  const opensClause = before === undefined || before.kind !== 'word' || BEFORE_CLAUSE.has(before.fold);
  return opensClause && !ITS_VERB.test(tokens[at + 2]?.fold ?? '');
}
