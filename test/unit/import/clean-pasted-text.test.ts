import assert from 'node:assert/strict';
import { cleanPastedText } from '../../../src/core/import/clean-pasted-text';
import { finish } from '../../../src/core/text/finish';

const clean = (...lines: readonly string[]) => finish(cleanPastedText(`${lines.join('\n')}\n`));

/** Lines of running text, so that a text is seen to be wrapped. */
const filler = [
  'HALE: We have built eleven new ferries in the last four years, and the number of',
  'riders went up a good deal in the same time, which nobody thought was possible',
  'when we began, and we do remember the people who said so at the very first of our',
  'meetings in the old harbour hall, which has been pulled down since, as all of you',
];

describe('cleaning pasted text', () => {
  const seams: readonly (readonly [before: string, after: string, joined: string])[] = [
    ['and at the end of that year it had cost the harbour all in all some 1,2', '00 crowns a day', '1,200 crowns'],
    ['and at the end of that year it had carried all in all a sum of about 3,', '000 tonnes', '3,000 tonnes'],
    ['and at the end of that year it had cost the harbour all in all some 47', '.5 crowns a day', '47.5 crowns'],
    ['and at the end of that year there were in the harbour no more than 20-', '30 boats a day', '20-30 boats'],
    ['and at the end of that year nobody in the harbour spoke about COVID-', '19 any more', 'COVID-19 any'],
    ['and at the end of that year it was a harbour that was very well-', 'known abroad', 'well-known abroad'],
    ['and at the end of that year there were in the harbour some twenty-', 'five boats', 'twenty-five boats'],
    ['and at the end of that year the harbour had lost about a hun-', 'dred boats', 'a hundred boats'],
    ['and at the end of that year it was in wards number 1, 2 and then also 3,', '400 people', '3, 400 people'],
    ['and at the end of that year there were three of them, or at most 4', '5 years later', '4 5 years'],
    ['and at the end of that year the ships had all gone as of the year 2031.', '5 boats stayed', '2031. 5 boats'],
  ];
  for (const [before, after, joined] of seams) {
    it(`makes “${joined}” of a line’s end`, () => {
      const { text } = clean(...filler, before, `${after}, and this is how it was told to us all by the board.`);
      assert.ok(text.includes(joined), text);
    });
  }

  it('tells of figures that may be one, and leaves them as they are', () => {
    const { text, unsure } = clean(
      ...filler,
      'and at the end of that year it had cost the harbour all in all some 3.',
      '5 million crowns.',
    );
    assert.match(text, /3\.\s5 million/);
    assert.deepEqual(unsure, ['3. | 5']);
  });

  it('keeps a figure that stands alone in a line, and takes the numbers of pages', () => {
    const { text, removed } = clean(
      ...filler,
      'and at the end of that year the people of the northern quay had paid all in all',
      '300',
      'crowns a year for what was free before, which is too much for all of us in here.',
      '',
      '14',
      '',
      ...filler,
      ...filler,
      '',
      '15',
      '',
      'VOSS: It is.',
    );
    assert.match(text, /all 300 crowns/);
    assert.deepEqual(removed, ['14', '15']);
  });

  it('takes heads whose number grows, and what stands beside them on each page', () => {
    const { text, removed } = clean(
      '立法院公報　第112卷　第34期　委員會紀錄',
      '',
      '王委員美惠：部長，去年一共蓋了1萬2,0',
      '00戶，租金從每月',
      '8,500元漲到',
      '12,000元，是不是？',
      '',
      '－ 25 －',
      '立法院公報　第112卷　第34期　委員會紀錄',
      '',
      '劉部長世芳：謝謝委員的指教。',
      '',
      '－ 26 －',
      '立法院公報　第112卷　第34期　委員會紀錄',
      '',
      '王委員美惠：好。',
      '',
      '第二十七頁',
    );
    assert.equal(
      text,
      '王委員美惠：部長，去年一共蓋了1萬2,000戶，租金從每月\n8,500元漲到\n12,000元，是不是？\n\n劉部長世芳：謝謝委員的指教。\n\n王委員美惠：好。\n',
    );
    assert.equal(removed.length, 6);
  });

  it('sets two columns of few lines one below the other if nearly each goes on, and leaves rows', () => {
    const page = (...rows: readonly (readonly [left: string, right: string])[]) =>
      clean(...rows.map(([left, right]) => left.padEnd(36) + right));
    const short = page(
      ['The board met on Monday to', 'ANN LEE: We lost 300 jobs'],
      ['talk about the port and its', 'last year, and nobody did a'],
      ['budget of 5 million dollars.', 'thing about it.'],
    );
    assert.equal(short.columns, 1);
    assert.ok(short.text.indexOf('5 million') < short.text.indexOf('ANN LEE'), short.text);
    const rows = page(
      ['homes that were built that year', '300 of them by the city alone'],
      ['homes that are to be built then', '450 of them by the city alone'],
      ['homes that were sold at a price', '120 of them by the city alone'],
    );
    assert.equal(rows.columns, 0);
  });

  it('sets two columns one below the other, and leaves names and tables beside words', () => {
    const left = filler.map((line) => line.slice(0, 40).trimEnd().padEnd(46));
    const right = filler.map((line) => line.slice(40).trim());
    const page = [...left, 'by the old hall that had been pulled down'.padEnd(46)].map(
      (line, i) => line + (right[i] ?? 'know very well.'),
    );
    const { text, columns } = clean(...page);
    assert.equal(columns, 1);
    assert.doesNotMatch(text, / {2}/);
    assert.ok(text.indexOf('pulled down') < text.indexOf(right[0]!.slice(0, 12)), text);
    const names = filler.map((line) => `MS. VOSS      ${line.slice(0, 60)}`);
    assert.equal(clean(...names, ...names).columns, 0);
    const table = Array.from(
      { length: 8 },
      (_, i) => `Ferry of the northern quay ${i}      ${i}00,000 crowns of the year`,
    );
    assert.equal(clean(...table).columns, 0);
  });

  const kept: Record<string, readonly string[]> = {
    'years beside figures': ['2031    300', '2032    400', '2033    500', '2034    700'],
    'years beside figures, after tabs': ['2031\t300', '2032\t400', '2033\t500', '2034\t700'],
    'years of budgets': ['2031-32', '2032-33', '2033-34'],
    'numbered rounds': ['Round one - 1', 'VOSS: Nine.', 'Round one - 2', 'VOSS: Ten.', 'Round one - 3'],
    'numbered rows': ['1  Voss 4200', '2  Voss 4300', '3  Voss 4400', '4  Hale 4500'],
    'numbered rows that are alike': ['1  Voss 4200', '2  Voss 4200', '3  Voss 4200', '4  Voss 4200'],
    'ranks at the end': ['Voss    1', 'Voss    2', 'Voss    3', 'Voss    4'],
    'a row again and again': ['Boats    300', 'Boats    300', 'Boats    300', 'Boats    300'],
    'words with other figures': ['boats 300', 'boats 400', 'boats 500', 'boats 600'],
    'such words far apart': ['boats 300', ...filler, ...filler, 'boats 400', ...filler, ...filler, 'boats 500'],
    'rows far apart': ['2031    300', ...filler, ...filler, '2032    400', ...filler, ...filler, '2033    500'],
    'figures that stand alone': [...filler, '3', ...filler, ...filler, ...filler, '4', ...filler],
    'figures close together': [...filler, '', '3', '', '4', '', '5', '', ...filler],
    fractions: ['1/2', '3/4', '5/6'],
    'ranks with a sign': ['Voss   第3', 'Hale   第5', 'Moor   第9'],
    'where it is found': ['Boats    300    p. 14', 'Ferries    12    p. 15', 'Quays    7    p. 19'],
    'a line with a page': [...filler, 'and for the harbour it was 300 crowns, as we all can see there - page 14'],
    'rows of a wide table': Array.from(
      { length: 8 },
      (_, i) => `Ferry of the northern quay ${i}    ${i}00,000    4${i}`,
    ),
    'Chinese rows': ['第一季渡輪載客1200', '2031年第二季渡輪載客1300', '2031年第三季渡輪載客1400'],
    'Chinese paragraphs': ['當天到場的人數是200', '2031年起開始收費', '這一年的預算為1,200', '300人因此受惠'],
    'decimals below each other': ['.45', '.38', '12', '.5', '47', '.25', '1,2', '35,1', '3,', '000'],
    'a cell to a line': ['人數', '300', '年度', '2031', '人數', '400', '年度', '2032'],
    'a log by the minute': Array.from({ length: 6 }, (_, i) => `20:0${i + 1} HALE: We built ${i}00 boats.`),
    'a log over an hour': Array.from(
      { length: 9 },
      (_, i) => `${i < 5 ? `20:${55 + i}` : `21:0${i - 5}`} HALE: We built.`,
    ),
    'times from nought': Array.from({ length: 6 }, (_, i) => `0:0${i} we built ${i}00`),
    verses: ['3:14', '3:15', '3:16', '3:17', '3:18', '4:1', '4:2'].map((verse) => `${verse} and they built boats`),
  };
  for (const [what, lines] of Object.entries(kept)) {
    it(`keeps ${what}`, () => {
      const { text, removed } = clean('HALE: See for yourself.', ...lines, 'VOSS: Yes.');
      assert.deepEqual(removed, []);
      for (const line of lines.filter((one) => !filler.includes(one)))
        assert.ok(
          line.length > 60 ? text.includes(line) : text.split(/\n| (?=boats \d)/).some((one) => one.includes(line)),
          text,
        );
      const figures = (all: string) => all.match(/\d[\d.,:/]*/g);
      assert.deepEqual(figures(text), figures(['HALE: See for yourself.', ...lines, 'VOSS: Yes.'].join('\n')));
    });
  }

  it('makes one figure of two in wrapped Chinese only where the line is full', () => {
    const line = '我們在過去四年裡一共蓋了十一艘新的渡輪而載客的人數也跟著增加了不少這是';
    const lines = Array.from({ length: 6 }, () => line);
    assert.match(clean(...lines, `${line.slice(0, -3)}租金漲到12`, '000元而且還要再加上去').text, /漲到12000元/);
    assert.match(clean(...lines, `${line.slice(0, -2)}租金漲1`, '2,000元而且還要再加上去').text, /漲12,000元/);
    const year = clean(...lines, `${line.slice(0, -3)}人數有200`, '2031年起就要開始收費了');
    assert.match(year.text, /200 2031年/);
    assert.deepEqual(year.unsure, ['200 | 2031']);
    const groups = clean(...lines, `${line.slice(0, -4)}預算有1,200`, '300人因此而受惠了不少');
    assert.match(groups.text, /1,200 300人/);
    const short = clean(...lines, `${line.slice(0, 22)}租金漲到12`, '000元而且還要再加上去');
    assert.match(short.text, /12 000元/);
  });

  it('takes heads of pages that are a page apart, with a number that grows', () => {
    const page = (word: string) => [...filler, ...filler].map((line) => `${word} ${line}`);
    const head = (number: number) => `Harbour council, 12 May 2031    ${number}`;
    const { removed } = clean(head(7), ...page('so'), head(8), ...page('and'), head(9), ...page('then'));
    assert.deepEqual(removed, [head(7), head(8), head(9)]);
    const fed = clean(head(7), ...filler, `\f${head(8)}`, ...page('and').slice(0, 3), `\f${head(9)}`, ...page('then'));
    assert.deepEqual(fed.removed, [head(7), head(8), head(9)]);
    const called = (number: number) => `HARBOUR COUNCIL          Page ${number} of 9`;
    const two = clean(called(3), ...page('so'), called(4), ...page('and'));
    assert.deepEqual(two.removed, [called(3), called(4)]);
    const printed = clean(...page('so'), '3/9', ...page('and'), '4/9', ...page('then'), '5/9');
    assert.deepEqual(printed.removed, ['3/9', '4/9', '5/9']);
  });

  it('takes heads that name a volume where they stand again a page further, and leaves rows that do', () => {
    const line = '我們在過去四年裡一共蓋了十一艘新的渡輪而載客的人數也跟著增加了不少這是';
    const page = (word: string) => Array.from({ length: 9 }, (_, i) => `${line}${word}${i}`);
    const head = '港務公報　第115卷　第12期　委員會紀錄';
    const { removed, text } = clean('王委員美惠：部長。', ...page('甲'), head, ...page('乙'), head, ...page('丙'));
    assert.deepEqual(removed, [head, head]);
    assert.doesNotMatch(text, /港務公報/);
    const numbered = clean(`${head}　123`, ...page('甲'), `${head}　124`, ...page('乙'));
    assert.deepEqual(numbered.removed, [`${head}　123`, `${head}　124`]);
    const figures = '港務統計　第115卷　第12期';
    assert.deepEqual(clean('王委員美惠：部長。', figures, figures, '渡輪　300', '渡輪　300').removed, []);
    const rows = clean(...page('甲'), '渡輪　1200　第3期', ...page('乙'), '渡輪　1200　第3期', ...page('丙'));
    assert.deepEqual(rows.removed, []);
    const sentences = clean(...page('甲'), '見公報第115卷第12期', ...page('乙'), '見公報第115卷第12期', ...page('丙'));
    assert.deepEqual(sentences.removed, []);
  });

  it('sets short columns that both begin with a label one below the other, and leaves as short a table', () => {
    const page = [
      'VOSS: We had in all of last year         HALE: That is what you told us',
      'some 300 boats in the harbour, which     in the spring, and it was wrong then,',
      'is fewer than the year before, as the    since the port had counted them in',
      'board has told us again and again.       another way, as we all know by now.',
    ];
    const { text, columns } = clean(...filler, '\f', ...page, '\f', ...filler);
    assert.equal(columns, 1);
    assert.match(text, /again and again\.\nHALE: That/);
    const table = [
      'Boats in the northern harbour            some 300 in the year',
      'Ferries in the northern harbour          some 12 in the year',
      'Boats in the southern harbour            some 40 in the year',
      'Ferries in the southern harbour          none in the year',
    ];
    assert.equal(clean(...filler, '\f', ...table, '\f', ...filler).columns, 0);
  });

  describe('of Chinese', () => {
    const left =
      '主席各位先進大家好今天我要向大家報告的是去年一年來在種樹方面的成果總共種了一萬兩千棵樹其中四百棵在夏天死了大約是百分之三都補種完了。';
    const right =
      '接下來要談的是明年的計畫明年我們打算再種九千棵樹主要集中在北邊的河岸因為那邊去年淹過三次水居民都很擔心這件事情請大家支持報告完畢。';
    const cut = (words: string, length = 18) => words.match(new RegExp(`.{1,${length}}`, 'g'))!;
    const page = (gap: string) => cut(left).map((line, i) => `${line}${gap}${cut(right)[i] ?? ''}`);
    for (const [what, gap] of [
      ['blanks', '    '],
      ['one blank', ' '],
      ['wide blanks', '　　'],
      ['a tab', '\t'],
    ] as const)
      it(`sets two columns one below the other, parted by ${what}`, () => {
        const { text, columns } = clean(...page(gap));
        assert.equal(columns, 1);
        assert.equal(text.replace(/\s/g, ''), left + right);
      });

    it('leaves rows of a table and words in one column', () => {
      const rows = ['委員姓名　　出席情形　　備註', ...Array.from({ length: 6 }, () => '王美惠委員　　出席　　無')];
      assert.equal(clean(...rows).text, `${rows.join('\n')}\n`);
      const list = ['甲案', '乙案', '丙案', '丁案'].map((name) => `${name}    今年蓋了一千兩百戶，去年只有九百戶。`);
      assert.equal(clean(...list).columns, 0);
      assert.equal(clean(...cut(left)).columns, 0);
    });

    it('tells of pages whose columns can’t be told apart', () => {
      const lines = [
        '主席我們去年一共種了樹   明年我們打算再種九千棵，',
        '在北邊河岸總共花費四千萬元   都在預算之內沒有超支。',
        '其中四百棵死了。   樹的根可以抓住泥土這是專家講的，',
        '我們已經全部補種完畢了請支持   請各位支持這個案子。',
        '謝謝大家支持。   這樣我們就可以開工了謝謝。',
        '也謝謝各位同仁的辛苦付出和努力   報告完畢謝謝各位委員。',
      ];
      const { woven, columns } = clean(...lines);
      assert.deepEqual([woven, columns], [1, 0]);
    });

    const speech = [
      ['主席：現在開會。請王委員美惠發言。', '王委員美惠：請教部長，去年一共蓋了多少戶？'],
      ['劉部長世芳：去年一共蓋了9,000戶，明年還有。', '王委員美惠：好，那明年呢？'],
      ['劉部長世芳：明年會再蓋6,000戶。', '主席：謝謝，散會。'],
    ];
    for (const head of [
      (page: number) => ['立法院公報 第113卷 第21期 委員會紀錄', `${page}`],
      (page: number) => [`${page}`, '立法院公報　第 113 卷　第 21 期　院會紀錄'],
      (page: number) => [
        page % 2 ? `立法院公報 第113卷 第21期 委員會紀錄 ${page}` : `${page} 立法院公報 第113卷 第21期 委員會紀錄`,
      ],
      () => ['臺北市議會公報 第一二一卷 第三期'],
    ])
      it(`takes the heads of a gazette, however short its pages are: ${head(37).join(' / ')}`, () => {
        const { text } = clean(...speech.flatMap((lines, i) => [...head(37 + i), ...lines]));
        assert.equal(text.replace(/\s+/g, '\n').trim(), speech.flat().join('\n'));
      });

    it('keeps a gazette that is spoken of', () => {
      const said = [
        '王委員美惠：請看',
        '立法院公報第113卷第21期第5頁的表，那裡說有300戶，也請看',
        '立法院公報第113卷第21期',
        '劉部長世芳：立法院公報第113卷第21期',
      ];
      assert.deepEqual(clean(...said).removed, []);
    });
  });

  it('takes the numbers of a margin, and leaves those of rows', () => {
    const lines = [...filler, ...filler, ...filler].map(
      (line, i) => `${String(i + 1).padStart(2)}  ${line.slice(0, 60)}`,
    );
    assert.equal(clean(...lines).removed.length, 12);
    const rows = lines.map((line, i) => `${line.slice(0, 30)}    ${i}00    4${i}`);
    assert.deepEqual(clean(...rows).removed, []);
  });

  it('takes what is long in a time that grows with the text', () => {
    const { text } = clean(...Array.from({ length: 40_000 }, (_, i) => (i % 2 ? 'Yes' : `Yes    ${i}`)));
    assert.ok(text.length > 100_000);
  });

  it('takes page and line of a court’s record, and leaves times', () => {
    const record = [
      'Q.   How many boats did you see?',
      'A.   About 40 boats,',
      'and 25 people.',
      'Q.   At what time?',
      'A.   At 10:45.',
      'Q.   Thank you.',
    ];
    const { text, removed } = clean(...record.map((line, i) => `${i < 4 ? `14:${22 + i}` : `15:${i - 3}`}   ${line}`));
    assert.deepEqual(removed, ['14:22', '14:23', '14:24', '14:25', '15:1', '15:2']);
    assert.match(text, /At 10:45\./);
    assert.doesNotMatch(text, /14:|15:/);
    assert.match(text, /^Q\. {3}How many boats/);
    const times = record.map((line, i) => `14:${22 + i * 3}   ${line}`);
    assert.deepEqual(clean(...times).removed, []);
  });
});
