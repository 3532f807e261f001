import assert from 'node:assert/strict';
import {
  bindingsOf,
  checkingKeys,
  commandTyping,
  inCorrectedText,
  typedBy,
} from '../../../src/editor/checking/checking-keys';

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
    ['transcript.leaveChecking', 1, ''],
    ['transcript.typeAhead', 'Q', 'Q'],
    ['transcript.typeAhead', '0', '0'],
    ['transcript.export', undefined, undefined],
  ] as const)
    it(`is ${typed === undefined ? 'nothing, since it is none' : `“${typed}”`}: ${command} ${argument ?? ''}`, () => {
      assert.equal(typedBy(command, argument), typed);
    });
});

describe('the command whose key types something', () => {
  for (const [typed, command, ...args] of [
    ['a', 'transcript.tagAndGoOn'],
    ['A', 'transcript.approveLine'],
    ['H', 'transcript.notSaidSo'],
    [' ', 'transcript.pauseRecording'],
    ['.', 'transcript.nothingToCheckInSentence'],
    [',', 'transcript.nothingToCheckInSentence'],
    ['3', 'transcript.giveVerdict', 3],
    ['u', 'transcript.undoLastChange'],
    ['?', 'transcript.checkingHelp'],
    ['Q', 'transcript.typeAhead', 'Q'],
    ['0', 'transcript.typeAhead', '0'],
  ] as const)
    it(`of “${typed}” is ${command}`, () => assert.deepEqual(commandTyping(typed), { command, args }));

  for (const typed of ['', '。', '你', '\n', 'Ctrl+Z', 'ab'])
    it(`is none for “${typed}”`, () => assert.equal(commandTyping(typed), undefined));
});

describe('letters and digits that are no key of checking', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const used = checkingKeys.map(({ shown }) => shown);
  const spare = [...letters, ...letters.toUpperCase(), '0'].filter((typed) => !used.includes(typed));

  it('are bound, so that they reach a box that opens a moment later: in the text and in the list', () => {
    const bound = bindingsOf('transcript.typeAhead');
    for (const typed of spare) {
      const conditions = bound.filter(({ args }) => args === typed).map(({ when }) => when);
      assert.ok(
        conditions.some((when) => when.startsWith('editorTextFocus')),
        typed,
      );
      assert.ok(
        conditions.some((when) => when.startsWith('focusedView')),
        typed,
      );
    }
    assert.deepEqual([...new Set(bound.map(({ args }) => args))], spare);
  });

  it('take no key from a command of the mode', () => {
    const keys = checkingKeys.flatMap((one) => one.keys);
    assert.deepEqual(
      bindingsOf('transcript.typeAhead').filter(({ key }) => keys.includes(key)),
      [],
    );
  });
});

describe('the keys of a text', () => {
  it('hold in none while the box of a question is open: the text seems to have the keys for a moment longer', () => {
    const commands = [...checkingKeys.map(({ command }) => command), 'transcript.typeAhead', 'transcript.tellReadOnly'];
    const inTexts = commands.flatMap(bindingsOf).filter(({ when }) => when.includes('editorTextFocus'));
    assert.ok(inTexts.length > commands.length);
    for (const { key, when } of [...inTexts, { key: 'escape', when: inCorrectedText }])
      assert.ok(when.includes('!inQuickOpen'), key);
  });
});
