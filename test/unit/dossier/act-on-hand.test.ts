import assert from 'node:assert/strict';
import { actOnHand } from '../../../src/core/dossier/act-on-hand';
import { claimLine } from '../../../src/core/dossier/claim-line';
import { dismissWords } from '../../../src/core/dossier/dismiss';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { handAt, sentenceBeside } from '../../../src/core/dossier/hand';
import { isFree } from '../../../src/core/dossier/is-free';
import { unitsOf } from '../../../src/core/dossier/units-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = 'RUTH: We planted 90 trees. They are doing well.\nOLAF: Fine.\nRUTH: Yes.\n';
const saying = { id: 'm00000000001', by: 'mei', at: '2030-01-02T10:00:00Z', tag: 'claim' };
const { id: _, tag: __, ...signed } = saying;
const transcript = parseTranscript(talk);
const reading = (sidecar: string) => dossierOf(transcript, [{ file: 'a.yaml', sidecar: readSidecar(sidecar) }]);
const judge = (annotation: Annotation) => giveOpinions(annotation, {}, { ...signed, verdict: 'half-true' });

function judged(before: string, hand = handAt(reading(before), talk.indexOf('90'))!): Annotation {
  const change = actOnHand(reading(before), hand, saying, judge);
  assert.ok(change);
  const { text, problem } = applyChange(before, change, 'talk.txt');
  assert.equal(problem, undefined);
  const [one, ...others] = reading(text).annotations;
  assert.deepEqual(others, []);
  return one!.annotation;
}

describe('an act on what is at hand', () => {
  const expected = ['RUTH', '90 trees', 'checked', 'half-true', 1];
  const told = ({ speaker, numbers, status, verdict, reviews }: Annotation) => [
    speaker,
    numbers?.[0]?.text,
    status,
    verdict,
    reviews?.length,
  ];

  it('makes a claim of what nobody has tagged, with it, in one', () => {
    const annotation = judged('');
    assert.deepEqual(told(annotation), expected);
    assert.equal(annotation.quote.exact, 'We planted 90 trees.');
  });

  it('makes a claim again of what was dismissed, with it', () => {
    const dossier = reading('');
    const { text } = applyChange('', dismissWords(dossier, unitsOf(dossier)[0]!.untagged!, saying), 'talk.txt');
    assert.deepEqual(told(judged(text)), expected);
  });

  it('edits what is tagged, and tags a sentence', () => {
    const { text } = applyChange('', { kind: 'add', annotation: judged('') }, 'talk.txt');
    assert.equal(judged(text).verdict, 'half-true');
    const sentence = sentenceBeside(reading(''), { offset: talk.indexOf('90'), step: 1 })!;
    assert.equal(judged('', sentence).quote.exact, 'They are doing well.');
  });
});

describe('what is free', () => {
  const now = Date.parse('2030-01-02T12:00:00Z');
  const hour = 3_600_000;
  const cases: [string, Partial<Annotation>, boolean][] = [
    ['a claim that nobody has', {}, true],
    ['one that I have', { taken: { by: 'mei', at: '2030-01-02T11:59:00Z' } }, true],
    ['one that somebody else has', { taken: { by: 'otto', at: '2030-01-02T11:00:00Z' } }, false],
    ['one that somebody took long ago', { taken: { by: 'otto', at: '2030-01-02T07:59:00Z' } }, true],
    ['one that somebody else was asked to check', { assignee: 'otto' }, false],
    ['one that I was asked to check', { assignee: 'mei' }, true],
    ['one that has its verdict', { verdict: 'true', status: 'checked' }, false],
  ];
  for (const [name, fields, free] of cases)
    it(`is ${free ? '' : 'not '}${name}`, () => {
      const { verdict, status, reviews, ...bare } = judged('');
      const { text } = applyChange('', { kind: 'add', annotation: { ...bare, ...fields } }, 'talk.txt');
      const [unit] = unitsOf(reading(text));
      assert.equal(isFree(unit!, { me: 'mei', now, expires: 4 * hour }), free);
    });

  it('is what nobody has tagged', () =>
    assert.equal(isFree(unitsOf(reading(''))[0]!, { me: undefined, now, expires: hour }), true));
});

describe('a claim as one copies it', () => {
  const claim: Annotation = {
    id: 'a',
    tag: 'claim',
    speaker: 'RUTH',
    quote: { exact: 'We planted\n90 trees.' },
    verdict: 'true',
    sources: [
      { title: 'Tree register', url: 'https://example.org/trees' },
      { title: 'a neighbour', confidential: true },
    ],
  };
  const line = (fields: Partial<Annotation>) => claimLine({ ...claim, ...fields }, (id) => `is ${id}`);

  it('is the line that goes out, else the claim or its words, the verdict and the sources but for confidential ones', () => {
    assert.equal(line({ publish: { text: 'It is true.' } }), 'It is true.');
    assert.equal(line({ claim: '90 trees were planted.', sources: [] }), '90 trees were planted. — is true');
    assert.equal(line({}), '“We planted 90 trees.” (RUTH) — is true — Tree register https://example.org/trees');
  });
});
