/** A line, and each coloured stretch of it as `colour:text`. */
export type ColourCase = readonly [line: string, ...coloured: string[]];

/** Plain figures, each of them a claim. */
export const figures: readonly ColourCase[] = [
  ['投資近3億元', 'number:3億', 'unit:元'],
  ['入駐企業達592家', 'number:592', 'unit:家'],
  ['帶動2000多名群眾', 'number:2000多', 'unit:名'],
  ['覆蓋率達50%以上', 'number:50', 'unit:%'],
  ['提高了2.8個百分點', 'number:2.8', 'unit:個百分點'],
  ['達到５０％', 'number:５０', 'unit:％'],
  ['需要15周-20周', 'number:15', 'unit:周', 'number:20', 'unit:周'],
  ['每平方公里3萬人', 'number:3萬', 'unit:人'],
  ['關閉三十多家工廠', 'number:三十多', 'unit:家'],
  ['百分之七十五的居民', 'number:百分之七十五'],
  ['a budget of $1.2 billion', 'unit:$', 'number:1.2 billion'],
  ['rose by 15 percentage points', 'number:15', 'unit:percentage points'],
  ['12 percent of voters', 'number:12', 'unit:percent'],
  ['12% of voters', 'number:12', 'unit:%'],
  ['from 4,200 families', 'number:4,200'],
  ['three million people', 'number:three million'],
  ['from 30 to 40 miles', 'number:30 to 40', 'unit:miles'],
  ['€3.5 million', 'unit:€', 'number:3.5 million'],
];

/** Names, dates, bare numerals: nothing to colour, and no claim. */
export const noFigures: readonly ColourCase[] = [
  ['5G產業'],
  ['創新推進“2613”工作法'],
  ['第一時間趕到'],
  ['2031年4月24日20時'],
  ['一個問題，一批人'],
  ['第3次會議'],
  ['back in 1987'],
  ['Section 230 of the act'],
  ['COVID-19 patients'],
  ['B2B and 24/7'],
];
