import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { Tool } from './tool.js';

/** What the server says of itself. */
export interface ServerInfo {
  readonly version: string;
  /** For the assistant: what the tools are good for. */
  readonly instructions: string;
}

/**
 * Serves tools over the Model Context Protocol on standard input and output, until the client goes. A bundle of its own, because
 * the protocol's kit weighs more than a whole run of `copydesk check`: it knows nothing of Copydesk but the tools it is given.
 */
export async function serveTools(tools: readonly Tool[], { version, instructions }: ServerInfo): Promise<void> {
  const server = new Server({ name: 'copydesk', title: 'Copydesk', version }, { capabilities: { tools: {} }, instructions });
  const validators = new Map(tools.map(({ name, input }) => [name, new AjvJsonSchemaValidator().getValidator<Readonly<Record<string, unknown>>>(input)]));
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, input, output }) => ({
      name, title, description, inputSchema: mutable(input), outputSchema: mutable(output),
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name);
    const validate = validators.get(params.name);
    if (!tool || !validate) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${params.name}; there are ${tools.map(({ name }) => name).join(', ')}.`);
    const read = validate(params.arguments ?? {});
    // An assistant that called wrongly can do better with a sentence than with an error of the protocol.
    if (!read.valid) return failure(`The arguments do not fit: ${read.errorMessage}.`);
    try {
      const answer = await tool.answer(read.data);
      if ('problem' in answer) return failure(answer.problem);
      return { content: [{ type: 'text', text: answer.text }], structuredContent: { ...answer.data } };
    } catch (error) {
      return failure(`${tool.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    // The transport does not tell when its input ends; then there is nobody left to answer.
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

const failure = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

/** The kit's types want lists that may be changed; it changes none. */
const mutable = (schema: Tool['input']): { type: 'object'; properties: Record<string, object>; required?: string[] } => structuredClone(schema) as ReturnType<typeof mutable>;
