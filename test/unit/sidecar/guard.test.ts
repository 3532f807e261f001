import assert from 'node:assert/strict';
import { guardText } from '../../../src/core/sidecar/guard';

describe('what keeps a file from being written', () => {
  const text = 'version: 1\r\n';
  for (const [code, found] of [
    ['not-text', '\0'],
    ['half-character', '\ud83d'],
    ['half-character', '\ude00'],
    ['conflict-markers', '<<<<<<<'],
    ['conflict-markers', '>>>>>>>'],
  ] as const) {
    for (const behind of [' theirs\n', '\r\n', '\n', '']) {
      it(`is told at its place: ${code} ${JSON.stringify(found + behind)}`, () => {
        const problem = guardText(text + found + behind);
        const span = { start: text.length, end: text.length + found.length };
        assert.deepEqual([problem?.code, problem?.severity, problem?.span], [code, 'error', span]);
      });
    }
  }

  it('is no whole character, and no mark of another length or within a line', () => {
    for (const ordinary of [
      '',
      '😀',
      '<<<<<<<<\n',
      '<<<<<< a\n',
      '<<<<<<<a\n',
      'a <<<<<<< b\n',
      '=======\n',
      '|||||||\n',
    ])
      assert.equal(guardText(text + ordinary), undefined);
  });
});
