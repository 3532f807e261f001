import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveTranscript } from '../../../src/core/transcript/live-transcript';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import type { Transcript, TranscriptFormat } from '../../../src/core/transcript/transcript';
import { assertProperty } from '../../support/assert-property';

const formats: readonly TranscriptFormat[] = ['text', 'vtt', 'srt', 'cha'];

/** Lines of every kind that a reader has to tell apart, so that edits make and break labels, cues and front matter. */
const line = fc.constantFrom(
  '',
  '  ',
  'Ann Lee: We cut the list from 4,200 to 900.',
  'BOB ROY, MAYOR: No.',
  'ROY:',
  '主持人:大家好。',
  '王小明：有三成。',
  '主持人:石媛媛(記者)',
  '時間:2022年4月24日',
  '**Ann Lee:** Yes.',
  '### 王小明：',
  'Q. Why?',
  'A. Because.',
  'Ann Lee  0:12',
  '[00:00:05] Speaker 1: Go on.',
  '(Applause)',
  'What follows is speech that nobody is named for.',
  'and it goes on',
  '---',
  'speakers:',
  '- Ann Lee',
  'WEBVTT',
  '1',
  '00:00:01.000 --> 00:00:02.000',
  '<v Ann>Hello</v>',
  '@Begin',
  '*CHI:\tmore .',
  '%com:\tpoints',
  '\tand more',
  '版權所有:某報社',
  'Company Participants',
  'Tim Roe - Chief Executive',
  '>> ANN: Good evening.',
  '>>',
);
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const document = fc
  .array(fc.tuple(line, ending), { maxLength: 40 })
  .map((lines) => lines.map(([words, end]) => words + end).join(''));

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(200) }),
  text: fc.oneof(fc.constantFrom('', 'x', ':', '\n', '\r', '\n\n', ' '), line, document),
});

function assertLaws(text: string, transcript: Transcript): void {
  const covered = new Uint8Array(text.length);
  let end = 0;
  for (const { label: own, speech } of transcript.turns) {
    const label = own ?? { start: speech.start, end: speech.start };
    assert.ok(own ? label.start < label.end : speech.start < speech.end);
    assert.ok(end <= label.start && label.end <= speech.start && speech.start <= speech.end);
    end = speech.end;
    covered.fill(1, label.start, label.end);
    covered.fill(1, speech.start, speech.end);
    assert.equal(text.slice(speech.start, speech.end).trim().length, speech.end - speech.start);
  }
  end = 0;
  for (const piece of transcript.pieces) {
    assert.ok(end <= piece.start && piece.start < piece.end && piece.end <= text.length);
    end = piece.end;
    covered.fill(1, piece.start, piece.end);
  }
  const left = [...text.matchAll(/\S/g)].filter((match) => !covered[match.index]);
  assert.deepEqual(
    left.map((match) => text.slice(match.index, match.index + 20)),
    [],
  );
}

describe('any text', () => {
  it('reads as turns in order that together with the pieces tile it', () => {
    const anything = fc.oneof(document, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
    assertProperty(
      fc.property(anything, fc.constantFrom(undefined, ...formats), (text, format) => {
        assertLaws(text, parseTranscript(text, format ? { format } : {}));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a live transcript', () => {
  it('tells after any edits and settling what a full reading tells', () => {
    assertProperty(
      fc.property(
        document,
        fc.constantFrom(...formats),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (text, format, changes) => {
          let current = text;
          const live = new LiveTranscript(text, { format });
          for (const { at, length, text: inserted } of changes) {
            const start = Math.floor(at * current.length);
            const end = Math.min(current.length, start + length);
            live.change([{ start, end, text: inserted }]);
            current = current.slice(0, start) + inserted + current.slice(end);
            assert.equal(live.length, current.length);
          }
          live.settle();
          assert.deepEqual(live.snapshot(), parseTranscript(current, { format }));
        },
      ),
      { numRuns: 400 },
    );
  });
});
