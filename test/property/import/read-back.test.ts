import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gatherTurns } from '../../../src/core/import/gather-turns';
import type { ImportedTurn } from '../../../src/core/import/imported-talk';
import { writeTranscript } from '../../../src/core/import/write-transcript';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

/** Words that look like labels, times, heads and marks. */
const hostile = [
  'Note: this',
  'MIRA:',
  'A: B: C',
  'so [0:01:02] words',
  '- no',
  '>> JONAS: yes',
  '---',
  'transcript: 1',
  '# Head',
  '12',
  'Page 3 of 9',
  '**BOLD:** text',
  'Q.',
  '主持人：好',
  '一：二',
  'WEBVTT',
  '00:01 --> 00:02',
  'speaker: null',
  '\\',
  'a\\: b',
  '*',
  '"quoted"',
  '\ttab',
  'END',
  '© 2031',
  'Participants:',
  'Ann Lee, editor',
  '(applause)x',
  'hyphen-',
  'x [y] z',
  ': colon',
  '  : ',
  '@Begin',
  '{a: b}',
  '12:30 pm',
  '|',
];
const words = fc.oneof(
  fc.constantFrom(...hostile, '\\x'.repeat(130)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc
    .array(fc.constantFrom('we', 'built', '300', 'homes', 'in', '2019', '三百', '萬'), { minLength: 1, maxLength: 12 })
    .map((all) => `${all.join(' ')}.`),
);
const part = fc.record({
  time: fc.option(
    fc.integer({ min: 0, max: 900_000 }).map((value) => value / 100),
    { nil: undefined },
  ),
  text: fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
});
const turn = fc.record({
  speaker: fc.option(
    fc.oneof(
      fc.constantFrom('MIRA', 'Jonas Brandt', 'A', '主持人', 'Speaker 1', ...hostile),
      fc.string({ minLength: 1, maxLength: 20 }),
    ),
    { nil: undefined },
  ),
  parts: fc.array(part, { minLength: 1, maxLength: 3 }),
});

const plain = (text: string) =>
  text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Turns as the source says: those without words of nobody, and what is one turn of nobody, aside. */
function expected(turns: readonly ImportedTurn[]) {
  return turns.flatMap(({ speaker, parts }) => {
    const name = plain(speaker ?? '');
    const text = plain(parts.map((one) => one.text).join(' '));
    const first = parts.find((one) => plain(one.text) !== '') ?? parts[0];
    return name === '' && text === '' ? [] : [{ speaker: name === '' ? null : name, time: first?.time, text }];
  });
}

describe('an imported transcript', () => {
  it('is read with the speakers, times and words of its source, whatever they look like', () => {
    assertProperty(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
        const text = writeTranscript({ body: { turns } }, 'talk.json');
        const { format, turns: read, pieces } = parseTranscript(text);
        assert.equal(format, 'labelled');
        const got = read.map(({ speaker, time, speech }) => ({
          speaker,
          time,
          text: plain(withoutTimes(text, speech, pieces)),
        }));
        assert.deepEqual(got, expected(turns));
      }),
      { numRuns: 500 },
    );
  });
});

describe('words that were heard one by one', () => {
  const heard = fc.array(
    fc.record({
      text: fc.constantFrom(
        'we',
        'built',
        '300',
        'homes.',
        'in',
        '1,200,',
        'Mr.',
        'Moll',
        '三',
        '百',
        '萬戶，',
        '蓋了。',
        'so?',
        'and',
      ),
      step: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 1, maxLength: 120 },
  );

  it('are read as they were, however many times stand among them', () => {
    assertProperty(
      fc.property(heard, (words) => {
        let at = 0;
        const timed = words.map(({ text, step }) => {
          at += step;
          return { text, start: at, end: at + 0.3, speaker: 'MIRA' };
        });
        const turns = gatherTurns(timed);
        const { turns: read, read: speech } = parseTranscript(writeTranscript({ body: { turns } }, 'talk.json'));
        assert.equal(read.length, 1);
        const got = speech.slice(read[0]!.speech).replace(/\s+/g, '');
        assert.equal(got, words.map(({ text }) => text).join(''));
        const blanks = (text: string) => text.replace(/\s+/g, ' ').trim();
        const untimed = gatherTurns(timed.map(({ text, speaker }) => ({ text, speaker })))[0]!.parts[0]!.text;
        // A paragraph's beginning parts what else is written closely.
        if (turns[0]!.parts.every(({ gap }, i) => i === 0 || gap !== undefined))
          assert.equal(blanks(speech.slice(read[0]!.speech)), untimed);
      }),
      { numRuns: 500 },
    );
  });
});

/** The words of a turn without the times of its paragraphs. */
function withoutTimes(
  text: string,
  speech: { start: number; end: number },
  pieces: readonly { kind: string; start: number; end: number }[],
): string {
  let words = '';
  let at = speech.start;
  for (const { kind, start, end } of pieces) {
    const isParagraphs =
      kind === 'time' && start > speech.start && end <= speech.end && /\n\t?$/.test(text.slice(0, start));
    if (!isParagraphs) continue;
    words += text.slice(at, start);
    at = end;
  }
  return words + text.slice(at, speech.end);
}
