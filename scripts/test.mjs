// Runs every test: types, lint, unit tests, language server, command line, and the extension in a real VS Code. Prints each
// stage's own output and, last, one line `N passed, N failed` for all of them. `--quick` leaves the real editors out.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const node = process.execPath;
const bin = (file) => path.join(root, 'node_modules', file);

/** Where there is no desktop VS Code to download, the editor comes out of npm packages (Linux); elsewhere test-electron fetches it. */
const editors = process.platform === 'linux' ? ['node', 'web', 'screens', 'screens-web'] : ['desktop'];

const stages = [
  { name: 'derived files', command: [node, ['scripts/list-checks.mjs', '--verify']], counts: false },
  { name: 'facts of countries', command: [node, ['--import', 'tsx', 'scripts/build-country-facts.ts', '--verify']], counts: false },
  { name: 'check pages', command: [node, ['--import', 'tsx', 'scripts/write-check-pages.ts', '--verify']], counts: false },
  { name: 'strings and their translations', command: [node, ['--import', 'tsx', 'scripts/list-strings.ts', '--verify']], counts: false },
  { name: 'README tables', command: [node, ['--import', 'tsx', 'scripts/fill-readme.ts', '--verify']], counts: false },
  { name: 'types', command: [node, [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']], counts: false },
  { name: 'lint', command: [node, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']], counts: false },
  { name: 'unit, language server, command line', command: [node, [bin('mocha/bin/mocha.js'), 'test/*.test.ts', 'test/{core,host,lsp,cli,client,corpus,eval}/**/*.test.ts']], counts: true },
  ...(quick ? [] : [{ name: 'other editors', command: [node, [bin('mocha/bin/mocha.js'), 'test/editors/*.test.ts']], counts: true }]),
  ...(quick ? [] : editors.map((host) => ({
    name: `VS Code, ${host}`, command: [node, ['--import', 'tsx', 'test/vscode/run.ts', `--host=${host}`]], counts: true,
  }))),
];

let passed = 0;
let failed = 0;
for (const { name, command: [program, args], counts } of stages) {
  console.log(`\n── ${name}`);
  const { code, output } = await run(program, args);
  const totals = counts ? countsIn(output) : undefined;
  passed += totals?.passed ?? (code === 0 ? 1 : 0);
  failed += totals?.failed ?? (code === 0 ? 0 : 1);
  // A stage that fails without a failed test to show for it is itself a failure: it must not pass unseen.
  if (totals && code !== 0 && totals.failed === 0) failed++;
  if (totals && totals.passed + totals.failed === 0) failed++;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** What a runner says at its end: mocha's "12 passing", "3 failing", or "12 passed, 3 failed". */
function countsIn(output) {
  const last = (pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
  return { passed: last(/(\d+) pass(?:ing|ed)\b/g), failed: last(/(\d+) fail(?:ing|ed)\b/g) };
}

/** Runs a program, shows its output as it comes, and keeps it. */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        output += data;
        process[stream].write(data);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
