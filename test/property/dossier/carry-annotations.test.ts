import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carryAnnotations } from '../../../src/core/dossier/carry-annotations';
import type { Dossier, FiledSidecar } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { toLf } from '../../../src/core/text/to-lf';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { assertProperty } from '../../support/assert-property';

const at = '2031-05-05T10:00:00Z';
const speakers = ['ANN LEE', 'BOB ROY', '周大同'];

/** A turn: who speaks, and its sentences. */
interface Said {
  readonly speaker: number;
  readonly sentences: readonly string[];
}

const sentence = fc
  .array(fc.constantFrom('we', 'paid', 'not', '4,200', '900', 'crowns', 'schools', '三百', '家', 'no'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => `${words.join(' ')}.`);
const said: fc.Arbitrary<Said> = fc.record({
  speaker: fc.nat(speakers.length - 1),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
});
const talk = fc.array(said, { minLength: 2, maxLength: 8 });

const textOf = (turns: readonly Said[], names = speakers) =>
  turns.map((turn) => `${names[turn.speaker]}: ${turn.sentences.join(' ')}\n`).join('\n');

/** Another version of a talk: turns left out, moved, said by others, words changed; here and there with CRLF. */
const version = (turns: readonly Said[]) =>
  fc
    .record({
      order: fc.shuffledSubarray(turns as Said[], { minLength: 1 }),
      inOrder: fc.boolean(),
      words: fc.array(fc.tuple(fc.constantFrom('4,200', 'not', 'paid', '三百'), fc.constantFrom('4,300', '', 'cost')), {
        maxLength: 2,
      }),
      names: fc.constantFrom(speakers, ['SPEAKER 1', 'SPEAKER 2', 'SPEAKER 3']),
      crlf: fc.boolean(),
    })
    .map(({ order, inOrder, words, names, crlf }) => {
      const kept = inOrder ? turns.filter((turn) => order.includes(turn)) : order;
      const text = words.reduce((all, [old, fresh]) => all.replace(old, fresh), textOf(kept, names));
      return crlf ? text.replaceAll('\n', '\r\n') : text;
    });

const cases = talk.chain((turns) =>
  fc.record({
    from: fc.constant(textOf(turns)),
    to: version(turns),
    picks: fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 5 }),
  }),
);

function load(text: string, sidecar: string): { dossier: Dossier; sidecars: FiledSidecar[] } {
  const sidecars = [{ file: 'a', sidecar: readSidecar(sidecar) }];
  return { dossier: dossierOf(parseTranscript(text), sidecars), sidecars };
}

function tagAll(text: string, picks: readonly (readonly [number, number])[]): string {
  return picks.reduce((sidecar, [place, length], i) => {
    const start = place % text.length;
    const span = { start, end: Math.min(text.length, start + length) };
    const tagged = tagSpan(load(text, sidecar).dossier, span, { id: `a${i}`, tag: 'claim', at });
    if (!tagged || tagged.existing) return sidecar;
    const verdict = i % 2 === 0 ? { verdict: 'false', reviews: [{ at, verdict: 'false' }] } : {};
    const annotation = { ...tagged.change.annotation, ...verdict };
    return applyChange(sidecar, { kind: 'add', annotation }, 'a.txt').text;
  }, '');
}

/** The other version's sidecar with what was carried there. */
function carryTo(from: string, sidecar: string, to: string, there = '') {
  const carried = carryAnnotations(load(from, sidecar), load(to, there).dossier, at);
  const text = [...carried.added, ...carried.completed].reduce((before, { change }) => {
    const applied = applyChange(before, change, 'b.txt');
    assert.equal(applied.problem, undefined);
    return applied.text;
  }, there);
  return { carried, text };
}

describe('carryAnnotations, for any two versions', () => {
  it('keeps every annotation, and calls none exact that stands on other words', () => {
    assertProperty(
      fc.property(cases, ({ from, to, picks }) => {
        const sidecar = tagAll(from, picks);
        const before = load(from, sidecar).dossier;
        const { text } = carryTo(from, sidecar, to);
        const after = load(to, text).dossier;
        assert.equal(after.annotations.length, before.annotations.length);
        for (const { annotation } of before.annotations) {
          const one = after.annotations.find((other) => other.annotation.id === annotation.id)!;
          assert.equal(one.annotation.quote.exact.replace(/\s+/g, ' '), annotation.quote.exact.replace(/\s+/g, ' '));
          if (one.own.placement !== 'exact' && one.own.placement !== 'moved') continue;
          const words = toLf(to.slice(one.own.span!.start, one.own.span!.end));
          assert.equal(words.replace(/\s+/g, ' '), annotation.quote.exact.replace(/\s+/g, ' '));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing when it is done again', () => {
    assertProperty(
      fc.property(cases, ({ from, to, picks }) => {
        const sidecar = tagAll(from, picks);
        const { text } = carryTo(from, sidecar, to);
        const again = carryTo(from, sidecar, to, text);
        assert.deepEqual([again.text, again.carried.added, again.carried.completed], [text, [], []]);
      }),
      { numRuns: 50 },
    );
  });

  it('to the same text leaves every entry as it is', () => {
    assertProperty(
      fc.property(cases, ({ from, picks }) => {
        const sidecar = tagAll(from, picks);
        if (load(from, sidecar).dossier.annotations.some((one) => one.placement !== 'exact')) return;
        const { text } = carryTo(from, sidecar, from);
        assert.equal(text.replace('b.txt', 'a.txt'), sidecar);
      }),
      { numRuns: 50 },
    );
  });
});
