import assert from 'node:assert/strict';
import { confirmPlace } from '../../../src/core/dossier/confirm-place';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { renewPositions } from '../../../src/core/dossier/refresh-positions';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const hearing = `MAYOR OKORO: We opened 12 schools in the valley. We will open more of them.

WEISS: And what did all of that cost the town?

MAYOR OKORO: Nearly $40 million, Ms. Weiss, and not one crown more.

WEISS: Thank you.
`;

const dossier = (text: string, sidecar: string) =>
  dossierOf(parseTranscript(text), [{ file: 'a', sidecar: readSidecar(sidecar) }]);

/** The sidecar with the words tagged, and judged at ten where there is a verdict. */
function sidecarOn(words: string, verdict?: string, text = hearing): string {
  const start = text.indexOf(words);
  const tagged = tagSpan(dossier(text, ''), { start, end: start + words.length }, { id: 'a1', tag: 'claim' });
  assert.ok(tagged && !tagged.existing);
  const reviews = [{ at: '2031-05-04T10:00:00Z', verdict: verdict! }];
  const annotation = { ...tagged.change.annotation, ...(verdict !== undefined && { verdict, reviews }) };
  return write('', { kind: 'add', annotation });
}

function write(sidecar: string, change: Change): string {
  const { text, problem } = applyChange(sidecar, change, 'a.txt');
  assert.equal(problem, undefined);
  return text;
}

const only = ({ annotations }: Dossier) => {
  assert.equal(annotations.length, 1);
  return annotations[0]!;
};

describe('confirmPlace', () => {
  const edited = hearing.replace('12 schools', '13 schools');

  it('leaves the old words in `previous`, and a verdict on them needs attention until the next decision', () => {
    const before = sidecarOn('We opened 12 schools in the valley.', 'true');
    assert.match(only(dossier(edited, before)).attention ?? '', /“12” → “13”/);
    const now = dossier(edited, before);
    const confirmed = write(before, confirmPlace(now, only(now), '2031-05-05T10:00:00Z'));
    const one = only(dossier(edited, confirmed));
    assert.equal(one.placement, 'exact');
    assert.equal(one.annotation.quote.exact, 'We opened 13 schools in the valley.');
    assert.deepEqual(
      one.annotation.numbers?.map((number) => number.value),
      [13],
    );
    assert.deepEqual(one.annotation.previous, [
      { exact: 'We opened 12 schools in the valley.', at: '2031-05-05T10:00:00Z' },
    ]);
    assert.match(one.attention ?? '', /“12” → “13”/);
    const decided = write(confirmed, {
      kind: 'edit',
      id: 'a1',
      append: { reviews: [{ at: '2031-05-05T10:00:00Z', verdict: 'true' }] },
    });
    assert.equal(only(dossier(edited, decided)).attention, undefined);
  });

  it('is later than the last decision, whatever the clock says', () => {
    const before = sidecarOn('We opened 12 schools in the valley.', 'true');
    const now = dossier(edited, before);
    const { set } = confirmPlace(now, only(now), '2031-05-04T09:00:00Z');
    assert.equal(set?.previous?.[0]?.at, '2031-05-04T10:00:01Z');
  });

  it('of the same words elsewhere leaves no previous words', () => {
    const words = 'Nearly $40 million, Ms. Weiss, and not one crown more.';
    const before = sidecarOn(words);
    const moved = `${hearing.replace(words, 'Much.')}\nMAYOR OKORO: I have said it often enough. ${words} So there.\n`;
    const now = dossier(moved, before);
    assert.equal(only(now).placement, 'moved');
    const one = only(dossier(moved, write(before, confirmPlace(now, only(now), '2031-05-05T10:00:00Z'))));
    assert.deepEqual([one.placement, one.annotation.previous], ['exact', undefined]);
  });

  it('of another speaker’s words lets a verdict need attention, but not a claim that nobody has judged', () => {
    const words = 'We opened 12 schools in the valley.';
    // The labels were the wrong way round.
    const corrected = hearing.replace(/^(?:MAYOR OKORO|WEISS):/gm, (label) =>
      label === 'WEISS:' ? 'MAYOR OKORO:' : 'WEISS:',
    );
    for (const verdict of ['true', undefined]) {
      const before = sidecarOn(words, verdict);
      const now = dossier(corrected, before);
      const change = confirmPlace(now, only(now), '2031-05-05T10:00:00Z');
      assert.equal(change.set?.speaker, 'WEISS');
      const previous = verdict === undefined ? undefined : [{ exact: words, at: '2031-05-05T10:00:00Z' }];
      assert.deepEqual(change.set?.previous, previous);
      const { annotation, attention } = only(dossier(corrected, write(before, change)));
      assert.deepEqual([annotation.speaker, attention !== undefined], ['WEISS', verdict !== undefined]);
    }
  });

  it('attaches lost words to a span', () => {
    const before = sidecarOn('We opened 12 schools in the valley.', 'true');
    const text = hearing.replace('We opened 12 schools in the valley. We will open more of them.', 'No comment.');
    const now = dossier(text, before);
    assert.equal(only(now).placement, 'lost');
    const start = text.indexOf('No comment.');
    const change = confirmPlace(now, only(now), '2031-05-05T10:00:00Z', { start, end: start + 11 });
    const one = only(dossier(text, write(before, change)));
    assert.deepEqual([one.placement, one.annotation.numbers], ['exact', undefined]);
    assert.ok(one.attention);
  });
});

describe('refreshPositions', () => {
  it('writes positions alone, and only where they are not so already', () => {
    const before = sidecarOn('Nearly $40 million, Ms. Weiss, and not one crown more.');
    const longer = `CLERK: Hush, please. We begin.\n\n${hearing}`;
    const [refreshed] = renewPositions(dossier(longer, before));
    assert.deepEqual(Object.keys((refreshed!.change.kind === 'edit' && refreshed!.change.set) || {}), ['position']);
    assert.deepEqual(renewPositions(dossier(longer, write(before, refreshed!.change))), []);
  });
});

describe('a selection across turns', () => {
  it('becomes parts, and the whole has changed once one of them has', () => {
    const start = hearing.indexOf('We will open');
    const selection = hearing.slice(start, hearing.indexOf(' Ms. Weiss'));
    const sidecar = sidecarOn(selection);
    const one = only(dossier(hearing, sidecar));
    assert.deepEqual(
      [one.annotation.quote.exact, ...(one.annotation.parts ?? []).map((part) => part.quote.exact)],
      ['We will open more of them.', 'And what did all of that cost the town?', 'Nearly $40 million,'],
    );
    assert.equal(one.placement, 'exact');
    const again = tagSpan(
      dossier(hearing, sidecar),
      { start, end: start + selection.length },
      { id: 'b2', tag: 'claim' },
    );
    assert.equal(again?.existing?.annotation.id, 'a1');
    const broken = only(dossier(hearing.replace('And what did all of that cost the town?', 'Oh.'), sidecar));
    assert.equal(broken.placement, 'changed');
  });
});
