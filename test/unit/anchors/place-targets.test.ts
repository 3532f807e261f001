import assert from 'node:assert/strict';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import type { Placement, Target } from '../../../src/core/anchors/placement';
import { Placer } from '../../../src/core/anchors/placer';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import type { PlaceOptions } from '../../../src/core/anchors/weigh-candidates';
import type { Span } from '../../../src/core/text/span';

const talk = `HOST: Good evening. Who pays for the new bridge across the river?
MAYOR: The city pays 4,200 crowns a day until the end of May. The ministry has promised the rest by then.
HOST: Is that so? The minister said yesterday that nothing had been promised to anybody.
MAYOR: I was there when he signed the letter, and so were three of my colleagues.
`;

/** The target of some words, the nth time that they stand in a text (0 is the first). */
function quote(text: string, words: string, nth = 0): Target {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return quoteSpan(text, { start, end: start + words.length });
}

/** Characters of the tests in both scripts. */
const pairs = new Map(
  '歡欢來来講讲請请賓宾長长們们蓋盖戶户會会費费約约億亿還还處处閒闲廠厂變变辦办問问課课開开幾几說说楚楚點点'
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** Lines of a made-up meeting, of which no two have much in common. */
function sentencesOf(words: readonly string[], space: string): string[] {
  let state = 7;
  const next = (most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  return Array.from({ length: 24 }, (_, i) => {
    const said = Array.from({ length: 18 }, () => (next(4) === 0 ? String(next(9000)) : words[next(words.length)]!));
    return `SPEAKER ${i % 5}: ${said.join(space)}.\n`;
  });
}

function placeOne(text: string, target: Target, options?: PlaceOptions): Placement {
  return placeTargets(text, [target], options)[0]!;
}

function words(text: string, { span }: Placement): string | undefined {
  return span && text.slice(span.start, span.end);
}

describe('placeTargets', () => {
  const claim = 'The city pays 4,200 crowns a day until the end of May.';

  it('has words in the same surroundings exactly where they are', () => {
    assert.deepEqual(placeOne(talk, quote(talk, claim)), {
      placement: 'exact',
      span: { start: talk.indexOf(claim), end: talk.indexOf(claim) + claim.length },
      score: 1,
    });
  });

  it('has them exact wherever they went with their surroundings', () => {
    const text = `Printed again by permission.\n\n${talk}`;
    const placed = placeOne(text, quote(talk, claim));
    assert.equal(placed.placement, 'exact');
    assert.equal(placed.span?.start, text.indexOf(claim));
  });

  it('has them exact where a word close by was corrected', () => {
    const text = talk.replace('The ministry has promised', 'The ministery had promissed');
    assert.equal(placeOne(text, quote(talk, claim)).placement, 'exact');
  });

  it('gives spans of the raw text where lines end with CRLF', () => {
    const raw = talk.replaceAll('\n', '\r\n');
    const start = raw.indexOf('Is that so?');
    assert.deepEqual(placeOne(raw, quote(talk, 'Is that so?')), {
      placement: 'exact',
      span: { start, end: start + 'Is that so?'.length },
      score: 1,
    });
  });

  it('says moved where the same words stand in other surroundings', () => {
    const text = `SUMMARY: ${claim} Thank you.\n${talk.replace(`${claim} `, '')}`;
    const placed = placeOne(text, quote(talk, claim));
    assert.equal(placed.placement, 'moved');
    assert.equal(words(text, placed), claim);
    assert.ok(placed.score < 1);
    assert.match(placed.reason ?? '', /surroundings/);
  });

  it('says moved where another speaker has the words now', () => {
    const target = { ...quote(talk, claim), speaker: 'MAYOR' };
    assert.equal(placeOne(talk, target, { speakerAt: () => 'MAYOR' }).placement, 'exact');
    const placed = placeOne(talk, target, { speakerAt: () => 'HOST' });
    assert.equal(placed.placement, 'moved');
    assert.match(placed.reason ?? '', /HOST.*MAYOR/);
  });

  it('says changed where a digit, a number word or a negation differs', () => {
    const edits = [
      ['4,200', '4,300'],
      ['4,200', '4.200'],
      ['city pays', 'city never pays'],
    ] as const;
    for (const [old, fresh] of edits) {
      const text = talk.replace(old, fresh);
      const placed = placeOne(text, quote(talk, claim));
      assert.equal(placed.placement, 'changed', fresh);
      assert.equal(words(text, placed), claim.replace(old, fresh));
    }
    const three = talk.replace('three of', 'four of');
    assert.equal(placeOne(three, quote(talk, 'three')).placement, 'changed');
    assert.equal(words(three, placeOne(three, quote(talk, 'three'))), 'four');
  });

  it('says changed where unchanged words became part of another number or word', () => {
    const old =
      'MAYOR: We built 500 homes for 3,500 crowns each, and we can pay 1.5 million, says Anna.\n市長:蓋了百二十戶,2度。\n';
    const edits = [
      ['500 homes', 'built 500', 'built 1,500', '1,500 homes'],
      ['500 homes', 'built 500', 'built -500', '-500 homes'],
      ['3,500', '3,500 crowns', '3,500,000 crowns', '3,500,000'],
      ['1.5', '1.5 million', '1.55 million', '1.55'],
      ['we can', 'we can pay', 'we can’t pay', 'we can’t'],
      ['homes', 'homes for', 'homesteads for', 'homesteads'],
      ['百二十戶', '蓋了百', '蓋了三百', '三百二十戶'],
      ['2度', ',2度', ',12度', '12度'],
    ] as const;
    for (const [quoted, before, after, now] of edits) {
      const text = old.replace(before, after);
      const placed = placeOne(text, quote(old, quoted));
      assert.equal(placed.placement, 'changed', after);
      assert.equal(words(text, placed), now);
    }
    const text = old.replace('500 homes for', '500 homes, for').replace('3,500 crowns', 'them for 3,500 crowns');
    assert.equal(placeOne(text, quote(old, '500 homes')).placement, 'exact');
    assert.equal(placeOne(text, quote(old, '3,500')).placement, 'exact');
  });

  it('says changed where a digit, a number word, a sign or a negation differs in Chinese', () => {
    const old =
      '市長:我們去年蓋了一百二十戶社會住宅,沒有加稅,花費3.5億元,減少-2.1%。\n議員:這不是事實,未完成的有１２戶,兩家公司非法得標。\n';
    const edits =
      '一百二十 兩百二十,沒有 有,3.5 35,-2.1 2.1,不是 是,未完成 完成,１２ 12,１２ １３,兩家 一家,兩家 十家,非法 合法';
    for (const edit of edits.split(',')) {
      const [before, after] = edit.split(' ') as [string, string];
      const text = old.replace(before, after);
      const line = old.split('\n').find((one) => one.includes(before))!;
      for (const quoted of [line, before, line.slice(line.indexOf(before) - 2).slice(0, before.length + 4)]) {
        assert.equal(placeOne(text, quote(old, quoted)).placement, 'changed', `${edit} in ${quoted}`);
      }
    }
  });

  describe('where a negation stands right beside the words now and did not', () => {
    // The old text with the words quoted in brackets, and the new one with what is shown of it.
    const turned = [
      ['MAYOR: Next year we will [cut taxes] for all.', 'MAYOR: Next year we will [not cut taxes] for all.'],
      ['MAYOR: Next year we [cut taxes] for all.', 'MAYOR: Next year we [never cut taxes] for all.'],
      ['MAYOR: Next year we [pay for roads] again.', 'MAYOR: Next year we [no longer pay for roads] again.'],
      ['MAYOR: Next year we will [cut taxes] for all.', 'MAYOR: Next year we [won’t cut taxes] for all.'],
      ['MAYOR: There will be [cuts in May] or so.', 'MAYOR: There will be [no cuts in May] or so.'],
      ['MAYOR: Next year [we will] cut taxes for all.', 'MAYOR: Next year [we will not] cut taxes for all.'],
      ['MAYOR: Next year [the city] paid for all.', 'MAYOR: Next year [the city never] paid for all.'],
      ['市長：明年我們[會減稅]，大家放心。', '市長：明年我們[不會減稅]，大家放心。'],
      ['市長：大家[相信他]就好了。', '市長：大家[別相信他]就好了。'],
      ['市长：去年我们[花了三百万]，都有账。', '市长：去年我们[没花了三百万]，都有账。'],
      ['市長：去年失業率[下降了兩成]，大家都知道。', '市長：去年失業率[並未下降了兩成]，大家都知道。'],
      ['市長：[去年政府]蓋了三百戶社會住宅。', '市長：[去年政府沒有]蓋了三百戶社會住宅。'],
      ['市長：[這個計畫]完成，花了三年。', '市長：[這個計畫尚未]完成，花了三年。'],
      ['MAYOR: In fact we did not [cut taxes] for all.', 'MAYOR: In fact we did [cut taxes] for all.'],
      ['市長：明年我們不[會減稅]，大家放心。', '市長：明年我們[會減稅]，大家放心。'],
    ] as const;
    for (const [before, after] of turned) {
      it(`says changed: ${before} → ${after}`, () => {
        const placed = placeOne(bare(after), bracketed(before));
        assert.equal(placed.placement, 'changed');
        assert.equal(words(bare(after), placed), after.match(/\[(.*)\]/)![1]);
      });
    }

    it('tells why, where the words themselves are the same', () => {
      const placed = placeOne('MAYOR: In fact we did cut taxes.', bracketed('MAYOR: In fact we did not [cut taxes].'));
      assert.match(placed.reason ?? '', /negation/);
    });

    const same = [
      ['MAYOR: In truth we will not [cut taxes] for all.', 'MAYOR: Honestly we will not [cut taxes] for all.'],
      ['MAYOR: In truth we did not [cut taxes] for all.', 'MAYOR: In truth we didn’t [cut taxes] for all.'],
      ['MAYOR: In truth [we will cut taxes] for all.', 'MAYOR: Not this year, but [we will cut taxes] for all.'],
      [
        'MAYOR: In truth [we will cut taxes] for all.',
        'MAYOR: No, in truth. No. [We will cut taxes] for all.'.replace('We', 'we'),
      ],
      [
        'MAYOR: [We will cut taxes.] I have said so.',
        'MAYOR: [We will cut taxes.] Not that I like it, I have said so.',
      ],
      ['MAYOR: [We will cut taxes] for all of you.', 'MAYOR: [We will cut taxes] not only for all of you.'],
      [
        'MAYOR: [We cut taxes] for all of you, and soon.',
        'MAYOR: [We cut taxes] no matter what for all of you, and soon.',
      ],
      ['MAYOR: The [table] is ours, and we keep it.', 'MAYOR: The knot [table] is ours, and we keep it.'],
      ['市長：明年我們不[會減稅]，大家放心。', '市長：明年市府不[會減稅]，大家放心。'],
      ['市長：明年我們[會減稅]，大家放心。', '市長：不是今年，明年我們[會減稅]，大家放心。'],
      ['市長：這件事[重要得很]，大家都知道。', '市長：這件事特別[重要得很]，大家都知道。'],
      ['市長：[我們會減稅]，大家都知道。', '市長：[我們會減稅]，不過大家都知道。'],
      ['市長：[我們的房屋]很多，大家都知道。', '市長：[我們的房屋]不少，很多，大家都知道。'],
    ] as const;
    for (const [before, after] of same) {
      it(`does not: ${before} → ${after}`, () => {
        const placed = placeOne(bare(after), bracketed(before));
        assert.equal(words(bare(after), placed), after.match(/\[(.*)\]/)![1]);
        assert.notEqual(placed.placement, 'changed');
      });
    }

    function bare(text: string): string {
      return text.replace(/[[\]]/g, '');
    }

    function bracketed(text: string): Target {
      return quoteSpan(bare(text), { start: text.indexOf('['), end: text.indexOf(']') - 1 });
    }
  });

  it('says of a changed number that digits changed', () => {
    const text = talk.replace('4,200', '4,300');
    assert.match(placeOne(text, quote(talk, claim)).reason ?? '', /digits/);
    assert.doesNotMatch(placeOne(talk.replace('city', 'town'), quote(talk, claim)).reason ?? '', /digits/);
  });

  it('takes the whole of what took the place of the first or the last words', () => {
    const head = talk.replace('The city pays', 'Our town of Riverside and its people pay');
    assert.equal(
      words(head, placeOne(head, quote(talk, claim))),
      claim.replace('The city pays', 'Our town of Riverside and its people pay'),
    );
    const tail = talk.replace('the end of May.', 'next summer!');
    assert.equal(words(tail, placeOne(tail, quote(talk, claim))), claim.replace('the end of May.', 'next summer!'));
  });

  it('tells short words from the same a few characters on', () => {
    const old = '主席：活動辦在5月5日、6日，7日和8日休息。\nMAYOR: From 2 to 2,5 or 2 to 3.\n';
    const places = [...old.matchAll(/(?<![\d,])[25](?!,)/g)].map(({ index }) => index);
    assert.equal(places.length, 4);
    for (const before of ['', 'Minutes of the session.\n', '會議紀錄\n\n']) {
      for (const start of places) {
        const text = `${before}${old.replace('主席：', '主席說：').replace('From', 'It is from')}`;
        const placed = placeOne(text, quoteSpan(old, { start, end: start + 1 }));
        const shift = before.length + (start > old.indexOf('From') ? 1 + 'It is '.length : 1);
        assert.equal(placed.placement, 'exact', `${start}`);
        assert.equal(placed.span?.start, start + shift);
      }
    }
  });

  it('never takes a digit close by for one that was changed', () => {
    const old =
      '主席：活動辦在5月5日、6日，7日和5日休息，共2天。\nMAYOR: From 2 to 2,500 or 2 to 3, and 2 to 4, and it is 5 of 6 as far as I know, thank you all.\n';
    for (const { index, 0: digit } of old.matchAll(/\d(?!,)/g)) {
      for (const now of ['9', '九', 'some']) {
        const text = old.slice(0, index) + now + old.slice(index + 1);
        const placed = placeOne(text, quoteSpan(old, { start: index, end: index + 1 }));
        assert.match(placed.placement, /changed|ambiguous/, `${digit} at ${index} to ${now}`);
        assert.ok(placed.span!.start <= index && placed.span!.end >= index + now.length);
      }
    }
  });

  it('says changed of words that were put into the other script, or heard otherwise here and there', () => {
    const old =
      '議員：那我們先看第二頁。\n市長：我想這個部分我們可以再討論，因為今天的會議主要是說明，大家有什麼意見都可以提出來。\n議員：好，謝謝市長。\n';
    const simplified =
      '议员：那我们先看第二页。\n市长：我想这个部分我们可以再讨论，因为今天的会议主要是说明，大家有什么意见都可以提出来。\n议员：好，谢谢市长。\n';
    const misheard =
      '議員：那我們先看第二頁。\n市長：我像這個部份我們可以在討論，因為今天地匯議主要是說明，大家又什麼意見都可以提出賴。\n議員：好，謝謝市長。\n';
    const said = old.split('\n')[1]!.slice('市長：'.length);
    for (const text of [simplified, misheard]) {
      const placed = placeOne(text, quote(old, said));
      assert.equal(placed.placement, 'changed');
      assert.equal(placed.span?.start, old.indexOf(said));
    }
    const line = '據說院長在這個禮拜一的時候還沒有決定，要等到明天開會再說。';
    const minutes = `議員：我先請教一個問題，就是關於預算的部分，謝謝。\n${line}\n主席：接下來請看下一頁的說明。\n`;
    const fresh =
      '议员：我先请教一个问题，就是关于预算的部分，谢谢。\n据说院长在这个礼拜一的时候还没有决定，要等到明天开会再说。\n主席：接下来请看下一页的说明。\n';
    assert.equal(placeOne(fresh, quote(minutes, line)).placement, 'changed');
  });

  describe('in a text that was set or written otherwise throughout', () => {
    const english = `MODERATOR: "Good evening," said the host - it's late... Who pays for the bridge?
THE MAYOR: The city doesn't pay 4,200 crowns a day; the ministry's share is 12 percent of that.
MODERATOR: And the well-known letter of 2019-2021, is it true?
THE MAYOR: I was there when he signed it, and so were three of my colleagues.
`;
    const chinese = `主持人:歡迎各位來到「河畔講堂」,今天請到三位來賓。
市長:去年我們蓋了300戶社會住宅,花費約2.5億元,還有47處閒置廠房變成辦公室。
主持人:請問處長,AI課程開了幾班?
處長:全市開了12班,說得更清楚一點,比前年多了三成。
`;
    const spaced = (text: string) => text.replace(/(?<=[一-鿿])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[一-鿿])/g, ' ');
    const simplified = chinese
      .replace(/[歡來講請賓長們蓋戶會費約億還處閒廠變辦問課開幾說楚點]/g, (one) => pairs.get(one)!)
      .replace('「', '“')
      .replace('」', '”');
    const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const settings = [
      [
        'curly',
        english,
        english
          .replace(/"(.*?)"/g, '“$1”')
          .replaceAll("'", '’')
          .replace(' - ', ' — ')
          .replaceAll('-', '‑'),
      ],
      ['wrapped', english, english.replace(/(.{30,40}) /g, '$1\n')],
      ['invisible characters', english, english.replace(/(?<=[a-z]{4})(?=[a-z]{3})/g, '\u00ad')],
      [
        'stored apart',
        'ANA: El año pasado construimos 300 casas más.\nJOSÉ: ¿Cuánto costó el último año?\n',
        undefined,
      ],
      ['spaced', chinese, spaced(chinese)],
      ['wrapped Chinese', chinese, chinese.replace(/([^\n]{14})(?=[^\n])/g, '$1\n')],
    ] as const;
    for (const [what, old, now] of settings) {
      it(`finds the same words exactly: ${what}`, () => everyClause(old, now ?? old.normalize('NFD'), ['exact']));
      it(`and the other way round: ${what}`, () => everyClause(now ?? old.normalize('NFD'), old, ['exact']));
    }
    const scripts = [
      ['capitals', english, english.toUpperCase()],
      ['simplified', chinese, simplified],
      ['full width', english, wide(english)],
      ['full width Chinese', chinese, wide(chinese)],
    ] as const;
    for (const [what, old, now] of scripts) {
      it(`finds the words and says changed at most: ${what}`, () => everyClause(old, now, ['exact', 'changed']));
      it(`and the other way round: ${what}`, () => everyClause(now, old, ['exact', 'changed']));
    }

    it('says changed where a digit differs in a text that was put in capitals', () => {
      const now = english.toUpperCase().replace('4,200', '4,300');
      const placed = placeOne(now, quote(english, "The city doesn't pay 4,200 crowns a day"));
      assert.equal(placed.placement, 'changed');
      assert.match(placed.reason ?? '', /digits/);
    });

    it('says what differs where only the script does', () => {
      const placed = placeOne(simplified, quote(chinese, '還有47處閒置廠房變成辦公室'));
      assert.equal(placed.placement, 'changed');
      assert.equal(words(simplified, placed), '还有47处闲置厂房变成办公室');
      assert.match(placed.reason ?? '', /script/);
    });

    /** Holds that each clause of a text stands, in the other version of it, where the same one of that begins. */
    function everyClause(old: string, now: string, allowed: readonly string[]): void {
      const [clauses, there] = [clausesOf(old), clausesOf(now)];
      const placed = placeTargets(
        now,
        clauses.map((span) => quoteSpan(old, span)),
      );
      placed.forEach(({ placement, span }, i) => {
        const said = old.slice(clauses[i]!.start, clauses[i]!.end);
        assert.ok(allowed.includes(placement), `${placement}: ${said}`);
        assert.equal(span?.start, there[i]!.start, said);
      });
    }

    function clausesOf(text: string): Span[] {
      return [
        ...text.matchAll(
          /[^\s,;:?.，；：？．。「」“”"'’＂—–-][^,;:?，；：？。「」“”"＂]{5,}(?=[,;:?，；：？。「」“”"＂]|\.\s|．)/gu,
        ),
      ].map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
    }
  });

  describe('where the words are said again elsewhere', () => {
    const stock = 'we have built 300 homes in this valley';
    const between = sentencesOf(['roads', 'schools', 'again', 'because', 'harbour', 'voted', 'against'], ' ');
    const old = `ANN: I say it here, ${stock}, and more.\n${between.slice(0, 12).join('')}ANN: Let me repeat that ${stock}, and more.\n${between.slice(12).join('')}BOB: So you claim that ${stock}, do you?\n`;
    const speakerAt = (text: string) => (offset: number) =>
      [...text.matchAll(/^(\w+(?: \d)?):/gm)].findLast(({ index }) => index <= offset)?.[1];
    const gone = old.slice(old.indexOf('\n') + 1);

    it('never says exact where the sentence that was quoted is gone', () => {
      for (const neighbours of [[], [quote(old, between[0]!.trim()), quote(old, between[5]!.trim())]]) {
        const [placed] = placeTargets(gone, [quote(old, stock), ...neighbours]);
        assert.notEqual(placed!.placement, 'exact');
        assert.ok(placed!.reason);
      }
    });

    it('says lost, with the place to look at, where only somebody else says them', () => {
      const text = gone.replace('Let me repeat that we have built 300 homes in this valley', 'Let me repeat that');
      const [placed] = placeTargets(text, [{ ...quote(old, stock), speaker: 'ANN' }], { speakerAt: speakerAt(text) });
      assert.equal(placed!.placement, 'lost');
      assert.equal(words(text, { ...placed!, span: placed!.candidates![0]! }), stock);
    });

    it('goes with its surroundings, and not to somebody else who says them where it stood', () => {
      const said = (who: string, before: string, after: string) => `${who}: ${before} ${stock}, ${after}.\n`;
      const own = said('ANN', 'That is why, and I do not tire of it,', 'as the books of the council show');
      const others = said('BOB', 'But you say', 'which is not so');
      const rows = between.map((line) => line.replace(/^SPEAKER \d/, 'CARL'));
      const was = `${rows.slice(0, 8).join('')}${others}${own}${rows.slice(8).join('')}`;
      const now = `${rows.slice(0, 8).join('')}${others}${rows.slice(8).join('')}${own}`;
      const target = { ...quote(was, stock, 1), speaker: 'ANN' };
      const neighbours = rows.map((line) => ({ ...quote(was, line.slice(6, 60)), speaker: 'CARL' }));
      const placed = placeTargets(now, [target, ...neighbours], { speakerAt: speakerAt(now) })[0]!;
      assert.equal(placed.span!.start, now.lastIndexOf(stock));
    });

    it('has words exact whose speaker was renamed everywhere, and moved where one label was changed', () => {
      const renamed = old.replaceAll('ANN:', 'ANNE:');
      const target = { ...quote(old, stock), speaker: 'ANN' };
      const options = (text: string) => ({
        speakerAt: speakerAt(text),
        isSpeaker: (label: string) => text.includes(`${label}:`),
      });
      assert.equal(placeOne(renamed, target, options(renamed)).placement, 'exact');
      const once = old.replace('ANN:', 'BOB:');
      const placed = placeOne(once, target, options(once));
      assert.equal(placed.placement, 'moved');
      assert.equal(placed.elsewhere, true);
    });
  });

  it('keeps quotes in the printing in which they were quoted, however worn that is', () => {
    const lines = sentencesOf(['roads', 'schools', 'again', 'because', 'harbour', 'voted', 'against', 'valley'], ' ');
    const printing = lines.join('');
    const worn = printing.replace(/[a-z]/g, (letter, at: number) => (at % 7 === 3 ? 'x' : letter));
    const twice = `${printing}\n----\n${printing}`;
    for (const nth of [0, 1]) {
      const targets = lines.map((line) => quote(twice, line.trim(), nth));
      const placed = placeTargets(nth === 0 ? `${worn}\n----\n${printing}` : `${printing}\n----\n${worn}`, targets);
      for (const { placement, span } of placed) {
        assert.equal(placement, 'changed');
        assert.ok(nth === 0 ? span!.end <= worn.length : span!.start > printing.length);
      }
    }
  });

  it('goes with its neighbours to where the words were changed, though they stand unchanged in very many other places', () => {
    const lines = sentencesOf(['roads', 'schools', 'again', 'because', 'harbour', 'voted', 'against', 'valley'], ' ');
    const votes = lines.map((line) => `${line.slice(0, 40)}\nBOB: Yes, of course we do.\n`).join('');
    const old = `ANN: Shall we build it?\nBOB: Yes, of course we do.\nANN: So let us begin.\n${lines.join('')}`;
    const text = votes + old.replace('course we do', 'course we did');
    const said = ['Yes, of course we do.', ...lines.slice(0, 6).map((line) => line.trim())];
    const [placed] = placeTargets(
      text,
      said.map((one) => quote(old, one)),
    );
    assert.equal(words(text, placed!), 'Yes, of course we did.');
    assert.equal(placed!.placement, 'changed');
  });

  describe('of a quote that is a whole speech', () => {
    const lines = sentencesOf(['roads', 'schools', 'again', 'because', 'harbour', 'voted', 'against', 'valley'], ' ');
    const speech = lines.slice(4, 20).join('').trim();
    const old = lines.join('');
    const [third, twice] = [Math.floor(speech.length / 3), Math.floor((2 * speech.length) / 3)];
    const place = (edited: string) => {
      const text = old.replace(speech, edited);
      const placed = placeOne(text, quote(old, speech));
      return { ...placed, words: words(text, placed) };
    };

    for (const [what, edited] of [
      ['at its beginning', `They${speech.slice(14)}`],
      ['near its beginning', `${speech.slice(0, 60)}nobody knew${speech.slice(75)}`],
      ['in its middle', `${speech.slice(0, third)} nobody knew that by then ${speech.slice(third + 10)}`],
      ['where much of its middle was taken out', speech.slice(0, third) + speech.slice(third + 200)],
      [
        'where much was put into its middle',
        `${speech.slice(0, third)} ${'nobody knew '.repeat(20)}${speech.slice(third)}`,
      ],
      ['near its end', `${speech.slice(0, -60)}nobody knew${speech.slice(-40)}`],
      ['at its end', `${speech.slice(0, -12)}then.`],
      [
        'all over',
        `They${speech.slice(14, third)}, they${speech.slice(third + 9, twice)} there${speech.slice(twice + 30, -9)}.`,
      ],
    ] as const) {
      it(`finds both of its ends where it was edited ${what}`, () => {
        const placed = place(edited);
        assert.deepEqual([placed.placement, placed.words], ['changed', edited]);
        assert.ok(placed.score > 0.5, `${placed.score}`);
      });
    }

    it('thinks less of it the more of its ends is gone', () => {
      const scores = [8, 40, 120].map((length) => place(`${'x'.repeat(length)}${speech.slice(length)}`).score);
      assert.ok(scores[0]! > scores[1]! && scores[1]! > scores[2]!, `${scores}`);
    });

    it('says lost where another one stands in its place', () => {
      const other = sentencesOf(['boats', 'pier', 'crane', 'rope', 'sail', 'tide'], ' ').slice(4, 20).join('');
      assert.equal(place(other.trim().replaceAll('SPEAKER', 'GUEST')).placement, 'lost');
    });
  });

  describe('tells how much of a quote and its context is there', () => {
    const said =
      'CHAIR: The harbour board met on Monday, and [the ferry carried 4,100 people] in June, said its clerk Vigdis.\n';
    const target = quoteSpan(said.replace(/[[\]]/g, ''), { start: said.indexOf('['), end: said.indexOf(']') - 1 });
    const score = (from: string, to: string) => {
      const placed = placeOne(said.replace(/[[\]]/g, '').replace(from, to), target);
      return Math.round(100 * placed.score) / 100;
    };
    const rows: readonly (readonly [from: string, to: string, score: number])[] = [
      ['', '', 1],
      ['Monday', 'Friday', 0.98],
      ['and the', 'or the', 0.98],
      ['in June', 'in all', 0.98],
      [' in June, said its clerk Vigdis', '', 0.83],
      ['CHAIR: The harbour board met on Monday, and ', '', 0.83],
      ['carried', 'took', 0.87],
      ['4,100', '5,200', 0.96],
      ['the ferry', 'a ferry', 0.95],
      ['people', 'of them', 0.86],
      ['people in', 'people, all told, in', 1],
    ];
    for (const [from, to, expected] of rows) {
      it(`as ${expected} where ${from} became ${to}`, () => assert.equal(score(from, to), expected));
    }
  });

  it('finds a short quote by its context when all of it was replaced', () => {
    const text = talk.replace('4,200', 'many').replace('Good evening.', 'Good evening to all of you.');
    const placed = placeOne(text, quote(talk, '4,200'));
    assert.equal(placed.placement, 'changed');
    assert.equal(words(text, placed), 'many');
  });

  it('finds a figure again in what was made of its sentence, and in no other sentence', () => {
    const around = (said: string) => `OTTE: Welcome to all of you here in the hall.\n\nPAAL: ${said}\n\nOTTE: Is it?\n`;
    const rows: readonly (readonly [old: string, now: string, placement: string])[] = [
      [
        'Crime fell by 8 percent in the harbour since autumn.',
        'Since autumn, crime in the harbour has gone down 8 percent.',
        'moved',
      ],
      [
        'Crime fell by 8 percent in the harbour since autumn.',
        'Not so, and the fish that they land there weighs 8 percent more.',
        'lost',
      ],
      [
        'Crime fell by 8 percent in the harbour since autumn.',
        'Since autumn, crime in the harbour has gone down 9 percent.',
        'lost',
      ],
    ];
    for (const [old, now, placement] of rows) {
      const placed = placeOne(around(now), quote(around(old), '8 percent'));
      assert.equal(placed.placement, placement, now);
      if (placed.span) assert.equal(words(around(now), placed), '8 percent');
    }
  });

  it('does not take the same short words elsewhere for those that were changed', () => {
    const text = `${talk.replace('4,200', '4,300')}HOST: I also heard of 4,200 letters from angry citizens.\n`;
    const placed = placeOne(text, quote(talk, '4,200'));
    assert.equal(words(text, placed), '4,300');
    assert.equal(placed.placement, 'changed');
  });

  it('takes words apart by white space of another kind for the same', () => {
    const text = talk.replace('4,200 crowns a day', '4,200\ncrowns  a\u00a0day');
    const placed = placeOne(text, quote(talk, claim));
    assert.equal(placed.placement, 'exact');
    assert.equal(words(text, placed), claim.replace('4,200 crowns a day', '4,200\ncrowns  a\u00a0day'));
    assert.match(placed.reason ?? '', /white space/);
  });

  it('says changed where white space was put between the digits of a number', () => {
    assert.equal(placeOne(talk.replace('4,200', '4, 200'), quote(talk, claim)).placement, 'changed');
  });

  it('says lost where the words were taken out, though their context is there', () => {
    const placed = placeOne(talk.replace(`${claim} `, ''), quote(talk, claim));
    assert.deepEqual(
      { placement: placed.placement, span: placed.span, score: placed.score },
      {
        placement: 'lost',
        span: undefined,
        score: 0,
      },
    );
    assert.ok(placed.reason);
  });

  it('says lost where the bulk of a sentence was rewritten, and shows the place to choose', () => {
    const now =
      'MAYOR: I can tell you what we spend. It is 4,200 crowns a day for now. And the rest? Ask the ministry.';
    const text = talk.replace(/MAYOR: The city pays.*/, now);
    const placed = placeOne(text, quote(talk, claim));
    assert.equal(placed.placement, 'lost');
    assert.equal(placed.span, undefined);
    const shown = placed.candidates?.map(({ start, end }) => text.slice(start, end));
    assert.match(shown?.[0] ?? '', /4,200 crowns a day/);
  });

  describe('where the line of a quote was taken out', () => {
    const rest = 'OTTE: Welcome to all of you here in the hall.\n\nPAAL: The ferry carried 4,100 people in June.\n';
    const rows: readonly (readonly [words: string, line: string, neighbour: string])[] = [
      [
        'Film: <https://films.',
        'Film: <https://films.harbour.test/see?n=77>',
        'Notes: <https://notes.harbour.test/page/88>',
      ],
      ['錄影：https://films.', '錄影：https://films.harbour.test/see?n=77', '講稿：https://notes.harbour.test/page/88'],
      [
        'https://files.harbour.test/a/7.ogg',
        'Sound: https://files.harbour.test/a/7.ogg',
        'Text: https://files.harbour.test/t/8.doc',
      ],
      [
        '* [Plan](https://harbour.test/plan)',
        '* [Plan](https://harbour.test/plan)',
        '* [Map](https://harbour.test/map)',
      ],
      [
        'Ferry line 1: 4,100 people were carried',
        'Ferry line 1: 4,100 people were carried',
        'Ferry line 2: 3,900 people were carried',
      ],
    ];
    for (const [exact, line, neighbour] of rows) {
      for (const [before, after] of [
        [neighbour, ''],
        ['', neighbour],
      ] as const) {
        const text = (...lines: readonly string[]) =>
          ['Meeting of the harbour board', ...lines, rest].filter(Boolean).join('\n');
        it(`is not put on the line ${before ? 'before' : 'after'} it, which is like it: ${exact}`, () => {
          const placed = placeOne(text(before, after), quote(text(before, line, after), exact));
          assert.equal(placed.placement, 'lost');
        });
      }
      it(`is changed where it was edited: ${exact}`, () => {
        const old = `Meeting of the harbour board\n${line}\n${neighbour}\n${rest}`;
        const now = old.replace(exact, exact.replace(/[0178](?=\D*$)|films|harbour/, 'x9'));
        assert.equal(placeOne(now, quote(old, exact)).placement, 'changed');
      });
    }
  });

  it('says why words are lost, and shows the places that are like them', () => {
    const rewritten = talk.replace(
      /MAYOR: The city pays.*/,
      'MAYOR: I can tell you what we spend. It is 4,200 crowns a day for now. Ask the ministry.',
    );
    const elsewhere = talk.replace('Is that so? The minister said', 'He said').concat('EVE: Is that so? Never.\n');
    for (const [text, exact, reason, hasPlaces] of [
      ['GUEST: Nothing of it.\n', claim, 'These words are not in the text any more.', false],
      [rewritten, claim, 'Nothing in the text is enough like these words.', true],
      [elsewhere, 'Is that so?', 'The same words stand elsewhere, but nothing says that they are these.', true],
    ] as const) {
      const placed = placeOne(text, quote(talk, exact));
      assert.deepEqual([placed.placement, placed.reason, placed.candidates !== undefined], ['lost', reason, hasPlaces]);
    }
  });

  it('says lost where another sentence stands in the place, and changed where other words of a sentence do', () => {
    const other = talk.replace('Is that so?', 'Thank you all.');
    assert.equal(placeOne(other, quote(talk, 'Is that so?')).placement, 'lost');
    const phrase = talk.replace('my colleagues', 'her friends');
    assert.equal(words(phrase, placeOne(phrase, quote(talk, 'my colleagues'))), 'her friends');
  });

  it('says moved, not lost, of a few words that stand alone where their neighbours lead to', () => {
    const old =
      'title: Debate\ntopics: [bridge, roof]\nspeaker: Mayor Anna Holmberg\n---\n\nOpening remarks of the evening.\n';
    const text = old.replace('[bridge, roof]', '[roads, taxes, schools]').replace('---\n\nOpening', '===\nFirst');
    const placed = placeOne(text, quote(old, 'Mayor Anna Holmberg'));
    assert.equal(words(text, placed), 'Mayor Anna Holmberg');
  });

  it('says lost where only a few common words are left elsewhere', () => {
    const text = talk.replace('HOST: Is that so?', 'HOST:').concat('GUEST: Yes.\nHOST: Is that so?\n');
    assert.equal(
      placeOne(text.replace('HOST: Is that so?', 'GUEST: Oh.'), quote(talk, 'Is that so?')).placement,
      'lost',
    );
  });

  it('finds words that a person wrote into the file without context or position', () => {
    const start = talk.indexOf('4,200');
    assert.deepEqual(placeOne(talk, { quote: { exact: '4,200' } }).span, { start, end: start + 5 });
    assert.equal(placeOne(talk, { quote: { exact: '4,200' } }).placement, 'exact');
    const twice = placeOne(talk, { quote: { exact: 'promised' } });
    assert.equal(twice.placement, 'ambiguous');
    assert.equal(twice.candidates?.length, 2);
  });

  it('finds quotes of one character and of none', () => {
    const text = '甲乙丙丁戊己庚辛';
    assert.deepEqual(placeOne(text, quote(text, '丁')).span, { start: 3, end: 4 });
    assert.deepEqual(placeOne(text, quoteSpan(text, { start: 5, end: 5 })).span, { start: 5, end: 5 });
    assert.deepEqual(placeOne('', quoteSpan('', { start: 0, end: 0 })).span, { start: 0, end: 0 });
  });

  it('finds words that stand once among rows that are nearly the same', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `In year ${i} the harbour handled ${4000 + i} ships.`);
    const text = rows.join('\n');
    const bare = placeTargets(
      text,
      rows.map((exact) => ({ quote: { exact } })),
    );
    assert.deepEqual(
      bare.map((placed) => words(text, placed)),
      rows,
    );
    const header = `Ships by year, as read out by the harbour master.\n${text}`;
    const placed = placeOne(header, quote(text, rows[150]!));
    assert.equal(words(header, placed), rows[150]);
    assert.equal(placed.placement, 'exact');
  });

  it('does not take a few words far from all their neighbours for those that were deleted', () => {
    const applause = talk.replace('Is that so?', 'Is that so? [Applause]');
    const later = 'GUEST: I have never seen that letter and nobody has shown it to me. [Applause]\n'.repeat(2);
    const old = `${applause}${'HOST: Let us hear the next speaker about something else.\n'.repeat(20)}${later}`;
    const neighbours = ['Who pays for the new bridge', claim, 'The minister said yesterday', 'three of my colleagues'];
    const targets = [quote(old, '[Applause]'), ...neighbours.map((one) => quote(old, one))];
    const [placed] = placeTargets(old.replace(' [Applause]', ''), targets);
    assert.equal(placed?.placement, 'lost');
  });

  it('places a second set of targets with the same placer as a new one would', () => {
    const text = talk.replace('4,200', '4,300');
    const placer = new Placer(text);
    placer.place([quote(talk, 'Is that so?')]);
    assert.deepEqual(placer.place([quote(talk, claim)]), placeTargets(text, [quote(talk, claim)]));
  });

  it('comes to an end with text that is all the same', () => {
    const same = 'a'.repeat(200_000);
    const targets = Array.from({ length: 200 }, (_, i) => quoteSpan(same, { start: i * 900, end: i * 900 + 100 }));
    for (const { placement } of placeTargets(same, targets)) assert.equal(placement, 'exact');
    const lines = 'Aye.\n'.repeat(40_000);
    const line = quoteSpan(lines, { start: 5000, end: 5004 });
    assert.equal(placeOne(`No. ${lines}`, line).placement, 'ambiguous');
    assert.equal(placeOne(lines.replaceAll('Aye', 'Nay'), line).placement, 'lost');
  });

  it('never throws, whatever a target holds', () => {
    const odd: Target[] = [
      { quote: { exact: '' } },
      { quote: { exact: talk }, position: { start: -5, end: 1e12 } },
      {
        quote: { exact: 'nowhere at all', prefix: '\ud800', suffix: '\udc00' },
        position: { start: Number.NaN, end: 0 },
      },
    ];
    for (const text of ['', 'x', talk]) assert.equal(placeTargets(text, odd).length, odd.length);
  });
});

describe('placeTargets, where words stand more than once', () => {
  const twice = `${talk}\nPrinted again:\n${talk}`;

  it('leaves a tag in its copy of the text', () => {
    for (const nth of [0, 1]) {
      const target = quote(twice, 'three of my colleagues', nth);
      const text = `Preface of a few words.\n${twice}`;
      const placed = placeOne(text, target);
      assert.equal(placed.placement, 'exact');
      const start = nth === 0 ? text.indexOf('three of') : text.lastIndexOf('three of');
      assert.equal(placed.span?.start, start);
    }
  });

  it('stays in its copy when the words are changed there and not in the other', () => {
    const at = twice.lastIndexOf('4,200');
    const text = `${twice.slice(0, at)}4,300${twice.slice(at + 5)}`;
    const placed = placeOne(text, quote(twice, 'The city pays 4,200 crowns a day', 1));
    assert.equal(placed.placement, 'changed');
    assert.equal(words(text, placed), 'The city pays 4,300 crowns a day');
  });

  it('is lost when its copy of the sentence is deleted, and does not go to the other copy', () => {
    const sentence = 'The ministry has promised the rest by then.';
    const at = twice.lastIndexOf(sentence);
    const text = twice.slice(0, at) + twice.slice(at + sentence.length);
    const targets = [quote(twice, 'three of my', 1), quote(twice, sentence, 1), quote(twice, 'Who pays for', 1)];
    const placed = placeTargets(text, targets);
    assert.deepEqual(
      placed.map(({ placement }) => placement),
      ['exact', 'lost', 'exact'],
    );
    assert.match(placed[1]?.reason ?? '', /taken out/);
  });

  describe('where a passage was deleted from one of two printings, with what stood around it', () => {
    const english = 'in district we opened places at schools for the summer which nobody had asked us about'.split(' ');
    const chinese = [...'去年新設了個托育名額加上原有的一共今年會繼續辦理請各位委員參考指教'];
    const minutes = sentencesOf(english, ' ');
    const 會議 = sentencesOf(chinese, '');
    const printings = { English: minutes, Chinese: 會議 };

    for (const [language, lines] of Object.entries(printings)) {
      const old = `${lines.join('')}\nPrinted again:\n${lines.join('')}`;
      const offsetOf = (line: number, copy: number) =>
        lines.slice(0, line).join('').length + copy * (lines.join('').length + '\nPrinted again:\n'.length);
      const target = (line: number, copy: number) => {
        const start = offsetOf(line, copy);
        return quoteSpan(old, { start: start + 5, end: start + lines[line]!.length - 1 });
      };

      it(`never says exact of it elsewhere, whatever else is quoted (${language})`, () => {
        for (const copy of [0, 1]) {
          for (const [from, to] of [
            [8, 11],
            [5, 13],
            [12, 20],
          ] as const) {
            const text = old.slice(0, offsetOf(from, copy)) + old.slice(offsetOf(to, copy));
            const middle = Math.floor((from + to) / 2);
            const company = [[], [0, 23], [from - 2, from, to - 1, to + 2], lines.map((_, i) => i)];
            for (const others of company) {
              const [gone, ...rest] = placeTargets(text, [
                target(middle, copy),
                ...others.map((line) => target(line, copy)),
              ]);
              assert.notEqual(gone?.placement, 'exact', `${from}-${to} of copy ${copy}, with ${others}`);
              rest.forEach((placed, i) => {
                const line = others[i]!;
                if (line >= from && line < to) assert.notEqual(placed.placement, 'exact');
                else if (line + 1 < from || line > to) assert.equal(placed.placement, 'exact', `line ${line}`);
              });
            }
          }
        }
      });

      it(`has it exact where it was moved (${language})`, () => {
        const once = lines.join('');
        const at = (line: number) => lines.slice(0, line).join('').length;
        const text = once.slice(0, at(4)) + once.slice(at(10)) + once.slice(at(4), at(10));
        const start = at(6);
        const placed = placeTargets(text, [
          quoteSpan(once, { start, end: start + lines[6]!.length - 1 }),
          quoteSpan(once, { start: at(15), end: at(16) - 1 }),
        ]);
        assert.deepEqual(
          placed.map(({ placement }) => placement),
          ['exact', 'exact'],
        );
      });
    }
  });

  it('says moved of the tags of a copy that was taken out, beside those of the copy that is left', () => {
    const targets = [0, 1].map((nth) => quote(twice, 'three of my colleagues', nth));
    const [first, second] = placeTargets(talk, targets);
    assert.equal(first?.placement, 'exact');
    assert.equal(second?.placement, 'moved');
    assert.deepEqual(second?.span, first?.span);
  });

  it('keeps two tags of the same words exact', () => {
    const target = quote(talk, 'three of my colleagues');
    for (const { placement } of placeTargets(talk, [target, target])) assert.equal(placement, 'exact');
  });

  it('lets neighbours decide', () => {
    // Each line stands twice; the distance between the copies is that by which everything was shifted.
    const line = 'CLERK: The motion is carried with all votes.\n';
    const old = `${line}${line}FIRST: We come to the roof of the school.\n`;
    const text = `${line}${old}`;
    const start = old.indexOf('The motion', 20);
    const motion = quoteSpan(old, { start, end: start + 40 });
    const roof = quote(old, 'the roof of the school');
    const [placed] = placeTargets(text, [motion, roof]);
    assert.equal(placed?.span?.start, start + line.length);
  });

  it('lets the speaker decide', () => {
    const old = 'A: Yes, of course.\n';
    const text = 'B: Yes, of course.\nA: Yes, of course.\n';
    const speakerAt = (offset: number) => (offset < 19 ? 'B' : 'A');
    const target = { quote: { exact: 'Yes, of course.' }, speaker: 'A' };
    assert.equal(placeOne(old, target).placement, 'exact');
    assert.equal(placeOne(text, target, { speakerAt }).span?.start, 22);
    assert.equal(placeOne(text, target, { speakerAt }).placement, 'exact');
  });

  it('lets the turn decide', () => {
    const text = `${'Aye.\n'.repeat(40)}`;
    const target = {
      quote: { exact: 'Aye.', prefix: 'Aye.\n', suffix: '\nAye.' },
      position: { start: 95, end: 99 },
      turn: 20,
    };
    // Two characters were added to the first lines, so that no line stands where it stood.
    const moved = `No ${text}`;
    const turnAt = (offset: number) => Math.floor(Math.max(0, offset - 3) / 5) + 1;
    assert.equal(placeOne(moved, target, { turnAt }).span?.start, 98);
    assert.equal(placeOne(moved, target, { turnAt }).placement, 'exact');
  });

  it('suggests whole words that have something in common with the lost ones, or nothing', () => {
    const before =
      'CHAIR: What of the ferry?\nMINISTER: By then each ferry from the old harbour will run without diesel. ';
    const after = ' That will save 31,000 tonnes of carbon a year.\nCHAIR: Thank you.\n';
    const lost = 'It will cost about three and a half billion over twelve years.';
    const [gone] = placeTargets(`${before}That${after.slice(5)}`, [quote(before + lost + after, lost)]);
    assert.equal(gone?.placement, 'lost');
    assert.equal(gone.candidates, undefined);
    const edited = `${before.replace('harbour', 'harbourside')}The bill: three point six billion, and it may cost us more.${after}`;
    const [changed] = placeTargets(edited, [quote(before + lost + after, lost)]);
    for (const { start, end } of [...(changed!.candidates ?? []), ...(changed!.span ? [changed!.span] : [])]) {
      assert.doesNotMatch(edited.slice(start - 1, start + 1), /^\w\w/);
      assert.doesNotMatch(edited.slice(end - 1, end + 1), /^\w\w/);
    }
  });

  it('says ambiguous where nothing tells, with all the candidates', () => {
    const vote = 'CHAIR: We come to the vote now.\nYES: Thank you all.\nNO: Never before.\n';
    const old = `${'Some news of the day. '.repeat(5)}${vote}`;
    const text = `${vote}${vote}`;
    const placed = placeOne(text, quote(old, 'Thank you all.'));
    assert.equal(placed.placement, 'ambiguous');
    assert.deepEqual(
      placed.candidates?.map(({ start }) => start),
      [text.indexOf('Thank'), text.lastIndexOf('Thank')],
    );
    assert.match(placed.reason ?? '', /2 places/);
  });

  it('keeps the order of targets and one placement for each', () => {
    const targets = [quote(talk, 'three of'), quote(talk, 'Who pays'), { quote: { exact: 'Not said by anyone here' } }];
    assert.deepEqual(
      placeTargets(talk, targets).map((placed) => words(talk, placed)),
      ['three of', 'Who pays', undefined],
    );
  });
});
