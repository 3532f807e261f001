import assert from 'node:assert/strict';
import type { PreparedCard } from '../../../src/core/dossier/prepared-card';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { countSaid, isPreparedNode, PreparedNodes } from '../../../src/editor/tree/prepared-nodes';

/** A file of so many prepared claims. */
function cardOf(count: number): PreparedCard {
  const entries = Array.from(
    { length: count },
    (_, i) => `  - id: p${i + 1}\n    claim: "The town has ${i + 1} wells."\n`,
  );
  const text = `version: 1\nclaims:\n${entries.join('')}`;
  return { ...readPrepared(text), file: 'night.prepared.yaml', text, isMissing: false };
}

const said = { transcript: 'talk.txt', id: 'a1' };

/** The nodes of so many claims, of which the second was said. */
function nodesOf(count: number) {
  const nodes = new PreparedNodes();
  const update = (without: readonly string[] = []) =>
    nodes.update(
      [cardOf(count)],
      (id) => (id === 'p2' ? said : undefined),
      ({ id }) => !without.includes(id),
    );
  update();
  return { nodes, update };
}

describe('the tree of prepared claims', () => {
  it('has them below its group where they are few', () => {
    const { group } = nodesOf(40).nodes;
    assert.deepEqual([group.children.length, group.parts.length, countSaid(group.children)], [40, 0, 1]);
    assert.ok(group.children.every(({ parent }) => parent === group));
  });

  it('has them in parts where they are very many, each of which counts its own', () => {
    const { group } = nodesOf(300).nodes;
    assert.deepEqual(
      group.parts.map(({ part: { from, to, rows } }) => [from, to, rows.length, countSaid(rows)]),
      [
        [1, 200, 200, 1],
        [201, 300, 100, 0],
      ],
    );
    for (const one of group.parts) {
      assert.ok(one.parent === group && isPreparedNode(one));
      assert.ok(one.part.rows.every(({ parent }) => parent === one));
    }
  });

  it('keeps its parts while claims go and come back, and asks for nothing anew where nothing changed', () => {
    const { nodes, update } = nodesOf(300);
    const before = nodes.group.parts;
    assert.equal(update(), false);
    assert.equal(update(['p7']), true);
    assert.deepEqual(
      nodes.group.parts.map((one, i) => [one === before[i], one.part.rows.length]),
      [
        [true, 199],
        [true, 100],
      ],
    );
    assert.equal(update(), true);
    assert.ok(nodes.group.parts.every((one, i) => one === before[i]));
    assert.deepEqual(
      nodes.group.parts.map(({ part: { rows } }) => rows.length),
      [200, 100],
    );
  });
});
