import type { Connection } from 'vscode-languageserver';
import { findSupport, sentenceOf, type SupportPassage } from '../core/features/find-support.js';
import { addressOf } from '../core/facts/source-address.js';
import { parseEdtf } from '../core/values/edtf.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import { toOffset } from './convert.js';
import type { Drafts } from './drafts.js';
import { guarded, type Log } from './guard.js';
import type { Projects } from './projects.js';

export interface SupportPort {
  readonly drafts: Drafts;
  readonly projects: Projects;
  readonly words: Words;
  readonly log: Log;
}

/** Answers which passages have most to do with the sentence at a place. */
export function answerFindSupport(connection: Connection, { drafts, projects, words, log }: SupportPort): void {
  connection.onRequest(protocol.findSupport, guarded(log, 'findSupport', null as protocol.FindSupportResult, async ({ uri, ...position }: protocol.FindSupportParams) => {
    const draft = await drafts.analyze(uri);
    const sentence = draft && sentenceOf(draft.analysis, toOffset(draft.document, position));
    if (!draft || !sentence) return null;
    const { facts, evidence } = await projects.of(uri);
    return { sentence: sentence.text, passages: findSupport(sentence.text, facts, { evidence, words }).map((passage) => toPassage(passage, words)) };
  }));
}

function toPassage({ text, source, locator, name, path, line, speaker }: SupportPassage, words: Words): protocol.SupportingPassage {
  const { title, publisher, containerTitle, author, issued } = source;
  const URL = addressOf({ source, locator });
  const date = issued === undefined ? undefined : parseEdtf(issued);
  const place = [name ?? publisher ?? containerTitle ?? title, name === undefined && date ? words.date(date) : undefined, locator, speaker];
  return {
    text, place: place.filter((part) => part !== undefined && part !== '').join(', '),
    cite: {
      source: {
        title, ...(publisher !== undefined && { publisher }), ...(containerTitle !== undefined && { containerTitle }), ...(author && { author }),
        ...(issued !== undefined && { issued }), ...(URL !== undefined && { URL }),
      },
      ...(locator !== undefined && { locator }),
    },
    ...(path !== undefined && { file: { uri: path, ...(line !== undefined && { line: line - 1 }) } }),
  };
}
