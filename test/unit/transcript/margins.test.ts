import assert from 'node:assert/strict';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** Each turn as `speaker: words as read`, each run of blanks as one. */
function turns(text: string): string[] {
  const { turns, read } = parseTranscript(text);
  const tidy = (words: string) => words.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
  return turns.map(({ speaker, speech }) => `${speaker}: ${tidy(read.slice(speech))}`);
}

/** The values of the claims. */
function values(text: string): unknown[] {
  return findSpokenNumbers(parseTranscript(text)).flatMap(({ claim, value }) => (claim ? [value] : []));
}

const record = [
  'Q.   How many lorries left the yard?',
  'A.   About 31 of them, and we paid 2.3',
  'million dollars for the lug-',
  'gage, too much.',
  'MR. ADLER:  Objection.',
  'Q.   Go on.',
  'A.   That is 21 percent.',
];
const lines = [...record, ...record, ...record];
const wide = (line: string) => line.padEnd(60);
const number = (i: number) => String((i % 25) + 1);

describe('the numbers of lines', () => {
  for (const [name, layout] of [
    ['left', (line: string, i: number) => `${number(i).padStart(2)}    ${line}`],
    ['right', (line: string, i: number) => `${wide(line)}${number(i).padStart(2)}`],
    [
      'left, with the time of day in front',
      (line: string, i: number) => `09:14:${i + 10}  ${number(i).padStart(2)}   ${line}`,
    ],
    [
      'left, with the time of day behind',
      (line: string, i: number) => `${number(i).padStart(2)}  09:14:${i + 10}   ${line}`,
    ],
    ['left, by a tab', (line: string, i: number) => `${number(i)}\t${line}`],
    ['left, every fifth', (line: string, i: number) => `${((i + 1) % 5 === 0 ? number(i) : '').padEnd(4)}${line}`],
    ['right, every fifth', (line: string, i: number) => `${wide(line)}${(i + 1) % 5 === 0 ? number(i) : ''}`],
  ] as const) {
    it(`are no speech in a margin: ${name}`, () => {
      const text = `${lines.map(layout).join('\n')}\n`;
      const round = [
        'Q: How many lorries left the yard?',
        'A: About 31 of them, and we paid 2.3\nmillion dollars for the luggage, too much.',
        'MR. ADLER: Objection.',
        'Q: Go on.',
        'A: That is 21 percent.',
      ];
      assert.deepEqual(turns(text), [...round, ...round, ...round]);
      assert.deepEqual(values(text), [31, 2_300_000, 21, 31, 2_300_000, 21, 31, 2_300_000, 21]);
    });
  }

  it('are told from numbers that end or begin the lines of a talk', () => {
    const text = lines.map((line, i) => (i % 7 === 1 ? `${line}  ${i}` : line)).join('\n');
    assert.match(turns(text)[1]!, /paid 2\.3 1\n/);
  });
});

describe('a line without a number between numbered pages', () => {
  const filler = ['Q.   How many lorries left the yard?', 'A.   About 31 of them.'];
  const first = [...Array.from({ length: 11 }, () => filler).flat(), 'A.   We paid the yard', 'in all'];
  const second = ['12 million dollars for it.', ...Array.from({ length: 6 }, () => filler).flat()];
  const page = (words: readonly string[]) =>
    words.map((line, i) => `${String(i + 1).padStart(4)}   ${line}\n`).join('');
  const told = 'A: We paid the yard\nin all\n12 million dollars for it.';
  const read = (text: string) => turns(text).find((turn) => turn.startsWith('A: We paid'));
  const foot = '        TARN VALLEY COURT REPORTERS   (555) 010-3344\n';

  it('is no speech, whatever it holds', () => {
    for (const between of [
      foot,
      `\n${foot}\n\n`,
      `${foot}\f`,
      `${foot}      HEARING OF MAY 3\n`,
      'Tarn Reporting, Inc.\n',
      `${foot}${' '.repeat(50)}14\n`,
      `${foot}  14\n`,
      'Toll Free: 555 010 3344\n',
    ])
      assert.equal(read(page(first) + between + page(second)), told, between);
  });

  it('is known again under the last page', () => {
    const last = turns(page(first) + foot + page(second) + foot).at(-1);
    assert.equal(last, 'A: About 31 of them.');
  });

  it('is speech if lines lack their numbers within pages too, unless it comes again', () => {
    const wrapped = first.toSpliced(5, 1, 'Was that what you\nTold Mr. Adler?');
    const goesOn = 'Mr. Adler says,\n';
    assert.match(read(page(wrapped) + goesOn + page(second))!, /in all\nMr\. Adler says,\n12/);
    const pages = page(wrapped) + foot + page(second) + foot + page(second);
    assert.equal(read(pages), told);
    assert.ok(turns(pages).some((turn) => turn.includes('Told Mr. Adler?')));
  });

  it('is speech where a label begins it or it goes on with small letters', () => {
    assert.match(read(`${page(first)}of it about\n${page(second)}`)!, /in all\nof it about\n12/);
    const asked = turns(`${page(first)}Q.   How much?\n${page(second)}`);
    assert.ok(asked.some((turn) => turn.startsWith('Q: How much?')));
  });
});

describe('times in seconds', () => {
  it('stand in brackets behind or before a name', () => {
    const behind =
      'SPEAKER_01 [0.031s - 4.220s]: Good evening.\nSPEAKER_00 [4.6s - 9.1s]: Thanks for having me.\n'.repeat(2);
    const before =
      '[0.03s -> 4.22s] SPEAKER_01: Good evening.\n[4.60s -> 9.11s] SPEAKER_00: Thanks for having me.\n'.repeat(2);
    for (const text of [behind, before]) {
      const { turns } = parseTranscript(text);
      assert.deepEqual(
        turns.map(({ speaker }) => speaker),
        ['SPEAKER_01', 'SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00'],
      );
      assert.equal(turns[1]!.time, 4.6);
    }
  });

  it('are no years, scores or figures in brackets', () => {
    const text = 'Ann Lee [1999 - 2004]: mayor of Halden.\nBob Roy [3 - 1]: who won.\n';
    assert.ok(parseTranscript(text).turns.every(({ time }) => time === undefined));
  });
});

describe('a label that the reading nearly takes', () => {
  const talk = (line: string) =>
    `Deputy Ann Lee: How many families wait?\n\nDeputy Bob Roy: It is 4,316.\n\nDeputy Ann Lee: It was 3,900.\n\n${line}\n\nDeputy Bob Roy: We built 2,100 homes.\n`;

  it('leaves it open whose words follow', () => {
    assert.deepEqual(turns(talk('An Leas-Chathaoirleach: The Deputy to conclude.')).slice(2, 4), [
      'Deputy Ann Lee: It was 3,900.',
      'null: An Leas-Chathaoirleach: The Deputy to conclude.',
    ]);
  });

  it('is none where it is a sentence, or one word among full names', () => {
    for (const line of ['And here is what I say: it was 3,900.', 'Takeaway: It was 3,900.', 'Note: It was 3,900.'])
      assert.equal(turns(talk(line)).length, 4, line);
  });
});

describe('the only label of captions', () => {
  const captions = (words: string) =>
    parseTranscript(
      [
        '>> How deep was the water?',
        'It stood at 3.2 metres.',
        '>> And who closed the road?',
        words,
        'and 40 of us were there.',
      ]
        .map((said, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${said}\n`)
        .join('\n'),
      { format: 'srt' },
    );

  it('in capitals behind marks of a change nearly is one, or is one if it has a title', () => {
    const { habit, turns } = captions('ORTEGA: We closed it at noon,');
    assert.deepEqual(
      habit?.near.map(({ label }) => label),
      ['ORTEGA'],
    );
    assert.equal(turns.length, 3);
    assert.deepEqual(
      captions('MAYOR ORTEGA: We closed it at noon,').turns.map(({ speaker }) => speaker),
      [null, null, 'MAYOR ORTEGA'],
    );
  });

  it('is none if it is a key or a sentence', () => {
    for (const words of [
      'NOTE: We closed it at noon,',
      'WARNING: We closed it at noon,',
      'Remember: we closed it at noon,',
      'WHAT I SAID: we closed it at noon,',
      'We closed it at 12:00, and said: no,',
    ]) {
      const { habit, turns } = captions(words);
      assert.deepEqual([habit?.near, turns.length], [[], 2], words);
    }
  });
});

describe('a name, a time and a dash', () => {
  const talk = (...lines: string[]) =>
    `Ms Farrow: How many families wait?\n\nMr Tolland: It is 4,316.\n\nMs Farrow: It was 3,900.\n\n${lines.join('\n\n')}\n\nMr Tolland: We built 2,100 homes.\n`;

  it('are a label where the same person has others', () => {
    const lines = ['Mr. Tolland (Ind) 19:31 - It lost £310,000.', 'FARROW - And who paid for all of that?'];
    assert.deepEqual(turns(talk(...lines)).slice(3, 5), [
      'Mr. Tolland (Ind): It lost £310,000.',
      'FARROW: And who paid for all of that?',
    ]);
    assert.equal(turns(talk('19:31 Ms. Farrow - It lost £310,000.')).length, 5);
  });

  it('of others nearly are one, so that nobody is taken for who says it', () => {
    const text = talk('Ms. Oduya (Res) 19:31 - It lost £310,000.', 'Dr Lim (Green) 19:33 - It lost £280,000.');
    assert.deepEqual(
      parseTranscript(text).turns.map(({ speaker }) => speaker),
      ['Ms Farrow', 'Mr Tolland', 'Ms Farrow', null, null, 'Mr Tolland'],
    );
    assert.deepEqual(
      parseTranscript(text).habit?.near.map(({ label }) => label),
      ['Ms. Oduya (Res)', 'Dr Lim (Green)'],
    );
  });

  it('are none in a sentence, a dialogue, a list or a programme', () => {
    for (const line of [
      'Mr Tolland spoke to us (at the baths) at 19:31 - that was late.',
      'We met Mr Tolland (the owner) 19:31 - and then we left.',
      'Tolland came at 7:36 - late, as always.',
      '- Mr Tolland (Ind), 19:31.\n- Ms Farrow (Res), 19:33.',
      '- You said so. - I did, Tolland, at 19:31 - and I meant it.',
      'Tolland - the owner of the baths - was there.',
      'Main Hall (Level 2) 19:31 - The price of shade.',
      'Mr Farrow Baths (Level 2) 19:31-20:15 - The price of shade.',
    ])
      assert.equal(turns(talk(line)).length, 4, line);
  });
});

describe('answers behind dashes', () => {
  it('are of nobody who has a label', () => {
    const text =
      'DR ADLER: How many beds were there?---Sixty-four.\n\nCOMMISSIONER: For how many people?\n\nDR ADLER: And at night?---Three.\n';
    assert.deepEqual(turns(text), [
      'DR ADLER: How many beds were there?',
      'null: Sixty-four.',
      'COMMISSIONER: For how many people?',
      'DR ADLER: And at night?',
      'null: Three.',
    ]);
  });

  it('are told from dashes within a sentence', () => {
    const text = 'DR ADLER: There were---I mean beds---sixty-four.\nCOMMISSIONER: I see.---really.\nDR ADLER: Yes.\n';
    assert.equal(turns(text).length, 3);
  });
});

describe('a short talk', () => {
  it('needs a label on each line, one that comes back, and sentences', () => {
    assert.deepEqual(turns('RT: So it is 14?\n\nKM: It is 14, yes.\n\nRT: Thanks.\n').length, 3);
    assert.deepEqual(turns('Q: How many?\nA: Three hundred.\n'), ['Q: How many?', 'A: Three hundred.']);
    for (const text of [
      'Red: 14\nBlue: 12\nRed: 9\n',
      'Term: The term is long.\nRent: The rent is due.\nTerm: It renews.\n',
    ])
      assert.ok(
        parseTranscript(text).turns.every(({ speaker }) => speaker === null),
        text,
      );
  });

  it('is no list of what is to be done', () => {
    const text = '- Ada: finish the parser.\n- Bob: write the tests.\n- Ada: talk to the desk.\n- Bob: rest.\n';
    assert.ok(parseTranscript(text).turns.every(({ speaker }) => speaker === null));
  });
});

const asked = [
  'Did the yard sell barley?',
  'Yes, all of it.',
  'Who weighed it?',
  'My sister did.',
  'Was she paid for that?',
  'She was, in May.',
];
/** Questions and answers whose letters blanks part from the words, by what stands before and behind the letters. */
const examination = (before: string, behind: string) =>
  [...asked, ...asked].map((words, i) => `${before}${i % 2 === 0 ? 'Q' : 'A'}${behind}${words}`);
const paged = (lines: readonly string[]) =>
  `${lines.map((line, i) => `${number(i).padStart(2)}   ${line}`).join('\n')}\n`;
const opened = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('who takes the word among questions and answers', () => {
  for (const [name, print] of [
    ['lines with numbers', paged],
    ['lines without numbers', opened],
  ] as const)
    for (const before of ['', '     '])
      for (const behind of ['   ', '      ', '\t', '.  ', ' - '])
        for (const indent of ['', '               '])
          for (const colon of [':  ', ':', '  : ']) {
            const layout = JSON.stringify([before, behind, indent, colon]);
            it(`speaks beside them in every layout: ${name}, ${layout}`, () => {
              const text = print([
                `${indent}MS. FENN${colon}Good morning, sir.`,
                `${indent}THE WITNESS${colon}Good morning.`,
                ...examination(before, behind),
                `${indent}MS. FENN${colon}The town lost`,
                'two hundred jobs.',
                `${indent}THE WITNESS${colon}I believe so.`,
              ]);
              const { turns } = parseTranscript(text);
              const letters = asked.map((_, i) => (i % 2 === 0 ? 'Q' : 'A'));
              const pair = ['MS. FENN', 'THE WITNESS'];
              assert.deepEqual(
                turns.map(({ speaker }) => speaker),
                [...pair, ...letters, ...letters, ...pair],
              );
            });
          }

  it('speaks though it be once', () => {
    const text = paged([...examination(' ', '   '), '          THE COURT:  We stop here.']);
    assert.deepEqual(turns(text).slice(-2), ['A: She was, in May.', 'THE COURT: We stop here.']);
  });

  for (const [name, lines] of [
    ['what a sheet says', ['It says so on the sheet,', 'time: noon. Nobody signed it.']],
    ['a list of exhibits', ['I marked them:', 'EXHIBIT 12: a map of the yard', 'EXHIBIT 13: a bill for 40 tons']],
    ['a list of goods', ['It is on the list.', 'BARLEY: 40 tons', 'OATS: 12 tons', 'TOTAL: 52 tons']],
  ] as const)
    for (const behind of ['   ', '\t', '.  '])
      it(`is nobody in the lines of an answer: ${name}, ${JSON.stringify(behind)}`, () => {
        const [first, ...rest] = lines;
        const answer = [` Q${behind}What do you know?`, ` A${behind}${first}`, ...rest];
        const { turns } = parseTranscript(paged([...examination(' ', behind), ...answer, ...answer]));
        assert.deepEqual([...new Set(turns.map(({ speaker }) => speaker))], ['Q', 'A']);
        assert.equal(turns.length, asked.length * 2 + 4);
      });

  it('is nobody in the lines of an answer: a title in small letters within a sentence', () => {
    const answer = [
      ' Q   What did you see?',
      ' A   I went there, but',
      'the judge: he was asleep, and',
      'nobody saw me.',
    ];
    const { turns } = parseTranscript(paged([...examination(' ', '   '), ...answer]));
    assert.deepEqual([...new Set(turns.map(({ speaker }) => speaker))], ['Q', 'A']);
  });
});

describe('rows that are alike but for a number', () => {
  it('are what is said, be they small numbers', () => {
    for (const [first, second, third] of [
      ['300', '400', '500'],
      ['3', '4', '5'],
    ]) {
      const text = `ANN: Read it out.\nBOB: Here are the numbers.\nhomes ${first}\nhomes ${second}\nhomes ${third}\nANN: I see.\nBOB: Yes.\n`;
      const { turns, read } = parseTranscript(text);
      assert.match(read.slice(turns[1]!.speech), new RegExp(`homes ${first}\\s+homes ${second}\\s+homes ${third}$`));
    }
  });

  it('are heads where they stand on one page after the other', () => {
    const page = (n: number) =>
      `ANN: We built road ${n}.\nBOB: And then?\nANN: Then more of it came.\n\nMinutes of Harbour ${n}\n\n`;
    const { read } = parseTranscript([11, 12, 13, 14].map(page).join(''));
    assert.doesNotMatch(read.text, /Harbour/);
  });
});
