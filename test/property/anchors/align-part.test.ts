import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignPart } from '../../../src/core/anchors/align-part';
import { type Block, matchBlocks } from '../../../src/core/anchors/matching-blocks';
import { assertProperty } from '../../support/assert-property';

/** Words of which no two are alike, so that nothing is shared by chance. */
const said =
  'the ferry to Brandholm carried 412 people on Monday because two older ships lay under repair, as harbour clerk Vigdis wrote';
/** Text about it that has nothing in common with it. */
const around = 'ÄÖÜ '.repeat(20);

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { length }) => sum + length, 0);

/** Holds that blocks are what both share, in the order of both, and that none of it is told twice. */
function areShared(text: string, part: string, blocks: readonly Block[], from = 0, to = text.length): void {
  let [a, b] = [0, from];
  for (const block of blocks) {
    assert.ok(block.length > 0 && block.a >= a && block.b >= b, JSON.stringify(blocks));
    assert.equal(part.slice(block.a, block.a + block.length), text.slice(block.b, block.b + block.length));
    a = block.a + block.length;
    b = block.b + block.length;
  }
  assert.ok(blocks.length === 0 || b <= to);
}

const edit = fc.record({
  at: fc.nat({ max: said.length - 1 }),
  kind: fc.constantFrom('put in', 'taken out', 'replaced'),
});

describe('aligning a part of a quote with a text', () => {
  it('finds all of it where it is as it was, as far off as it may be, and nothing farther off', () => {
    const text = around + said + around;
    const start = around.length;
    for (const off of [-16, -1, 0, 1, 16]) {
      const at = start + off;
      assert.deepEqual(alignPart(text, said, { least: at, greatest: at }), [{ a: 0, b: start, length: said.length }]);
    }
    assert.deepEqual(alignPart(text, said, { least: start - 40, greatest: start + 40 }), [
      { a: 0, b: start, length: said.length },
    ]);
    for (const off of [-60, 60])
      assert.deepEqual(alignPart(text, said, { least: start + off, greatest: start + off }), []);
  });

  it('takes the place that is nearest to where it is expected', () => {
    const short = 'eleven ferries';
    const text = `ÄÖ${short}ÄÖ${short}ÄÖÜÄÖ`;
    const [first, second] = [2, 2 + short.length + 2];
    const startsAt = (least: number, greatest = least) => alignPart(text, short, { least, greatest })[0]?.b;
    for (const at of [0, first, first + 1, first + 7]) assert.equal(startsAt(at), first, `${at}`);
    for (const at of [first + 9, second - 1, second, second + 9]) assert.equal(startsAt(at), second, `${at}`);
    assert.equal(startsAt(first, second), first);
    assert.equal(startsAt(first + 1, second), second);
    assert.equal(alignPart(text, short, { least: first, greatest: first }, first + 1)[0]?.b, second);
    assert.equal(alignPart(text, short, { least: second, greatest: second }, 0, second)[0]?.b, first);
    assert.deepEqual(alignPart(text, short, { least: first, greatest: first }, 0, first + 5), [
      { a: 0, b: first, length: 5 },
    ]);
  });

  it('finds all but what was edited, whatever single characters those are', () => {
    assertProperty(
      fc.property(fc.array(edit, { maxLength: 4 }), fc.integer({ min: -8, max: 8 }), (edits, off) => {
        let now = said;
        for (const { at, kind } of edits.toSorted((x, y) => y.at - x.at))
          now = now.slice(0, at) + (kind === 'taken out' ? '' : '#') + now.slice(kind === 'put in' ? at : at + 1);
        const text = around + now + around;
        const at = around.length + off;
        const blocks = alignPart(text, said, { least: at, greatest: at });
        areShared(text, said, blocks);
        // Of a stretch between two edits that are close to each other nothing need be found.
        assert.ok(lengthOf(blocks) >= said.length - 5 * edits.length, `${now}\n${JSON.stringify(blocks)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('finds both ends where the middle was rewritten, and the middle where both ends were', () => {
    const third = Math.floor(said.length / 3);
    const [head, tail] = [said.slice(0, third), said.slice(-third)];
    for (const [now, least] of [
      [`${head}${'#'.repeat(third - 9)}${tail}`, head.length + tail.length],
      [`${'#'.repeat(third - 6)}${said.slice(third, -third)}#`, third - 2],
      [`${'#'.repeat(third + 6)}${said.slice(third)}`, said.length - third],
      [`${said.slice(0, -third)}######`, said.length - third],
    ] as const) {
      const text = around + now + around;
      const at = around.length;
      const blocks = alignPart(text, said, { least: at, greatest: at });
      areShared(text, said, blocks);
      assert.ok(lengthOf(blocks) >= least, `${now}\n${JSON.stringify(blocks)}`);
    }
  });

  it('finds single characters that still stand in their place, unless they are too few', () => {
    const old = '0123456789他說那個計畫0123456789';
    const text = old.replace('他說那個計畫', '她說哪個计划');
    assert.deepEqual(alignPart(text, old, { least: 0, greatest: 0 }), [
      { a: 0, b: 0, length: 10 },
      { a: 11, b: 11, length: 1 },
      { a: 13, b: 13, length: 1 },
      { a: 16, b: 16, length: 10 },
    ]);
    const few = old.replace('他說那個計畫', '她說哪个计划');
    assert.deepEqual(alignPart(few, old, { least: 0, greatest: 0 }), [
      { a: 0, b: 0, length: 10 },
      { a: 16, b: 16, length: 10 },
    ]);
  });

  it('says nothing but what both share, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '說', '说'), maxLength: 120 });
    assertProperty(
      fc.property(text, text, fc.nat(60), fc.nat(40), fc.nat(60), (text, part, least, more, from) => {
        areShared(text, part, alignPart(text, part, { least, greatest: least + more }, from), from);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the stretches that two strings share', () => {
  it('are in the order of both, and no farther from their place than may be', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '說'), maxLength: 60 });
    assertProperty(
      fc.property(text, text, fc.integer({ min: -30, max: 10 }), fc.nat(30), (a, b, least, more) => {
        const blocks = matchBlocks(a, b, least, least + more);
        areShared(b, a, blocks);
        for (const block of blocks) assert.ok(block.b - block.a >= least && block.b - block.a <= least + more);
      }),
      { numRuns: 400 },
    );
  });

  it('are all of a string in itself', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '說'), minLength: 3, maxLength: 60 });
    assertProperty(
      fc.property(some, (one) => {
        assert.deepEqual(matchBlocks(one, one, 0, 0), [{ a: 0, b: 0, length: one.length }]);
      }),
    );
  });

  it('are those of which most is shared, without what is there by chance', () => {
    const [a, b] = ['first there was a boat, then a crew', 'then a crew and first there was a boat'];
    assert.deepEqual(matchBlocks(a, b, -100, 100), [{ a: 0, b: 16, length: 22 }]);
    assert.deepEqual(matchBlocks('ab', 'ab', 0, 0), []);
    assert.deepEqual(matchBlocks('abc', 'abc', 0, 0), [{ a: 0, b: 0, length: 3 }]);
    assert.deepEqual(matchBlocks('計畫', '計畫', 0, 0), [{ a: 0, b: 0, length: 2 }]);
    assert.deepEqual(matchBlocks('計', '計', 0, 0), []);
  });
});
