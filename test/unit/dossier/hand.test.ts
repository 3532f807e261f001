import assert from 'node:assert/strict';
import { changedPlace } from '../../../src/core/dossier/changed-place';
import { dismissAnnotation, dismissWords, revive, takeBackDismissal } from '../../../src/core/dossier/dismiss';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { handAt, nextHand, sentenceBeside } from '../../../src/core/dossier/hand';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { unitsOf } from '../../../src/core/dossier/units-of';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk = `RUTH: We planted 90 trees. They are doing well.
OLAF: And 12 of them died. Nobody told me so.
RUTH: It cost 4,000 euros.
`;

const mine = { id: 'm00000000001', by: 'mei', at: '2030-01-02T10:00:00Z' };
const others = { id: 'o00000000001', by: 'otto', at: '2030-01-02T09:00:00Z' };

const reading = (sidecar = '', text = talk): Dossier =>
  dossierOf(parseTranscript(text), [{ file: 'talk.txt.annotations.yaml', sidecar: readSidecar(sidecar) }]);

/** A sidecar after changes, each of which sees what came before it. */
function made(...steps: readonly ((dossier: Dossier) => Change)[]): string {
  return steps.reduce((text, step) => {
    const { text: after, problem } = applyChange(text, step(reading(text)), 'talk.txt');
    assert.equal(problem, undefined);
    return after;
  }, '');
}

const dismiss = (saying: typeof mine) => (dossier: Dossier) =>
  dismissWords(dossier, nextHand(dossier, { offset: 0, step: 1 })!.unit!.untagged!, saying);
const tag = (saying: typeof mine) => (dossier: Dossier) => {
  const tagged = tagSpan(dossier, nextHand(dossier, { offset: 0, step: 1 })!, { tag: 'claim', ...saying });
  assert.ok(tagged && !tagged.existing);
  return tagged.change;
};
const first = ({ annotations }: Dossier) => annotations[0]!;
const wordsOf = ({ transcript }: Dossier, span: { start: number; end: number } | undefined) =>
  span && transcript.text.slice(span.start, span.end);

describe('what is at hand', () => {
  const dossier = reading();

  it('is the unit around an offset, at its figure; where there is none, the sentence', () => {
    assert.equal(wordsOf(dossier, handAt(dossier, talk.indexOf('planted'))), 'We planted 90 trees.');
    assert.equal(handAt(dossier, talk.indexOf('planted'))?.offset, talk.indexOf('90'));
    const sentence = handAt(dossier, talk.indexOf('doing'));
    assert.equal(wordsOf(dossier, sentence), 'They are doing well.');
    assert.equal(sentence?.unit, undefined);
  });

  it('is one unit where items of a list share their verb: dismissed once, it never comes back longer', () => {
    const list = 'RUTH: We planted 90 trees in 2028, 120 in 2029 and 140 in 2030. And 12 of them died.\nOLAF: Oh.\n';
    const before = reading('', list);
    const at = nextHand(before, { offset: 0, step: 1 })!;
    assert.deepEqual(
      [wordsOf(before, at), at.unit?.untagged?.claims.length, at.count],
      ['We planted 90 trees in 2028, 120 in 2029 and 140 in 2030.', 3, 2],
    );
    const { text } = applyChange('', dismissWords(before, at.unit!.untagged!, mine), 'talk.txt');
    const left = unitsOf(reading(text, list)).flatMap(({ untagged }) => wordsOf(before, untagged) ?? []);
    assert.deepEqual(left, ['And 12 of them died.']);
  });

  it('is nothing where nobody speaks', () => assert.equal(handAt(reading('', '\n\n'), 1), undefined));

  it('goes by sentence through all turns, and ends at the end', () => {
    const seen: (string | undefined)[] = [];
    for (
      let at = sentenceBeside(dossier, { offset: -1, step: 1 });
      at;
      at = sentenceBeside(dossier, { offset: at.offset, step: 1 })
    )
      seen.push(wordsOf(dossier, at));
    assert.deepEqual(seen, [
      'We planted 90 trees.',
      'They are doing well.',
      'And 12 of them died.',
      'Nobody told me so.',
      'It cost 4,000 euros.',
    ]);
    assert.equal(
      wordsOf(dossier, sentenceBeside(dossier, { offset: talk.indexOf('And 12'), step: -1 })),
      'They are doing well.',
    );
  });
});

describe('what is no claim', () => {
  it('is an entry of its words, who and when; gone from the walk and from what is left', () => {
    const text = made(dismiss(mine));
    const after = reading(text);
    assert.deepEqual(Object.keys(first(after).annotation), ['id', 'tag', 'quote', 'position', 'status', 'by', 'at']);
    assert.deepEqual(
      unitsOf(after).flatMap(({ untagged }) => wordsOf(after, untagged) ?? []),
      ['And 12 of them died.', 'It cost 4,000 euros.'],
    );
    assert.deepEqual(
      [1, 2, 3].map(() => nextHand(after, { offset: 0, step: 1 })?.count),
      [2, 2, 2],
    );
    assert.equal(handAt(after, talk.indexOf('90'))?.dismissed, first(after));
  });

  it('is one again if its words change, and asks nobody to look at it', () => {
    const after = reading(made(dismiss(mine)), talk.replace('90', '9,000'));
    assert.equal(first(after).placement, 'changed');
    assert.equal(first(after).needsPerson, false);
    assert.equal(unitsOf(after).length, 3);
    assert.equal(nextHand(after, { offset: 0, step: 1 })?.unit?.untagged?.claims[0]?.text, '9,000 trees');
  });

  it('said again by the same person leaves no trace; said again by another makes it a claim that tells so', () => {
    const again = (saying: typeof mine) => (dossier: Dossier) => takeBackDismissal(dossier, first(dossier), saying);
    assert.deepEqual(reading(made(dismiss(mine), again(mine))).annotations, []);
    const { annotation } = first(reading(made(dismiss(others), again(mine))));
    assert.equal(annotation.status, undefined);
    assert.deepEqual(annotation.reviews, [{ by: 'mei', at: mine.at, status: 'unchecked' }]);
  });

  it('becomes a claim with all that a tag sees', () => {
    const { annotation } = first(reading(made(dismiss(mine), (dossier) => revive(dossier, first(dossier), mine))));
    assert.deepEqual(
      [annotation.status, annotation.speaker, annotation.turn, annotation.numbers?.[0]?.text, annotation.reviews],
      [undefined, 'RUTH', 1, '90 trees', undefined],
    );
  });

  it('of a tag is an opinion: the tag is dismissed, but where somebody has found what is true of it', () => {
    const dismissTag = (dossier: Dossier) => dismissAnnotation(first(dossier), {}, mine);
    const opinion = { by: 'mei', at: mine.at, status: 'not-a-claim' };
    const alone = first(reading(made(tag(others), dismissTag))).annotation;
    assert.deepEqual([alone.status, alone.reviews], ['not-a-claim', [opinion]]);
    const { id: _, ...signed } = others;
    const judged = made(
      tag(others),
      (dossier) => giveOpinions(first(dossier).annotation, {}, { ...signed, verdict: 'true' }),
      dismissTag,
    );
    const { annotation } = first(reading(judged));
    assert.deepEqual([annotation.status, annotation.verdict, annotation.reviews?.length], ['in-review', 'true', 2]);
  });
});

describe('where two readings differ', () => {
  it('is the first entry that was added, changed or taken out; nowhere if none was', () => {
    const [none, some] = [reading(), reading(made(dismiss(mine)))];
    assert.equal(changedPlace(none, some), 6);
    assert.equal(changedPlace(some, none), 6);
    assert.equal(changedPlace(some, some), undefined);
  });
});
