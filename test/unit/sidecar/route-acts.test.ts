import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import type { Act } from '../../../src/core/sidecar/apply-act';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { type FiledAct, routeActs } from '../../../src/core/sidecar/route-acts';

const annotation = (id: string): Annotation => ({ id, tag: 'claim', quote: { exact: `We own ${id}.` } });

function sidecar(file: string, ...ids: string[]) {
  const text = ids.reduce(
    (before, id) => applyChange(before, { kind: 'add', annotation: annotation(id) }, 'talk.txt').text,
    '',
  );
  return { file, sidecar: readSidecar(text) };
}

const sidecars = [sidecar('shared', 'a00000000001', 'a00000000002'), sidecar('kim', 'k00000000001')];
const add: Act = { kind: 'add', annotation: annotation('n00000000001') };
const edit = (id: string): Act => ({ kind: 'edit', id, set: { status: 'checked' } });
const remove = (id: string): Act => ({ kind: 'remove', id });

/** `file: kinds of the acts` of each group. */
function routes(acts: readonly FiledAct[], own: { home?: string; owner?: string } = {}): string[] {
  const routed = routeActs(acts, { sidecars, home: 'shared', at: '2026-05-01T10:00:00Z', ...own });
  return routed.map((one) => `${one.file}: ${one.acts.map(({ kind }) => kind).join(' ')}`);
}

describe('routeActs', () => {
  it('takes new entries home, and others to the file that holds the entry', () => {
    const acts = [add, remove('k00000000001'), remove('a00000000002')].map((change) => ({ change }));
    assert.deepEqual(routes(acts), ['shared: add remove', 'kim: remove']);
  });

  it('takes what names a file there, whoever holds the entry', () => {
    assert.deepEqual(routes([{ change: add, file: 'kim' }]), ['kim: add']);
  });

  it('takes an entry that nobody has home, where it is refused', () => {
    assert.deepEqual(routes([{ change: edit('z00000000009') }]), ['shared: edit']);
  });

  it('has edits stand apart from new entries, which may wait for a repair', () => {
    const acts = [add, edit('a00000000001'), edit('a00000000002')].map((change) => ({ change }));
    assert.deepEqual(routes(acts), ['shared: add', 'shared: edit edit']);
  });

  it('adds an edit of somebody else’s entry to one’s own file, and removes it from theirs', () => {
    const acts = [edit('a00000000001'), remove('a00000000001'), edit('k00000000001')].map((change) => ({ change }));
    assert.deepEqual(routes(acts, { home: 'kim', owner: 'Kim' }), ['kim: add', 'shared: remove', 'kim: edit']);
  });

  it('expects of one file of several the part of the claim that it holds', () => {
    const [line, older] = [{ text: 'Yes.' }, { text: 'No.' }];
    const written = (file: string, publish: Annotation['publish'], at: string) => {
      const more = { at, ...(publish && { publish }) };
      const change = { kind: 'add', annotation: { ...annotation('a1'), ...more } } as const;
      return { file, sidecar: readSidecar(applyChange('', change, 'talk.txt').text) };
    };
    const sidecars = [written('shared', older, '2026-05-01T10:00:00Z'), written('kim', line, '2026-05-02T10:00:00Z')];
    const expected = (publish: Annotation['publish'], own: { home?: string; owner?: string } = {}) => {
      const change: Act = { kind: 'edit', id: 'a1', set: { status: 'published' }, expect: { publish } };
      const [routed] = routeActs([{ change }], { sidecars, home: 'shared', at: '2026-05-03T10:00:00Z', ...own });
      const [act] = routed!.acts;
      return act?.kind === 'edit' ? act.expect?.publish : undefined;
    };
    assert.deepEqual(expected(line), older);
    assert.deepEqual(expected(line, { home: 'kim', owner: 'Kim' }), line);
    assert.deepEqual(expected({ text: 'Else.' }), { text: 'Else.' });
  });
});
