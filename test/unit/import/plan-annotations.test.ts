import assert from 'node:assert/strict';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { webAnnotation } from '../../../src/core/export/formats/web-annotation';
import type { SheetPlan } from '../../../src/core/import/sheet-plan';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { planFile } from '../../../src/files/plan-file';
import { bringer } from '../../support/export/bringer';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes. We built 300 homes, I say.\n\nBOB ROY: No. It was 200, and rents rose.\n';
const claims = [
  {
    id: 'k1',
    tag: 'claim',
    quote: { exact: 'It was 200' },
    parts: [{ quote: { exact: 'rents rose' } }],
    claim: 'They built 200.',
    status: 'published',
    verdict: 'half-true',
    sources: [{ title: 'Report', url: 'https://example.org/r' }, { title: 'Law' }],
    publish: { text: 'It was 250.' },
    notes: [{ by: 'mei', at: '2031-01-01T00:00:00Z', text: 'Ask again.' }],
  },
];

/** What a file would change of a talk's claims. */
function plan(content: unknown, dossier: Dossier = dossierFrom(text, [])): SheetPlan {
  const said = typeof content === 'string' ? content : JSON.stringify(content);
  const planned = planFile(new TextEncoder().encode(said), dossier, bringer());
  return 'problem' in planned ? assert.fail(planned.problem.message) : planned;
}

/** The claims as they are once the changes are made. */
function made({ changes }: SheetPlan, before: readonly object[] = []): object[] {
  const start = JSON.stringify({ version: 1, transcript: 'talk.txt', annotations: before }, undefined, 1);
  const written = changes.reduce((now, { change }) => applyChange(now, change, 'talk.txt').text, start);
  return readSidecar(written).entries.flatMap(({ annotation }) => annotation ?? []);
}

const selectors = (exact: string, more: object = {}) => [
  { type: 'RangeSelector', startContainer: '/div[1]' },
  { type: 'TextPositionSelector', start: 9000, end: 9010 },
  { type: 'TextQuoteSelector', exact, ...more },
];
const row = (exact: string, more: object = {}) => ({
  id: `h-${exact.length}`,
  created: '2031-02-01T10:00:00.123456+02:00',
  user: 'acct:jane@hypothes.is',
  uri: 'https://example.org/talk',
  text: '',
  tags: [],
  target: [{ source: 'https://example.org/talk', selector: selectors(exact) }],
  ...more,
});
const ids = ({ questions }: SheetPlan) => questions.map((one) => one.row);

describe('annotations that come back', () => {
  describe('as our own Web Annotation', () => {
    const leaves = (internal: boolean) =>
      exportDossiers([dossierFrom(text, claims)], webAnnotation, { claims: 'all', internal }).content as string;

    it('change nothing of the claims that they were made of', () => {
      for (const internal of [true, false]) {
        assert.deepEqual(plan(leaves(internal), dossierFrom(text, claims)), {
          changes: [],
          questions: [],
          notes: [],
          prepared: [],
        });
      }
    });

    it('become the same claims where there are none', () => {
      const [claim, ...others] = made(plan(leaves(true))) as (typeof claims)[number][];
      assert.deepEqual(others, []);
      const { id, tag, quote, parts, claim: wording, verdict } = claim!;
      assert.deepEqual(
        [id, tag, quote.exact, parts.map((part) => part.quote.exact), wording, verdict],
        ['k1', 'claim', 'It was 200', ['rents rose'], 'They built 200.', 'half-true'],
      );
      assert.deepEqual(
        claim!.sources.map(({ url, title }) => url ?? title),
        ['https://example.org/r', 'Law'],
      );
    });

    it('bring what was changed in them, and ask where both sides say something', () => {
      const now = [{ ...claims[0]!, claim: undefined, sources: [] }];
      const { changes, questions } = plan(leaves(true).replace('Half true', 'False'), dossierFrom(text, now));
      assert.deepEqual(
        [changes.map(({ column }) => column), questions.map(({ planned }) => planned?.column)],
        [['claim', 'sources'], ['verdict']],
      );
    });
  });

  describe('of other programs', () => {
    it('become claims where their words stand, with text and tags as notes of their author', () => {
      const annotation = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'https://example.org/a/1',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2031-02-01T10:00:00Z',
        creator: { type: 'Person', name: 'Jane' },
        body: [
          { type: 'TextualBody', value: 'Look\nthis up.' },
          { type: 'TextualBody', value: 'housing', purpose: 'tagging' },
          { type: 'TextualBody', value: 'Promise', purpose: 'tagging' },
        ],
        target: { source: 'https://example.org/talk', selector: { type: 'TextQuoteSelector', exact: 'It was 200' } },
      };
      for (const file of [
        annotation,
        [annotation],
        { type: 'AnnotationPage', items: [annotation] },
        { first: { items: [annotation] } },
      ]) {
        const [{ change } = assert.fail()] = plan(file).changes;
        assert.ok(change.kind === 'add');
        const { by, at, tag, quote, speaker, notes } = change.annotation;
        const signed = { by: 'Jane', at: '2031-02-01T10:00:00Z' };
        assert.deepEqual({ by, at }, signed);
        assert.deepEqual([tag, quote.exact, speaker], ['promise', 'It was 200', 'BOB ROY']);
        assert.deepEqual(notes, [
          { ...signed, text: 'Look\nthis up.' },
          { ...signed, text: 'Tags: housing' },
        ]);
      }
    });

    it('are found by what stands beside their words, through selectors that refine others and however the page breaks lines', () => {
      const refined = {
        type: 'FragmentSelector',
        value: 'p2',
        refinedBy: { type: 'TextQuoteSelector', exact: 'We built 300 homes', prefix: 'homes. ', suffix: ', I say' },
      };
      const broken = { type: 'Choice', items: [{ type: 'TextQuoteSelector', exact: 'It was\n   200,  and' }] };
      const all = [refined, broken].map((selector, i) => ({
        id: `u:${i}`,
        type: 'Annotation',
        target: { source: 'x', selector },
      }));
      const { changes, questions } = plan(all);
      assert.deepEqual(questions, []);
      const positions = changes.map(({ change }) =>
        change.kind === 'add' ? change.annotation.position?.start : undefined,
      );
      assert.deepEqual(positions, [text.lastIndexOf('We built'), text.indexOf('It was')]);
    });

    for (const [what, file] of [
      ['rows', (rows: object[]) => ({ total: rows.length, rows })],
      ['a list', (rows: object[]) => rows],
      ['an export', (rows: object[]) => ({ export_userid: 'acct:jane@hypothes.is', annotations: rows })],
    ] as const) {
      it(`are read as Hypothesis gives them: ${what}`, () => {
        const all = file([
          row('It was 200', { text: 'Not so.', tags: ['housing', 'claim'] }),
          row('It was 200', { id: 'h2', user_info: { display_name: 'Bo' }, text: 'Agreed.' }),
          row('', { id: 'r1', references: ['h-10', 'h2'], target: [{ source: 'x' }], text: 'Sure?' }),
          row('', { id: 'p', target: [{ source: 'x' }], text: 'A fine page.' }),
          row('Nobody said this at all', { text: 'Hm.' }),
          row('We built 300 homes', { text: 'Twice.' }),
        ]);
        const planned = plan(all);
        assert.deepEqual(ids(planned), [4, 5, 6]);
        assert.match(planned.questions[1]!.message, /Nobody said this/);
        const [claim, ...others] = made(planned) as { notes: { by: string; at: string; text: string }[] }[];
        assert.deepEqual(others, []);
        assert.deepEqual(
          claim!.notes.map(({ by, at, text: said }) => [by, at, said]),
          [
            ['jane', '2031-02-01T08:00:00Z', 'Not so.'],
            ['jane', '2031-02-01T08:00:00Z', 'Tags: housing'],
            ['Bo', '2031-02-01T08:00:00Z', 'Agreed.'],
            ['jane', '2031-02-01T08:00:00Z', 'Sure?'],
          ],
        );
      });
    }

    it('are read from the table of Hypothesis', () => {
      const csv =
        'Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\r\n2031-02-01 10:00,jane,,https://x,Public,Annotation,It was 200,"Not so, I think",housing,\r\n2031-02-01 10:00,jane,,https://x,Public,Page note,,A fine page.,\r\n';
      const planned = plan(csv);
      assert.deepEqual(ids(planned), [2]);
      const [{ change } = assert.fail()] = planned.changes;
      assert.ok(change.kind === 'add');
      assert.deepEqual(
        change.annotation.notes?.map(({ by, text: said }) => [by, said]),
        [
          ['jane', 'Not so, I think'],
          ['jane', 'Tags: housing'],
        ],
      );
    });

    it('double nothing when they come twice, nor what is tagged already', () => {
      const all = [row('It was 200', { text: 'Not so.', tags: ['housing'] }), row('rents rose')];
      const first = made(plan(all));
      assert.equal(first.length, 2);
      assert.deepEqual(plan(all, dossierFrom(text, first)).changes, []);
      const tagged = [{ id: 'k7', tag: 'claim', quote: { exact: 'rents rose' } }];
      assert.deepEqual(plan([row('rents rose')], dossierFrom(text, tagged)).changes, []);
      const noted = plan([row('rents rose', { text: 'By how much?' })], dossierFrom(text, tagged)).changes;
      assert.deepEqual(
        noted.map(({ id, column }) => `${id} ${column}`),
        ['k7 notes'],
      );
    });

    it('wait as prepared claims where there is no transcript', () => {
      const said = new TextEncoder().encode(JSON.stringify([row('It was 200', { text: 'Not so.' })]));
      const planned = planFile(said, dossierFrom(text, []).team.vocabulary, bringer());
      const [claim] = 'problem' in planned ? assert.fail() : planned.prepared;
      assert.deepEqual([claim?.quote?.exact, claim?.by, claim?.notes?.[0]?.text], ['It was 200', 'jane', 'Not so.']);
    });
  });

  for (const [what, said] of [
    ['breaks off', '{"rows": [{"target": ['],
    ['holds none', '{"rows": []}'],
    ['is nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ] as const) {
    it(`say so if the file ${what}`, () => {
      assert.ok('problem' in planFile(new TextEncoder().encode(said), dossierFrom(text, []), bringer()));
    });
  }

  it('take no odd values for what they aren’t', () => {
    const odd = {
      id: 7,
      type: 'Annotation',
      motivation: [],
      creator: [null],
      created: 12,
      body: [null, 3, { value: 4 }, []],
      target: [null, 'x', { selector: [null, { exact: 5 }, { exact: ' ' }] }],
    };
    const { changes, questions } = plan([odd, { target: { selector: { exact: 'It was 200', prefix: 4 } } }]);
    assert.deepEqual([changes.length, questions.map((one) => one.row)], [1, [1]]);
  });
});
