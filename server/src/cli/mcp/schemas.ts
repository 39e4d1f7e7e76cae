import type { ObjectSchema, Tool } from './tool.js';

const text = (description: string, more: object = {}): object => ({ type: 'string', description, ...more });
const list = (items: object, description?: string): object => ({ type: 'array', items, ...(description !== undefined && { description }) });
const object = (properties: Readonly<Record<string, object>>, required: readonly string[] = Object.keys(properties)): ObjectSchema => ({ type: 'object', properties, required });
const orNull = (type: string): object => ({ type: [type, 'null'] });

const problems = list({ type: 'string' }, 'What is wrong with settings and packs; where there is anything, facts may be missing.');

const source = {
  type: 'object', description: 'Where it is known from.',
  properties: { id: text('The id in its pack'), title: text('Title'), URL: orNull('string'), locator: orNull('string') }, required: ['id', 'title'],
};

const finding = object({
  check: text('The id of the check; `copydesk explain ID` says more.'),
  severity: { type: 'string', enum: ['error', 'warning', 'information', 'hint'] },
  span: object({ start: { type: 'integer' }, end: { type: 'integer' } }),
  line: { type: 'integer', description: 'From 1' }, column: { type: 'integer', description: 'From 1, in UTF-16 code units' },
  text: text('The words of the draft'),
  message: text('What is wrong'), because: text('Why'),
  evidence: list(object({ statement: text('The known fact, as a sentence'), source, pack: text('The fact pack that says so') })),
  fixes: list(object({ title: text('What to do'), edits: list(object({ span: { type: 'object' }, text: text('What to write there') })) })),
}, ['check', 'severity', 'span', 'line', 'column', 'text', 'message', 'evidence', 'fixes']);

type Described = Omit<Tool, 'answer'>;

export const check: Described = {
  name: 'check',
  title: 'Check a draft against known facts',
  description: 'Reports what a news draft says against a fact base with sources: misspelt names, offices on the story’s date, dates, places, figures, quotations. '
    + 'It reports contradictions only: silence means that nothing contradicts the draft, not that the draft is true. Give the text, or the path of a draft in the folder the server runs in.',
  input: {
    ...object({
      text: text('The draft itself', { maxLength: 200_000 }),
      path: text('Instead of the text: a draft’s path, inside the folder the server runs in', { maxLength: 4096 }),
      format: { type: 'string', enum: ['markdown', 'plain', 'html', 'asciidoc', 'rst', 'latex'], description: 'How the draft is written; markdown unless told, for a path as its name tells' },
      date: text('The day as of which to check, where the draft states none: 2022-02-15', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    }, []),
    additionalProperties: false,
  },
  output: object({
    storyDate: text('The day as of which the draft was checked'), findings: list(finding),
    packs: list(object({ id: { type: 'string' }, version: { type: 'string' }, knowsUpTo: text('EDTF') })), problems,
  }),
};

export const show: Described = {
  name: 'show',
  title: 'Show what is known of a name',
  description: 'All that the fact packs know of a person, organisation, office, place, event or figure, each statement with its sources: terms in office, dates, other spellings.',
  input: { ...object({ name: text('A name, or the id of an entity', { minLength: 1, maxLength: 200 }) }), additionalProperties: false },
  output: object({
    foundBy: { type: 'string', enum: ['id', 'name', 'words', 'near', 'nothing'] },
    entities: list(object({
      id: { type: 'string' }, kind: { type: 'string' }, name: { type: 'string' }, otherNames: list({ type: 'string' }), pack: { type: 'string' },
      statements: list(object({
        property: { type: 'string' }, value: { type: ['string', 'number'] }, start: orNull('string'), end: orNull('string'), sources: list(source),
      })),
    })),
    more: { type: 'integer', description: 'How many entities are left out' }, problems,
  }),
};

export const support: Described = {
  name: 'find-support',
  title: 'Find support for a sentence',
  description: 'The passages of the story’s own sources (the folder sources/ beside it) and the statements of the fact packs that have most to do with a sentence, the best first. They share words with it; whether they support it is for the reader to judge.',
  input: {
    ...object({
      sentence: text('One sentence of a draft', { minLength: 1, maxLength: 2000 }),
      path: text('The draft it stands in, inside the folder the server runs in: its own sources are then searched', { maxLength: 4096 }),
      limit: { type: 'integer', minimum: 1, maximum: 20, description: '8 unless told' },
    }, ['sentence']),
    additionalProperties: false,
  },
  output: object({
    passages: list(object({
      kind: { type: 'string', enum: ['source', 'statement'] }, text: { type: 'string' }, source, speaker: { type: 'string' }, name: { type: 'string' },
    }, ['kind', 'text', 'source'])),
    problems,
  }),
};
