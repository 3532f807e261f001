import { expectNoClaims, expectNothing, expectNumbers } from './expect-numbers';

describe('numbers in Chinese as it is written down', () => {
  it('are of electricity where households use so much of it', () => {
    expectNumbers('zh', [
      ['電價調整，[七百度以下]的家庭不漲', { kind: 'energy', claim: true }],
      ['烤箱要[七百度]', { kind: 'temperature', claim: true }],
    ]);
  });

  it('are no numerals of bookkeepers in a word', () => {
    expectNothing('zh', ['企業駐大陸人員', '在陸臺生都要繳', '坐船走陸路', '車隊伍組成了', '兩岸大陸對臺灣']);
    expectNumbers('zh', [
      ['收[伍元]', { kind: 'money', claim: true }],
      ['處有期徒刑[參年]', { claim: true }],
    ]);
  });

  it('number what is listed within a line, counted from one', () => {
    expectNoClaims('zh', [
      '難的是 1. 怎麼找地 2. 怎麼找錢 3. 怎麼找人',
      '請準備1.身分證、2.印章及3.照片',
      '包含(1)漁港、(2)倉庫、（3）道路',
    ]);
    expectNumbers('zh', [
      ['他們有[3.5倍]', { claim: true }],
      ['全校剩下[7].其他都轉學了', { claim: true }],
      ['演算法的成本是O([1])，我們不用改', { kind: 'name', claim: false }],
      ['去年死亡([12])與受傷(30)', { claim: true }],
    ]);
  });

  it('number the point that was just made', () => {
    expectNoClaims('zh', ['水費要先算清楚，這是第一個。', '這是第一個。']);
    expectNumbers('zh', [['這是[第一個]停電的村子', { claim: true }]]);
  });

  it('name sections that are listed, and those of a law without the word for it', () => {
    expectNoClaims('zh', ['要修第 31、44 條', '依動保法12條處理', '依社維法32條']);
    expectNumbers('zh', [['這種做法[三條]路都試過', { claim: true }]]);
  });

  it('say when: days in figures, years of an era, months and years up to others', () => {
    expectNoClaims('zh', [
      '我們9/28在嘉義開會',
      '收件到11/30',
      '5/6號補課',
      '民國40幾年的老照片',
      '7 到 9 月是旺季',
      '一三到一六年的資料',
      '我 618 那天在加班',
      '我們6/10開會',
      '大概6/10公布名單',
      '約在週三十點半',
    ]);
    expectNumbers('zh', [
      ['只有[1/3]的人同意', { claim: true }],
      ['佔[10/25]', { claim: true }],
      ['有[5/12]的委員反對', { claim: true }],
      ['調查顯示[6/10]受訪者支持', { claim: true }],
      ['全市[4/10]學校沒有體育館', { claim: true }],
      ['全縣[3/20]居民不滿', { claim: true }],
    ]);
  });

  it('tell the hour by what is done at it', () => {
    expectNoClaims('zh', [
      '店開到十點',
      '我們3點集合',
      '早上七點四十會到校門',
      '琴晚兩點三先瞓',
      '店收十點',
      '晚上九、十點開始下雨',
    ]);
    expectNumbers('zh', [
      ['指數跌了[十二點]', { claim: true }],
      ['指數漲了[十點]後收盤', { claim: true }],
      ['他提出[三點]開始討論', { kind: 'count', claim: false }],
      ['他[三點]開始討論', { kind: 'time', claim: false }],
      ['下午三點[十個]人受傷', { claim: true }],
    ]);
  });

  it('name a release, a share of keys, an engine, a race, a formation, a flat and what is called so', () => {
    expectNoClaims('zh', [
      '客戶端是 Electrum 4.5，還沒有更新',
      '錢包用 3-of-5 簽名',
      '車子是1.5T发动机',
      '她跑四百公尺接力',
      '教練改用四三三陣型',
      '那個品牌叫兩隻老虎',
      '這間店叫一百種味道',
    ]);
    expectNumbers('zh', [
      ['那家公司叫[三百人]回家', { claim: true }],
      ['那間餐廳叫[三十個]便當', { claim: true }],
      ['那家店叫[三百人]來排隊', { claim: true }],
      ['去年 GDP [2.3]，比預期低', { claim: true }],
      ['Kafka [3.5倍]的流量', { claim: true }],
      ['四百公尺她跑了[52秒]', { claim: true }],
      ['颱風的風速是[三十節]', { kind: 'speed', claim: true }],
      ['學生每週上[三十節]課', { kind: 'count', claim: true }],
    ]);
  });

  it('are in the midst of doing, but what is half of something is claimed', () => {
    expectNoClaims('zh', ['問卷填到一半停電了', '這條路鋪到一半', '處理到一半的案子']);
    expectNumbers('zh', [
      ['房價跌到[一半]', { claim: true }],
      ['股價滑落到[一半]', { claim: true }],
      ['人口流失到[一半]', { claim: true }],
      ['營收衰退到[一半]', { claim: true }],
      ['票價打折到[一半]', { claim: true }],
      ['預算刪到[一半]', { claim: true }],
      ['蓄水量只到[一半]', { claim: true }],
      ['預算剩[不到一半]', { claim: true }],
    ]);
  });

  it('give the floor, announce what is about to begin or ask what could be', () => {
    expectNoClaims('zh', [
      '這一段討論時間有六十分鐘',
      '每隊有八分鐘的時間簡報',
      '前面二十分鐘是致詞',
      '演習將於十分鐘後開始',
      '列車即將在三分鐘後進站',
      '你俾我兩分鐘',
      '發言剩二十秒，請總結',
      '默哀一分鐘',
      '一兩分鐘就好',
      '三分鐘後回來',
      '三十秒我只講一句',
      '部長，我只問兩題',
      '那我們是不是可以開放五天？',
      '不好意思打斷兩位',
      '剛剛講的三個方案',
      '不管是三家還是五家都一樣',
      '這件事三天三夜也說不完',
    ]);
    expectNumbers('zh', [
      ['這座橋將在[三年]後完工', { claim: true }],
      ['走[三分鐘]就好了', { claim: true }],
      ['[三分鐘]後回來拿了三百萬', { claim: true }],
      ['[三十分鐘]我只講了一句', { claim: true }],
      ['市長說的[三個]承諾都跳票了', { claim: true }],
      ['報告上列的[五個]案子都敗訴', { claim: true }],
      ['他們提的[兩個]案都過了', { claim: true }],
      ['我們問了[三題]，沒有人答', { claim: true }],
      ['不管是找了[三個]部會來', { claim: true }],
      ['他們[三天]都沒睡', { claim: true }],
      ['是不是可以請部長說明那[三百億]？', { claim: true }],
    ]);
  });

  it('count none where nobody did, but not where nobody would', () => {
    expectNumbers('zh', [
      ['沒有[一個]人上班', { value: 0, claim: true }],
      ['全村[一戶]也沒有接到自來水', { value: 0, claim: true }],
      ['那年[一棟]都沒蓋', { value: 0, claim: true }],
      ['沒有[一家]公司投標', { value: 0, claim: true }],
      ['没有[一人]死亡', { value: 0, claim: true }],
    ]);
    expectNoClaims('zh', [
      '沒有一個人敢說話',
      '一句話都沒說',
      '沒有一個標準答案',
      '一毛錢都沒有',
      '沒有一家會願意',
      '每一個都沒寫完',
    ]);
  });

  it('say only when something was, or go on from what is supposed', () => {
    expectNoClaims('zh', [
      '我十二年前去過那個島',
      '因為三年前淹過水',
      '係七幾年嘅事',
      '佢哋嗰一年都喺度',
      '就算來了五個、六個人也一樣',
      '比如說來了一批人，三百個要住院',
      '只要我們多等一分鐘',
      '最後有十分鐘，請大家投票',
      '那是許願池，不是一個許可制，淨零一樣重要',
    ]);
    expectNumbers('zh', [
      ['公司[三年]前才成立', { claim: true }],
      ['投票[三天]前公告', { claim: true }],
      ['去年收了一批魚，[兩千斤]交到廠裡', { claim: true }],
      ['來了[一百人許]', { approx: 'about', claim: true }],
    ]);
  });
});
