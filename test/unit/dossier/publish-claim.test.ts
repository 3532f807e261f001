import assert from 'node:assert/strict';
import { approveLine, awaitsApproval } from '../../../src/core/dossier/approve-line';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { hurdlesOf } from '../../../src/core/dossier/hurdles-of';
import { lineLengths } from '../../../src/core/dossier/line-lengths';
import { publishClaim } from '../../../src/core/dossier/publish-claim';
import { writeLine } from '../../../src/core/dossier/write-line';
import { chooseClaims } from '../../../src/core/export/choose-claims';
import { standingOf } from '../../../src/core/export/standing-of';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { approvalSum, isApproved } from '../../../src/core/sidecar/is-approved';
import { readVocabulary } from '../../../src/core/sidecar/read-vocabulary';
import { dossierFor } from '../../support/dossier-for';

const talk = 'ANN: We opened 12 schools in the valley. We closed none.\n';
const tagged: Annotation = {
  id: 'a1',
  tag: 'claim',
  quote: { exact: 'We opened 12 schools in the valley.' },
  by: 'tess',
};

/** What people do with one claim, each act through the file. */
class Work {
  text = applyChange('', { kind: 'add', annotation: tagged }, 'talk.txt').text;
  #minute = 0;
  constructor(
    readonly team = '',
    readonly words = talk,
  ) {}

  get dossier(): Dossier {
    return dossierFor(this.words, [this.text], readVocabulary(this.team));
  }

  get claim(): Annotation {
    return this.dossier.annotations[0]!.annotation;
  }

  get hurdles(): readonly string[] {
    const { dossier } = this;
    return hurdlesOf(dossier.annotations[0]!, dossier);
  }

  get #at(): string {
    return `2031-05-04T10:${String(this.#minute++).padStart(2, '0')}:00Z`;
  }

  do(act: (claim: Annotation, at: string) => Change): this {
    const { text, problem } = applyChange(this.text, act(this.claim, this.#at), 'talk.txt');
    assert.equal(problem, undefined);
    this.text = text;
    return this;
  }

  says(by: string, verdict: string): this {
    return this.do((claim, at) => giveOpinions(claim, this.dossier.team.team, { by, at, verdict }));
  }

  writes(by: string, line: string | undefined, why?: string): this {
    return this.do((claim, at) => writeLine(claim, line, { by, at }, why));
  }

  approves(by: string): string | undefined {
    const answer = approveLine(this.claim, { by, at: this.#at }, this.dossier.team.team);
    if ('change' in answer) this.do(() => answer.change);
    return 'refused' in answer ? answer.refused : undefined;
  }

  byHand(from: string, to: string): this {
    assert.ok(this.text.includes(from), from);
    this.text = this.text.replace(from, to);
    return this;
  }
}

const ready = (team = '') => {
  const work = new Work(team).says('tess', 'true').writes('tess', 'Yes: 12 schools.');
  assert.equal(work.approves('bo'), undefined);
  return work;
};

describe('publishing a claim', () => {
  it('takes a line from its writer, an approval from somebody else, and then says where it is out', () => {
    const work = ready();
    assert.deepEqual(work.hurdles, []);
    work.do((claim, at) => publishClaim(claim, { by: 'bo', at }, 'https://example.org/1'));
    const { status, publish, reviews } = work.claim;
    assert.equal(status, 'published');
    assert.deepEqual(
      [publish?.text, publish?.by, publish?.url, publish?.approved?.by, reviews?.at(-1)?.status],
      ['Yes: 12 schools.', 'tess', 'https://example.org/1', 'bo', 'published'],
    );
    assert.match(work.text, /publish:\n\s+text: "Yes: 12 schools\."\n\s+by: "tess"\n\s+url: /);
  });

  it('is refused while the line or the wording names a confidential source of the claim', () => {
    const source = { title: 'Mail of Ida Moor', confidential: true } as const;
    for (const line of ['Yes, by the mail of Ida Moor.', 'Yes.']) {
      const work = new Work().says('tess', 'true').writes('tess', line);
      work.do(({ id }) => ({ kind: 'edit', id, append: { sources: [source] } }));
      assert.equal(work.approves('bo'), undefined);
      const isNamed = line !== 'Yes.';
      assert.equal(work.hurdles.length, isNamed ? 1 : 0);
      assert.equal(standingOf(work.claim, {}), isNamed ? 'open' : 'ready');
      if (isNamed) assert.match(work.hurdles[0]!, /confidential source/);
    }
  });

  it('lets no writer approve the own line, whatever name the team has for them, nor somebody without a name', () => {
    const team = 'people: [{id: tess, name: "Tess Ng"}, bo]\n';
    const work = new Work(team).says('bo', 'true').writes('tess', 'Yes.');
    assert.match(work.approves('Tess Ng') ?? '', /somebody else/);
    assert.match(work.approves('TESS') ?? '', /somebody else/);
    assert.ok('refused' in approveLine(work.claim, { at: '2031-01-01T00:00:00Z' }, {}));
    assert.equal(awaitsApproval(work.claim, 'Tess Ng', work.dossier.team.team), false);
    assert.equal(awaitsApproval(work.claim, 'bo', work.dossier.team.team), true);
  });

  it('approves nothing without a line, without a verdict, in dispute, or twice', () => {
    assert.match(new Work().says('tess', 'true').approves('bo') ?? '', /Nobody has written/);
    assert.match(new Work().writes('tess', 'Yes.').approves('bo') ?? '', /no verdict/);
    assert.match(new Work().says('a', 'true').says('b', 'false').writes('a', 'Yes.').approves('bo') ?? '', /differ/);
    assert.match(ready().approves('cy') ?? '', /bo already/);
  });

  it('takes an address alone for no line, and words with one for a line', () => {
    for (const line of ['https://example.org/a', ' www.example.org/a ', '<https://example.org/a>']) {
      const work = new Work().says('tess', 'true').writes('tess', line);
      assert.match(work.approves('bo') ?? '', /only a web address/, line);
      assert.deepEqual(
        work.hurdles.map((one) => /web address/.test(one)),
        [true],
      );
    }
    const work = new Work().says('tess', 'true').writes('tess', 'Yes: https://example.org/a');
    assert.equal(work.approves('bo'), undefined);
  });

  const ends: readonly (readonly [string, (work: Work) => Work])[] = [
    ['the line is written anew', (work) => work.writes('tess', 'Yes, 12.')],
    ['the line is changed by hand', (work) => work.byHand('Yes: 12 schools.', 'Yes: 13 schools.')],
    ['the verdict is changed by hand', (work) => work.byHand('\n    verdict: "true"', '\n    verdict: "false"')],
    ['somebody else says otherwise', (work) => work.says('cy', 'false')],
  ];
  for (const [what, act] of ends)
    it(`ends the approval if ${what}`, () => {
      const work = act(ready());
      assert.notDeepEqual(work.hurdles, []);
      assert.notEqual(standingOf(work.claim, {}), 'ready');
    });

  it('waits for the votes that the team asks for, and for the words', () => {
    const work = new Work('verdict-by: 2\n').says('tess', 'true').writes('tess', 'Yes.').says('bo', 'true');
    assert.match(work.hurdles.join(), /1 of the 2 votes/);
    work.says('cy', 'true');
    assert.equal(work.approves('bo'), undefined);
    assert.deepEqual(work.hurdles, []);
    const gone = new Work('', 'ANN: Hello everybody, good evening.\n');
    gone.text = ready().text;
    assert.match(gone.hurdles.join(), /no longer in the transcript/);
  });

  it('is ready just where exports say so', () => {
    const makers: (() => Work)[] = [
      () => new Work(),
      () => new Work().says('tess', 'true'),
      () => new Work().writes('tess', 'Yes.'),
      ready,
      () => ready().writes('tess', 'No.'),
      () => ready().says('cy', 'false'),
      () => ready().do(({ id }) => ({ kind: 'edit', id, set: { status: 'sent-back' } })),
      () => ready().do(({ id }) => ({ kind: 'edit', id, set: { status: 'not-a-claim' } })),
      () => ready().byHand('by: "bo", at', 'by: "tess", at'),
    ];
    for (const [i, make] of makers.entries()) {
      const work = make();
      assert.equal(work.hurdles.length === 0, standingOf(work.claim, {}) === 'ready', String(i));
    }
  });

  it('writes a correction if a line changes that is out, and stays published', () => {
    const work = ready().do((claim, at) => publishClaim(claim, { by: 'bo', at }, undefined));
    work.writes('bo', 'Yes: eleven schools.', 'One was a library.');
    const { status, corrections = [] } = work.claim;
    assert.deepEqual(
      [status, corrections.map(({ by, from, to, why }) => [by, from, to, why])],
      ['published', [['bo', 'Yes: 12 schools.', 'Yes: eleven schools.', 'One was a library.']]],
    );
  });

  it('keeps back what is out while its new line waits for an approval, and tells why', () => {
    const work = ready().do((claim, at) => publishClaim(claim, { by: 'bo', at }, undefined));
    const leaves = () => chooseClaims(work.dossier, { claims: 'published' });
    assert.equal(leaves().claims.length, 1);
    work.writes('tess', 'Yes: eleven schools.', 'One was a library.');
    assert.deepEqual(
      leaves().leftOut.map(({ id, code }) => [id, code]),
      [['a1', 'stale-approval']],
    );
    assert.equal(work.approves('bo'), undefined);
    assert.deepEqual([leaves().claims.length, leaves().leftOut], [1, []]);
  });

  it('keeps back what went out without a line while its first line waits for somebody else', () => {
    const work = new Work().says('tess', 'true');
    work.do(({ id }, at) => ({
      kind: 'edit',
      id,
      set: { status: 'published' },
      append: { reviews: [{ by: 'cy', at, status: 'published' }] },
    }));
    const leaves = () => chooseClaims(work.dossier, { claims: 'published' }).claims.length;
    assert.equal(leaves(), 1);
    work.writes('tess', 'Yes: 12 schools.');
    assert.deepEqual([leaves(), work.claim.corrections, work.claim.status], [0, undefined, 'published']);
    assert.match(work.approves('tess') ?? '', /somebody else/);
    // Without the line all is as it was.
    work.writes('tess', undefined);
    assert.equal(leaves(), 1);
    work.writes('tess', 'Yes, 12.');
    assert.equal(work.approves('bo'), undefined);
    assert.deepEqual([leaves(), work.claim.publish?.text], [1, 'Yes, 12.']);
  });

  it('lets a line go out that a desk without approvals changes', () => {
    const work = new Work().says('tess', 'true').writes('tess', 'Yes.');
    work.do(({ id }) => ({ kind: 'edit', id, set: { status: 'published' } })).writes('tess', 'Yes, 12.', 'Number.');
    assert.equal(chooseClaims(work.dossier, { claims: 'published' }).claims.length, 1);
  });

  it('writes a correction also if a line is taken away that is out, and the next one waits for its approval', () => {
    const work = ready().do((claim, at) => publishClaim(claim, { by: 'bo', at }, undefined));
    work.writes('tess', undefined, 'It was wrong.');
    const [{ from, to, why } = {}] = work.claim.corrections ?? [];
    assert.deepEqual(
      [from, to, why, work.claim.publish?.text],
      ['Yes: 12 schools.', undefined, 'It was wrong.', undefined],
    );
    assert.equal(chooseClaims(work.dossier, { claims: 'published' }).claims.length, 1);
    work.writes('tess', 'No.');
    assert.equal(isApproved(work.claim, {}), false);
    assert.equal(chooseClaims(work.dossier, { claims: 'published' }).claims.length, 0);
  });

  const meanwhile: readonly (readonly [string, (claim: Annotation, at: string) => Change])[] = [
    ['the line', (claim, at) => writeLine(claim, 'No.', { by: 'cy', at })],
    ['the verdict', (claim, at) => giveOpinions(claim, {}, { by: 'tess', at, verdict: 'false' })],
    ['whether all agree', (claim, at) => giveOpinions(claim, {}, { by: 'cy', at, verdict: 'false' })],
  ];
  for (const [what, act] of meanwhile)
    it(`is refused by the file if somebody changed ${what} meanwhile`, () => {
      const at = '2031-06-01T10:00:00Z';
      for (const [work, plan] of [
        [ready(), (claim: Annotation) => publishClaim(claim, { by: 'bo', at }, undefined)],
        [
          new Work().says('tess', 'true').writes('tess', 'Yes.'),
          (claim: Annotation) => {
            const answer = approveLine(claim, { by: 'bo', at }, {});
            assert.ok('change' in answer);
            return answer.change;
          },
        ],
      ] as const) {
        const planned = plan(work.claim);
        work.do(act);
        const { text, problem } = applyChange(work.text, planned, 'talk.txt');
        assert.deepEqual([text, problem?.code], [work.text, 'changed-since']);
      }
    });

  it('overwrites no line that somebody else wrote meanwhile', () => {
    const work = new Work().writes('tess', 'Yes.');
    const planned = writeLine(work.claim, 'Quite.', { by: 'bo' });
    work.writes('cy', 'No.');
    assert.equal(applyChange(work.text, planned, 'talk.txt').problem?.code, 'changed-since');
  });

  it('takes a line away again, and keeps what else stands there', () => {
    const work = ready().byHand(
      'text: "Yes: 12 schools."',
      'text: "Yes: 12 schools."\n      url: "https://example.org"',
    );
    work.writes('tess', undefined);
    assert.deepEqual(work.claim.publish, { url: 'https://example.org' });
    assert.equal(new Work().writes('tess', 'Yes.').writes('tess', undefined).claim.publish, undefined);
  });
});

describe('the length of a line', () => {
  for (const [line, weighed, plain] of [
    ['', 0, 0],
    ['Yes: 12 schools.', 16, 16],
    ['新增12所學校。', 14, 8],
    ['ぜんぶで３校', 12, 6],
    ['café', 4, 4],
    ['cafe\u0301', 4, 4],
    ['OK 👍', 5, 4],
    ['👩‍👩‍👧‍👦🇩🇪', 4, 2],
    ['1️⃣ ❤️', 5, 3],
    ['नमस्ते', 4, 3],
  ] as const)
    it(`counts “${line}”`, () => assert.deepEqual(lineLengths(line), { weighed, plain }));

  it('counts no verdict that nobody has put a name to', () => {
    const of = approvalSum({ publish: { text: 'They did.' }, verdict: 'true' });
    const hurdles = (...reviews: Annotation['reviews'] & {}) => {
      const publish = { text: 'They did.', by: 'tess', approved: { by: 'bo', of } };
      const { by: _, ...nobodys } = { ...tagged, verdict: 'true', status: 'checked', publish, reviews };
      const { text } = applyChange('', { kind: 'add', annotation: nobodys }, 'talk.txt');
      const dossier = dossierFor(talk, [text]);
      return hurdlesOf(dossier.annotations[0]!, dossier);
    };
    const noName = 'Nobody has put a name to the verdict. Whoever stands by it agrees with “Review…”.';
    assert.deepEqual(hurdles({ verdict: 'true' }), [noName]);
    assert.deepEqual(hurdles(), [noName]);
    assert.deepEqual(hurdles({ verdict: 'true' }, { by: 'mei', verdict: 'true' }), []);
  });
});
