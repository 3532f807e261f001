import assert from 'node:assert/strict';
import { labelsStandApart, proposeLabels } from '../../../src/core/dossier/propose-labels';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** The labels proposed for an empty line at the text's end. */
function propose(text: string): string[] {
  const end = { start: text.length, end: text.length };
  return proposeLabels(parseTranscript(text), end).map((one) => one.label);
}

describe('proposed labels', () => {
  it('begin with who spoke before the one who is speaking', () => {
    assert.deepEqual(
      propose('Ann Lee: One.\nBob Roy: Two.\nCarl Poe: Three.\nAnn Lee: Four.\nBob Roy: Five.\nCarl Poe: Six.\n'),
      ['Bob Roy: ', 'Ann Lee: ', 'Carl Poe: '],
    );
  });

  it('are one for each person: the label that the person had last', () => {
    const text =
      'June Weiss, council chair: One.\n\nMAYOR OKORO: Two.\n\nWeiss: Three.\n\nMAYOR OKORO: Four.\n\nWeiss: Five.\n\n';
    assert.deepEqual(propose(text), ['MAYOR OKORO: ', 'Weiss: ']);
  });

  for (const [style, text, label] of [
    ['a full-width colon', '主持人：大家好。\n王小明：好。\n主持人：謝謝。\n王小明：不客氣。\n', '主持人：'],
    ['bold', '**Ann Lee:** One.\n\n**Bob Roy:** Two.\n\n**Ann Lee:** Three.\n\n**Bob Roy:** Four.\n', '**Ann Lee:** '],
    ['chevrons', '>> ANN LEE: One.\n>> BOB ROY: Two.\n>> ANN LEE: Three.\n>> BOB ROY: Four.\n', '>> ANN LEE: '],
    [
      'a time in front',
      '[00:01] Ann Lee: One.\n[00:02] Bob Roy: Two.\n[00:03] Ann Lee: Three.\n[00:04] Bob Roy: Four.\n',
      'Ann Lee: ',
    ],
    [
      'voice tags',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>One.\n\n00:02.000 --> 00:03.000\n<v Bob Roy>Two.\n\n',
      '<v Ann Lee>',
    ],
  ] as const) {
    it(`are written in the transcript’s own style: ${style}`, () => assert.equal(propose(text)[0], label));
  }

  it('leave out what stands on the line itself', () => {
    const text = 'Ann Lee: One.\nBob Roy: Two.\nAnn Lee: Three.\nBob Roy: Four.\nCarl Poe: Five.\n';
    const start = text.indexOf('Carl');
    const found = proposeLabels(parseTranscript(text), { start, end: text.length - 1 });
    assert.deepEqual(
      found.map((one) => one.name),
      ['Ann Lee', 'Bob Roy'],
    );
  });

  it('are none where nobody speaks', () => assert.deepEqual(propose('Some prose.\n\nAnd more.\n'), []));
});

describe('labels', () => {
  const talk = ['Ann Lee: One.', 'Bob Roy: Two.', 'Ann Lee: Three.', 'Bob Roy: Four.', ''];
  it('stand apart with blank lines between', () => {
    assert.ok(labelsStandApart(parseTranscript(talk.join('\n\n')), 0));
    assert.ok(labelsStandApart(parseTranscript(talk.join('\r\n\r\n')), 0));
  });
  it('don’t stand apart line by line', () => assert.ok(!labelsStandApart(parseTranscript(talk.join('\n')), 0)));
});
