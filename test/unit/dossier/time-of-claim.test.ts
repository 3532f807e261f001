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

  it('is the time that was stored where the transcript tells it among the words', () =>
    assert.equal(timeOfClaim(now, claim('00:00:09'), words), '00:00:09'));

  it('is the time that was stored where the words stand nowhere, or the transcript tells none', () => {
    assert.equal(timeOfClaim(now, claim('00:00:03'), undefined), '00:00:03');
    const plain = parseTranscript('ANN: We built 300 homes.\n');
    assert.equal(timeOfClaim(plain, claim('00:00:03'), { start: 5, end: 20 }), '00:00:03');
    assert.equal(timeOfClaim(plain, claim(undefined), { start: 5, end: 20 }), undefined);
  });
});
