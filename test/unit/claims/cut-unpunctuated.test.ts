import assert from 'node:assert/strict';
import { cutUnpunctuated } from '../../../src/core/claims/cut-unpunctuated';
import { lengthOf } from '../../../src/core/claims/length-of';

const cut = (text: string, language: string) =>
  cutUnpunctuated(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

const talk =
  'good evening to all of you who came out to the harbour in this rain the old ferry was falling apart and nobody had touched it for years so we built 14 new boats we hired 300 sailors and yeah the passengers came back to us you know people said it could never be done but there are 90,000 riders a month now which is what we always said would happen and the next thing is the quay where the stones are loose and two and a half million has been set aside for it in the budget that was voted in june when the board met in the old hall on the hill';

describe('what takes the place of sentences without punctuation', () => {
  it('begins where a clause opens, and loses no word', () => {
    const pieces = cut(talk, 'en');
    assert.ok(pieces.length >= 3, String(pieces.length));
    assert.equal(pieces.join(' '), talk);
    for (const piece of pieces.slice(1)) assert.match(piece, /^(?:so|we|and|but|there|you|it|when|that|they|if)\b/);
    for (const piece of pieces) assert.ok(lengthOf(piece) >= 10 && lengthOf(piece) <= 100, piece);
  });

  it('stays as it was where more is said behind it', () => {
    const before = cut(talk, 'en').slice(0, -1);
    const grown = `${talk} and then we went to the other side of the river because the mayor had called us there`;
    assert.deepEqual(cut(grown, 'en').slice(0, before.length), before);
  });

  it('begins with a cue in Chinese', () => {
    const cues = Array.from({ length: 24 }, (_, i) => `今天我要講第${i}件關於港口的事情`);
    const pieces = cut(cues.join(' '), 'zh-Hant');
    assert.ok(pieces.length > 2);
    for (const piece of pieces) assert.match(piece, /^今天.*事情$/);
  });

  const commas =
    '大家好，去年一年來我們在種樹方面的成果，總共種了一萬兩千棵樹，其中四百棵在夏天死了，大約是百分之三，我們在秋天全部補種完了，花費總共是四千萬元，都在預算之內，另外明年我們打算再種9,000棵樹，主要集中在東邊，因為那邊去年淹過三次水，如果明年還是這樣，我們就要再追加三千五百萬元，這個要請大家支持，因為沒有樹的地方水來了就擋不住，謝謝';

  it('begins behind a comma in Chinese without full stops, and parts nothing that leans on its neighbour', () => {
    const pieces = cut(commas, 'zh-Hant');
    assert.ok(pieces.length >= 3 && pieces.length <= 5, pieces.join('\n'));
    assert.equal(pieces.join('，'), commas);
    for (const piece of pieces) {
      assert.doesNotMatch(piece, /^(?:其中|大約|都在|我們就要)|(?:如果明年還是這樣|百分之三)$(?<!大約是百分之三)/);
      assert.ok(lengthOf(piece) >= 12, piece);
    }
  });

  for (const [what, text] of [
    ['Chinese that ends with a full stop', `${commas}。`],
    ['what is quoted', `「${'我們去年種了很多的樹，'.repeat(20)}」他這樣說`],
    ['a list', `我們有${'樹、草、花、'.repeat(40)}`],
    ['Chinese of a length that can be said', commas.slice(0, 140)],
  ] as const)
    it(`cuts at no comma of ${what}`, () => assert.deepEqual(cut(text, 'zh-Hant'), [text]));

  for (const [language, word] of [
    ['it', 'barca '],
    ['zh-Hant', '船'],
  ] as const)
    it(`is cut by length where nothing tells clauses, in ${language}, and never beside a figure`, () => {
      const text = `${word.repeat(120)}12,000 ${word.repeat(200)}`.trim();
      const pieces = cut(text, language);
      assert.ok(pieces.length > 2);
      assert.equal(pieces.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
      for (const piece of pieces) assert.doesNotMatch(piece, /^\d|\d$/);
    });

  for (const [what, text] of [
    ['a sentence of a length that can be said', talk.slice(0, 300)],
    ['a long sentence with its marks', Array.from({ length: 30 }, (_, i) => `we paid ${i} of the crews`).join(', ')],
  ] as const)
    it(`is no cut of ${what}`, () => assert.deepEqual(cut(text, 'en'), [text]));

  it('takes linear time', () => {
    const before = process.cpuUsage();
    assert.ok(cut(Array(400).fill(talk).join(' '), 'en').length > 1000);
    assert.ok(process.cpuUsage(before).user < 3e6);
  });
});
