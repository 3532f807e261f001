import assert from 'node:assert/strict';
import { importFile } from '../../../src/core/import/import-file';
import { untangleColumns } from '../../../src/core/import/untangle-columns';
import { finish } from '../../../src/core/text/finish';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { isLabelled } from '../../../src/core/transcript/transcript';

function importText(name: string, text: string) {
  const made = finish(importFile({ name, bytes: new TextEncoder().encode(text), text, decode: () => undefined }));
  assert.ok('text' in made, 'problem' in made ? made.problem : '');
  const [, head = '', said = ''] = /^---\n([\s\S]*?)\n---\s*([\s\S]*)$/.exec(made.text) ?? [];
  return { head, said: said.trim(), notes: made.notes };
}

const pageOf = (...blocks: readonly string[]) =>
  `<!doctype html><html><body><article>${blocks.map((block) => `<p>${block}</p>`).join('')}</article></body></html>`;

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
/** Captions of a talk, each a time and words. */
const captions = (count: number, what: string, begin = 0) =>
  Array.from({ length: count }, (_, i): [string, string] => [
    clock(begin + i * 4 + (i % 3)),
    `${i % 2 ? 'and then' : 'the year'} ${what} lost barn number ${i + 1} to the wind`,
  ]);

/** What is said in a text as it is read again, and who says it. */
const turnsOf = (head: string, said: string) =>
  parseTranscript(`---\n${head}\n---\n\n${said}\n`, { declared: true }).turns.map(({ speaker }) => speaker);

describe('lines with times', () => {
  const programme = [
    '09:00 Welcome by the warden',
    '09:05 Report of the keeper of the orchards',
    '09:20 Figures of the harvest in the north',
    '09:50 Questions of the members from the villages',
    '10:30 Closing of the meeting',
  ];
  const debate = [
    'Ida Moll: We planted 400 trees in the spring, and 30 of them died.',
    'Tom Reed: It was 90 that died, as everybody in the valley knows.',
    'Ida Moll: Ninety were cut, since the road was to be built there.',
    'Tom Reed: Then 120 are gone, and the road is not there either.',
  ];

  it('that are a programme leave the talk of a page as it is', () => {
    const { head, said } = importText('a.html', pageOf(...programme, ...debate));
    for (const line of [...programme, ...debate]) assert.ok(said.includes(line.slice(6)), line);
    assert.deepEqual(turnsOf(head, said).filter(Boolean), ['Ida Moll', 'Tom Reed', 'Ida Moll', 'Tom Reed']);
  });

  it('that are a programme leave paragraphs without names what is said', () => {
    const below = 'The harvest fell by 40 percent in the year of the flood.';
    const { head, said } = importText('a.txt', `${programme.join('\n')}\n\n${below}\n\nIt rose again.\n`);
    assert.ok(said.includes(below) && said.includes('It rose again.'));
    assert.doesNotMatch(head, /harvest fell/);
  });

  for (const [what, lines] of [
    [
      'of a report from hour to hour',
      [
        '14:02 The warden says that the dam holds, and that 40 houses are safe.',
        '14:10 Two of the villages have no water, as the mayor of one of them says.',
        '14:13 The dam leaks. The warden asks 300 people to leave their houses.',
        '14:21 The road to the north is closed, and a bus stands in the water.',
        '14:26 The bus is out. Twelve people were in it, and nobody was hurt.',
      ],
    ],
    [
      'with am and pm',
      [
        '1:00 pm Lunch in the hall for everybody who came to the meeting',
        '1:02 pm Words of thanks by the warden and by the keeper',
        '1:04 pm Coffee and cake in the garden behind the hall',
        '1:09 pm A walk to the orchards, and back by the river',
      ],
    ],
    [
      'of a programme of the afternoon',
      [
        '1:00 Lunch in the great hall',
        '1:10 Report of the keeper of bees',
        '1:20 Walk to the northern barn',
        '1:30 Closing',
      ],
    ],
    ['of a programme in Chinese', ['09:00 主席致詞', '09:05 果園管理員報告', '09:10 各村代表發言', '09:20 散會']],
  ] as const)
    it(`are no talk if they are times ${what}`, () => {
      const { said } = importText('a.html', pageOf(...lines));
      assert.doesNotMatch(said, /\[0:(?:0|1|2)\d:\d\d\]/);
      for (const line of lines) assert.ok(said.includes(line), line);
    });

  it('replace no page that says more than they do', () => {
    const story = Array.from(
      { length: 12 },
      (_, i) => `In the village number ${i} the wind took ${i + 7} roofs, it is said.`,
    );
    const { said } = importText('a.html', pageOf(...story, ...captions(4, 'we').flat()));
    for (const line of story) assert.ok(said.includes(line), line);
  });

  it('are a talk from late on if words go on from one to the next', () =>
    assert.match(
      importText('a.txt', captions(8, 'we', 905).flat().join('\n')).said,
      /^\[0:15:05\] the year we lost barn number 1 to the wind/,
    ));

  it('keep every list of a page with two', () => {
    const text = pageOf(...captions(8, 'we').flat(), 'The second evening', ...captions(8, 'they').flat());
    const { said, notes } = importText('a.html', text);
    for (const [, words] of [...captions(8, 'we'), ...captions(8, 'they')])
      assert.ok(said.replace(/ ?\[[\d:.]+\]/g, '').includes(words), words);
    assert.ok(said.indexOf('we lost barn number 8') < said.indexOf('The second evening'));
    assert.ok(said.indexOf('The second evening') < said.indexOf('they lost barn number 1'));
    assert.match(said, /\[0:00:00\][\s\S]*\[0:00:00\]/);
    assert.deepEqual(notes, []);
  });

  it('are taken once where a page prints the list twice, which is told', () => {
    const list = captions(8, 'we').flat();
    const { said, notes } = importText('a.html', pageOf(...list, ...list));
    assert.equal(said.match(/barn number 5/g)?.length, 1);
    assert.match(notes.join('\n'), /more than once/);
  });

  it('keep what is said where times start again, or go back once', () => {
    const all = [...captions(6, 'we'), ...captions(6, 'they'), ...captions(2, 'you')];
    const { head, said } = importText('a.txt', all.flat().join('\n'));
    for (const [, words] of all) assert.ok(said.replace(/ ?\[[\d:.]+\]/g, '').includes(words), words);
    assert.doesNotMatch(head, /barn/);
    const swapped = captions(200, 'we');
    [swapped[120], swapped[121]] = [swapped[121]!, swapped[120]!];
    const back = importText('a.txt', swapped.flat().join('\n'));
    for (const [, words] of swapped) assert.ok(back.said.replace(/ ?\[[\d:.]+\]/g, '').includes(words), words);
    assert.match(back.said, /\[0:13:\d\d\]/);
  });

  it('keep all lines under a time that has many', () => {
    const lines = captions(12, 'we').map(([time, words], i) =>
      i === 6 ? [time, ...Array.from({ length: 6 }, (_, n) => `the flood took ${n + 3} mills`)] : [time, words],
    );
    const { head, said } = importText('a.txt', lines.flat().join('\n'));
    for (const line of lines.flatMap(([, ...words]) => words))
      assert.ok(said.replace(/ ?\[[\d:.]+\]/g, '').includes(line), line);
    assert.doesNotMatch(head, /barn|mills/);
  });

  it('keep what stands below them as what nobody is named for', () => {
    const list = captions(12, 'we').flat().join('\n');
    const { head, said } = importText(
      'a.txt',
      `${list}\n\nNotes by the keeper:\nThe count of 14 barns\nleaves out the mill.\n`,
    );
    assert.match(
      said,
      /\n\n: Notes by the keeper: The count of 14 barns leaves out the mill\.$|Notes by the keeper:[\s\S]*14 barns leaves out the mill\.$/,
    );
    assert.doesNotMatch(head, /keeper/);
    const ranges = [1, 2, 3, 4].map((n) => `[00:00:0${n}.000 --> 00:00:0${n}.900]  It rained for ${n} days.`);
    const tail = importText('a.txt', `${ranges.join('\n')}\n\nNotes by the keeper: 14 barns burned.\n`);
    assert.match(tail.said, /14 barns burned\.$/);
    assert.doesNotMatch(tail.head, /keeper/);
  });

  it('keep a line between two ranges, and tell of what a program says there', () => {
    const ranges = Array.from(
      { length: 20 },
      (_, n) => `[00:00:${n + 10}.000 --> 00:00:${n + 10}.900]  It rained for ${n} days.`,
    );
    ranges.splice(5, 0, 'and the mill stood in water');
    ranges.splice(9, 0, 'whisper_full: progress 40%');
    const { said, notes } = importText('a.txt', ranges.join('\n'));
    assert.match(said, /4 days\. and the mill stood in water/);
    assert.doesNotMatch(said, /progress/);
    assert.match(notes.join('\n'), /left out[^\n]*: 1\./);
  });

  it('tell of lines above them that become comments, and keep words that only look like a program’s', () => {
    const list = captions(12, 'we').flat().join('\n');
    const { head, said, notes } = importText(
      'a.txt',
      `An evening about barns\n${list}\n\nOutput of the mills: 40 sacks a day.\n`,
    );
    assert.match(head, /# An evening about barns/);
    assert.match(notes.join('\n'), /Lines above the first time, kept as comments at the top: 1\./);
    assert.match(said, /Output of the mills: 40 sacks a day\.$/);
  });

  it('of a page keep who speaks over each time', () => {
    const blocks = ['Ann Lee', 'Bob Roy', 'Ann Lee', 'Bob Roy', 'Ann Lee', 'Bob Roy'].flatMap((name, i) => [
      name,
      `00:${String(i * 5).padStart(2, '0')}`,
      `We counted ${i + 40} trees in the orchard by the river.`,
    ]);
    const { head, said } = importText('a.html', pageOf(...blocks));
    assert.deepEqual(turnsOf(head, said), ['Ann Lee', 'Bob Roy', 'Ann Lee', 'Bob Roy', 'Ann Lee', 'Bob Roy']);
    const { turns, text } = parseTranscript(`---\n${head}\n---\n\n${said}\n`, { declared: true });
    assert.ok(turns.every(isLabelled));
    assert.deepEqual(
      turns.map(({ speech }) => text.slice(speech.start, speech.end).trim()),
      blocks.filter((_, i) => i % 3 === 2),
    );
  });
});

describe('questions in bold', () => {
  const interview = (...questions: readonly string[]) =>
    pageOf(
      ...questions.flatMap((one, i) => [`<b>${one}</b>`, `It was ${i + 40} in that year, and nobody said why it was.`]),
    );

  it('keep all words where only one begins like a label', () => {
    for (const first of [
      'D.C. has 700,000 people. Should it be a state?',
      'P. Diddy gave 40 concerts, did he not?',
      'F. W. de Klerk was one of two. Who was the other?',
      'D: is that a drive of yours?',
    ]) {
      const { said } = importText('a.html', interview(first, 'Who was it?', 'How many came?', 'And then?'));
      assert.ok(said.includes(`Q:** ${first}`) || said.includes(`Q: ${first}`), said);
    }
    const { said } = importText(
      'a.html',
      interview('D.C. is a city?', 'D.C. is a state?', 'D.C. is old?', 'D.C. is new?'),
    );
    assert.equal(said.match(/D\.C\./g)?.length, 4);
  });

  for (const mark of ['Q: ', 'Q. ', 'Q.\u00a0', '問：'])
    it(`lose the label ${JSON.stringify(mark)} with which all of them begin`, () => {
      const { said } = importText(
        'a.html',
        interview(...['Who was it?', 'How many came?', 'And then?'].map((one) => mark + one)),
      );
      assert.match(said, /^\*\*Q:\*\* Who was it\?/);
    });
});

it('lines with very many gaps cost what they are long', () => {
  const lines = (n: number) => [...Array.from({ length: 10 }, () => '我們今天種樹'), '我們今天 '.repeat(n)];
  const costOf = (n: number) => {
    const before = process.cpuUsage().user;
    untangleColumns(lines(n));
    return process.cpuUsage().user - before;
  };
  costOf(2000);
  const [short, long] = [costOf(20_000), costOf(80_000)];
  assert.ok(long < Math.max(short, 20_000) * 10, `${short} µs, then ${long} µs`);
});
