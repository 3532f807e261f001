import { countUp, type Words } from './words';

const about = { approx: 'about', says: true } as const;
const moreThan = { approx: 'more than', says: true } as const;
const atLeast = { approx: 'at least', says: true } as const;
const lessThan = { approx: 'less than', says: true } as const;
const atMost = { approx: 'at most', says: true } as const;
const exact = { approx: 'exact', says: false } as const;
const marker = { kind: 'list marker', claim: false } as const;
const multiple = { kind: 'ratio', unit: '倍', claim: true } as const;
const top = { kind: 'rank', unit: '名次', low: 1, claim: true } as const;

/** Chinese, in simplified characters; traditional ones fold to them. */
export const chinese: Words = {
  tag: 'zh',
  decimal: '.',
  spaceGroups: 0,
  spaced: false,
  shortTail: true,
  tokens: [
    ['〇|零', { type: 'digit', value: 0 }],
    ...countUp('digit', 1, 1, '一/壹/弌 二/两/贰/俩/弍 三/叁/弎/仨 四/肆 五/伍 六/陆/陸 七/柒 八/捌 九/玖'),
    ['十|拾', { type: 'small', value: 10 }],
    ['廿', { type: 'add', value: 20 }],
    ['卅', { type: 'add', value: 30 }],
    ['百|佰', { type: 'small', value: 100 }],
    ['千|仟', { type: 'small', value: 1000 }],
    ['万', { type: 'scale', value: 1e4 }],
    ['亿', { type: 'scale', value: 1e8 }],
    ['兆', { type: 'scale', value: 1e12 }],
    ['多|余|几|数', { type: 'odd' }],
    ['点', { type: 'point' }],
    ['负', { type: 'minus' }],
    ['分之', { type: 'parts' }],
    ['又', { type: 'with' }],
  ],
  phrases: [
    ['翻番|翻一番|翻了一番|翻倍|翻了倍|翻一倍|翻了一倍', { ...multiple, low: 2 }],
    ['翻两番|翻了两番|翻二番', { ...multiple, low: 4 }],
    ['翻三番|翻了三番', { ...multiple, low: 8 }],
    ['减半|减了一半|腰斩', { ...multiple, low: 0.5 }],
    ['首先|首要的是', { ...marker, low: 1 }],
    ['其一', { ...marker, low: 1 }],
    ['其二', { ...marker, low: 2 }],
    ['其三', { ...marker, low: 3 }],
    ['其四', { ...marker, low: 4 }],
    ['之首|榜首|首位|居首|冠军', top],
    ['亚军', { ...top, low: 2 }],
    ['季军', { ...top, low: 3 }],
  ],
  before: [
    ['近|约|大约|大概|约莫|差不多|将近|接近|几乎|左右|上下|约为|估计|大致|不外乎|~|约有|近乎', about],
    ['超过|超|逾|过|高于|多于|大于|突破|不止|不只|超出|>|高过|超越', moreThan],
    ['至少|不少于|不低于|满|最少|起码|不下|不下于|≥', atLeast],
    ['不到|不足|低于|少于|未满|不满|小于|未到|不及|<|未达|不达', lessThan],
    ['最多|至多|不超过|不多于|不高于|不大于|高达|多达|以内|最高|前|头|≤', atMost],
    ['达|达到|达至|共|共计|总计|合计|仅|只|只有|仅有|整整|就|刚好|正好', exact],
  ],
  after: [
    ['多|余', 'more than'],
    ['几', 'more than'],
    ['来', 'about'],
    ['左右|上下|前后|许|之谱', 'about'],
    ['以上|及以上|或以上|之上|起|开外|有余', 'at least'],
    ['以下|及以下|或以下|以内|之内|之下', 'at most'],
    ['不到', 'less than'],
  ],
  to: '到|至|~|-|—|——|–|～|〜|一',
  and: '和|与',
  between: '介于|在',
  per: '每年|每月|每日|每天|每周|每星期|每人|每户|每小时|每分钟|每秒|每个月|每季|每季度|每次|每场|每亩|人均|户均|年均|月均|日均|周均|平均每年|平均每月|平均每天|平均每人|每平方公里',
  idioms:
    '一定|一些|一样|一般|一起|一直|一切|一旦|一致|一向|一边|一面|一同|一并|一律|一再|一贯|一下|一下子|一时|一味|一体|一流|一线|一带|一度|一概|一经|一番|一阵|一路|一心|一手|一身|一生|一共|一道|一致|一举|一代|一行|一系列|一会儿|一会|一点|一点点|一丝|一口气|一应|一丝不苟|一步步|一步一步|一步|一方面|一来|统一|唯一|万一|之一|同一|专一|第一时间|第一手|第一线|第一时|第三方|第三者|第二天|第二春|第一|千万别|千万不要|千方百计|千千万万|成千上万|千家万户|千军万马|千变万化|千差万别|万众|万家|万物|万象|万分|万岁|万能|万无一失|百姓|老百姓|百货|百度|百科|百分百|百年|十分|十足|十全十美|五花八门|五星|五湖四海|四面八方|四通八达|四处|四周|四季|四川|三番五次|三言两语|三心二意|三三两两|两岸|两会|两地|两难|两极|两者|两侧|两边|两旁|七上八下|七嘴八舌|乱七八糟|八成是|九牛一毛|半天|半路|半途|半夜|半信半疑|多半|一半天|不管三七二十一|半导体|一五一十|接二连三|独一无二|一心一意|一模一样|一无所有|一帆风顺|一鼓作气|百花齐放|百家争鸣|三农|三方|双方|双赢|对半|双双|零售|零食|零星|零碎|零件|数据|数字|数学|数位|数码|数值|几乎|亿万|万般|百般|千万|几何|几时|数十年如一日|三峡|三亚|七夕|八卦|九州|二手|二维码|一一|一国两制|六神无主|五金|五官|二氧化碳|一氧化碳|二期|一期|十字路口|十字|百合|半岛|半球|半径|半数|三角|四边|正负|负责|负担|负荷|负面|成百上千|壹',
};
