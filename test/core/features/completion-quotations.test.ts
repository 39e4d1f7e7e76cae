import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionsAt, plainDocumentation, type Completion } from '../../../server/src/core/features/completion.js';
import { quotablesOf } from '../../../server/src/core/features/completion/quotables.js';
import { applyEdits, analyzeText, type DraftOptions } from '../../support/test-check.js';
import { factsFrom } from '../../support/facts.js';
import { bergen, evidenceFrom, sourceFrom } from '../../support/sources.js';

const facts = factsFrom(`
  persons: [{name: Ingrid Solheim}, {name: Per Lund}]
  quotations:
    - {id: fish, speaker: ingrid-solheim, text: We shall count every herring twice, date: 2022-01-20}
    - {id: later, speaker: ingrid-solheim, text: We shall sell the old boats, date: 2023-05-01}
    - {id: rope, speaker: per-lund, text: A rope is only as good as its worst knot, date: 2021-11-03}
`);
const evidence = evidenceFrom(bergen);
const HARBOUR = 'The harbour closes when the last ferry has left, and not a single day before that';

interface Options extends DraftOptions {
  readonly continued?: boolean;
}

/** The quotations offered at the cursor `|`. */
function offered(marked: string, options: Options = {}): readonly Completion[] {
  const at = marked.indexOf('|');
  const analysis = analyzeText(marked.replace('|', ''), facts, { evidence, ...options });
  return completionsAt(analysis, at, undefined, options.continued).filter(({ kind }) => kind === 'quotation');
}
const texts = (marked: string, options?: Options): readonly string[] => offered(marked, options).map(({ text }) => text.trimStart());
/** The draft once the first proposal is taken. */
function taken(marked: string, options?: Options): string {
  const [first] = offered(marked, options);
  assert.ok(first, 'nothing is offered');
  return applyEdits(marked.replace('|', ''), [{ span: first.span, text: first.text }]);
}

describe('completion of quotations', () => {
  it('goes on with the words of a source of the story, without its full stop', () => {
    assert.equal(taken('“The harb|'), `“${HARBOUR}`);
    assert.equal(taken('"The harbour clo|", Mr Vik said.'), `"${HARBOUR}", Mr Vik said.`);
    assert.equal(taken('“The harbour closes when |” he said.'), `“${HARBOUR}” he said.`);
  });
  it('shows in the menu what is to be added, cut at a word, and who said it', () => {
    const [first] = offered('“The harb|');
    assert.deepEqual([first?.label, first?.aside], ['harbour closes when the last ferry has …', 'Anders Vik']);
  });
  it('says who said it, when, and where it stands', () => {
    const [first] = offered('“The harb|');
    assert.equal(first?.detail, 'Anders Vik (conference.md, para. 4)');
    assert.equal(first.documentation, 'News conference on the fjord bridge, Bergen City Council, 14 February 2022, para. 4\n\n'
      + '“The harb**our closes when the last ferry has left, and not a single day before that**.”');
    assert.equal(plainDocumentation(first).split('\n').at(-1), `“${HARBOUR}.”`);
  });
  it('finds words from the middle of a sentence when there are two of them', () => {
    assert.equal(taken('He promised “not a single da|'), 'He promised “not a single day before that');
    assert.deepEqual(texts('He promised “single da|'), ['day before that']);
    assert.deepEqual(texts('He promised “sing|'), []);
    assert.deepEqual(texts('It is “as long as the ic|'), ['ice on the fjord allows', 'ice permits it']);
  });
  it('leaves what stands as it is, capitals, accents and emphasis too', () => {
    assert.equal(taken('“the HARBOUR clo|'), '“the HARBOUR closes when the last ferry has left, and not a single day before that');
    assert.equal(taken('“The **harb|'), '“The **harbour closes when the last ferry has left, and not a single day before that');
    assert.equal(taken('Solheim said: “wé shàll co|”'), 'Solheim said: “wé shàll count every herring twice”');
  });
  it('offers the known quotations of the fact packs, with speaker, day and source', () => {
    const [first] = offered('Ingrid Solheim said: “We shall co|');
    assert.equal(first?.text, 'count every herring twice');
    assert.equal(first.detail, 'Ingrid Solheim, 20 January 2022 (Source of the test)');
    assert.match(first.documentation, /^\[Source of the test\]\(https:\/\/example\.org\/source\).*\n\n“We shall co\*\*unt every herring twice\*\*”$/);
  });
  it('offers nothing that was said after the story’s day', () => {
    assert.deepEqual(texts('Solheim: “We sh|'), ['shall count every herring twice']);
    assert.deepEqual(texts('Solheim: “We sh|', { date: '2024-01-01' }), ['shall count every herring twice', 'shall sell the old boats']);
  });
  it('offers, when it is asked before the first word, what the speaker said', () => {
    for (const opening of ['Mr Vik said: “|', 'Mr Vik said: "|', 'Mr Vik said: "|"']) assert.deepEqual(texts(opening), [HARBOUR], opening);
    assert.deepEqual(texts('Per Lund said: “|'), ['A rope is only as good as its worst knot']);
  });
  it('offers first, when a sentence has ended, the one that follows it', () => {
    assert.equal(texts('“The bridge will stay open, um, as long as the ice on the fjord allows. |')[0], 'Nobody should drive faster than the signs say');
  });
  it('offers of a report only what stands between quotation marks there as somebody’s words', () => {
    assert.deepEqual(offered('“The bridge will stay open for as |').map(({ detail }) => detail), ['Halvorsen (report.txt, para. 2)']);
    assert.equal(taken('“in better sha|'), '“in better shape than at any time since the storm of last autumn');
    const [own] = offered('“Bridge sta|');
    assert.match(own?.documentation ?? '', /, outside quotation marks\n/);
  });
  it('offers one letter more of a menu that is open', () => {
    assert.deepEqual(texts('“T|'), []);
    assert.ok(texts('“T|', { continued: true }).includes(HARBOUR));
  });
  it('puts names behind the words of sources', () => {
    const analysis = analyzeText('“Per Lu', facts, { evidence });
    assert.deepEqual(completionsAt(analysis, 7).map(({ kind, text }) => [kind, text]), [['person', 'Per Lund']]);
  });
  it('reads the sentences of a source once, until it changes', () => {
    const [first] = evidence.documents;
    assert.ok(first);
    const changed = evidence.with(sourceFrom('report.txt', '“Nothing was said,” he said.'));
    assert.equal(quotablesOf(first), quotablesOf(changed.documents.find(({ name }) => name === first.name)!));
  });
});

describe('completion of quotations is silent', () => {
  for (const [what, marked] of [
    ['outside quotation marks', 'The harb|'],
    ['behind the closing mark', '“Yes,” he said. The harb|'],
    ['inside a word', '“The harb|our closes”'],
    ['before words of the same quotation', '“The harb| closes when”'],
    ['on the first letter of a word', '“The harbour c|'],
    ['on words that no source has', '“The airport clo|'],
    ['where the sentence is complete', `“${HARBOUR}|”`],
    ['on the words of those who ask', '“Will the harbour of Lak|'],
    ['inside code', '`“The harb|`'],
  ] as const) {
    it(what, () => assert.deepEqual(texts(marked), []));
  }
  it('on words that the markup of the draft would change', () => {
    const options = { evidence: evidenceFrom({ 'a.txt': 'MR. VIK: We use <b> for bold, he wrote.\n\nMR. VIK: That is all.' }) };
    assert.deepEqual(texts('“We us|', { ...options, format: 'plain' }), ['use <b> for bold, he wrote']);
    assert.deepEqual(texts('“We us|', options), []);
  });
});
