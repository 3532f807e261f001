import assert from 'node:assert/strict';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import type { Placement } from '../../../src/core/anchors/placement';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

type Talk = readonly [opening: string, closing: string];
const english: Talk = ['Good evening to all of you.', 'Thank you. Let us go on.'];
/** What is said before and behind a line in another language. */
const talks: readonly (readonly [is: RegExp, talk: Talk])[] = [
  [/\bWir\b|\bUnd\b/, ['Guten Abend und willkommen in der Stadt.', 'Danke. Wir gehen nun zu der Frage von eben.']],
  [
    /Construimos|Sabemos/,
    ['Buenas noches a todos los que nos ven.', 'Gracias. Vamos con la pregunta que nos hizo usted.'],
  ],
  [/Nous|Oui/, ['Bonsoir à vous et merci d’être là.', 'Merci. Nous allons à la question que vous avez posée.']],
  [
    /Construímos|Sim/,
    ['Boa noite a todos e obrigado por estarem aqui.', 'Obrigado. Vamos à pergunta que não foi feita.'],
  ],
];

/** Where the words in brackets of one text are in another; other lines stand around both. */
function place(before: string, after: string): Placement {
  const [opening, closing] = talks.find(([is]) => is.test(before))?.[1] ?? english;
  const around = (line: string) => `ANN: ${opening}\n\nBOB: ${line}\n\nANN: ${closing}\n`;
  const at = around('').indexOf('BOB: ') + 'BOB: '.length;
  const span = { start: at + before.indexOf('['), end: at + before.indexOf(']') - 1 };
  const target = quoteSpan(around(before.replace(/[[\]]/g, '')), span);
  return placeTargets(around(after), [target])[0]!;
}

type Row = readonly [before: string, turned: readonly string[], kept: readonly string[]];

const rows: readonly Row[] = [
  [
    'We built [300 homes] last year.',
    [
      'We built another 300 homes last year.',
      'We built every 300 homes last year.',
      'We built only 300 homes last year.',
      'We only built 300 homes last year.',
      'We built 300 homes only last year.',
      'We built the other 300 homes last year.',
      'We built all 300 homes last year.',
      'We built your 300 homes last year.',
      'We built Ohio’s 300 homes last year.',
      "We built the workers' 300 homes last year.",
      'Every year we built 300 homes last year.',
    ],
    [
      'We built the 300 homes last year.',
      'We built, as each other party did, 300 homes last year.',
      'We built one another so 300 homes last year.',
      'We not only built 300 homes last year.',
      'We built, and that’s 300 homes last year.',
    ],
  ],
  ['We built his [300 homes] last year.', ['We built their 300 homes last year.', 'We built 300 homes last year.'], []],
  [
    'In fact [taxes rose by 5 percent] last year.',
    ['In fact their taxes rose by 5 percent last year.', "In fact the mayor's taxes rose by 5 percent last year."],
    ['In fact, he’s sure, taxes rose by 5 percent last year.', 'In fact let’s say taxes rose by 5 percent last year.'],
  ],
  ['I know [the roads are closed] in May.', [], ["I know Ann's the roads are closed in May."]],
  [
    '我們去年蓋了[300戶社宅]，大家都知道。',
    [
      '我們去年僅蓋了300戶社宅，大家都知道。',
      '我們去年只蓋了300戶社宅，大家都知道。',
      '我們去年蓋了另外300戶社宅，大家都知道。',
      '我們去年每蓋了300戶社宅，大家都知道。',
      '我們去年蓋了他們的300戶社宅，大家都知道。',
    ],
    ['我們去年真蓋了300戶社宅，大家都知道。', '我們去年養了三只又蓋了300戶社宅，大家都知道。'],
  ],
  [
    'Wir bauten [300 Wohnungen] im Norden.',
    [
      'Wir bauten weitere 300 Wohnungen im Norden.',
      'Wir bauten nur 300 Wohnungen im Norden.',
      'Wir bauten seine 300 Wohnungen im Norden.',
    ],
    ['Wir bauten dort 300 Wohnungen im Norden.'],
  ],
  [
    'Construimos [300 casas] en el norte.',
    [
      'Construimos otras 300 casas en el norte.',
      'Construimos solo 300 casas en el norte.',
      'Construimos sus 300 casas en el norte.',
    ],
    ['Construimos allí 300 casas en el norte.', 'Construimos cada vez 300 casas en el norte.'],
  ],
  [
    'Nous avons bâti [300 maisons] au nord.',
    [
      'Nous avons bâti leurs 300 maisons au nord.',
      'Nous avons bâti encore 300 maisons au nord.',
      'Nous avons seulement bâti 300 maisons au nord.',
    ],
    ['Nous avons bâti ici 300 maisons au nord.'],
  ],
  [
    'Construímos [300 casas] no norte.',
    [
      'Construímos outras 300 casas no norte.',
      'Construímos as suas 300 casas no norte.',
      'Construímos só 300 casas no norte.',
    ],
    ['Construímos ali 300 casas no norte.'],
  ],
  [
    '昨年は[300戸の住宅]を建てました。',
    [
      '昨年は別の300戸の住宅を建てました。',
      '昨年はわずか300戸の住宅を建てました。',
      '昨年は彼の300戸の住宅を建てました。',
      '昨年は300戸の住宅だけを建てました。',
    ],
    ['昨年は300戸の住宅をもう建てました。'],
  ],
  [
    '우리는 [주택 300채]를 지었습니다.',
    [
      '우리는 다른 주택 300채를 지었습니다.',
      '우리는 그들의 주택 300채를 지었습니다.',
      '우리는 겨우 주택 300채를 지었습니다.',
    ],
    ['우리는 어제 주택 300채를 지었습니다.'],
  ],
  // The same letters in another language.
  ['Oui, [les impôts ont baissé de 5 %] en mai.', [], ['Oui, mais les impôts ont baissé de 5 % en mai.']],
  ['Sim, construímos [300 casas] no norte.', ['Sim, construímos mais 300 casas no norte.'], []],
  [
    'We know [cutting 300 jobs] was wrong.',
    ['We know his cutting 300 jobs was wrong.'],
    ['We know from the son cutting 300 jobs was wrong.', 'We know by the ton cutting 300 jobs was wrong.'],
  ],
  [
    'And [he cut 300 jobs] here in town.',
    [
      'And each year he cut 300 jobs here in town.',
      'And in every town he cut 300 jobs here in town.',
      'And he cut 300 jobs every year here in town.',
    ],
    [
      'And we know from his son he cut 300 jobs here in town.',
      'And each of us knows he cut 300 jobs here in town.',
      'And every voter will know he cut 300 jobs here in town.',
      'And every paper told us that he cut 300 jobs here in town.',
      'And we only know he cut 300 jobs here in town.',
      'And she told her he cut 300 jobs here in town.',
      'And she told us all he cut 300 jobs here in town.',
      'And he cut 300 jobs here in another town.',
      'And he cut 300 jobs here, as every voter in town.',
    ],
  ],
  ['Nous savons [qu’il a supprimé 300 postes] ici.', [], ['Chaque électeur sait qu’il a supprimé 300 postes ici.']],
  ['Und [er strich 300 Stellen] in der Stadt.', [], ['Und jeder von uns weiß er strich 300 Stellen in der Stadt.']],
  [
    '昨天[他裁了300個人]，大家都知道。',
    ['昨天每月他裁了300個人，大家都知道。'],
    [
      '昨天我另外說他裁了300個人，大家都知道。',
      '昨天我們只知道他裁了300個人，大家都知道。',
      '昨天他裁了300個人在另一個城市，大家都知道。',
    ],
  ],
  [
    '昨天[市長裁掉了員工]，我們都在。',
    ['昨天每天市長裁掉了員工，我們都在。'],
    ['昨天每個選民都知道市長裁掉了員工，我們都在。'],
  ],
  // What is said of words in brackets, or aside.
  [
    'And [we cut taxes by 5 percent] last year.',
    [
      'And we cut taxes by 5 percent (not true) last year.',
      'And we cut taxes by 5 percent [that is wrong] last year.',
      'And we cut taxes by 5 percent, he lied, last year.',
      'And we cut taxes by 5 percent last year, he lied.',
      'And we cut taxes by 5 percent, he falsely claimed, last year.',
      'And we cut taxes by 5 percent (stimmt nicht) last year.',
    ],
    [
      'And we cut taxes by 5 percent (see page 4) last year.',
      'And we cut taxes by 5 percent (true) last year.',
      'And we cut taxes by 5 percent, he said, last year.',
      'And we cut taxes by 5 percent last year, he lied to nobody then.',
      'And “we cut taxes by 5 percent” last year.',
    ],
  ],
  [
    'We say [we cut taxes by 5 percent.] That is all.',
    ['We say we cut taxes by 5 percent. (Not true.) That is all.'],
    [],
  ],
  [
    '我們知道[稅率漲了5%]，大家都知道。',
    ['我們知道稅率漲了5%（不實），大家都知道。', '我們知道稅率漲了5%，他說謊，大家都知道。'],
    ['我們知道稅率漲了5%（參見第四頁），大家都知道。'],
  ],
  // Quotation marks that came later.
  [
    'He told me: [We built 300 homes.] And then he left.',
    ['He never told me: We built 300 homes. And then he left.'],
    ['He told me: “We built 300 homes.” And then he left.', 'He told me: "We built 300 homes." And then he left.'],
  ],
  ['We built 300 homes. [We paid for them.] I was there.', ['The mayor said: “We paid for them.” I was there.'], []],
];

describe('words beside a quote that tell of which or whose things it speaks, or what somebody remarks', () => {
  for (const [before, turned, kept] of rows) {
    for (const after of turned) {
      it(`turn ${before} in: ${after}`, () => assert.equal(place(before, after).placement, 'changed'));
    }
    for (const after of kept) {
      it(`leave ${before} in: ${after}`, () => assert.equal(place(before, after).placement, 'exact'));
    }
  }

  it('turn nothing where nobody knows what stood there', () => {
    const text = 'ANN: They built their 300 homes only last year.\n';
    assert.equal(placeTargets(text, [{ quote: { exact: '300 homes' } }])[0]!.placement, 'exact');
  });
});
