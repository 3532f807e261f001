import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/transcript/detect-language';
import { findAddresses, suggestAddressee } from '../../../src/core/transcript/find-addresses';
import { findCopies } from '../../../src/core/transcript/find-copies';
import { groupPeople } from '../../../src/core/transcript/group-people';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import type { RosterEntry } from '../../../src/core/transcript/transcript';
import { withoutManner } from '../../../src/core/transcript/words/manners';

const labels = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const listed = (name: string, role?: string, alias?: string): RosterEntry => ({
  name,
  ...(role ? { role } : {}),
  ...(alias ? { alias } : {}),
  start: 0,
  end: 0,
});
const grouped = (names: Map<string, number>, roster: RosterEntry[] = []) =>
  groupPeople(names, roster).map((person) => `${person.name}: ${person.labels.toSorted().join(' / ')}`);

describe('people', () => {
  it('have all the labels that can only mean them', () => {
    assert.deepEqual(grouped(labels('Ted Marsh', 'MARSH', 'Senator Marsh', 'ANN LEE, ANCHOR', 'LEE')), [
      'ANN LEE: ANN LEE, ANCHOR / LEE',
      'Ted Marsh: MARSH / Senator Marsh / Ted Marsh',
    ]);
  });

  it('stay apart where a surname, or the titles before it, are those of two', () => {
    assert.equal(grouped(labels('Ann Lee', 'Bob Lee', 'LEE')).length, 3);
    assert.equal(grouped(labels('Senator Marsh', 'President Marsh')).length, 2);
  });

  it('are who is named behind an office, each of them apart, and the office alone is whoever holds it alone', () => {
    const names = ['主席（林議長朝棟）', '林議長朝棟', '林議長', '主席', '江議員佩珊', '江佩珊'];
    assert.deepEqual(grouped(labels(...names)), [
      '林議長朝棟: 主席 / 主席（林議長朝棟） / 林議長 / 林議長朝棟',
      '江議員佩珊: 江佩珊 / 江議員佩珊',
    ]);
    assert.deepEqual(grouped(labels('主席（林議長朝棟）', '主席（王副議長小明）', '主席')).toSorted(), [
      '主席: 主席',
      '林議長朝棟: 主席（林議長朝棟）',
      '王副議長小明: 主席（王副議長小明）',
    ]);
    assert.deepEqual(grouped(labels('The Chair (Councillor Jane Smith)', 'The Chair', 'Interviewer (Maria Lopez)')), [
      'Councillor Jane Smith: The Chair / The Chair (Councillor Jane Smith)',
      'Maria Lopez: Interviewer (Maria Lopez)',
    ]);
    const [chair] = groupPeople(labels('主席（林議長朝棟）'), []);
    assert.deepEqual(chair, { name: '林議長朝棟', role: '主席', labels: ['主席（林議長朝棟）'] });
  });

  it('are whoever is named behind a place that many speak from, however it is written', () => {
    assert.deepEqual(
      grouped(labels('FLOOR (MR. QUILL)', 'FLOOR (MRS. ODUYA)', 'FLOOR', 'CHAIR (MRS. BANE)')).toSorted(),
      [
        'FLOOR: FLOOR',
        'MR. QUILL: FLOOR (MR. QUILL)',
        'MRS. BANE: CHAIR (MRS. BANE)',
        'MRS. ODUYA: FLOOR (MRS. ODUYA)',
      ],
    );
    assert.deepEqual(
      grouped(
        labels(
          'AUDIENCE MEMBER (Mr. Quill)',
          'AUDIENCE MEMBER',
          'Gallery, Ms. Bane',
          'QUILL',
          '觀眾（王小明）',
          '觀眾',
        ),
      ).toSorted(),
      [
        'AUDIENCE MEMBER: AUDIENCE MEMBER',
        'Mr. Quill: AUDIENCE MEMBER (Mr. Quill) / QUILL',
        'Ms. Bane: Gallery, Ms. Bane',
        '王小明: 觀眾（王小明）',
        '觀眾: 觀眾',
      ],
    );
  });

  it('are never one if what stands behind the same words differs and may be a name', () => {
    const apart = [
      ['FLOOR (QUILL)', 'FLOOR (ODUYA)'],
      ['CHAIR (QUILL)', 'CHAIR (ODUYA)', 'CHAIR'],
      ['觀眾（高雄）', '觀眾（台中）'],
      ['記者（中央社）', '記者（聯合報）'],
      ['LECTERN (MR. QUILL)', 'LECTERN (MRS. ODUYA)'],
      ['FLOOR (MR. QUILL)', 'FLOOR (MRS. QUILL)'],
      ['MR. QUILL', 'MRS. QUILL'],
      ['王先生', '王女士'],
      ['MARSH, JOHN', 'MARSH, MARY'],
    ];
    for (const names of apart) {
      const people = groupPeople(labels(...names), []);
      assert.equal(new Set(people.map(({ name }) => name)).size, names.length, names.join(' | '));
    }
  });

  it('stay one if what stands behind is a manner, a party or a function', () => {
    const together = [
      ['HOST (laughing)', 'HOST', 'HOST (OFF CAMERA)'],
      ['主持人（笑）', '主持人'],
      ['MARSH (R-TX)', 'MARSH', 'MARSH (Chairman)'],
      ['Ann Lee (Director)', 'Ann Lee, Chief Economist', 'Ann Lee'],
      ['CHAIR (MRS. BANE)', 'CHAIR', 'MRS. BANE', 'BANE'],
      ['Jane Marsh', 'Mrs. Marsh', 'Ms. Marsh', 'MARSH'],
    ];
    for (const names of together) assert.equal(groupPeople(labels(...names), []).length, 1, names.join(' | '));
  });

  it('are the same whatever the label says that they do', () => {
    assert.deepEqual(
      grouped(labels('林老師回答', '林老師', '王小明補充說明', '王小明', '主持人提問', '主持人')).toSorted(),
      ['主持人: 主持人 / 主持人提問', '林老師: 林老師 / 林老師回答', '王小明: 王小明 / 王小明補充說明'],
    );
    // Names that only begin so, and functions that end so.
    assert.deepEqual(grouped(labels('林報國', '發言人', '報告人', '回答')).toSorted(), [
      '回答: 回答',
      '報告人: 報告人',
      '林報國: 林報國',
      '發言人: 發言人',
    ]);
  });

  for (const label of [
    '主席（國民黨）',
    '主席（高雄市）',
    '主席（代理）',
    '旁白（解說員）',
    '主持人（任務組）',
    '記者（連線）',
    'Moderator (CNN)',
    'The President (speaking French)',
    'Interviewer (Female)',
    'Reporter (New York)',
  ])
    it(`are not named by what stands in the brackets of ${label}`, () => {
      const [person] = groupPeople(labels(label), []);
      assert.equal(person?.name, label.split(/ ?[（(]/, 1)[0]);
    });

  it('are known by the roster: by alias, by name, by initials', () => {
    const roster = [listed('石媛', '記者', '主持人'), listed('Rosa Novak'), listed('Tom Vance', 'Mayor')];
    assert.deepEqual(grouped(labels('主持人', 'RN', 'VANCE'), roster), [
      '石媛: 主持人',
      'Rosa Novak: RN',
      'Tom Vance: VANCE',
    ]);
  });

  it('are suggested by how the host speaks to them, where one of them fits', () => {
    const people = groupPeople(labels(), [
      listed('李培', '山陽區委書記'),
      listed('李雲', '公司總經理'),
      listed('Ann Lee', 'Senator'),
    ]);
    assert.equal(suggestAddressee('李書記', people)?.name, '李培');
    assert.equal(suggestAddressee('李經理', people)?.name, '李雲');
    assert.equal(suggestAddressee('李先生', people), undefined);
    assert.equal(suggestAddressee('王書記', people), undefined);
    assert.deepEqual(
      findAddresses('李書記,您好! Thank you, Senator Lee.', people).map((one) => [one.start, one.end, one.person.name]),
      [
        [0, 3, '李培'],
        [19, 30, 'Ann Lee'],
      ],
    );
  });

  for (const [label, name] of [
    ['林怡君', '林怡君'],
    ['怡君', '怡君'],
    ['歐陽麗君', '歐陽麗君'],
    ['林君', '林君'],
    ['田中君', '田中'],
    ['王小明先生', '王小明'],
  ] as const)
    it(`are named whole where a given name ends as a form of address does: ${label}`, () => {
      assert.equal(groupPeople(labels(label), [])[0]?.name, name);
    });

  it('are told without the manner in which they speak', () => {
    const speakers = (...labels: string[]) => {
      const text = labels.map((label, i) => `${label} We sold ${i + 20} boats.\nSAM POE: How many?\n`).join('');
      return [...new Set(parseTranscript(text).turns.map(({ speaker, role }) => `${speaker}/${role ?? ''}`))];
    };
    for (const manner of [
      'laughing',
      'whispering',
      'off camera',
      'OFF-MIC',
      'via interpreter',
      'by phone',
      'lachend',
      'en pleurant',
      'riendo',
      '笑',
      '打斷',
      '起立',
      '点头',
    ])
      for (const label of [`EVA ORR, ${manner}:`, `EVA ORR (${manner}):`])
        assert.deepEqual(speakers('EVA ORR:', label, 'EVA ORR:'), ['EVA ORR/', 'SAM POE/'], label);
    const bracketed = '[EO, laughing] We sold 20.\n[SP] How many?\n[EO] And 30.\n[SP (whispering)] Fine.\n[EO] Yes.\n';
    assert.deepEqual(
      parseTranscript(bracketed).turns.map(({ speaker }) => speaker),
      ['EO', 'SP', 'EO', 'SP', 'EO'],
    );
  });

  it('stand side by side in one line of a head', () => {
    const talk = 'Ann Lee: We sold 20 boats.\n\nBob Roy: How many?\n\nAnn Lee: Twenty.\n\nBob Roy: Fine.\n';
    const people = (head: string) =>
      parseTranscript(`${head}\n\n${talk}`).roster.map(({ name, alias, role }) => [alias, name, role]);
    assert.deepEqual(people('HOST: Ann Lee    GUEST: Mayor Bob Roy'), [
      ['HOST', 'Ann Lee', undefined],
      ['GUEST', 'Bob Roy', 'Mayor'],
    ]);
    assert.deepEqual(people('主持人：林怡君 | 來賓：王小明'), [
      ['主持人', '林怡君', undefined],
      ['來賓', '王小明', undefined],
    ]);
    assert.deepEqual(people('HOST: Ann Lee    The Daily Boat'), [['HOST', 'Ann Lee', 'The Daily Boat']]);
  });

  it('are not described by what they say right under their label', () => {
    const said = (first: string) => {
      const { turns, read } = parseTranscript(
        `郭委員：\n請說。\n\n何部長：\n${first}\n還要再查。\n\n郭委員：\n好。\n\n何部長：\n是。\n`,
      );
      return [turns[1]?.role, read.slice(turns[1]!.speech).split('\n')[0]];
    };
    for (const first of [
      '報告委員，是四萬七千件，',
      '委員，前年是十二座，',
      '跟委員報告，已經蓋好了，',
      '主席、各位委員，本部今年編列五億元，',
      '我們農業局長上週補了九位獸醫',
      '全國農會主任共三百零七人',
    ])
      assert.equal(said(first)[1], first);
    assert.deepEqual(said('農業部部長'), ['農業部部長', '還要再查。']);
    assert.deepEqual(said('第三選區委員'), ['第三選區委員', '還要再查。']);
  });

  it('keep what tells who they are', () => {
    for (const role of [
      'ACTING MAYOR',
      'Acting',
      'presiding',
      'D-Ohio',
      'Photographer',
      'Banking',
      'Hastings Weekly',
      'chair',
      'Ms. King',
      '起立黨',
    ])
      assert.equal(withoutManner(`EVA ORR, ${role}`), `EVA ORR, ${role}`);
    assert.equal(withoutManner('(laughing)'), '(laughing)');
    // Broadcasters print these as a part of the label.
    for (const label of ['EVA ORR (through translator)', 'EVA ORR (voice-over)'])
      assert.equal(withoutManner(label), label);
    assert.equal(withoutManner('EVA ORR, MAYOR (laughing)'), 'EVA ORR, MAYOR');
  });

  it('give turns their name and role', () => {
    const text = '特邀嘉賓:\n王小明  市長\n主持人:石媛(記者)\n\n主持人:大家好。\n王小明:好。\n主持人:謝謝。\n';
    const { turns, roster } = parseTranscript(text);
    assert.deepEqual(
      turns.map((turn) => [turn.speaker, turn.name, turn.role]),
      [
        ['主持人', '石媛', '記者'],
        ['王小明', undefined, '市長'],
        ['主持人', '石媛', '記者'],
      ],
    );
    assert.deepEqual(
      roster.map((one) => [one.name, one.role, one.alias, text.slice(one.start, one.end)]),
      [
        ['王小明', '市長', undefined, '王小明  市長'],
        ['石媛', '記者', '主持人', '主持人:石媛(記者)'],
      ],
    );
  });
});

describe('copies', () => {
  it('begin where most of the turns come again in their order', () => {
    assert.deepEqual(findCopies([1, 2, 3, 4, 1, 2, 3, 4]), [{ start: 4, end: 8 }]);
    assert.deepEqual(findCopies([1, 2, 3, 4, 1, 2, 9, 4, 1, 2, 3, 4]), [
      { start: 4, end: 8 },
      { start: 8, end: 12 },
    ]);
    assert.deepEqual(findCopies([1, 2, 3, 4, 5, 1, 7, 2]), []);
    assert.deepEqual(findCopies([1, 1, 1, 1]), []);
  });

  it('are looked for in bounded time where each turn says the same', () => {
    const before = process.cpuUsage();
    findCopies(new Array<number>(200_000).fill(7));
    findCopies(Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? 1 : i)));
    assert.ok(process.cpuUsage(before).user < 5e6);
  });

  it('end with the last turn that is repeated, so that what comes after them is new', () => {
    assert.deepEqual(findCopies([1, 2, 3, 4, 1, 2, 3, 4, 7, 8]), [{ start: 4, end: 8 }]);
    assert.deepEqual(findCopies([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 9]), [{ start: 6, end: 11 }]);
  });
});

describe('the language', () => {
  it('is told by script, characters and common words', () => {
    const cases: [string, string][] = [
      ['我們說這個問題', 'zh-Hant'],
      ['我们说这个问题', 'zh-Hans'],
      ['これは問題です', 'ja'],
      ['이것은 문제입니다', 'ko'],
      ['We have not seen that in the city', 'en'],
      ['Wir haben das nicht in der Stadt gesehen', 'de'],
      ['Nous ne sommes pas dans la ville', 'fr'],
      ['No lo hemos visto en la ciudad', 'es'],
      ['Não vimos isso na cidade', 'pt'],
      ['Мы это не видели и не знали', 'ru'],
      ['لم نر هذا في المدينة', 'ar'],
      ['12 345', 'und'],
      ['', 'und'],
    ];
    for (const [words, language] of cases) assert.equal(detectLanguage(words), language, words);
  });

  it('of a stretch is that of the whole unless its words clearly tell another', () => {
    const cases: [string, string, string][] = [
      ['No, only 12 percent do.', 'en', 'en'],
      ['Como? 12.', 'en', 'en'],
      ['我们的 ROI target 是 12 percent for the quarter', 'zh-Hans', 'zh-Hans'],
      ['Das ist nicht wahr, wir haben 300 Millionen.', 'en', 'de'],
      ['我們說這個問題', 'en', 'zh-Hant'],
      ['Thank you, and this is for you.', 'de', 'en'],
      ['国会会期', 'ja', 'ja'],
      ['12 345', 'fr', 'fr'],
    ];
    for (const [words, document, language] of cases) assert.equal(detectLanguage(words, document), language, words);
  });

  it('is that of what is said, not of who says it', () => {
    const { language } = parseTranscript(
      'Q: Who paid for the trip?\nA: Acme.\nQ: When?\nA: May.\nQ: How?\nA: Cash.\nQ: O.\nA: A.\n',
    );
    assert.equal(language, 'en');
  });
});
