import assert from 'node:assert/strict';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { LivePlaces } from '../../../src/core/dossier/live-places';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { tellPlaces } from '../../../src/core/dossier/tell-places';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { KeptEntries } from '../../../src/core/sidecar/kept-entries';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const idOf = (i: number) => `k${String(i).padStart(11, '0')}`;
const sentenceOf = (i: number) => `Bridge ${i} cost ${i * 7 + 3} million crowns.`;

/** A talk of so many sentences, of which so many are tagged, with what the window knows of it. */
function openTalk(sentences: number, tagged: number) {
  const text = Array.from(
    { length: sentences },
    (_, i) => `${i % 2 ? 'ANN' : 'BOB'}: ${sentenceOf(i)} So they say.\n\n`,
  ).join('');
  const transcript = parseTranscript(text);
  const live = new LivePlaces(text);
  const kept = new KeptEntries();
  let yaml = '';
  let before: Dossier | undefined;
  let placed = 0;
  let searched = 0;
  const look = () => {
    before = dossierOf(transcript, [{ file: 'a.yaml', sidecar: readSidecar(yaml, kept) }], {
      numbers: before?.numbers ?? [],
      live,
      before,
      count: (one, other) => {
        placed += one;
        searched += other;
      },
    });
    live.keep(before.annotations);
    return before;
  };
  const tag = (i: number, isTold = true) => {
    const start = text.indexOf(sentenceOf(i));
    const made = tagSpan(before ?? look(), { start, end: start + sentenceOf(i).length }, { id: idOf(i), tag: 'claim' });
    assert.ok(made && !made.existing);
    if (isTold) tellPlaces(live, transcript, made.change.annotation);
    yaml = applyChange(yaml, made.change, 'talk.txt').text;
  };
  const base = look();
  yaml = Array.from({ length: tagged }, (_, i) => i).reduce((made, i) => {
    const start = text.indexOf(sentenceOf(i));
    const one = tagSpan(base, { start, end: start + sentenceOf(i).length }, { id: idOf(i), tag: 'claim' });
    return one && !one.existing ? applyChange(made, one.change, 'talk.txt').text : made;
  }, yaml);
  look();
  return { text, look, tag, counts: () => ({ read: kept.reads, placed, searched }) };
}

describe('words that moved', () => {
  const claim = 'We built 300 homes by the harbour last year,';
  const talk = [
    `ANN: Good evening to all of you here. ${claim} and nobody had to wait for one. That is what we promised.`,
    'BOB: The harbour was full of water then, and so was the cellar of the town hall.',
    'ANN: I remember the water well, as I live beside it. The pumps came from the next town. They ran for a week.',
    'BOB: Then we agree about the water at least, and can go on to the budget of the schools.',
  ];
  const placed = (lines: readonly string[]) => {
    const old = talk.join('\n\n');
    const start = old.indexOf(claim);
    const base = dossierOf(parseTranscript(old), []);
    const yaml = ['We built', 'The harbour was', 'The pumps', 'Then we agree'].reduce((made, words, i) => {
      const at = i === 0 ? start : old.indexOf(words);
      const end = i === 0 ? start + claim.length : old.indexOf(' ', at + 40);
      const one = tagSpan(base, { start: at, end }, { id: idOf(i), tag: 'claim' });
      return one && !one.existing ? applyChange(made, one.change, 'talk.txt').text : made;
    }, '');
    const dossier = dossierOf(parseTranscript(lines.join('\n\n')), [{ file: 'a.yaml', sidecar: readSidecar(yaml) }]);
    return { dossier, one: dossier.annotations.find(({ annotation }) => annotation.id === idOf(0))! };
  };

  it('to another turn of the same speaker are told', () => {
    const lines = talk.map((line, i) =>
      i === 0 ? line.replace(` ${claim}`, '') : i === 2 ? line.replace('it. The', `it. ${claim} The`) : line,
    );
    const { dossier, one } = placed(lines);
    assert.deepEqual([one.placement, one.elsewhere], ['moved', true]);
    assert.match(one.reason ?? '', /another turn/);
    assert.deepEqual(
      problemsOf(dossier).map(({ code }) => code),
      ['quote-moved'],
    );
  });

  it('within their turn, or with all turns, are not', () => {
    const within = talk.map((line, i) =>
      i === 0 ? `${line.replace(` ${claim}`, '')} ${claim} as everybody knows.` : line,
    );
    assert.deepEqual([placed(within).one.placement, placed(within).one.elsewhere], ['moved', undefined]);
    const all = ['BOB: Silence, please, all of you.', 'ANN: Thank you for that.', ...talk];
    assert.equal(placed(all).one.placement, 'exact');
  });
});

describe('a press of Tag Claim', () => {
  for (const count of [20, 400]) {
    it(`reads and places the new annotation alone among ${count}`, () => {
      const talk = openTalk(count + 1, count);
      const before = talk.counts();
      talk.tag(count);
      const { annotations } = talk.look();
      const after = talk.counts();
      assert.deepEqual(
        {
          read: after.read - before.read,
          placed: after.placed - before.placed,
          searched: after.searched - before.searched,
        },
        { read: 1, placed: 1, searched: 0 },
      );
      assert.equal(annotations.length, count + 1);
      const last = annotations.at(-1)!;
      assert.equal(talk.text.slice(last.span?.start, last.span?.end), sentenceOf(count));
      assert.equal(last.placement, 'exact');
    });
  }

  it('searches with its neighbours for words whose place nobody has told', () => {
    const talk = openTalk(401, 400);
    const before = talk.counts();
    talk.tag(400, false);
    const { annotations } = talk.look();
    assert.ok(talk.counts().searched - before.searched <= 20);
    assert.equal(annotations.at(-1)?.placement, 'exact');
  });

  it('leaves all others as they were placed, at their entries as they stand now', () => {
    const talk = openTalk(30, 20);
    const before = talk.look().annotations;
    talk.tag(25);
    const after = talk.look().annotations;
    for (const [i, one] of before.entries()) {
      assert.equal(after[i]?.annotation, one.annotation);
      assert.deepEqual(after[i]?.own, one.own);
    }
  });
});
