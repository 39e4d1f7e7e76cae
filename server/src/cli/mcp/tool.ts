/** A JSON Schema of an object. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

/** What a tool answers: words for people and models, and the same as data; or why it cannot. */
export type ToolAnswer =
  | { readonly text: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/** One thing that an assistant may ask for. Nothing that it does changes a file. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: ObjectSchema;
  readonly output: ObjectSchema;
  /** `args` has been held against `input`. */
  answer(args: Readonly<Record<string, unknown>>): Promise<ToolAnswer>;
}
