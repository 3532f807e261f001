import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import { expectNoClaims, expectNumbers } from './expect-numbers';

describe('numbers that claim nothing', () => {
  it('stand for those that were named before', () => {
    expectNoClaims('en', ['I thank the two of you.', 'It concerns all three of them.', 'I only saw the last two.']);
    expectNumbers('en', [
      ['[Two] of them drowned.', { claim: true }],
      ['the last [two clinics] closed', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '我覺得兩個都可以',
      '請三位看一下',
      '謝謝兩位委員',
      '我聽到兩位講的意思',
      '不能做兩個犧牲一個',
      '剛剛三位朋友的意見',
      '只要我們兩個在臺灣就好',
      '兩個的比例差很多',
    ]);
    expectNumbers('zh', [
      ['現場有[兩位]，都送醫了', { claim: true }],
      ['我們[兩個]孩子都在國外', { claim: true }],
      ['[三個]縣市都缺水', { claim: true }],
      ['請來[三位]專家', { claim: true }],
      ['[兩位]死者都是學生', { claim: true }],
    ]);
  });

  it('are of those that the talk knows already', () => {
    expectNoClaims('en', [
      'we could merge the two branches',
      'These three bills are on the desk.',
      'both the two lists',
    ]);
    expectNumbers('en', [
      ['the [two largest banks] failed', { claim: true }],
      ['two of the [three clinics] closed', { claim: true }],
      ['we closed [two branches]', { claim: true }],
      ['the [four percent] rise', { claim: true }],
      ['the [40 clinics] that closed', { claim: true }],
    ]);
    expectNoClaims('zh', ['此兩個單位都同意', '該三家醫院已經停業']);
    expectNumbers('zh', [
      ['[三家]醫院已經停業', { claim: true }],
      ['這[兩個]強制規定', { claim: false }],
      ['[三分之一強]的人同意', { approx: 'more than' }],
    ]);
    expectNoClaims('es', ['estos dos acuerdos']);
    expectNoClaims('fr', ['ces trois usines']);
    expectNoClaims('de', ['diese zwei Verträge']);
    expectNoClaims('pt', ['esses dois acordos']);
  });

  it('give somebody the floor, or a break', () => {
    expectNoClaims('en', [
      'We have about 15 minutes for an open discussion.',
      'Let us take a ten minute recess.',
      'It is due two weeks from now.',
      'In her first 100 days she travelled.',
    ]);
    expectNumbers('en', [
      ['The outage lasted [15 minutes].', { claim: true }],
      ['They answered [18 minutes] later.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '請反方答辯，時間四分鐘。',
      '休息十五分鐘',
      '請用40秒的時間向大家介紹',
      '還有 20 分鐘，請繼續',
      '每次發言是3分鐘',
    ]);
    expectNumbers('zh', [
      ['停電[二十分鐘]', { claim: true }],
      ['平均等候時間[四十分鐘]', { claim: true }],
    ]);
  });

  it('are counted off, digits or signs', () => {
    expectNoClaims('en', [
      'It goes 0, 1, 2, 3 and so on.',
      'Like, 1 and 0 are all it knows.',
      'it uses 0 through 9, plus A',
    ]);
    expectNumbers('en', [
      ['They won by 7, [9], 15 seats.', { claim: true }],
      ['We lost [1] to 0.', { claim: true }],
    ]);
    expectNoClaims('zh', ['我們的小組是 5＋N', '變成 6＋200', '「海洋」兩個字', '不要寫「部長」兩個字']);
    expectNumbers('zh', [['報告只有[兩百個]字', { claim: true }]]);
  });

  it('are what a rate is per', () => {
    expectNoClaims('en', ['That is the revenue per 1000 listens.']);
    expectNumbers('en', [['It had [1000 listens].', { claim: true }]]);
  });

  it('are some, or parts of a matter', () => {
    expectNoClaims('en', ['There are one or two problems.']);
    expectNumbers('en', [['There are [three or four problems].', { claim: true }]]);
    expectNoClaims('zh', [
      '只用一、兩套來做',
      '這其實是兩塊，我們先講收費',
      '大概有四個來源：第一個是稅',
      '這兩種角色',
    ]);
    expectNumbers('zh', [['一斤漲了[兩塊]，很貴', { claim: true, kind: 'money' }]]);
  });

  it('are supposed', () => {
    expectNoClaims('en', ['if it drops to, say, 700 a month', 'let’s say 40 people come']);
    expectNumbers('en', [['they say [700 people] left', { claim: true }]]);
  });

  it('name a kind, a version or a time that one points at', () => {
    expectNoClaims('en', [
      'It is three phase power.',
      'the month is zero indexed',
      'We have been doing zero reserve for a while.',
      'in 32 dimensional space',
      'not until 0.21 or so',
      'there is no problem with your 0.19 node.',
      'days when PM 2.5 is high',
      'I want that first test to fail.',
      'for the thousandth time',
    ]);
    expectNumbers('en', [
      ['It fell to [0.21].', { claim: true }],
      ['Their ERA was [2.5] in May', { claim: true }],
      ['We had [zero] growth.', { claim: true, value: 0 }],
      ['There were [zero deaths].', { claim: true, value: 0 }],
      ['the [first] city to ban it', { claim: true, kind: 'rank' }],
      ['It has [three phases].', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '不是只有第三個，還有別的',
      '第一大部分的人覺得麻煩',
      '這是改革的第一個要件，要省時間',
      '在 88 年的時候就有了',
      '95年當時還沒有網路',
    ]);
    expectNumbers('zh', [
      ['排名[第三]。', { claim: true }],
      ['[第一]大黨', { claim: true }],
      ['公司成立[30年]的時候', { claim: true }],
    ]);
  });

  it('are called by their number and then told', () => {
    expectNoClaims('en', [
      'Okay. 642, better logs.',
      'Next up: 1187, longer names.',
      'The first one is Rule 7’s second line.',
    ]);
    expectNumbers('en', [
      ['It cost us dearly: [1200], maybe more.', { claim: true }],
      ['Three groups: [1200], 800 and 300.', { claim: true }],
      ['We lost a lot. [640], that is how many.', { claim: true }],
    ]);
  });

  it('say yes by a hundred percent', () => {
    expectNoClaims('en', ['A hundred percent, yeah.', 'Yes, 100 percent.', 'Oh, absolutely, one hundred percent!']);
    expectNoClaims('zh', ['對，百分之百。']);
    expectNumbers('en', [
      ['Turnout was [a hundred percent].', { claim: true }],
      ['How many of them? [100 percent].', { claim: true }],
      ['Yes, [90 percent].', { claim: true }],
    ]);
  });

  it('are an article behind a preposition that elsewhere means more', () => {
    expectNoClaims('de', [
      'Das ging über einen längeren Zeitraum.',
      'Wir sprachen über ein neues Gesetz.',
      'Sie leisten zumindest einen kleinen Beitrag.',
    ]);
    expectNumbers('de', [
      ['Es dauerte [über ein Jahr].', { approx: 'more than' }],
      ['[über eine Million Menschen]', { approx: 'more than' }],
      ['[mehr als ein] Haus brannte', { approx: 'more than' }],
    ]);
  });

  it('tell some days ago, or a decade', () => {
    expectNoClaims('zh', ['前兩天下雨', '過兩年就好了', '很早 6、70 年代就有']);
    expectNumbers('zh', [
      ['提前[兩天]完成', { claim: true }],
      ['[超過兩年]沒有加薪', { claim: true }],
      ['6、[80 間]教室', { claim: true }],
    ]);
  });

  it('are parts of what is written, or of the talk itself', () => {
    expectNoClaims('en', [
      'The first two letters of it are B and C.',
      'Keep the last four digits.',
      'See lines 40 to 55 of the bill.',
    ]);
    expectNumbers('en', [
      ['the last [two presidents] cut it', { claim: true }],
      ['She wrote [two letters] to him.', { claim: true }],
      ['flights 9 to [40 cities]', { claim: true }],
    ]);
    expectNoClaims('zh', ['請輸入六位數密碼', '不是六位數字的部分', '今天的簡報分成兩個部分', '報告分為三個章節']);
    expectNumbers('zh', [
      ['[六位]學生受傷', { claim: true }],
      ['全案分成[三個]標案', { claim: true }],
    ]);
  });

  it('count those who spoke a moment ago', () => {
    expectNoClaims('zh', ['三位委員提到漁港的運作', '兩位來賓的意見我們會帶回去']);
    expectNumbers('zh', [
      ['[三位]委員當選', { claim: true }],
      ['有[三位]委員辭職', { claim: true }],
    ]);
  });

  it('ask for a moment, or for an end of it', () => {
    expectNoClaims('en', [
      'Wait one second, please.',
      'Give me one minute to find it.',
      'Let her finish, her two minutes.',
      'One last question.',
      'I want to ask about one last question.',
    ]);
    expectNumbers('en', [
      ['Patients wait [one hour] on average.', { claim: true }],
      ['It took her [two minutes] to find it.', { claim: true }],
    ]);
    expectNoClaims('zh', ['等一下，給我一分鐘']);
  });

  it('are years of the Republic of China, that say when', () => {
    expectNoClaims('zh', ['我們在 96 年時先把檔案送出去', '累積 106 年至 109 年的資料']);
    expectNumbers('zh', [
      ['花了[96 年]時間', { claim: true }],
      ['這座橋用了[96 年]', { claim: true }],
      ['在[70 年]間，人口減少了', { claim: true }],
    ]);
  });

  it('name a model, a form, a law or a work by its number', () => {
    expectNoClaims('en', [
      'He flew in on a 747 and left.',
      'Bring your W-2 and your 1040.',
      'Seven-Eleven is open.',
      'Twenty-One Pilots played.',
      "We watched Ocean's Eleven.",
      'It was a quarter past ten.',
      "It's ten to five already.",
      'We leave at six.',
      'Directive 95/46 was replaced.',
      'He gave 110 percent on the field.',
    ]);
    expectNumbers('en', [
      ['[Twenty-one schools] closed.', { claim: true }],
      ['[a quarter] of them left', { claim: true }],
      ['from [ten to fifteen people]', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '波音747起飛了',
      '殲-20和F-16都來了',
      '勞基法84-1責任制',
      '九一一之後世界變了',
      '分機是235',
      '我們三點一刻開會',
      '稍等兩分鐘',
    ]);
    expectNumbers('zh', [['全民法令有[5種]', { claim: true }]]);
    expectNoClaims('pt', ['A Lei 8.666 mudou.', 'O PL 2630 foi adiado.', 'Nos anos 90.']);
    expectNoClaims('fr', ['La loi 49.3 encore.', 'Dans les années 80.']);
    expectNoClaims('es', ['En los años noventa.']);
    expectNumbers('es', [['Tiene [90 años].', { claim: true }]]);
    expectNumbers('fr', [['Il a perdu [80 emplois].', { claim: true }]]);
  });

  it('name an item, a group, a plan or a telephone in German', () => {
    expectNoClaims('de', [
      'Ich rufe den Zusatzpunkt 2 auf.',
      'Zu TOP 1 gibt es keine Wortmeldungen.',
      'Danach wurde eine Gruppe 0 eingeführt.',
      'Nach der STANAG 3531 ist das geregelt.',
      'Die Telefonnummer lautet: 01805 676721.',
      'Rufen Sie an unter 0800 111 0 111.',
      'Das ist der Sieben-Punkte-Plan der Koalition.',
      'Meine zweite Nachfrage stelle ich später.',
      'Er spricht von einem "menschlichen Tsunami".',
      'Bis zum 31. Mai 2011 können sie das beantragen.',
    ]);
    expectNumbers('de', [
      ['Die Gruppe hat [12] Mitglieder.', { claim: true }],
      ['Das war [beinahe eine Verdopplung].', { claim: true, value: 2, kind: 'ratio' }],
      ['Ein Rohr von [12"] Stärke.', { claim: true, unit: 'Zoll' }],
    ]);
  });

  it('give the floor in more ways', () => {
    expectNoClaims('en', [
      'I yield the gentleman from Utah two minutes.',
      'Please keep your remarks to 90 seconds.',
      'Forty seconds, Senator.',
      'Set two minutes on the timer, please.',
      'Each side will have five minutes.',
      'The hearing will resume at 1:15.',
      'Would you rather have 5 dollars now or 10 dollars later?',
      'Each segment opens with two-minute answers.',
      'We will give each side one minute for an opening statement.',
    ]);
    expectNumbers('en', [
      ['They waited [forty seconds].', { claim: true }],
      ['Each driver waited [two minutes] at the gate.', { claim: true }],
      ['The yield took [three weeks].', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '每人三分鐘，兩分鐘響鈴',
      '各組有兩分鐘可以準備',
      '我們下午一點四十五分繼續',
      '您還有一分半鐘',
      '請你在20秒之內回答',
      '三十秒，部長。',
      '我們五分鐘後繼續',
    ]);
    expectNumbers('zh', [
      ['[五分鐘]後火勢就失控了', { claim: true }],
      ['爆炸[二十分鐘]後繼續燃燒', { claim: true }],
      ['他們先用[三十分鐘]滅火', { claim: true }],
      ['救護車[八分鐘]才到', { claim: true }],
      ['停電[一分半鐘]', { claim: true, value: 1.5, kind: 'duration' }],
      ['比賽拿了[一分半]', { claim: true, value: 1.5, kind: 'count' }],
    ]);
    expectNoClaims('fr', ['Il vous reste quarante secondes.', 'Vous avez deux minutes trente, madame.']);
    expectNoClaims('es', ['Le queda un minuto y tiene usted dos minutos.']);
    expectNoClaims('pt', ['O senhor tem mais dois minutos.']);
    expectNoClaims('de', ['Ihnen bleiben noch zwei Minuten.']);
    expectNoClaims('ko', ['남은 시간은 2분입니다.']);
    expectNumbers('fr', [['La panne a duré [deux minutes].', { claim: true }]]);
    expectNumbers('es', [['El corte duró [dos minutos].', { claim: true }]]);
    expectNumbers('pt', [['A pane durou [dois minutos].', { claim: true }]]);
    expectNumbers('de', [['Der Ausfall dauerte [zwei Minuten].', { claim: true }]]);
    expectNumbers('ko', [
      ['정전은 [2분] 계속됐다.', { claim: true }],
      ['평균 대기 시간은 [40분]입니다.', { claim: true }],
    ]);
    expectNumbers('ja', [['あと[10分]遅れた', { claim: true }]]);
  });

  it('are all of a question that opens with a supposition', () => {
    expectNoClaims('zh', ['假設租金是兩萬，你月薪四萬，還剩多少？']);
    expectNoClaims('en', [
      'Suppose a loan costs 6 percent and you pay 900 dollars a month, what is left?',
      'Is it 3 percent or 4 percent?',
    ]);
    expectNumbers('zh', [['假設不成立，去年仍有[三萬件]。', { claim: true }]]);
    expectNumbers('en', [
      ["Isn't it [4 percent]?", { claim: true }],
      ['Was it [4 percent]?', { claim: true }],
      ['It is [4 percent], is it not?', { claim: true }],
    ]);
  });

  it('agree wholly, in every language', () => {
    expectNoClaims('de', ['Da bin ich zu hundert Prozent einverstanden.']);
    expectNoClaims('fr', ['Je suis d’accord à cent pour cent.']);
    expectNoClaims('es', ['Estoy al cien por ciento de acuerdo.']);
    expectNoClaims('pt', ['Estou cem por cento de acordo.']);
    expectNoClaims('ja', ['私は百パーセント支持します']);
    expectNoClaims('ko', ['저는 백 퍼센트 동의합니다']);
    expectNoClaims('zh', ['這個百分之百沒問題']);
    expectNoClaims('en', ['You have to give it 110 percent.', 'I am a hundred percent honest with you.']);
    expectNumbers('de', [['[hundert Prozent] der Betriebe', { claim: true }]]);
    expectNumbers('fr', [['[cent pour cent] des usines', { claim: true }]]);
    expectNumbers('en', [
      ['They insure [a hundred percent] of the cost.', { claim: true }],
      ['The dam is [a hundred percent] safe.', { claim: true }],
    ]);
  });

  it('name by a number that stands behind', () => {
    expectNoClaims('en', [
      'Turn to tab 14 and paragraph 33.',
      'the card ending in 4471',
      'We are in hour three of this hearing.',
      'I took the 42 bus home.',
      'It was in episode 17. Both 17 and 18 were long.',
      'like BIP 44 49 and 84',
      'The code, 4 4 7 2.',
      'The meeting is 845 2231 9907.',
      'It is 14 minutes past nine.',
    ]);
    expectNumbers('en', [
      ['In the past year [two] of them closed.', { claim: true }],
      ['We schedule [40 visits] a day.', { claim: true }],
      ['They annex [3 towns].', { claim: true }],
      ['We cut the [42 bus] drivers.', { claim: true }],
      ['In episode 17 we lost [17 listeners].', { claim: true }],
      ['off the [405].', { claim: false }],
      ['It took [14 minutes] to land nine planes.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '我坐307路公車',
      '請看第二段',
      '我們錄音的時候是4月23嘛',
      '那3份資料',
      '我的問題有兩個，請回答',
    ]);
    expectNumbers('zh', [
      ['剩下的[4家]下月完成', { claim: true }],
      ['問題學生有[兩個]。', { claim: true }],
    ]);
    expectNoClaims('fr', ['l’amendement no 152']);
  });

  it('are claims where a word that may name tells what was done or what is measured', () => {
    expectNumbers('en', [
      ['The inspectorate counts [21 percent] more vacancies.', { claim: true }],
      ['The registry counts [340 homes] in the valley.', { claim: true }],
      ['The new hall can seat [900 people].', { claim: true }],
      ['They ask a question [35 percent] of voters cannot answer.', { claim: true }],
    ]);
  });

  it('stand in the address of a page', () => {
    expectNoClaims('zh', ['https://example.org/%E5%95%86%E7%9A%84%88%B0']);
    expectNumbers('zh', [['占[88%]', { claim: true, value: 88 }]]);
  });

  it('are words that only look so', () => {
    expectNoClaims('en', [
      'There is a lack of clarity.',
      'Do not double park there.',
      'Two wrongs make no right.',
      'She is one in a million.',
    ]);
    expectNumbers('en', [
      ['They will [double] the budget.', { claim: true }],
      ['The risk is [one in a million].', { claim: true }],
      ['[two lakh people]', { value: 2e5 }],
      ['[two hundred k]', { value: 2e5 }],
    ]);
    expectNoClaims('zh', ['話講到一半他就走了', '三個臭皮匠']);
    expectNumbers('zh', [['價格降到[一半]', { claim: true }]]);
  });

  it('are in commands and instructions', () => {
    expectNoClaims('en', [
      'Please limit your remarks to 4 minutes.',
      'Try to answer in less than one minute.',
      'Now add 250 grams of flour and stir for 3 minutes.',
      'Count backwards from 100.',
      'Fold the paper 4 times.',
      'Write an essay of 800 words.',
      'Kindly hand in no more than 40 pages.',
    ]);
    expectNumbers('en', [
      ['Please note that [40 clinics] closed.', { claim: true }],
      ['Please stop saying the [300 jobs] are safe.', { claim: true }],
      ['Take Ohio, where [300 plants] closed.', { claim: true }],
      ['Take the [40 million people] who lost coverage.', { claim: true }],
      ['Answer rates fell [12 percent].', { claim: true }],
      ['Rest homes lost [300 beds].', { claim: true }],
      ['Start-ups raised [40 million dollars].', { claim: true }],
      ['Open enrollment brought in [300 students].', { claim: true }],
      ['Draw your own conclusions, [40 clinics] closed.', { claim: true }],
      ['Unemployment a year ago stood at [9 percent].', { claim: true }],
      ['Rent the first year is [900 dollars].', { claim: true }],
      ['Visit numbers fell [30 percent].', { claim: true }],
      ['Cut the deficit by [30 percent] in two years.', { claim: true }],
      ['Built a school for [300 children].', { claim: true }],
      ['Meet the [300 workers] of Plant 9.', { claim: true }],
      ['The bakers add [250 grams] of flour.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '請把發言控制在四分鐘內。',
      '請各位寫下五百個字。',
      '加250克麵粉，攪拌3分鐘。',
      '做20個俯臥撐，休息60秒。',
    ]);
    expectNumbers('zh', [
      ['請記得，那裡死了[800人]。', { claim: true }],
      ['請各位看看這[300個]家庭', { claim: true }],
      ['他請大家捐了[300元]', { claim: true }],
      ['做[三個月]的研究', { claim: true }],
      ['加班的人有[300個]', { claim: true }],
      ['請病假的人增加[三成]', { claim: true }],
      ['請領補助的有[300人]', { claim: true }],
      ['等待[三年]才拿到補助', { claim: true }],
    ]);
  });

  it('are in questions of what somebody wishes', () => {
    expectNoClaims('en', [
      'Would you support a tax of 3 percent?',
      'Could everybody keep it under 50 words, please?',
      'How would you spend 2 billion dollars?',
    ]);
    expectNumbers('en', [
      ['Can you explain why [40 clinics] closed?', { claim: true }],
      ['Would you agree that [40 percent] of them failed?', { claim: true }],
      ['Why would you cut [300 jobs]?', { claim: true }],
      ['Would you apologise to the [300 families] who were evicted?', { claim: true }],
      ['Do [20 percent] of them know it?', { claim: true }],
    ]);
    expectNoClaims('zh', ['您支持百分之三的稅率嗎？', '給你20億，你會怎麼花？', '想像一下，明天有一千萬人沒有電。']);
    expectNumbers('zh', [
      ['您支持的政策讓[300人]失業，您知道嗎？', { claim: true }],
      ['你們要怎麼解釋那[300億]？', { claim: true }],
      ['你知道有[百分之四十五]的人沒有申請嗎？', { claim: true }],
      ['想像一下，去年有[一千萬人]沒有電。', { claim: true }],
    ]);
  });

  it('give the floor only where nothing but the floor is meant', () => {
    expectNoClaims('en', ["The gentleman's 5 minutes have expired.", 'The session will resume in twenty minutes.']);
    expectNumbers('en', [
      ['It took the ambulance [40 minutes] to respond.', { claim: true }],
      ['They needed [90 seconds] to answer.', { claim: true }],
      ['You have [40 minutes] of advertising in every hour.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '我把兩分鐘讓給王委員。',
      '林委員，您有三分鐘。',
      '各位有六十秒可以回應。',
      '您的五分鐘時間到了。',
      '會議將在二十分鐘後恢復。',
      '訂於星期四晚上七點',
    ]);
    expectNumbers('zh', [
      ['他們在[90秒]內回答了', { claim: true }],
      ['平均每個病人有[三分鐘]陳述時間', { claim: true }],
      ['大家有[40分鐘]沒有電', { claim: true }],
      ['我們請技術中心[5位]同仁帶著行李', { claim: true }],
      ['請資策會先做[一年]的研究', { claim: true }],
      ['會議因停電[二十分鐘]後恢復', { claim: true }],
    ]);
    expectNoClaims('de', ['Sie haben 40 Minuten.', 'Sie haben 5 Minuten Zeit.', 'Sie haben noch drei Minuten.']);
    expectNumbers('de', [
      ['Sie haben [40 Minuten] gewartet.', { claim: true }],
      ['Wir haben [40 Minuten] Verspätung.', { claim: true }],
    ]);
    expectNoClaims('fr', ['Vous avez trois minutes.', 'Vous avez 5 minutes pour répondre.']);
    expectNumbers('fr', [['Vous avez [40 minutes] de retard.', { claim: true }]]);
    expectNoClaims('es', ['Tiene usted tres minutos para responder.']);
    expectNumbers('es', [
      ['El tren tiene [40 minutos] de retraso.', { claim: true }],
      ['Esperaron durante [40 minutos] en la calle.', { claim: true }],
    ]);
    expectNoClaims('pt', ['O senhor tem três minutos.']);
    expectNumbers('pt', [['O trem tem [40 minutos] de atraso.', { claim: true }]]);
  });

  it('are in what is pretended, and in what goes on from a supposition', () => {
    expectNoClaims('en', [
      'Suppose you have a hundred dollars in a savings account and the interest is two percent.',
      'You could pay me nine thousand dollars and I would not go.',
    ]);
    expectNumbers('en', [
      ['Imagine: [40 clinics] closed.', { claim: true }],
      ['Let us say it plainly: [40 clinics] closed.', { claim: true }],
      ['Say what you want, [40 clinics] closed.', { claim: true }],
      ['That picture of the little [4-year-old] boy moved us.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '如果一班有三十個學生，其中兩個過敏，老師怎麼辦？',
      '打個比方，你買了十斤蘋果，回家發現爛了三斤。',
      '你給我一萬個理由我也不會答應。',
      '一千個人有一千種看法。',
      '所謂輕症是指體溫不超過三十八度。',
    ]);
    expectNumbers('zh', [
      ['去年有三十個學生，其中[兩個]過敏。', { claim: true }],
      ['主要是國發天使，也就是[三年]的公司。', { claim: true }],
      ['一百個人有[一百萬]。', { claim: true }],
      ['他給我[一萬元]。', { claim: true }],
    ]);
  });

  it('are asked of people by a wish of the speaker', () => {
    expectNoClaims('en', [
      'I want you to take three deep breaths.',
      'I would ask members to keep their remarks to two minutes.',
    ]);
    expectNumbers('en', [
      ['I want you to know that [40 clinics] closed.', { claim: true }],
      ['I want the [300 jobs] back.', { claim: true }],
    ]);
    expectNoClaims('zh', ['先加兩湯匙醬油，小火煮五分鐘。']);
    expectNumbers('zh', [['他先花了[五分鐘]。', { claim: true }]]);
  });

  it('tell what the speaker is about to tell', () => {
    expectNoClaims('en', [
      'I am going to walk you through three slides.',
      'We lost jobs. Two, crime is up.',
      'Two, crime: we need more lights.',
    ]);
    expectNumbers('en', [
      ['Let me tell you [40 clinics] closed.', { claim: true }],
      ['How many? [Two], my brother and I.', { claim: true }],
      ['Only some came. [Two], I think.', { claim: true }],
    ]);
    expectNoClaims('zh', [
      '我用一分鐘把剛剛的重點再講一次。',
      '我接下來用五張投影片跟各位說明。',
      '三位貴賓，各位朋友，大家午安。',
      '好，最後兩題，這位女士先。',
    ]);
    expectNumbers('zh', [
      ['我用[五分鐘]跑完了一公里。', { claim: true }],
      ['我跟各位報告過[三個]案子了。', { claim: true }],
      ['[三位]死者，都是學生。', { claim: true }],
      ['最後[兩名]死者今天下葬。', { claim: true }],
    ]);
  });

  it('are noughts of a feeling', () => {
    expectNoClaims('en', ['I have zero patience for this.']);
    expectNumbers('en', [['We had [zero] growth last year.', { claim: true }]]);
  });

  it('give the floor only to those who are to speak', () => {
    expectNoClaims('en', ['You have 30 seconds to answer.']);
    expectNumbers('en', [['You have [30 seconds] to leave the house when it floods.', { claim: true }]]);
  });

  it('are minutes of the talk, told by its gear or by who speaks', () => {
    expectNoClaims('en', [
      'The clerk will set the timer for three minutes.',
      'Please hold your applause, we have forty minutes and a lot of ground to cover.',
    ]);
    expectNumbers('en', [
      ['The bell rang after [40 minutes] of silence.', { claim: true }],
      ['The ambulance needs [40 minutes].', { claim: true }],
    ]);
    expectNoClaims('zh', ['鈴響表示還剩三十秒。', '現在進行第二輪，每位代表一分半鐘。', '我大概需要五分鐘說明。']);
    expectNumbers('zh', [
      ['他的發言只有[五分鐘]。', { claim: true }],
      ['醫生看每位病人[五分鐘]。', { claim: true }],
    ]);
  });

  it('are guesses at what is asked, and more than anybody counts', () => {
    expectNoClaims('en', [
      'How many times do I have to say it, fifty, a hundred?',
      'I could list ten thousand things wrong with it.',
      'Do you think three percent is enough?',
    ]);
    expectNumbers('en', [
      ['How many closed? [Fifty].', { claim: true }],
      ['The form asks [ten thousand questions].', { claim: true }],
    ]);
    expectNoClaims('zh', ['這種話我聽過八百次了。', '您覺得門票訂三百塊合不合理？']);
    expectNumbers('zh', [
      ['他去過[八百次]。', { claim: true }],
      ['大家覺得門票[三百塊]太貴。', { claim: true }],
    ]);
  });

  it('are times and codes said in two parts', () => {
    expectNoClaims('en', ['You can reach me at extension four seventeen.', 'Doors open at a quarter to seven.']);
    expectNumbers('en', [['In room four [seventeen people] died.', { claim: true }]]);
    expectNoClaims('zh', ['末班車是十一點四十。', '請兩位候選人各用三十秒做結論。']);
    expectNumbers('zh', [
      ['我們請[三位]專家評估。', { claim: true }],
      ['來了[兩位]候選人。', { claim: true }],
    ]);
  });

  it('tell the way, the weekday, the postcode and the road', () => {
    expectNoClaims('en', ['Write to us in Dover, Delaware 19903.', 'The second shift starts at three and we leave.']);
    expectNumbers('en', [
      ['In Gaza, Hamas said, [19903 people] fled.', { claim: true }],
      ['Bidding starts at [three million].', { claim: true }],
    ]);
    expectNoClaims('zh', ['請走三號出口，左轉走兩百公尺就看到了。', '每週二、四晚上在三樓。', '接下去是台十一線。']);
    expectNumbers('zh', [
      ['他走了[兩百公尺]才倒下。', { claim: true }],
      ['週二、[四人]死亡。', { claim: true }],
    ]);
  });

  it('are of a saying, or agree more than wholly', () => {
    expectNoClaims('zh', ['有道是三人成虎。', '這個道理三歲小孩都懂。', '我一百二十個同意。']);
    expectNumbers('zh', [
      ['俗話說得好，我們編了[三百萬元]。', { claim: true }],
      ['來了[一百個]支持者。', { claim: true }],
      ['有[三歲]小孩落水。', { claim: true }],
    ]);
  });

  it('are all of a question that opens with an if, unless it tells what was', () => {
    expectNoClaims('zh', ['如果便當漲十塊，一個月就多三百塊，你受得了嗎？', '給我四年我就把它做好。']);
    expectNumbers('zh', [
      ['他給我[四年]，我就辭職了。', { claim: true }],
      ['如果政府失職，去年有[三百人]失業，該怪誰？', { claim: true }],
    ]);
  });

  it('are of English sayings and set names, but not of what only begins like one', () => {
    expectNoClaims('en', [
      'Two heads are better than one.',
      'We are back to square one.',
      'I was in two minds about it.',
      'She put in her two cents.',
      'Think twice before you sign.',
      'That is the rule of three.',
      'He wears two hats here.',
      'There are a thousand ways to lose.',
      'It is in three-four time.',
      'Ten to one he never calls.',
    ]);
    expectNumbers('en', [
      ['[Two heads] of state resigned.', { claim: true }],
      ['Wages are up [two cents].', { claim: true }],
      ['[Two birds] were found.', { claim: true }],
      ['He called [twice].', { claim: true }],
      ['She owns [two hats].', { claim: true }],
      ['They tested [a thousand wells].', { claim: true }],
      ['a [two-for-one] split', { claim: true }],
    ]);
  });

  it('are those under which a question is filed', () => {
    expectNoClaims('en', ['What is the grant for? (904512)']);
    expectNumbers('en', [
      ['How many came? ([904512 people])', { claim: true }],
      ['They lost a lot ([904512])', { claim: true }],
      ['What did they lose? ([904,512])', { claim: true }],
    ]);
  });

  it('are counted down, in steps of one only', () => {
    expectNoClaims('en', ['Ten, nine, eight, seven… lift off.', 'Okay, in three, two, one, go.']);
    expectNumbers('en', [['We closed [nine], seven and five of them.', { claim: true }]]);
  });

  it('number a point that opens a turn, but not the subject that an aside parts from its verb', () => {
    expectNoClaims('en', [
      'Three, we should stop pretending.',
      'Two, the bridge is unsafe.',
      'Two, frankly, we need it.',
    ]);
    expectNumbers('en', [
      ['[Three], sadly, died.', { claim: true }],
      ['[Three], the last of whom was nine.', { claim: true }],
    ]);
  });

  it('are advised to anybody, or asked of anybody, unless the sentence tells what was', () => {
    expectNoClaims('en', [
      'You should drink eight glasses of water.',
      "You don't need fifty features for that.",
      'Should an eighteen-year-old be able to buy it?',
      'Who here has more than three sisters?',
      'Is twenty minutes enough for you?',
      'Put your hands at ten and two.',
      'In half a mile, keep right.',
      'Cut a four-inch square.',
      'Never mix more than two of those.',
      'Can I borrow ten bucks?',
      'Shall we say twenty minutes?',
      'Inhale for four, hold for seven, exhale for eight.',
      "We'll be there in five minutes.",
      'If I had ten dollars, I would buy it.',
    ]);
    expectNumbers('en', [
      ['You should know that [40 clinics] closed.', { claim: true }],
      ['You pay [fifty dollars] for that.', { claim: true }],
      ['Should we ignore that [40 people] died?', { claim: true }],
      ['Are [forty deaths] not too many?', { claim: true }],
      ['Put the [40 clinics] that closed on the list.', { claim: true }],
      ['In [half a mile], two bridges fell.', { claim: true }],
      ['The ambulance came in [five minutes].', { claim: true }],
      ['Within a matter of [about an hour and a half], it was over.', { claim: true }],
      ['Are you saying I pay [40 percent] more?', { claim: true }],
      ['If I remember, [ten dollars] were lost.', { claim: true }],
    ]);
  });

  it('are of names: a title in capitals, a figure behind a capital word, a label behind a preposition', () => {
    expectNoClaims('en', [
      'They were reading A Hundred Nights of Rain.',
      'We installed Gondola 43 and liked it.',
      'I just plug it into ZarfLM 3.2, so it works.',
      'They moved it into lab seven.',
      'The Hall of a Thousand Lamps is closed.',
      'It comes down to game seven.',
      'Runway two seven left is closed.',
      'She has type two diabetes.',
      'That was part one of two.',
      'He read exhibits four through nine into the record.',
      'Is row twelve C free?',
    ]);
    expectNumbers('en', [
      ['In Ohio [40] were held.', { claim: true }],
      ['In Paris [130] died.', { claim: true }],
      ['It was Kent [48], Hall 46.', { claim: true }],
      ['They beat Kent [12] to 3.', { claim: true }],
      ['In that case [two] were charged.', { claim: true }],
      ['They type [six commands].', { claim: true }],
      ['By age [five] they read.', { claim: true }],
      ['for people [65 and over]', { claim: true }],
      ['In grade three, [four thousand] of them failed.', { claim: true, value: 4000 }],
    ]);
  });

  it('are no second sides whose verb is left out, and nobody who did something at a named place', () => {
    expectNoClaims('en', ['We have the new Gondola 43.', 'They moved us onto Gondola 43 last year.']);
    expectNumbers('en', [
      ['Michigan has 15 electoral votes and Georgia [16].', { claim: true }],
      ['Harris had 226 electoral votes, Trump [312].', { claim: true }],
      ['Labour won 412 seats and the Conservatives [121].', { claim: true }],
      ['Harris has 48 percent of the women and Trump [41].', { claim: true }],
      ['France has 56 reactors, Germany [0].', { claim: true }],
      ['Amazon has 1.5 million workers and Walmart [2].', { claim: true }],
      ['It killed 15 people in Ohio and in Texas [40].', { claim: true }],
      ['The Greens took 14 seats, the Liberals 51 and Labor [77].', { claim: true }],
      ['Spain scored 3 goals, England [1].', { claim: true }],
      ['The Lakers won 54 games and the Celtics [61].', { claim: true }],
      ['Ohio lost 2,100 jobs last year and Indiana [900].', { claim: true }],
      ['Sweden takes 20 refugees per town and Denmark [4].', { claim: true }],
      ['Macron has 58 percent of the vote, Le Pen [42].', { claim: true }],
      ['The Senate had 52 votes for it and the House [219].', { claim: true }],
      ['In Oakland we had 12 shootings and in Fresno [30].', { claim: true }],
      ['Kenya sent 400 officers, Jamaica 24 and Belize [2].', { claim: true }],
      ['At Boeing [40] lost their jobs.', { claim: true }],
      ['At Boeing [40] of us lost our jobs.', { claim: true }],
      ['At Tesla [14] were burned.', { claim: true }],
      ['Near Kharkiv [30] were wounded.', { claim: true }],
      ['In Flint [12 people] died of it.', { claim: true }],
    ]);
  });

  it('are sayings only in their whole frame, not what is counted or measured in the same words', () => {
    expectNoClaims('en', [
      'You look like a million dollars.',
      'He killed two birds with one stone.',
      'It is six degrees of separation.',
      'I half expected it.',
      'It stays between these four walls.',
      'She is my cousin twice removed.',
      'It was a tale of two cities.',
      'He doubled down on it.',
      'Never in a million years.',
    ]);
    expectNumbers('en', [
      ['It cost something like [a million dollars].', { claim: true }],
      ['The truck hit them at [a hundred miles an hour].', { claim: true }],
      ['They sold for [two cents] apiece.', { claim: true }],
      ['[Six packs] of insulin are gone.', { claim: true }],
      ['Of the voters, [half] expected a recession.', { claim: true }],
      ['He was [twice] removed from office.', { claim: true }],
      ['[Four walls] of the school collapsed.', { claim: true }],
      ['It looks like [a million dollars] was stolen.', { claim: true }],
      ['It may warm by [six degrees] over that.', { claim: true }],
      ['They burned [four square miles].', { claim: true }],
      ['They strike [two deals] a week.', { claim: true }],
      ['We take [five refugees] each.', { claim: true }],
      ['[Up to eleven people] died.', { claim: true }],
      ['The mayors of [two cities] resigned.', { claim: true }],
      ['The price [doubled] back then.', { claim: true }],
      ['Rents [doubled] over the decade.', { claim: true }],
      ['[Nine lives] were lost.', { claim: true }],
      ['They won [nine yards].', { claim: true }],
      ['[A thousand ships] were sunk.', { claim: true }],
      ['[Forty acres] were burned.', { claim: true }],
      ['[Half] the story was false.', { claim: true }],
    ]);
  });

  it('are advised against, but not where a fact is told of somebody, of a sum or of a place', () => {
    expectNoClaims('en', [
      "You don't need fifty features for that.",
      'Parents should read for twenty minutes.',
      'It feels like twenty years.',
      'Work an extra 10 minutes.',
    ]);
    expectNumbers('en', [
      ["You don't have to pay [35 percent] in Texas.", { claim: true }],
      ["You don't have to wait [40 weeks] in Canada.", { claim: true }],
      ["You don't need [60 votes] in the House.", { claim: true }],
      ["People don't want to wait [40 weeks] for surgery.", { claim: true }],
      ["Kids don't need [40 vaccines].", { claim: true }],
      ['People want to pay [10 percent] less in Ohio.', { claim: true }],
      ["Parents don't have to pay [900 dollars] a month in Quebec.", { claim: true }],
      ['It feels like [40 degrees] in the wards.', { claim: true }],
      ['It felt like [45 degrees] in the tents.', { claim: true }],
      ['Work an extra [10 hours] and you lose benefits.', { claim: true }],
      ['Work an extra shift and you lose [300 dollars] of benefits.', { claim: true }],
      ['Earn an extra [100 dollars] and they cut your benefits.', { claim: true }],
    ]);
  });

  it('are of those who are spoken to: you two', () => {
    expectNoClaims('en', ['What have you two seen there?', 'Thank you two.', 'I have three quick follow-ups.']);
    expectNumbers('en', [['It gives you [two tons].', { claim: true }]]);
  });

  it('are read out digit by digit, or are a place within a place', () => {
    expectNoClaims('zh', [
      '三一九槍擊案到現在真相未明。',
      '七二一元朗嗰晚佢喺現場。',
      '九一八以後他離開家鄉。',
      '那架是波音七四七。',
      '有問題請撥二三八九一四六六。',
      '验证码是四八一九，别告诉别人。',
      '遇到詐騙請打一六五。',
      '那是一把九二手槍。',
      '歼二十从头顶飞过去了。',
      '我要九十二号汽油，加满。',
      '我兒子念三年二班。',
      '我們坐十二排五號和六號。',
      '佢住喺三期十二座八樓B室。',
      '九九乘法表，七八五十六。',
      '他唸的是附中一二六班。',
    ]);
    expectNumbers('zh', [
      ['波音七四七可以載[四百一十六名]乘客', { claim: true }],
      ['歼二十已经造了[两百多架]', { claim: true }],
      ['[一二〇〇人]到場', { claim: true, value: 1200 }],
      ['[百分之九二]', { claim: true }],
      ['他開了[三槍]', { claim: true }],
      ['來了[一百多號人]', { claim: true }],
      ['十年開了[二班]車', { claim: true }],
      ['三年[兩億元]', { claim: true }],
    ]);
  });

  it('are within words that count nothing', () => {
    expectNoClaims('zh', [
      '唐僧取經還要經過九九八十一難。',
      '眼觀六路，耳聽八方，感慨萬千。',
      '這是兩碼事，別混為一談。',
      '画一个三角形，再画一个六边形。',
      '他是十二指腸潰瘍。',
      '此地無銀三百兩。',
      '佢哋一唔離二。',
      '我在五股交流道下去。',
      '在7-11門口等你',
    ]);
    expectNumbers('zh', [
      ['損失[三百兩]黃金', { claim: true }],
      ['有[十二張]紙', { claim: true }],
      ['[九九八十一]', { claim: false }],
      ['桌上有[兩碼]布', { claim: true }],
      ['漲了[五角]', { claim: true }],
      ['[三家]將倒閉', { claim: true }],
      ['提了[三次]方案', { claim: true }],
      ['7-11在全台有[七千家]店', { claim: true }],
    ]);
  });

  it('are of a choice, an order, a wish, a recipe or a few, where the words say so', () => {
    expectNoClaims('zh', [
      '請問部長，這件事你要拖三年還是五年？',
      '給我兩張全票。',
      '師傅，來二十块钱的肉夹馍。',
      '唔該，兩個餐蛋麵一杯熱奶茶。',
      '限你三天內搬走。',
      '三日內交返份報告畀我。',
      '你應該多睡一個小時。',
      '真希望一天有四十八小時。',
      '放三個雞蛋，两百克面粉，搅匀。',
      '大火烧开后转小火炖四十分钟。',
      '每次两片，每日三次，饭后服用。',
      '我講兩句就好。',
      '你兩三下就搞定了。',
      '這種事有一百種解釋。',
      '我一万个不愿意。',
      '出門記得多穿兩件。',
      '要是他做得到，我給他磕三個響頭。',
      '舉個例，甲欠乙十萬，乙欠丙五萬。',
      '例如你買一杯五十元的咖啡，就會存進去。',
      '一公斤等于两斤。',
      '三分靠運氣，七分靠打拼。',
      '應有二分之一以上委員出席，始得開會。',
      '我一分钱都不会给你。',
      '九月二十八是教師節。',
    ]);
    expectNumbers('zh', [
      ['死了[三個]還是四個，他沒有說。', { claim: true }],
      ['給我們帶來[三億元]的收入', { claim: true }],
      ['他給我[兩張]票', { claim: true }],
      ['你應該知道，去年有[四百人]離職', { claim: true }],
      ['老闆少收[一百塊]', { claim: true }],
      ['三天之內發生了[四起]事故', { claim: true }],
      ['放了[三天]假', { claim: true }],
      ['他每天服用[三顆]', { claim: true }],
      ['講了[兩個小時]', { claim: true }],
      ['有[一百種]昆蟲', { claim: true }],
      ['例如你們公司虧了[三億]', { claim: true }],
      ['舉個例子，去年死了[三百人]', { claim: true }],
      ['一公頃可以收[六千公斤]', { claim: true }],
      ['你們要人民等[三百億]', { claim: true }],
      ['我們主辦單位歸類下來的[八十二項]當中', { claim: true }],
      ['如果不是去年多了[三億元]稅收，我們早就破產了', { claim: true }],
    ]);
  });

  it('are the time of an amount, but a count of one is a claim where only one is told', () => {
    expectNoClaims('zh', ['我只有一個想法', '一毛錢都沒有']);
    expectNumbers('zh', [
      ['專線[一天]接到一千六百通電話', { claim: false }],
      ['花[一天]寫了兩篇', { claim: true }],
      ['只有[一家]公司投標', { claim: true }],
      ['這次選舉只差[一票]', { claim: true }],
      ['事故造成[一人]死亡', { claim: true }],
      ['從[一塊]漲到兩塊', { claim: true }],
      ['全港有十八區，只有[四區]有急症室', { claim: true }],
      ['委員會只開了[七次]會', { claim: true }],
      ['草案改了[三版]才通過', { claim: true }],
      ['遲咗[三日]', { kind: 'duration', claim: true }],
      ['這是他[第三次]被捕', { claim: true }],
      ['[唔夠一成]嘅人識', { claim: true }],
    ]);
  });

  it('are claims where a place, a model or a mood is only in the words beside them', () => {
    const claimed = [
      '全書共[三冊][九百頁]',
      '一共[三卷][五百頁]',
      '一共[八排][十二座]',
      '[兩師][三團]的兵力',
      '去年[三連][兩排]陣亡',
      '客運[三千]，貨運[五百]',
      '海運[三千]貨櫃',
      '空運[三百]',
      '失業率[四五]',
      '支持率[五八]，反對率[四二]',
      '去年[零八七]',
      '降到[三八]',
      '他考[九八]',
      '[三百]號職員',
      '男女分別[三十人]和[二十人]',
      '別墅[三十棟]',
      '我就繳[九百塊]的房租',
      '那天我就看見[三個人]',
      '他們讓我等[三個小時]',
      '一個月房租[九百塊]啊！',
      '失業[三十個月]啊！',
      '[三十家]診所關門呀！',
      '先生，[三百人]死亡。',
      '來[三千名]警察，把我們圍住',
      '我給你們[三億元]預算，你們做什麼？',
      '我當市長，[三年]內完成捷運。',
      '工人平均只休息[兩天]',
      '你會失去[三個]孩子',
      '大家吃[三十種]農藥',
      '誰關[三十家]診所？',
      '這套書分[四卷][八百頁]',
      '報告總計[兩冊][六百頁]',
      '叢書已出[五卷][一千二百頁]',
      '劇場共[二十排][三十座]',
      '該軍出動一師[兩團]',
      '派了[兩團][三營]過去',
      '他率領[三營][五連]守城',
      '社區蓋了[四棟]十二樓高的房子',
      '這個小區有[六座][三十樓]的大樓',
      '課本[三課][四十頁]都改了',
      '鐵運[兩千]，海運[五百]',
      '陸運[八百]，空運[三百]',
      '去年貨運[五百]，比前年少',
      '昨天客運[三千]，創新高',
      '轉運[四百]，漏報[一百]',
      '失業率[三七]，比去年高',
      '支持度[五一]，創新低',
      '投票率[六三]',
      '通膨率[二八]',
      '平均[七八]',
      '去年三八，今年[四二]',
      '升到[五六]',
      '漲到[六二]',
      '跌到[四七]',
      '她數學考[九五]',
      '得票率[五三]',
      '準確率[九七]',
      '利率從[二五]升到[三五]',
      '滿意度[六七]',
      '出生率[零八七]',
      '公司有[五百]號員工',
      '[兩百]號學生來抗議',
      '工廠[八十]號工人失業',
      '三個縣市分別[三億]和[兩億]',
      '城鄉差別[三十萬元]',
      '性別差距[二十萬元]',
      '特別編列[八百元]補助',
      '個別罰[九百元]',
      '級別差[三百元]',
      '告別[三十年]的工作',
      '識別了[三十個]嫌犯',
      '辨別出[二十種]毒品',
      '類別[十二種]',
      '男女薪資分別[九百元]與[八百元]',
      '我就花[八百塊]吃飯',
      '我就賠[五百元]',
      '去年我就看過[三十間]房子',
      '我就養[兩個]孩子',
      '醫院讓我等[四個月]',
      '老闆讓我加班[三十個小時]',
      '公司讓我賠[八百元]',
      '法院讓我繳[九百元]罰金',
      '一個便當[一百二十元]啊',
      '倒了[五十家]工廠啊！',
      '死[三十個人]啊！',
      '每天工作[十二個小時]呀',
      '上班通勤[兩個小時]嘛',
      '工資[八百塊]嘛，怎麼活',
      '一間病房住[十個人]啊',
      '排隊[四十分鐘]喔！',
      '學費[九百塊]哦',
      '房租[九百塊]啦',
      '小姐，[三十人]受傷。',
      '先生，[兩億元]不見。',
      '師傅，[五十戶]停電。',
      '來[兩百名]抗議者，擋住路口',
      '來[三十個]記者，把門口擠滿',
      '老闆，[四十個]工人沒領薪水',
      '來[五十輛]救護車，把傷者載走',
      '我給你[八百塊]工錢',
      '給你們[三億]補助，錢去哪裡？',
      '我給你們[兩年]時間，你們一事無成',
      '政府給你們[三百萬]預算，你們花到哪裡？',
      '你應該知道[三百人]失業',
      '[兩年]內完成地鐵。',
      '[三年]內補上[五百名]護士',
      '[六個月]內還清債務，是我們的成績',
      '[五年]內提供[三萬]個名額',
      '我們承諾[兩年]內完成都更',
      '[三年]內把失業率降一半',
      '平均只講[兩句]',
      '學生平均只看[兩眼]',
      '護理師平均只休息[兩天]',
      '員工每週只休息[兩天]',
      '病人一共喝[兩口]',
      '你每個月失去[三百元]',
      '大家每天吃[三十種]添加物',
      '誰賣[三十家]工廠？',
      '大家付[八百元]健保費',
      '各位繳[九百元]稅',
      '你吃[三十種]農藥',
      '你損失[八百元]',
      '您的薪水少[三百元]',
      '誰關[三十家]醫院？',
      '誰砍[二十個]名額？',
      '大家等[四十分鐘]公車',
      '大家繳[五百元]年費',
      '你會丟掉[五十個]職位',
      '你們家損失[八百元]',
      '誰拆[三十間]房子？',
      '560億一路追加到[912億]',
      '[560億]一路追加到912億',
      '股價從[30元]一路漲到80元',
      '[三百億]一路加到五百億',
      '房價[500萬]一路漲到900萬',
      '經費[五百六十億]一路追加',
      '[80%]一路跌到30%',
      '全套[六冊][一千頁]',
      '這本書[三章][兩百頁]',
      '部隊[四連][六排]失去聯絡',
      '整個[五師][八團]投降',
      '貨運[三成]靠卡車',
      '河運[八百]，海運[兩千]',
      '通過率[五五]',
      '及格率[七九]',
      '覆蓋率[八六]',
      '離婚率[三四]',
      '滿意度降到[四三]',
      '[六百]號工人罷工',
      '[一百]號村民圍住鎮公所',
      '[七十]號病人等床位',
      '三區個別有[三十]個名額',
      '特別費[八百元]',
      '[三十棟]別墅沒賣',
      '性別比差[二十人]',
      '他告別舞台[三十年]',
      '我就住過[十間]房子',
      '我就有[三個]鄰居失業',
      '他們不讓我休息，我工作[十二小時]',
      '學校讓我們等[三個月]',
      '薪水[九百元]呀！',
      '房子漏水[三十天]啊！',
      '關了[三十家]店啊',
      '拆了[五十戶]呀，沒人管',
      '等公車[五十分鐘]喔',
      '一碗麵[九十元]囉',
      '他每個月付[八百元]啦',
      '來[八十名]警察把路封了',
      '小姐，[五個]人中毒。',
      '先生，[九十戶]沒水。',
      '老闆，[三個]工人受傷',
      '我給你[兩億元]，你交不出成績',
      '我們[兩年]內完成[三千戶]社會住宅',
      '[四年]內提供[五千個]托育名額',
      '[一年]內補[八百名]護理師',
      '大家排隊[五十分鐘]',
      '你每天吸[三十種]毒氣',
      '誰付[九百元]的藥費？',
      '你家少[五百元]',
      '各位失去[三十家]診所',
      '您一年多繳[九百元]',
      '誰丟掉[五十個]工作？',
      '不如[三十年]前的薪水',
      '學生每天只睡[五小時]',
      '孩子平均只看[兩眼]書',
      '一個月就賺[八百元]吧，調查這樣說',
      '[七億]一路砍到[兩億]',
      '[三千人]一路減到[八百人]',
      '票價[二十元]一路漲，沒人管',
      '醫師平均只看[兩題]',
      '我想[三十家]診所會關門',
      '我要繳[九百元]規費',
      '往北[三十公里]有地震',
      '他幫我付[八百元]學費',
      '最少[三十人]受困',
      '他多走[三公里]上學',
      '醫院讓他多住[三十天]',
      '下次漲[三十元]',
    ];
    for (const marked of claimed) {
      const text = marked.replaceAll(/[[\]]/g, '');
      const numbers = findNumbers(text, { language: 'zh' });
      let shift = 0;
      for (const { 0: amount, index } of marked.matchAll(/\[[^\]]*\]/g)) {
        const start = index - shift;
        const found = numbers.find(({ start: from, end }) => from <= start && end > start);
        assert.equal(found?.claim, true, `${marked}: ${amount}`);
        shift += 2;
      }
    }
    expectNumbers('zh', [
      ['[560億]一路追加到912億', { value: 56e9, claim: true }],
      ['經費[五百六十億]一路追加', { value: 56e9, claim: true }],
    ]);
    expectNoClaims('zh', [
      '別給我三個理由',
      '你別喝三杯',
      '來兩碗牛肉麵',
      '老闆，三個包子',
      '師傅，來十五塊錢的饅頭',
      '我們喝兩杯吧',
      '不如先休息十分鐘',
      '他念二年五班',
      '運二十昨天首飛',
      '他們的殲二十',
      '那是九二式手槍',
      '我加九十五號汽油',
      '三日內搬走',
      '麻煩你拿兩個',
    ]);
  });

  it('are the time that a chair gives somebody, alone or with a title, but not where somebody asked how long', () => {
    expectNoClaims('en', [
      'Senator Marsh, 90 seconds.',
      'Ms. Ruiz-Hart, three minutes.',
      'Each speaker has three minutes.',
      'Ninety seconds.',
      'Thank you. Ninety seconds.',
      'Two minutes, Governor, on schools.',
    ]);
    expectNumbers('en', [
      ['The gate failed. [Thirty seconds]. Forty people dead.', { claim: true }],
      ['Each ward has [three minutes] of power.', { claim: true }],
      ['How long did it take? [Ninety seconds].', { claim: true }],
      ['In Ohio, [90 seconds] passed.', { claim: true }],
      ['He waited [two minutes], Governor.', { claim: true }],
    ]);
  });

  it('are in a condition or example within a clause, not in what is known or what would come of it', () => {
    expectNoClaims('en', [
      'It is fine if you need 100 permits and have no car.',
      "It works for me and let's say I have 400 hens.",
      'It hurts if we lose 40 nurses.',
      'They can stay if they have 40 hens.',
      'You could have three permits.',
      'Whereas if you only ask for 500,000 dollars, it is less.',
      'Somebody could open 20 accounts.',
    ]);
    expectNumbers('en', [
      ['You could save [50 billion dollars].', { claim: true }],
      ['It would be worse if the [40 clinics] closed.', { claim: true }],
      ['The river rose [3 feet] if I remember right.', { claim: true }],
      ['If you ask me, [40 people] died.', { claim: true }],
      ["I don't know if you know that [4,000 people] lost their homes.", { claim: true }],
      ['I wonder if they told you [30 clinics] closed.', { claim: true }],
      ['We checked if people voted twice and found [40 cases].', { claim: true }],
      ['Nobody asked if they lost [300 jobs].', { claim: true }],
      ['You may not know that [40 people] died.', { claim: true }],
      ['You may have heard that the city lost [900 jobs].', { claim: true }],
      ['I might add that [14 judges] agreed.', { claim: true }],
      ['I could see [40 boats].', { claim: true }],
      ['You could hear [12 shots].', { claim: true }],
      ['[Dozens], if not hundreds, of people died.', { claim: true }],
    ]);
  });

  it('count off the points of a talk one after the other', () => {
    expectNoClaims('en', [
      'One, it is cheap. Two, I think it is fast.',
      "That's one. Two, I think the roof leaked.",
      'It will, one, help and, two, make them rich.',
    ]);
    expectNumbers('en', [
      ['One clinic closed. [Two clinics], I think, stayed.', { claim: true }],
      ['She met one. [Two], I am told, fled.', { claim: true }],
      ['She met one, and she left. [Two], I am told, fled.', { claim: true }],
    ]);
  });

  it('are up to whom it is asked, and those that the talk knows behind any of', () => {
    expectNoClaims('en', ['So what are two or three books that you like?', 'I met the leaders of the two parties.']);
    expectNumbers('en', [
      ['One of the [two leaders] left.', { claim: true }],
      ['They only give us [two nurses] for the ward.', { claim: true }],
      ['What were [three schools] are now one.', { claim: true }],
      ['They recommend [two doses].', { claim: true }],
      ['Some of the [two parties] agreed.', { claim: true }],
    ]);
  });

  it('are of code, powers, models, courses and kinds of people', () => {
    expectNoClaims('en', [
      'We saw `Update 3` fail.',
      'It takes O(1) steps, or n^2 of them.',
      'The B – 1 bomber flew.',
      'That is gardening 101. How to start.',
      'a first-time buyer',
    ]);
    expectNumbers('en', [
      ['The party won [101].', { claim: true }],
      ['We now employ nurses [101].', { claim: true }],
      ['We lost games [101].', { claim: true }],
      ['The total was only [101].', { claim: true }],
      ['It seated [101].', { claim: true }],
      ['for the [first time]', { claim: true }],
      ['under plan B – [5 percent] of it failed', { claim: true }],
    ]);
  });

  it('assent wholly as a sentence, but not as an answer', () => {
    expectNoClaims('en', ['A hundred percent. You will lose it.', '100%.']);
    expectNumbers('en', [['How many? [A hundred percent].', { claim: true }]]);
  });

  it('say when, and not how long: two years ago, unless that is all that is told', () => {
    expectNoClaims('en', ['Two years ago we built it.', 'Fewer work than four years ago.']);
    expectNumbers('en', [
      ['The mine was shut [two years] ago.', { claim: true }],
      ['The bridge fell down [four years] ago.', { claim: true }],
      ['The law passed [ten years] ago.', { claim: true }],
      ['40 clinics closed [two years] ago.', { claim: false }],
      ['[40 clinics] closed two years ago.', { claim: true }],
      ['Prices doubled [two years] ago.', { claim: false }],
      ['It was [two years] ago.', { claim: true }],
      ['The mine closed only [two years] ago.', { claim: true }],
      ['They died out [66 million years] ago.', { claim: true }],
    ]);
  });

  it('name a scheme by how many have to sign', () => {
    expectNoClaims('en', ['We use a 2-of-3 multisig.', 'It pays to a two of two script.', 'You can have two modules.']);
    expectNumbers('en', [
      ['Two of [three signatures] were forged.', { claim: true }],
      ['You can save [40 percent].', { claim: true }],
    ]);
  });

  it('are a score of tennis, where the clause ends with it', () => {
    expectNoClaims('en', ['Forty all. She serves.', 'It is thirty all, and she serves.']);
    expectNumbers('en', [
      ['The [forty] all died.', { claim: true }],
      ['They lost [forty] all told.', { claim: true }],
    ]);
  });

  it('are in what somebody is told to spend or get', () => {
    expectNoClaims('en', ['Spend one hour on the roof.', 'Get 10% off your first order.']);
    expectNumbers('en', [
      ['Save the [40 clinics] in Ohio.', { claim: true }],
      ['Save [40 jobs], lose 400.', { claim: true }],
      ['Send [40 men] to die, that is what he did.', { claim: true }],
      ['Spend [40 million dollars] on it, and nothing came.', { claim: true }],
    ]);
  });

  it('are of set phrases, calls for help and breaks of the talk, in every language', () => {
    expectNoClaims('de', [
      'Pack deine sieben Sachen',
      'Das besprechen wir unter vier Augen',
      'Rufen Sie die 112',
      'Jetzt machen wir fünf Minuten Pause.',
      'Wir unterbrechen für zehn Minuten',
    ]);
    expectNoClaims('fr', [
      'elle a fait les quatre cents coups',
      'composez le 15',
      'Nous faisons une pause de cinq minutes.',
      'Je propose une suspension de quinze minutes.',
      'Une suspension de séance de quinze minutes.',
    ]);
    expectNoClaims('es', ['le busca tres pies al gato', 'marque el 061', 'Hacemos una pausa de cinco minutos.']);
    expectNoClaims('pt', ['fala pelos sete cotovelos', 'disque 190', 'Vamos fazer um intervalo de dez minutos.']);
    expectNoClaims('ja', ['もう二度と行きません', '二度と戻らない', '五分ほどお時間をください', '内線305です']);
    expectNoClaims('ko', ['구사일생이었죠', '천만에요, 괜찮습니다', '3번 출구로 나오세요', '잠시 10분만 쉬죠']);
    expectNumbers('de', [
      ['die Pause dauerte [40 Minuten]', { claim: true }],
      ['Wir machen [40 Minuten] Sport am Tag', { claim: true }],
      ['Die Arbeit unterbrechen für [dreißig Minuten]', { claim: true }],
      ['Wir wählen die [598] Abgeordneten', { claim: true }],
      ['Er verlor [vier] Augen', { claim: true }],
    ]);
    expectNumbers('fr', [
      ['ils ont payé [quatre cents euros]', { claim: true }],
      ['Le joueur a subi une suspension de [quinze minutes]', { claim: true }],
    ]);
    expectNumbers('es', [['compró [tres gatos]', { claim: true }]]);
    expectNumbers('pt', [['a pausa durou [quarenta minutos]', { claim: true }]]);
    expectNumbers('ja', [
      ['[二度]も落ちた', { claim: true }],
      ['事故は[二度]とも夜に起きた', { claim: true }],
    ]);
    expectNumbers('ko', [
      ['출구가 [세 곳] 막혔다', { claim: true }],
      ['[천만]에 가까운 사람들이 왔습니다', { claim: true }],
      ['전기가 잠시 [30분] 끊겼습니다', { claim: true }],
      ['직원들은 [10분]만 쉬고 일했습니다', { claim: true }],
    ]);
  });

  it('are the base of a rate, or of what is had by pressing so many', () => {
    expectNoClaims('en', ["You get three of them and you're done.", 'Per 100,000 residents, how does that look?']);
    expectNumbers('en', [
      ['You get [three votes] and they get one.', { claim: true }],
      ['We saw 12 deaths for every [350 patients].', { claim: false }],
      ['We saw [12 deaths] for every 350 patients.', { claim: true }],
      ['There is one doctor for every [3,000 people].', { claim: true }],
      ['There is a nurse for each [40 patients].', { claim: true }],
      ['For every [two jobs] we lost, one came back.', { claim: true }],
      ['[One in three] of them fell ill.', { claim: true }],
    ]);
  });

  it('are a claim where only one is told to have done something, and every third', () => {
    expectNumbers('en', [
      ['Only [one] survived the fire.', { claim: true }],
      ['Only [one] of the clinics is open.', { claim: true }],
      ['Every [third] child is ill.', { kind: 'ratio', value: 33.3333333333, claim: true }],
    ]);
    expectNoClaims('en', [
      'Only one thing matters.',
      'Only one of the reasons is known.',
      'Every third week they meet.',
      'Every second counts.',
    ]);
  });

  it('are the time that somebody is asked by name to take', () => {
    expectNoClaims('en', ['Secretary Hale? Two minutes.']);
    expectNumbers('en', [['How long? [Two minutes].', { claim: true }]]);
  });
});
