import assert from 'node:assert/strict';
import { rowsOfDossier } from '../../../src/core/dossier/desk-rows';
import { dossierOf, findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { ClaimNodes, groupOf, isRowNode } from '../../../src/editor/tree/claim-nodes';

const talk = `OKORO: We opened 12 schools in the valley. We hired 340 teachers there.

WEISS: You closed 3 of them after a year. And 25 buses run no more.
`;
const transcript = parseTranscript(talk);

/** The tree of the talk, with two claims tagged, and what an act makes of it. */
function treeOf(by: 'state' | 'person') {
  let sidecar = '';
  const nodes = new ClaimNodes();
  const update = (...changes: readonly Change[]) => {
    for (const change of changes) sidecar = applyChange(sidecar, change, 'talk.txt').text;
    const rows = rowsOfDossier('talk.txt', dossierOf(transcript, [{ file: 'a', sidecar: readSidecar(sidecar) }]));
    const stale = nodes.update(rows, by, new Set());
    return stale === 'all' ? 'all' : stale.map((one) => (isRowNode(one) ? one.row.figures.join() : one.id));
  };
  const tag = (words: string, id: string): Change => {
    const start = talk.indexOf(words);
    const one = tagSpan(dossierOf(transcript, []), { start, end: start + words.length }, { id, tag: 'claim' });
    assert.ok(one && !one.existing);
    return one.change;
  };
  update(tag('We opened 12 schools in the valley.', 'a1'), tag('We hired 340 teachers there.', 'a2'));
  return { nodes, update, tag };
}

describe('the tree of claims', () => {
  it('asks for nothing anew where nothing changed', () => {
    assert.deepEqual(treeOf('state').update(), []);
  });

  it('asks for a row where that alone changed, and for none of the others', () => {
    const { update, nodes } = treeOf('person');
    const before = nodes.groups.map(({ children }) => [...children]);
    assert.deepEqual(update({ kind: 'edit', id: 'a1', set: { verdict: 'true', status: 'checked' } }), ['12 schools']);
    assert.ok(nodes.groups.every(({ children }, i) => children.every((one, k) => one === before[i]![k])));
  });

  it('asks for the groups that a row goes between, and for everything only where a group comes or goes', () => {
    const { update } = treeOf('state');
    assert.equal(update({ kind: 'edit', id: 'a1', set: { verdict: 'true', status: 'checked' } }), 'all');
    const { update: again, tag } = treeOf('state');
    assert.deepEqual(again(tag('And 25 buses run no more.', 'a3')), ['state untagged ', 'state unchecked ']);
  });

  it('knows of each row the group that it is in, be that there from the beginning, new, or another than before', () => {
    const { update, nodes } = treeOf('state');
    const areKnown = () => nodes.groups.every((group) => group.children.every(({ parent }) => parent === group));
    assert.ok(areKnown());
    update({ kind: 'edit', id: 'a1', set: { verdict: 'true', status: 'checked' } });
    assert.ok(areKnown());
    update({ kind: 'edit', id: 'a2', set: { verdict: 'true', status: 'checked' } });
    assert.ok(areKnown());
    update({ kind: 'edit', id: 'a1', set: { verdict: undefined, status: undefined } });
    assert.ok(areKnown());
  });

  it('says of each row how a command finds it', () => {
    const [untagged, unchecked] = treeOf('state').nodes.groups;
    assert.ok('offset' in untagged!.children[0]! && !('id' in untagged!.children[0]!));
    assert.ok('id' in unchecked!.children[0]!);
  });
});

describe('a group of very many claims', () => {
  const long = `OKORO: ${Array.from({ length: 450 }, (_, i) => `We hired ${i + 1000} teachers.`).join(' ')}\n`;
  const read = parseTranscript(long);
  const numbers = findSpokenNumbers(read);

  /** The tree of the long talk, and what tagging the sentence of a figure has it ask for anew. */
  function longTreeOf(by: 'state' | 'person') {
    let sidecar = '';
    const nodes = new ClaimNodes();
    const dossier = () => dossierOf(read, [{ file: 'a', sidecar: readSidecar(sidecar) }], { numbers });
    const update = () => nodes.update(rowsOfDossier('long.txt', dossier()), by, new Set());
    const tag = (figure: number) => {
      const words = `We hired ${figure} teachers.`;
      const start = long.indexOf(words);
      const one = tagSpan(dossier(), { start, end: start + words.length }, { id: `a${figure}`, tag: 'claim' });
      assert.ok(one && !one.existing);
      sidecar = applyChange(sidecar, one.change, 'long.txt').text;
      return update();
    };
    update();
    tag(1000);
    return { nodes, tag };
  }

  const areKnown = ({ groups }: ClaimNodes) =>
    groups.every((group) => group.parts.every((part) => part.part.rows.every(({ parent }) => parent === part)));

  it('has parts that hold its rows, and rows that know their part', () => {
    const { nodes } = longTreeOf('state');
    const [untagged, unchecked] = nodes.groups;
    assert.deepEqual(
      untagged!.parts.map(({ part: { from, to, rows } }) => [from, to, rows.length]),
      [
        [1, 200, 199],
        [201, 400, 200],
        [401, 450, 50],
      ],
    );
    assert.deepEqual(unchecked!.parts, []);
    assert.ok(areKnown(nodes));
    assert.ok(untagged!.parts.every((part) => groupOf(part) === untagged && groupOf(part.part.rows[0]!) === untagged));
  });

  it('stays the same parts while its rows go', () => {
    const { nodes, tag } = longTreeOf('state');
    const before = nodes.groups[0]!.parts;
    const rows = before.map(({ part }) => part.rows);
    const stale = tag(1300);
    assert.notEqual(stale, 'all');
    assert.deepEqual(nodes.groups[0]!.parts, before);
    assert.ok(nodes.groups[0]!.parts.every((part, i) => part === before[i]));
    assert.deepEqual(
      before.map(({ part }, i) => rows[i]!.length - part.rows.length),
      [0, 1, 0],
    );
    assert.ok(areKnown(nodes));
  });

  it('asks for the part alone in which another claim stands at the same place', () => {
    const { nodes, tag } = longTreeOf('person');
    const [group] = nodes.groups;
    assert.equal(group!.parts.length, 3);
    assert.deepEqual(tag(1300), [group!.parts[1]]);
    assert.ok(areKnown(nodes));
  });
});
