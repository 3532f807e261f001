import assert from 'node:assert/strict';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import { type Carried, carryAnnotations } from '../../../src/core/dossier/carry-annotations';
import { confirmPlace } from '../../../src/core/dossier/confirm-place';
import type { Dossier, FiledSidecar } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { tagSpan } from '../../../src/core/dossier/tag-span';
import { applyAct } from '../../../src/core/sidecar/apply-act';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const machine = `SPEAKER 1: Good evening everybody and welcome to the meeting of the council.

SPEAKER 2: We opened 12 schools in the valley last year. We will open more of them.

SPEAKER 1: And what did all of that cost the town?

SPEAKER 2: Nearly 40 million crowns, uh, and not one crown more. The bridge is paid for.

SPEAKER 1: Thank you very much, and good night to all of you.
`;

const record = `COUNCIL OF LINDT, SITTING OF 4 MAY

JUNE WEISS: Good evening everybody and welcome to the meeting of the council.

MAYOR OKORO: We opened 12 schools in the valley last year. We will open more of them.

JUNE WEISS: And what did all of that cost the town?

MAYOR OKORO: Nearly 44 million crowns, and not one crown more. The bridge is paid for.

JUNE WEISS: Thank you very much, and good night to all of you.
`;

const at = '2031-05-05T10:00:00Z';
const judged = (verdict: string) => `verdict: "${verdict}"
    reviews:
      - by: "desk"
        at: "2031-05-04T10:00:00Z"
        verdict: "${verdict}"`;

/** Sidecars by their files; a transcript with them. */
type Files = Readonly<Record<string, string>>;

function load(text: string, files: Files): { dossier: Dossier; sidecars: FiledSidecar[] } {
  const sidecars = Object.entries(files).map(([file, sidecar]) => ({ file, sidecar: readSidecar(sidecar) }));
  return { dossier: dossierOf(parseTranscript(text), sidecars), sidecars };
}

/** A sidecar with an entry a1, a2… for each of some words. */
function tag(text: string, ...all: readonly string[]): string {
  return all.reduce((sidecar, words, i) => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const tagged = tagSpan(load(text, { a: sidecar }).dossier, span, { id: `a${i + 1}`, tag: 'claim' });
    assert.ok(start >= 0 && tagged && !tagged.existing, words);
    return applyChange(sidecar, tagged.change, 'machine.txt').text;
  }, '');
}

/** The sidecars of the other version with what was carried there; its files have the names of those here. */
function write(files: Files, { added, described, completed }: Carried): Files {
  const after: Record<string, string> = { ...files };
  for (const { file, change } of [...added, ...described, ...completed]) {
    const { text, problem } = applyAct(after[file] ?? '', change, 'record.txt');
    assert.equal(problem, undefined);
    after[file] = text;
  }
  return after;
}

function carry(from: string, files: Files, to: string, there: Files = {}): { carried: Carried; there: Files } {
  const carried = carryAnnotations(load(from, files), load(to, there).dossier, at);
  return { carried, there: write(there, carried) };
}

const byId = ({ annotations }: Dossier, id: string) => annotations.find((one) => one.annotation.id === id)!;

describe('carryAnnotations', () => {
  const schools = 'We opened 12 schools in the valley last year.';
  const crowns = 'Nearly 40 million crowns, uh, and not one crown more.';

  it('quotes anew what stands there word for word, under the label that the speaker has there', () => {
    const { carried, there } = carry(machine, { a: tag(machine, schools) }, record);
    assert.deepEqual(carried.placed, { exact: 1, moved: 0, changed: 0, ambiguous: 0, lost: 0 });
    const one = byId(load(record, there).dossier, 'a1');
    assert.equal(one.placement, 'exact');
    assert.deepEqual([one.annotation.speaker, one.annotation.turn], ['MAYOR OKORO', 2]);
    assert.equal(one.annotation.position?.start, record.indexOf(schools));
    assert.match(there.a!, /transcript: "record\.txt"/);
  });

  it('leaves changed words with their old quote to a person, judged or not', () => {
    const sidecar = tag(machine, schools, crowns).replace('id: a2', `id: a2\n    ${judged('false')}`);
    const { carried, there } = carry(machine, { a: sidecar }, record);
    assert.equal(carried.placed.changed, 1);
    const { dossier } = load(record, there);
    const one = byId(dossier, 'a2');
    assert.deepEqual([one.placement, one.annotation.quote.exact], ['changed', crowns]);
    assert.match(one.attention ?? '', /“40” → “44”/);
    const confirmed = applyChange(there.a!, confirmPlace(dossier, one, at), 'record.txt').text;
    const after = byId(load(record, { a: confirmed }).dossier, 'a2');
    assert.equal(after.annotation.quote.exact, 'Nearly 44 million crowns, and not one crown more.');
    assert.equal(after.annotation.previous?.[0]?.exact, crowns);
    assert.match(after.attention ?? '', /“40” → “44”/);
  });

  it('asks nothing of a verdict where only the label of the same person is another', () => {
    const sidecar = tag(machine, schools).replace('id: a1', `id: a1\n    ${judged('true')}`);
    const { there } = carry(machine, { a: sidecar }, record);
    const one = byId(load(record, there).dossier, 'a1');
    assert.deepEqual([one.placement, one.attention], ['exact', undefined]);
  });

  it('tells where somebody else says the words there', () => {
    const other = record.replace('MAYOR OKORO: We opened', 'BEN ADLER: We opened');
    const more = '\nSPEAKER 2: The harbour has never been as busy as it was in the spring of this year.\n';
    const sidecar = tag(machine, schools).replace('id: a1', `id: a1\n    ${judged('true')}`);
    const { carried, there } = carry(machine + more, { a: sidecar }, other + more.replace('SPEAKER 2', 'MAYOR OKORO'));
    assert.equal(carried.placed.moved, 1);
    const one = byId(load(other, there).dossier, 'a1');
    assert.match(one.attention ?? '', /given on words of MAYOR OKORO; now BEN ADLER says them/);
  });

  it('keeps what is lost there, in its place among the others', () => {
    const bridge = 'The bridge is paid for.';
    const { carried, there } = carry(
      machine,
      { a: tag(machine, schools, crowns, bridge) },
      record.replace('Nearly 44 million crowns, and not one crown more. ', ''),
    );
    assert.equal(carried.placed.lost + carried.placed.ambiguous, 1);
    assert.deepEqual(there.a!.match(/id: a\d/g), ['id: a1', 'id: a2', 'id: a3']);
    assert.ok(there.a!.includes(crowns));
  });

  it('changes nothing when it is done again, and adds what was tagged since', () => {
    const once = carry(machine, { a: tag(machine, schools, crowns) }, record);
    const again = carry(machine, { a: tag(machine, schools, crowns) }, record, once.there);
    assert.deepEqual([again.carried.added, again.carried.completed], [[], []]);
    const later = carry(machine, { a: tag(machine, schools, crowns, 'We will open more') }, record, once.there);
    assert.deepEqual(
      later.carried.added.map(({ change }) => change.annotation.id),
      ['a3'],
    );
  });

  it('brings later notes and verdicts to what is there already, and takes nothing away', () => {
    const first = tag(machine, schools);
    const { there } = carry(machine, { a: first }, record);
    const noted = there.a!.replace('id: a1', 'id: a1\n    notes:\n      - text: "Ask there."');
    const since = first.replace('id: a1', `id: a1\n    ${judged('true')}\n    notes:\n      - text: "Ask here."`);
    const { there: after } = carry(machine, { a: since }, record, { a: noted });
    const { annotation, attention } = byId(load(record, after).dossier, 'a1');
    assert.deepEqual(
      annotation.notes?.map((note) => note.text),
      ['Ask there.', 'Ask here.'],
    );
    assert.deepEqual([annotation.verdict, annotation.reviews?.length, attention], ['true', 1, undefined]);
  });

  it('lets a decision that was made there stand', () => {
    const first = tag(machine, schools);
    const { there } = carry(machine, { a: first }, record);
    const decided = there.a!.replace('id: a1', `id: a1\n    ${judged('half-true')}`);
    const since = first.replace('id: a1', `id: a1\n    ${judged('true')}`);
    const { annotation } = byId(load(record, carry(machine, { a: since }, record, { a: decided }).there).dossier, 'a1');
    assert.deepEqual([annotation.verdict, annotation.reviews?.length], ['half-true', 2]);
  });

  it('puts a later verdict in question where the words there were confirmed as others', () => {
    const first = tag(machine, crowns);
    const { there } = carry(machine, { a: first }, record);
    const { dossier } = load(record, there);
    const confirmed = applyChange(there.a!, confirmPlace(dossier, byId(dossier, 'a1'), at), 'record.txt').text;
    const since = first.replace('id: a1', `id: a1\n    ${judged('true')}`);
    const { there: after } = carry(machine, { a: since }, record, { a: confirmed });
    assert.match(byId(load(record, after).dossier, 'a1').attention ?? '', /“40” → “44”/);
  });

  it('keeps comments, unknown keys and each checker’s own file', () => {
    const shared = tag(machine, schools).replace('tag: claim', 'tag: claim   # by phone\n    mood: calm');
    const own = `version: 1\ntranscript: "machine.txt"\n\nannotations:\n  - id: a1\n    tag: claim\n    quote:\n      exact: "${schools}"\n    status: checked\n`;
    const { there } = carry(machine, { shared, own }, record);
    assert.match(there.shared!, /tag: claim {3}# by phone\n {4}mood: calm\n/);
    assert.match(there.own!, /status: checked/);
    assert.equal(byId(load(record, there).dossier, 'a1').annotation.status, 'checked');
  });

  it('leaves entries behind that can’t be read, and says how many', () => {
    const broken = `${tag(machine, schools)}\n  - id: b1\n    tag: claim\n    claim: He said: no\n`;
    const { carried } = carry(machine, { a: broken }, record);
    assert.deepEqual([carried.added.length, carried.left], [1, 1]);
  });

  it('says there what the talk is, as far as that is not said there', () => {
    const about = 'about:\n  title: "Council"   # as printed\n  date: "2031-05-04"\n\nannotations:';
    const here = tag(machine, schools).replace('annotations:', about);
    const { there } = carry(machine, { a: here }, record);
    assert.deepEqual(readSidecar(there.a!).about, { title: 'Council', date: '2031-05-04' });
    const named = there.a!.replace('title: "Council"', 'title: "Council of Lindt"').replace(/ {2}date: .*\n/, '');
    const { there: after } = carry(machine, { a: here }, record, { a: named });
    assert.deepEqual(readSidecar(after.a!).about, { title: 'Council of Lindt', date: '2031-05-04' });
    assert.equal(carry(machine, { a: here }, record, after).there.a, after.a);
  });

  describe('for a claim that was carried before', () => {
    const again = '\nSPEAKER 1: So let me repeat it. We opened 12 schools in the valley last year. Is that so?\n';
    const heard = again.replace('SPEAKER 1', 'JUNE WEISS');
    const first = tag(machine + again, schools);
    const repeated = (text: string, words: string) =>
      applyChange(
        first,
        { kind: 'edit', id: 'a1', append: { repeats: [quoteSpan(text, lastSpan(text, words))] } },
        'machine.txt',
      ).text;
    const lastSpan = (text: string, words: string) => {
      const start = text.lastIndexOf(words);
      return { start, end: start + words.length };
    };

    it('brings a place where it was found to be said again since, once', () => {
      const { there } = carry(machine + again, { a: first }, record + heard);
      const since = repeated(machine + again, schools);
      const later = carry(machine + again, { a: since }, record + heard, there);
      const one = byId(load(record + heard, later.there).dossier, 'a1');
      assert.deepEqual(
        one.repeats.map(({ placement, span }) => [placement, span?.start]),
        [['exact', (record + heard).lastIndexOf(schools)]],
      );
      assert.deepEqual(carry(machine + again, { a: since }, record + heard, later.there).carried.completed, []);
    });

    it('tells such a place from the claim’s own where the text is printed twice', () => {
      const twice = `${machine}\nPrinted again:\n\n${machine}`;
      const both = `${record}\nPrinted again:\n\n${record}`;
      const { there } = carry(twice, { a: tag(twice, schools) }, both);
      const later = carry(twice, { a: repeated(twice, schools) }, both, there);
      const one = byId(load(both, later.there).dossier, 'a1');
      assert.equal(one.repeats[0]?.span?.start, both.lastIndexOf(schools));
    });

    it('brings it to a person where the words there are others, once', () => {
      const changed = heard.replace('12 schools', '14 schools');
      const { there } = carry(machine + again, { a: first }, record + changed);
      const since = repeated(machine + again, schools);
      const later = carry(machine + again, { a: since }, record + changed, there);
      const one = byId(load(record + changed, later.there).dossier, 'a1');
      assert.equal(one.repeats[0]?.placement, 'changed');
      assert.deepEqual(carry(machine + again, { a: since }, record + changed, later.there).carried.completed, []);
    });

    it('leaves behind what is not said there', () => {
      const { there } = carry(machine + again, { a: first }, record);
      const later = carry(machine + again, { a: repeated(machine + again, schools) }, record, there);
      assert.deepEqual(later.carried.completed, []);
    });
  });

  it('places parts and repeats each by itself', () => {
    const sidecar = tag(machine, `${schools} We will open more of them.\n\nSPEAKER 1: And what did all of that cost`);
    const { there } = carry(machine, { a: sidecar }, record);
    const one = byId(load(record, there).dossier, 'a1');
    assert.deepEqual([one.placement, one.parts.length, one.parts[0]?.placement], ['exact', 1, 'exact']);
    assert.equal(one.annotation.parts?.[0]?.position?.start, record.indexOf('And what did'));
  });
});
