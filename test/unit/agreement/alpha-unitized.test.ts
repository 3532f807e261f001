import assert from 'node:assert/strict';
import { alphaUnitized, disagreementOf } from '../../../src/core/agreement/alpha-unitized';
import type { Span } from '../../../src/core/text/span';

/** Units as `begin+length`. */
const units = (text: string): Span[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [start, length] = one.split('+').map(Number);
      return { start: start!, end: start! + length! };
    });

const continuum = (length: number, ...coders: readonly string[]) => ({ length, marked: coders.map(units) });

describe('Krippendorff’s alpha for unitizing', () => {
  // K. Krippendorff, Content Analysis, 2nd edition (2004), section 11.6, page 254: a continuum from 150 to 450, two observers.
  const c = continuum(300, '75+70 220+30', '70+80 205+20 250+20');
  const k = continuum(300, '30+60 150+50', '30+60 150+50');

  it('is what is printed for the categories c and k', () => {
    const ofC = disagreementOf([c]);
    assert.equal(ofC.observed.toFixed(4), '0.0144');
    assert.equal(ofC.expected.toFixed(4), '0.0532');
    assert.equal(alphaUnitized([c])?.toFixed(4), '0.7286');
    const ofK = disagreementOf([k]);
    assert.equal(ofK.observed, 0);
    assert.equal(ofK.expected.toFixed(4), '0.0490');
    assert.equal(alphaUnitized([k]), 1);
    const both = 1 - (ofC.observed + ofK.observed) / (ofC.expected + ofK.expected);
    assert.equal(both.toFixed(3), '0.859');
  });

  // K. Krippendorff, On the reliability of unitizing contiguous data (1995), page 57: lengths in 24ths, divided ever finer.
  const pairs = {
    A: ['2+8 14+6', '4+4 15+2'],
    B: ['0+18', '0+2 2+1 3+1 4+1 5+1 6+3 9+1'],
    C: ['2+6 10+2 14+4 20+2', '0+2 4+4 10+4 16+2 20+2'],
    D: ['0+2 2+8 10+4 14+6 20+4', '0+4 4+4 8+7 15+2 17+7'],
  };
  const stretched = (name: keyof typeof pairs, by: number) => {
    const { length, marked } = continuum(24, ...pairs[name]);
    const stretch = ({ start, end }: Span) => ({ start: start * by, end: end * by });
    return { length: length * by, marked: marked.map((own) => own.map(stretch)) };
  };

  it('observes what is printed for the four pairs of 1995', () => {
    const observed = (name: keyof typeof pairs) => disagreementOf([stretched(name, 1)]).observed;
    assert.deepEqual(
      (['A', 'B', 'C', 'D'] as const).map((name) => observed(name).toFixed(3)),
      ['0.031', '2.267', '0.028', '0.387'],
    );
  });

  it('is what is printed for the pairs A and D, and for C in twelve parts', () => {
    assert.equal(alphaUnitized([stretched('A', 50000)])?.toFixed(3), '0.553');
    assert.equal(alphaUnitized([stretched('D', 50000)])?.toFixed(3), '0.066');
    assert.equal(alphaUnitized([stretched('C', 0.5)])?.toFixed(3), '0.494');
    const expected = (name: keyof typeof pairs, by: number) =>
      disagreementOf([stretched(name, by)]).expected.toFixed(5);
    assert.deepEqual(
      [expected('A', 50000), expected('D', 50000), expected('C', 0.5)],
      ['0.06990', '0.41445', '0.05494'],
    );
  });

  // The tables of 1995 print −.926 for B and .679 for C, finely divided. No program that follows the formula finds them: DKPro
  // Statistics, the reference implementation, allows these values .02 in its `Krippendorff1995Test` and notes “a small error in the
  // computation of D_E in the original reference”. Two slips in the expected disagreement give every printed digit of both.
  describe('of the pairs of 1995 that can’t be had by the formula', () => {
    /** The expected disagreement by the formula of the paper; `slip` leaves out that no unit meets itself. */
    const expectedOf = (units: readonly number[], gaps: readonly number[], length: number, slip = false) => {
      const sum = units.reduce((all, b) => {
        const fitting = gaps.filter((gap) => gap >= b).reduce((room, gap) => room + gap - b + 1, 0);
        return all + ((units.length - 1) / 3) * (2 * b ** 3 - 3 * b ** 2 + b) + b ** 2 * fitting;
      }, 0);
      const itself = slip ? 0 : units.reduce((all, b) => all + b * (b - 1), 0);
      return ((2 / length) * sum) / (2 * length * (2 * length - 1) - itself);
    };
    const by = 50000;
    const scaled = (lengths: readonly number[], factor = by) => lengths.map((one) => one * factor);

    it('B is printed as if the gap of fourteen parts that Jill left were one of sixteen', () => {
      const units = scaled([18, 2, 1, 1, 1, 1, 3, 1]);
      const { observed, expected } = disagreementOf([stretched('B', by)]);
      assert.ok(Math.abs(expected - expectedOf(units, scaled([6, 14]), 24 * by)) < 1e-9);
      assert.deepEqual([expected.toFixed(5), (1 - observed / expected).toFixed(3)], ['1.17578', '-0.928']);
      const printed = expectedOf(units, scaled([6, 16]), 24 * by);
      assert.deepEqual([printed.toFixed(5), (1 - observed / printed).toFixed(3)], ['1.17731', '-0.926']);
    });

    it('C is printed, from 1,200 parts on, as if each unit could meet itself', () => {
      const units = [6, 2, 4, 2, 2, 4, 4, 2, 2];
      const gaps = Array<number>(10).fill(2);
      const printed = { 50: '0.677', 500: '0.678', 5000: '0.679', 50000: '0.679' };
      for (const [factor, alpha] of Object.entries(printed)) {
        const times = Number(factor);
        const { observed, expected } = disagreementOf([stretched('C', times)]);
        const own = [scaled(units, times), scaled(gaps, times), 24 * times] as const;
        assert.ok(Math.abs(expected - expectedOf(...own)) < 1e-9);
        assert.equal((1 - observed / expectedOf(...own, true)).toFixed(3), alpha);
      }
      assert.equal(alphaUnitized([stretched('C', by)])?.toFixed(3), '0.693');
      assert.equal(expectedOf(scaled(units), scaled(gaps), 24 * by, true).toFixed(5), '0.08642');
    });
  });

  it('expects what comes of laying every two sections together in every way', () => {
    // Counted one by one: each unit against each other one, and into each gap, at every offset at which they meet.
    const length = 40;
    const small = continuum(length, '3+5 20+4', '4+5 30+2');
    const gaps = [3, 12, 16, 4, 21, 8];
    const lengths = [5, 4, 5, 2];
    let sum = 0;
    for (const a of lengths) {
      // As the formula has it, any other unit counts as if it were as long as this one.
      for (let offset = 1 - a; offset < a; offset++) sum += (lengths.length - 1) * offset ** 2;
      for (const gap of gaps) for (let at = 0; at + a <= gap; at++) sum += a ** 2;
    }
    const same = lengths.reduce((all, b) => all + b * (b - 1), 0);
    const expected = ((2 / length) * sum) / (2 * length * (2 * length - 1) - same);
    assert.ok(Math.abs(disagreementOf([small]).expected - expected) < 1e-12);
  });

  it('lets no section go from one text into another', () => {
    const first = continuum(100, '10+20', '10+20');
    const second = continuum(100, '50+20', '50+20');
    assert.equal(alphaUnitized([first, second]), 1);
    assert.equal(alphaUnitized([first, second]), alphaUnitized([second, first]));
  });

  it('counts of units of one coder that overlap each stretch once', () => {
    assert.equal(
      alphaUnitized([continuum(100, '10+20 15+5 20+20', '10+30')]),
      alphaUnitized([continuum(100, '10+20 30+10', '10+30')]),
    );
  });

  it('can’t be told if nobody marked anything', () => {
    assert.equal(alphaUnitized([continuum(100, '', '')]), undefined);
    assert.equal(alphaUnitized([]), undefined);
  });
});
