import assert from 'node:assert/strict';
import type { Act } from '../../../src/core/sidecar/apply-act';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const add = (id: string, start = 10): Act => ({
  kind: 'add',
  annotation: { id, tag: 'claim', quote: { exact: `Words of ${id}.` }, position: { start, end: start + 9 } },
});
const edit = (id: string, verdict: string): Act => ({ kind: 'edit', id, set: { verdict } });
const idsOf = (text: string) => readSidecar(text).entries.map(({ annotation }) => annotation?.id);
const textOf = (...acts: readonly Act[]) => makeActs('', acts, 'talk.txt').text;

describe('making acts', () => {
  it('makes them one after the other, and tells what takes each back', () => {
    const acts = [add('a'), add('b', 20), edit('a', 'true')];
    const { text, made, waiting, problem } = makeActs('', acts, 'talk.txt');
    assert.deepEqual([idsOf(text), waiting, problem], [['a', 'b'], [], undefined]);
    assert.deepEqual(
      made.map(({ act }) => act),
      acts,
    );
    const back = made.map(({ inverse }) => inverse).reverse();
    const empty = makeActs(text, back.flat(), 'talk.txt').text;
    assert.deepEqual(idsOf(empty), []);
  });

  it('comes to the same again, and to another where anything it is asked of is another', () => {
    const acts = [add('a')];
    const first = makeActs('', acts, 'talk.txt');
    assert.equal(makeActs('', [...acts], 'talk.txt'), first);
    assert.deepEqual(idsOf(makeActs('', [add('b')], 'talk.txt').text), ['b']);
    assert.equal(makeActs('', acts, 'talk.txt').text, first.text);
    assert.deepEqual(idsOf(makeActs('', [...acts, add('b', 20)], 'talk.txt').text), ['a', 'b']);
    assert.equal(makeActs('', acts, 'talk.txt').text, first.text);
    assert.deepEqual(idsOf(makeActs(textOf(add('c', 30)), acts, 'talk.txt').text), ['a', 'c']);
    assert.equal(makeActs('', acts, 'talk.txt').text, first.text);
    assert.match(makeActs('', acts, 'other.txt').text, /^transcript: "other.txt"$/m);
  });

  it('passes over what can’t be made, and says why of the first', () => {
    const { text, made, problem } = makeActs('', [edit('gone', 'true'), add('a'), edit('lost', 'true')], 'talk.txt');
    assert.deepEqual([idsOf(text), made.length, problem?.code], [['a'], 1, 'no-such-entry']);
    assert.match(problem!.message, /gone/);
  });

  it('has new entries wait for a text that nothing can be written to, and makes them where another act settles that', () => {
    const marked = `${textOf(add('a'))}<<<<<<< ours\n    verdict: true\n=======\n    verdict: false\n>>>>>>> theirs\n`;
    const { text, made, waiting, problem } = makeActs(marked, [add('b', 20), edit('a', 'true')], 'talk.txt');
    assert.deepEqual([text, made, waiting.length], [marked, [], 1]);
    assert.ok(problem);
    const settled = makeActs(marked, [add('b', 20), { kind: 'settle-markers' }], 'talk.txt');
    assert.deepEqual([idsOf(settled.text), settled.waiting, settled.problem], [['a', 'b'], [], undefined]);
    assert.deepEqual(
      settled.made.map(({ act }) => act.kind),
      ['settle-markers', 'add'],
    );
  });

  it('makes many at once as it would one by one', () => {
    const many = Array.from({ length: 40 }, (_, i) => add(`e${i}`, (i * 7) % 90));
    const oneByOne = many.reduce((before, act) => makeActs(before, [act], 'talk.txt').text, '');
    const { text, made } = makeActs('', many, 'talk.txt');
    assert.equal(text, oneByOne);
    assert.equal(made.length, 40);
    const taken = made.toReversed().reduce((now, { inverse }) => makeActs(now, inverse, 'talk.txt').text, text);
    assert.deepEqual(idsOf(taken), []);
  });
});
