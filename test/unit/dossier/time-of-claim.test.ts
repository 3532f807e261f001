import assert from 'node:assert/strict';
import { timeOfClaim } from '../../../src/core/dossier/time-of-claim';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const captions = (begin: string) =>
  parseTranscript(
    `1\n00:00:${begin},000 --> 00:00:08,000\nWe built 300 homes\n\n2\n00:00:09,000 --> 00:00:12,000\nand 40 schools.\n`,
    { format: 'srt' },
  );
const claim = (time: string | undefined) => ({ id: 'k1', tag: 'claim', time }) as unknown as Annotation;

describe('when a claim is said', () => {
  const now = captions('05');
  const words = { start: now.text.indexOf('We built'), end: now.text.indexOf(' schools') };

  it('is what the transcript tells, whose times may have been corrected since', () => {
    assert.equal(timeOfClaim(now, claim('00:00:03'), words), '00:00:05');
    assert.equal(timeOfClaim(now, claim(undefined), words), '00:00:05');
  });

  describe('in captions that roll', () => {
    const rolls = (...cues: readonly string[]) =>
      parseTranscript(`WEBVTT\n\n${cues.map((cue, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${cue}\n`).join('\n')}`);
    const timeOf = (transcript: ReturnType<typeof rolls>, words: string) => {
      const start = transcript.text.lastIndexOf(words);
      return timeOfClaim(transcript, claim(undefined), { start, end: start + words.length });
    };

    it('is that of the first cue that shows the words', () => {
      const lines = ['we built 300 homes', 'and 40 schools', 'for 12 villages', 'by the river', 'in one year'];
      const transcript = rolls(...lines.map((line, i) => (i === 0 ? line : `${lines[i - 1]}\n${line}`)));
      assert.equal(timeOf(transcript, '300 homes'), '00:00:00');
      assert.equal(timeOf(transcript, '40 schools'), '00:00:01');
      assert.equal(timeOf(transcript, 'one year'), '00:00:04');
      assert.equal(transcript.turns[0]!.time, 0);
    });

    it('is that of the cue that shows so much of a line which is typed', () => {
      const transcript = rolls(
        'we',
        'we built',
        'we built 300',
        'we built 300 homes',
        'and',
        'and 40',
        'and 40 schools',
      );
      assert.equal(timeOf(transcript, '300 homes'), '00:00:02');
      assert.equal(timeOf(transcript, '40 schools'), '00:00:05');
    });

    it('is not that of an earlier line which is alike', () => {
      const transcript = rolls('we built', 'we built 300', 'no', 'we built', 'we built 300', 'and', 'and 40');
      assert.equal(timeOf(transcript, '300'), '00:00:04');
    });
  });

  it('is the time that was stored where the transcript tells it among the words', () =>
    assert.equal(timeOfClaim(now, claim('00:00:09'), words), '00:00:09'));

  it('is the time that was stored where the words stand nowhere, or the transcript tells none', () => {
    assert.equal(timeOfClaim(now, claim('00:00:03'), undefined), '00:00:03');
    const plain = parseTranscript('ANN: We built 300 homes.\n');
    assert.equal(timeOfClaim(plain, claim('00:00:03'), { start: 5, end: 20 }), '00:00:03');
    assert.equal(timeOfClaim(plain, claim(undefined), { start: 5, end: 20 }), undefined);
  });
});
