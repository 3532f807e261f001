import assert from 'node:assert/strict';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Fields } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `OKORO: We opened 12 schools in the valley. We hired 340 teachers there.

WEISS: You closed 3 of them after a year. And 25 buses run no more.
`;

/** The talk with some words tagged, each with what became of it. */
function counted(tagged: Readonly<Record<string, Fields>>, text = talk) {
  const transcript = parseTranscript(text);
  const sidecar = Object.entries(tagged).reduce((before, [words, fields], i) => {
    const dossier = dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(before) }]);
    const start = text.indexOf(words);
    const one = tagSpan(dossier, { start, end: start + words.length }, { id: `a${i}`, tag: 'claim' });
    assert.ok(one && !one.existing);
    const annotation = { ...one.change.annotation, ...fields } as typeof one.change.annotation;
    return applyChange(before, { kind: 'add', annotation }, 'talk.txt').text;
  }, '');
  const { byState: _, ...counts } = countsOf(dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(sidecar) }]));
  return counts;
}

const none = { left: 0, tagged: 0, checked: 0, disputed: 0, dismissed: 0, attention: 0 };

describe('countsOf', () => {
  it('counts each unit once, by what became of it', () => {
    assert.deepEqual(counted({}), { ...none, left: 4 });
    const judged = (verdict: string) => ({ verdict, reviews: [{ by: 'ann', verdict: 'true' }] });
    assert.deepEqual(
      counted({
        'We opened 12 schools in the valley.': judged('true'),
        'We hired 340 teachers there.': judged('false'),
        'You closed 3 of them after a year.': { status: 'not-a-claim' },
      }),
      { ...none, left: 1, tagged: 2, checked: 1, disputed: 1, dismissed: 1 },
    );
  });

  it('comes to nothing left', () => {
    const words = talk.match(/(?:We|You|And) [^.]*\./g)!;
    assert.deepEqual(counted(Object.fromEntries(words.map((one) => [one, {}]))), { ...none, tagged: 4 });
  });
});
