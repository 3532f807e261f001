import assert from 'node:assert/strict';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { stepQuote } from '../../../src/core/dossier/step-quote';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `EVA: Last year we opened 12 clinics, hired 300 nurses, and cut the wait by half. It was cheap, they said.

JON: No.
`;
const dossier = dossierOf(parseTranscript(talk, { declared: true }), []);

function step(words: string, way: 'narrower' | 'wider', at?: string): string | undefined {
  const start = talk.indexOf(words);
  const offset = at === undefined ? undefined : talk.indexOf(at) + 1;
  const stepped = stepQuote(dossier, { start, end: start + words.length }, way, offset);
  return stepped && talk.slice(stepped.start, stepped.end);
}

describe('a quote by one clause', () => {
  const all = 'Last year we opened 12 clinics, hired 300 nurses, and cut the wait by half.';

  it('narrows from its end, and keeps the figure that one points at', () => {
    assert.equal(step(all, 'narrower'), 'Last year we opened 12 clinics, hired 300 nurses');
    assert.equal(step(all, 'narrower', 'half'), 'hired 300 nurses, and cut the wait by half.');
  });

  it('keeps its first figure if one points at none', () => {
    assert.equal(step('opened 12 clinics, hired 300 nurses', 'narrower'), undefined);
    assert.equal(
      step('Last year we opened 12 clinics, hired 300 nurses', 'narrower'),
      'Last year we opened 12 clinics',
    );
  });

  it('is not narrowed if it is one clause', () => {
    assert.equal(step('Last year we opened 12 clinics', 'narrower'), undefined);
  });

  it('widens to its sentence, and no further', () => {
    const wider = step('hired 300 nurses', 'wider');
    assert.equal(wider, 'hired 300 nurses, and cut the wait by half.');
    assert.equal(step(wider!, 'wider'), all);
    assert.equal(step(all, 'wider'), undefined);
  });

  it('steps by clauses of several sentences if it holds several', () => {
    const two = `${all} It was cheap`;
    assert.equal(step(two, 'wider'), `${all} It was cheap, they said.`);
    assert.equal(step(two, 'narrower'), all);
  });

  it('has no step where nobody speaks', () => {
    assert.equal(stepQuote(dossier, { start: talk.length, end: talk.length }, 'wider'), undefined);
  });
});
