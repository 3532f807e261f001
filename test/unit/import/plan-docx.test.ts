import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ExportChoice } from '../../../src/core/export/export-choice';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { docx } from '../../../src/core/export/formats/docx';
import { planDocx } from '../../../src/core/import/plan-docx';
import { readDocxComments } from '../../../src/core/import/read-docx-comments';
import { bringer } from '../../support/export/bringer';
import { contentOf } from '../../support/export/content-of';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes and more.\n\nBOB ROY: No. It was 200.\n';
const claims = [
  { id: 'k1', tag: 'claim', quote: { exact: 'We built 300 homes' }, status: 'published' },
  { id: 'k2', tag: 'claim', quote: { exact: 'It was 200.' }, status: 'published' },
];
const who = bringer();

/** The document that leaves, changed as another program does. */
function edited(edit: (parts: { document: string; comments: string }) => { document: string; comments: string }) {
  const { content } = exportDossiers([dossierFrom(text, claims)], docx, { claims: 'published' });
  const files = unzipSync(content as Uint8Array);
  const { document, comments } = edit({
    document: strFromU8(files['word/document.xml']!),
    comments: strFromU8(files['word/comments.xml']!),
  });
  return zipSync({ ...files, 'word/document.xml': strToU8(document), 'word/comments.xml': strToU8(comments) });
}
const comment = (id: number, author: string, runs: readonly string[]) =>
  `<w:comment w:id="${id}" w:author='${author}'><w:p><w:r><w:annotationRef/></w:r>${runs
    .map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)
    .join('')}</w:p></w:comment>`;
/** A reply as another editor's save leaves it: a comment of its own on the same words, all comments numbered anew. */
const replied = edited(({ document, comments }) => ({
  document: document
    .replace(/(w:comment(?:RangeStart|RangeEnd|Reference) w:id=")(\d)/g, (_, head, id) => `${head}${Number(id) + 7}`)
    .replace('<w:commentRangeStart w:id="8"/>', '<w:commentRangeStart w:id="8"/><w:commentRangeStart w:id="3"/>')
    .replace('<w:commentRangeEnd w:id="8"/>', '<w:commentRangeEnd w:id="8"/><w:commentRangeEnd w:id="3"/>'),
  comments: comments
    .replace(/(<w:comment w:id=")(\d)/g, (_, head, id) => `${head}${Number(id) + 7}`)
    .replace('</w:comments>', `${comment(3, 'Wang &amp; Co', ['Who ', 'counted', ' &lt;that&gt;?'])}</w:comments>`),
}));
const commentsOf = (bytes: Uint8Array) => {
  const comments = readDocxComments(bytes);
  return 'problem' in comments ? assert.fail(comments.problem) : comments;
};
const plan = (bytes: Uint8Array, now: readonly object[] = claims) =>
  planDocx(commentsOf(bytes), dossierFrom(text, now), who);

describe('a Word document that comes back', () => {
  it('changes nothing if nobody added a comment', () => {
    assert.deepEqual(plan(edited((parts) => parts)), { changes: [], questions: [], notes: [], prepared: [] });
  });

  it('has nobody outside read what only bringing back needs', () => {
    const said = (choice: ExportChoice) => contentOf(exportDossiers([dossierFrom(text, claims)], docx, choice).content);
    assert.match(said({ claims: 'published' }), />\[k1\]</);
    assert.match(said({ claims: 'all' }), />\[k1\] [0-9a-z]{28}</);
  });

  it('says to the team that people differ, which is nothing to bring back', () => {
    const reviews = ['true', 'false'].map((verdict, i) => ({
      by: `r${i}`,
      at: `2031-01-0${i + 1}T00:00:00Z`,
      verdict,
    }));
    const disputed = [{ ...claims[0]!, reviews }, claims[1]!];
    const { content } = exportDossiers([dossierFrom(text, disputed)], docx, { claims: 'all', internal: true });
    assert.match(contentOf(content), />Look again: Disputed<.*>Reviews: r1 · 2031-01-02 · False</s);
    assert.deepEqual(planDocx(commentsOf(content as Uint8Array), dossierFrom(text, disputed), who).questions, []);
    assert.deepEqual(plan(content as Uint8Array, disputed).changes, []);
  });

  it('makes a reply a note of its author’s, whatever its number and however its runs are split', () => {
    const { changes, questions } = plan(replied);
    assert.deepEqual(questions, []);
    assert.deepEqual(
      changes.map(({ change }) => change),
      [
        {
          kind: 'edit',
          id: 'k2',
          append: { notes: [{ by: 'Wang & Co', at: who.at, text: 'Who counted <that>?' }] },
        },
      ],
    );
  });

  it('adds nothing twice', () => {
    const notes = [{ by: 'Wang & Co', at: '2031-03-04T10:00:00Z', text: 'Who counted <that>?' }];
    assert.deepEqual(plan(replied, [claims[0]!, { ...claims[1]!, notes }]).changes, []);
  });

  it('asks about a comment on the words of no claim', () => {
    const elsewhere = edited(({ document, comments }) => ({
      document: document.replace(
        '</w:body>',
        '<w:p><w:commentRangeStart w:id="9"/><w:commentRangeEnd w:id="9"/></w:p></w:body>',
      ),
      comments: comments.replace('</w:comments>', `${comment(9, 'Wang', ['Here?'])}</w:comments>`),
    }));
    assert.deepEqual(plan(elsewhere).questions.length, 1);
  });

  describe('with changes in the comments of ours', () => {
    const full = {
      ...claims[0]!,
      status: 'in-progress',
      verdict: 'half-true',
      claim: 'Ann Lee: they built 300 homes.',
      assignee: 'mei',
      sources: [{ title: 'Report', url: 'https://example.org/r' }],
      notes: [{ by: 'mei', at: '2031-03-01T00:00:00Z', text: 'Ask again.' }],
      publish: { text: 'It was 200.', by: 'mei' },
    };
    const document = (language: string) =>
      unzipSync(
        exportDossiers([dossierFrom(text, [full])], docx, { claims: 'all', internal: true, language })
          .content as Uint8Array,
      );
    const lineOf = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    /** What comes back if some words of the comment were changed, and the claim is so now. */
    const bring = (
      edit: readonly (readonly [from: string, to: string])[],
      { now = {}, language = 'en' }: { now?: object; language?: string } = {},
    ) => {
      const files = document(language);
      let comments = strFromU8(files['word/comments.xml']!);
      for (const [from, to] of edit) {
        assert.ok(comments.includes(from), from);
        comments = comments.replace(from, to);
      }
      const bytes = zipSync({ ...files, 'word/comments.xml': strToU8(comments) });
      const { changes, questions } = planDocx(commentsOf(bytes), dossierFrom(text, [{ ...full, ...now }]), who);
      return {
        changes: changes.map(({ column, after }) => `${column}: ${after}`),
        questions: questions.map(({ planned }) => planned?.column ?? ''),
      };
    };

    for (const [what, edit, expected] of [
      ['nothing, if nothing was', [], []],
      ['the wording', [['they built 300 homes', 'they built 300 flats']], ['claim: Ann Lee: they built 300 flats.']],
      ['the verdict', [['Verdict: Half true', 'Verdict: false']], ['verdict: false']],
      ['the verdict by a word of another language', [['Half true', '不實']], ['verdict: false']],
      ['the status', [['Status: In progress', 'Status: In Review']], ['status: in-review']],
      ['who has it', [['Assigned to: mei', 'Assigned to: lin']], ['assignee: lin']],
      [
        'sources, by a line more',
        [['Sources: Report', 'Sources: Law https://law.example</w:t></w:r></w:p><w:p><w:r><w:t>Sources: Report']],
        ['sources: Law https://law.example'],
      ],
      [
        'notes, by a line more',
        [['</w:comment>', `${lineOf('Notes: Who says so?')}</w:comment>`]],
        ['notes: Who says so?'],
      ],
      ['notes, by a line without a name', [['</w:comment>', `${lineOf('Why?')}</w:comment>`]], ['notes: Why?']],
      ['nothing by a line that is gone', [['Assigned to: mei', '']], []],
    ] as const) {
      it(`changes ${what}`, () => assert.deepEqual(bring(edit), { changes: expected, questions: [] }));
    }

    for (const language of ['zh-Hant', 'zh-Hans', 'es'])
      it(`reads what it wrote in ${language}`, () =>
        assert.deepEqual(bring([], { language }), { changes: [], questions: [] }));

    it('leaves what only the sidecar changed meanwhile, and asks where both did', () => {
      const now = { claim: 'They built 301 homes.', assignee: 'wu' };
      assert.deepEqual(bring([], { now }), { changes: [], questions: [] });
      assert.deepEqual(bring([['they built 300 homes', 'they built 30 homes']], { now }), {
        changes: [],
        questions: ['claim'],
      });
    });

    it('asks where a comment no longer says what it was made of', () => {
      const comments = strFromU8(document('en')['word/comments.xml']!);
      const sum = /\[k1\] (\w+)/.exec(comments)![1]!;
      assert.deepEqual(
        bring([
          [sum, ''],
          ['they built 300', 'they built 30'],
        ]),
        { changes: [], questions: ['claim'] },
      );
    });

    it('asks about a verdict that isn’t on the scale, another line to publish, and a comment without its id', () => {
      assert.deepEqual(bring([['Half true', 'Quite so']]), { changes: [], questions: [''] });
      assert.deepEqual(bring([['Line to publish: It was 200.', 'Line to publish: It was 20.']]).questions, ['']);
      assert.deepEqual(bring([['[k1]', 'k1']]), { changes: [], questions: [''] });
    });
  });

  for (const [what, bytes] of [
    ['is no archive', strToU8('PK nothing')],
    ['is another archive', zipSync({ 'a.txt': strToU8('a') })],
    ['holds nothing', new Uint8Array()],
    ['is cut off', edited((parts) => parts).slice(0, -60)],
    ['has half of its comments', edited(({ document, comments }) => ({ document, comments: comments.slice(0, -30) }))],
    ['has half of its text', edited(({ document, comments }) => ({ document: document.slice(0, 900), comments }))],
  ] as const) {
    it(`says so if it ${what}`, () => assert.ok('problem' in readDocxComments(bytes)));
  }
});
