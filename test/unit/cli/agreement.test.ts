import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

const talk =
  'ANN LEE: We built 300 homes. It cost 40 million. Nobody did more.\n\nBO ROY: That is 12 percent less.\n\nANN LEE: It is not.\n';

/** An annotations file with the words, each with its tag and, if given, verdict and status. */
function reading(
  coder: string,
  ...claims: readonly (readonly [words: string, tag?: string, verdict?: string | undefined, status?: string])[]
) {
  const entries = claims.map(([words, tag = 'claim', verdict, status], i) => {
    const start = talk.indexOf(words);
    return [
      `  - id: ${coder}${i}`,
      `    tag: ${tag}`,
      '    quote:',
      `      exact: "${words}"`,
      `    position: {start: ${start}, end: ${start + words.length}}`,
      ...(status ? [`    status: ${status}`] : []),
      ...(verdict ? [`    verdict: ${verdict}`] : []),
      `    by: "${coder}"`,
      '',
    ].join('\n');
  });
  return `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;
}

describe('transcript agreement', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const anna = () => at('talk.txt.anna.annotations.yaml');
  const ben = () => at('talk.txt.ben.annotations.yaml');
  const json = async (...argv: string[]) => {
    const { code, out, err } = await runCli(['agreement', '--json', ...argv]);
    return {
      code,
      err,
      rows: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };
  const value = (row: { figures: { kind: string; value: number }[] }, kind: string) =>
    row.figures.find((one) => one.kind === kind)?.value;

  beforeEach(() => {
    writeFileSync(at('talk.txt'), talk);
    writeFileSync(
      anna(),
      reading(
        'anna',
        ['We built 300 homes.', 'claim', 'true'],
        ['It cost 40 million.', 'claim', 'false'],
        ['12 percent', 'claim', undefined, 'not-a-claim'],
      ),
    );
    writeFileSync(
      ben(),
      reading(
        'ben',
        ['We built 300 homes.', 'claim', 'half-true'],
        ['cost 40 million', 'promise', 'false'],
        ['Nobody did more.'],
      ),
    );
  });

  for (const [what, text] of [
    ['an empty file', ''],
    ['one that can’t be read', 'version: 1\n  : [x'],
    ['one of something else', 'title: Minutes\n'],
  ] as const) {
    it(`counts ${what} for no reading, and gives no figures`, async () => {
      writeFileSync(ben(), text);
      const { code, out, err } = await runCli(['agreement', anna(), ben()]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /ben\.annotations\.yaml: There is no reading in it/);
    });
  }

  it('compares with one who marked nothing', async () => {
    writeFileSync(ben(), 'version: 1\ntranscript: "talk.txt"\n\nannotations: []\n');
    const { code, out } = await runCli(['agreement', anna(), ben()]);
    assert.equal(code, 0);
    assert.notEqual(out, '');
  });

  it('tells how two readings lie to each other, under the names of the coders', async () => {
    const { code, rows, err } = await json(anna(), ben());
    assert.deepEqual([code, err, rows.length], [0, '', 1]);
    const [row] = rows;
    assert.deepEqual([row.transcript, row.coders, row.units], [at('talk.txt'), ['anna', 'ben'], [2, 3]]);
    const { confusion, ...pair } = row.pairs[0];
    assert.deepEqual(pair, {
      coders: ['anna', 'ben'],
      same: 1,
      firstWider: 1,
      secondWider: 0,
      crossing: 0,
      onlyFirst: 0,
      onlySecond: 1,
    });
    assert.deepEqual(confusion.values, ['claim', 'promise']);
    assert.equal(value(row, 'raw'), 0.5);
    assert.equal(value(row, 'f1'), 0.8);
    assert.deepEqual(
      row.differences.map(({ words }: { words: string }) => words),
      ['It cost 40 million.', 'Nobody did more.'],
    );
  });

  it('says each figure with its cases and in a sentence', async () => {
    const { code, out } = await runCli(['agreement', anna(), ben(), '--on', 'verdict']);
    assert.equal(code, 0);
    assert.match(
      out,
      /talk\.txt: anna 2, ben 3\n {2}anna and ben: same 1, anna wider 1, ben wider 0, crossing 0, only anna 0, only ben 1\n/,
    );
    assert.match(out, /Krippendorff’s alpha, unitizing: 0\.\d{3} \(5 cases\)\n {4}Whether all marked/);
    assert.match(out, /Krippendorff’s alpha, ordinal: -?\d\.\d{3} \(2 cases\)/);
    assert.match(out, /Cohen’s kappa: \d\.\d{3} \(2 cases\)\n.*can look perfect/);
    assert.match(out, /verdict by anna \(rows\) and ben \(columns\):\n +false +half-true +true +none\n/);
  });

  it('finds words where they are now, if the transcript was edited between', async () => {
    writeFileSync(at('talk.txt'), `NOTE\n\n${talk}`);
    const { rows } = await json(anna(), ben());
    assert.deepEqual([rows[0].units, rows[0].pairs[0].same], [[2, 3], 1]);
    writeFileSync(at('talk.txt'), talk.replace('It cost 40 million. ', ''));
    assert.deepEqual((await json(anna(), ben())).rows[0].leftOut, [1, 1]);
  });

  it('goes by where words stood if there is no transcript', async () => {
    rmSync(at('talk.txt'));
    const { code, rows, err } = await json(anna(), ben());
    assert.equal(code, 0);
    assert.match(err, /transcript isn’t beside/);
    assert.equal(rows[0].pairs[0].firstWider, 1);
  });

  it('compares a folder, each transcript and all together, and counts those of one coder apart', async () => {
    mkdirSync(at('more'));
    for (const name of ['more/talk.txt', 'lone.txt']) writeFileSync(at(name), talk);
    // Of both in one file; by name.
    const both = `${readFileSync(anna(), 'utf8')}\n${reading('ben', ['We built 300 homes.']).split('annotations:\n')[1]}`;
    writeFileSync(at('more/talk.txt.annotations.yaml'), both);
    writeFileSync(at('lone.txt.ben.annotations.yaml'), reading('ben', ['We built 300 homes.']));
    const { code, rows, err } = await json('--in', folder.path, '--coders', 'anna,ben');
    assert.equal(code, 0);
    assert.deepEqual(
      rows.map((row) => [row.transcript, row.all, row.units]),
      [
        [at('talk.txt'), undefined, [2, 3]],
        [at('more/talk.txt'), undefined, [2, 1]],
        [undefined, true, [4, 4]],
      ],
    );
    assert.match(err, /1 transcript was read by ben alone and not compared: .*lone\.txt/);
  });

  it('names what only some of several have read, and shows no figures of nothing', async () => {
    const { code, out, err } = await runCli(['agreement', '--in', folder.path, '--coders', 'anna,ben,cy']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(
      err,
      /1 transcript was read by anna, ben alone and not compared: .*talk\.txt\n.*no transcript that all/,
    );
    assert.deepEqual((await json('--in', folder.path, '--coders', 'cy,dan')).rows, []);
  });

  it('reads the transcript that a file lies beside, whatever other the file names', async () => {
    writeFileSync(at('old.txt'), 'CAT: Nothing of this.\n');
    for (const file of [anna(), ben()]) {
      writeFileSync(file, readFileSync(file, 'utf8').replace('transcript: "talk.txt"', 'transcript: "old.txt"'));
    }
    assert.deepEqual((await json(anna(), ben())).rows[0].leftOut, [0, 0]);
  });

  it('compares verdicts on claims that are shared by who gave them', async () => {
    const shared = `${reading('cy', ['We built 300 homes.', 'claim', 'true'], ['It cost 40 million.'])}    reviews:\n      - {by: "anna", verdict: "false"}\n      - {by: "ben", verdict: half-true}\n`;
    rmSync(anna());
    rmSync(ben());
    writeFileSync(at('talk.txt.annotations.yaml'), shared);
    const { rows } = await json('--in', folder.path, '--coders', 'anna,ben', '--on', 'verdict');
    assert.deepEqual(
      [rows[0].units, rows[0].pairs[0].confusion.values],
      [
        [1, 1],
        ['false', 'half-true'],
      ],
    );
  });

  it('tells what is wrong with a file, and compares the rest', async () => {
    writeFileSync(ben(), readFileSync(ben(), 'utf8').replace('    tag: promise', '     tag: promise'));
    const { code, rows, err } = await json(anna(), ben());
    assert.equal(code, 1);
    assert.match(err, /ben\.annotations\.yaml:\d+:\d+: /);
    assert.deepEqual([rows[0].units[1], rows[0].leftOut], [2, [0, 1]]);
  });

  for (const [argv, message] of [
    [['anna'], /which readings/],
    [['anna', 'gone'], /not-found/],
    [['anna', 'ben', '--coders', 'a'], /a name for each file/],
    [['anna', 'ben', '--coders', 'a,a'], /twice/],
    [['--in', '.'], /needs --coders/],
    [['anna', '--in', '.', '--coders', 'a,b'], /either files/],
    [['anna', 'ben', '--on', 'verdct'], /no key “verdct” to compare; is “verdict” meant/],
    [['anna', 'ben', '--on', 'bogus'], /no key “bogus” to compare \(tag, /],
    [['anna', 'ben', '--on', 'reviews'], /no key “reviews” to compare/],
  ] as const) {
    it(`is told what is wrong with ${argv.join(' ')}`, async () => {
      const files: Record<string, string> = { anna: anna(), ben: ben(), gone: at('gone.annotations.yaml') };
      const { code, err } = await runCli(['agreement', ...argv.map((one) => files[one] ?? one)]);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }

  it('lists what they differ in one by one, with what is settled', async () => {
    const rows = async () => (await json(anna(), ben(), '--differences')).rows;
    assert.deepEqual(
      (await rows()).map(({ line, column, differs, settled }) => [line, column, differs, settled]),
      [
        [1, 10, ['verdict'], false],
        [1, 30, ['words', 'tag'], false],
        [1, 50, ['missing'], false],
      ],
    );
    const [first] = await rows();
    assert.deepEqual(first.of[1], {
      coder: 'ben',
      id: 'ben0',
      start: 9,
      end: 28,
      words: 'We built 300 homes.',
      tag: 'claim',
      verdict: 'half-true',
    });
    writeFileSync(
      at('talk.txt.annotations.yaml'),
      `${reading('cy', ['We built 300 homes.'])}    agreed-from: [anna0, ben0]\n`,
    );
    assert.deepEqual(
      (await rows()).map(({ settled }) => settled),
      [true, false, false],
    );
    const { out } = await runCli(['agreement', anna(), ben(), '--differences']);
    assert.match(
      out,
      /talk\.txt:1:10: verdict \(settled\)\n {2}anna: claim, true, “We built 300 homes.”\n {2}ben: claim, half/,
    );
    assert.match(out, /talk\.txt:1:50: missing\n {2}anna: nothing\n {2}ben: claim, “Nobody did more\.”\n/);
  });

  it('knows who has a file of their own by their whole name too', async () => {
    writeFileSync(at('talk.txt.Cy-Roy.annotations.yaml'), reading('Cy Roy', ['We built 300 homes.']));
    const { rows } = await json('--in', folder.path, '--coders', 'anna,Cy Roy');
    assert.deepEqual(
      [rows[0].coders, rows[0].units],
      [
        ['anna', 'Cy Roy'],
        [2, 1],
      ],
    );
  });

  it('compares no readings of different transcripts', async () => {
    writeFileSync(ben(), readFileSync(ben(), 'utf8').replace('talk.txt', 'other.txt'));
    const { code, err } = await runCli(['agreement', anna(), ben()]);
    assert.equal(code, 2);
    assert.match(err, /different transcripts: talk\.txt, other\.txt/);
  });

  it('compares of a blind reading that isn’t finished only the part up to its last unit', async () => {
    const mark = (state: string) =>
      writeFileSync(
        anna(),
        reading('anna', ['We built 300 homes.']).replace('\nannotations', `blind: {by: "anna"${state}}\n\nannotations`),
      );
    mark('');
    assert.deepEqual((await json(anna(), ben())).rows[0].units, [1, 1]);
    mark(', finished: "2031-01-02"');
    assert.deepEqual((await json(anna(), ben())).rows[0].units, [1, 3]);
  });

  it('lets inspect show a transcript as a blind reader sees it', async () => {
    const seenBy = async (name: string) => {
      const { out } = await runCli(['inspect', '--json', '--blind', name, at('talk.txt')]);
      return JSON.parse(out).annotations.map(({ id }: { id: string }) => id);
    };
    assert.deepEqual([await seenBy('ben'), await seenBy('cy')], [['ben0', 'ben1', 'ben2'], []]);
  });
});
