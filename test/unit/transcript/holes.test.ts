import assert from 'node:assert/strict';
import { findSpokenNumbers } from '../../../src/core/dossier/dossier-of';
import { type ParseOptions, parseTranscript } from '../../../src/core/transcript/parse-transcript';

/** What each turn says as it is read. */
function said(text: string, options?: ParseOptions): string[] {
  const { turns, read } = parseTranscript(text, options);
  return turns.map(({ speech }) => read.slice(speech));
}

/** The values of the claims. */
function values(text: string, options?: ParseOptions): unknown[] {
  return findSpokenNumbers(parseTranscript(text, options)).flatMap(({ claim, value }) => (claim ? [value] : []));
}

const cues = (...lines: string[]) =>
  lines.map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${line}\n`).join('\n');

/** Captions of two seconds each; a line `…` is a pause of so many seconds. */
function pausing(...lines: readonly (string | number)[]): string {
  let at = 0;
  const clock = () => `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${(at % 60).toFixed(3).padStart(6, '0')}`;
  const made = lines.map((line) => {
    if (typeof line === 'number') {
      at += line;
      return '';
    }
    const from = clock();
    at += 2;
    return `${from} --> ${clock()}\n${line}\n\n`;
  });
  return `WEBVTT\n\n${made.join('')}`;
}

describe('the text as read', () => {
  const unended = Array(8).fill('the old ferry was falling apart and');

  it('ends a paragraph with a pause where captions have no punctuation', () => {
    const [words = ''] = said(pausing(...unended, 'nobody cared', 1.5, 'now the quay is next'));
    assert.match(words, /nobody cared\n\nnow the quay/);
  });

  for (const [what, text] of [
    ['a short pause', pausing(...unended, 'nobody cared', 0.8, 'now the quay is next')],
    ['a pause soon after a sentence', pausing(...unended, 'nobody cared.', 'then we', 1.5, 'built a new one')],
    ['a pause behind a figure', pausing(...unended, 'it cost 4', 1.5, 'million dollars')],
  ] as const)
    it(`ends none with ${what}`, () => assert.doesNotMatch(said(text).join(''), /\n\n/));
  it('joins what is said over cues by blanks, and ends a line where a sentence ends', () => {
    const text = cues(
      'ANN LEE: we lost about 4.6',
      'million euros.',
      'BOB ROY: how many jobs?',
      'ANN LEE: Sixteen',
      'hundred.',
    );
    assert.deepEqual(said(text), ['we lost about 4.6 million euros.', 'how many jobs?', 'Sixteen hundred.']);
    assert.deepEqual(values(text), [4_600_000, 1600]);
  });

  it('joins the lines of one cue, and Chinese numerals without a blank', () => {
    assert.deepEqual(said(cues('ANN LEE: it was 31\npercent of it', 'BOB ROY: 共有二千', 'ANN LEE: 六百')), [
      'it was 31 percent of it',
      '共有二千',
      '六百',
    ]);
    assert.deepEqual(said(cues('主席：共有二千', '六百人。', '部長：是。', '主席：好。')), [
      '共有二千六百人。',
      '是。',
      '好。',
    ]);
  });

  it('joins words and figures that are parted over cues, and takes no hyphen in them for somebody else’s', () => {
    const text = cues(
      'it rose by sixty',
      '-three percent to 18',
      '.4 million euros',
      'for 7',
      ',500 homes',
      'after COVID',
      '-19',
    );
    assert.deepEqual(said(text), [
      'it rose by sixty-three percent to 18.4 million euros for 7,500 homes after COVID-19',
    ]);
    assert.deepEqual(values(text), [63, 18_400_000, 7500]);
    assert.deepEqual(said(cues('it fell to', '-5 degrees')), ['it fell to -5 degrees']);
    assert.deepEqual(said(cues('we have 7', ', 500 homes', 'or 3', '. 5 of them')), [
      'we have 7 , 500 homes or 3 . 5 of them',
    ]);
  });

  it('takes dashes for somebody else’s words behind a sentence, with a blank, before a capital and below another dash', () => {
    for (const [first, second] of [
      ['it rose by sixty.', '-three percent?'],
      ['it rose by sixty', '- three percent?'],
      ['it rose by sixty', '-Three percent?'],
      ['it rose by sixty', '—three percent?'],
      ['-it rose by sixty', '-three percent?'],
    ] as const)
      assert.equal(said(cues(first, second)).length, 2, `${first} ${second}`);
  });

  it('leaves out mark-up in cues and reads character references', () => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>We <b>built</b> 3<c.x>2</c> homes &amp; 4 schools</v>\n\n00:02.000 --> 00:03.000\n<v Bob>{\\an8}Did <00:02.500>you?\n`;
    assert.deepEqual(said(text), ['We built 32 homes & 4 schools', 'Did you?']);
  });

  it('joins broken words, over the foot of a page too', () => {
    const text = [
      'ANN LEE: We opened six hun-',
      'dred beds for 1.4 mil-',
      '',
      'Page 7',
      '',
      'lion euros, and sixty-',
      'two nurses came.',
      'BOB ROY: I see.',
      'ANN LEE: Good.',
    ].join('\n');
    assert.equal(said(text)[0], 'We opened six hundred beds for 1.4 million euros, and sixty-two nurses came.');
    assert.deepEqual(values(text), [600, 1_400_000, 62]);
  });

  it('leaves out directions with the blanks around them, and keeps the paragraphs that they stand between', () => {
    const text =
      'ANN LEE: We won (laughter) 30 seats. (Applause.)\n\n[Cheers]\n\nThank you.\nBOB ROY: Well.\nANN LEE: 谢谢（笑声）大家。\n';
    assert.deepEqual(said(text), ['We won 30 seats.\n\nThank you.', 'Well.', '谢谢大家。']);
  });

  it('leaves out numbers of footnotes, and no square metres', () => {
    assert.deepEqual(
      said('ANN LEE: We sold 40 m² of it.[12] Really.³\nBOB ROY: Yes[4], all.\nANN LEE: I saw [2] of them.\n'),
      ['We sold 40 m² of it. Really.', 'Yes, all.', 'I saw [2] of them.'],
    );
  });

  it('leaves out the codes and times of CHAT', () => {
    const text =
      '@UTF8\n@Begin\n*MOT:\t<five dogs> [//] six dogs (.) and &-um 3 cats [= pets] . \u0015120_2400\u0015\n%mor:\tx|y\n\tz\n*CHI:\t(be)cause they ran [>1] +... 2400_3000\n@End\n';
    assert.deepEqual(said(text), ['six dogs and um 3 cats .', 'because they ran']);
  });

  it('is the file where nothing is to be left out', () => {
    const text = 'ANN LEE: We built 300 homes\nin two years.\n\nBOB ROY: And then?\n\nANN LEE: Nothing.\n';
    const { read } = parseTranscript(text);
    assert.deepEqual(read.holes, []);
    assert.equal(read.text, text);
  });
});

describe('the record of a court', () => {
  const said = [
    ['Q.', 'How many wells were drilled in', 'the valley, and what did they'],
    ['', 'cost?'],
    ['A.', 'We drilled 42, and paid about 3.6'],
    ['', 'million dollars for them, nearly thirty-'],
    ['', 'five percent above the estimate.'],
    ['MR. ODELL:', 'Objection, foundation.'],
    ['THE COURT:', 'Overruled.'],
    ['Q.', 'And who signed for the wells?'],
    ['A.', 'The board did, on the recommen-'],
    ['', 'dation of its engineer.'],
  ].flatMap(([label, first, ...rest]) => [`${label ? `     ${label}  ` : ''}${first}`, ...rest]);
  const lines = [...said, ...said.slice(0, 8).map((line) => line.replace('42', '57')), ...said];
  const perPage = 12;

  /** The lines on pages, each with its number as `number` writes it. */
  function pages(number: (nth: number) => string, between: string, end: (page: number) => string): string {
    const all: string[] = [];
    for (let page = 0; page * perPage < lines.length; page++) {
      const own = lines.slice(page * perPage, (page + 1) * perPage);
      all.push(own.map((line, i) => `${number(i)}${line}`).join(between) + end(page + 1));
    }
    return all.join('');
  }

  const styles: Record<string, string> = {
    'numbers on each page': pages(
      (i) => `${String(i + 1).padStart(2)}   `,
      '\n',
      (page) => `\n\n                 ${page}\n\n`,
    ),
    'double spacing': pages(
      (i) => `   ${i + 1}  `,
      '\n\n',
      (page) => `\n\n\f${page}\n\n`,
    ),
    'a head on each page': pages(
      (i) => `${String(i + 1).padStart(2, '0')} `,
      '\n',
      (page) => `\nValley Reporting, Inc.\n\fODELL v. VALLEY WATER        Page ${page + 1}\n`,
    ),
    'a head with a number': pages(
      (i) => `${i + 1}\t`,
      '\r\n',
      (page) => `\r\n\fVol. 2 – Direct by Mr. Lund ${page + 40}\r\n`,
    ),
  };
  let count = 0;
  styles['numbers that go on'] = pages(
    () => `${String(++count).padStart(5)}  `,
    '\n',
    (page) => `\n\n- ${page} -\n\n`,
  );

  for (const [style, text] of Object.entries(styles)) {
    it(`is read without its margins and pages: ${style}`, () => {
      assert.deepEqual(values(text), [42, 3_600_000, 35, 57, 3_600_000, 35, 42, 3_600_000, 35]);
      const { turns, read } = parseTranscript(text);
      const words = turns.map(({ speech }) => read.slice(speech).replace(/\s+/g, ' '));
      assert.equal(words[0], 'How many wells were drilled in the valley, and what did they cost?');
      assert.ok(words.includes('The board did, on the recommendation of its engineer.'));
      assert.deepEqual(
        words.filter((one) => /Valley Reporting|ODELL v|Vol\. 2|\f/.test(one)),
        [],
      );
    });
  }

  it('keeps numbers that begin lines where lines have no numbers', () => {
    const text = 'ANN LEE: We lost\n12 of them in\n2 years, and\n13 more.\nBOB ROY: Why?\nANN LEE: I can’t say.\n';
    assert.deepEqual(values(text), [12, 2, 13]);
  });
});

describe('lines of Chinese that are wrapped', () => {
  const wrapped = `郭議員：縣長，本縣的穀倉去年有四百一十七座，今年只剩下三
百八十二座，減少了三十五座，減幅是百分之八，請問為什麼？

何縣長：不對，穀倉雖然減少了，可是收成去年是二百零五萬噸
，比前年多了百分之十四點三，經費由2億1,000萬元增為2億4,500
萬元，都有紀錄，請議員看清楚，這是農業處的統計。

郭議員：好。

何縣長：謝謝。
`;

  it('are joined, and offsets lead to the file and back', () => {
    const { read } = parseTranscript(wrapped);
    assert.deepEqual(said(wrapped).slice(0, 2), [
      '縣長，本縣的穀倉去年有四百一十七座，今年只剩下三百八十二座，減少了三十五座，減幅是百分之八，請問為什麼？',
      '不對，穀倉雖然減少了，可是收成去年是二百零五萬噸，比前年多了百分之十四點三，經費由2億1,000萬元增為2億4,500萬元，都有紀錄，請議員看清楚，這是農業處的統計。',
    ]);
    assert.ok(values(wrapped).includes(245_000_000));
    assert.ok(values(wrapped).includes(382));
    const start = read.text.indexOf('三百八十二座');
    const span = read.spanToFile({ start, end: start + 6 });
    assert.equal(wrapped.slice(span.start, span.end), '三\n百八十二座');
    assert.deepEqual(read.spanToRead(span), { start, end: start + 6 });
    assert.deepEqual(said(wrapped.replaceAll('\n', '\r\n')), said(wrapped));
  });

  it('are joined within a figure of any text', () => {
    const inWords = '郭議員：縣長好。\n\n何縣長：有一百零五\n萬人。\n\n郭議員：好。\n\n何縣長：是。\n';
    assert.deepEqual(values(inWords), [1_050_000]);
    assert.deepEqual(
      values('郭議員：縣長好。\n\n何縣長：有4,700\n萬元。\n\n郭議員：好。\n\n何縣長：是。\n'),
      [47_000_000],
    );
  });

  it('are none where each line is a clause, a sentence or an item of a list', () => {
    for (const words of [
      '本席請教，去年的火災有四萬件，\n損失一千億，比前年多了三成，\n縣長知不知道？',
      '今天我們談談本縣的經濟\n失業率去年是百分之三\n通膨是百分之二\n大家都很辛苦',
      '我們去年蓋了十二座，今年再蓋二十座\n另外還有五座在規劃，明年就會完工\n經費一共是兩億元，都在預算裡面\n這些數字是農業處的，不是我編的',
      '我們有三件事要說清楚。\n第一件是穀倉一共有十二座。\n第二件是橋樑一共有二十座。',
    ]) {
      const text = `郭議員：縣長好。\n\n何縣長：${words}\n\n郭議員：好。\n\n何縣長：是。\n`;
      assert.deepEqual(said(text)[1], words);
    }
  });
});

describe('characters that captions write as references', () => {
  const cue = (n: number, words: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${words}\n\n`;
  const text =
    cue(1, '&#36;4 is the price') +
    cue(2, 'of <b>&#xA3;12</b> &frac12; caf&eacute; R&amp;D') +
    cue(3, '&nothing; &#7;');

  for (const format of ['srt', 'vtt'] as const)
    it(`are read as what they stand for, each at its place: ${format}`, () => {
      const { read } = parseTranscript(format === 'vtt' ? `WEBVTT\n\n${text.replaceAll(',', '.')}` : text, { format });
      const words = read.text.slice(read.text.indexOf('$'));
      assert.match(words, /^\$4 is the price of £12 ½ café R&D &nothing; &#7;/);
      for (const [said, written] of [
        ['$4', '&#36;4'],
        ['£12', '&#xA3;12'],
        ['½', '&frac12;'],
        ['café', 'caf&eacute;'],
        ['R&D', 'R&amp;D'],
      ] as const) {
        const start = read.text.indexOf(said);
        const span = read.spanToFile({ start, end: start + said.length });
        assert.equal(read.file.slice(span.start, span.end), written);
        assert.equal(read.slice(span), said);
      }
    });

  it('are no references in free text', () => {
    assert.equal(parseTranscript('ANN: It cost &#36;4.\nBOB: Yes.\n').read.text, 'ANN: It cost &#36;4.\nBOB: Yes.\n');
  });
});
