import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../../scripts/support/run-npm.mjs';
import { startServer } from '../support/host/start-server.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');

describe('the packed extension', () => {
  let folder;
  let server;

  before(async function () {
    this.timeout(120_000); // the packer is fetched on a new machine
    folder = mkdtempSync(join(tmpdir(), 'transcript-package-'));
    const file = join(folder, 'transcript-annotator.vsix');
    await runNpm(['run', 'package', '--', '--out', file], { cwd: root });
    server = await startServer({ extension: file });
  });

  after(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
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
