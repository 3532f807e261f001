import assert from 'node:assert/strict';
import { coderSources } from '../../../src/core/agreement/coder-sources';
import { agreeOn, type SettleChoice, settleItem } from '../../../src/core/agreement/settle-item';
import { settleList } from '../../../src/core/agreement/settle-list';
import { countsOf } from '../../../src/core/dossier/counts-of';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { problemsOf } from '../../../src/core/dossier/problems-of';
import type { Change } from '../../../src/core/sidecar/change';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { weighOpinions } from '../../../src/core/sidecar/weigh-opinions';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

const talk =
  'ANN LEE: We built 300 homes. It cost 40 million dollars. Nobody did more.\n\nBO ROY: That is 12 percent less.\n\nANN LEE: It is not.\n';

interface Said {
  readonly tag?: string;
  readonly verdict?: string;
  readonly more?: string;
  readonly id?: string;
}

function reading(coder: string, claims: Readonly<Record<string, Said>>): string {
  const entries = Object.entries(claims).map(([words, { tag = 'claim', verdict, more = '', id }], i) => {
    const start = talk.indexOf(words);
    const said = verdict
      ? `    status: checked\n    verdict: ${JSON.stringify(verdict)}\n    reviews:\n      - by: "${coder}"\n        at: "2031-03-0${i + 1}T10:00:00Z"\n        verdict: ${JSON.stringify(verdict)}\n`
      : '';
    return `  - id: ${id ?? coder + i}\n    tag: ${tag}\n    quote:\n      exact: "${words}"\n    position: {start: ${start}, end: ${start + words.length}}\n${said}    by: "${coder}"\n    at: "2031-03-0${i + 1}T09:00:00Z"\n${more}`;
  });
  return `version: 1\ntranscript: "talk.txt"\n\nannotations:\n${entries.join('\n')}`;
}

const shared = 'talk.txt.annotations.yaml';
const names = [shared, 'talk.txt.anna.annotations.yaml', 'talk.txt.ben.annotations.yaml'];

/** What there is after some changes of the shared file. */
function desk(anna: string, ben: string, before = '') {
  const transcript = parseTranscript(talk, { declared: true });
  let text = before;
  const sidecars = () =>
    [text, anna, ben]
      .map((one, i) => ({ file: names[i]!, sidecar: readSidecar(one) }))
      .filter((one) => one.sidecar.text);
  const dossier = () => dossierOf(transcript, sidecars(), { name: 'talk.txt' });
  const items = () => {
    const all = sidecars();
    const sources = coderSources({ name: 'talk.txt', sidecars: all, nameOf: (one) => one }, ['anna', 'ben']);
    return settleList(
      sources.flatMap((one) => one ?? []),
      all,
      {},
      { text: talk, read: () => transcript.read },
    );
  };
  let count = 0;
  const settling = { by: 'carl', at: '2031-04-01T10:00:00Z', newId: () => `s${++count}` };
  const make = (changes: readonly Change[]) => {
    const made = makeActs(text, changes, 'talk.txt');
    assert.equal(made.problem, undefined);
    text = made.text;
  };
  return {
    dossier,
    items,
    make,
    settling,
    settle: (words: string, choice: SettleChoice, note?: string) => {
      const item = items().find((one) => talk.slice(one.start, one.end) === words)!;
      make(settleItem(dossier(), item, choice, { ...settling, ...(note !== undefined && { note }) }));
    },
    shared: () => readSidecar(text).entries.map(({ annotation }) => annotation!),
  };
}

const anna = reading('anna', {
  'We built 300 homes.': { verdict: 'true', more: '    sources:\n      - title: "Register"\n' },
  'It cost 40 million dollars.': { verdict: 'false' },
  'Nobody did more.': {},
});
const ben = reading('ben', {
  'We built 300 homes.': { verdict: 'true', more: '    sources:\n      - title: "Report"\n' },
  'It cost 40 million': { tag: 'promise', verdict: 'half-true' },
  'That is 12 percent less.': { verdict: 'false' },
});

describe('settling what readers differ in', () => {
  it('lists what each has, and in what they differ', () => {
    assert.deepEqual(
      desk(anna, ben)
        .items()
        .map(({ of, differs, isSettled }) => [of.map((one) => one?.annotation.id), differs, isSettled]),
      [
        [['anna0', 'ben0'], [], false],
        [['anna1', 'ben1'], ['words', 'tag', 'verdict'], false],
        [['anna2', undefined], ['missing'], false],
        [[undefined, 'ben2'], ['missing'], false],
      ],
    );
  });

  it('takes what one has, with both opinions, and leaves the entries of the readers as they are', () => {
    const one = desk(anna, ben);
    one.settle('It cost 40 million dollars.', { kind: 'take', reader: 1 }, 'Only the sum.');
    const [agreed] = one.shared();
    assert.equal(agreed?.quote.exact, 'It cost 40 million');
    assert.deepEqual([agreed?.tag, agreed?.verdict, agreed?.status], ['promise', 'half-true', 'checked']);
    assert.deepEqual(agreed?.['agreed-from'], ['anna1', 'ben1']);
    assert.deepEqual(
      agreed?.reviews?.map(({ by, verdict, tag, words, settles, note }) => [by, verdict, tag, words, settles, note]),
      [
        ['anna', undefined, 'claim', 'It cost 40 million dollars.', undefined, undefined],
        ['anna', 'false', undefined, undefined, undefined, undefined],
        ['ben', undefined, 'promise', undefined, undefined, undefined],
        ['ben', 'half-true', undefined, undefined, undefined, undefined],
        ['carl', 'half-true', 'promise', undefined, true, 'Only the sum.'],
      ],
    );
    assert.equal(weighOpinions(agreed!).isDisputed, false);
    assert.equal(weighOpinions(agreed!).agreed, 'half-true');
  });

  it('is then one claim, without a row or a dispute of those that it came of', () => {
    const one = desk(anna, ben);
    const idsOf = () => one.dossier().annotations.map(({ annotation }) => annotation.id);
    assert.ok(idsOf().includes('anna1') && idsOf().includes('ben1'));
    one.settle('It cost 40 million dollars.', { kind: 'take', reader: 0 });
    assert.ok(!idsOf().includes('anna1') && !idsOf().includes('ben1') && idsOf().includes('s1'));
    assert.equal(countsOf(one.dossier()).disputed, 0);
    assert.deepEqual(
      problemsOf(one.dossier()).filter(({ id }) => id === 'anna1' || id === 'ben1'),
      [],
    );
    assert.equal(one.items().find(({ key }) => key === 'anna1 ben1')?.isSettled, true);
  });

  it('joins the words of all; what else differs holds as it is chosen, or stays disputed', () => {
    const one = desk(anna, ben);
    one.settle('It cost 40 million dollars.', { kind: 'join', tag: 'promise', verdict: 'false' });
    const [joined] = one.shared();
    assert.deepEqual(
      [joined?.quote.exact, joined?.tag, joined?.verdict, joined?.numbers?.[0]?.text],
      ['It cost 40 million dollars.', 'promise', 'false', '40 million dollars'],
    );
    const other = desk(anna, ben);
    other.settle('It cost 40 million dollars.', { kind: 'join' });
    assert.equal(other.shared()[0]?.verdict, undefined);
    assert.equal(weighOpinions(other.shared()[0]!).isDisputed, true);
  });

  it('lets both stand, each with its own opinion', () => {
    const one = desk(anna, ben);
    one.settle('It cost 40 million dollars.', { kind: 'both' });
    assert.deepEqual(
      one.shared().map((own) => [own.quote.exact, own.verdict, own['agreed-from'], own.reviews?.at(-1)?.settles]),
      [
        ['It cost 40 million dollars.', 'false', ['anna1'], true],
        ['It cost 40 million', 'half-true', ['ben1'], true],
      ],
    );
    assert.equal(one.items()[1]?.isSettled, true);
  });

  it('finds that it is no claim: by neither, or by taking what the one has who marked nothing', () => {
    const one = desk(anna, ben);
    one.settle('Nobody did more.', { kind: 'take', reader: 1 });
    one.settle('That is 12 percent less.', { kind: 'neither' });
    assert.deepEqual(
      one.shared().map(({ status, verdict, reviews }) => [status, verdict, reviews?.at(-1)?.status]),
      [
        ['not-a-claim', undefined, 'not-a-claim'],
        ['not-a-claim', undefined, 'not-a-claim'],
      ],
    );
    assert.deepEqual([countsOf(one.dossier()).disputed, countsOf(one.dossier()).dismissed], [0, 2]);
  });

  it('takes what all read the same without settling anything, and adds up sources', () => {
    const one = desk(anna, ben);
    one.make(agreeOn(one.items()[0]!, one.settling));
    const [agreed] = one.shared();
    assert.deepEqual(
      [agreed?.verdict, agreed?.sources?.map(({ title }) => title), agreed?.reviews?.some(({ settles }) => settles)],
      ['true', ['Register', 'Report'], false],
    );
    assert.equal(one.items()[0]?.isSettled, true);
  });

  it('says nothing of the verdict if only the tag was settled: where readers vote, they still do', () => {
    const team = { 'verdict-by': 2 };
    const tagged = (coder: string, tag: string) => reading(coder, { 'Nobody did more.': { tag } });
    const one = desk(tagged('anna', 'claim'), tagged('ben', 'promise'));
    one.settle('Nobody did more.', { kind: 'take', reader: 1 });
    const [agreed] = one.shared();
    const voted = { ...agreed!, verdict: 'false', reviews: [...agreed!.reviews!, { by: 'dora', verdict: 'false' }] };
    assert.equal(weighOpinions(voted, team).agreed, undefined);
  });

  it('of one claim that both judged settles the verdict alone', () => {
    const before = reading('dora', { 'We built 300 homes.': { id: 'k1' } });
    const of = (coder: string, verdict: string) => reading(coder, { 'We built 300 homes.': { id: 'k1', verdict } });
    const one = desk(of('anna', 'true'), of('ben', 'false'), before);
    assert.deepEqual(
      one.items().map(({ differs, isSettled }) => [differs, isSettled]),
      [[['verdict'], false]],
    );
    one.settle('We built 300 homes.', { kind: 'take', reader: 1 });
    assert.deepEqual(
      one.shared().map(({ id, verdict }) => [id, verdict]),
      [['k1', 'false']],
    );
    assert.equal(one.items()[0]?.isSettled, true);
    assert.equal(one.dossier().annotations.length, 1);
  });
});
