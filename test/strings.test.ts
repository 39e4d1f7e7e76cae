import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { faultsOf, keysIn, stringFaults, translations } from '../scripts/list-strings.js';

const root = path.join(import.meta.dirname, '..');
const client = path.join(root, 'client/src');

/** Where the editor shows a string to its user: properties of items, boxes and picks. */
const SHOWN = /^(?:title|prompt|placeHolder|placeholder|label|description|detail|tooltip|saveLabel|openLabel|validationMessage|message|text|name|badge)$/;
const SHOWING = /^(?:show\w*Message|setStatusBarMessage|withProgress)$/;

/** The same in every language: names of formats and of the product, examples of addresses. */
const NAMES: ReadonlySet<string> = new Set(['HTML', 'Markdown', 'CSV', 'JSON', 'Copydesk', 'https://…']);

const reads = (text: string): boolean => /\p{L}{2,}[,.:;!?]? +\p{L}/u.test(text);

/** The strings of a source that a user would read and no translator would see: sentences anywhere, any word where the editor shows it. */
function bypassing(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, shown: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    // What stands behind "l10n.t" is exported; what an error says goes into the log.
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
      for (const argument of node.arguments.slice(1)) visit(argument, false);
      return;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { text } = node as ts.LiteralLikeNode;
      if (!NAMES.has(text) && (reads(text) || (shown && /\p{L}{2}/u.test(text)))) found.push(`${file}: ${text}`);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer, SHOWN.test(node.name.getText()));
      return;
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left)) {
      visit(node.right, SHOWN.test(node.left.name.text));
      return;
    }
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
      visit(node.expression, false);
      for (const argument of node.arguments) visit(argument, SHOWING.test(name));
      return;
    }
    // Of a condition only the outcomes are shown; so is what a template joins.
    if (ts.isConditionalExpression(node)) {
      visit(node.condition, false);
      visit(node.whenTrue, shown);
      visit(node.whenFalse, shown);
      return;
    }
    const passes = ts.isTemplateExpression(node) || ts.isTemplateSpan(node) || ts.isParenthesizedExpression(node);
    ts.forEachChild(node, (child) => visit(child, passes && shown));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), false);
  return found;
}

describe('the strings that users read', () => {
  it('are in every language, with the same values, and none is left over', async () => {
    assert.deepEqual(await stringFaults(), []);
  });

  it('of the client all go through l10n.t', () => {
    const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.deepEqual(files.flatMap((file) => bypassing(file, readFileSync(path.join(client, file), 'utf8'))), []);
  });

  it('would be missed where they bypass it', () => {
    const slips = [
      'void vscode.window.showInformationMessage(\'Gone\');', 'box.prompt = `Why is ${words} right?`;', 'pick({ title: done ? \'Done\' : vscode.l10n.t(\'Open\') });',
      'const text = \'A fact needs a source.\';', 'item.tooltip = (`by ${name}`);',
    ];
    assert.deepEqual(slips.map((slip) => bypassing('a.ts', slip).length), [1, 2, 1, 1, 1]);
    assert.deepEqual(bypassing('a.ts', 'f(vscode.l10n.t(\'A fact needs a source.\')); command(\'copydesk.stet\'); throw new Error(\'no such file\'); item.label = names[\'x\'];'), []);
  });

  it('of the walkthrough’s pages are there in each language, where the editor looks for them', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as
      { readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[] } };
    const pages = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => translations.map((language) => media.markdown.replace(/\.md$/, `.nls.${language}.md`))));
    assert.ok(pages.length > 0);
    assert.deepEqual(pages.filter((page) => !existsSync(path.join(root, page))), []);
  });

  it('of package.json are all keys', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly contributes: Readonly<Record<string, unknown>> };
    const literals: string[] = [];
    const visit = (value: unknown, name: string): void => {
      if (typeof value === 'string' && /^(?:title|name|contents|description|markdownDescription|patternErrorMessage|enumDescriptions)$/.test(name) && keysIn(value).length === 0) literals.push(value);
      if (Array.isArray(value)) for (const one of value) visit(one, name);
      else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) visit(one, key);
    };
    visit(contributes, '');
    // The product's own name is no word to translate.
    assert.deepEqual([...new Set(literals)], ['Copydesk'], 'name it %key% in package.json and write its words into package.nls.json, .de.json and .uk.json');
  });
});

describe('a look at a translation', () => {
  it('finds what is missing, left over, empty, or filled with other values', () => {
    const strings = { a: 'A {0}', b: 'B', c: '{0} of {1}', d: 'D' };
    assert.deepEqual(faultsOf({ a: 'A', c: '{1} von {0}', d: ' ', e: 'E' }, strings, 'x.json'), [
      'x.json lacks “b”', 'x.json lacks “d”', 'x.json has “e”, which nobody shows any more', 'x.json has other places for values in “a”',
    ]);
  });
});
