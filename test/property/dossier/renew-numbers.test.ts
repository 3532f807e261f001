import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { renewNumbers } from '../../../src/core/dossier/renew-numbers';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

const piece = fc.constantFrom(
  'Ann Lee: We have 300 km of road and $2 million.\n\n',
  'Bob Roy: About a third of it, in 2024.\n\n',
  'Ann Lee: 大約投入6000萬，增長12%。\n\n',
  'Bob Roy: Hm.\n\n',
  `Ann Lee: ${'It went on and on for a long time. '.repeat(8)}And then 17 percent left.\n\n`,
  '立法院\n',
  'one hundred ',
  '5',
);

describe('the numbers of an edited text', () => {
  it('are those that reading it from the beginning tells', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(60), words: fc.array(piece, { maxLength: 3 }) });
    assertProperty(
      fc.property(fc.array(piece, { maxLength: 24 }), edit, (pieces, { at, length, words }) => {
        const text = pieces.join('');
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const changed = text.slice(0, start) + words.join('') + text.slice(end);
        const [before, after] = [parseTranscript(text), parseTranscript(changed)];
        const known = { transcript: before, numbers: findSpokenNumbers(before) };
        const renewed = renewNumbers(known, after, { head: start, tail: text.length - end });
        assert.deepEqual(renewed, findSpokenNumbers(after));
      }),
      { numRuns: 300 },
    );
  });

  it('are those in a turn that is read anew in part, too', () => {
    const line = fc.constantFrom(
      'We have 300 km of road and $2 million.\n',
      'About a third of it,\nin 2024.\n\n',
      'Twenty five\n',
      'hundred people came on 3 May.\n',
      'It went on and on for a long time.\n\n',
      'They were five, six and\r\nseven years old. And so on.\r\n',
      'Prices rose from 5 to 7 percent.\n',
    );
    const long = fc.array(line, { minLength: 80, maxLength: 160 });
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(20),
      words: fc.constantFrom('5', ' ', 'million ', '.\n', ''),
    });
    fc.assert(
      fc.property(long, edit, (lines, { at, length, words }) => {
        const talk = `Ann Lee: Hello to all.\n\nBob Roy: Yes.\n\nAnn Lee: ${lines.join('')}\n\nBob Roy: Hm.\n`;
        const start = 60 + (at % (talk.length - 60));
        const end = Math.min(talk.length, start + length);
        const changed = talk.slice(0, start) + words + talk.slice(end);
        const [before, after] = [parseTranscript(talk), parseTranscript(changed)];
        const known = { transcript: before, numbers: findSpokenNumbers(before) };
        const renewed = renewNumbers(known, after, { head: start, tail: talk.length - end });
        assert.deepEqual(renewed, findSpokenNumbers(after));
      }),
      { numRuns: 100 },
    );
  });
});
