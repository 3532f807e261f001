import assert from 'node:assert/strict';
import { ShownPlans } from '../../../src/core/agents/shown-plans';

const plan = { title: 'Tag?', acts: { quote: { exact: 'We opened 12 clinics.' }, at: '2031-02-03T10:00:00Z' } };
const later = { ...plan, acts: { ...plan.acts, at: '2031-02-03T10:00:09Z', position: { start: 8, end: 29 } } };
const other = { ...plan, acts: { ...plan.acts, quote: { exact: 'We opened 13 clinics.' } } };

describe('what a person was shown of an agent’s work', () => {
  it('is written if it is the same still, whenever the yes comes', () => {
    const shown = new ShownPlans();
    shown.show('a', plan);
    assert.equal(shown.take('a', later), undefined);
  });

  it('is all that is written: nothing that nobody was asked about, and nothing twice', () => {
    const shown = new ShownPlans();
    assert.match(shown.take('a', plan)?.refused ?? '', /Nobody was asked/);
    shown.show('a', plan);
    assert.ok(shown.take('b', plan));
    assert.equal(shown.take('a', plan), undefined);
    assert.ok(shown.take('a', plan));
  });

  it('does not stand for what became of it', () => {
    const shown = new ShownPlans();
    for (const before of [other, { refused: 'There is no claim with this id.' }]) {
      shown.show('a', before);
      assert.match(shown.take('a', plan)?.refused ?? '', /not what the person was shown/);
    }
    shown.show('a', plan);
    assert.equal(shown.take('a', plan), undefined);
  });

  it('is not told apart if two questions were asked for one input: neither is written unless both say the same', () => {
    const shown = new ShownPlans();
    shown.show('a', other);
    shown.show('a', plan);
    assert.ok(shown.take('a', plan));
    shown.show('a', plan);
    shown.show('a', later);
    assert.equal(shown.take('a', plan), undefined);
  });

  it('is kept for some dozens of calls at once, not for ever', () => {
    const shown = new ShownPlans();
    for (let i = 0; i < 10_000; i++) shown.show(`${i}`, plan);
    assert.ok(shown.take('0', plan));
    for (let i = 9950; i < 10_000; i++) assert.equal(shown.take(`${i}`, plan), undefined, `${i}`);
  });
});
