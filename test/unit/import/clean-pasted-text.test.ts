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
      '8,500元漲到1',
      '2,000元，是不是？',
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
      '王委員美惠：部長，去年一共蓋了1萬2,000戶，租金從每月\n8,500元漲到12,000元，是不是？\n\n劉部長世芳：謝謝委員的指教。\n\n王委員美惠：好。\n',
    );
    assert.equal(removed.length, 6);
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
    const times = record.map((line, i) => `14:${22 + i * 3}   ${line}`);
    assert.deepEqual(clean(...times).removed, []);
  });
});
