import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { placeTargets } from '../../../src/core/anchors/place-targets';
import type { Placement } from '../../../src/core/anchors/placement';
import { quoteSpan } from '../../../src/core/anchors/quote-span';

const rest = '\nBOB: Thank you, the next question is about the roads.\n';

/** Where words in brackets are placed in a text in which something else was edited. */
function placeBracketed(before: string, after: string): Placement {
  const bare = before.replace(/[[\]]/g, '') + rest;
  const target = quoteSpan(bare, { start: before.indexOf('['), end: before.indexOf(']') - 1 });
  return placeTargets(after + rest, [target])[0]!;
}

describe('words beside a quote that turn it', () => {
  // Language, the text with the words quoted in brackets, and the edited one.
  const turned = [
    [
      'en',
      'MAYOR: Since May we have [opened 40 schools] in town.',
      'MAYOR: Since May we have hardly opened 40 schools in town.',
    ],
    [
      'en',
      'MAYOR: Since May we have [opened 40 schools] in town.',
      'MAYOR: Since May we have refused to opened 40 schools in town.',
    ],
    [
      'en',
      'MAYOR: Since May we [opened 40 schools] in town.',
      'MAYOR: Since May we were unable to have opened 40 schools in town.',
    ],
    ['en', 'MAYOR: [The city] paid for it in May.', 'MAYOR: The city hardly ever paid for it in May.'],
    ['en', 'MAYOR: We opened [40 schools] in town.', 'MAYOR: We opened up to 40 schools in town.'],
    ['en', 'MAYOR: We opened [40 schools] in town.', 'MAYOR: We opened about 40 schools in town.'],
    ['en', 'MAYOR: We opened [40 schools] in town.', 'MAYOR: We opened half of 40 schools in town.'],
    ['en', 'MAYOR: We opened [40] schools in town.', 'MAYOR: We opened 40 thousand schools in town.'],
    ['en', 'MAYOR: We opened [40] schools in town.', 'MAYOR: We opened 40 percent of schools in town.'],
    ['en', 'MAYOR: It cost [1.5] in all, they say.', 'MAYOR: It cost 1.5 billion in all, they say.'],
    ['en', 'MAYOR: We opened [40 schools] in town.', 'MAYOR: We opened 40 schools or fewer in town.'],
    ['en', 'MAYOR: We did not [open 40 schools] in town.', 'MAYOR: We did open 40 schools in town.'],
    ['en', 'MAYOR: We opened nearly [40 schools] in town.', 'MAYOR: We opened 40 schools in town.'],
    [
      'es',
      'ANA: El año pasado [construimos 300 casas] en el norte.',
      'ANA: El año pasado nunca construimos 300 casas en el norte.',
    ],
    [
      'es',
      'ANA: El año pasado [construimos 300 casas] en el norte.',
      'ANA: El año pasado dejamos de construir y construimos 300 casas en el norte.',
    ],
    [
      'es',
      'ANA: El año pasado construimos [300 casas] en el norte.',
      'ANA: El año pasado construimos menos de 300 casas en el norte.',
    ],
    [
      'es',
      'ANA: El año pasado construimos [300] casas en el norte.',
      'ANA: El año pasado construimos 300 mil casas en el norte.',
    ],
    [
      'es',
      'ANA: El año pasado construimos [300] casas en el norte.',
      'ANA: El año pasado construimos 300 millones de casas en el norte.',
    ],
    [
      'es',
      'ANA: El año pasado construimos [300 casas] en el norte.',
      'ANA: El año pasado construimos casi 300 casas en el norte.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons [construit 300 logements] dans le nord.',
      'ANNE: L’an dernier nous n’avons pas construit 300 logements dans le nord.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons [construit 300 logements] dans le nord.',
      'ANNE: L’an dernier nous avons jamais construit 300 logements dans le nord.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons construit [300 logements] dans le nord.',
      'ANNE: L’an dernier nous avons construit moins de 300 logements dans le nord.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons construit [300] logements dans le nord.',
      'ANNE: L’an dernier nous avons construit 300 mille logements dans le nord.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons construit [300 logements] dans le nord.',
      'ANNE: L’an dernier nous avons construit près de 300 logements dans le nord.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300 Wohnungen gebaut] und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir keine 300 Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir die [300 Wohnungen gebaut] und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir die leider nicht 300 Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300 Wohnungen] gebaut und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir weniger als 300 Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300] Wohnungen gebaut und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir 300 Tausend Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300] Wohnungen gebaut und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir 300 Prozent Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300 Wohnungen] gebaut und die Steuern gesenkt.',
      'ANNA: Letztes Jahr haben wir bis zu 300 Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'pt',
      'ANA: No ano passado nós [construímos 300 casas] para as famílias do norte.',
      'ANA: No ano passado nós não construímos 300 casas para as famílias do norte.',
    ],
    [
      'pt',
      'ANA: No ano passado nós [construímos 300 casas] para as famílias do norte.',
      'ANA: No ano passado nós nunca mais construímos 300 casas para as famílias do norte.',
    ],
    [
      'pt',
      'ANA: No ano passado nós construímos [300 casas] para as famílias do norte.',
      'ANA: No ano passado nós construímos menos de 300 casas para as famílias do norte.',
    ],
    [
      'pt',
      'ANA: No ano passado nós construímos [300] casas para as famílias do norte.',
      'ANA: No ano passado nós construímos 300 mil casas para as famílias do norte.',
    ],
    [
      'pt',
      'ANA: No ano passado nós construímos [300 casas] para as famílias do norte.',
      'ANA: No ano passado nós construímos quase 300 casas para as famílias do norte.',
    ],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們沒能蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們無法蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們不可能蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們從未真的蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們蓋了[300戶]社會住宅,大家都知道。', '林市長:去年我們蓋了超過300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們蓋了[300戶]社會住宅,大家都知道。', '林市長:去年我們蓋了將近300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們蓋了[300戶]社會住宅,大家都知道。', '林市長:去年我們蓋了300戶以上社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們蓋了[300戶]社會住宅,大家都知道。', '林市長:去年我們蓋了300戶左右社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們蓋了[300]戶社會住宅,大家都知道。', '林市長:去年我們蓋了300億戶社會住宅,大家都知道。'],
    ['zh', '林市长:去年我们盖了[300]户社会住宅,大家都知道。', '林市长:去年我们盖了300万户社会住宅,大家都知道。'],
    ['zh', '林市长:去年我们盖了[300户]社会住宅,大家都知道。', '林市长:去年我们盖了至多300户社会住宅,大家都知道。'],
    [
      'ja',
      '田中市長:昨年は[300戸の住宅を建て]ました。そして帰りました。',
      '田中市長:昨年は300戸の住宅を建てませんでした。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300戸の住宅を建て]た。そして帰りました。',
      '田中市長:昨年は300戸の住宅を建てなかった。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300戸の住宅を建て]ています。そして帰りました。',
      '田中市長:昨年は300戸の住宅を建てていません。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300戸]の住宅を建てました。そして帰りました。',
      '田中市長:昨年は300戸未満の住宅を建てました。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300戸]の住宅を建てました。そして帰りました。',
      '田中市長:昨年は約300戸の住宅を建てました。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300戸]の住宅を建てました。そして帰りました。',
      '田中市長:昨年は300戸以上の住宅を建てました。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[300]戸の住宅を建てました。そして帰りました。',
      '田中市長:昨年は300万戸の住宅を建てました。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[3]の住宅を建てました。そして帰りました。',
      '田中市長:昨年は3割の住宅を建てました。そして帰りました。',
    ],
    [
      'ja',
      '田中市長:昨年は[3]の住宅を建てました。そして帰りました。',
      '田中市長:昨年は3分の1の住宅を建てました。そして帰りました。',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구의 집을] 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300가구의 집을 짓지 않았습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구의 집을] 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300가구의 집을 못 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구의 집을 지]었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300가구의 집을 지을 수 없었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구]의 집을 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 약 300가구의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구]의 집을 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300가구 미만의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구]의 집을 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300가구 이상의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300]가구의 집을 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300억가구의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ko',
      '김시장: 작년에 [300]가구의 집을 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 작년에 300여 가구의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي [بنينا 300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي لم بنينا 300 منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي [بنينا 300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي ما بنينا 300 منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي بنينا [300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي بنينا أقل من 300 منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي بنينا [300] منزل في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي بنينا 300 ألف منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي بنينا [300] منزل في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي بنينا 300 مليون منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي [بنينا 300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي فشلنا وما بنينا 300 منزل في الشمال. ثم عدنا.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي [بنينا 300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في العام الماضي لن بنينا 300 منزل في الشمال. ثم عدنا.',
    ],
  ] as const;
  for (const [language, before, after] of turned) {
    it(`make it changed (${language}): ${before} → ${after}`, () => {
      assert.equal(placeBracketed(before, after).placement, 'changed');
    });
  }

  const same = [
    [
      'en',
      'MAYOR: Since May we have [opened 40 schools] in town.',
      'MAYOR: Since early May we have opened 40 schools in town.',
    ],
    [
      'en',
      'MAYOR: Since May we have [opened 40 schools] in town.',
      'MAYOR: Since May we have opened 40 schools in our old town, no doubt.',
    ],
    ['en', 'MAYOR: We opened [40 schools] in town.', 'MAYOR: In 2019 we opened 40 schools in this town.'],
    ['en', 'MAYOR: It is not so. [We opened 40 schools].', 'MAYOR: It is so. We opened 40 schools.'],
    ['en', 'MAYOR: We did not [open 40 schools] in town.', 'MAYOR: We didn’t open 40 schools in town.'],
    ['en', 'MAYOR: We opened about [40 schools] in town.', 'MAYOR: We built about 40 schools in town.'],
    [
      'es',
      'ANA: El año pasado [construimos 300 casas] en el norte.',
      'ANA: En el año pasado construimos 300 casas en el norte.',
    ],
    [
      'fr',
      'ANNE: L’an dernier nous avons [construit 300 logements] dans le nord.',
      'ANNE: L’année dernière nous avons construit 300 logements dans le nord.',
    ],
    [
      'de',
      'ANNA: Letztes Jahr haben wir [300 Wohnungen gebaut] und die Steuern gesenkt.',
      'ANNA: Im letzten Jahr haben wir 300 Wohnungen gebaut und die Steuern gesenkt.',
    ],
    [
      'pt',
      'ANA: No ano passado nós [construímos 300 casas] para as famílias do norte.',
      'ANA: No ano que passou nós construímos 300 casas para as famílias do norte.',
    ],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們蓋了300戶社會住宅,不過大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:不是前年,去年我們蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年我們不僅蓋了300戶社會住宅,大家都知道。'],
    ['zh', '林市長:去年我們[蓋了300戶]社會住宅,大家都知道。', '林市長:去年市府蓋了300戶社會住宅,大家都知道。'],
    [
      'ja',
      '田中市長:昨年は[300戸の住宅を建て]ました。そして帰りました。',
      '田中市長:去年は300戸の住宅を建てました。そして帰りました。',
    ],
    [
      'ko',
      '김시장: 작년에 [300가구의 집을] 지었습니다. 그리고 돌아갔습니다.',
      '김시장: 지난해에 300가구의 집을 지었습니다. 그리고 돌아갔습니다.',
    ],
    [
      'ar',
      'العمدة: في العام الماضي [بنينا 300 منزل] في الشمال. ثم عدنا.',
      'العمدة: في السنة الماضية بنينا 300 منزل في الشمال. ثم عدنا.',
    ],
  ] as const;
  for (const [language, before, after] of same) {
    it(`are none (${language}): ${before} → ${after}`, () => {
      const placed = placeBracketed(before, after);
      assert.equal(placed.placement, 'exact');
      const quoted = before.slice(before.indexOf('[') + 1, before.indexOf(']'));
      assert.equal(after.slice(placed.span?.start, placed.span?.end), quoted);
    });
  }

  it('are shown with it, and it is said why', () => {
    const placed = placeBracketed(
      'MAYOR: We built [300 homes] in May.',
      'MAYOR: We built fewer than 300 homes in May.',
    );
    assert.deepEqual(placed.span, { start: 16, end: 36 });
    assert.match(placed.reason ?? '', /beside/);
  });

  it('are none where a space was put beside a figure', () => {
    const before = '林市長:工廠年產能是[4GWh]，占地20畝，投資15億元，大家都知道。';
    const placed = placeBracketed(before, '林市長:工廠年產能是 4GWh，占地 20 畝，投資 15 億元，大家都知道。');
    assert.equal(placed.placement, 'exact');
  });

  const shared = '../shared/cases/attack/flips.jsonl';
  it('are told in the cases of others', function () {
    if (!existsSync(shared)) this.skip();
    for (const line of readFileSync(shared, 'utf8').split('\n').filter(Boolean)) {
      const { before, quote, after, not } = JSON.parse(line) as Record<'before' | 'quote' | 'after', string> & {
        not: string[];
      };
      const start = before.indexOf(quote);
      const [placed] = placeTargets(after, [quoteSpan(before, { start, end: start + quote.length })]);
      assert.ok(!not.includes(placed!.placement), `${placed!.placement}: ${after}`);
    }
  });
});
