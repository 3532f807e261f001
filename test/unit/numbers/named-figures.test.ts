import { expectNoClaims, expectNumbers } from './expect-numbers';

describe('figures that name something', () => {
  it('name as the name before them does that they are told beside', () => {
    expectNoClaims('en', [
      'We met in Room 12, across from 14.',
      'Room 304 is down the hall from 312.',
      'Bus 38 runs late, not the 42.',
    ]);
    expectNumbers('en', [
      ['Flight 370 went down with [239] aboard.', { claim: true }],
      ['Highway 101 was closed, and traffic fell from [300] to 212.', { claim: true }],
      ['Section 230 was amended by [415].', { claim: true }],
    ]);
    expectNoClaims('es', ['De la línea 3 a la 5.', 'El artículo 12 no dice lo mismo que el 14, señora.']);
    expectNumbers('es', [['El artículo 155 lo votaron [214 senadores].', { claim: true }]]);
    expectNoClaims('fr', ['L’article 12 et le 14 sont supprimés.', 'On est passé de la salle 12 à la 14.']);
    expectNumbers('fr', [['La loi 101 a été votée par [212 députés].', { claim: true }]]);
    expectNoClaims('pt', ['O artigo 5 e o 6 são iguais.']);
    expectNoClaims('de', ['Raum 12 oder 14?', 'Wir sind im Saal 7.']);
    expectNoClaims('ko', ['아이폰 14랑 15는 비슷해요.']);
    expectNoClaims('ja', ['101号室と102が空いています。']);
  });

  it('are dialled', () => {
    expectNoClaims('es', ['Llamen al 900 123 456.']);
    expectNumbers('es', [['Costó [900 123 456 euros].', { claim: true }]]);
    expectNoClaims('pt', ['Ligue para o 808 200 300 e marque a tecla 2.']);
    expectNoClaims('ja', ['お電話は0570の064の000まで。']);
    expectNoClaims('ko', ['문의는 1588에 2100번으로 전화 주세요.']);
    expectNumbers('ko', [['주사를 [백 번] 맞았습니다.', { claim: true }]]);
  });

  it('are years of which the century is left out', () => {
    expectNoClaims('en', ['She was in the class of eighty nine.', 'The crash of 87 hurt.', 'Back in 92 we met.']);
    expectNumbers('en', [
      ['a class of [forty students]', { claim: true }],
      ['a flood of [38 calls]', { claim: true }],
    ]);
    expectNoClaims('de', ['Das war im Sommer 76.', 'Im Herbst 89 gingen die Leute auf die Straße.']);
    expectNumbers('de', [['Im Mai [68] Tote in Paris.', { claim: true }]]);
    expectNoClaims('fr', ['Mai 68 a tout changé.', 'Fin 89, le mur tombe.', 'Il est arrivé en 95.']);
    expectNumbers('fr', [
      ['En [40 minutes] il a tout fait.', { claim: true }],
      ['En mai [68 personnes] sont mortes.', { claim: true }],
    ]);
    expectNoClaims('es', ['Mayo del 68 cambió todo.', 'En el 92 fuimos a Sevilla.']);
    expectNumbers('es', [['En mayo de [68 personas] murieron.', { claim: true }]]);
    expectNoClaims('pt', ['O 25 de Abril de 74 mudou tudo.', 'Em 74 fizeram a revolução.']);
    expectNumbers('pt', [['Em [40 anos] nada mudou.', { claim: true }]]);
    expectNoClaims('zh', ['他一五年毕业，一九年结婚。', '〇八年我在現場。', '一三到一六年他都在国外。']);
    expectNumbers('zh', [
      ['这条路修了[十七年]。', { claim: true }],
      ['我们等了[一两年]。', { claim: true }],
    ]);
  });

  it('are minutes behind their hour', () => {
    expectNoClaims('fr', ['Rendez-vous à quinze heures trente.']);
    expectNumbers('fr', [['à quinze heures [trente personnes] attendaient', { claim: true }]]);
  });

  it('are of a bus that somebody takes', () => {
    expectNoClaims('zh', ['坐三百零六路到底，再换十五路。', '你搭二十三路公車去比較快。']);
    expectNumbers('zh', [['换[十二路]人马来抢。', { claim: true }]]);
  });
});

describe('how often something is said', () => {
  it('is no count if it is told by a number for often', () => {
    expectNoClaims('de', ['Das habe ich schon hundertmal erklärt.']);
    expectNumbers('de', [['Er wurde [hundertmal] geimpft.', { claim: true }]]);
    expectNoClaims('fr', ['Je vous l’ai dit trente-six fois.']);
    expectNumbers('fr', [['Il a été opéré [trente-six fois].', { claim: true }]]);
    expectNoClaims('es', ['Te lo he explicado mil veces.']);
    expectNumbers('es', [['Lo operaron [mil veces].', { claim: true }]]);
    expectNoClaims('pt', ['Já te disse isso um milhão de vezes.']);
    expectNoClaims('ko', ['그 말은 천 번도 넘게 들었어요.']);
  });
});

describe('what a sentence supposes or hopes from its first word on', () => {
  it('is no claim to its end', () => {
    expectNoClaims('de', [
      'Angenommen, Sie verdienen 3.000 Euro brutto.',
      'Stellen Sie sich vor, Sie hätten zwei Kinder und 900 Euro Miete.',
    ]);
    expectNumbers('de', [['Stellen Sie sich vor, [40] Kliniken wurden geschlossen.', { claim: true }]]);
    expectNoClaims('fr', ['Supposons que vous gagniez 2 000 euros et que le loyer augmente de dix pour cent.']);
    expectNumbers('fr', [['J’espère que vous savez que [40 cliniques] ont fermé.', { claim: true }]]);
    expectNoClaims('es', ['Imagínese que cobra 1.200 euros y le suben el alquiler un diez por ciento.']);
    expectNumbers('es', [['Espero que sepan que cerraron [40 hospitales].', { claim: true }]]);
    expectNoClaims('pt', ['Imagine que você ganha 2 mil reais e o aluguel sobe dez por cento.']);
  });
});
