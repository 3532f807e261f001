import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { tokensIn } from '../../../src/core/dossier/tokens-in';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

const piece = fc.constantFrom(
  'Ann Lee: ',
  'Bob Roy: ',
  '\n',
  '\r\n',
  '[applause\n',
  ']',
  '00:12',
  '300 km',
  '(',
  ') ',
  '- 3 -\n',
);

describe('tokens', () => {
  it('are in order, don’t overlap, and each is on one line', () => {
    assertProperty(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `Ann Lee: Yes.\nBob Roy: No.\nAnn Lee: So.\nBob Roy: Hm.\n${pieces.join('')}`;
        const transcript = parseTranscript(text);
        let behind = 0;
        for (const token of tokensIn(
          { transcript, numbers: findSpokenNumbers(transcript) },
          { start: 0, end: text.length },
        )) {
          assert.ok(token.start >= behind && token.end > token.start);
          assert.doesNotMatch(text.slice(token.start, token.end), /[\r\n]/);
          behind = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
