import assert from 'node:assert/strict';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
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

  for (const [what, name, bytes, message] of [
    ['half a document', 'talk.docx', Buffer.from('PK\u0003\u0004 and no more'), /incomplete or broken/],
    ['a document behind a password', 'talk.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old form|password/],
    ['annotations', 'talk.json', '{"@context": "http://www.w3.org/ns/anno.jsonld"}', /Bring Back/],
  ] as const)
    it(`writes nothing of ${what}, and says what to do`, async () => {
      writeFileSync(at(name), bytes);
      const { code, out, err } = await runCli(['import', at(name)]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      assert.ok(!existsSync(at('talk.transcript')));
    });

  it('doesn’t read what is larger than any editor shows', async () => {
    writeFileSync(at('talk.json'), '');
    truncateSync(at('talk.json'), 500_000_000);
    const before = process.memoryUsage().rss;
    const { code, err } = await runCli(['import', at('talk.json')]);
    assert.equal(code, 2);
    assert.match(err, /larger than 120 MB/);
    assert.ok(process.memoryUsage().rss - before < 100_000_000);
    assert.ok(!existsSync(at('talk.transcript')));
  });

  it('asks which encoding is meant where two fit, and takes what is said', async () => {
    writeFileSync(at('talk.txt'), Buffer.from('4d4952413a20e820e820e820e80a4a4f4e41533a20e820e80a', 'hex'));
    const { code, err } = await runCli(['import', at('talk.txt'), '-o', at('said.transcript')]);
    assert.equal(code, 2);
    assert.match(err, /may be .* or .*--encoding/);
    assert.equal(
      (await runCli(['import', at('talk.txt'), '--encoding', 'Windows-1252', '-o', at('said.transcript')])).code,
      0,
    );
    assert.match(read('said.transcript'), /MIRA: è è/);
    assert.equal(readFileSync(at('talk.txt'))[6], 0xe8);
  });

  it('makes no second transcript at a place where this run has made one', async () => {
    writeFileSync(at('talk.tsv'), 'speaker\ttext\nCat\tGood.\nDan\tBad.\n');
    const { code, err } = await runCli(['import', '--force', at('talk.csv'), at('talk.tsv')]);
    assert.equal(code, 2);
    assert.match(err, /was made of another file just now/);
    assert.match(read('talk.transcript'), /Ann: /);
  });
});
