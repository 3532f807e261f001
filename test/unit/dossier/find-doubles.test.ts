import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const text = 'ANN: We lost 300 jobs. We won 40.\nBEN: We lost 300 jobs.\n';

/** The ids of the groups among annotations in one file. */
function doublesOf(...annotations: readonly Annotation[]): string[][] {
  const written = annotations.reduce(
    (before, annotation) => applyChange(before, { kind: 'add', annotation }, 'talk.txt').text,
    '',
  );
  const { doubles } = dossierOf(parseTranscript(text), [{ file: 'f', sidecar: readSidecar(written) }]);
  return doubles.map((group) => group.map(({ annotation }) => annotation.id));
}

const at = (id: string, exact: string, from = 0, more: Partial<Annotation> = {}): Annotation => {
  const start = text.indexOf(exact, from);
  return { id, tag: 'claim', quote: { exact }, position: { start, end: start + exact.length }, ...more };
};

describe('annotations of the same words', () => {
  it('are found whatever their tags, the oldest first', () => {
    const one = at('one', 'We won 40.', 0, { at: '2031-01-02T00:00:00Z' });
    const two = at('two', 'We won 40.', 0, { at: '2031-01-01T00:00:00Z', tag: 'promise' });
    assert.deepEqual(doublesOf(one, two, at('three', 'We won 40.')), [['two', 'one', 'three']]);
  });

  it('are none where the words are the same and the place is another, or where they only overlap', () => {
    const again = text.indexOf('We lost', 10);
    assert.deepEqual(doublesOf(at('one', 'We lost 300 jobs.'), at('two', 'We lost 300 jobs.', again)), []);
    assert.deepEqual(doublesOf(at('one', 'We lost 300 jobs.'), at('two', '300 jobs')), []);
  });

  it('are none where they are gone from the text', () => {
    assert.deepEqual(doublesOf(at('one', 'Bananas were free.'), at('two', 'Bananas were free.')), []);
  });
});
