import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReading, needsLabels } from '../../../src/core/dossier/describe-reading';
import type { Form } from '../../../src/core/transcript/form';
import { wayOf } from '../../../src/core/transcript/habit';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const turn = (speaker: string, i: number) => `${speaker}: We built ${i}00 homes that year, and nobody did more.\n\n`;
const talk = (times: number, ...others: readonly string[]) =>
  Array.from({ length: times }, (_, i) => turn('Deputy Ann Lee', i) + turn('Deputy Bob Roy', i)).join('') +
  others.join('');
const near = 'An Leas-Chathaoirleach: The Deputy to conclude.\n\n';

describe('what a document keeps to', () => {
  for (const [what, text, told] of [
    ['labels before colons', talk(2), 'Name and colon; speakers: 2'],
    ['a part that is nobody’s', talk(2, near), 'Name and colon; speakers: 2; 19 % of the text is nobody’s'],
    ['labels in brackets', '[Ann] How many?\n[Bob] About 300.\n'.repeat(3), 'Name in brackets; speakers: 2'],
    ['no labels', 'We built 300 homes.\n\nThank you.\n', 'No labels: one talk'],
  ] as const)
    it(`is told in words: ${what}`, () => assert.equal(describeReading(parseTranscript(text)), told));

  it('has a name for every form that is declared: another would be called a person’s own pattern', () => {
    const room = 'src/core/transcript';
    const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const bases = sources.flatMap((file) =>
      [...readFileSync(join(room, file), 'utf8').matchAll(/^ +base: '([^']+)',$/gm)].map(([, base]) => base!),
    );
    assert.ok(bases.length > 20);
    const nameless = bases.filter((base) => wayOf({ base } as Form) === 'pattern');
    assert.deepEqual(nameless.sort(), ['told', 'user-pattern']);
  });

  it('is told with what nearly was a label, where much is nobody’s or it comes again', () => {
    for (const [text, needs] of [
      [talk(2), false],
      [talk(2, near), true],
      [talk(30, near), false],
      [talk(30, near, near.replace('conclude', 'go on')), true],
    ] as const) {
      const transcript = parseTranscript(text);
      assert.equal(needsLabels(transcript), needs);
      for (const { label } of transcript.habit!.near) assert.equal(label, 'An Leas-Chathaoirleach');
    }
  });

  it('has each fault of captions once', () => {
    const text = '1\n00:00:01 --> 00:00:03\nWe built 300 homes.\n\n2\n00:00:03 --> 00:00:05\nThank you.\n';
    assert.deepEqual(
      parseTranscript(text).habit!.hints.map(({ hint, start }) => [hint, start]),
      [['captions-times', 2]],
    );
  });
});
