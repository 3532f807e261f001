import assert from 'node:assert/strict';
import { composeDocument } from '../../../src/core/import/compose-document';
import type { DocumentBlock } from '../../../src/core/import/document-block';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';

const talk = [
  ['Ann Lee', 'We lost 300 jobs last year.'],
  ['Bob Ray', 'No, it was 40.'],
  ['Ann Lee', 'Show me the figures, then.'],
  ['Bob Ray', 'They are 5 million a year.'],
];
const numbered = talk.map((cells, i) => [String(i + 1), ...cells]);
const timed = talk.map((cells, i) => [`0${i}:12`, ...cells]);

/** The turns of a Word table: who speaks from when. */
function turnsOf(rows: readonly (readonly string[])[], bold = false): (string | number | undefined)[][] {
  const blocks = rows.map((cells, i): DocumentBlock => {
    const runs = cells.map((text) => ({ text, bold: bold && i === 0 }));
    return { kind: 'row', cells, runs };
  });
  const { body } = composeDocument(blocks, {});
  assert.ok('turns' in body);
  return body.turns.map(({ speaker, parts }) => [speaker, parts[0]!.text, parts[0]!.time]);
}

describe('the head of a table', () => {
  const wanted = talk.map((cells) => [...cells, undefined]);
  for (const [what, head, rows] of [
    ['over numbers', ['Nr.', 'Teilnehmer', 'Gesagtes in Sitzung 3'], numbered],
    ['with a number for a name', ['Line', 'Speaker', 'Transcript of interview 3'], numbered],
    ['that names who speaks', ['Speaker', 'Statement of 2024'], talk],
    ['that ends as no other row', ['Interviewee', 'What was said'], talk],
  ] as const)
    it(`is no turn ${what}`, () => assert.deepEqual(turnsOf([head, ...rows]), wanted));

  it('is no turn in bold', () =>
    assert.deepEqual(turnsOf([['Guests', 'Interview of 3 May 2024'], ...talk], true), wanted));

  for (const head of [
    ['Min.', 'Person', 'Wortlaut'],
    ['When', 'Whoever', 'Interview 3, 14 May 2024'],
    ['Timecode', 'Who is speaking', 'Spoken text'],
  ])
    it(`leaves times to their rows: ${head.join(' | ')}`, () =>
      assert.deepEqual(
        turnsOf([head, ...timed]),
        talk.map((cells, i) => [...cells, i * 60 + 12]),
      ));

  for (const [what, first] of [
    ['ends as a sentence', ['Cy Orr', 'We begin with 12 boats.']],
    ['is of somebody who speaks again', ['Ann Lee', 'We begin']],
    ['holds a figure', ['Cy Orr', 'We begin with 12 boats']],
  ] as const)
    it(`is none where the first row ${what}`, () =>
      assert.match(String(turnsOf([first, ...talk])[0]![1]), new RegExp(`^${first[1]}`)));
});

describe('a table with a column for each who speaks', () => {
  const rows = [
    ['We lost 300 jobs last year.', ''],
    ['', 'No, it was 40.'],
    ['Show me the figures, then.', 'They are 5 million a year.'],
  ];
  const wanted = [
    ['Ann Lee', 'We lost 300 jobs last year.', undefined],
    ['Mayor Ray', 'No, it was 40.', undefined],
    ['Ann Lee', 'Show me the figures, then.', undefined],
    ['Mayor Ray', 'They are 5 million a year.', undefined],
  ];
  it('is read row by row', () => assert.deepEqual(turnsOf([['Ann Lee', 'Mayor Ray'], ...rows]), wanted));
  it('has its times in a column of their own', () =>
    assert.deepEqual(
      turnsOf([['Time', 'Ann Lee', 'Mayor Ray'], ...rows.map((cells, i) => [`0:0${i + 1}`, ...cells])]).map(
        ([speaker, , time]) => [speaker, time],
      ),
      [
        ['Ann Lee', 1],
        ['Mayor Ray', 2],
        ['Ann Lee', 3],
        ['Mayor Ray', 3],
      ],
    ));

  for (const [what, head, below] of [
    ['compares parties', ['Labour', 'Conservative'], rows],
    ['compares years', ['Before', 'After'], rows],
    [
      'has a topic for each row',
      ['Topic', 'Ann Lee'],
      rows.map(([first = '', second = '']) => ['Jobs', first + second]),
    ],
    [
      'lists people',
      ['Ann Lee', 'Mayor Ray'],
      [
        ['Hall', 'Bern'],
        ['Barn', 'Rome'],
        ['Mill', 'Oslo'],
      ],
    ],
  ] as const)
    it(`isn’t one that ${what}`, () => {
      const blocks = [head, ...below].map(
        (cells): DocumentBlock => ({ kind: 'row', cells, runs: [{ text: cells.join(' ') }] }),
      );
      const { body } = composeDocument(blocks, {});
      const speakers = 'turns' in body ? body.turns.map(({ speaker }) => speaker) : [];
      assert.ok(!speakers.includes(head[0]), String(speakers));
    });
});

describe('a table of labelled speech', () => {
  const rows = talk.map(([name, words]) => `${name}: ${words}`);
  const wanted = talk.map((cells, i) => [...cells, i * 60 + 12]);
  it('names who speaks beside times', () =>
    assert.deepEqual(turnsOf(rows.map((words, i) => [`0${i}:12`, words])), wanted));
  it('goes on with who speaks where a row names nobody', () =>
    assert.deepEqual(
      turnsOf([
        ['00:12', rows[0]!],
        ['01:12', rows[1]!],
        ['02:12', 'And 3 more.'],
        ['03:12', rows[2]!],
      ]).map(([one]) => one),
      ['Ann Lee', 'Bob Ray', 'Ann Lee'],
    ));
  it('stands beside what is seen then', () =>
    assert.deepEqual(
      turnsOf([['VIDEO', 'AUDIO'], ...rows.map((words, i) => [`A harbour from above, ${i}`, words])]),
      talk.map((cells) => [...cells, undefined]),
    ));
  it('isn’t one of terms and what is said of them', () => {
    const terms = [
      ['00:12', 'Cost: 300 a year.'],
      ['01:12', 'Yield: 40 tons of it.'],
      ['02:12', 'Area: 5 fields by the river.'],
    ];
    assert.deepEqual(
      turnsOf(terms).map(([speaker]) => speaker),
      [undefined],
    );
  });
});

describe('a table that tells when each row ends', () => {
  for (const name of ['Stop', 'End', 'Out time', 'Time Out', 'End Timecode'])
    it(`has no other begin than the end above: ${name}`, () =>
      assert.deepEqual(
        turnsOf([['Speaker', 'Text', name], ...talk.map((cells, i) => [...cells, `0:0${i + 4}`])]).map(
          ([, , time]) => time,
        ),
        [undefined, 4, 5, 6],
      ));
  it('takes the column of begins if there is one', () =>
    assert.deepEqual(
      turnsOf([
        ['Stop', 'Start', 'Speaker', 'Text'],
        ...talk.map((cells, i) => [`0:0${i + 4}`, `0:0${i + 1}`, ...cells]),
      ]).map(([, , time]) => time),
      [1, 2, 3, 4],
    ));
});

describe('tabbed text without a head', () => {
  const formatOf = (text: string) => {
    const made = finish(
      importFile({ name: 'talk.txt', text, bytes: new TextEncoder().encode(text), decode: () => undefined }),
    );
    return 'format' in made ? made.format : made.problem;
  };
  const lines = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n');

  it('of two rows is a table if names stand before sentences, or times before words', () => {
    assert.equal(formatOf(lines(talk.slice(0, 2))), 'CSV, TSV');
    assert.equal(formatOf('0:05\tAnn Lee\tWe lost 300 jobs\n0:10\tBob Ray\tNo, it was 40'), 'CSV, TSV');
  });

  for (const [what, text] of [
    ['a list of people', 'Ann Lee\tDirector of the port of the city\nBob Ray\tHead of the union of the crews'],
    ['times before labels', '0:05\tAnn Lee: We lost 300 jobs.\n0:10\tBob Ray: No, it was 40.'],
    ['a list of prices', 'Boats\t300\nSails\t40'],
    ['commas', 'Well, we lost 300 jobs last year.\nNo, it was only 40 of them.'],
  ] as const)
    it(`is text if it is ${what}`, () => assert.equal(formatOf(text), 'Text'));
});
