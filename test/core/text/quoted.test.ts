import assert from 'node:assert/strict';
import { findQuoted } from '../../../server/src/core/text/quoted.js';
import type { Quoted } from '../../../server/src/core/text/quoted.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';

const find = (prose: string): readonly Quoted[] => findQuoted(prose, tokenise(prose));
const spans = (prose: string): readonly string[] => find(prose).map(({ span }) => prose.slice(span.start, span.end));
const open = (prose: string): readonly string[] => find(prose).filter(({ closed }) => !closed).map(({ span }) => prose.slice(span.start, span.end));
const scare = (prose: string): readonly string[] =>
  find(prose).filter((quoted) => quoted.scare).map(({ inner }) => prose.slice(inner.start, inner.end));

describe('findQuoted', () => {
  it('finds straight and curly, double and single quotations', () => {
    assert.deepEqual(spans('"We are ready," he said.'), ['"We are ready,"']);
    assert.deepEqual(spans('He said: “We are ready.”'), ['“We are ready.”']);
    assert.deepEqual(spans("'We are ready,' he said."), ["'We are ready,'"]);
    assert.deepEqual(spans('He said: ‘We are ready.’'), ['‘We are ready.’']);
    assert.deepEqual(spans('Он сказал: «Мы готовы».'), ['«Мы готовы»']);
  });

  it('tells what stands between the marks', () => {
    assert.deepEqual(find('She said "never again" twice.'),
      [{ span: { start: 9, end: 22 }, inner: { start: 10, end: 21 }, closed: true, scare: false }]);
  });

  it('finds several quotations of one sentence', () => {
    assert.deepEqual(spans('"First of all," he said, "we talk."'), ['"First of all,"', '"we talk."']);
  });

  it('does not take apostrophes for quotation marks', () => {
    for (const prose of [
      "Russia's plan, the ministers' talks and O'Brien's view don't matter.",
      'Russia’s plan, the ministers’ talks and O’Brien’s view don’t matter.',
      "In the '90s they said rock 'n' roll was dead, and he told 'em so.",
      'In the ’90s the workers’ parties’ share fell.',
      'It happened in the ‘60s.',
    ]) assert.deepEqual(spans(prose), [], prose);
  });

  it('does not take inches and minutes for quotation marks', () => {
    assert.deepEqual(spans(`The guard, 6'2" tall, stood there.`), []);
    assert.deepEqual(spans(`"He is 6'2" tall," she said.`), [`"He is 6'2" tall,"`]);
  });

  it('finds a possessive inside single marks without closing there', () => {
    assert.deepEqual(spans("'We reject the ministers' plan,' he said."), ["'We reject the ministers' plan,'"]);
    assert.deepEqual(spans('‘We reject Belarus’ plan,’ he said.'), ['‘We reject Belarus’ plan,’']);
    assert.deepEqual(spans("He spoke of 'war games' on Monday."), ["'war games'"]);
  });

  it('finds a quotation inside a quotation after the outer one', () => {
    assert.deepEqual(spans('“They call it ‘peace’ today,” she said.'), ['“They call it ‘peace’ today,”', '‘peace’']);
    assert.deepEqual(spans(`"They call it 'peace' today," she said.`), [`"They call it 'peace' today,"`, "'peace'"]);
    assert.deepEqual(spans(`"He said: 'No.'"`), [`"He said: 'No.'"`, "'No.'"]);
  });

  it('closes a straight mark with a curly one and the other way round', () => {
    assert.deepEqual(spans('"We are ready,” he said.'), ['"We are ready,”']);
    assert.deepEqual(spans('“We are ready," he said.'), ['“We are ready,"']);
    assert.deepEqual(open('“We are ready," he said.'), []);
  });

  it('finds a quotation after a bracket or a dash', () => {
    assert.deepEqual(spans('The bank ("the Bank") and—"so to speak"—others.'), ['"the Bank"', '"so to speak"']);
  });

  it('lets a quotation of several paragraphs reach to the end of the block', () => {
    assert.deepEqual(open('He began: “We are ready. We will go.'), ['“We are ready. We will go.']);
    assert.deepEqual(open('He began: "We are ready.'), ['"We are ready.']);
  });

  it('finds the one that was left open before another', () => {
    assert.deepEqual(open('It has "firm support while it "means to deter" others.'), ['"firm support while it "means to deter" others.']);
    assert.deepEqual(open('"We left, he said. "We came back."'), ['"We left, he said. "We came back."']);
  });

  it('ends one that was left open where the quotation around it ends', () => {
    assert.deepEqual(open('“They call it "peace today,” she said.'), ['"peace today,']);
    assert.deepEqual(spans('“They call it "peace today,” she said.'), ['“They call it "peace today,”', '"peace today,']);
  });

  it('ignores a closing mark that nothing opened, and a straight single mark that nothing closes', () => {
    assert.deepEqual(spans('We are ready,” he said.'), []);
    assert.deepEqual(spans("He met 'em at the 'Ndrangheta trial."), []);
  });

  it('calls a word or two in inverted commas scare quotes', () => {
    assert.deepEqual(scare('Some drills were "ending" and some "war games" went on.'), ['ending', 'war games']);
    assert.deepEqual(scare('She called it "hysteria." Then she left.'), ['hysteria.']);
    assert.deepEqual(scare('The so-called ‘people’s republic’ is there.'), ['people’s republic']);
  });

  it('does not call speech so', () => {
    assert.deepEqual(scare('"Fine," the president replied.'), []);
    assert.deepEqual(scare('He said "no" to that. The answer: "No comment".'), []);
    assert.deepEqual(scare('They want it "in the near future".'), []);
    assert.deepEqual(scare('He began: "We'), []);
  });
});
