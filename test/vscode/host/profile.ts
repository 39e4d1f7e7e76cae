/** The user settings of the tests: a new user's, minus everything that asks, suggests, updates or looks something up. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  // No questions and no first-run pages.
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,

  // No look-ups: a test must give the same result with the network cable pulled out.
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'git.enabled': false,

  // Nothing on the page that belongs to neither the draft nor Copydesk.
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',

  // Tests say themselves when a draft is saved.
  'files.autoSave': 'off',
};

/** For a window that asks whom to trust, but not in the way of the test. */
export const RESTRICTED_SETTINGS: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** For pictures: a page a newsroom would recognise, without the tools of programmers. */
export const PICTURE_SETTINGS: Readonly<Record<string, unknown>> = {
  ...QUIET_SETTINGS,
  'workbench.colorTheme': 'Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'remote.autoForwardPorts': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid', // so that two pictures of one state are the same picture
  'editor.renderLineHighlight': 'none',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.occurrencesHighlight': 'off',
};
