import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol.js';

/** What the editor can do, as far as the server behaves differently for it. */
export interface Capabilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsStatus: boolean;
  readonly asksForReason: boolean;
  /** The editor shows the page of a check when its link is followed. */
  readonly explainsChecks: boolean;
  /** The editor itself shows a finding's message above the hover. */
  readonly showsFindingOnHover: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** May watch folders outside the workspace. */
  readonly watchesAnywhere: boolean;
  readonly changesFolders: boolean;
  /** Takes edits that create files. */
  readonly createsFiles: boolean;
  /** Understands code actions as objects (every client of the last years); without it there are none to offer. */
  readonly codeActionLiterals: boolean;
  readonly hoverMarkdown: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly completionMarkdown: boolean;
  /** A proposal may have words at the end of its line. */
  readonly completionLabelDetails: boolean;
}

export function readCapabilities({ capabilities: { textDocument, workspace } }: InitializeParams, options: ClientOptions): Capabilities {
  const hoverFormats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    // Zed's library writes the singular.
    refreshesDiagnostics: [workspace?.diagnostics, (workspace as { readonly diagnostic?: { readonly refreshSupport?: boolean } } | undefined)?.diagnostic].some((one) => one?.refreshSupport === true),
    showsStatus: options.showsStatus === true,
    asksForReason: options.asksForReason === true,
    explainsChecks: options.explainsChecks === true,
    showsFindingOnHover: options.showsFindingOnHover === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    completionLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    completionMarkdown: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hoverMarkdown: hoverFormats === undefined || hoverFormats.includes('markdown'),
  };
}

/** The options of our client, from whatever an editor sent. */
export function readClientOptions(given: unknown): ClientOptions {
  const options = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const flag = (key: keyof ClientOptions): boolean | undefined => (typeof options[key] === 'boolean' ? options[key] : undefined);
  const bundledFacts = typeof options['bundledFacts'] === 'string' ? options['bundledFacts'] : undefined;
  return {
    readsFiles: flag('readsFiles') === true,
    asksForReason: flag('asksForReason') === true,
    explainsChecks: flag('explainsChecks') === true,
    trusted: flag('trusted') !== false,
    showsStatus: flag('showsStatus') === true,
    showsFindingOnHover: flag('showsFindingOnHover') === true,
    ...(bundledFacts !== undefined && { bundledFacts }),
    settings: options['settings'],
  };
}
