import { expectNoClaims, expectNumbers } from './expect-numbers';

describe('numbers of play', () => {
  it('are of bets, guesses and draws', () => {
    expectNoClaims('en', [
      'Twenty quid says he never shows up.',
      'My money’s on a 2-0 win for the home side.',
      'The winning numbers are 7, 12, 19, 33 and 40.',
    ]);
    expectNumbers('en', [
      ['The mayor says [five bucks] is the fare.', { claim: true }],
      ['[Five million dollars] was spent, says the mayor.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '我跟你打賭一千塊，明天會下雨。',
      '輸了我請你看三場電影。',
      '你要是猜中了，我给你五百。',
      '本期中獎號碼是三、十二、二十五、三十八。',
    ]);
    expectNumbers('zh', [['他打赌输了[五百万]，被判刑。', { claim: true }]]);
  });

  it('are marks that the speaker gives', () => {
    expectNoClaims('en', ['I’d give it a six out of ten.', 'It’s a solid eight out of ten, maybe a nine.']);
    expectNumbers('en', [['[Seven out of ten] voters agree with me.', { claim: true }]]);
    expectNoClaims('zh', ['這張專輯我給八分。', '满分十分我给七分。']);
    expectNumbers('zh', [['评委给了[七分]。', { claim: true }]]);
    expectNoClaims('fr', ['Je lui mets huit sur dix.']);
    expectNoClaims('es', ['Le doy un siete sobre diez.']);
  });

  it('are of games, their scores and classes', () => {
    expectNoClaims('en', [
      'He broke her at thirty-love.',
      'They line up in a three-four, always have.',
      'We were playing twenty-one behind the gym.',
      'He wrestles at 74 kilos.',
    ]);
    expectNumbers('en', [
      ['We lost it [four]-three in the end.', { claim: true }],
      ['He played [38 games] and won 20.', { claim: true }],
    ]);
    expectNoClaims('zh', ['他們週末都在玩二十一點。', '谁先拿到十一分谁就赢。']);
    expectNumbers('zh', [['公司花了[二十一點五億]買地。', { claim: true }]]);
  });
});

describe('numbers of talk that tells nothing', () => {
  it('are wished or hoped for', () => {
    expectNoClaims('en', [
      'Here’s hoping the next one has fewer than 500 pages.',
      'What I’d love is a city with one tree for every 3 people.',
      'Ideally, we’d have 12 more buses.',
    ]);
    expectNumbers('en', [
      ['I hope you remember that [300 people] died.', { claim: true }],
      ['Ideally located, it sold for [3 million dollars].', { claim: true }],
    ]);
    expectNoClaims('zh', ['願各位長輩都活到一百歲。', '我就盼着能有三百块钱买双鞋。']);
    expectNumbers('zh', [['祝愿之外，政府去年也拨了[三百万元]。', { claim: true }]]);
    expectNoClaims('de', ['Hoffentlich kommen morgen 500 Leute.']);
    expectNoClaims('es', ['Ojalá vengan mil personas.']);
  });

  it('are advised or ordered', () => {
    expectNoClaims('en', [
      'Never lend a friend more than 100 dollars.',
      'Set aside 15 percent for taxes.',
      'Step back two paces, please.',
    ]);
    expectNumbers('en', [['Never before have [40 percent] of us been poor.', { claim: true }]]);
    expectNoClaims('zh', ['收入的兩成拿去投資，聽我的。', '老闆，來兩碗牛肉麵、三盤水餃。']);
    expectNumbers('zh', [['不聽我的，結果賠了[三百萬]。', { claim: true }]]);
  });

  it('are of a joke, an example or more than anybody counts', () => {
    expectNoClaims('en', [
      'A rabbi and three nuns walk into a bar.',
      'Some guy with 40 tattoos yelled at me.',
      'It’s like when you order 3 pizzas and nobody comes.',
      'There are a thousand and one reasons not to do it.',
      'My code is four, nine, nine, two.',
    ]);
    expectNoClaims('zh', [
      '隨便說個數字，比如四十二。',
      '我媽說她永遠二十歲。',
      '我等你等了一百年。',
      '输入邀请码66就行。',
    ]);
    expectNumbers('zh', [['他在這裡等了[十年]。', { claim: true }]]);
  });

  it('are asked for', () => {
    expectNoClaims('en', ['Was it three or was it four hundred people?', 'Where did you get 12 percent?']);
    expectNumbers('en', [['Is it true that you closed [six] of the clinics?', { claim: true }]]);
    expectNoClaims('zh', ['那個百分之十五是怎麼來的？', '五千塊算多嗎？', '三个人够吗？']);
    expectNumbers('zh', [['你們真的關了[六家]分店嗎？', { claim: true }]]);
    expectNoClaims('es', ['¿Eran tres o eran cuatro mil?']);
  });

  it('are what a word means or a rate is of', () => {
    expectNoClaims('en', [
      'In this act a small business means any firm with under 50 workers.',
      'It lists the sugar for each 100 millilitres.',
    ]);
    expectNoClaims('zh', [
      '本條例所稱中小企業，是指員工未滿兩百人的企業。',
      '一刻钟就是十五分钟。',
      '這個價錢是每一百公克的。',
    ]);
    expectNumbers('zh', [
      ['他一天睡四個小時，一年就是[兩千小時]。', { claim: true }],
      ['公司每年卖出[一百克]黄金。', { claim: true }],
    ]);
    expectNoClaims('de', ['Der Verbrauch steht immer pro 100 Kilometer.']);
    expectNumbers('de', [['Pro 100.000 Einwohner gibt es [12] Ärzte.', { claim: true }]]);
    expectNumbers('fr', [['Vendu pour [100 euros].', { claim: true }]]);
  });

  it('are of a chair who gives the floor', () => {
    expectNoClaims('zh', [
      '委員質詢時間十二分鐘，得延長三分鐘。',
      '每位代表發言三分鐘，兩分半響鈴一次。',
      '接下来还有两位代表发言。',
    ]);
    expectNumbers('zh', [['會議開了[三小時]。', { claim: true }]]);
  });
});

describe('small numbers that count', () => {
  it('are one for so many, and another hours that passed', () => {
    expectNumbers('en', [
      ['The city has [one] doctor for every 4,000 people.', { claim: true }],
      ['They waited another [three hours] for help.', { claim: true }],
      ['They had [396] 737s.', { claim: true }],
    ]);
    expectNoClaims('en', ['It opens in another two weeks.', 'One person for the job is enough.']);
    expectNumbers('zh', [['他們只請了[一個]老師。', { claim: true }]]);
    expectNoClaims('zh', ['這只是一個老師的看法。']);
    expectNumbers('ja', [['図書館を[九館]も閉めました。', { claim: true }]]);
  });
});
