import assert from 'node:assert/strict';
import { discussionOf } from '../../../src/core/dossier/discussion-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { invertChange } from '../../../src/core/sidecar/invert-change';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { ownChange } from '../../../src/core/sidecar/own-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';

const claim: Annotation = { id: 'a1', tag: 'claim', quote: { exact: 'We opened 12 schools.' }, by: 'tess' };
const at = (minute: number) => `2031-05-04T10:${String(minute).padStart(2, '0')}:00Z`;
const note = (by: string, minute: number, text: string) => ({ by, at: at(minute), text });

describe('the discussion of a claim', () => {
  const said: [name: string, claim: Partial<Annotation>, told: unknown][] = [
    ['is none where nobody said anything', {}, undefined],
    ['is none where one person gave a verdict', { reviews: [{ by: 'ann', at: at(1), verdict: 'true' }] }, undefined],
    [
      'is none where one person changed her verdict',
      {
        reviews: [
          { by: 'ann', at: at(1), verdict: 'true' },
          { by: 'ann', at: at(2), verdict: 'false' },
        ],
      },
      undefined,
    ],
    [
      'holds opinions of several people',
      {
        reviews: [
          { by: 'ann', at: at(1), verdict: 'true' },
          { by: 'ben', at: at(2), verdict: 'true' },
        ],
      },
      ['ann', 'ben'],
    ],
    ['holds a decision with a reason', { reviews: [{ by: 'ann', at: at(1), note: 'Of 2029.' }] }, ['ann']],
    [
      'holds notes and decisions in the order of time, what tells no time first',
      {
        reviews: [{ by: 'ann', at: at(2), verdict: 'true' }],
        notes: [note('ben', 3, 'c'), note('cem', 1, 'a'), { by: 'dan', text: 'Typed by hand' }],
      },
      ['dan', 'cem', 'ann', 'ben'],
    ],
  ];
  for (const [name, more, told] of said) {
    it(name, () => {
      assert.deepEqual(
        discussionOf({ ...claim, ...more })?.remarks.map((one) => one.said.by),
        told,
      );
    });
  }

  it('is over once somebody says so, until a later note or reason', () => {
    const over = { ...claim, notes: [note('ann', 1, 'Which year?')], resolved: { by: 'ben', at: at(2) } };
    const isOver = (more: Partial<Annotation>) => discussionOf({ ...over, ...more })?.isResolved;
    assert.equal(isOver({}), true);
    assert.equal(isOver({ notes: [...over.notes, note('ann', 3, 'And the source?')] }), false);
    assert.equal(isOver({ reviews: [{ by: 'cem', at: at(3), verdict: 'false', note: 'No.' }] }), false);
    assert.equal(isOver({ reviews: [{ by: 'cem', at: at(3), status: 'published' }] }), true);
    assert.equal(isOver({ resolved: { by: 'ben' } }), true);
  });
});

describe('an edited note', () => {
  const notes = [note('ann', 1, 'Which yaer?'), note('ben', 2, '2031.')];
  const before = applyChange('', { kind: 'add', annotation: { ...claim, notes } }, 'talk.txt').text;
  const edited = { ...notes[0]!, text: 'Which year?', edited: at(5) };
  const change = { kind: 'edit', id: 'a1', append: { notes: [edited] } } as const;
  const after = applyAct(before, change, 'talk.txt').text;
  const notesIn = (text: string | undefined) => readSidecar(text ?? '').entries[0]!.annotation!.notes;

  it('takes the place of what it was, once however often it is written, and can be taken back', () => {
    assert.deepEqual(notesIn(after), [edited, notes[1]]);
    assert.equal(applyAct(after, change, 'talk.txt').text, after);
    const [inverse] = invertChange(before, change);
    assert.equal(applyAct(after, inverse!, 'talk.txt').text, before);
  });

  it('is one note in every merge, the one that was changed last', () => {
    const again = { ...edited, text: 'Which year, please?', edited: at(7) };
    const theirs = applyAct(before, { kind: 'edit', id: 'a1', append: { notes: [again] } }, 'talk.txt').text;
    for (const base of [before, undefined])
      for (const [one, other] of [
        [after, theirs],
        [theirs, after],
      ] as const) {
        const merged = mergeSidecars({ ...(base !== undefined && { base }), ours: one, theirs: other });
        assert.deepEqual(merged.conflicts, []);
        assert.deepEqual(notesIn(merged.text), [again, notes[1]]);
      }
    assert.deepEqual(notesIn(mergeSidecars({ ours: before, theirs: after }).text), [edited, notes[1]]);
  });

  it('shows once over own files, though the old one stays in the file of all', () => {
    const signed = { by: 'ann', at: at(5) };
    const own = applyAct(
      '',
      ownChange(change, readSidecar(before).entries[0]!.annotation!, undefined, signed),
      'talk.txt',
    );
    const files = [before, own.text].map((text, i) => ({ file: String(i), sidecar: readSidecar(text) }));
    assert.deepEqual(readTogether(files)[0]!.annotation.notes, [edited, notes[1]]);
  });

  it('leaves another note of the same second alone, whatever is written after it', () => {
    const two = [note('ann', 1, 'Is it net?'), note('ann', 1, 'Ask the mayor.')];
    const text = applyChange('', { kind: 'add', annotation: { ...claim, notes: two } }, 'talk.txt').text;
    const asked = { ...two[0]!, text: 'Is it net or gross?', edited: at(5) };
    const change = { kind: 'edit', id: 'a1', append: { notes: [asked] }, instead: { notes: two[0]! } } as const;
    const once = applyAct(text, change, 'talk.txt').text;
    assert.deepEqual(notesIn(once), [asked, two[1]]);
    assert.equal(applyAct(once, change, 'talk.txt').text, once);
    const later = note('ben', 9, 'Gross.');
    const more = applyAct(once, { kind: 'edit', id: 'a1', append: { notes: [later] } }, 'talk.txt').text;
    assert.deepEqual(notesIn(more), [asked, two[1], later]);
    for (const sides of [
      { base: text, ours: once, theirs: text },
      { base: text, ours: text, theirs: once },
      { base: text, ours: once, theirs: more },
    ]) {
      const texts = notesIn(mergeSidecars(sides).text)!.map((one) => one.text);
      assert.deepEqual(texts.filter((one) => one !== later.text).toSorted(), ['Ask the mayor.', 'Is it net or gross?']);
    }
    const files = [more, once].map((one, i) => ({ file: String(i), sidecar: readSidecar(one) }));
    assert.deepEqual(readTogether(files)[0]!.annotation.notes, [asked, two[1], later]);
  });

  it('leaves two notes of one second that nobody edited', () => {
    const two = [note('ann', 1, 'One.'), note('ann', 1, 'Two.')];
    const ours = applyChange('', { kind: 'add', annotation: { ...claim, notes: two.slice(0, 1) } }, 'talk.txt').text;
    const theirs = applyChange('', { kind: 'add', annotation: { ...claim, notes: two.slice(1) } }, 'talk.txt').text;
    assert.equal(notesIn(mergeSidecars({ ours, theirs }).text)?.length, 2);
  });
});

describe('a resolved discussion', () => {
  it('is resolved as it was said last, in every merge', () => {
    const text = (minute: number) =>
      applyChange('', { kind: 'add', annotation: { ...claim, resolved: { by: 'ann', at: at(minute) } } }, 'talk.txt')
        .text;
    const texts = [text(1), text(9)];
    for (const [ours, theirs] of [texts, texts.toReversed()] as [string, string][]) {
      const merged = mergeSidecars({ ours, theirs });
      assert.deepEqual([merged.conflicts, readSidecar(merged.text!).entries[0]!.annotation!.resolved?.at], [[], at(9)]);
      const files = [ours, theirs].map((one, i) => ({ file: String(i), sidecar: readSidecar(one) }));
      assert.equal(readTogether(files)[0]!.annotation.resolved?.at, at(9));
    }
  });
});
