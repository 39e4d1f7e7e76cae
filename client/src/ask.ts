import * as vscode from 'vscode';

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder?: string;
  /** What is wrong with an answer; undefined for one that is taken. */
  readonly objection?: (answer: string) => string | undefined;
}

/**
 * Asks for one line; undefined where the writer has pressed Escape. An objection is raised when the answer is given and not
 * before: VS Code's own input box would lay it over the question while nothing, or half of the answer, is typed. The
 * question stays when the window loses the focus, since answers are looked up and pasted.
 */
export async function ask({ title, prompt, placeHolder, objection }: Question): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, placeholder: placeHolder, ignoreFocusOut: true });
  const answer = new Promise<string | undefined>((resolve) => {
    box.onDidChangeValue(() => { box.validationMessage = undefined; });
    box.onDidAccept(() => {
      const given = box.value.trim();
      box.validationMessage = objection?.(given);
      if (!box.validationMessage) resolve(given);
    });
    box.onDidHide(() => resolve(undefined));
  });
  box.show();
  try {
    return await answer;
  } finally {
    box.dispose();
  }
}
