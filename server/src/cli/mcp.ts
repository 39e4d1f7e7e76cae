import { readArguments, UsageError } from './arguments.js';
import { toolsFor } from './mcp/tools.js';
import { ExitCode, type Terminal } from './output.js';

const INSTRUCTIONS = 'Copydesk checks news drafts against facts that carry their sources. It reports contradictions only; where it is silent, nothing is proven. '
  + 'Cite the source that an answer gives, and never a fact without one. No tool changes a file or asks the network.';

/** `copydesk mcp`: serves check, show and find-support to an assistant on standard input and output, until it goes. */
export async function mcp(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  if (readArguments(args, {}).positionals.length > 0) throw new UsageError('mcp takes no arguments: it speaks the Model Context Protocol over standard input and output');
  const { serveTools } = await import('./mcp/serve-tools.js');
  await serveTools(toolsFor(terminal), { version, instructions: INSTRUCTIONS });
  return ExitCode.clean;
}
