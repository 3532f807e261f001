import assert from 'node:assert/strict';
import { TranscriptGrammar } from './transcript-grammar';

/** A line, and each coloured stretch of it as `colour:text`. */
type Case = readonly [line: string, ...coloured: string[]];

const speakers: Case[] = [
  ['ANNA VERBRUGGEN, KLMN ANCHOR: Good evening.', 'speaker:ANNA VERBRUGGEN, KLMN ANCHOR'],
  ['SEN. OSTERGAARD (R-NV): I did not say that.', 'speaker:SEN. OSTERGAARD (R-NV)'],
  ['GOV. DALE TILLMAN (D), NEW AVALON: Thank you.', 'speaker:GOV. DALE TILLMAN (D), NEW AVALON'],
  ['MS. DE LA CRUZ-BELL: No, I did not.', 'speaker:MS. DE LA CRUZ-BELL'],
  ['THE COURT: Sustained.', 'speaker:THE COURT'],
  ['>> MAYOR TILLMAN: Thank you all.', 'speaker:MAYOR TILLMAN'],
  ['Speaker 2: So we begin.', 'speaker:Speaker 2'],
  ['SPEAKER_01: So we begin.', 'speaker:SPEAKER_01'],
  ['[00:12:34] THE WITNESS: Yes.', 'time:[00:12:34]', 'speaker:THE WITNESS'],
  ['  主持人：各位觀眾大家好。', 'speaker:主持人'],
  ['記者:這個數字是怎麼來的？', 'speaker:記者'],
  ['问：今年的目标是什么？', 'speaker:问'],
  ['發言人1：我先說。', 'speaker:發言人1'],
  ['*MOT:\twhere is the ball ?', 'speaker:*MOT'],
  ['<v Roos van Dam>I never saw it.', 'speaker:Roos van Dam'],
  ['<v.loud Roos van Dam>I never saw it.</v>', 'speaker:Roos van Dam'],
];

const noSpeakers: Case[] = [
  ['直播時間：下午三點開始。'],
  ['電話：(0555)3001234'],
  ['主持人：陸安然（河畔日報記者）'],
  ['主持人：陸安然'],
  ['記者：方知微 攝影：賀小滿'],
  ['“兩軸”：一條沿河，一條沿山。'],
  ['我建議：先修路，再蓋樓。'],
  ['Note: this transcript was made in a hurry.'],
  ['PARTICIPANTS: the mayor and the council'],
  ['FACT CHECK: the claim is wrong.'],
  ['SPRINGHAVEN, OR: rain all day.'],
  ['The reason is: we ran out of money.'],
  ['http://example.org/a'],
  ['>> So the thing is: we were late.'],
  ['THE COURT:'],
];

const times: Case[] = [
  ['00:00:01.000 --> 00:00:04.250 align:start', 'time:00:00:01.000 --> 00:00:04.250 align:start'],
  ['1:02:03,004 --> 1:02:05,000', 'time:1:02:03,004 --> 1:02:05,000'],
  ['[00:41:07] and so on', 'time:[00:41:07]'],
  ['（12:30）接下來', 'time:（12:30）'],
  ['00:12 so we begin', 'time:00:12'],
  ['we met at 12:30 sharp'],
  ['they won 3:2'],
];

const directions: Case[] = [
  ['That is why. [applause] Thank you.', 'direction:[applause]'],
  ['That is why. (LAUGHTER) Thank you.', 'direction:(LAUGHTER)'],
  ['(Beifall bei der Mitte)', 'direction:(Beifall bei der Mitte)'],
  ['（掌聲）', 'direction:（掌聲）'],
  ['謝謝大家。（全場鼓掌）'],
  ['see [the report](https://example.org)'],
  ['as shown in [1]'],
  ['the second largest (after the harbour)'],
];

const numbers: Case[] = [
  ['投資近3億元', 'number:3億', 'unit:元'],
  ['入駐企業達592家', 'number:592', 'unit:家'],
  ['帶動2000多名群眾', 'number:2000', 'unit:名'],
  ['覆蓋率達50%以上', 'number:50', 'unit:%'],
  ['提高了2.8個百分點', 'number:2.8', 'unit:個百分點'],
  ['達到５０％', 'number:５０', 'unit:％'],
  ['15周-20周', 'number:15', 'unit:周', 'number:20', 'unit:周'],
  ['每平方公里3萬人', 'number:3萬', 'unit:人'],
  ['三十多家工廠', 'number:三十', 'unit:家'],
  ['百分之七十五的居民', 'number:百分之七十五'],
  ['a budget of $1.2 billion', 'unit:$', 'number:1.2 billion'],
  ['rose by 15 percentage points', 'number:15', 'unit:percentage points'],
  ['12 percent of voters', 'number:12', 'unit:percent'],
  ['12% of voters', 'number:12', 'unit:%'],
  ['from 4,200 families', 'number:4,200'],
  ['three million people', 'number:three million'],
  ['from 30 to 40 miles', 'number:30 to 40', 'unit:miles'],
  ['€3-5 million', 'unit:€', 'number:3-5 million'],
];

const noNumbers: Case[] = [
  ['5G產業'],
  ['創新推進“2613”工作法'],
  ['第一時間趕到'],
  ['2031年4月24日20時'],
  ['電話：(0555)3001234'],
  ['一個問題，一批人'],
  ['第3次會議'],
  ['back in 1987'],
  ['Section 230 of the act'],
  ['version 2.0'],
  ['COVID-19 patients'],
  ['河ICP備05001234號-1'],
  ['B2B and 24/7'],
];

describe('the grammar', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  const colours = (line: string) => grammar.paint(line).stretches.map(({ colour, text }) => `${colour}:${text}`);
  const holds = (cases: readonly Case[]) => {
    const got = cases.map(([line]) => [line, ...colours(line)]);
    assert.deepEqual(got, cases);
  };

  it('colours a speaker where the line alone proves one', () => holds(speakers));
  it('leaves labels to the parser that only the whole document can tell', () => holds(noSpeakers));
  it('colours time stamps, not times of day in a sentence', () => holds(times));
  it('colours stage directions, not every bracket', () => holds(directions));
  it('colours numbers and their units', () => holds(numbers));
  it('leaves names, dates and bare numerals alone', () => holds(noNumbers));
});
