import { expectNoClaims, expectNothing, expectNumbers } from './expect-numbers';

describe('numbers in Chinese as it is written down', () => {
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
      ['演算法的成本是O([1])，我們不用改', {}],
    ]);
  });

  it('number the point that was just made', () => {
    expectNoClaims('zh', ['水費要先算清楚，這是第一個。', '先把橋修好，這個是第二點，']);
    expectNumbers('zh', [['這是[第一個]停電的村子', { claim: true }]]);
  });

  it('name sections that are listed, and those of a law without the word for it', () => {
    expectNoClaims('zh', ['要修第 31、44 條', '請看第7、8頁', '依動保法12條處理', '依刑法 8 條']);
    expectNumbers('zh', [['這種做法[三條]路都試過', { claim: true }]]);
  });

  it('say when: days in figures, years of an era, months and years up to others', () => {
    expectNoClaims('zh', [
      '我們9/28在嘉義開會',
      '收件到11/30',
      '5/6號補課',
      '民國40幾年的老照片',
      '7 到 9 月是旺季',
      '1997到2011年的資料',
      '我618那天在加班',
      '約在週三十點半',
    ]);
    expectNumbers('zh', [
      ['只有[1/3]的人同意', { claim: true }],
      ['佔[10/25]', { claim: true }],
      ['有[5/12]的委員反對', { claim: true }],
    ]);
  });

  it('tell the hour by what is done at it', () => {
    expectNoClaims('zh', [
      '店開到十點',
      '我們3點集合',
      '他約在八點來',
      '早上七點四十會到校門',
      '琴晚兩點三先瞓',
      '收九點',
      '晚上九、十點開始下雨',
    ]);
    expectNumbers('zh', [
      ['指數跌了[十二點]', { claim: true }],
      ['指數漲了[十點]後收盤', { claim: true }],
      ['他提出[三點]開始討論', {}],
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
      '我住在十二樓C室',
      '那個品牌叫兩隻老虎',
      '網站字級放大，第三節目是新聞',
    ]);
    expectNumbers('zh', [
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
      ['預算剩[不到一半]', { claim: true }],
    ]);
  });

  it('give the floor, announce what is about to begin or ask what could be', () => {
    expectNoClaims('zh', [
      '這一段討論時間有六十分鐘',
      '各組有25分鐘的時間報告',
      '前面二十分鐘是致詞',
      '演習將於十分鐘後開始',
      '列車即將在三分鐘後進站',
      '你俾我兩分鐘',
      '發言剩二十秒，請總結',
      '請大家默哀一分鐘',
      '部長，我只問兩題',
      '那我們是不是可以開放五天？',
      '不好意思打斷兩位',
      '剛剛講的三個方案',
      '不管是三家還是五家都一樣',
      '這件事三天三夜也說不完',
    ]);
    expectNumbers('zh', [
      ['這座橋將在[三年]後完工', { claim: true }],
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
});
