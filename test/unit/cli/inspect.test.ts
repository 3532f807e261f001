import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const harbour = 'test/fixtures/cli/harbour.txt';

describe('transcript inspect', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const inspectJson = async (...argv: string[]) => {
    const { code, out, err } = await runCli(['inspect', '--json', ...argv]);
    const rows = out.split('\n').filter(Boolean);
    return { code, err, files: rows.map((line) => JSON.parse(line)) };
  };

  beforeEach(() => copyFileSync(harbour, at('harbour.txt')));

  it('prints one JSON object a file, and nothing else, with offsets into the decoded text', async () => {
    const { code, err, files } = await inspectJson(at('harbour.txt'), harbour);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.deepEqual(
      files.map((one) => one.file),
      [at('harbour.txt'), harbour],
    );
    const text = readFileSync(harbour, 'utf8');
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const [{ turns }] = files;
    assert.deepEqual(
      turns.map((turn: { speaker: string }) => turn.speaker),
      ['THE CHAIR', 'ANNA LEE', 'THE CHAIR', 'ANNA LEE', 'THE CHAIR'],
    );
    assert.equal(words(turns[3].label), 'ANNA LEE:');
    assert.equal(words(turns[3].speech), 'It cost $1.2 million. No port in the region is safer.');
  });

  it('gives the claims among the numbers, and all of them on demand', async () => {
    const numbersOf = async (...argv: string[]) => (await inspectJson(at('harbour.txt'), ...argv)).files[0].numbers;
    const claims = await numbersOf();
    const text = readFileSync(harbour, 'utf8');
    assert.ok(claims.some((one: { value: number }) => one.value === 4200));
    for (const one of claims) assert.equal(text.slice(one.start, one.end), one.text);
    const all = await numbersOf('--numbers', 'all');
    assert.deepEqual(
      all.filter((one: { claim: boolean }) => one.claim),
      claims,
    );
  });

  it('lists what nobody has tagged, most worth a check first, with claims without a number on demand', async () => {
    const text =
      'IRIS: We met for three hours. It cost $4 million. It is the only port here.\nBEN: It is.\nIRIS: Yes.\n';
    writeFileSync(at('talk.transcript'), text);
    const quotes = async (...argv: string[]) => {
      const [{ toCheck }] = (await inspectJson(at('talk.transcript'), ...argv)).files;
      return toCheck?.map((one: { quote: string; numbers: string[]; start: number; end: number }) => {
        assert.equal(text.slice(one.start, one.end), one.quote);
        return [one.quote, ...one.numbers];
      });
    };
    assert.equal(await quotes(), undefined);
    assert.deepEqual(await quotes('--to-check', 'numbers'), [
      ['It cost $4 million.', '$4 million'],
      ['We met for three hours.', 'three hours'],
    ]);
    assert.deepEqual(await quotes('--to-check', 'all'), [
      ['It cost $4 million.', '$4 million'],
      ['It is the only port here.'],
      ['We met for three hours.', 'three hours'],
    ]);
    const { out } = await runCli(['inspect', '--to-check', 'all', at('talk.transcript')]);
    assert.match(out, /To check\n {2}1:39 +“It cost \$4 million\.”\n {2}1:61 +“It is the only port/);
  });

  it('gives the same offsets for the same text with a byte order mark and in UTF-16', async () => {
    const text = readFileSync(harbour, 'utf8');
    const [plain] = (await inspectJson(at('harbour.txt'))).files;
    for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      writeFileSync(at('harbour.txt'), bytes);
      assert.deepEqual((await inspectJson(at('harbour.txt'))).files, [plain]);
    }
  });

  it('counts CRLF as two', async () => {
    const text = readFileSync(harbour, 'utf8').replaceAll('\n', '\r\n');
    writeFileSync(at('harbour.txt'), text);
    const [{ turns }] = (await inspectJson(at('harbour.txt'))).files;
    assert.equal(text.slice(turns[3].label.start, turns[3].label.end), 'ANNA LEE:');
  });

  it('reads standard input', async () => {
    const { code, out } = await runCli(['inspect', '--json', '-'], readFileSync(harbour));
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).file, '-');
    assert.equal(JSON.parse(out).turns.length, 5);
  });

  it('points at what is wrong with the team’s vocabulary', async () => {
    writeFileSync(at('transcript-team.yaml'), 'tags:\n  - claim\n  - {}\n');
    const [{ problems }] = (await inspectJson(at('harbour.txt'))).files;
    assert.deepEqual(
      problems.map(({ code, file, line, column }: Record<string, unknown>) => [code, file, line, column]),
      [['missing-key', at('transcript-team.yaml'), 3, 5]],
    );
  });

  it('places annotations of every sidecar beside the transcript', async () => {
    const shared = await runCli(['tag', at('harbour.txt'), '--quote', 'No port in the region is safer.']);
    copyFileSync(at('harbour.txt.annotations.yaml'), at('harbour.txt.mei.annotations.yaml'));
    const own = readFileSync(at('harbour.txt.mei.annotations.yaml'), 'utf8').replace(shared.out.trim(), 'm00000000001');
    writeFileSync(at('harbour.txt.mei.annotations.yaml'), own);
    const [{ annotations }] = (await inspectJson(at('harbour.txt'))).files;
    const text = readFileSync(at('harbour.txt'), 'utf8');
    const start = text.indexOf('No port');
    assert.deepEqual(
      annotations.map((one: Record<string, unknown>) => [one.id, one.placement, one.start, one.score, one.file]),
      [
        [shared.out.trim(), 'exact', start, 1, at('harbour.txt.annotations.yaml')],
        ['m00000000001', 'exact', start, 1, at('harbour.txt.mei.annotations.yaml')],
      ],
    );
  });

  it('reads labels as a person said in the annotations file', async () => {
    writeFileSync(
      at('harbour.txt.annotations.yaml'),
      'version: 1\ntranscript: "harbour.txt"\nabout:\n  speakers:\n    - {label: "ANNA LEE", name: "Anna Lee-Ortiz", role: "Harbour master"}\nannotations: []\n',
    );
    const [{ turns }] = (await inspectJson(at('harbour.txt'))).files;
    const turn = turns.find((one: Record<string, unknown>) => one.speaker === 'ANNA LEE');
    assert.deepEqual([turn.name, turn.role], ['Anna Lee-Ortiz', 'Harbour master']);
  });

  it('leaves the sidecar of a transcript with a longer name to that one', async () => {
    copyFileSync(at('harbour.txt'), at('harbour.txt.old'));
    await runCli(['tag', at('harbour.txt.old'), '--quote', 'No port in the region is safer.']);
    const { files } = await inspectJson(at('harbour.txt'), at('harbour.txt.old'));
    assert.deepEqual(
      files.map((one) => one.annotations.length),
      [0, 1],
    );
  });

  it('shows turns, numbers and annotations to a person, with their places', async () => {
    const { out: id } = await runCli(['tag', at('harbour.txt'), '--quote', 'Most of them came from abroad.']);
    const { code, out } = await runCli(['inspect', at('harbour.txt')]);
    assert.equal(code, 0);
    assert.match(out, /harbour\.txt · (\w+ · )?5 turns · \d+ numeric claims? · 1 annotation\n/);
    assert.match(out, /^ {2}Name and colon; speakers: \d$/m);
    assert.match(out, /^ {2}THE CHAIR \(3 turns\)$/m);
    assert.match(out, /^ {2}5:1 +ANNA LEE$/m);
    assert.match(out, new RegExp(`^ {2}5:54 +exact +claim · ${id.trim()} · “Most of them came from abroad.”$`, 'm'));
  });

  it('shows a lost quote at its entry, as a warning, which --strict makes an error', async () => {
    await runCli(['tag', at('harbour.txt'), '--quote', 'Most of them came from abroad.']);
    const text = readFileSync(at('harbour.txt'), 'utf8');
    writeFileSync(at('harbour.txt'), text.replace('Most of them came from abroad. ', ''));
    const { code, out } = await runCli(['inspect', at('harbour.txt')]);
    assert.equal(code, 0);
    assert.match(out, /harbour\.txt\.annotations\.yaml:\d+:\d+: warning: quote-lost: .*Most of them/);
    assert.match(out, /^ {2}– +lost /m);
    assert.equal((await runCli(['inspect', '--strict', at('harbour.txt')])).code, 1);
  });

  it('goes on with the other files when one can’t be read, and exits 2', async () => {
    writeFileSync(at('picture.txt'), Buffer.from([0xff, 0xd8, 0xff, 0, 0]));
    writeFileSync(at('latin.txt'), Buffer.from('ANNA: a\x81b c\x8dd', 'latin1'));
    mkdirSync(at('folder.txt'));
    const bad = ['picture.txt', 'latin.txt', 'folder.txt', 'none.txt'].map(at);
    const { code, err, files } = await inspectJson(...bad, at('harbour.txt'));
    assert.equal(code, 2);
    assert.deepEqual(
      files.map((one) => one.file),
      [at('harbour.txt')],
    );
    const codes = err
      .trimEnd()
      .split('\n')
      .map((line) => /:1:1: ([a-z0-9-]+): ./.exec(line)?.[1]);
    assert.deepEqual(codes, ['binary', 'not-utf8', 'not-a-file', 'not-found']);
  });

  it('says that a file is empty, or that nobody speaks in it', async () => {
    for (const [text, message] of [
      ['', /empty/],
      ['\uFEFF', /empty/],
      ['One line without any speaker.\n', /read as one talk/],
    ] as const) {
      writeFileSync(at('a.txt'), text);
      const { code, files } = await inspectJson(at('a.txt'));
      assert.equal(code, 0);
      assert.deepEqual(
        files[0].turns.flatMap((turn: { speaker: string | null }) => turn.speaker ?? []),
        [],
      );
      assert.equal(files[0].problems[0].code, 'no-turns');
      assert.match(files[0].problems[0].message, message);
    }
  });

  for (const [what, text, code] of [
    ['broken YAML', 'version: 1\ntranscript: "harbour.txt\nannotations: [\n', 1],
    ['conflict markers', 'version: 1\n<<<<<<< a\nannotations: []\n=======\nannotations:\n>>>>>>> b\n', 1],
    ['a higher version', 'version: 2\ntranscript: "harbour.txt"\nannotations: []\n', 1],
    ['bytes that are no text', '\0\0', 1],
  ] as const) {
    it(`names the place in a sidecar with ${what}, and still reads the transcript`, async () => {
      writeFileSync(at('harbour.txt.annotations.yaml'), text);
      const answer = await inspectJson(at('harbour.txt'));
      assert.equal(answer.code, code);
      assert.equal(answer.files[0].turns.length, 5);
      const [problem] = answer.files[0].problems;
      assert.equal(problem.severity, 'error');
      assert.equal(problem.file, at('harbour.txt.annotations.yaml'));
      assert.ok(problem.line >= 1 && problem.column >= 1);
      assert.equal(readFileSync(at('harbour.txt.annotations.yaml'), 'utf8'), text);
    });
  }
});
