import assert from 'node:assert/strict';
import { shiftSpans } from '../../../src/core/anchors/shift-spans';
import type { TextChange } from '../../../src/core/text/text-change';

const text = 'HOST: We paid 4,200 crowns. MAYOR: We paid 900.';
const start = text.indexOf('4,200 crowns');
const span = { start, end: start + '4,200 crowns'.length };

/** What the span holds after an edit. */
function words(...changes: TextChange[]): string {
  const after = changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, change) => all.slice(0, change.start) + change.text + all.slice(change.end), text);
  const [moved] = shiftSpans([span], changes, text);
  return after.slice(moved!.start, moved!.end);
}

const insert = (at: number, added: string): TextChange => ({ start: at, end: at, text: added });

describe('shiftSpans', () => {
  it('shifts a span by what is typed before it', () => {
    assert.equal(words(insert(0, 'Good evening. ')), '4,200 crowns');
  });

  it('takes in what is typed inside', () => {
    assert.equal(words(insert(span.start + 5, ' Danish')), '4,200 Danish crowns');
  });

  it('takes in nothing that is typed at its edges', () => {
    assert.equal(words(insert(span.start, 'about ')), '4,200 crowns');
    assert.equal(words(insert(span.end, ' a day')), '4,200 crowns');
  });

  it('takes the new words where its first or last word, or all of it, is replaced', () => {
    assert.equal(words({ start: span.start, end: span.start + 5, text: '4,300' }), '4,300 crowns');
    assert.equal(words({ start: span.end - 6, end: span.end, text: 'euros' }), '4,200 euros');
    assert.equal(words({ ...span, text: 'a lot' }), 'a lot');
  });

  it('loses what a deletion across its edge covers', () => {
    assert.equal(words({ start: span.start - 5, end: span.start + 6, text: '' }), 'crowns');
    assert.equal(words({ start: span.end - 7, end: span.end + 1, text: '' }), '4,200');
  });

  it('is empty once all of it is gone', () => {
    assert.equal(words({ start: span.start - 5, end: span.end + 1, text: '' }), '');
    assert.deepEqual(shiftSpans([span], [{ start: 6, end: span.end + 1, text: '' }]), [{ start: 6, end: 6 }]);
  });

  it('follows every replacement of a replace-all', () => {
    const changes = [...text.matchAll(/paid/g)].map(({ index }) => ({
      start: index,
      end: index + 4,
      text: 'had to pay',
    }));
    assert.equal(words(...changes), '4,200 crowns');
  });

  it('holds the same words in a text that is handed back in capitals, or in another script', () => {
    assert.equal(words({ start: 0, end: text.length, text: text.toUpperCase() }), '4,200 CROWNS');
    const wide = text.replaceAll('MAYOR', 'The straße').toUpperCase();
    assert.equal(words({ start: 0, end: text.length, text: `\n${wide}` }), '4,200 CROWNS');
  });

  it('goes with a line that is moved past another', () => {
    const lines = 'first line\nsecond line\nthird line';
    // Moving the first line down takes out the second one and puts it in above.
    const changes = [insert(0, 'second line\n'), { start: 10, end: 22, text: '' }];
    assert.deepEqual(
      shiftSpans(
        [
          { start: 0, end: 5 },
          { start: 11, end: 17 },
        ],
        changes,
        lines,
      ),
      [
        { start: 12, end: 17 },
        { start: 0, end: 6 },
      ],
    );
  });

  it('does not guess which of two copies a moved line became', () => {
    const lines = 'first line\nsecond line\n';
    const changes = [insert(0, 'second line\n'), insert(5, 'second line\n'), { start: 10, end: 22, text: '' }];
    const [moved] = shiftSpans([{ start: 11, end: 17 }], changes, lines);
    assert.equal(moved!.start, moved!.end);
  });

  it('goes with a line where one replacement puts lines into another order', () => {
    const lines = ['Nora: 40 boats.', 'Ada: None.', '', 'Ben: 12 nets and 12 nets.'].join('\r\n');
    const sorted = ['', 'Ada: None.', 'Ben: 12 nets and 12 nets.', 'Nora: 40 boats.'].join('\r\n');
    const spans = ['40 boats', 'None.', '12 nets.'].map((one) => {
      const at = lines.indexOf(one);
      return { start: at, end: at + one.length };
    });
    const moved = shiftSpans(spans, [{ start: 0, end: lines.length, text: sorted }], lines);
    assert.deepEqual(
      moved.map((one) => sorted.slice(one.start, one.end)),
      ['40 boats', 'None.', '12 nets.'],
    );
    assert.equal(moved[2]!.start, sorted.lastIndexOf('12 nets.'));
  });

  it('does not guess which of two like lines became which where they are put into another order', () => {
    const lines = 'Mia: 5 vans.\nLeo: No.\nMia: 5 vans.';
    const [moved] = shiftSpans(
      [{ start: 5, end: 11 }],
      [{ start: 0, end: lines.length, text: 'Leo: No.\nMia: 5 vans.\nMia: 5 vans.' }],
      lines,
    );
    // By the words that stay it is the first of them.
    assert.deepEqual(moved, { start: 14, end: 20 });
  });

  it('keeps its words where a formatter hands back the whole document', () => {
    const formatted = text.replace('HOST:', '**HOST**:').replaceAll(' ', '  ').replace('MAYOR', '\n\nMAYOR');
    const [moved] = shiftSpans([span], [{ start: 0, end: text.length, text: formatted }], text);
    assert.equal(formatted.slice(moved!.start, moved!.end), '4,200  crowns');
  });

  it('is empty where the whole document became another one', () => {
    assert.deepEqual(shiftSpans([span], [{ start: 0, end: text.length, text: '' }], text), [{ start: 0, end: 0 }]);
  });

  it('leaves an empty span where text is typed at it', () => {
    assert.deepEqual(shiftSpans([{ start: 3, end: 3 }], [insert(3, 'abc')]), [{ start: 3, end: 3 }]);
  });
});
