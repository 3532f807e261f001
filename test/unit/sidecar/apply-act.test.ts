import assert from 'node:assert/strict';
import { type Act, applyAct, isMade } from '../../../src/core/sidecar/apply-act';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { joinEntries } from '../../../src/core/sidecar/join-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

const entry = (id: string, more = '') => `  - id: ${id}
    tag: claim
    quote:
      exact: "We cut it."
    position: {start: 5, end: 15}
${more}`;
const file = (...entries: readonly string[]) => `version: 1
transcript: "talk.txt"

annotations:
${entries.join('\n')}`;

const mine = entry('aa', '    verdict: half-true\n    by: "ann"\n    notes:\n      - text: "mine"\n');
const theirs = entry(
  'bb',
  '    verdict: misleading\n    by: "ben"\n    mood: 1 # odd\n    notes:\n      - text: "theirs"\n',
);
const other = entry('cc');
const conflicted = file(mine, other).replace(
  '    verdict: half-true\n',
  '<<<<<<< HEAD\n    verdict: half-true\n=======\n    assignee: "ben"\n>>>>>>> branch\n',
);
const merged = applyAct(file(mine), { kind: 'unite', version: file(mine.replace('half-true', 'false')) }, '').text;
const [conflict] = readSidecar(merged).entries[0]!.annotation!.conflicts!;

const acts: Readonly<Record<string, readonly [text: string, act: Act]>> = {
  'adding a note': [file(mine, other), { kind: 'edit', id: 'aa', append: { notes: [{ text: 'more' }] } }],
  'settling git’s markers': [conflicted, { kind: 'settle-markers' }],
  'settling a conflict': [merged, { kind: 'settle', conflict: { id: 'aa', ...conflict! }, value: 'false' }],
  'taking in another version': [file(mine, other), { kind: 'unite', version: file(theirs) }],
  'joining two entries': [file(mine, other, theirs), { kind: 'join', keep: 'aa', drop: 'bb' }],
};

describe('acts on a sidecar', () => {
  for (const [name, [text, act]] of Object.entries(acts)) {
    const { text: after, problem } = applyAct(text, act, 'talk.txt');
    const inverse = invertAct(text, act, 'talk.txt');

    it(`${name}: made again changes nothing`, () => {
      assert.equal(problem, undefined);
      assert.notEqual(after, text);
      assert.equal(isMade(text, act), false);
      assert.equal(isMade(after, act), true);
      assert.equal(applyAct(after, act, 'talk.txt').text, after);
    });

    it(`${name}: is taken back, and made again`, () => {
      const back = inverse.reduce((before, one) => applyAct(before, one, 'talk.txt').text, after);
      assert.equal(back, text);
      const again = inverse.flatMap((one) => invertAct(after, one, 'talk.txt'));
      assert.equal(
        again.reduce((before, one) => applyAct(before, one, 'talk.txt').text, back),
        after,
      );
    });
  }

  const addLast: Act = { kind: 'add', annotation: { id: 'dd', tag: 'claim', quote: { exact: 'x' } } };

  it('taken back leave what others did elsewhere', () => {
    for (const name of ['settling a conflict', 'taking in another version', 'joining two entries']) {
      const [text, act] = acts[name]!;
      const [undo] = invertAct(text, act, 'talk.txt');
      const meanwhile = applyAct(applyAct(text, act, 'talk.txt').text, addLast, 'talk.txt').text;
      const back = applyAct(meanwhile, undo!, 'talk.txt');
      assert.equal(back.problem, undefined, name);
      assert.equal(back.text, applyAct(text, addLast, 'talk.txt').text, name);
    }
  });

  it('are not taken back where others changed the same', () => {
    const [text, act] = acts['settling a conflict']!;
    const [undo] = invertAct(text, act, 'talk.txt');
    const change: Act = { kind: 'edit', id: 'aa', set: { verdict: 'unverifiable' } };
    const meanwhile = applyAct(applyAct(text, act, 'talk.txt').text, change, 'talk.txt').text;
    const back = applyAct(meanwhile, undo!, 'talk.txt');
    assert.deepEqual([back.text, back.problem?.code], [meanwhile, 'changed-since']);
  });

  it('joining, taken back, leaves a verdict that was given since', () => {
    const [text, act] = acts['joining two entries']!;
    const [undo] = invertAct(text, act, 'talk.txt');
    const verdict: Act = { kind: 'edit', id: 'aa', set: { verdict: 'unverifiable' } };
    const meanwhile = applyAct(applyAct(text, act, 'talk.txt').text, verdict, 'talk.txt').text;
    const back = applyAct(meanwhile, undo!, 'talk.txt');
    assert.equal(back.text, applyAct(text, verdict, 'talk.txt').text);
  });
});

describe('joining two entries for the same words', () => {
  const text = file(mine, other, theirs);

  it('unites what both hold, comments and unknown keys too, and tells what differs', () => {
    const joined = joinEntries(text, { keep: 'aa', drop: 'bb' });
    assert.equal(joined.problem, undefined);
    const { entries } = readSidecar(joined.text);
    assert.deepEqual(
      entries.map(({ annotation }) => annotation?.id),
      ['aa', 'cc'],
    );
    const { annotation } = entries[0]!;
    assert.equal(annotation?.by, 'ann');
    assert.deepEqual(annotation?.notes, [{ text: 'mine' }, { text: 'theirs' }]);
    assert.match(joined.text, / {4}mood: 1 # odd\n/);
    assert.deepEqual(joined.disputes, [{ id: 'aa', field: 'verdict', ours: 'half-true', theirs: 'misleading' }]);
    assert.deepEqual(annotation?.conflicts, [{ field: 'verdict', ours: 'half-true', theirs: 'misleading' }]);
  });

  it('writes what was chosen, with the decision', () => {
    const [dispute] = joinEntries(text, { keep: 'bb', drop: 'aa' }).disputes;
    const decision = { by: 'cy', verdict: 'half-true' };
    const settlements = [{ conflict: dispute!, value: 'half-true', decision }];
    const joined = applyAct(text, { kind: 'join', keep: 'bb', drop: 'aa', settlements }, 'talk.txt');
    const { annotation } = readSidecar(joined.text).entries.find((one) => one.annotation?.id === 'bb')!;
    assert.equal(annotation?.verdict, 'half-true');
    assert.equal(annotation?.conflicts, undefined);
    assert.deepEqual(annotation?.reviews, [decision]);
  });

  it('keeps the file’s line ends and byte order mark', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const joined = joinEntries(windows, { keep: 'aa', drop: 'bb' });
    assert.equal(joined.text, `\uFEFF${joinEntries(text, { keep: 'aa', drop: 'bb' }).text.replaceAll('\n', '\r\n')}`);
  });

  it('is refused where one is gone or broken, and in JSON', () => {
    const code = (of: string) => joinEntries(of, { keep: 'aa', drop: 'bb' }).problem?.code;
    assert.equal(code(file(mine, other)), 'no-such-entry');
    assert.equal(code(text.replace('mood: 1 # odd', 'claim: He said: no')), 'broken-entry');
    assert.equal(code('{"version": 1, "transcript": "talk.txt", "annotations": []}'), 'not-block');
    assert.equal(code(text.replace('version: 1', 'version: 2')), 'newer-version');
  });
});

describe('another version of a file', () => {
  it('that can’t be read is not united with it: it stays as it is, and the reason is told', () => {
    const text = file(mine, other);
    const applied = applyAct(text, { kind: 'unite', version: conflicted }, 'talk.txt');
    assert.deepEqual([applied.text, applied.problem?.code], [text, 'conflict-markers']);
    const settled = applyAct(conflicted.replace('>>>>>>>', '======'), { kind: 'settle-markers' }, 'talk.txt');
    assert.equal(settled.text, conflicted.replace('>>>>>>>', '======'));
    assert.ok(settled.problem);
  });
});
