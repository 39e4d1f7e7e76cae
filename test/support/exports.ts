import ts from 'typescript';

/** What a file gives to others, and what it takes from them. */
export interface FileLinks {
  readonly exports: readonly Export[];
  /** Files of the project that are imported, with the names taken; `*` for all of them. */
  readonly imports: readonly { readonly from: string; readonly name: string }[];
}

export interface Export {
  readonly name: string;
  /** A type that the file itself names again: the shape of what it exports. */
  readonly shape: boolean;
}

/** The exports and imports of a TypeScript file by its syntax; `resolve` tells which file a relative specifier means. */
export function linksOf(file: string, text: string, resolve: (specifier: string) => string): FileLinks {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const exports: Export[] = [];
  const imports: { from: string; name: string }[] = [];
  /** Files imported as a whole, by the name they have here: each use of a member takes that member. */
  const whole = new Map<string, string>();
  const named = new Map<string, number>();
  const take = (specifier: ts.Node | undefined, names: readonly string[]): string | undefined => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
    const from = resolve(specifier.text);
    imports.push(...names.map((name) => ({ from, name })));
    return from;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) named.set(node.text, (named.get(node.text) ?? 0) + 1);
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      const from = take(node.moduleSpecifier, [
        ...(node.importClause?.name ? ['default'] : []),
        ...(bindings && ts.isNamedImports(bindings) ? bindings.elements.map((one) => (one.propertyName ?? one.name).text) : []),
        ...(node.importClause ? [] : ['*']),
      ]);
      if (bindings && ts.isNamespaceImport(bindings) && from !== undefined) whole.set(bindings.name.text, from);
    } else if (ts.isExportDeclaration(node)) {
      const elements = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      take(node.moduleSpecifier, elements.length > 0 ? elements.map((one) => (one.propertyName ?? one.name).text) : ['*']);
      exports.push(...elements.map((one) => ({ name: one.name.text, shape: false })));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0], ['*']);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, ['*']);
    else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) member(node.expression.text, node.name.text);
    else if (ts.isQualifiedName(node) && ts.isIdentifier(node.left)) member(node.left.text, node.right.text);
    ts.forEachChild(node, visit);
  };
  const member = (of: string, name: string): void => {
    const from = whole.get(of);
    if (from !== undefined) imports.push({ from, name });
  };
  visit(source);
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) exports.push({ name: 'default', shape: false });
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    exports.push(...namesOf(statement, modifiers).map((name) => ({ name, shape: isType && named.get(name)! > 1 })));
  }
  return { exports, imports };
}

function namesOf(statement: ts.Statement, modifiers: readonly ts.Modifier[]): readonly string[] {
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.text] : [];
}

const boundNames = (name: ts.BindingName): readonly string[] =>
  (ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : boundNames(one.name))));
