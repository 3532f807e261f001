import assert from 'node:assert/strict';
import { Landmarks } from '../../../src/core/anchors/landmarks';

const at = (position: number, shift: number) => ({ position, shift });

describe('quotes whose place is clear tell of one between them', () => {
  const [first, second] = [at(1000, 50), at(2000, 300)];
  const landmarks = new Landmarks([second, first]);

  it('which are the nearest to it, the beginning of the text among them', () => {
    assert.deepEqual(landmarks.around(1500), [first, second]);
    assert.deepEqual(landmarks.around(1000), [at(-1, 0), first]);
    assert.deepEqual(landmarks.around(1001), [first, second]);
    assert.deepEqual(landmarks.around(0), [at(-1, 0), first]);
    assert.deepEqual(landmarks.around(3000), [second]);
    assert.deepEqual(new Landmarks([]).around(7), [at(-1, 0)]);
  });

  it('without itself', () => {
    assert.deepEqual(landmarks.around(1000, first), [at(-1, 0), second]);
    assert.deepEqual(landmarks.around(2000, second), [first]);
    assert.deepEqual(landmarks.around(1000, second), [at(-1, 0), first]);
  });

  it('how far it went: with one of them, or somewhere between if both went about as far', () => {
    assert.deepEqual(landmarks.shiftsAround(1500), [
      { least: 50, greatest: 50 },
      { least: 300, greatest: 300 },
    ]);
    assert.deepEqual(new Landmarks([first, at(2000, 250)]).shiftsAround(1500), [{ least: 50, greatest: 250 }]);
    assert.equal(new Landmarks([first, at(2000, 251)]).shiftsAround(1500).length, 2);
    assert.deepEqual(new Landmarks([at(1000, 9), at(2000, 3)]).shiftsAround(1500), [{ least: 3, greatest: 9 }]);
  });

  it('how far it went if the text between them grew evenly, more or less by how far the nearer one is', () => {
    const far = new Landmarks([at(1000, 0), at(2000, 1000)]);
    assert.deepEqual(far.shiftsBetween(1250), [{ least: 250 - 89, greatest: 250 + 89 }]);
    assert.deepEqual(far.shiftsBetween(1900), [{ least: 900 - 74, greatest: 900 + 74 }]);
    assert.deepEqual(new Landmarks([at(1000, 1000), at(2000, 0)]).shiftsBetween(1500), [
      { least: 500 - 114, greatest: 500 + 114 },
    ]);
    assert.deepEqual(far.shiftsBetween(3000), []);
    assert.deepEqual(new Landmarks([at(1000, 0), at(2000, 200)]).shiftsBetween(1500), []);
    assert.equal(new Landmarks([at(1000, 0), at(2000, 201)]).shiftsBetween(1500).length, 1);
  });

  it('whether it went with one of them, or less far than one and farther than the other', () => {
    const isBeside = (position: number, shift: number) => landmarks.isBeside(at(position, shift));
    // 100 from the first: 64 and a tenth of that.
    assert.deepEqual([isBeside(1100, 50 - 74), isBeside(1100, 50 - 75)], [true, false]);
    assert.deepEqual([isBeside(1900, 300 + 74), isBeside(1900, 300 + 75)], [true, false]);
    assert.deepEqual([isBeside(1100, 300 + 154), isBeside(1100, 300 + 155)], [true, false]);
    assert.equal(isBeside(1500, 175), true);
    assert.deepEqual([isBeside(2100, 300 + 74), isBeside(2100, 300 + 75)], [true, false]);
    assert.deepEqual([isBeside(2100, 300 - 74), isBeside(2100, 300 - 75)], [true, false]);
  });
});
