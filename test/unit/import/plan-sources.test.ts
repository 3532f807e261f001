import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { csv } from '../../../src/core/export/formats/csv';
import { docx } from '../../../src/core/export/formats/docx';
import { sheet } from '../../../src/core/export/formats/sheet';
import { fileLanguages, phrasesFor } from '../../../src/core/export/phrases/phrases-for';
import { plainCell, writeCsv } from '../../../src/core/export/write-csv';
import { planDocx } from '../../../src/core/import/plan-docx';
import { planPrepared } from '../../../src/core/import/plan-prepared';
import { planSheet } from '../../../src/core/import/plan-sheet';
import { readCsv } from '../../../src/core/import/read-csv';
import { readDocxComments } from '../../../src/core/import/read-docx-comments';
import type { SheetPlan } from '../../../src/core/import/sheet-plan';
import { sourceOfLine } from '../../../src/core/import/source-of-line';
import type { Source } from '../../../src/core/sidecar/annotation';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { bringer } from '../../support/export/bringer';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes.\n';
const secret: Source = { title: 'Interview with Jo', confidential: true };
const open: Source = { title: 'Report', url: 'https://example.org/r' };
const claim = (...sources: Source[]) => ({ id: 'k1', tag: 'claim', quote: { exact: 'We built 300 homes.' }, sources });
const who = bringer();

type Replacing = readonly (readonly [old: string, now: string])[];
const replaced = (said: string, edits: Replacing) =>
  edits.reduce((now, [old, by]) => {
    assert.ok(now.includes(old), `${old} in ${now}`);
    return now.replaceAll(old, by);
  }, said);

/** The cells of the sheet that leaves, what was changed in them, and the rows that come back. */
function rowsOf(sources: readonly Source[], edits: Replacing): string[][] {
  const { content } = exportDossiers([dossierFrom(text, [claim(...sources)])], sheet, { claims: 'all' });
  return readCsv(content as string).map((row) =>
    row.map((cell) => replaced(plainCell(cell), cell.includes(edits[0]?.[0] ?? '\0') ? edits : [])),
  );
}

const bySheet = (sources: readonly Source[], edits: Replacing): SheetPlan =>
  planSheet(readCsv(writeCsv(rowsOf(sources, edits))), dossierFrom(text, [claim(...sources)]), who);

function byWord(sources: readonly Source[], edits: Replacing, language?: string): SheetPlan {
  const choice = { claims: 'all', internal: true, ...(language && { language }) } as const;
  const { content } = exportDossiers([dossierFrom(text, [claim(...sources)])], docx, choice);
  const files = unzipSync(content as Uint8Array);
  const comments = replaced(strFromU8(files['word/comments.xml']!), edits);
  const read = readDocxComments(zipSync({ ...files, 'word/comments.xml': strToU8(comments) }));
  return planDocx('problem' in read ? assert.fail(read.problem) : read, dossierFrom(text, [claim(...sources)]), who);
}

const added = ({ changes, questions }: SheetPlan) => {
  assert.deepEqual(questions, []);
  return changes.flatMap(({ change }) => (change.kind === 'edit' && change.append?.sources) || []);
};

describe('confidential sources that leave in a table to work in and come back', () => {
  for (const [where, bring] of [
    ['a sheet', bySheet],
    ['a Word document', byWord],
  ] as const) {
    describe(`by ${where}`, () => {
      it('are no change if nothing was changed', () => {
        assert.deepEqual(bring([secret, open], []).changes, []);
      });

      it('stay confidential when somebody mends their line, and it is said', () => {
        for (const now of ['Interview with Joe [confidential]', 'Interview with Joe']) {
          const plan = bring([secret, open], [['Interview with Jo [confidential]', now]]);
          assert.deepEqual(added(plan), [{ title: 'Interview with Joe', confidential: true }]);
          assert.equal(plan.changes[0]!.effect !== undefined, !now.includes('['));
        }
      });

      it('stay what they are if only the mark was taken away', () => {
        assert.deepEqual(bring([secret, open], [['Jo [confidential]', 'Jo']]).changes, []);
      });

      it('are those that a person marks, also one that was public', () => {
        const plan = bring([open], [['https://example.org/r', 'https://example.org/r (confidential)']]);
        assert.deepEqual(added(plan), [{ ...open, confidential: true }]);
        const [{ change } = assert.fail()] = plan.changes;
        assert.deepEqual(change.kind === 'edit' && change.instead, { sources: open });
      });

      it('leave a changed line public beside sources that are public', () => {
        assert.deepEqual(added(bring([open], [['Report', 'Reports']])), [{ ...open, title: 'Reports' }]);
      });
    });
  }

  it('guard what another claim calls so', () => {
    const claims = (title: string) => [
      { ...claim(secret), id: 'k2' },
      claim({ title: 'Interview with Jo' }, { title }),
    ];
    const cell = 'Interview with Joe\nOpen';
    const rows = [
      ['id', 'quote', 'sources'],
      ['k1', 'We built 300 homes.', cell],
    ];
    assert.deepEqual(added(planSheet(rows, dossierFrom(text, claims('Open')), who)), [
      { title: 'Interview with Joe', confidential: true },
    ]);
  });

  for (const language of fileLanguages) {
    it(`are marked in a Word document in ${language}, and read by that`, () => {
      const mark = `[${phrasesFor(language).confidential}]`;
      assert.deepEqual(byWord([secret], [], language).changes, []);
      const now = byWord([secret], [[`Jo ${mark}`, `Joe ${mark}`]], language);
      assert.deepEqual(added(now), [{ title: 'Interview with Joe', confidential: true }]);
    });
  }

  it('stay so in prepared claims, also where somebody mended the line', () => {
    const prepared = (edits: Replacing) =>
      planPrepared(readCsv(writeCsv(rowsOf([secret, open], edits))), defaultVocabulary, who).prepared[0]!.sources;
    assert.deepEqual(prepared([]), [secret, open]);
    const mended = prepared([['Jo [confidential]\nReport', 'Jo [confidential]\nJoe\nReport']]);
    assert.ok(mended!.every(({ confidential }) => confidential));
  });

  it('are what a table of one’s own says they are', () => {
    const rows = [
      ['claim', 'sources'],
      ['They built 300.', 'A call【機密】\nReport https://example.org/r'],
    ];
    assert.deepEqual(planPrepared(rows, defaultVocabulary, who).prepared[0]!.sources, [
      { title: 'A call', confidential: true },
      open,
    ]);
  });

  it('are marked in every table for the team', () => {
    const choice = { claims: 'all', internal: true } as const;
    const said = exportDossiers([dossierFrom(text, [claim(secret, open)])], csv, choice).content as string;
    assert.match(said, /Interview with Jo \[confidential\]\n/);
  });

  for (const [line, expected] of [
    ['A call [confidential]', { title: 'A call', confidential: true }],
    ['A call, confidential', { title: 'A call', confidential: true }],
    ['A call（保密） https://example.org/c', { title: 'A call', url: 'https://example.org/c', confidential: true }],
    ['https://example.org/c [Confidencial]', { url: 'https://example.org/c', confidential: true }],
    ['A confidential report', { title: 'A confidential report' }],
    ['Inconfidential', { title: 'Inconfidential' }],
    ['confidential', { title: 'confidential' }],
  ] as const) {
    it(`reads “${line}”`, () => assert.deepEqual(sourceOfLine(line), expected));
  }
});
