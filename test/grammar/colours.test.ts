import assert from 'node:assert/strict';
import { type ColourCase, figures, noFigures } from './colour-cases';
import { TranscriptGrammar } from './transcript-grammar';

const speakers: ColourCase[] = [
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

const noSpeakers: ColourCase[] = [
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

const times: ColourCase[] = [
  ['00:00:01.000 --> 00:00:04.250 align:start', 'time:00:00:01.000 --> 00:00:04.250 align:start'],
  ['1:02:03,004 --> 1:02:05,000', 'time:1:02:03,004 --> 1:02:05,000'],
  ['[00:41:07] and so on', 'time:[00:41:07]'],
  ['（12:30）接下來', 'time:（12:30）'],
  ['00:12 so we begin', 'time:00:12'],
  ['we met at 12:30 sharp'],
  ['they won 3:2'],
];

const directions: ColourCase[] = [
  ['That is why. [applause] Thank you.', 'direction:[applause]'],
  ['That is why. (LAUGHTER) Thank you.', 'direction:(LAUGHTER)'],
  ['(Beifall bei der Mitte)', 'direction:(Beifall bei der Mitte)'],
  ['（掌聲）', 'direction:（掌聲）'],
  ['謝謝大家。（全場鼓掌）'],
  ['see [the report](https://example.org)'],
  ['as shown in [1]'],
  ['the second largest (after the harbour)'],
];

const identifiers: ColourCase[] = [['電話：(0555)3001234'], ['version 2.0'], ['河ICP備05001234號-1']];

describe('the grammar', () => {
  let grammar: TranscriptGrammar;
  before(async () => {
    grammar = await TranscriptGrammar.load();
  });

  const colours = (line: string) => grammar.paint(line).map(({ colour, text }) => `${colour}:${text}`);
  const holds = (cases: readonly ColourCase[]) => {
    const got = cases.map(([line]) => [line, ...colours(line)]);
    assert.deepEqual(got, cases);
  };

  it('colours a speaker where the line alone proves one', () => holds(speakers));
  it('leaves labels to the parser that only the whole document can tell', () => holds(noSpeakers));
  it('colours time stamps, not times of day in a sentence', () => holds(times));
  it('colours stage directions, not every bracket', () => holds(directions));
  it('colours numbers and their units', () => holds(figures));
  it('leaves names, dates and bare numerals alone', () => holds([...noFigures, ...identifiers]));
});
