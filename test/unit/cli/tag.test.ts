import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { type CliResult, runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const idLine = /^[a-z][a-z0-9]{11}\n$/;

/** Runs the built program as a process of its own. */
function spawnCli(
  argv: readonly string[],
  { program = 'dist/cli.js', ...options }: { program?: string; cwd?: string; uid?: number; gid?: number } = {},
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [program, ...argv], options);
    const result = { out: '', err: '' };
    child.stdout?.on('data', (data) => {
      result.out += data;
    });
    child.stderr?.on('data', (data) => {
      result.err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...result }));
  });
}

describe('transcript tag', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const sidecar = () => readSidecar(readFileSync(at('harbour.txt.annotations.yaml'), 'utf8'));
  const annotations = () => sidecar().entries.map((entry) => entry.annotation!);
  const tag = (...argv: string[]) => runCli(['tag', at('harbour.txt'), '--by', 'desk-a', ...argv]);

  beforeEach(() => copyFileSync('test/fixtures/cli/harbour.txt', at('harbour.txt')));

  it('tags the claim at a place, with what it sees there, and prints its id', async () => {
    const { code, out } = await tag('--at', '5:40');
    assert.equal(code, 0);
    assert.match(out, idLine);
    const [annotation] = annotations();
    assert.equal(`${annotation?.id}\n`, out);
    assert.equal(annotation?.tag, 'claim');
    assert.equal(annotation?.speaker, 'ANNA LEE');
    assert.equal(annotation?.by, 'desk-a');
    assert.match(annotation?.at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.equal(annotation?.quote.exact, 'The harbour handled 4,200 ships last year.');
    assert.deepEqual(
      annotation?.numbers?.map((number) => number.value),
      [4200],
    );
    assert.equal(sidecar().transcript, 'harbour.txt');
    assert.deepEqual(readdirSync(folder.path).sort(), ['harbour.txt', 'harbour.txt.annotations.yaml']);
  });

  it('tags at a figure the quote that stands alone there, as a cursor does in the window', async () => {
    const text = '主持人：請說。\n\n市長：去年觀光客達五十二萬三千人，比前年增加一成二。\n';
    writeFileSync(at('zh.txt'), text);
    const line = text.split('\n')[2]!;
    const tagAt = (words: string) => runCli(['tag', at('zh.txt'), '--by', 'x', '--at', `3:${line.indexOf(words) + 1}`]);
    const first = (await tagAt('五十二萬')).out;
    assert.equal((await tagAt('三千人')).out, first);
    await tagAt('一成二');
    const { entries } = readSidecar(readFileSync(at('zh.txt.annotations.yaml'), 'utf8'));
    assert.deepEqual(
      entries.map((entry) => entry.annotation?.quote.exact),
      ['去年觀光客達五十二萬三千人', '去年觀光客達五十二萬三千人，比前年增加一成二。'],
    );
  });

  it('tags words, a claim without a number too, and says where else they stand', async () => {
    const { code, out, err } = await tag('--quote', 'No port in the region is safer.', '--tag', 'opinion');
    assert.equal(code, 0);
    assert.match(out, idLine);
    assert.match(err, /There is 1 other occurrence: 9:33\./);
    assert.equal(annotations()[0]?.tag, 'opinion');
  });

  it('takes the first occurrence from a place on', async () => {
    const { code, out, err } = await tag('--quote', 'No port in the region is safer.', '--at', '6:1', '--json');
    assert.equal(code, 0);
    const answer = JSON.parse(out);
    const text = readFileSync(at('harbour.txt'), 'utf8');
    assert.equal(answer.start, text.lastIndexOf('No port'));
    assert.equal(answer.existing, false);
    assert.deepEqual(answer.others, [{ start: text.indexOf('No port'), end: text.indexOf('No port') + 31 }]);
    assert.match(err, /1 other occurrence: 5:85/);
  });

  it('keeps a tag that the vocabulary doesn’t have, and says so', async () => {
    const { code, err } = await tag('--at', '5:30', '--tag', 'clam');
    assert.equal(code, 0);
    assert.equal(annotations()[0]?.tag, 'clam');
    assert.match(err, /no tag clam; did you mean claim\?/);
  });

  it('knows the tags of the team, and goes on where their file is broken', async () => {
    writeFileSync(at('transcript-team.yaml'), 'tags: [pledge, claim]\n');
    assert.equal((await tag('--at', '5:30', '--tag', 'pledge')).err, '');
    assert.match((await tag('--at', '9:20', '--tag', 'plegde')).err, /no tag plegde; did you mean pledge\?/);
    writeFileSync(at('transcript-team.yaml'), 'tags: 7\n');
    const { code, err } = await tag('--quote', 'Good evening.');
    assert.equal(code, 0);
    assert.match(err, /transcript-team\.yaml:1:7: wrong-type: /);
  });

  it('keeps the tag beside a sidecar that has to be repaired first, and joins it then', async () => {
    const first = (await tag('--at', '5:30')).out.trim();
    const [shared, waiting] = [at('harbour.txt.annotations.yaml'), at('harbour.txt.waiting.annotations.yaml')];
    const sound = readFileSync(shared, 'utf8');
    const broken = sound.replace('annotations:', 'annotations: [');
    writeFileSync(shared, broken);
    const { code, out, err } = await tag('--at', '9:20', '--json');
    assert.equal(code, 0);
    const { id, sidecar } = JSON.parse(out);
    assert.equal(sidecar, waiting);
    assert.match(
      err,
      /annotations\.yaml:\d+:\d+: needs-quotes: .*\n.*\n.*\nUntil that is mended, new annotations are kept in/,
    );
    assert.equal(readFileSync(shared, 'utf8'), broken);
    const again = await tag('--at', '9:20');
    assert.equal(again.out.trim(), id);
    const shown = await runCli(['inspect', '--json', at('harbour.txt')]);
    assert.deepEqual(
      JSON.parse(shown.out).annotations.map((one: { id: string }) => one.id),
      [id],
    );

    writeFileSync(shared, sound);
    assert.match(
      (await runCli(['validate', at('harbour.txt')])).out,
      /waiting\.annotations\.yaml:1:1: warning: waiting: /,
    );
    const third = (await tag('--quote', 'Good evening.')).out.trim();
    assert.deepEqual(
      annotations()
        .map((one) => one.id)
        .sort(),
      [first, id, third].sort(),
    );
    assert.deepEqual(readdirSync(folder.path).sort(), ['harbour.txt', 'harbour.txt.annotations.yaml']);
  });

  it('keeps it beside one with git’s markers, and “resolve” settles and joins', async () => {
    await tag('--at', '5:30');
    const shared = at('harbour.txt.annotations.yaml');
    const text = readFileSync(shared, 'utf8');
    writeFileSync(
      shared,
      text.replace('    tag: claim\n', '<<<<<<< a\n    tag: claim\n=======\n    tag: claim # x\n>>>>>>> b\n'),
    );
    assert.match((await tag('--at', '9:20')).err, /conflict-markers/);
    const { code, out } = await runCli(['resolve', shared]);
    assert.equal(code, 0);
    assert.match(out, /The annotations that waited for this are joined with it\./);
    assert.equal(annotations().length, 2);
    assert.deepEqual(readdirSync(folder.path).sort(), ['harbour.txt', 'harbour.txt.annotations.yaml']);
  });

  it('lets nothing wait for a newer program, and says what is wrong', async () => {
    const text = 'version: 2\ntranscript: "harbour.txt"\nannotations: []\n';
    writeFileSync(at('harbour.txt.annotations.yaml'), text);
    const { code, out, err } = await tag('--at', '5:30');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /harbour\.txt\.annotations\.yaml:1:10: newer-version: ./);
    assert.equal(readFileSync(at('harbour.txt.annotations.yaml'), 'utf8'), text);
    assert.deepEqual(readdirSync(folder.path).sort(), ['harbour.txt', 'harbour.txt.annotations.yaml']);
  });

  it('tags the same thing once, and prints the same id each time', async () => {
    const first = await tag('--at', '5:40');
    const before = readFileSync(at('harbour.txt.annotations.yaml'));
    const again = await tag('--at', '5:30');
    const byWords = await tag('--quote', 'The harbour handled 4,200 ships last year.', '--tag', 'promise');
    assert.equal(again.code, 0);
    assert.equal(again.out, first.out);
    assert.equal(byWords.out, first.out);
    assert.match(again.err, /tagged already/);
    assert.deepEqual(readFileSync(at('harbour.txt.annotations.yaml')), before);
  });

  it('reads a text as the transcript that it is from the first tag on', async () => {
    const file = at('short.txt');
    writeFileSync(file, 'ANN: We lost 300 jobs last year.\nBOB: And 45 percent of them came back.\n');
    const first = await runCli(['tag', file, '--at', '2:8']);
    const again = await runCli(['tag', file, '--at', '2:8']);
    assert.equal(again.out, first.out);
    const written = readFileSync(`${file}.annotations.yaml`, 'utf8');
    assert.match(written, /speaker: "BOB"\n {4}turn: 2\n {4}quote:\n {6}exact: "And 45 percent of them came back."/);
  });

  it('names the transcript where words to tag are no speech', async () => {
    const file = at('note.vtt');
    const cues = [
      '00:01.000 --> 00:03.000\n<v Ann>We lost',
      'NOTE 55 percent hidden',
      '00:03.000 --> 00:05.000\n<v Ann>300 jobs.',
    ];
    writeFileSync(file, `WEBVTT\n\n${cues.join('\n\n')}\n`);
    const { code, err } = await runCli(['tag', file, '--quote', '55 percent']);
    assert.equal(code, 1);
    assert.match(err, /note\.vtt:6:\d+: nothing-to-tag/);
  });

  it('keeps the tags on two printings of the same words apart', async () => {
    const first = await tag('--quote', 'No port in the region is safer.');
    const second = await tag('--quote', 'No port in the region is safer.', '--at', '6:1');
    assert.notEqual(second.out, first.out);
    assert.equal(annotations().length, 2);
  });

  it('loses nothing when programs tag at once, and gives one id to what they tag alike', async function () {
    this.timeout(30_000);
    const places = ['5:30', '5:30', '5:70', '9:20', '5:70', '3:20'];
    const results = await Promise.all(
      places.map((place) => spawnCli(['tag', at('harbour.txt'), '--by', 'desk-a', '--at', place])),
    );
    assert.deepEqual(
      results.map((result) => result.code),
      places.map(() => 0),
    );
    const [a, b, c, , d] = results.map((result) => result.out);
    assert.equal(a, b);
    assert.equal(c, d);
    const ids = new Set(results.map((result) => result.out.trim()));
    assert.equal(ids.size, 4);
    assert.deepEqual(
      annotations()
        .map((one) => one.id)
        .sort(),
      [...ids].sort(),
    );
  });

  it('finds words across line ends of any kind, and places with CRLF', async () => {
    writeFileSync(at('harbour.txt'), readFileSync(at('harbour.txt'), 'utf8').replaceAll('\n', '\r\n'));
    const byWords = await tag('--quote', 'Thank you all for coming.');
    assert.equal(byWords.code, 0);
    const across = await tag('--quote', 'talk about the harbour and its debts.\n\nANNA LEE');
    assert.equal(across.code, 0);
    const atPlace = await tag('--at', '5:30');
    assert.equal(atPlace.code, 0);
    assert.ok(annotations().some((one) => one.quote.exact === 'The harbour handled 4,200 ships last year.'));
    assert.ok(annotations().every((one) => !one.quote.exact.includes('\r')));
  });

  it('counts columns behind a byte order mark, and reads UTF-16', async () => {
    const text = readFileSync(at('harbour.txt'), 'utf8');
    const ids: string[] = [];
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      writeFileSync(at('harbour.txt'), bytes);
      const { code, out } = await tag('--at', '5:30');
      assert.equal(code, 0);
      ids.push(out);
    }
    // The same words at the same place, whatever the encoding.
    assert.equal(ids[0], ids[1]);
    assert.equal(annotations()[0]?.quote.exact, 'The harbour handled 4,200 ships last year.');
  });

  it('says so when the words or the place are not there', async () => {
    const words = await tag('--quote', 'The harbour handled 4,201 ships');
    assert.equal(words.code, 1);
    assert.match(words.err, /quote-not-found: These words don’t stand in the transcript/);
    const before = await tag('--quote', '4,200 ships', '--at', '9:1');
    assert.equal(before.code, 1);
    assert.match(before.err, /:9:1: quote-not-found: .*1 other occurrence: 5:31/);
    const line = await tag('--at', '99:1');
    assert.equal(line.code, 2);
    assert.match(line.err, /no line 99; the file has 12/);
    const column = await tag('--at', '3:200');
    assert.equal(column.code, 2);
    assert.match(column.err, /line 3 has no column 200; it ends at 78/);
    const nobody = await tag('--at', '1:3');
    assert.equal(nobody.code, 1);
    assert.match(nobody.err, /harbour\.txt:1:3: nothing-to-tag: Nobody speaks here/);
    assert.deepEqual(readdirSync(folder.path), ['harbour.txt']);
  });

  for (const [what, bytes] of [
    [
      'git’s conflict markers',
      'version: 1\ntranscript: "harbour.txt"\n<<<<<<< ours\nannotations:\n=======\nannotations: []\n>>>>>>> theirs\n',
    ],
    ['no YAML at all', 'version: 1\ntranscript: "harbour.txt\nannotations: [\n'],
    ['several documents', 'version: 1\ntranscript: "harbour.txt"\nannotations: []\n---\na: 1\n'],
    ['bytes that are no text', Buffer.from([0, 1, 2])],
  ] as const) {
    it(`leaves a sidecar with ${what} as it is, says why, and keeps the tag beside it`, async () => {
      writeFileSync(at('harbour.txt.annotations.yaml'), bytes);
      const { code, out, err } = await tag('--at', '5:30');
      assert.equal(code, 0);
      assert.match(out, idLine);
      assert.match(err, /harbour\.txt\.annotations\.yaml:\d+:\d+: [a-z-]+: ./);
      assert.deepEqual(readFileSync(at('harbour.txt.annotations.yaml')), Buffer.from(bytes));
      const kept = readFileSync(at('harbour.txt.waiting.annotations.yaml'), 'utf8');
      assert.deepEqual(
        readSidecar(kept).entries.map(({ annotation }) => annotation?.id),
        [out.trim()],
      );
    });
  }

  it('writes beside an entry that a hand edit broke, whose bytes stay', async () => {
    await tag('--at', '5:30');
    const broken = '  - id: k00000000001\n    tag: claim\n    claim: He said: we cut it\n';
    const path = at('harbour.txt.annotations.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${broken}`);
    const { code } = await tag('--at', '9:20');
    assert.equal(code, 0);
    assert.ok(readFileSync(path, 'utf8').includes(broken));
    assert.equal(annotations().filter(Boolean).length, 2);
  });

  it('doesn’t tag words again that stand in an entry which can’t be read', async () => {
    await tag('--at', '5:30');
    const path = at('harbour.txt.annotations.yaml');
    const broken = readFileSync(path, 'utf8').replace('tag: claim', 'tag: claim\n    claim: He said: so');
    writeFileSync(path, broken);
    const { code, out, err } = await tag('--at', '5:30');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /tagged already, in an entry of .*harbour\.txt\.annotations\.yaml that can’t be read/);
    assert.equal(readFileSync(path, 'utf8'), broken);
  });

  it('says so when the folder is read-only', async function () {
    const skip = (reason: string) => {
      console.log(`    skipped: ${reason}`);
      this.skip();
    };
    if (process.platform === 'win32') skip('folders have no such permissions on Windows');
    this.timeout(30_000);
    const inner = at('inner');
    mkdirSync(inner);
    copyFileSync(at('harbour.txt'), join(inner, 'harbour.txt'));
    // The project may be in a folder that only root can enter.
    const program = at('cli.js');
    copyFileSync('dist/cli.js', program);
    chmodSync(program, 0o755);
    chmodSync(folder.path, 0o755);
    chmodSync(inner, 0o555);
    // Root may write anywhere, so that the program is run as nobody.
    const isRoot = process.getuid?.() === 0;
    const run = (...argv: string[]) =>
      spawnCli(argv, { program, cwd: folder.path, ...(isRoot && { uid: 65534, gid: 65534 }) });
    const look = await run('inspect', join(inner, 'harbour.txt')).catch((error: Error) => ({
      code: -1,
      err: String(error),
    }));
    if (isRoot && look.code !== 0) skip(`the program can’t be run as nobody here: ${look.err.trim().split('\n')[0]}`);
    const { code, out, err } = await run('tag', join(inner, 'harbour.txt'), '--at', '5:30');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /harbour\.txt\.annotations\.yaml:1:1: not-permitted: Access is denied/);
    assert.deepEqual(readdirSync(inner), ['harbour.txt']);
    chmodSync(inner, 0o755);
  });

  it('writes what a blind reader tags into the own file, with no word of the others’', async () => {
    writeFileSync(at('transcript-team.yaml'), 'blind: [anna, ben]\n');
    const as = (by: string) => runCli(['tag', at('harbour.txt'), '--by', by, '--at', '5:40']);
    const [first, second] = [await as('anna'), await as('ben')];
    assert.notEqual(first.out, second.out);
    assert.deepEqual([first.err, second.err], ['', '']);
    assert.deepEqual(
      readdirSync(folder.path)
        .filter((name) => name.endsWith('.annotations.yaml'))
        .sort(),
      ['harbour.txt.anna.annotations.yaml', 'harbour.txt.ben.annotations.yaml'],
    );
    const again = await as('anna');
    assert.deepEqual([again.out, again.code], [first.out, 0]);
    assert.match(again.err, /tagged already/);
    const { code } = await as('chief');
    assert.equal(code, 0);
  });

  it('writes what the agent of a blind reader tags into that reader’s own file, which both see', async () => {
    writeFileSync(at('transcript-team.yaml'), 'blind: [anna, ben]\n');
    const as = (by: string) => runCli(['tag', at('harbour.txt'), '--by', by, '--at', '5:40']);
    await as('ben');
    const mine = await as('anna (agent)');
    const own = readFileSync(at('harbour.txt.anna.annotations.yaml'), 'utf8');
    assert.match(own, /by: "anna \(agent\)"/);
    const again = await as('anna');
    assert.equal(again.out, mine.out);
    assert.match(again.err, /tagged already/);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.includes('agent')),
      [],
    );
  });

  it('sends whoever tags through a link to the file that it leads to', async function () {
    if (process.platform === 'win32') return this.skip();
    mkdirSync(at('links'));
    symlinkSync('../harbour.txt', at('links/harbour.txt'));
    const { code, err } = await runCli(['tag', at('links/harbour.txt'), '--by', 'mei', '--at', '5:40']);
    assert.equal(code, 2);
    assert.match(err, /is a link to \.\.\/harbour\.txt; name that file/);
    assert.deepEqual(readdirSync(at('links')), ['harbour.txt']);
  });

  it('takes git’s user name where nobody is named', async function () {
    this.timeout(30_000);
    mkdirSync(at('.git/objects'), { recursive: true });
    mkdirSync(at('.git/refs'));
    writeFileSync(at('.git/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(at('.git/config'), '[user]\n\tname = Mei Lin\n');
    await runCli(['tag', at('harbour.txt'), '--at', '5:30']);
    assert.equal(annotations()[0]?.by, 'Mei Lin');
  });
});
