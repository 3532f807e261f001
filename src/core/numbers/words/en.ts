import { countOrdinals, countUp, type Words } from './words';

const about = { approx: 'about', says: true } as const;
const moreThan = { approx: 'more than', says: true } as const;
const atLeast = { approx: 'at least', says: true } as const;
const lessThan = { approx: 'less than', says: true } as const;
const atMost = { approx: 'at most', says: true } as const;
const exact = { approx: 'exact', says: false } as const;
const multiple = { kind: 'ratio', unit: 'times', claim: true } as const;
const marker = { kind: 'list marker', claim: false } as const;

export const english: Words = {
  tag: 'en',
  decimal: '.',
  spaceGroups: 2,
  spaced: true,
  andRule: 'hundreds',
  tokens: [
    ['zero|nought|naught|oh', { type: 'add', value: 0 }],
    ...countUp(
      'add',
      1,
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...countUp('add', 20, 10, 'twenty thirty forty/fourty fifty sixty seventy eighty ninety'),
    ['hundred', { type: 'hundred', value: 100 }],
    ['thousand', { type: 'scale', value: 1e3 }],
    ['lakh|lakhs|lac|lacs', { type: 'scale', value: 1e5 }],
    ['million', { type: 'scale', value: 1e6 }],
    ['crore|crores', { type: 'scale', value: 1e7 }],
    ['billion', { type: 'scale', value: 1e9 }],
    ['trillion', { type: 'scale', value: 1e12 }],
    ['quadrillion', { type: 'scale', value: 1e15 }],
    ['dozen|dozens|doz|dozs', { type: 'group', value: 12 }],
    ['score', { type: 'group', value: 20 }],
    ...countOrdinals(1, 1, 'rank', 'first second'),
    ...countOrdinals(
      3,
      1,
      'either',
      'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ),
    ...countOrdinals(20, 10, 'either', 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
    ...countOrdinals(
      2,
      1,
      'denominator',
      'halves thirds fourths/quarters fifths sixths sevenths eighths ninths tenths elevenths twelfths thirteenths fourteenths fifteenths sixteenths',
    ),
    ...countOrdinals(
      20,
      10,
      'denominator',
      'twentieths thirtieths fortieths fiftieths sixtieths seventieths eightieths ninetieths',
    ),
    ['hundredth', { type: 'ordinal', value: 100, as: 'hundred', form: 'either' }],
    ['thousandth', { type: 'ordinal', value: 1e3, as: 'scale', form: 'either' }],
    ['millionth', { type: 'ordinal', value: 1e6, as: 'scale', form: 'either' }],
    ['billionth', { type: 'ordinal', value: 1e9, as: 'scale', form: 'either' }],
    ['trillionth', { type: 'ordinal', value: 1e12, as: 'scale', form: 'either' }],
    ['hundredths', { type: 'ordinal', value: 100, as: 'hundred', form: 'denominator' }],
    ['thousandths', { type: 'ordinal', value: 1e3, as: 'scale', form: 'denominator' }],
    ['millionths', { type: 'ordinal', value: 1e6, as: 'scale', form: 'denominator' }],
    ['billionths', { type: 'ordinal', value: 1e9, as: 'scale', form: 'denominator' }],
    ['half', { type: 'part', value: 0.5 }],
    ['quarter', { type: 'part', value: 0.25 }],
    ['a|an', { type: 'article', value: 1 }],
    ['over', { type: 'over' }],
    ['of', { type: 'of' }],
    ['and|&', { type: 'and' }],
    ['point', { type: 'point' }],
    ['minus|negative', { type: 'minus' }],
  ],
  phrases: [
    ['doubled|doubling|twice|twofold|double|doubles', { ...multiple, low: 2 }],
    ['tripled|tripling|trebled|thrice|threefold|triple|triples', { ...multiple, low: 3 }],
    ['quadrupled|quadrupling|fourfold|quadruple', { ...multiple, low: 4 }],
    ['fivefold', { ...multiple, low: 5 }],
    ['tenfold', { ...multiple, low: 10 }],
    ['halved|halving', { ...multiple, low: 0.5 }],
    ['firstly|first of all|first off', { ...marker, low: 1 }],
    ['secondly', { ...marker, low: 2 }],
    ['thirdly', { ...marker, low: 3 }],
    ['fourthly', { ...marker, low: 4 }],
  ],
  before: [
    [
      'about|around|approximately|roughly|nearly|almost|some|circa|approx|close to|an estimated|estimated|~|≈|up to about',
      about,
    ],
    ['more than|over|above|exceeding|in excess of|upwards of|north of|greater than|well over|>', moreThan],
    ['at least|no less than|no fewer than|not less than|a minimum of|≥|minimum', atLeast],
    ['less than|fewer than|under|below|just under|south of|<', lessThan],
    ['up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum|≤|top', atMost],
    ['exactly|precisely|a total of|just|only', exact],
  ],
  after: [
    ['or so|or thereabouts|ish|approximately|give or take', 'about'],
    ['or more|or over|or above|or greater|or higher|and above|and over|at least', 'at least'],
    ['plus|+', 'at least'],
    ['odd|some odd', 'more than'],
    ['or less|or fewer|or under|or below|at most|at the most|or lower', 'at most'],
  ],
  to: 'to|through|up to|till|until|or|-|~|–',
  and: 'and',
  between: 'from|between',
  per: 'per capita|per person|per head|per year|per annum|per month|per week|per day|per hour|per household|a year|a month|a week|a day|an hour|a head|a share|each year|each month|each week|each day|every year|every month|every week|every day|annually|monthly|weekly|daily|apiece',
  idioms:
    'one another|no one|one day|one of these|at one point|one thing|one way|one more|on the one hand|one hand|24/7|9/11|second to none|second thought|second thoughts|first and foremost|at first|first hand|first place|first lady|first family|first responders|first amendment|second amendment|first half|second half|half way|fifty fifty|a thousand times|million dollar question|one by one|one on one|first time around|third party|third parties|third world|first world|catch 22|zero sum|square one|one size fits all|cloud nine|all in one|two cents|six feet under|nine to five|back to square one|one way or another|one way or the other|for one thing|at sixes and sevens',
};
