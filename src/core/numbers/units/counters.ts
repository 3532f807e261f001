import type { NumberKind } from '../numeric-expression';

/**
 * What is counted by a word of its own: times, ages, and the measure words of Chinese, Japanese and Korean. Language tag
 * → rows of kind, code, words parted by `|`, the usual one first in each row that has a code.
 */
export const counters: Readonly<Record<string, readonly (readonly [NumberKind, string | null, string])[]>> = {
  en: [
    ['duration', 'yr', 'year|years|yr|yrs'],
    ['duration', 'mo', 'month|months|mos'],
    ['duration', 'wk', 'week|weeks|wk|wks'],
    ['duration', 'd', 'day|days'],
    ['duration', 'h', 'hour|hours|hr|hrs'],
    ['duration', 'min', 'minute|minutes|min|mins'],
    ['duration', 's', 'second|seconds|sec|secs'],
    [
      'duration',
      null,
      'decade|decades|century|centuries|generation|generations|fortnight|fortnights|quarters|semesters|semester|weekends|weekend|nights|night|millennia',
    ],
    ['age', 'yr', 'year old|years old|year-old|years-old|year olds|years of age|yrs old'],
    ['age', 'mo', 'month old|months old'],
    ['age', 'wk', 'week old|weeks old'],
    ['age', 'd', 'day old|days old'],
    ['frequency', null, 'times|time'],
    ['count', null, 'people|persons|person'],
  ],
  zh: [
    ['count', '分', '分'],
    ['duration', 'yr', '年|周年|载|年度|个年头'],
    ['duration', 'mo', '个月|个多月|月'],
    ['duration', 'wk', '周|星期|个星期|礼拜|个礼拜'],
    ['duration', 'd', '天|日|个工作日|工作日|昼夜|个日夜'],
    ['duration', 'h', '小时|个小时|钟头|个钟头|个钟'],
    ['duration', 'min', '分钟|分鐘'],
    ['duration', 's', '秒|秒钟'],
    ['duration', null, '季度|个季度|世纪|个世纪|学期|个学期|年代|代|夜|晚|刻钟'],
    ['age', 'yr', '岁|周岁'],
    ['frequency', null, '次|回|轮|遍|趟|番|届|次性|人次场'],
    ['count', null, '人次|例次|劑次|剂次|架次|班次|车次|件次|户次|批次|台次|场次'],
    ['ratio', '倍', '倍'],
    ['ratio', '成', '成'],
    ['ratio', '折', '折'],
    ['rank', null, '等奖|名次'],
    [
      'count',
      null,
      '个|家|座|例|名|位|人|项|处|份|剂|份儿|条|只|头|匹|辆|艘|架|台|部|套|件|栋|幢|间|所|层|户|口|种|类|样|批|组|队|支|门|题|本|册|篇|封|张|幅|枚|颗|粒|株|棵|盆|根|块|片|面|顶|把|双|对|副|盏|笔|单|宗|起|场|期|级|款|节|课|股|杯|瓶|罐|箱|盒|包|袋|碗|盘|车|站|点|步|员|村|镇|县|市|省|区|国|字|集|道|出|声|句|句话|行|列|排|圈|团|堆|串|群|伙|帮|帧|首|曲|尊|扇|堂|枝|朵|滴|阵|顿|餐|票|席|周岁者|环|公里长|名额|床|张床|张床位|床位|亩地|人份|户人家|方面|个百分点以上|轮次|趟次|头猪|元钱|孔|班|户籍|学分|处所|校|厂|店|社|城|院|馆|园|街道|乡镇|镇街|重|针|管|发|招|炮|枪|遭|程|路|季|餐次|版|阶段|大类|机组|通|则|幕|页|行次|段|章|卷|格|卡|卡车|组织|系|届次|桌|局|盘棋|手|脚|眼|拳|刀|番话',
    ],
  ],
};
