import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { type Merged, mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { sameData } from '../../../src/core/sidecar/same-data';
import { annotationShape } from '../../../src/core/sidecar/shape';
import { assertProperty } from '../../support/assert-property';
import { annotation, annotations } from './annotation-arbitrary';

const transcript = 'talk.txt';

function written(list: readonly Annotation[], text = ''): string {
  return list.reduce((before, one) => applyChange(before, { kind: 'add', annotation: one }, transcript).text, text);
}

type Edit = (text: string) => string;

const lists = ['sources', 'reviews', 'notes', 'repeats'] as const;
const fields = ['tag', 'quote', 'position', 'parts', 'numbers', 'claim', 'status', 'verdict', 'assignee'] as const;

/** What a person may do to a file: by our commands, and by hand. */
const edit: fc.Arbitrary<Edit> = fc
  .record({
    pick: fc.nat(),
    other: annotation,
    field: fc.constantFrom(...fields),
    list: fc.constantFrom(...lists),
    kind: fc.constantFrom('add', 'remove', 'set', 'set', 'unset', 'append', 'append', 'comment', 'line', 'unknown'),
    words: fc.stringMatching(/^[a-z]{3,8}$/),
  })
  .map(({ pick, other, field, list, kind, words }) => (text) => {
    const entries = readSidecar(text).entries;
    const { annotation: target, span } = entries[pick % Math.max(1, entries.length)] ?? {};
    const change = (one: Change) => applyChange(text, one, transcript).text;
    if (kind === 'add' || !target || !span) return change({ kind: 'add', annotation: other });
    const { id } = target;
    if (kind === 'remove') return change({ kind: 'remove', id });
    if (kind === 'set') return change({ kind: 'edit', id, set: { [field]: other[field] ?? target[field] } });
    if (kind === 'unset') {
      return field === 'tag' || field === 'quote' ? text : change({ kind: 'edit', id, set: { [field]: undefined } });
    }
    if (kind === 'append') return change({ kind: 'edit', id, append: { [list]: other[list] ?? [] } });
    const at = span.start + (text.startsWith('\uFEFF') ? 1 : 0);
    const lineEnd = text.indexOf('\n', at) + 1;
    if (lineEnd === 0) return text;
    const line =
      kind === 'line'
        ? `  # above ${words}\n`
        : kind === 'comment'
          ? `    # ${words}\n`
          : `    my-${words}: [0x1F, "${words}"] # ${words}\n`;
    if (kind === 'unknown' && text.slice(span.start, span.end).includes(`my-${words}`)) return text;
    const place = kind === 'line' ? text.lastIndexOf('\n', at) + 1 : lineEnd;
    return text.slice(0, place) + line + text.slice(place);
  });

const edits = fc.array(edit, { maxLength: 4 });
const apply = (text: string, list: readonly Edit[]) => list.reduce((before, one) => one(before), text);

/** A base and what two people made of it. */
const versions = fc.record({ list: annotations(4), left: edits, right: edits }).map(({ list, left, right }) => {
  const base = written(list);
  return { base, ours: apply(base, left), theirs: apply(base, right) };
});

function mergedText(merged: Merged): string {
  assert.ok(merged.text !== undefined, merged.problems.map(({ message }) => message).join());
  return merged.text;
}

/** Lists are sets: an item that is there twice is there once. */
const distinct = (one: Annotation) =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...new Map(value.map((item) => [JSON.stringify(item), item])).values()] : value,
    ]),
  );

const annotationsOf = (text: string) =>
  new Map(readSidecar(text).entries.map((one) => [one.annotation!.id, one.annotation!]));
const commentsOf = (text: string) => new Set(text.match(/# (?:above )?[a-z]{3,8}$|my-[a-z]+: \[0x1F, .*$/gm));

/** Without hints, of which one side's is as good as the other's; lists in one order; a dispute's sides without names. */
function comparable(one: Annotation): unknown {
  const { position: _, turn: __, time: ___, ...rest } = one;
  const conflicts = one.conflicts?.map(({ field, base, ours, theirs }) => ({
    field,
    base,
    of: sorted([ours, theirs]),
  }));
  const disputed = new Set(one.conflicts?.map(({ field }) => field));
  // A dispute about a key of a record goes by `publish.text`.
  const undisputed = (key: string, value: unknown) =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !disputed.has(`${key}.${name}`)))
      : value;
  return Object.fromEntries(
    Object.entries({ ...rest, quote: one.quote.exact, conflicts })
      .filter(([key, value]) => !disputed.has(key) && value !== undefined)
      .map(([key, value]) => [key, Array.isArray(value) ? sorted(value) : undisputed(key, value)]),
  );
}

function sorted(list: readonly unknown[]): string[] {
  const withoutPlace = (key: string, value: unknown) => (key === 'position' ? undefined : value);
  return list.map((one) => JSON.stringify(sortKeys(one), withoutPlace) ?? '').sort();
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortKeys(one)]),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True where all that an item holds is in another one. */
function isWithin(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return sameData(part, whole);
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(
      ([key, value]) =>
        key === 'position' ||
        // Who keeps a source confidential decides.
        (key === 'confidential' && value === false) ||
        value === undefined ||
        sameData(value, (whole as Record<string, unknown>)[key]),
    )
  );
}

/** What a side gave an entry that the base didn't have, and that the merged entry doesn't have. */
function lost(before: Annotation | undefined, side: Annotation, after: Annotation): string[] {
  const hints = new Set(['position', 'turn', 'time', 'conflicts']);
  return Object.entries(side).flatMap(([key, value]) => {
    const [old, now] = [before, after].map((one) => (one as unknown as Record<string, unknown> | undefined)?.[key]);
    if (hints.has(key) || sameData(value, old) || sameData(value, now)) return [];
    const isDisputed = (field: string, its: unknown) =>
      after.conflicts?.some((one) => one.field === field && (sameData(one.ours, its) || sameData(one.theirs, its))) ===
      true;
    if (isDisputed(key, value) || (key === 'quote' && side.quote.exact === after.quote.exact)) return [];
    // Whoever took a claim first has it; whoever resolved it last did.
    if (['earliest', 'latest'].includes(annotationShape.keys[key]?.merge ?? '') && now !== undefined) return [];
    if (isMap(value) && isMap(now)) {
      const names = Object.keys(value).filter((name) => !sameData(value[name], now[name]));
      return names.every((name) => isDisputed(`${key}.${name}`, value[name])) ? [] : [key];
    }
    if (!Array.isArray(value)) return [key];
    const [olds, nows] = [old, now].map((one) => (Array.isArray(one) ? one : []));
    const missing = value.filter(
      (one) => !olds!.some((had) => sameData(had, one)) && !nows!.some((has) => isWithin(one, has)),
    );
    return missing.length > 0 ? [key] : [];
  });
}

describe('merging sidecars', () => {
  it('takes the other side where one side changed nothing, and either where both did the same', () => {
    assertProperty(
      fc.property(versions, ({ base, theirs }) => {
        assert.equal(mergeSidecars({ base, ours: base, theirs }).text, theirs);
        assert.equal(mergeSidecars({ base, ours: theirs, theirs: base }).text, theirs);
        assert.equal(mergeSidecars({ base, ours: theirs, theirs }).text, theirs);
        assert.equal(mergeSidecars({ ours: theirs, theirs }).text, theirs);
      }),
      { numRuns: 40 },
    );
  });

  it('takes the other side’s data where one side only wrote otherwise', () => {
    const restyled = (text: string) => `# restyled\n${text.replaceAll(/^( +tag: .*)$/gm, '$1   # why')}`;
    assertProperty(
      fc.property(versions, ({ base, theirs }) => {
        fc.pre(base !== '');
        const text = mergedText(mergeSidecars({ base, ours: restyled(base), theirs }));
        const kept = annotationsOf(text);
        for (const [id, one] of annotationsOf(theirs)) assert.deepEqual(distinct(kept.get(id)!), distinct(one));
        assert.ok(text.startsWith('# restyled\n'));
        for (const comment of commentsOf(theirs)) assert.ok(text.includes(comment));
      }),
      { numRuns: 100 },
    );
  });

  it('loses nothing that either side added, with a base or without', () => {
    assertProperty(
      fc.property(versions, fc.boolean(), ({ base, ours, theirs }, hasBase) => {
        const merged = mergeSidecars({ ...(hasBase && { base }), ours, theirs });
        const text = mergedText(merged);
        const sidecar = readSidecar(text);
        assert.deepEqual(sidecar.problems, []);
        const before = hasBase ? annotationsOf(base) : new Map<string, Annotation>();
        const after = annotationsOf(text);
        for (const side of [ours, theirs]) {
          for (const [id, one] of annotationsOf(side)) {
            const now = after.get(id);
            if (!now) assert.deepEqual(before.get(id), one);
            else assert.deepEqual(lost(before.get(id), one, now), []);
          }
        }
        const known = commentsOf(base);
        for (const side of [ours, theirs]) {
          for (const one of commentsOf(side)) if (!known.has(one)) assert.ok(text.includes(one), one);
        }
        assert.equal(merged.conflicts.length, sidecar.entries.flatMap((one) => one.annotation?.conflicts ?? []).length);
      }),
      { numRuns: 250 },
    );
  });

  it('comes to the same from either side, but for whose value a dispute keeps', () => {
    assertProperty(
      fc.property(versions, fc.boolean(), ({ base, ours, theirs }, hasBase) => {
        const [here, there] = [
          [ours, theirs],
          [theirs, ours],
        ].map(([o, t]) => mergedText(mergeSidecars({ ...(hasBase && { base }), ours: o!, theirs: t! })));
        const [a, b] = [annotationsOf(here!), annotationsOf(there!)];
        assert.deepEqual([...a.keys()].sort(), [...b.keys()].sort());
        for (const [id, one] of a) assert.deepEqual(comparable(one), comparable(b.get(id)!));
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing when it is made again', () => {
    assertProperty(
      fc.property(versions, fc.boolean(), ({ base, ours, theirs }, hasBase) => {
        const text = mergedText(mergeSidecars({ ...(hasBase && { base }), ours, theirs }));
        for (const again of [theirs, ours]) {
          assert.equal(mergeSidecars({ ...(hasBase && { base }), ours: text, theirs: again }).text, text);
        }
      }),
      { numRuns: 100 },
    );
  });
});
