import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Act } from '../../../src/core/sidecar/apply-act';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { applyTogether, type EntryChange } from '../../../src/core/sidecar/apply-together';
import { invertAct } from '../../../src/core/sidecar/invert-act';
import { assertProperty } from '../../support/assert-property';
import { annotation, annotations } from './annotation-arbitrary';
import { handEdit, threeEntries } from './hand-edit-arbitrary';

const fields = ['claim', 'status', 'verdict', 'sources', 'notes', 'position', 'quote', 'repeats'] as const;
const positions = fc.option(fc.nat(40), { nil: undefined });

/** New entries, close together in the transcript, and edits of entries that may be there. */
const changes = (known: readonly string[]): fc.Arbitrary<EntryChange[]> =>
  fc
    .record({
      added: fc.tuple(annotations(5), fc.array(positions, { minLength: 5, maxLength: 5 })),
      edited: fc.array(fc.tuple(fc.constantFrom(...known), annotation, fc.subarray([...fields])), { maxLength: 3 }),
      adds: fc.boolean(),
    })
    .map(({ added: [list, starts], edited, adds: areAdds }) => {
      const adds = list.map((one, i): EntryChange => {
        // An entry without a position of its own is put where a place of its lists is.
        const { position: _, parts: __, repeats: ___, ...rest } = one;
        const start = starts[i];
        const place = start === undefined ? {} : { position: { start, end: start + 5 } };
        return { kind: 'add', annotation: { ...rest, ...place } };
      });
      const edits = edited.map(([id, other, some]): EntryChange => {
        const set = Object.fromEntries(some.map((key) => [key, other[key]]));
        if (!other.quote || !('quote' in set)) delete set.quote;
        return { kind: 'edit', id, set, append: { notes: [{ text: 'mine' }] } };
      });
      return areAdds ? adds : edits;
    });

/** The text with the changes made one by one, and what takes each back; undefined where one can't be made. */
function oneByOne(text: string, list: readonly EntryChange[]) {
  const inverses: Act[][] = [];
  let after = text;
  for (const change of list) {
    const applied = applyAct(after, change, 'talk.txt');
    if (applied.problem) return undefined;
    inverses.push(invertAct(after, change, 'talk.txt'));
    after = applied.text;
  }
  return { text: after, inverses };
}

describe('making changes together', () => {
  const known = ['a00000000000', 'b00000000000', 'c00000000000'];
  const cases = fc.record({
    text: fc.oneof(
      fc.constant(''),
      fc.constant(threeEntries),
      fc.array(handEdit, { maxLength: 2 }).map((list) => list.reduce((text, edit) => edit(text, 'x'), threeEntries)),
    ),
    list: changes(known),
  });

  it('comes to what they come to one by one, with what takes them back', () => {
    let together = 0;
    assertProperty(
      fc.property(cases, ({ text, list }) => {
        const applied = applyTogether(text, list, 'talk.txt');
        if (!applied) return;
        together++;
        assert.deepEqual(applied, oneByOne(text, list));
      }),
      { numRuns: 400 },
    );
    assert.ok(together > 100, `${together}`);
  });
});
