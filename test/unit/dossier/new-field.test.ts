import assert from 'node:assert/strict';
import { carryAnnotations } from '../../../src/core/dossier/carry-annotations';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { invertChange } from '../../../src/core/sidecar/invert-change';
import { disputesBetween, joinAcross } from '../../../src/core/sidecar/join-across';
import { joinEntries } from '../../../src/core/sidecar/join-entries';
import { MadeChanges } from '../../../src/core/sidecar/made-changes';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

// Keys that no table has: those of a later version, or a team's own.
const lines = '    importance: 3\n    beats: [harbour, money]\n    desk:\n      floor: 2\n';
const known = { importance: 3, beats: ['harbour', 'money'], desk: { floor: 2 } };
const head = 'version: 1\ntranscript: "a.txt"\n\nannotations:\n';
const entry = (id: string, more = '', words = 'We built nine piers.') =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n    position: {start: 5, end: 25}\n${more}`;
const one = head + entry('a1', lines);

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (text: string | undefined, id = 'a1'): Fields =>
  (readSidecar(text ?? '').entries.find(({ annotation }) => annotation?.id === id)?.annotation ??
    {}) as unknown as Fields;
const own = ({ importance, beats, desk }: Fields) => ({ importance, beats, desk });

const talk = 'ANN: We built nine piers.\n\nBO: And what did they cost?\n\nANN: Two millions.\n';
const dossier = (text: string, sidecar: string) => {
  const sidecars = [{ file: 'a', sidecar: readSidecar(sidecar) }];
  return { dossier: dossierOf(parseTranscript(text), sidecars), sidecars };
};

describe('a field that the program has never heard of', () => {
  it('is carried to another version of the text, also the second time', () => {
    const here = dossier(talk, one);
    const later = talk.replace('ANN: We', 'ANN: Well, we');
    const first = carryAnnotations(here, dossier(later, '').dossier, '2031-01-01T00:00:00Z');
    const there = applyChange('', first.added[0]!.change, 'b.txt').text;
    assert.deepEqual(own(fieldsOf(there)), known);

    const before = applyChange(
      '',
      carryAnnotations(dossier(talk, head + entry('a1')), dossier(later, '').dossier, '2031-01-01T00:00:00Z').added[0]!
        .change,
      'b.txt',
    ).text;
    const second = carryAnnotations(here, dossier(later, before).dossier, '2031-01-02T00:00:00Z');
    const completed = applyChange(before, second.completed[0]!.change, 'b.txt').text;
    assert.deepEqual(own(fieldsOf(completed)), known);
    const third = carryAnnotations(here, dossier(later, completed).dossier, '2031-01-03T00:00:00Z');
    assert.deepEqual([third.added, third.completed], [[], []]);
  });

  it('is in the entry that two are joined to, and contradictions are told', () => {
    const both = `${head}${entry('a1', '    importance: 3\n')}\n${entry('b2', '    beats: [harbour, money]\n    desk:\n      floor: 2\n')}`;
    assert.deepEqual(own(fieldsOf(joinEntries(both, { keep: 'a1', drop: 'b2' }).text)), known);
    const differing = `${head}${entry('a1', lines)}\n${entry('b2', '    importance: 4\n')}`;
    const { disputes } = joinEntries(differing, { keep: 'a1', drop: 'b2' });
    assert.deepEqual(disputes, [{ id: 'a1', field: 'importance', ours: 3, theirs: 4 }]);
  });

  it('goes along when entries of two files become one claim', () => {
    const [mine, theirs] = [one, head + entry('b2', '    importance: 4\n')].map(
      (text) => readSidecar(text).entries[0]!.annotation!,
    );
    assert.deepEqual(disputesBetween(mine!, theirs!), [{ id: 'b2', field: 'importance', ours: 3, theirs: 4 }]);
    const changes = joinAcross(one, 'a1', theirs!, { settlements: [], at: '2031-01-01T00:00:00Z' });
    const text = changes.reduce((now, change) => applyChange(now, change, 'a.txt').text, one);
    assert.deepEqual(own(fieldsOf(text, 'b2')), known);
  });

  it('is merged, three ways and without a base', () => {
    const base = head + entry('a1');
    const verdict = head + entry('a1', '    verdict: false\n');
    for (const [ours, theirs] of [
      [verdict, one],
      [one, verdict],
    ] as const) {
      for (const given of [
        { base, ours, theirs },
        { ours, theirs },
      ]) {
        const { text } = mergeSidecars(given);
        assert.deepEqual([own(fieldsOf(text)), fieldsOf(text).verdict], [known, 'false']);
      }
    }
    const more = one.replace('[harbour, money]', '[harbour, money, jobs]').replace('importance: 3', 'importance: 5');
    const other = one.replace('[harbour, money]', '[roads, harbour, money]');
    assert.deepEqual(own(fieldsOf(mergeSidecars({ base: one, ours: more, theirs: other }).text)), {
      ...known,
      importance: 5,
      beats: ['harbour', 'money', 'jobs', 'roads'],
    });
  });

  it('is shown of all files together', () => {
    const sidecars = [
      head + entry('a1', '    importance: 3\n    beats: [harbour]\n'),
      head + entry('a1', '    beats: [money]\n    desk: {floor: 2}\n'),
    ];
    const [joined] = readTogether(sidecars.map((text, i) => ({ file: String(i), sidecar: readSidecar(text) })));
    assert.deepEqual(own(joined!.annotation as unknown as Fields), known);
  });

  it('comes back when its entry or a change of it is taken back', () => {
    const json = JSON.stringify({ version: 1, transcript: 'a.txt', annotations: [fieldsOf(one)] });
    for (const text of [one, json]) {
      for (const change of [
        { kind: 'remove', id: 'a1' },
        { kind: 'edit', id: 'a1', set: { importance: 9, desk: undefined, verdict: 'true' } },
      ] as Change[]) {
        const after = applyChange(text, change, 'a.txt').text;
        const undone = invertChange(text, change).reduce((now, back) => applyAct(now, back, 'a.txt').text, after);
        assert.deepEqual(fieldsOf(undone), fieldsOf(text));
      }
    }
  });

  it('is put back if somebody’s program lost it', () => {
    const made = new MadeChanges();
    const change = { kind: 'edit', id: 'a1', set: { importance: 9 } } as Change;
    for (const inverse of invertChange(one, change)) made.record(inverse);
    const lost = made.takeLost(readSidecar(one));
    const text = lost.reduce((now, again) => applyChange(now, again, 'a.txt').text, one);
    assert.equal(fieldsOf(text).importance, 9);
  });
});
