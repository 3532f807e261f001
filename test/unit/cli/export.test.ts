import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { exportFormats } from '../../../src/core/export/formats';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const sidecar = (entries: string) => `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries}`;
const published = `  - id: k1
    tag: claim
    quote: {exact: "We built 300 homes."}
    status: published
    verdict: half-true
    sources:
      - title: "Report"
        url: "https://example.org/r"
    publish:
      text: "Half of it."
      url: "https://desk.example/1"
`;
const unchecked = '  - id: k2\n    tag: claim\n    quote: {exact: "We lost 40 jobs."}\n';
const lost =
  '  - id: k3\n    tag: claim\n    quote: {exact: "Nobody ever said these nine words here at all."}\n    status: published\n';
const broken = '  - id: [k4\n    tag: claim\n';

describe('transcript export', () => {
  const folder = useTemporaryFolder();
  const path = (name: string) => join(folder.path, name);
  const write = (...entries: readonly string[]) => {
    writeFileSync(path('talk.txt'), 'ANN LEE: We built 300 homes.\n\nBOB ROY: We lost 40 jobs.\n');
    writeFileSync(path('talk.txt.annotations.yaml'), sidecar(entries.join('')));
  };
  const run = (...argv: readonly string[]) => runCli(['export', path('talk.txt'), ...argv]);

  it('writes published claims to standard output', async () => {
    write(published, unchecked);
    const { code, out, err } = await run('--format', 'csv');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /k1/);
    assert.doesNotMatch(out, /k2/);
  });

  for (const { id, ending } of exportFormats) {
    it(`writes ${id} to a file, whole`, async () => {
      write(published, unchecked);
      const file = path(`out${ending}`);
      const { code, out, err } = await run('--format', id, '-o', file, '--claims', 'all', '--internal', '--balance');
      assert.equal(code, 0, err);
      assert.equal(out, '');
      assert.ok(readFileSync(file).length > 100);
      assert.deepEqual(
        readdirSync(folder.path).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });
  }

  it('names what it leaves out, and exits with 1', async () => {
    write(published, lost, broken);
    const { code, out, err } = await run('--format', 'csv');
    assert.equal(code, 1);
    assert.match(out, /k1/);
    assert.match(err, /talk\.txt\.annotations\.yaml:\d+:\d+: quote-lost: k3: /);
    assert.match(err, /talk\.txt\.annotations\.yaml:\d+:\d+: .*\n {2}.*\[k4/);
  });

  it('names a claim that it leaves out as a word in it is mistyped, and a verdict that the scale doesn’t have', async () => {
    write(published.replace('      - title', '      - Confidential: true\n        title'));
    const left = await run('--format', 'csv');
    assert.equal(left.code, 1);
    assert.doesNotMatch(left.out, /k1/);
    assert.match(left.err, /talk\.txt\.annotations\.yaml:\d+:\d+: broken-entry: k1: .*left out/);
    write(published.replace('half-true', 'no-such'));
    assert.match((await run('--format', 'csv')).err, /unknown-verdict: .*no-such/);
  });

  it('keeps what was changed in the text since from going out, and says so', async () => {
    write(published);
    writeFileSync(path('talk.txt'), readFileSync(path('talk.txt'), 'utf8').replace('300', '500'));
    const { code, out, err } = await run('--format', 'csv');
    assert.equal(code, 1);
    assert.doesNotMatch(out, /k1/);
    assert.match(err, /talk\.txt\.annotations\.yaml:\d+:\d+: quote-changed: k1: .*left out/);
  });

  it('counts what is in the file, and no claims in a file of numbers', async () => {
    write(published.replace(/ {6}url: "https:\/\/desk.*\n/, ''));
    const told = async (format: string) => (await run('--format', format, '-o', path('out.x'))).err;
    assert.match(await told('claimreview'), /Left out, no address .*: k1\n.*Written: .*out\.x, 0 claims\.\n$/);
    assert.match(await told('balance'), /Written: .*out\.x\.\n$/);
  });

  it('tells why there is nothing, and exits with 0', async () => {
    write(unchecked);
    const { code, err } = await run('--format', 'jsonl');
    assert.equal(code, 0);
    assert.match(err, /^Claims: 0 of 1 \(1 open\)\.\nOnly what is published leaves: .*--claims all\.\n$/);
    assert.equal((await run('--format', 'jsonl', '--claims', 'ready')).err, 'Claims: 0 of 1 (1 open).\n');
  });

  it('says that disputed claims are left out, and keeps a file to whom it was', async () => {
    const disputed = `  - id: k2
    tag: claim
    quote: {exact: "We lost 40 jobs."}
    verdict: true
    reviews:
      - {by: ann, verdict: true}
      - {by: bo, verdict: false}
`;
    write(published, disputed);
    writeFileSync(path('out.csv'), '', { mode: 0o600 });
    const { code, err } = await run('--format', 'csv', '--claims', 'all', '-o', path('out.csv'));
    assert.equal(code, 0, err);
    assert.match(err, /^1 disputed: left out until somebody settles it\.\nWritten: .*, 1 claim\.\n$/);
    if (process.platform !== 'win32') assert.equal(statSync(path('out.csv')).mode & 0o777, 0o600);
  });

  it('goes by what the team exports if nothing else is said', async () => {
    write(unchecked);
    writeFileSync(path('transcript-team.yaml'), 'exports:\n  claims: all\n');
    assert.match((await run('--format', 'csv')).out, /DRAFT,.*k2/);
    assert.doesNotMatch((await run('--format', 'csv', '--claims', 'published')).out, /k2/);
  });

  for (const [what, argv, message] of [
    ['no format', [], /which format\?/],
    ['a mistyped format', ['--format', 'cvs'], /did you mean csv/],
    ['another choice of claims', ['--format', 'csv', '--claims', 'some'], /--claims is one of published, ready, all/],
    ['a language that there are no words of', ['--format', 'csv', '--lang', 'tlh'], /--lang is one of en/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      write(published);
      const { code, err } = await run(...argv);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }

  it('never writes over what it reads', async () => {
    write(published);
    const before = readFileSync(path('talk.txt.annotations.yaml'), 'utf8');
    linkSync(path('talk.txt'), path('again.txt'));
    writeFileSync(path('b.txt'), 'ANN: No.\n');
    writeFileSync(path('b.txt.annotations.yaml'), before);
    writeFileSync(path('c.transcript'), 'ANN: No.\n');
    for (const name of [
      'talk.txt',
      'again.txt',
      'talk.txt.annotations.yaml',
      'other.annotations.yaml',
      'transcript-team.yaml',
      'night.prepared.yaml',
      'b.txt',
      'b.txt.annotations (conflicted copy).yaml',
      'c.transcript',
    ]) {
      assert.equal((await run('--format', 'csv', '-o', path(name))).code, 2, name);
    }
    assert.equal(readFileSync(path('talk.txt.annotations.yaml'), 'utf8'), before);
    for (const name of ['b.txt', 'c.transcript']) assert.equal(readFileSync(path(name), 'utf8'), 'ANN: No.\n');
  });

  it('puts its file in the place of a link, and leaves alone what that leads to', async function () {
    if (process.platform === 'win32') return this.skip();
    write(published);
    const before = readFileSync(path('talk.txt'), 'utf8');
    symlinkSync('talk.txt', path('out.csv'));
    assert.equal((await run('--format', 'csv', '-o', path('out.csv'))).code, 0);
    assert.equal(readFileSync(path('talk.txt'), 'utf8'), before);
    assert.match(readFileSync(path('out.csv'), 'utf8'), /k1/);
  });

  it('refuses a file that is too large, with the number, and writes nothing', async () => {
    write(published);
    truncateSync(path('talk.txt'), 50_000_000);
    const { code, err } = await run('--format', 'csv', '-o', path('out.csv'));
    assert.equal(code, 2);
    assert.match(err, /has 50\.0 MB; up to 20\.0 MB/);
    assert.equal(existsSync(path('out.csv')), false);
  });

  it('writes nothing if one of several transcripts can’t be read', async () => {
    write(published);
    const { code, out } = await runCli(['export', path('talk.txt'), path('none.txt'), '--format', 'csv']);
    assert.deepEqual([code, out], [2, '']);
  });

  const score = resolve('../shared/score');
  for (const [id, script, ...before] of [
    ['web-annotation', 'validate-anno.mjs', resolve('../shared/corpora/w3c-annotation')],
    ['claimreview', 'validate-claimreview.mjs'],
  ] as const) {
    it(`passes the validator of ${id}`, async function () {
      if (!existsSync(join(score, script))) return this.skip();
      write(published, unchecked);
      const file = path('out.json');
      assert.equal((await run('--format', id, '-o', file)).code, 0);
      const env = { ...process.env, NODE_MODULES: resolve('node_modules') };
      const { status, stdout } = spawnSync(process.execPath, [join(score, script), ...before, file], {
        env,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    });
  }
});
