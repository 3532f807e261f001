import assert from 'node:assert/strict';
import { checkSpeakerPattern } from '../../../src/core/transcript/check-speaker-pattern';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { isLabelled } from '../../../src/core/transcript/transcript';

describe('a person’s own pattern for speakers', () => {
  const text = '@ann/12 Hello: all.\nmore words\n  @bob/0:15 Hi.\nAnn Lee: no label here\n@ann/12 Bye.\n';
  const read = (speakerPattern: string) =>
    parseTranscript(text, { speakerPattern })
      .turns.filter(isLabelled)
      .map(
        ({ speaker, label, speech }) =>
          `${speaker}|${text.slice(label.start, label.end)}|${text.slice(speech.start, speech.end)}`,
      );

  it('finds the labels, and no others are', () => {
    assert.deepEqual(read(String.raw`@(?<speaker>\w+)/\S+`), [
      'ann|@ann/12|Hello: all.\nmore words',
      'bob|@bob/0:15|Hi.\nAnn Lee: no label here',
      'ann|@ann/12|Bye.',
    ]);
    assert.equal(parseTranscript(text, { speakerPattern: String.raw`@(\w+)/(?<time>[\d:]+)` }).turns[1]!.time, 15);
  });

  it('is passed over where it can’t be used or finds nothing', () => {
    assert.deepEqual(read('('), []);
    assert.deepEqual(read('(a+)+'), []);
    assert.deepEqual(read('nobody'), []);
  });

  it('is refused where it could take exponential time, or is none', () => {
    for (const slow of [
      '(a+)+:',
      String.raw`(\w+\s?)*:`,
      '(a|ab)*:',
      '(?:x|y+){2,}',
      '((a)+b?)+',
      String.raw`(\w+) \1:`,
      String.raw`\s*\s*x`,
      '.*.*.*x',
      '(?=.*a).*',
      // Neighbours that may take the same letters.
      String.raw`\w+[a-z]+\w+[a-z]+:`,
      '[A-Z]*[A-Y]*[A-X]*[A-W]*:',
      `${'b?'.repeat(30)}b{30}:`,
      '[a-z]{0,30}[a-z]{0,31}[a-z]{0,32}[a-z]{0,33}[a-z]{0,34}:',
      String.raw`\w*a\w*a[a-z]*a\w*:`,
      // What varies in length, again and again.
      '([a-z ]{1,50}){1,50}:',
      '(?:(?:a{0,30}){0,30}){0,30}:',
      '(?:a?a)+:',
      '(?:[a-z]{1,9}[A-Z]?)+:',
      `(${'.?'.repeat(18)}){9}:`,
    ]) {
      assert.equal(checkSpeakerPattern(slow)?.code, 'speaker-pattern-slow', slow);
    }
    assert.equal(checkSpeakerPattern('[')?.code, 'speaker-pattern-invalid');
    assert.match(checkSpeakerPattern('x(a+)+')!.message, /\(a\+\)\+/);
    assert.deepEqual(checkSpeakerPattern('x(a+)+')!.span, { start: 1, end: 6 });
  });

  it('is fine where repetitions stand one after the other', () => {
    for (const fine of [
      String.raw`\[\d+:\d+\]\s*(\w+)\s*:\s*`,
      String.raw`(?:Mr|Ms)\.? (?<speaker>[^:]+):`,
      '(?:[A-Z][a-z]*){1}:',
      String.raw`(\p{Lu}[\p{L} .'-]{0,40}):`,
      String.raw`(?:\(\d\d\))?([^>]*)>`,
      String.raw`\[(?<time>\d+:\d+)\]\s+(?<speaker>[^:]+):\s*`,
      String.raw`(?:MR|MS|DR)\.? (?<speaker>[A-Z]+)\.`,
      String.raw`(?:[A-Z]\.? ?)+:`,
      '(?:[A-Z][a-z]{1,20} ?){1,3}:',
      '(?:[a-z]{1,20}-)+[a-z]:',
      '(?:a?b?){2}:',
    ]) {
      assert.equal(checkSpeakerPattern(fine), undefined, fine);
    }
  });
});
