import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { spansAround } from '../../../src/core/dossier/spans-around';
import { contains } from '../../../src/core/text/span';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

const piece = fc.constantFrom(
  'Ann Lee: ',
  'Bob Roy: ',
  '\n',
  '\n\n',
  '300 homes',
  '，',
  '。',
  '12萬人',
  ', ',
  '. ',
  'well ',
  '[',
  '😀',
);

describe('a growing selection', () => {
  it('only ever grows, and always holds the cursor', () => {
    assertProperty(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
        const text = `Ann Lee: Yes.\nBob Roy: No.\nAnn Lee: So.\nBob Roy: Hm.\n${pieces.join('')}`;
        const offset = at % (text.length + 1);
        const transcript = parseTranscript(text);
        const spans = spansAround({ transcript, numbers: findSpokenNumbers(transcript) }, offset);
        for (const [i, span] of spans.entries()) {
          assert.ok(span.start <= offset && offset <= span.end);
          if (i > 0) assert.ok(contains(span, spans[i - 1]!) && !contains(spans[i - 1]!, span));
        }
      }),
      { numRuns: 300 },
    );
  });
});
