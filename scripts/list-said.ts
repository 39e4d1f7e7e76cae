/**
 * The sentences that the server tells by the tag `say`, read from its sources, and what their catalogues (server/src/core/words/findings)
 * lack. `npx tsx scripts/list-said.ts` prints the sentences that a language lacks, ready to be translated.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { german } from '../server/src/core/words/findings/german.js';
import { ukrainian } from '../server/src/core/words/findings/ukrainian.js';

const sources = path.join(import.meta.dirname, '../server/src');

/** One sentence, "The capital of {0} is {1}, not {2}.", with the files that say it. */
export type SaidTemplates = ReadonlyMap<string, readonly string[]>;

/** The templates of one source in the order in which they stand. */
export function templatesIn(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const sense = ts.isTaggedTemplateExpression(node) ? senseOf(node.tag) : undefined;
    if (ts.isTaggedTemplateExpression(node) && sense !== undefined) {
      const { template } = node;
      found.push((ts.isNoSubstitutionTemplateLiteral(template) ? template.text
        : template.head.text + template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('')) + sense);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** What a tag adds to the key of its sentence: nothing for `say`, " [age]" for `sayOf('age')`; undefined for other tags. */
function senseOf(tag: ts.Expression): string | undefined {
  if (ts.isIdentifier(tag)) return tag.text === 'say' ? '' : undefined;
  const [sense] = ts.isCallExpression(tag) && tag.expression.getText() === 'sayOf' ? tag.arguments : [];
  return sense && ts.isStringLiteral(sense) ? ` [${sense.text}]` : undefined;
}

export function saidTemplates(): SaidTemplates {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort()) {
    for (const template of new Set(templatesIn(readFileSync(path.join(sources, file), 'utf8')))) {
      const files = found.get(template);
      if (files) files.push(file);
      else found.set(template, [file]);
    }
  }
  return found;
}

/** Signs and numbers are the same in every language; words and quotation marks are not. */
export const isTranslated = (template: string): boolean => /\p{L}|["“”]/u.test(template.replace(/\{\d+\}/g, ''));

/** The numbered places of a sentence, each once: "0 1 2". */
const placesOf = (text: string): string => [...new Set([...text.matchAll(/\{(\d+)(?::\w+|#[^}]*)?\}/g)].map(([, place]) => place!))].sort().join(' ');

/** What is wrong with a catalogue, a sentence each. */
export function catalogueFaults(catalogue: Readonly<Record<string, string>>, templates: SaidTemplates, name: string): readonly string[] {
  return [
    ...[...templates].filter(([template]) => isTranslated(template) && !catalogue[template]?.trim()).map(([template, files]) => `${name} lacks “${template}” (${files.join(', ')})`),
    ...Object.keys(catalogue).filter((template) => !templates.has(template)).map((template) => `${name} has “${template}”, which nobody says any more`),
    ...Object.entries(catalogue).filter(([template, text]) => templates.has(template) && placesOf(template) !== placesOf(text))
      .map(([template]) => `${name} fills in other values than “${template}”`),
  ];
}

if (process.argv[1]?.endsWith('list-said.ts') === true) {
  const templates = saidTemplates();
  for (const [name, catalogue] of Object.entries({ german, ukrainian })) for (const fault of catalogueFaults(catalogue, templates, name)) console.log(fault);
}
