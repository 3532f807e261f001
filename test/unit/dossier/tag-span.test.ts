import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `LENA: The pier cost nine millions.

OTTO: And it was built in a year.

LENA: With forty men, as you know.
`;

const read = (sidecar: string) => dossierOf(parseTranscript(talk), [{ file: 'a', sidecar: readSidecar(sidecar) }]);
const spanOf = (from: string, to = from) => ({ start: talk.indexOf(from), end: talk.indexOf(to) + to.length });

/** The sidecar after a span was tagged, and whether it was there already. */
function tag(sidecar: string, span: { start: number; end: number }, id: string): { text: string; existing?: string } {
  const tagged = tagSpan(read(sidecar), span, { id, tag: 'claim' });
  assert.ok(tagged);
  if (tagged.existing) return { text: sidecar, existing: tagged.existing.annotation.id };
  return { text: applyChange(sidecar, tagged.change, 'a.txt').text };
}

describe('tagging what is tagged already', () => {
  const two = spanOf('The pier', 'a year.');
  const three = spanOf('The pier', 'you know.');
  const first = spanOf('The pier cost nine millions.');

  it('finds the same words in the same parts', () => {
    for (const span of [first, two, three]) {
      const { text } = tag('', span, 'a1');
      assert.deepEqual(tag(text, span, 'b2'), { text, existing: 'a1' });
    }
  });

  it('takes no claim for the same whose parts are others', () => {
    for (const [before, after] of [
      [first, two],
      [two, first],
      [two, three],
      [three, two],
      [first, three],
    ] as const) {
      const { text } = tag('', before, 'a1');
      const again = tag(text, after, 'b2');
      assert.equal(again.existing, undefined);
      assert.deepEqual(
        read(again.text)
          .annotations.map((one) => [one.annotation.id, one.placement])
          .sort(),
        [
          ['a1', 'exact'],
          ['b2', 'exact'],
        ],
      );
    }
  });
});
