import assert from 'node:assert/strict';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import type { Placement } from '../../../src/core/anchors/placement';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

const rest = '\nBOB: Thank you, the next question is about the roads.\n';

/** Where words in brackets are placed in a text in which something else was edited. */
function placeBracketed(before: string, after: string): Placement {
  const bare = before.replace(/[[\]]/g, '') + rest;
  const target = quoteSpan(bare, { start: before.indexOf('['), end: before.indexOf(']') - 1 });
  return placeTargets(after + rest, [target])[0]!;
}

const english = 'ANNA: It was a good year. [The port shipped 70 boats last May.] I was there.';
const open = 'ANNA: It was a good year. [The port shipped 70 boats last May]. I was there.';
const chinese = '林：大家晚安。[港口去年運出七成的貨]，我在場。';

describe('what is said around words that takes them back', () => {
  const before = [
    'If the',
    'Unless the',
    'I wish the',
    'I doubt the',
    'Nobody knows whether the',
    'He lies when he says "the',
    'They say the',
    'It is a lie: the',
    'Mr. Smith claims the',
  ];
  for (const words of before) {
    it(`asks of words behind “${words.replace(/ the$/, '')}”`, () => {
      const after = open.replace(/[[\]]/g, '').replace('The', words);
      assert.equal(placeBracketed(open, after).placement, 'changed', after);
      assert.equal(placeBracketed(open.replace('The', 'the'), after).placement, 'changed', after);
      const plain = open.replace(/[[\]]/g, '').replace('The', words.replace(/the$/, 'The'));
      assert.equal(placeBracketed(open, plain).placement, 'changed', plain);
    });
  }

  for (const words of [' is a lie.', ' is simply wrong.', '? No.', ', and that is a myth.', ' if they are right.'])
    it(`asks of words before “${words}”`, () => {
      const after = open.replace(/[[\]]/g, '').replace('May.', `May${words}`);
      assert.equal(placeBracketed(open, after).placement, 'changed', after);
    });

  const around: readonly (readonly [string, string])[] = [
    ['如果', ''],
    ['假如', ''],
    ['誰說', ''],
    ['有人說', ''],
    ['他說：「', '」'],
    ['我懷疑', ''],
    ['假的：', ''],
    ['', '是假的'],
    ['', '的說法是錯的'],
    ['', '這是謊言'],
    ['', '嗎'],
    ['', '，這是假的'],
  ];
  for (const [head, tail] of around) {
    it(`asks of ${head}⟦…⟧${tail}`, () => {
      const words = chinese.slice(chinese.indexOf('[') + 1, chinese.indexOf(']'));
      const after = chinese.replace(`[${words}]`, `${head}${words}${tail}`);
      assert.equal(placeBracketed(chinese, after).placement, 'changed', after);
    });
  }

  it('asks of a figure of which a decimal came to stand behind', () => {
    assert.equal(placeBracketed('林：[港口運出七成]，我在場。', '林：港口運出七成點三，我在場。').placement, 'changed');
  });

  const harmless = [
    [open, 'ANNA: It was a good year. And the truth: The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: It was a good year. I say The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: If only it lasted. The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: Was it a good year? The port shipped 70 boats last May. I was there.'],
    [open, 'ANNA: It was a good year. The port shipped 70 boats last May. Is it wrong that I was there?'],
    [english, 'ANNA: It was a good year. No doubt The port shipped 70 boats last May. I was there.'],
    [chinese, '林：大家晚安。主要是港口去年運出七成的貨，我在場。'],
    [chinese, '林：大家晚安。我說港口去年運出七成的貨，我在場。'],
    [chinese, '林：大家晚安。港口去年運出七成的貨，如果我在場。'],
  ] as const;
  for (const [from, to] of harmless) {
    it(`says exact: ${to}`, () => assert.equal(placeBracketed(from, to).placement, 'exact'));
  }

  it('asks nothing of words that were taken back when they were quoted', () => {
    const old = 'ANNA: It was a good year. If [the port shipped 70 boats last May], I was there.';
    const now = 'ANNA: It was one good year. If the port shipped 70 boats last May, I was there.';
    assert.equal(placeBracketed(old, now).placement, 'exact');
  });
});

describe('a frame before words, and a sentence behind them, that deny them', () => {
  const stop = 'ANNA: It was a good year. [The port shipped 70 boats last May.] I was there.';
  const stopped = '林：大家晚安。[港口去年運出七成的貨。]我在場。';
  const bare = (words: string) => words.replace(/[[\]]/g, '');

  type Row = readonly [before: readonly string[], frames: readonly string[], harmless: readonly string[]];
  const frames: readonly Row[] = [
    [
      [stop, open, stop.replace('[', 'I can say: [')],
      [
        'Nobody can say:',
        'No one would claim:',
        'I never said:',
        'I can’t promise:',
        'I refuse to say:',
        'It is not the case:',
        'Who would say:',
        'Their leaflet reads: "',
        'My opponent wrote: “',
        'According to the mayor,',
        'You may have read that',
        'Some believe that',
        'It used to be said:',
        'Wrong:',
      ],
      [
        'No doubt:',
        'Never forget:',
        'Make no mistake:',
        'I don’t have to tell you:',
        'I can’t say it often enough:',
        'I can’t believe it:',
        'Nobody can deny:',
        'Not only that:',
        'I say again:',
      ],
    ],
    [
      [stopped, chinese],
      [
        '沒有人敢說：',
        '誰也不能說：',
        '我從不說：',
        '我不敢保證：',
        '没人相信：',
        '不要說：「',
        '誤解：',
        '傳單上寫：「',
      ],
      ['我敢說：', '毫無疑問：', '不用說：', '我不得不說：', '別忘了：', '不能不說：', '別的不說：', '我說：「'],
    ],
  ];
  for (const [befores, turning, harmless] of frames) {
    for (const frame of turning)
      it(`asks of words that came behind “${frame}”, and not of those that were`, () => {
        const framed = (words: string) =>
          words.replace(/(?:I can say: )?\[/, `${frame}${/[：「“"]$/.test(frame) ? '' : ' '}[`);
        for (const before of befores) {
          assert.equal(placeBracketed(before, bare(framed(before))).placement, 'changed');
          const was = framed(before).replace('good', 'great').replace('大家', '各位');
          assert.equal(placeBracketed(was, bare(framed(before))).placement, 'exact');
        }
      });
    for (const frame of harmless)
      it(`says exact behind “${frame}”`, () => {
        const before = befores[0]!;
        assert.equal(placeBracketed(before, bare(before.replace('[', `${frame} [`))).placement, 'exact');
      });
  }

  type Denials = readonly [before: readonly string[], denying: readonly string[], harmless: readonly string[]];
  const denials: readonly Denials[] = [
    [
      [stop, open],
      [
        'That is a lie.',
        'This is not true.',
        'That’s nonsense.',
        'None of that is true.',
        'That never happened.',
        'Not true.',
        'No, that is false.',
        'No, it did not.',
        'Or so they say.',
        'I made that up.',
        'Just kidding.',
      ],
      [
        'That is a lot.',
        'That is no lie.',
        'That is not a lie.',
        'It is wrong that we forget it.',
        'That is not all.',
        'This is a false economy.',
        'That happened.',
        'It is a lie: we lost.',
        'No other port did.',
      ],
    ],
    [
      [stopped, chinese.replace('，我', '。我')],
      [
        '這是謊言。',
        '這完全是胡說。',
        '這不是真的。',
        '並非如此。',
        '這種說法是錯的。',
        '没有这回事。',
        '我開玩笑的。',
        '這話我收回。',
        '其實沒有。',
      ],
      ['這是大事。', '這不是謊言。', '這是真的。', '這不錯。', '這是錯過的機會。', '假的東西我不說。'],
    ],
    [
      ['ANNA: Es war gut. [Der Hafen verschickte 70 Boote im Mai.] Ich war da.'],
      ['Das ist eine Lüge.'],
      ['Das ist viel.'],
    ],
    [['ANNA: C’était bien. [Le port a expédié 70 bateaux en mai.] J’y étais.'], ['C’est faux.'], ['C’est beaucoup.']],
    [['ANNA: Fue bueno. [El puerto envió 70 barcos en mayo.] Yo estaba allí.'], ['Eso es mentira.'], ['Eso es mucho.']],
    [['ANNA: Foi bom. [O porto enviou 70 barcos em maio.] Eu estava lá.'], ['Isso é falso.'], ['Isso é muito.']],
    [['林：良い年でした。[港は五月に70隻を送りました。]私はいました。'], ['それは嘘です。'], ['それは多いです。']],
    [['안: 좋은 해였다. [항구는 5월에 배 70척을 보냈다.] 나는 있었다.'], ['그것은 거짓이다.'], ['그것은 많다.']],
  ];
  for (const [befores, denying, harmless] of denials) {
    const put = (before: string, words: string) => before.replace(/(\][.。]?)( ?)/, `$1$2${words}$2`);
    for (const words of denying)
      it(`asks of words before “${words}”, and not of those that stood there`, () => {
        for (const before of befores) {
          const { placement, span } = placeBracketed(before, bare(put(before, words)));
          assert.equal(placement, 'changed', put(before, words));
          assert.ok(bare(put(before, words)).slice(span!.start, span!.end).includes(words.slice(0, 3)));
          const was = put(before, words).replace(/.{4}$/, '');
          assert.equal(placeBracketed(was, bare(put(before, words))).placement, 'exact', was);
        }
      });
    for (const words of harmless)
      it(`says exact before “${words}”`, () => {
        for (const before of befores) assert.equal(placeBracketed(before, bare(put(before, words))).placement, 'exact');
      });
  }

  it('says exact where somebody else denies the words', () => {
    const before = 'ANNA: It was a good year. [The port shipped 70 boats last May.]';
    assert.equal(placeBracketed(before, `${bare(before)}\nCARL: That is a lie.`).placement, 'exact');
  });

  for (const [from, to] of [
    ['ANNA: We built [70 boats] there in May.', 'ANNA: We built 70 boats (planned) there in May.'],
    ['ANNA: We built [70 boats] there in May.', 'ANNA: We hoped to have built 70 boats there in May.'],
    ['ANNA: We paid [$19,800] for it in May.', 'ANNA: We paid $19,800 mn for it in May.'],
    ['ANNA: We paid [$19,800] for it in May.', 'ANNA: We paid $19,800l for it in May.'],
    ['ANNA: We built [300 boats] there in May.', 'ANNA: We built 1,\n300 boats there in May.'],
    ['林：大家晚安。我們造了[七十艘]船，我在場。', '林：大家晚安。我們造了七十艘中的一半船，我在場。'],
    ['林：大家晚安。我們造了[七十艘]船，我在場。', '林：大家晚安。我們打算造七十艘船，我在場。'],
  ] as const)
    it(`asks of ${to}`, () => assert.equal(placeBracketed(from, to).placement, 'changed'));

  for (const [from, to] of [
    ['ANNA: We built [70 boats] there in May.', 'ANNA: We built 70 boats (all of wood) there in May.'],
    ['ANNA: We paid [$19,800] for it in May.', 'ANNA: We paid $19,800 (it hurt) for it in May.'],
    ['ANNA: In May, we built [300 boats] there.', 'ANNA: In May,\nwe built 300 boats there.'],
  ] as const)
    it(`says exact of ${to}`, () => assert.equal(placeBracketed(from, to).placement, 'exact'));
});

describe('words beside a quote that is written otherwise', () => {
  const beside = /beside the words now/;
  const turned = [
    ['ANNA: [We lost 70 boats in May.] I was there.', 'ANNA: We never thought we lost 70 boats in May. I was there.'],
    ['ANNA: [Seventy percent of boats] came home.', 'ANNA: One hundred seventy percent of boats came home.'],
    ['ANNA: We built [70 million boats] in May.', 'ANNA: WE BUILT 170 MILLION BOATS IN MAY.'],
    ['ANNA: We built [70 boats] in May.', 'ANNA: WE BUILT 70 BOATS FEWER IN MAY.'],
    ['林：大家晚安。[港口運出七成]，我在場。', '林：大家晚安。并非港口运出七成，我在场。'],
    ['林：大家晚安。[貨運去年跌了七成]，我在場。', '林：大家晚安。货运去年跌了七成五，我在场。'],
    ['林：大家晚安。[貨運去年跌了七成]，我在場。', '林：大家晚安。货运去年跌了七成以下，我在场。'],
    ['林：大家晚安。[貨運去年跌了70%]，我在場。', '林：大家晚安。如果貨運去年跌了７０％，我在場。'],
    ['ANNA: We, as promised, [built, in all, 70 boats] in May.', 'ANNA: We never built in all, 70 boats in May.'],
  ] as const;
  for (const [from, to] of turned) {
    it(`says what turns it: ${to}`, () => {
      const { placement, reason, turned: isTurned } = placeBracketed(from, to);
      assert.deepEqual([placement, beside.test(reason ?? '')], ['changed', true], reason);
      assert.ok(isTurned || /\d{3}/.test(to));
    });
  }

  it('says what is gone', () => {
    const { reason, turned: isTurned } = placeBracketed(
      'ANNA: We did not [build 70 boats] in May.',
      'ANNA: WE DID BUILD 70 BOATS IN MAY.',
    );
    assert.match(reason ?? '', /is gone/);
    assert.ok(isTurned);
  });

  for (const [from, to] of [
    ['ANNA: We did not [build 70 boats] in May.', 'ANNA: WE DID NOT BUILD 70 BOATS IN MAY.'],
    ['林：大家晚安。並非[貨運去年跌了七成]，我在場。', '林：大家晚安。并非货运去年跌了七成，我在场。'],
    ['ANNA: So [we built 70 boats] in May.', 'ANNA: We built 70 boats in May.'],
  ] as const) {
    it(`says that nothing but that differs: ${to}`, () => {
      const { reason, turned: isTurned } = placeBracketed(from, to);
      assert.match(reason ?? '', /^Only capitals/);
      assert.equal(isTurned, undefined);
    });
  }

  describe('that comes beside what was there', () => {
    const told = 'ANNA: I heard that [70 boats left Orrin] in May. I was there.';
    const heard = '林：我聽說[七十艘船離開了奧林]，我在場。';
    const rows: readonly (readonly [before: string, after: string])[] = [
      [told, 'ANNA: I heard that all but 70 boats left Orrin in May. I was there.'],
      [told, 'ANNA: I heard that boats other than 70 boats left Orrin in May. I was there.'],
      [told, 'ANNA: I heard that if 70 boats left Orrin in May. I was there.'],
      [english, 'ANNA: It was a good year. The port shipped 70 boats last May. Or not. I was there.'],
      [english, 'ANNA: It was a good year. The port shipped 70 boats last May. Not one. I was there.'],
      [heard, '林：我聽說如果七十艘船離開了奧林，我在場。'],
      [heard, '林：我聽說難道七十艘船離開了奧林，我在場。'],
      [heard, '林：我聽說何止七十艘船離開了奧林，我在場。'],
      ['林：[七十艘船離開了奧林。]我在場。', '林：七十艘船離開了奧林。不對。我在場。'],
      ['林：[七十艘船離開了奧林。]我在場。', '林：七十艘船離開了奧林。並沒有。我在場。'],
    ];
    for (const [old, now] of rows)
      it(`asks of “${now}”`, () => {
        assert.equal(placeBracketed(old, now).placement, 'changed');
      });

    const same: readonly (readonly [before: string, after: string])[] = [
      [told, 'ANNA: Oh, I heard that 70 boats left Orrin in May. I was there.'],
      [english, 'ANNA: It was a good year. The port shipped 70 boats last May. Not one man was hurt. I was there.'],
      [heard, '林：是啊，我聽說七十艘船離開了奧林，我在場。'],
      ['林：[七十艘船離開了奧林。]我在場。', '林：七十艘船離開了奧林。不對的人也在場。我在場。'],
    ];
    for (const [old, now] of same)
      it(`but not of “${now}”`, () => {
        assert.equal(placeBracketed(old, now).placement, 'exact');
      });
  });
});
