/** The HTML page that starts VS Code's workbench without a server. */

export interface WorkbenchPageOptions {
  /** The address the page itself comes from. */
  readonly address: string;
  /** The product's name, for the window's title. */
  readonly product: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Path of a bundled test suite below `address`. */
  readonly suite: string | undefined;
}

/** The configuration the workbench reads from its page, in the terms of VS Code's IWorkbenchConstructionOptions. */
function configuration({ address, product, settings, suite }: WorkbenchPageOptions): object {
  const at = (path: string): object => ({ scheme: 'http', authority: new URL(address).host, path });
  return {
    serverBasePath: '/',
    productConfiguration: {
      nameShort: product, nameLong: product, enableTelemetry: false,
      // Otherwise webviews would be looked for on a public content network.
      webviewContentExternalBaseUrlTemplate: `${address}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    additionalBuiltinExtensions: [at('/drafts-fs')],
    configurationDefaults: settings,
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [at('/extension')],
      ...(suite === undefined ? {} : { extensionTestsPath: at(suite) }),
    },
    // What this build of the workbench insists on being told.
    userDataPath: '/User', isEnabledFileDownloads: false, isEnabledFileUploads: false, isEnabledCoderGettingStarted: false,
  };
}

export function workbenchPage(options: WorkbenchPageOptions): string {
  return `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration(options))}">
  <meta id="vscode-workbench-auth-session" data-settings="">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location).toString();</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}

function attribute(value: object): string {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
