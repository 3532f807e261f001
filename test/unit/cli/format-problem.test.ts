import assert from 'node:assert/strict';
import { formatProblem } from '../../../src/cli/format-problem';
import { LineIndex } from '../../../src/core/text/line-index';

const problem = (start: number, end: number) =>
  ({ code: 'some-code', severity: 'error', message: 'Something.', span: { start, end } }) as const;

describe('showing a problem', () => {
  it('names the place, 1-based, and puts carets under the words', () => {
    const text = 'one\r\ntwo three\r\n';
    assert.equal(
      formatProblem('a.txt', problem(text.indexOf('three'), text.indexOf('three') + 5), new LineIndex(text)),
      'a.txt:2:5: some-code: Something.\n  two three\n      ^^^^^\n',
    );
  });

  it('says which problems are only warnings', () => {
    assert.equal(
      formatProblem('a.txt', { ...problem(1, 2), severity: 'warning' }),
      'a.txt:1:1: warning: some-code: Something.\n',
    );
  });

  it('counts wide characters as two columns, as terminals show them', () => {
    const text = '石媛媛: 近3億元';
    assert.equal(
      formatProblem('a.txt', problem(5, 9), new LineIndex(text)),
      'a.txt:1:6: some-code: Something.\n  石媛媛: 近3億元\n          ^^^^^^^\n',
    );
  });

  it('shows only a part of a long line', () => {
    const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const shown = formatProblem('a.txt', problem(500, 504), new LineIndex(text));
    assert.match(shown, /^ {2}…a{40}HEREb{56}…$/m);
    assert.match(shown, /^ {43}\^{4}$/m);
  });

  it('keeps the carets within the line and at least one', () => {
    const text = 'short\nnext line\n';
    assert.match(formatProblem('a.txt', problem(2, 14), new LineIndex(text)), /^ {4}\^{3}$/m);
    assert.match(formatProblem('a.txt', problem(5, 5), new LineIndex(text)), /^ {7}\^$/m);
  });

  it('lets no text steer the terminal', () => {
    const text = 'a\u001b[31mred\u202ebad\u0007\tend';
    const shown = formatProblem('x\u001b]0;title\u0007.txt', problem(1, 3), new LineIndex(text));
    assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(shown, /red.bad. end/);
  });
});
