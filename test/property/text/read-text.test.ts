import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hole, ReadText } from '../../../src/core/text/read-text';
import type { Span } from '../../../src/core/text/span';

/** A file and holes in it, which neither overlap nor touch. */
const made = fc
  .array(
    fc.record({
      words: fc.string({ minLength: 1, maxLength: 6 }),
      hole: fc.string({ minLength: 1, maxLength: 6 }),
      instead: fc.constantFrom('', ' ', '\n'),
    }),
    { maxLength: 8 },
  )
  .map((parts) => {
    let file = '';
    const holes: Hole[] = [];
    for (const { words, hole, instead } of parts) {
      file += words;
      holes.push({ start: file.length, end: file.length + hole.length, instead });
      file += hole;
    }
    return new ReadText(`${file}end`, holes);
  });

describe('a text as read', () => {
  it('is the file without its holes, and with what stands instead of them', () => {
    fc.assert(
      fc.property(made, (read) => {
        let text = read.file;
        for (const { start, end, instead } of read.holes.toReversed()) {
          text = text.slice(0, start) + instead + text.slice(end);
        }
        assert.equal(read.text, text);
      }),
    );
  });

  it('comes back to the same offset by way of the file, from either side of a hole', () => {
    fc.assert(
      fc.property(made, (read) => {
        for (let offset = 0; offset <= read.text.length; offset++) {
          assert.equal(read.toRead(read.toFile(offset, 'start')), offset);
          assert.equal(read.toRead(read.toFile(offset, 'end')), offset);
        }
      }),
    );
  });

  it('moves all of a span that no hole parts by one and the same shift', () => {
    let shifted = 0;
    fc.assert(
      fc.property(made, fc.nat(60), fc.integer({ min: 1, max: 6 }), (read, from, length) => {
        const start = Math.min(from, read.file.length - 1);
        const speech = { start, end: Math.min(start + length, read.file.length) };
        const shift = read.shiftOf(speech);
        const isParted = read.holes.some((hole) => hole.start < speech.end && speech.start < hole.end);
        assert.equal(shift === undefined, isParted);
        if (shift === undefined) return;
        shifted++;
        assert.deepEqual(read.spanToRead(speech), { start: speech.start - shift, end: speech.end - shift });
        for (let at = speech.start; at < speech.end; at++) {
          const word: Span = { start: at - shift, end: at + 1 - shift };
          assert.deepEqual(read.spanToFile(word), { start: at, end: at + 1 });
        }
      }),
    );
    assert.ok(shifted > 0);
  });

  it('never goes back as one goes on', () => {
    fc.assert(
      fc.property(made, (read) => {
        for (let at = 1; at <= read.file.length; at++) assert.ok(read.toRead(at) >= read.toRead(at - 1));
        for (let at = 1; at <= read.text.length; at++) {
          for (const side of ['start', 'end'] as const) assert.ok(read.toFile(at, side) >= read.toFile(at - 1, side));
        }
      }),
    );
  });

  it('tells the parts of a span without its holes, and these are what is read of it', () => {
    fc.assert(
      fc.property(made, fc.nat(60), fc.nat(60), (read, from, length) => {
        const start = Math.min(from, read.file.length);
        const span = { start, end: Math.min(start + length, read.file.length) };
        const parts = read.partsOf(span);
        for (const part of parts) {
          assert.ok(part.start >= span.start && part.end <= span.end);
          if (part.start < part.end)
            assert.ok(!read.holes.some((hole) => hole.start < part.end && part.start < hole.end));
        }
        const letters = (text: string) => text.replace(/[ \n]/g, '');
        const bare = parts.map((part) => read.file.slice(part.start, part.end)).join('');
        assert.equal(letters(read.slice(span)), letters(bare));
      }),
    );
  });
});

describe('a text without holes', () => {
  it('is the file', () => {
    const read = new ReadText('We built 300 homes.');
    assert.equal(read.text, read.file);
    assert.deepEqual(read.spanToFile(read.spanToRead({ start: 3, end: 8 })), { start: 3, end: 8 });
    assert.deepEqual(read.partsOf({ start: 3, end: 8 }), [{ start: 3, end: 8 }]);
  });
});
