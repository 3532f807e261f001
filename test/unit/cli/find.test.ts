import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

describe('transcript find', () => {
  const folder = useTemporaryFolder();
  const write = (name: string, ...claims: readonly string[]) => {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    const text = `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${claims.join('\n')}`;
    writeFileSync(join(folder.path, name), text);
  };
  const find = async (...words: readonly string[]) => {
    const { code, out } = await runCli(['find', ...words, '--in', folder.path, '--json']);
    assert.equal(code, 0);
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  };
  const families = `  - id: a1
    tag: claim
    speaker: "THE MAYOR"
    quote: {exact: "from 4,200 families to fewer than 900"}
    numbers:
      - {text: "4,200 families", kind: count, value: 4200, unit: families}
`;
  const wages = `  - id: b1
    tag: promise
    speaker: "BOB"
    quote: {exact: "ＷＡＧＥＳ rose by 3%"}
    claim: "Wages rose in 2025."
`;

  beforeEach(() => {
    write('talk.txt.annotations.yaml', families);
    write('march/debate.txt.annotations.yaml', wages, '  - id: [broken\n');
  });

  for (const [words, ids] of [
    [['families'], ['a1']],
    [['FAMILIES', 'mayor'], ['a1']],
    [['wages'], ['b1']],
    [['4200'], ['a1']],
    [['fewer than'], ['a1']],
    [['promise'], ['b1']],
    [['rose', 'families'], []],
    [['420'], []],
    [['broken'], []],
  ] as const) {
    it(`${words.join(' + ')} is found in ${ids.join() || 'no claim'}`, async () => {
      assert.deepEqual(await find(...words), ids);
    });
  }

  it('finds a figure by its digits in an entry that a hand wrote without its numbers', async () => {
    write('hand.txt.annotations.yaml', '  - id: c1\n    tag: claim\n    quote: {exact: "4,300 affordable homes"}\n');
    assert.deepEqual(await find('4300'), ['c1']);
    assert.deepEqual(await find('4300', 'homes'), ['c1']);
  });

  it('finds prepared claims at their entries, and below what says the same in other words', async () => {
    const prepared =
      'version: 1\nclaims:\n  - claim: "We opened 1,375 clinics in the valley."\n    speaker: "HALE"\n    verdict: "true"\n';
    writeFileSync(join(folder.path, 'night.prepared.yaml'), prepared);
    const found = async (...words: readonly string[]) => {
      const { out } = await runCli(['find', ...words, '--in', folder.path]);
      return out.replaceAll(/^.*(?=night|talk|march)/gm, '').replaceAll(/ · p[0-9a-z]+/g, '');
    };
    assert.equal(
      await found('hale', '1375'),
      'night.prepared.yaml:3:5: “We opened 1,375 clinics in the valley.” · claim · true · HALE\n',
    );
    assert.match(await found(...'In the valley they opened 1375 clinics'.split(' ')), /HALE · alike\n$/);
    assert.match(await found(...'In the valley they opened 1376 clinics'.split(' ')), /HALE · alike figure\n$/);
    assert.equal(await found('It rains'), '');
  });

  it('tells each of two copies of a transcript at its own entry, and counts apart what is prepared or only alike', async () => {
    write('copy/talk.txt.annotations.yaml', wages, families);
    const same = '  - {id: a1, claim: "Families fell from 4,200 to 900."}\n';
    writeFileSync(join(folder.path, 'night.prepared.yaml'), `version: 1\nclaims:\n${same}`);
    const { out, err } = await runCli(['find', 'families', '4200', '--in', folder.path]);
    const places = [...out.matchAll(/^(?:.*?\/)?(copy\/talk|talk|night)\S*?:(\d+):\d+:/gm)].map(([, ...one]) =>
      one.join(':'),
    );
    assert.deepEqual(places.toSorted(), ['copy/talk:11', 'night:3', 'talk:5']);
    assert.equal(err, 'Found 2 claims in 2 transcripts, 1 prepared claim.\n');
  });

  it('tells a person the entry’s line, and how many there are', async () => {
    const { code, out, err } = await runCli(['find', 'wages', '--in', folder.path]);
    assert.equal(code, 0);
    assert.match(out, /march\/debate\.txt\.annotations\.yaml:5:3: “ＷＡＧＥＳ rose by 3%” · promise · b1 · BOB\n$/);
    assert.equal(err, 'Found 1 claim in 1 transcript.\n');
  });

  it('says so when there are no words, or no such folder', async () => {
    assert.equal((await runCli(['find'])).code, 2);
    const { code, err } = await runCli(['find', 'x', '--in', join(folder.path, 'none')]);
    assert.equal(code, 2);
    assert.match(err, /none:1:1: not-found: /);
  });
});
