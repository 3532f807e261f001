import assert from 'node:assert/strict';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { csv } from '../../../src/core/export/formats/csv';
import { sheet } from '../../../src/core/export/formats/sheet';
import { plainCell, writeCsv } from '../../../src/core/export/write-csv';
import { planSheet } from '../../../src/core/import/plan-sheet';
import { readCsv } from '../../../src/core/import/read-csv';
import { bringer } from '../../support/export/bringer';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes.\n\nBOB ROY: No. It was 200.\n';
const one = {
  id: 'k1',
  tag: 'claim',
  quote: { exact: 'We built 300 homes.' },
  claim: '=300 homes were built.',
  sources: [{ title: 'Report', url: 'https://example.org/r' }],
  notes: [{ by: 'mei', at: '2031-01-01T00:00:00Z', text: 'Ask\nagain.' }],
};
const two = { id: 'k2', tag: 'claim', quote: { exact: 'It was 200.' }, assignee: 'mei' };
const who = bringer();
const signed = { by: who.by, at: who.at };

/** The table that leaves, its cells changed by column and id, and what it would change in the claims as they are now. */
function bring(
  edit: (rows: Record<string, string>[]) => Record<string, string>[],
  now: readonly object[] = [one, two],
) {
  const { content } = exportDossiers([dossierFrom(text, [one, two])], sheet, { claims: 'published' });
  const [head = [], ...rows] = readCsv(content as string);
  const edited = edit(rows.map((row) => Object.fromEntries(head.map((name, i) => [name, plainCell(row[i]!)]))));
  const names = Object.keys(edited[0] ?? {});
  const back = writeCsv([names, ...edited.map((row) => names.map((name) => row[name] ?? ''))]);
  return planSheet(readCsv(back), dossierFrom(text, now), who);
}
const set = (column: string, value: string) => (rows: Record<string, string>[]) =>
  rows.map((row) => (row.id === 'k1' ? { ...row, [column]: value } : row));
const told = ({ changes, questions }: ReturnType<typeof bring>) => ({
  changes: changes.map(({ id, column, after }) => `${id} ${column}: ${after}`),
  questions: questions.map(({ row, planned }) => `${row}${planned ? ' both' : ''}`),
});
const nothing = { changes: [], questions: [] };

describe('a sheet that comes back', () => {
  it('changes nothing if nothing was changed in it, however it is sorted and quoted', () => {
    assert.deepEqual(told(bring((rows) => rows)), nothing);
    assert.deepEqual(told(bring((rows) => rows.toReversed())), nothing);
    assert.deepEqual(bring((rows) => rows).notes, []);
  });

  for (const [name, lineEnd] of [
    ['as they left', '\n'],
    ['as Windows has them', '\r\n'],
    ['as the oldest sheets have them', '\r'],
  ] as const)
    it(`keeps the line breaks within its cells, ${name}`, () => {
      const wrapped = 'ANN LEE: We built\n300 homes, and then "more".\n';
      const entries = [
        {
          id: 'k1',
          tag: 'claim',
          quote: { exact: 'We built\n300 homes, and then "more".' },
          claim: 'They built 300 homes;\n\nand more, they say.',
          sources: [{ title: 'Report' }, { title: 'Register' }],
          notes: [{ by: 'mei', at: '2031-01-01T00:00:00Z', text: 'Ask\nagain.' }],
        },
      ];
      const dossier = dossierFrom(wrapped, entries);
      const { content } = exportDossiers([dossier], sheet, { claims: 'published' });
      const back = (content as string).replaceAll('\r\n', '\n').replaceAll('\n', lineEnd);
      const rows = readCsv(back);
      assert.equal(rows.length, 2);
      const brought = planSheet(rows, dossier, who);
      assert.deepEqual([told(brought), brought.notes], [nothing, []]);
    });

  for (const [column, words] of [
    ['quote', 'We built 900 homes.'],
    ['speaker', 'BOB ROY'],
  ] as const)
    it(`tells, and changes nothing, where the ${column} was changed: that comes of the transcript`, () => {
      const brought = bring(set(column, words));
      assert.deepEqual(told(brought), nothing);
      assert.equal(brought.notes.length, 1);
      assert.ok(brought.notes[0]?.includes(words) && brought.notes[0].includes(column));
    });

  it('asks, and changes nothing, if the ids were sorted without the rest', () => {
    const swapped = bring((rows) => rows.map((row, i) => ({ ...row, id: rows[1 - i]!.id!, verdict: 'false' })));
    assert.deepEqual(told(swapped), { changes: [], questions: ['2', '3'] });
  });

  for (const [column, cell, after] of [
    ['claim', 'They built 300.', 'They built 300.'],
    ['verdict', 'half-true', 'half-true'],
    ['verdict', 'Half True', 'Half True'],
    ['verdict', '部分屬實', '部分屬實'],
    ['verdict', 'WAHR', 'WAHR'],
    ['status', 'In progress', 'In progress'],
    ['assignee', 'lin', 'lin'],
  ] as const) {
    it(`changes ${column} to ${cell}`, () => {
      assert.deepEqual(told(bring(set(column, cell))), { changes: [`k1 ${column}: ${after}`], questions: [] });
    });
  }

  it('writes a verdict down as an opinion of the one who brings it', () => {
    const [{ change } = assert.fail()] = bring(set('verdict', 'FALSCH')).changes;
    assert.ok(change.kind === 'edit');
    assert.deepEqual(change.append?.reviews, [{ ...signed, verdict: 'false' }]);
    assert.equal(change.set?.verdict, 'false');
  });

  it('takes the status that was chosen with a verdict, and asks of a word that is none', () => {
    const [{ change, after } = assert.fail(), ...more] = bring((rows) =>
      set('status', 'in-review')(set('verdict', 'false')(rows)),
    ).changes;
    assert.ok(change.kind === 'edit' && more.length === 0);
    assert.deepEqual([change.set, after], [{ verdict: 'false', status: 'in-review' }, 'false · in-review']);
    assert.deepEqual(change.append?.reviews, [
      { ...signed, verdict: 'false' },
      { ...signed, status: 'in-review' },
    ]);
    const odd = bring((rows) => set('status', 'nearly')(set('verdict', 'false')(rows)));
    assert.deepEqual(told(odd), { changes: ['k1 verdict: false'], questions: ['2'] });
  });

  it('loses no status of several sheets that are brought one after the other', () => {
    const [first] = bring(set('status', 'checked')).changes;
    const now = [{ ...one, status: 'checked', reviews: [{ ...signed, status: 'checked' }] }, two];
    assert.ok(first?.change.kind === 'edit' && first.change.set?.status === 'checked');
    const second = bring((rows) => rows.map((row) => (row.id === 'k2' ? { ...row, status: 'in-review' } : row)), now);
    assert.deepEqual(told(second), { changes: ['k2 status: in-review'], questions: [] });
    const third = bring(set('status', 'in-review'), now);
    assert.deepEqual(told(third), { changes: [], questions: ['2 both'] });
    const judged = bring((rows) => set('status', 'in-review')(set('verdict', 'false')(rows)), now);
    assert.deepEqual(told(judged), { changes: [], questions: ['2 both'] });
  });

  it('says of an opinion beside another’s that the claim is disputed with it', () => {
    const reviews = [{ by: 'mei', at: '2031-01-01T00:00:00Z', verdict: 'true' }];
    const judged = { ...one, status: 'checked', verdict: 'true', reviews };
    const [{ effect } = assert.fail()] = bring(set('verdict', 'false'), [
      { ...judged, verdict: undefined },
      two,
    ]).changes;
    assert.match(effect ?? '', /disputed/);
    assert.equal(bring(set('verdict', 'false')).changes[0]!.effect, undefined);
  });

  it('adds lines to sources and notes, and takes none away', () => {
    const [sources, notes] = [
      bring(set('sources', 'Another https://example.org/a\nA book')).changes[0]!.change,
      bring(set('notes', 'A new remark')).changes[0]!.change,
    ];
    assert.ok(sources.kind === 'edit' && notes.kind === 'edit');
    assert.deepEqual(sources.append?.sources, [
      { title: 'Another', url: 'https://example.org/a' },
      { title: 'A book' },
    ]);
    assert.deepEqual(notes.append?.notes, [{ ...signed, text: 'A new remark' }]);
  });

  for (const [what, edit] of [
    ['an empty cell', set('claim', '')],
    ['a row that is gone', (rows) => rows.slice(1)],
    ['columns that are gone', (rows) => rows.map(({ id, quote }) => ({ id: id!, quote: quote! }))],
  ] satisfies [string, Parameters<typeof bring>[0]][]) {
    it(`changes nothing for ${what}`, () => assert.deepEqual(told(bring(edit)), nothing));
  }

  it('asks where the claim changed meanwhile too, and leaves alone what only the claim changed', () => {
    const moved = { ...one, claim: 'Somebody else’s words.' };
    assert.deepEqual(told(bring(set('claim', 'They built 300.'), [moved, two])), {
      changes: [],
      questions: ['2 both'],
    });
    assert.deepEqual(told(bring((rows) => rows, [moved, two])), nothing);
  });

  it('makes nothing twice', () => {
    const done = { ...one, notes: [...one.notes, { ...signed, text: 'A new remark' }], verdict: 'false' };
    const both = (rows: Record<string, string>[]) => set('notes', 'A new remark')(set('verdict', 'False')(rows));
    assert.deepEqual(told(bring(both, [done, two])), nothing);
  });

  it('finds a row without an id by its quote', () => {
    const edit = (rows: Record<string, string>[]) => set('assignee', 'lin')(rows).map((row) => ({ ...row, id: '' }));
    assert.deepEqual(told(bring(edit)), { changes: ['k1 assignee: lin'], questions: [] });
  });

  describe('with rows that nobody exported', () => {
    const bringRows = (rows: readonly Record<string, string>[], now: readonly object[] = [one]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const cells = rows.map((row) => names.map((name) => row[name] ?? ''));
      return planSheet([names, ...cells], dossierFrom(text, now), bringer());
    };

    it('makes a claim of words that nobody has tagged, with all that the row says', () => {
      const { changes, questions } = bringRows([
        { quote: 'It was  200.', claim: 'They built 200.', verdict: 'False', sources: 'Law https://law.example' },
      ]);
      assert.deepEqual(questions, []);
      const [{ change } = assert.fail()] = changes;
      assert.ok(change.kind === 'add' && changes.length === 1);
      const { id, speaker, quote, claim, status, verdict, reviews, sources } = change.annotation;
      assert.deepEqual(
        { id, speaker, exact: quote.exact, claim, status, verdict, reviews, sources },
        {
          id: 'n1',
          speaker: 'BOB ROY',
          exact: 'It was 200.',
          claim: 'They built 200.',
          status: 'checked',
          verdict: 'false',
          reviews: [{ ...signed, verdict: 'false' }],
          sources: [{ title: 'Law', url: 'https://law.example' }],
        },
      );
    });

    it('adds to a claim that has these words, and tags them no second time', () => {
      const { changes } = bringRows([{ quote: 'We built 300 homes.', assignee: 'wu' }]);
      assert.deepEqual(
        changes.map(({ id, column }) => `${id} ${column}`),
        ['k1 assignee'],
      );
    });

    it('keeps what stands nowhere as a prepared claim', () => {
      const { changes, prepared } = bringRows([
        { quote: '', claim: 'Rents fell by 7 percent.', speaker: 'Ann Lee', verdict: 'VRAI', time: '20:14' },
        { quote: 'Nobody said this.', claim: '' },
        { quote: '', claim: '' },
      ]);
      assert.deepEqual(changes, []);
      assert.deepEqual(
        prepared.map(({ id, claim, speaker, quote, verdict, status, time }) => [
          ...[id, claim, speaker, quote?.exact, verdict, status, time],
        ]),
        [
          ['n1', 'Rents fell by 7 percent.', 'Ann Lee', undefined, 'true', 'checked', '20:14'],
          ['n2', undefined, undefined, 'Nobody said this.', undefined, undefined, undefined],
        ],
      );
    });
  });

  for (const [what, edit] of [
    ['a verdict that the scale doesn’t have', set('verdict', 'sort of')],
    ['a publication', set('status', 'published')],
    ['a claim that isn’t there', set('id', 'k9')],
  ] as const) {
    it(`asks about ${what}`, () => assert.deepEqual(told(bring(edit)), { changes: [], questions: ['2'] }));
  }

  describe('with several rows of one claim', () => {
    const twice = (rows: Record<string, string>[], column: string, ...cells: readonly string[]) => [
      ...cells.map((cell) => ({ ...rows[0]!, [column]: cell })),
      ...rows.slice(1),
    ];

    it('asks which holds, and changes nothing, if they differ', () => {
      for (const column of ['claim', 'assignee', 'verdict'])
        assert.deepEqual(told(bring((rows) => twice(rows, column, 'true', 'false'))), {
          changes: [],
          questions: ['2 both', '3 both'],
        });
    });

    it('changes once what they say alike, and what only one of them says', () => {
      const alike = told(bring((rows) => twice(rows, 'verdict', 'TRUE', 'wahr', '')));
      assert.deepEqual(alike, { changes: ['k1 verdict: TRUE'], questions: [] });
    });

    it('adds the lines of each, none of them twice', () => {
      const { changes, questions } = bring((rows) => twice(rows, 'notes', 'One', 'One\nTwo', 'Two'));
      const notes = changes.flatMap(({ change }) => (change.kind === 'edit' ? (change.append?.notes ?? []) : []));
      assert.deepEqual([notes, questions], [['One', 'Two'].map((text) => ({ ...signed, text })), []]);
    });

    it('makes one new claim of the same words', () => {
      const rows = [
        ['quote', 'verdict', 'assignee'],
        ['It was 200.', 'true', ''],
        ['It was 200.', '', 'wu'],
        ['It was 200.', 'false', ''],
      ];
      const { changes, questions } = planSheet(rows, dossierFrom(text, []), bringer());
      const [{ change } = assert.fail()] = changes;
      assert.ok(change.kind === 'add' && changes.length === 1);
      assert.deepEqual([change.annotation.verdict, change.annotation.assignee], ['true', 'wu']);
      assert.deepEqual(
        questions.map(({ row }) => row),
        [4],
      );
    });
  });

  describe('with columns that nobody knows', () => {
    const renamed = (from: string, to: string) => (rows: Record<string, string>[]) =>
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name === from ? to : name, cell])),
      );

    it('asks about one of a sheet of ours, and says which seems to be meant', () => {
      for (const [to, meant] of [
        ['Verdikt', '“verdict”'],
        ['Urteil', 'not known'],
        ['', 'no name'],
      ] as const) {
        const { changes, questions } = bring((rows) => renamed('verdict', to)(set('verdict', 'true')(rows)));
        assert.deepEqual([changes.length, questions.map(({ row }) => row)], [0, [1]], to);
        assert.match(questions[0]!.message, new RegExp(meant));
      }
    });

    it('only tells of those that a team has added', () => {
      const { questions, notes } = bring((rows) => rows.map((row) => ({ ...row, Priority: 'high', Empty: '' })));
      assert.deepEqual([questions, notes], [[], ['The column “priority” is not known and not read.']]);
    });

    it('knows all columns of a table of ours', () => {
      const { content } = exportDossiers([dossierFrom(text, [one, two])], csv, { claims: 'all', internal: true });
      const { questions, notes } = planSheet(readCsv(content as string), dossierFrom(text, [one, two]), who);
      assert.deepEqual([questions, notes], [[], []]);
    });
  });

  it('leaves a trace of who reworded a claim of somebody else', () => {
    const mine = { ...two, by: 'lin' };
    const edit = (rows: Record<string, string>[]) =>
      rows.map((row) => ({ ...row, claim: row.claim || 'They built 200.' }));
    for (const [by, reviews] of [
      ['mei', [{ ...signed, claim: 'They built 200.' }]],
      ['lin', undefined],
    ] as const) {
      const [{ change } = assert.fail()] = bring(edit, [one, { ...mine, by }]).changes;
      assert.deepEqual(change.kind === 'edit' && change.append?.reviews, reviews);
    }
  });

  it('asks what it is if it has neither ids nor quotes', () => {
    assert.deepEqual(
      told(
        planSheet(
          [
            ['a', 'b'],
            ['1', '2'],
          ],
          dossierFrom(text, [one]),
          who,
        ),
      ),
      {
        changes: [],
        questions: ['1'],
      },
    );
  });
});
