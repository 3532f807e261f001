import assert from 'node:assert/strict';
import { renameSpeaker } from '../../../src/core/dossier/rename-speaker';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import type { LabelledTurn } from '../../../src/core/transcript/transcript';

/** The text after the speaker of the turn with this number has got a new name, and the labels that changed. */
function rename(text: string, turn: number, name: string): { text: string; labels: Record<string, string> } {
  const transcript = parseTranscript(text);
  const { spans, labels } = renameSpeaker(transcript, transcript.turns[turn] as LabelledTurn, name);
  const changed = spans.reduceRight(
    (before, span) => before.slice(0, span.start) + name + before.slice(span.end),
    text,
  );
  return { text: changed, labels: Object.fromEntries(labels) };
}

describe('renaming a speaker', () => {
  it('changes every label of the speaker, and no mention in speech', () => {
    const text = 'Ann Lee: I, Ann Lee, agree.\nBob Roy: Thanks, Ann Lee.\nAnn Lee: Sure.\nBob Roy: Well.\n';
    assert.deepEqual(rename(text, 0, 'Anna Lee'), {
      text: 'Anna Lee: I, Ann Lee, agree.\nBob Roy: Thanks, Ann Lee.\nAnna Lee: Sure.\nBob Roy: Well.\n',
      labels: { 'Ann Lee': 'Anna Lee' },
    });
  });

  it('leaves time, mark-up and colon as they are', () => {
    const text = '**Ann Lee:** Yes.\n\n**Bob Roy:** No.\n\n**Ann Lee:** Yes!\n\n**Bob Roy:** No!\n';
    assert.equal(rename(text, 2, 'Li').text, text.replaceAll('Ann Lee', 'Li'));
  });

  it('takes labels that differ in spacing alone for the same speaker', () => {
    const text = '主持人：大家好。\n趙 海燕：好。\n主持人：請說。\n趙海燕：是。\n主持人：謝謝。\n';
    assert.deepEqual(rename(text, 3, '趙海晏').labels, { '趙 海燕': '趙海晏', 趙海燕: '趙海晏' });
  });
});
