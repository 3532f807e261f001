import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpanFollower } from '../../../src/core/anchors/span-follower';
import type { TextChange } from '../../../src/core/text/text-change';
import { assertProperty } from '../../support/assert-property';
import { FollowedText } from '../../support/followed-text';

const text = 'ANN: We lost 300 jobs.\nBOB: No, 480 jobs, and 12 plants.\nANN: We lost 300 jobs in all.\n';
const spans = new Map(
  ['300', '480 jobs', 'lost 300 jobs.', 'jobs, and 12 plants.\nANN: We', 'in all'].map((words) => {
    const start = text.indexOf(words);
    return [words, { start, end: start + words.length }];
  }),
);

/** Where an edit falls, as a share of the text, and what it puts in: `W` stands for a word that the text doesn't have. */
const place = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  text: fc.constantFrom('', '', 'W', 'W ', '\nW W', 'WW'),
});
const step = fc.oneof({ weight: 5, arbitrary: place }, fc.constantFrom('undo' as const, 'redo' as const));

/** The change that leads from one text to another. */
function difference(before: string, after: string): TextChange {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function assertSame(follower: SpanFollower, model: FollowedText): void {
  assert.ok(follower.text.equals(model.text));
  for (const [key, span] of follower.spans) {
    const expected = model.spanOf(key);
    if (expected) assert.deepEqual(span, expected, key);
    else assert.equal(span.start, span.end, `nothing is left of ${key}`);
  }
}

describe('SpanFollower', () => {
  it('keeps every span where each of its characters went, through edits, undo and redo', () => {
    assertProperty(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const follower = new SpanFollower(text);
        follower.keep(spans);
        const model = new FollowedText(text, spans);
        let caret = -1;
        for (const [i, one] of steps.entries()) {
          const before = model.text;
          if (typeof one === 'string') {
            if (!model[one]()) continue;
            caret = -1;
            follower.follow({ changes: [difference(before, model.text)], history: one });
          } else {
            const start = Math.floor(one.at * before.length);
            // Words that stand on both sides of a replacement stay where they are, and there are tests of that elsewhere.
            const added = one.text.replaceAll('W', String.fromCharCode(0x3b1 + i));
            const change = { start, end: Math.min(before.length, start + one.length), text: added };
            // Typing that goes on has tests of its own.
            if (start === change.end && (added === '' || start === caret)) continue;
            caret = start + added.length;
            model.edit(change);
            follower.follow({ changes: [change] });
          }
          assertSame(follower, model);
        }
      }),
      { numRuns: 500 },
    );
  });

  /** What a span of `4,200 crowns` holds after edits. */
  const wordsAfter = (...changes: TextChange[]) => {
    let now = 'We paid 4,200 crowns a day.';
    const follower = new SpanFollower(now);
    follower.keep(new Map([['it', { start: 8, end: 20 }]]));
    for (const change of changes) {
      now = now.slice(0, change.start) + change.text + now.slice(change.end);
      follower.follow({ changes: [change] });
    }
    const span = follower.spans.get('it')!;
    return now.slice(span.start, span.end);
  };
  const type = (at: number, words: string) =>
    [...words].map((letter, i) => ({ start: at + i, end: at + i, text: letter }));

  it('takes a last word that is typed anew letter by letter', () => {
    assert.equal(wordsAfter({ start: 14, end: 20, text: 'e' }, ...type(15, 'uros')), '4,200 euros');
  });

  it('takes a last word that was deleted and is typed anew', () => {
    assert.equal(wordsAfter({ start: 14, end: 20, text: '' }, ...type(14, 'euros')), '4,200 euros');
  });

  it('takes a first word that was deleted and is typed anew', () => {
    assert.equal(wordsAfter({ start: 8, end: 13, text: '' }, ...type(8, '900')), '900 crowns');
  });

  it('takes all of its words where all are typed anew over the selection', () => {
    assert.equal(wordsAfter({ start: 8, end: 20, text: '9' }, ...type(9, '00 euros')), '900 euros');
  });

  it('takes nothing that is typed at its edge after an edit elsewhere', () => {
    assert.equal(
      wordsAfter({ start: 14, end: 20, text: 'euros' }, { start: 0, end: 0, text: 'Yes. ' }, ...type(24, ' net')),
      '4,200 euros',
    );
    assert.equal(wordsAfter(...type(20, ' net')), '4,200 crowns');
    assert.equal(wordsAfter(...type(8, 'over ')), '4,200 crowns');
  });

  it('takes nothing that is typed before its first word after another edit within it', () => {
    assert.equal(wordsAfter({ start: 8, end: 13, text: '' }, { start: 10, end: 10, text: 'X' }), ' cXrowns');
    assert.equal(wordsAfter({ start: 14, end: 20, text: '' }, { start: 10, end: 10, text: 'X' }), '4,X200 ');
  });

  it('takes nothing that is typed where it was open in a text that was replaced by another', () => {
    const before = 'We paid 4,200 crowns a day.';
    const follower = new SpanFollower(before);
    follower.keep(new Map([['it', { start: 8, end: 20 }]]));
    follower.follow({ changes: [{ start: 14, end: 20, text: 'e' }] });
    follower.restart(before);
    assert.deepEqual([follower.size, follower.spans.size], [0, 0]);
    follower.keep(new Map([['it', { start: 8, end: 15 }]]));
    follower.follow({ changes: [{ start: 15, end: 15, text: 'X' }] });
    assert.deepEqual(follower.spans.get('it'), { start: 8, end: 15 });
  });

  it('has each of several edits again that are undone and redone one by one', () => {
    const follower = new SpanFollower('We paid 4,200 crowns a day.');
    follower.keep(new Map([['it', { start: 8, end: 20 }]]));
    const steps: readonly [TextChange, TextChange, words: number][] = [
      [{ start: 14, end: 20, text: '' }, { start: 14, end: 14, text: 'crowns' }, 14],
      [{ start: 14, end: 14, text: 'eu' }, { start: 14, end: 16, text: '' }, 16],
      [{ start: 16, end: 16, text: 'ros' }, { start: 16, end: 19, text: '' }, 19],
    ];
    const endsAt = () => follower.spans.get('it')!.end;
    for (const [change, , end] of steps) {
      follower.follow({ changes: [change] });
      assert.equal(endsAt(), end);
    }
    for (let round = 0; round < 2; round++) {
      for (const [i, [, inverse]] of [...steps.entries()].reverse()) {
        follower.follow({ changes: [inverse], history: 'undo' });
        assert.equal(endsAt(), steps[i - 1]?.[2] ?? 20);
      }
      for (const [change, , end] of steps) {
        follower.follow({ changes: [change], history: 'redo' });
        assert.equal(endsAt(), end);
      }
    }
  });

  it('finds a span in an earlier text also where it has got another key since, and goes on typing at its edge', () => {
    const before = 'We paid 4,200 crowns a day.';
    const follower = new SpanFollower(before);
    follower.keep(new Map([['old', { start: 8, end: 20 }]]));
    // The last word is typed anew, and in the middle of that the quote is saved.
    follower.follow({ changes: [{ start: 14, end: 20, text: 'e' }] });
    follower.rename('old', 'new');
    follower.keep(new Map([['new', follower.spans.get('new')!]]));
    follower.follow({ changes: [{ start: 15, end: 15, text: 'uros' }] });
    assert.deepEqual(follower.spans.get('new'), { start: 8, end: 19 });
    follower.follow({ changes: [{ start: 14, end: 19, text: 'crowns' }], history: 'undo' });
    assert.deepEqual(follower.spans.get('new'), { start: 8, end: 20 });
  });
});
