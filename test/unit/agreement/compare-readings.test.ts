import assert from 'node:assert/strict';
import type { CodedReading } from '../../../src/core/agreement/coded-reading';
import { compareReadings } from '../../../src/core/agreement/compare-readings';

/** `0-10=claim 20-30=promise`. */
function reading(coder: string, text: string, end = 1000): CodedReading {
  const units = text
    .split(' ')
    .filter(Boolean)
    .map((one, i) => {
      const [, start, stop, value] = /^(\d+)-(\d+)=?(.*)$/.exec(one)!;
      return {
        id: `${coder}${i}`,
        start: Number(start),
        end: Number(stop),
        value: value || undefined,
        words: `w${start}`,
      };
    });
  return { coder, file: coder, units, lost: [], broken: 0, end };
}

const talk = (name: string, ...readings: readonly CodedReading[]) => ({ transcript: name, length: 1000, readings });
const figure = (one: ReturnType<typeof compareReadings>['all'], kind: string) =>
  one.figures.find((own) => own.kind === kind);

describe('comparing readings', () => {
  const anna = reading('anna', '0-10=claim 20-40=claim 50-60=promise 100-120=claim 200-210=claim');
  const ben = reading('ben', '0-10=claim 20-30=promise 45-60=promise 110-130=claim 300-310=claim');

  it('tells how units lie to each other, and counts each figure’s cases', () => {
    const { each } = compareReadings(['anna', 'ben'], [talk('t', anna, ben)]);
    const [{ pairs, units, figures, differences }] = each as [(typeof each)[0]];
    assert.deepEqual(units, [5, 5]);
    const { confusion, ...pair } = pairs[0]!;
    assert.deepEqual(pair, {
      coders: ['anna', 'ben'],
      same: 1,
      firstWider: 1,
      secondWider: 1,
      crossing: 1,
      onlyFirst: 1,
      onlySecond: 1,
    });
    assert.deepEqual(confusion, {
      values: ['claim', 'promise'],
      counts: [
        [2, 1, 1],
        [0, 1, 0],
        [1, 0, 0],
      ],
    });
    const of = (kind: string) => figures.find((one) => one.kind === kind);
    // 2 · 4 of 10, and 2 · 1 of 10.
    assert.deepEqual([of('f1')?.value, of('f1')?.cases], [0.8, 10]);
    assert.equal(of('f1-same')?.value, 0.2);
    assert.deepEqual([of('raw')?.value, of('raw')?.cases], [0.75, 4]);
    assert.equal(of('kappa')?.value, 0.5);
    assert.equal(of('alpha-unitized')?.cases, 10);
    assert.equal(of('alpha-ordinal'), undefined);
    assert.deepEqual(
      differences.map(({ of: own }) => own.map((unit) => unit?.id ?? '-').join(' ')),
      ['anna1 ben1', 'anna2 ben2', 'anna3 ben3', 'anna4 -', '- ben4'],
    );
  });

  it('compares only the part that all have finished, and says how much is left out', () => {
    const half = { ...ben, end: 70 };
    const { all } = compareReadings(['anna', 'ben'], [talk('t', { ...anna, lost: ['x'] }, half)]);
    assert.deepEqual(
      [all.units, all.leftOut],
      [
        [3, 3],
        [3, 2],
      ],
    );
  });

  it('puts several transcripts together without mixing their places', () => {
    const { all, each } = compareReadings(['anna', 'ben'], [talk('t', anna, ben), talk('u', anna, ben)]);
    assert.deepEqual(all.units, [10, 10]);
    assert.equal(figure(all, 'f1')?.value, figure(each[0]!, 'f1')?.value);
    assert.equal(all.pairs[0]!.same, 2);
  });

  it('weighs verdicts by their order, and leaves out those without a place in it', () => {
    const order = ['false', 'half-true', 'true'];
    const values = (text: string) =>
      text
        .split(' ')
        .map((value, i) => `${i * 20}-${i * 20 + 10}=${value}`)
        .join(' ');
    const of = (a: string, b: string) =>
      figure(
        compareReadings(['a', 'b'], [talk('t', reading('a', values(a)), reading('b', values(b)))], { order }).all,
        'alpha-ordinal',
      );
    const near = of('true false half-true true', 'true false half-true half-true')!;
    const far = of('true false half-true true', 'true false half-true false')!;
    assert.ok(near.value! > far.value!);
    assert.equal(of('true false misleading', 'true false true')!.cases, 2);
  });

  it('compares three coders together and two by two', () => {
    const cy = reading('cy', '0-10=promise 20-40=claim');
    const { all } = compareReadings(['anna', 'ben', 'cy'], [talk('t', anna, ben, cy)]);
    assert.deepEqual(
      all.pairs.map(({ coders }) => coders.join('+')),
      ['anna+ben', 'anna+cy', 'ben+cy'],
    );
    assert.equal(figure(all, 'alpha-nominal')?.cases, 4);
    assert.equal(all.figures.filter(({ kind }) => kind === 'kappa').length, 3);
  });

  it('tells nothing of nothing', () => {
    const { all } = compareReadings(['a', 'b'], []);
    assert.ok(all.figures.every(({ value, cases }) => value === undefined && cases === 0));
  });
});
