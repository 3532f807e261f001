import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../../scripts/support/run-npm.mjs';
import { isOldest } from '../support/host/host-folder.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { inAll } from '../support/window/in-all.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');

(isOldest ? describe : inAll(describe))('the packed extension', () => {
  let folder;
  let file;
  let server;
  let told;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'transcript-package-'));
    file = join(folder, 'transcript-annotator.vsix');
    told = await runNpm(['run', 'package', '--', '--out', file], { cwd: root });
    server = await startServer({ extension: file });
  });

  after(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is packed without a warning', () => {
    assert.match(told, /Packaged/);
    assert.doesNotMatch(told, /warning/i);
  });

  it('holds the programs, their words, pictures and grammar, and nothing else', () => {
    const at = (folder, ...names) => names.map((name) => `extension/${folder}${name}`);
    const expected = [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      ...at('', 'package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'),
      ...at('', 'package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json'),
      ...at(
        'dist/',
        'cli.js',
        'editor/clause-words.js',
        'editor/editor.js',
        'editor/exporting.js',
        'editor/import-worker.js',
        'editor/importing.js',
        'editor/may-be-offered.js',
        'editor/number-words.js',
        'editor/agents.js',
        'editor/later-views.js',
        'editor/player.js',
        'editor/seldom.js',
        'editor/simplified-characters.js',
        'editor/yaml.js',
        'extension.js',
        'web.js',
        ...['agents', 'exporting', 'importing', 'later-views', 'player', 'seldom'].map((name) => `web/${name}.js`),
      ),
      ...at('l10n/', 'bundle.l10n.zh-cn.json', 'bundle.l10n.zh-tw.json'),
      ...at(
        'LICENSES/',
        'Apache-2.0.txt',
        'domelementtype-BSD-2-Clause.txt',
        'domutils-BSD-2-Clause.txt',
        'entities-BSD-2-Clause.txt',
        'fflate-MIT.txt',
        'htmlparser2-MIT.txt',
        'saxes-ISC.txt',
        'xmlchars-MIT.txt',
        'yaml-ISC.txt',
      ),
      ...at('media/', 'file-dark.svg', 'file-light.svg', 'icon.png', 'icon.svg', 'transcript.svg'),
      ...at('media/walkthrough/', 'check.svg', 'decide.svg', 'open.svg', 'publish.svg'),
      ...['jiangwan-interview', 'lakeport-debate', 'riverside-interview'].flatMap((name) =>
        at('samples/', `${name}.txt`, `${name}.txt.annotations.yaml`),
      ),
      ...at('samples/', 'harbour-night.ogg', 'harbour-night.prepared.yaml', 'harbour-night.vtt'),
      ...at('syntaxes/', 'prepared.schema.json', 'sidecar.schema.json', 'team.schema.json'),
      ...at('syntaxes/', 'transcript.language-configuration.json', 'transcript.tmLanguage.json'),
    ];
    assert.deepEqual([...sizesInZip(readFileSync(file)).keys()].sort(), expected.sort());
  });

  it('is small where every window pays for it', () => {
    const sizes = sizesInZip(readFileSync(file));
    const most = {
      'extension.js': 10_000,
      'editor/may-be-offered.js': 180_000,
      'editor/editor.js': 800_000,
      'web.js': 1_100_000,
    };
    for (const [name, limit] of Object.entries(most)) {
      const size = sizes.get(`extension/dist/${name}`);
      assert.ok(size <= limit, `${name} has ${size} bytes`);
    }
  });

  it('installs, and tags a claim', async () => {
    const workbench = await openWorkbench({
      files: { 'talk.transcript': '主持人:歡迎各位。\n林淑芬:去年全市新增就業12萬人。\n主持人:謝謝。\n' },
      on: server,
    });
    await workbench.openFile('talk.transcript');
    await workbench.goTo(2, 8);
    await workbench.run('Transcript: Tag Claim');
    const sidecar = await until('the sidecar is written', () => workbench.read('talk.transcript.annotations.yaml'));
    assert.match(sidecar, /去年全市新增就業12萬人/);
  });
});

/** The files in a zip archive by name, with their bytes unpacked, by its central directory. */
function sizesInZip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  const sizes = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const length = bytes.readUInt16LE(at + 28);
    sizes.set(bytes.toString('utf8', at + 46, at + 46 + length), bytes.readUInt32LE(at + 24));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sizes;
}
