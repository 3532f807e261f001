import assert from 'node:assert/strict';
import { runCli } from '../../support/run-cli';

describe('transcript numbers', () => {
  it('answers each line with its id, whatever that is, in order', async () => {
    const rows = [{ id: 7, text: 'none' }, { id: 'b', text: '', lang: 'en' }, { text: 'no id' }];
    const { code, out } = await runCli(
      ['numbers', '--json'],
      `${rows.map((row) => JSON.stringify(row)).join('\r\n')}\r\n\n`,
    );
    assert.equal(code, 0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map((row) => row.id),
      [7, 'b', undefined],
    );
    for (const row of answers) assert.deepEqual(row.numbers, []);
  });

  it('reads UTF-8 with a byte order mark', async () => {
    const { code, out } = await runCli(['numbers'], '\uFEFF{"id":1,"text":"none"}\n');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).id, 1);
  });

  for (const [input, message] of [
    ['{"id":1,"text":"a"}\nnot json\n', /^-:2:1: bad-line: This is no JSON/],
    ['{"id":1}\n', /^-:1:1: bad-line: .*"text"/],
    ['[]\n', /^-:1:1: bad-line: .*"text"/],
    ['null\n', /^-:1:1: bad-line: This is no JSON object/],
  ] as const) {
    it(`names the line that is wrong in ${JSON.stringify(input)}`, async () => {
      const { code, err } = await runCli(['numbers', '--json'], input);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});
