// Writes the JSON Schemas of pack files, for editors, from the schemas that the reader uses.
//   node --import tsx scripts/build-schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { citation, citations, date, dateStatement, id, idStatement, otherName, text, textStatement } from '../server/src/core/facts/schemas/forms.js';
import { itemSchemas, pack } from '../server/src/core/facts/schemas/files.js';

/** Forms that stand many times in a schema, each written once. */
const definitions: Readonly<Record<string, v.GenericSchema>> = { text, id, date, citation, citations, otherName, idStatement, textStatement, dateStatement };

const folder = path.join(__dirname, '..', 'server', 'schemas');

/** File name → JSON Schema, as text. */
export function packSchemas(): ReadonlyMap<string, string> {
  const schemas = new Map<string, string>([['pack.schema.json', schemaText('pack', pack)]]);
  for (const [list, item] of Object.entries(itemSchemas)) {
    schemas.set(`${list}.schema.json`, schemaText(list, v.array(item as v.GenericSchema)));
  }
  return schemas;
}

function schemaText(name: string, schema: v.GenericSchema): string {
  // What a pattern cannot say (a date must exist) is left to the reader; transformations only tidy what was read.
  const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', definitions });
  describe(schema, json);
  for (const [key, definition] of Object.entries(definitions)) describe(definition, json.$defs?.[key]);
  return `${JSON.stringify({ ...withoutUnused(json), title: `Copydesk fact pack: ${name}.yaml` }, null, 1)}\n`;
}

/** Writes descriptions into the properties: the conversion drops those that follow a transformation. */
function describe(schema: v.GenericSchema, json: Json | undefined): void {
  if (typeof json !== 'object') return;
  const inner = unwrapped(schema);
  const own = v.getDescription(schema);
  if (own !== undefined && json.$ref === undefined) json.description = own;
  if (inner.item !== undefined && typeof json.items === 'object' && !Array.isArray(json.items)) describe(inner.item, json.items);
  for (const [index, option] of (inner.options ?? []).entries()) {
    if (typeof option === 'object') describe(option, json.anyOf?.[index]);
  }
  for (const [key, entry] of Object.entries(inner.entries ?? {})) {
    const property = json.properties?.[key];
    if (typeof property !== 'object') continue;
    const description = v.getDescription((entry as Wrapper).wrapped ?? entry);
    if (description !== undefined) property.description = description;
    describe(entry, property);
  }
}

/** Without the definitions that nothing refers to, directly or by way of another. */
function withoutUnused({ $defs: all = {}, ...rest }: Exclude<Json, boolean>): Exclude<Json, boolean> {
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, key = ''] of JSON.stringify(part).matchAll(/#\/\$defs\/(\w+)/g)) {
      if (used.has(key)) continue;
      used.add(key);
      follow(all[key]);
    }
  };
  follow(rest);
  const kept = Object.entries(all).filter(([key]) => used.has(key));
  return kept.length === 0 ? rest : { ...rest, $defs: Object.fromEntries(kept) };
}

type Json = ReturnType<typeof toJsonSchema> | boolean;
interface Wrapper { readonly wrapped?: v.GenericSchema }
interface Structure {
  readonly item?: v.GenericSchema;
  readonly options?: readonly v.GenericSchema[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
}

const unwrapped = (schema: v.GenericSchema): Structure => ((schema as Wrapper).wrapped ?? schema) as Structure;

if (process.argv[1]?.endsWith('build-schemas.ts') === true) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of packSchemas()) writeFileSync(path.join(folder, file), text);
}
