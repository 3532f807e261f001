import assert from 'node:assert/strict';
import { typedBy } from '../../../src/editor/checking/checking-keys';

describe('what a key of checking mode types elsewhere', () => {
  for (const [command, argument, typed] of [
    ['transcript.hear', undefined, 'h'],
    ['transcript.notSaidSo', undefined, 'H'],
    ['transcript.giveVerdict', 3, '3'],
    ['transcript.undoLastChange', undefined, 'u'],
    ['transcript.pauseRecording', undefined, ' '],
    // Control and a letter types nothing; of two keys it isn't known which it was.
    ['transcript.undoLastChange', 0, ''],
    ['transcript.nothingToCheckInSentence', undefined, ''],
    ['transcript.leaveChecking', undefined, ''],
    ['transcript.export', undefined, undefined],
  ] as const)
    it(`is ${typed === undefined ? 'nothing, since it is none' : `“${typed}”`}: ${command} ${argument ?? ''}`, () => {
      assert.equal(typedBy(command, argument), typed);
    });
});
