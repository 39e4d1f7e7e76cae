import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { factsSync } from '../../../server/src/cli/facts-sync.js';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { loadFacts } from '../../../server/src/core/facts/load-facts.js';
import { diskPackFiles } from '../../../server/src/host/facts/disk-pack-files.js';
import { copyOf } from '../../../server/src/host/packs/resolve-packs.js';
import { newsroomPack } from '../../lsp/support/pack.js';
import { TestWorkspace } from '../../lsp/support/workspace.js';
import { callCopydesk, type Called } from '../../support/call-copydesk.js';
import { archive, PackServer } from './pack-server.js';

const CAPTAIN = 'Annelie Vanderholt met envoys.\n\nAfter the talks reporters asked Annelie Vanderhotl for her view.\n';
const FOUND = /“Vanderhotl” looks like a misspelling of Vanderholt/;

describe('copydesk facts sync', () => {
  let server: PackServer;
  let workspace: TestWorkspace;
  beforeEach(async () => {
    server = await PackServer.start();
    workspace = await TestWorkspace.create({ 'draft.md': CAPTAIN });
    await workspace.write('.copydesk.yaml', `facts:\n  - ${server.address('/newsroom.tgz')}\n`);
  });
  afterEach(async () => {
    await server.stop();
    await workspace.remove();
  });

  const folder = (): string => workspace.pathOf('.');
  const sync = async (...args: readonly string[]): Promise<Called> => {
    let out = '';
    let err = '';
    const terminal = { readStandardInput: () => Promise.resolve(Buffer.of()), today: '2022-02-15', folder: folder(), colour: false };
    const code = await factsSync(args, { ...terminal, out: (text) => void (out += text), err: (line) => void (err += `${line}\n`) }, { ca: server.ca });
    return { out, err: err.replaceAll(server.host, 'HOST'), code };
  };
  const goesWell = async (...args: readonly string[]): Promise<void> => {
    const { err, code } = await sync(...args);
    assert.equal(code, 0, err);
  };
  const check = () => callCopydesk(['check', 'draft.md'], { folder: folder() });
  const pack = (version = '1.0.0') => archive({ ...newsroomPack('Vanderholt'), 'pack.yaml': `id: newsroom\nname: Our newsroom\nversion: ${version}\nas_of: 2022-03-01\n` });
  const lock = (): string => readFileSync(workspace.pathOf('copydesk.lock'), 'utf8');
  /** A first sync that went well. */
  const begin = async (): Promise<void> => {
    server.serve('/newsroom.tgz', await pack(), '"one"');
    await goesWell();
  };
  const stillChecks = async (): Promise<void> => assert.match((await check()).out, FOUND);

  it('fetches a pack, and check then uses the copy without asking anybody', async () => {
    await begin();
    assert.deepEqual(server.asked, ['GET /newsroom.tgz']);
    await server.stop();
    const { out, err, code } = await check();
    assert.equal(err, '');
    assert.match(out, FOUND);
    assert.equal(code, 1);
    assert.deepEqual(server.asked, ['GET /newsroom.tgz']);
    server = await PackServer.start();
  });

  it('is asked for by check where a pack was never fetched; check itself fetches nothing', async () => {
    server.serve('/newsroom.tgz', await pack());
    const { err, code } = await check();
    assert.match(err, /^copydesk: \.copydesk\.yaml:2:5: error: https:\S+ has not been fetched: run `copydesk facts sync` in the folder of this file\.\n$/);
    assert.equal(code, 2);
    assert.deepEqual(server.asked, []);
  });

  it('asks with the tag of the copy, and takes “unchanged” for an answer', async () => {
    await begin();
    const before = lock();
    assert.match((await sync()).out, /newsroom 1\.0\.0, unchanged/);
    assert.deepEqual(server.asked, ['GET /newsroom.tgz', 'GET /newsroom.tgz "one"']);
    assert.equal(lock(), before);
  });

  it('keeps to its lock until it is told to update', async () => {
    await begin();
    const before = lock();
    server.serve('/newsroom.tgz', await pack('2.0.0'), '"two"');
    const held = await sync();
    assert.match(held.out, /has another version than copydesk\.lock: `copydesk facts sync --update` takes it/);
    assert.equal(held.code, 0);
    assert.equal(lock(), before);
    assert.match((await sync('--update')).out, /newsroom 2\.0\.0, \d+ bytes fetched/);
    assert.match(lock(), /"newsroom 2\.0\.0"/);
  });

  it('writes the same lock whoever fetches, and knows no time or place in it', async () => {
    await begin();
    const first = lock();
    await workspace.remove('copydesk.lock');
    await workspace.remove('.copydesk');
    await sync();
    assert.equal(lock(), first);
    assert.deepEqual(Object.keys((JSON.parse(first) as { packs: Record<string, object> }).packs[server.address('/newsroom.tgz')]!), ['sha256', 'size', 'packs']);
  });

  it('fetches again what somebody has changed in the copy, and says when copy and lock differ', async () => {
    await begin();
    const persons = path.join(copyOf(folder(), server.address('/newsroom.tgz')), 'pack/persons.yaml');
    writeFileSync(persons, '[]\n');
    await sync();
    await stillChecks();
    writeFileSync(workspace.pathOf('copydesk.lock'), lock().replace(/"sha256": "../, '"sha256": "00'));
    const { err, out } = await check();
    assert.match(err, /warning: The copy of https:\S+ \(newsroom 1\.0\.0\) is not the one that copydesk\.lock names: run `copydesk facts sync`\./);
    assert.match(out, FOUND);
  });

  it('says in one line what a server does wrong, and leaves the copy in use', async () => {
    await begin();
    const lies: readonly (readonly [Parameters<PackServer['on']>[1], RegExp])[] = [
      [(_, response) => response.writeHead(200, { 'content-length': 5000 }).write('short', () => response.destroy()), /broke off before its end/],
      [(_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>'), /is a web page, not a pack/],
      [(_, response) => response.writeHead(200).end('Nothing here.'), /is neither a \.tgz of a pack’s folder nor a compiled pack file/],
      [(_, response) => response.writeHead(200).end(''), /is empty/],
      [(_, response) => response.writeHead(200).end(Buffer.from([0x1f, 0x8b, 8, 0, 1])), /is a damaged archive/],
      [(_, response) => response.writeHead(302, { location: '/newsroom.tgz' }).end(), /sends on more than 5 times, perhaps in a circle/],
      [(_, response) => response.writeHead(302, { location: 'https://elsewhere.example/newsroom.tgz' }).end(), /sends on to https:\/\/elsewhere\.example, another host/],
      [(_, response) => response.writeHead(301, { location: `http://${server.host}/newsroom.tgz` }).end(), /sends on to http:/],
      [(_, response) => response.writeHead(200, { 'content-length': 65 * 1024 * 1024 }).write('x'), /is larger than 64 MB/],
      [(_, response) => response.writeHead(500).end(), /answers with status 500/],
      [(_, response) => response.writeHead(404).end(), /does not exist there \(404\)/],
    ];
    for (const [answer, said] of lies) {
      server.on('/newsroom.tgz', answer);
      const { err, out, code } = await sync('--update');
      assert.match(err, said);
      assert.match(err, /^copydesk: https:\/\/HOST\/newsroom\.tgz [^\n]+; the copy of newsroom 1\.0\.0 stays in use\n$/);
      assert.equal(out, '');
      assert.equal(code, 2);
      await stillChecks();
    }
  });

  it('gives up on a server that never ends', async () => {
    server.on('/newsroom.tgz', (_, response) => void response.writeHead(200).write('x'));
    assert.match((await sync('--timeout', '0.2')).err, /did not answer in full within 0\.2 seconds; there is no copy of it yet\n$/);
  });

  it('does not take “unchanged” from a server that was not asked, or other bytes than the lock names', async () => {
    server.on('/newsroom.tgz', (_, response) => void response.writeHead(304).end());
    assert.match((await sync()).err, /answers that nothing has changed \(304\) though it was not asked; there is no copy of it yet/);
    await begin();
    await workspace.remove('.copydesk');
    server.serve('/newsroom.tgz', await pack('6.6.6'));
    const { err, code } = await sync();
    assert.match(err, /does not give what copydesk\.lock names \(sha256 \w{12}…, \d+ bytes\) but \w{12}…, \d+ bytes; `copydesk facts sync --update` accepts it; there is no copy/);
    assert.equal(code, 2);
  });

  it('says that a host cannot be reached, or that nobody vouches for it', async () => {
    await begin();
    await server.stop();
    assert.match((await sync()).err, /cannot be reached: its host does not answer; the copy of newsroom 1\.0\.0 stays in use/);
    await stillChecks();
    server = await PackServer.start();
    await workspace.write('.copydesk.yaml', `facts: ["${server.address('/newsroom.tgz')}"]\n`);
    assert.match((await callCopydesk(['facts', 'sync'], { folder: folder() })).err, /shows a certificate that nobody known here has signed/);
  });

  it('trusts an authority that NODE_EXTRA_CA_CERTS names, as a newsroom behind its own has it', async () => {
    server.serve('/newsroom.tgz', await pack());
    await workspace.write('authority.pem', server.ca);
    const tsx = pathToFileURL(path.join(__dirname, '../../../node_modules/tsx/dist/loader.mjs')).toString();
    const ran = await promisify(execFile)(process.execPath, ['--import', tsx, path.join(__dirname, '../../../server/src/cli/main.ts'), 'facts', 'sync'], {
      cwd: folder(), env: { ...process.env, NODE_EXTRA_CA_CERTS: workspace.pathOf('authority.pem') },
    });
    assert.match(ran.stdout, /newsroom 1\.0\.0, \d+ bytes fetched/);
    assert.equal(ran.stderr, '');
  });

  it('refuses archives that reach outside themselves, and keeps no programs', async () => {
    const whole = newsroomPack('Vanderholt');
    const cases: readonly (readonly [Buffer, RegExp])[] = [
      [await archive({ ...whole, '../../evil.yaml': 'a: 1\n' }), /holds a file outside itself \("\.\.\/\.\.\/evil\.yaml"\)/],
      [await archive({ ...whole, '/etc/evil.yaml': 'a: 1\n' }), /holds a file outside itself/],
      [await archive({ ...whole, 'a\\..\\evil.yaml': 'a: 1\n' }), /holds a file outside itself/],
      [await archive(whole, [{ name: 'link.yaml', type: 'symlink', linkname: '/etc/passwd' }]), /holds a link or a device/],
      [await archive(whole, [{ name: 'link.yaml', type: 'link', linkname: 'pack.yaml' }]), /holds a link or a device/],
      [await archive({ ...whole, 'Persons.yaml': '[]\n' }), /holds the file "Persons\.yaml" twice/],
      [await archive({ 'notes/README.md': 'No pack.' }), /holds no fact pack/],
    ];
    for (const [bytes, said] of cases) {
      server.serve('/newsroom.tgz', bytes);
      assert.match((await sync()).err, said);
    }
    server.serve('/newsroom.tgz', await archive({ 'package/run.js': 'x', ...Object.fromEntries(Object.entries(whole).map(([name, text]) => [`package/${name}`, text])) }));
    await goesWell();
    await stillChecks();
    assert.throws(() => readFileSync(path.join(copyOf(folder(), server.address('/newsroom.tgz')), 'pack/package/run.js')), /ENOENT/);
  });

  it('takes a compiled pack file, and check reads one that is named by its path', async () => {
    await workspace.writePack('source', newsroomPack('Vanderholt'));
    const compiled = buildSegment((await loadFacts([], [workspace.pathOf('source')], diskPackFiles)).packs);
    server.serve('/newsroom.tgz', Buffer.from(compiled));
    await goesWell();
    await stillChecks();
    await workspace.write('desk.segment', compiled);
    await workspace.write('.copydesk.yaml', 'facts: desk.segment\n');
    await stillChecks();
  });

  it('wants a signature where the settings have a key, from one who holds the other half', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const stated = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    await workspace.write('.copydesk.yaml', `facts: ["${server.address('/newsroom.tgz')}"]\nkeys:\n  ${JSON.stringify(server.host)}: ${stated}\n`);
    const bytes = await pack();
    server.serve('/newsroom.tgz', bytes);
    assert.match((await sync()).err, /is not signed: its host has a key in the settings, but there is no newsroom\.tgz\.sig/);
    server.serve('/newsroom.tgz.sig', sign(null, Buffer.from('something else'), privateKey));
    assert.match((await sync()).err, /is not signed with a key of the settings/);
    const signature = sign(null, bytes, privateKey);
    for (const written of [signature, Buffer.from(`${signature.toString('base64')}\n`)]) {
      server.serve('/newsroom.tgz.sig', written);
      await workspace.remove('.copydesk');
      assert.match((await sync()).out, /signature verified/);
    }
    assert.match(lock(), new RegExp(`"signedBy": "${stated.slice(16).replace(/[+/]/g, '\\$&')}"`));
  });

  describe('--frozen', () => {
    it('makes the copies that the lock names, and asks nobody where they are whole', async () => {
      await begin();
      await workspace.remove('.copydesk');
      await goesWell('--frozen');
      server.asked.length = 0;
      assert.match((await sync('--frozen')).out, /newsroom 1\.0\.0, as locked/);
      assert.deepEqual(server.asked, []);
    });

    it('fails where lock and settings disagree, and changes nothing', async () => {
      server.serve('/newsroom.tgz', await pack());
      assert.match((await sync('--frozen')).err, /is named in the settings, but not in copydesk\.lock/);
      await begin();
      const before = lock();
      await workspace.write('.copydesk.yaml', 'facts: []\n');
      const { err, code } = await sync('--frozen');
      assert.match(err, /is in copydesk\.lock, but no setting names it/);
      assert.equal(code, 2);
      assert.equal(lock(), before);
      await workspace.write('.copydesk.yaml', `facts: ["${server.address('/newsroom.tgz')}"]\nkeys:\n  ${JSON.stringify(server.host)}: ${'A'.repeat(43)}=\n`);
      assert.match((await sync('--frozen')).err, /must be signed, but copydesk\.lock does not say that it was/);
      assert.match((await sync('--frozen', '--update').catch((error: unknown) => ({ err: String(error) }))).err, /choose one/);
    });
  });

  it('says that a lock is damaged, and what to do; the copies stay in use', async () => {
    await begin();
    for (const [text, said] of [
      ['{', /is damaged: it is no JSON/], ['<<<<<<< ours\n{}\n', /holds marks of a merge/], ['{"lock": 1, "packs": {"https://a.example/b": {}}}', /the entry of https:\/\/a\.example\/b lacks/],
      ['{"lock": 7, "packs": {}}', /written by another version/],
    ] as const) {
      await workspace.write('copydesk.lock', text);
      const synced = await sync();
      assert.match(synced.err, said);
      assert.equal(synced.code, 2);
      assert.equal(lock(), text);
      const checked = await check();
      assert.match(checked.err, said);
      assert.match(checked.out, FOUND);
      assert.equal(checked.code, 2);
    }
  });
});
