import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

describe('transcript import', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  const put = (name: string, words: string) => writeFileSync(at(name), `speaker,text\nAnn,${words}\nBen,No.\n`);

  beforeEach(() => put('talk.csv', 'We have 15 mills.'));

  it('writes a transcript beside the source, and tells the format', async () => {
    const { code, out, err } = await runCli(['import', at('talk.csv')]);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /talk\.csv: CSV.*→ .*talk\.transcript/);
    assert.match(read('talk.transcript'), /Ann: We have 15 mills\.\n/);
  });

  it('prints it with “-o -”', async () => {
    const { code, out } = await runCli(['import', at('talk.csv'), '-o', '-']);
    assert.equal(code, 0);
    assert.match(out, /Ben: No\./);
    assert.ok(!existsSync(at('talk.transcript')));
  });

  it('never writes over what it reads, not even with --force', async () => {
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>We built 300 homes.\n';
    writeFileSync(at('talk.vtt'), captions);
    const { code, err } = await runCli(['import', at('talk.vtt'), '-o', at('talk.vtt'), '--force']);
    assert.equal(code, 2);
    assert.match(err, /is what is read; name another file with -o/);
    assert.equal(read('talk.vtt'), captions);
  });

  it('writes over what is there only with --force', async () => {
    await runCli(['import', at('talk.csv')]);
    put('talk.csv', 'We have 16 mills.');
    const { code, err } = await runCli(['import', at('talk.csv')]);
    assert.equal(code, 2);
    assert.match(err, /is there already; another name with -o, or --force/);
    assert.match(read('talk.transcript'), /15 mills/);
    assert.equal((await runCli(['import', at('talk.csv'), '--force'])).code, 0);
    assert.match(read('talk.transcript'), /16 mills/);
  });

  for (const sidecar of ['talk.transcript.annotations.yaml', 'talk.transcript.mei.annotations.yaml']) {
    it(`never writes over a transcript with ${sidecar}, not even with --force`, async () => {
      await runCli(['import', at('talk.csv')]);
      writeFileSync(at(sidecar), 'version: 1\n\nannotations: []\n');
      put('talk.csv', 'We have 16 mills.');
      const { code, err } = await runCli(['import', at('talk.csv'), '--force']);
      assert.equal(code, 2);
      assert.match(err, /has annotations in .*; another name with -o/);
      assert.match(read('talk.transcript'), /15 mills/);
    });
  }

  for (const name of ['talk.txt.annotations.yaml', 'transcript-team.yaml', 'budget.prepared.yaml']) {
    it(`never writes over ${name}`, async () => {
      writeFileSync(at(name), 'version: 1\n');
      const { code, err } = await runCli(['import', at('talk.csv'), '-o', at(name), '--force']);
      assert.equal(code, 2);
      assert.match(err, /never written over/);
      assert.equal(read(name), 'version: 1\n');
    });
  }

  it('makes no second transcript at a place where this run has made one', async () => {
    writeFileSync(at('talk.tsv'), 'speaker\ttext\nCat\tGood.\nDan\tBad.\n');
    const { code, err } = await runCli(['import', '--force', at('talk.csv'), at('talk.tsv')]);
    assert.equal(code, 2);
    assert.match(err, /was made of another file just now/);
    assert.match(read('talk.transcript'), /Ann: /);
  });
});
