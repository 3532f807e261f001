import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../../src/cli/run';
import { useTemporaryFolder } from '../../support/temporary-folder';
import { until } from '../../support/until';

const cue = (n: number, words: string) =>
  `\n00:00:${String(n).padStart(2, '0')}.000 --> 00:00:${String(n).padStart(2, '0')}.900\n${words}\n`;

describe('transcript watch', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  /** Watches while the steps write, each once what the one before it wrote is told. */
  const watching = async (
    argv: readonly string[],
    ...steps: readonly (readonly [write: () => void, told: RegExp])[]
  ) => {
    let out = '';
    const add = (text: string) => {
      out += text;
    };
    const io = { program: '', stdin: (async function* () {})(), write: add, writeError: add };
    const code = run(['watch', at('night.vtt'), '--all', '--idle', '2', ...argv], io);
    await until('what is there', () => out.includes('12 clinics'));
    for (const [write, told] of steps) {
      await pause(20);
      write();
      await until(String(told), () => told.test(out));
    }
    return { code: await code, out };
  };

  beforeEach(() => {
    writeFileSync(at('night.vtt'), `WEBVTT\n${cue(1, 'We opened 12 clinics.')}`);
    const prepared =
      'version: 1\nclaims:\n  - claim: "The council hired 1,375 nurses."\n    verdict: "false"\n    publish: {text: "No: 900."}\n';
    writeFileSync(at('night.prepared.yaml'), prepared);
  });

  it('prints what is new as it comes, with what is known of it, and waits for sentences to end', async () => {
    const { code, out } = await watching(
      [],
      [
        () =>
          appendFileSync(
            at('night.vtt'),
            cue(2, 'Thirteen hundred and seventy-five nurses were hired by the council.'),
          ),
        /1,375/,
      ],
      [
        () => appendFileSync(at('night.vtt'), `${cue(3, 'Rents rose by 38 percent.')}${cue(4, 'And we built 300')}`),
        /38 percent/,
      ],
      [() => appendFileSync(at('night.vtt'), cue(5, 'homes.')), /300 homes/],
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /night\.vtt:7:1: “Thirteen hundred .*” · 00:00:02\n {2}known: false · “The council hired 1,375 nurses\.”/,
    );
    assert.equal(out.match(/built/g)?.length, 1);
  });

  it('prints one object a line, what is there first if that is wanted, and a corrected caption once', async () => {
    const { out } = await watching(
      ['--json'],
      [() => appendFileSync(at('night.vtt'), cue(2, 'We higher 1,375 nurses for the council.')), /1,375/],
      [
        () => {
          const text = readFileSync(at('night.vtt'), 'utf8').replace('We higher', 'We hired');
          writeFileSync(at('night.vtt'), `${text}${cue(3, 'That is 44 percent more.')}`);
        },
        /44 percent/,
      ],
    );
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      rows.map(({ quote, time }) => [quote, time]),
      [
        ['We opened 12 clinics.', 1],
        ['We higher 1,375 nurses for the council.', 2],
        ['That is 44 percent more.', 3],
      ],
    );
    const [known] = rows[1].known;
    assert.deepEqual([known.verdict, known.prepared, known.line], ['false', true, 'No: 900.']);
  });

  it('knows of what was prepared or logged since it began, and no more of what is gone', async () => {
    const { out } = await watching(
      ['--json'],
      [
        () => {
          const logged = 'version: 1\nclaims:\n  - claim: "Rents rose by 38 percent."\n';
          writeFileSync(at('2031-05-04.prepared.yaml'), logged);
          rmSync(at('night.prepared.yaml'));
          const said = ['Rents have risen by 38 percent.', 'We hired 1,375 nurses for the council.'];
          appendFileSync(at('night.vtt'), said.map((words, i) => cue(2 + i, words)).join(''));
        },
        /1,375/,
      ],
    );
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      rows.map(({ known }) => known.map(({ claim }: { readonly claim: string }) => claim)),
      [[], ['Rents rose by 38 percent.'], []],
    );
  });

  it('tells a blind reader nothing that others found or prepared', async () => {
    const found = (tag: string) =>
      `version: 1\ntranscript: "night.vtt"\nannotations:\n  - id: k1\n    tag: ${tag}\n    quote: {exact: "We opened 12 clinics."}\n    by: "ben"\n`;
    writeFileSync(at('night.vtt.annotations.yaml'), found('claim'));
    writeFileSync(at('day.txt'), 'BEN: We hired 44 nurses in May.\n\nANN: Yes.\n');
    writeFileSync(
      at('day.txt.annotations.yaml'),
      `version: 1\ntranscript: "day.txt"\nannotations:\n  - id: k2\n    tag: claim\n    quote: {exact: "We hired 44 nurses in May."}\n    verdict: "false"\n    by: "ben"\n`,
    );
    const said = ['The council hired 1,375 nurses.', 'We hired 44 nurses in May.'];
    const write = () => appendFileSync(at('night.vtt'), said.map((words, i) => cue(2 + i, words)).join(''));
    const rowsOf = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const { out: blind } = await watching(['--json', '--blind', 'anna'], [write, /44 nurses/]);
    assert.deepEqual(
      rowsOf(blind).map(({ quote, id, known }) => [quote, id, known.length]),
      [['We opened 12 clinics.', undefined, 0], ...said.map((words) => [words, undefined, 0])],
    );
    const { out: open } = await watching(
      ['--json'],
      [() => appendFileSync(at('night.vtt'), cue(5, 'So 9 came.')), /9 came/],
    );
    assert.deepEqual(
      rowsOf(open)
        .slice(0, 3)
        .map(({ id, known }) => [id, known.length]),
      [
        ['k1', 0],
        [undefined, 2],
        [undefined, 2],
      ],
    );
  });

  it('passes over what is there already, unless that is wanted', async () => {
    let out = '';
    const write = (text: string) => {
      out += text;
    };
    const io = { program: '', stdin: (async function* () {})(), write, writeError: write };
    assert.equal(await run(['watch', at('night.vtt'), '--idle', '0'], io), 0);
    assert.equal(out, '');
  });

  it('says what is wrong with how it is asked', async () => {
    const io = { program: '', stdin: (async function* () {})(), write: () => {}, writeError: () => {} };
    assert.equal(await run(['watch'], io), 2);
    assert.equal(await run(['watch', at('none.vtt')], io), 2);
    assert.equal(await run(['watch', at('night.vtt'), '--idle', 'x'], io), 2);
  });
});
