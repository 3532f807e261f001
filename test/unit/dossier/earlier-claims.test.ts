import assert from 'node:assert/strict';
import { addWithEdit } from '../../../src/core/dossier/add-with-edit';
import type { Card } from '../../../src/core/dossier/card';
import { claimFacts } from '../../../src/core/dossier/claim-facts';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { EarlierClaims } from '../../../src/core/dossier/earlier-claims';
import { takeOverVerdict } from '../../../src/core/dossier/take-over-verdict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';
import type { Annotation, QuotedNumber } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import { approvalSum, isApproved } from '../../../src/core/sidecar/is-approved';
import { readPrepared } from '../../../src/core/sidecar/read-prepared';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';

function numbersIn(words: string): QuotedNumber[] {
  return findNumbers(words)
    .filter(({ claim }) => claim)
    .map(({ text, kind, value, unit, approx }) => ({
      text,
      kind,
      ...(value !== null && { value }),
      ...(unit !== null && { unit }),
      ...(approx !== 'exact' && { approx }),
    }));
}

/** Of the line `No: 7.` with the verdict of `claimOf`. */
const lineSum = approvalSum({ publish: { text: 'No: 7.' }, verdict: 'half-true' });
const claimOf = (id: string, speaker: string, exact: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  tag: 'claim',
  speaker,
  quote: { exact },
  numbers: numbersIn(exact),
  verdict: 'half-true',
  reviews: [{ by: 'ann', at: '2031-05-04T10:00:00Z', verdict: 'half-true' }],
  ...more,
});

function cardOf(transcript: string, annotations: readonly Annotation[], date?: string): Card {
  const joined = annotations.map((annotation) => ({
    annotation,
    entries: [{ file: `${transcript}.annotations.yaml`, entry: {} as never, annotation }] as const,
  }));
  return { transcript, isMissing: false, sidecars: [], annotations: joined as never, about: date ? { date } : {} };
}

function take(index: EarlierClaims, card: Card): void {
  const steps = index.taking(card);
  while (!steps.next().done);
}

function indexOf(...cards: Card[]): EarlierClaims {
  const index = new EarlierClaims();
  for (const card of cards) take(index, card);
  return index;
}

/** What is offered for words: the ids of what says the same, and what differs in the others. */
function offered(index: EarlierClaims, speaker: string, words: string): string[] {
  return index
    .find(claimFacts(words, numbersIn(words), { person: speaker }))
    .map(({ annotation, differences }) => [annotation.id, ...differences.map(({ kind }) => kind)].join(' '));
}

const speech: readonly [id: string, speaker: string, words: string][] = [
  ['clinics', 'Mayor', 'We opened 12 clinics in the north of the city.'],
  ['waiting', 'Mayor', 'The waiting list for flats fell from 4,200 families to fewer than 900.'],
  ['jobs', 'Mayor', 'Under this council 2.3 million passengers took the tram.'],
  ['debt', 'Rival', 'The city owes 350 million euros to its banks.'],
  ['rate', 'Rival', 'Unemployment among the young stands at 21 percent.'],
  ['police', 'Rival', 'There are 140 fewer officers on our streets than in 2024.'],
  ['buses', 'Mayor', 'Four out of five buses run on electricity.'],
  ['rent', 'Rival', 'Rents have risen by 38 percent in 2029.'],
  ['teachers', 'Mayor', 'We hired 275 teachers.'],
  ['bridge', 'Rival', 'The bridge in the harbour cost 142 million euros.'],
  ['water', 'Rival', 'A third of our drinking water is lost in the pipes.'],
  ['失業', '市長', '去年全市失業率降到百分之三點一。'],
  ['醫院', '市長', '目前全市有醫院46家，其中三甲醫院9家。'],
  ['預算', '議員', '市府編列了230億元興建捷運。'],
];

describe('earlier claims', () => {
  const index = indexOf(
    cardOf(
      'spring.txt',
      speech.map(([id, who, words]) => claimOf(id, who, words)),
      '2031-05-04',
    ),
  );

  const same: [speaker: string, words: string, id: string][] = [
    ['Mayor', 'In the north alone, twelve clinics were opened by us.', 'clinics'],
    ['Mayor', 'From 4,200 families, we brought it down to under 900.', 'waiting'],
    ['Mayor', '2,300,000 passengers ride the tram.', 'jobs'],
    ['Rival', 'It is 350 million euros that we owe the banks.', 'debt'],
    ['Moderator', 'The city owes its banks €350 million, you said.', 'debt'],
    ['Rival', '21% of the young are out of work: that is unemployment in this city.', 'rate'],
    ['Mayor', '275 new teachers stand in our class rooms.', 'teachers'],
    ['Rival', 'We lose a third of our drinking water in the pipes.', 'water'],
    ['Rival', 'One hundred and forty-two million euros for that bridge in the harbour!', 'bridge'],
    ['市長', '失業率是3.1%，全市最低。', '失業'],
    ['市長', '我們有四十六家醫院，三甲醫院有九家。', '醫院'],
    ['議員', '捷運要花二百三十億元興建。', '預算'],
  ];
  for (const [speaker, words, id] of same)
    it(`offers ${id} for “${words}”`, () => {
      assert.equal(offered(index, speaker, words)[0], id);
    });

  const others: [speaker: string, words: string, why: string][] = [
    ['Mayor', 'We opened 12 schools in the south.', 'the figure is one of something else'],
    ['Mayor', 'We opened 15 clinics in the north of the city.', 'the figure is another'],
    ['Mayor', 'We never opened 12 clinics in the north of the city.', 'it is denied'],
    ['Rival', 'Rents have risen by 38 percent in 2030.', 'the year is another'],
    ['Rival', '38 percent of the streets are dirty.', 'the same share of something else'],
    ['Rival', 'The stadium cost 350 million dollars.', 'the currency is another'],
    ['Rival', 'There are more than 140 officers on duty tonight.', 'of small figures the words have to tell'],
    ['Mayor', 'We closed 12 clinics in the north of the city.', 'another verb'],
    ['Mayor', 'We opened 12 clinics in the south of the city.', 'another place'],
    ['Rival', 'The tunnel in the harbour cost 142 million euros.', 'another thing'],
    ['Mayor', 'Twelve of you wrote to me.', 'the figure alone says nothing'],
    ['Mayor', 'It is a fine city, and I love its parks.', 'nothing is alike'],
    ['市長', '失業率沒有降到3.1%。', 'it is denied'],
    ['市長', '全市有46家餐廳。', 'the figure is one of something else'],
    ['議員', '市府編列了230億元興建機場。', 'the same sum is for something else'],
  ];
  for (const [speaker, words, why] of others)
    it(`says of nothing that it is the same as “${words}”: ${why}`, () => {
      assert.deepEqual(
        offered(index, speaker, words).filter((one) => !one.includes(' ')),
        [],
      );
    });

  it('tells below what differs', () => {
    assert.deepEqual(offered(index, 'Mayor', 'We opened 15 clinics in the north of the city.'), ['clinics figure']);
    assert.deepEqual(offered(index, 'Mayor', 'We never opened 12 clinics in the north of the city.'), [
      'clinics negation',
    ]);
    assert.deepEqual(offered(index, 'Rival', 'Rents have risen by 38 percent in 2030.'), ['rent year']);
  });

  describe('against one other claim', () => {
    const told = (earlier: string, words: string, more: Partial<Annotation> = {}) =>
      offered(indexOf(cardOf('x.txt', [claimOf('c', 'Mayor', earlier, more)])), 'Mayor', words);

    it('reads the figures of one that was written without them', () => {
      const { numbers: _, ...byHand } = claimOf('c', 'Mayor', '港口去年運出4,700個貨櫃。');
      const own = indexOf(cardOf('x.txt', [byHand]));
      assert.deepEqual(offered(own, 'Mayor', '港口去年運出四千七百個貨櫃。'), ['c']);
      assert.deepEqual(offered(own, 'Mayor', '港口去年運出四千九百個貨櫃。'), ['c figure']);
    });

    for (const bound of ['不到', '不足', '未滿', '至少', '近', '將近', '超過'])
      it(`says that ${bound} is another figure than the figure itself`, () => {
        const plain = '港口去年運出4,700個貨櫃。';
        const bounded = `港口去年運出${bound}4,700個貨櫃。`;
        assert.deepEqual(told(plain, bounded), ['c bound']);
        assert.deepEqual(told(bounded, plain), ['c bound']);
        assert.deepEqual(told(bounded, bounded), ['c']);
      });

    for (const bound of ['just under', 'nearly', 'at least', 'more than'])
      it(`says that ${bound} is another figure than the figure itself`, () => {
        assert.deepEqual(told('The port shipped 4,700 crates.', `The port shipped ${bound} 4,700 crates.`), [
          'c bound',
        ]);
      });

    it('takes what is about a figure for the figure', () => {
      assert.deepEqual(told('The port shipped 4,700 crates.', 'The port shipped about 4,700 crates.'), ['c']);
    });

    for (const words of [
      '港口去年運出4,700個貨櫃，是不是？',
      '人手減少，港口去年運出4,700個貨櫃。',
      '我沒有說謊，港口去年運出4,700個貨櫃。',
      '港口去年運出4,700個貨櫃，不是3,300個貨櫃。',
    ])
      it(`takes it for no denial: ${words}`, () => {
        assert.deepEqual(told('港口去年運出4,700個貨櫃。', words), ['c']);
      });

    for (const [earlier, words] of [
      ['港口去年運出4,700個貨櫃。', '港口去年沒有運出4,700個貨櫃。'],
      ['港口去年運出3,300個貨櫃。', '港口去年運出4,700個貨櫃，不是3,300個貨櫃。'],
      ['The port shipped 4,700 crates.', 'The port never, in any year, shipped 4,700 crates.'],
    ] as const)
      it(`takes it for a denial: ${words}`, () => {
        assert.ok(told(earlier, words)[0]?.includes('negation'));
      });

    for (const [earlier, words] of [
      ['這個港口的滿意度全國第一。', '這個港口的滿意度全國第一名。'],
      ['港口的滿意度是65%。', '港口的滿意度是六成五。'],
    ] as const)
      it(`takes for the same figure: ${words}`, () => {
        assert.deepEqual(told(earlier, words), ['c']);
        assert.deepEqual(told(words, earlier), ['c']);
      });
  });

  it('has none that is disputed, has no verdict, or is the claim itself', () => {
    const words = 'We opened 12 clinics in the north of the city.';
    const disputed = claimOf('a', 'Mayor', words, {
      reviews: [
        { by: 'ann', at: '2031-05-04T10:00:00Z', verdict: 'half-true' },
        { by: 'ben', at: '2031-05-04T11:00:00Z', verdict: 'false' },
      ],
    });
    const { verdict: _, reviews: __, ...open } = claimOf('b', 'Mayor', words);
    const own = indexOf(cardOf('x.txt', [disputed, open, claimOf('c', 'Mayor', words)]));
    assert.deepEqual(offered(own, 'Mayor', words), ['c']);
    assert.deepEqual(own.find(claimFacts(words, numbersIn(words)), 'c'), []);
  });

  it('follow what is changed, removed and taken away, however often', () => {
    const words = 'We opened 12 clinics in the north of the city.';
    const own = new EarlierClaims();

    const many = Array.from({ length: 40 }, (_, i) => claimOf(`m${i}`, 'Mayor', `We built ${i + 1000} homes.`));
    for (let round = 0; round < 30; round++) {
      const verdict = round % 2 ? 'true' : 'false';
      const reviews = [{ by: 'ann', verdict }];
      take(own, cardOf('x.txt', [claimOf('c', 'Mayor', words, { verdict, reviews }), ...many.slice(round % 20)]));
      take(
        own,
        cardOf(
          'y.txt',
          many.map((one) => ({ ...one, id: `y${one.id}`, verdict, reviews })),
        ),
      );
    }
    const [first, ...rest] = own.find(claimFacts(words, numbersIn(words), { person: 'Mayor' }));
    assert.deepEqual([first?.annotation.id, first?.verdict, rest.length], ['c', 'true', 0]);
    assert.equal(own.claimOf('c')?.verdict, 'true');
    take(own, { ...cardOf('x.txt', []), isMissing: true });
    take(own, cardOf('y.txt', []));
    assert.deepEqual([own.size, offered(own, 'Mayor', words), own.claimOf('c')], [0, [], undefined]);
  });
});

describe('taking over a verdict', () => {
  const reviews = [
    { by: 'ann', at: '2030-05-04T10:00:00Z', verdict: 'true' },
    { by: 'ben', at: '2030-05-05T10:00:00Z', verdict: 'half-true', settles: true },
  ];
  const earlier = {
    ...claimOf('old', 'Mayor', 'We opened 12 clinics.', { claim: 'The city opened 12 clinics.', reviews }),
    verdict: 'half-true',
    sources: [{ title: 'List' }, { url: 'https://example.org/2' }],
  };
  const tagged: Annotation = {
    id: 'a1',
    tag: 'claim',
    quote: { exact: 'Twelve clinics!' },
    sources: [{ title: 'List' }],
  };
  const withVerdictOf = (annotation: Annotation, from: typeof earlier) => {
    const before = applyChange('', { kind: 'add', annotation }, 'talk.txt').text;
    const { text, problem } = applyChange(before, takeOverVerdict(annotation, from, { id: 'old' }), 'talk.txt');
    assert.equal(problem, undefined);
    return readSidecar(text).entries[0]!.annotation!;
  };

  it('keeps whose opinions they are, and says where it comes from', () => {
    const now = withVerdictOf(tagged, earlier);
    assert.deepEqual([now.verdict, now.status, now['same-as']], ['half-true', 'checked', { id: 'old' }]);
    assert.equal(now.claim, 'The city opened 12 clinics.');
    assert.deepEqual(now.reviews, reviews);
    assert.deepEqual(now.sources, [{ title: 'List' }, { url: 'https://example.org/2' }]);
  });

  it('leaves the own wording, and signs a verdict that nobody signed with who tagged it', () => {
    const { reviews: _, ...unsigned } = { ...earlier, by: 'cem', at: '2030-01-01T10:00:00Z' };
    const now = withVerdictOf({ ...tagged, claim: 'Twelve.' }, unsigned as typeof earlier);
    assert.equal(now.claim, 'Twelve.');
    assert.deepEqual(now.reviews, [{ by: 'cem', at: '2030-01-01T10:00:00Z', verdict: 'half-true' }]);
  });

  it('does not silence who thinks otherwise here', () => {
    const now = withVerdictOf(
      { ...tagged, verdict: 'false', reviews: [{ by: 'dan', at: '2031-01-01T10:00:00Z', verdict: 'false' }] },
      earlier,
    );
    assert.equal(now.reviews?.length, 3);
    assert.equal(now.status, 'in-review');
  });
});

describe('a verdict that was taken over', () => {
  const text = 'ANN: We opened 12 clinics.\n';
  const copy = (more: Partial<Annotation> = {}): Annotation => ({
    id: 'copy',
    tag: 'claim',
    quote: { exact: 'We opened 12 clinics.' },
    verdict: 'true',
    reviews: [{ by: 'ann', at: '2030-05-04T10:00:00Z', verdict: 'true' }],
    'same-as': { id: 'old', file: 'old.txt.annotations.yaml' },
    ...more,
  });
  const earlier = (verdict: string, at: string): Annotation => ({
    ...copy(),
    id: 'old',
    verdict,
    reviews: [{ by: 'ann', at, verdict }],
  });
  const attention = (one: Annotation, found: Annotation | undefined, dossier?: Dossier) => {
    const sidecar = readSidecar(applyChange('', { kind: 'add', annotation: one }, 'talk.txt').text);
    const transcript = dossier?.transcript ?? parseTranscript(text);
    const sidecars = dossier?.sidecars ?? [{ file: 'a', sidecar }];
    return dossierOf(transcript, sidecars, { find: () => found, before: dossier });
  };
  const needs = (dossier: Dossier) => dossier.annotations[0]!.needsPerson;

  it('needs a person once another one holds there, until somebody decides here', () => {
    assert.equal(needs(attention(copy(), earlier('true', '2031-01-01T00:00:00Z'))), false);
    assert.equal(needs(attention(copy(), earlier('false', '2029-01-01T00:00:00Z'))), false);
    assert.equal(needs(attention(copy(), undefined)), false);
    const changed = attention(copy(), earlier('false', '2031-01-01T00:00:00Z'));
    assert.match(changed.annotations[0]!.attention ?? '', /“true”.*“false”/);
    const decided = copy({ reviews: [{ by: 'ben', at: '2032-01-01T00:00:00Z', verdict: 'true' }] });
    assert.equal(needs(attention(decided, earlier('false', '2031-01-01T00:00:00Z'))), false);
  });

  it('needs nobody any more where it is as it was there', () => {
    const changed = attention(copy(), earlier('false', '2031-01-01T00:00:00Z'));
    assert.equal(needs(attention(copy(), earlier('true', '2031-02-01T00:00:00Z'), changed)), false);
  });

  it('offers what is prepared, with a verdict or without, and has all claims only where that is wanted', () => {
    const text =
      'version: 1\nclaims:\n  - claim: "We opened 12 clinics in the north of the city."\n    speaker: Mayor\n';
    const file = { file: 'n.prepared.yaml', text, isMissing: false };
    const own = new EarlierClaims();
    const steps = own.takingPrepared({ ...file, ...readPrepared(text) });
    while (!steps.next().done);
    const words = 'Twelve clinics in the north of the city were opened by us.';
    const [offer] = own.find(claimFacts(words, numbersIn(words), { person: 'Mayor' }));
    assert.deepEqual([offer?.isPrepared, offer?.verdict, offer?.differences], [true, undefined, []]);
    const gone = own.takingPrepared({ ...file, isMissing: true, claims: [], places: [], problems: [] });
    while (!gone.next().done);
    assert.equal(own.size, 0);
    const { verdict: _, reviews: __, ...open } = claimOf('b', 'Mayor', words);
    const all = new EarlierClaims({ includeUnchecked: true });
    take(all, cardOf('x.txt', [open]));
    assert.deepEqual([all.size, indexOf(cardOf('x.txt', [open])).size], [1, 0]);
  });

  it('takes of a prepared claim also the line, the notes and whose work it is, and an approval with its line', () => {
    const publish = { text: 'No: 7.', by: 'ann', approved: { by: 'bo', at: '2031-05-04T10:00:00Z', of: lineSum } };
    const prepared = {
      ...claimOf('p1', 'Mayor', 'x'),
      publish,
      assignee: 'cy',
      notes: [{ text: 'Ask.' }],
      isPrepared: true,
    } as const;
    const change = takeOverVerdict({ id: 'n1', tag: 'claim', quote: { exact: 'x' } }, prepared, { id: 'p1' });
    assert.deepEqual(
      [change.set?.publish, change.set?.assignee, change.append?.notes],
      [publish, 'cy', [{ text: 'Ask.' }]],
    );
    const { isPrepared: _, ...earlier } = prepared;
    const plain = takeOverVerdict({ id: 'n1', tag: 'claim', quote: { exact: 'x' } }, earlier, { id: 'p1' });
    assert.deepEqual([plain.set?.publish, plain.append?.notes], [undefined, undefined]);
    const { verdict: _v, reviews: _r, ...open } = prepared;
    const attached = takeOverVerdict({ id: 'n1', tag: 'claim', quote: { exact: 'x' } }, open, { id: 'p1', file: 'n' });
    assert.deepEqual(
      [attached.set?.status, attached.append?.reviews, attached.set?.['same-as']],
      [undefined, undefined, { id: 'p1', file: 'n' }],
    );
  });

  describe('of a prepared line', () => {
    const mark = (by: string) => ({ by, at: '2031-05-04T10:00:00Z', of: lineSum });
    const takenOver = (by: string, prepared: Partial<Annotation>, tagged: Partial<Annotation> = {}) => {
      const annotation: Annotation = { id: 'n1', tag: 'claim', quote: { exact: 'x' }, by, ...tagged };
      const earlier = { ...claimOf('p1', 'Mayor', 'x', prepared), isPrepared: true as const };
      const { set, append } = takeOverVerdict(annotation, earlier, { id: 'p1' });
      return addWithEdit(annotation, { ...(set && { set }), ...(append && { append }) }).annotation;
    };

    it('keeps who wrote it, so that nobody approves an own one by having somebody else take it over', () => {
      const own = takenOver('cy', { by: 'ann', publish: { text: 'No: 7.', approved: mark('ann') } });
      assert.deepEqual([own.publish, isApproved(own, {})], [{ text: 'No: 7.', by: 'ann' }, false]);
      const good = takenOver('bo', { by: 'ann', publish: { text: 'No: 7.', approved: mark('bo') } });
      assert.deepEqual([good.publish?.by, isApproved(good, {})], ['ann', true]);
    });

    it('takes no approval along that had ended, and ends it where another verdict stands', () => {
      const publish = { text: 'No: 7.', by: 'ann', approved: mark('bo') };
      const ended = { ...publish, approved: { ...mark('bo'), of: 'other' } };
      assert.equal(takenOver('cy', { publish: ended }).publish?.approved, undefined);
      const reviews = [{ ...mark('dan'), verdict: 'true' }];
      const other = takenOver('cy', { publish }, { verdict: 'true', reviews });
      assert.deepEqual([other.verdict, isApproved(other, {})], ['true', false]);
    });
  });

  it('records who took over a verdict that nobody had put a name to, and nobody else in place of who did', () => {
    const open = { id: 'n1', tag: 'claim', quote: { exact: 'x' } };
    const { by: _b, at: _a, reviews: _r, ...nameless } = claimOf('p1', 'Mayor', 'x');
    const taker = { by: 'ann', at: '2031-05-04T10:00:00Z' };
    const opinionOf = (earlier: Annotation) =>
      takeOverVerdict(open, { ...earlier, verdict: 'false' }, { id: 'p1' }, {}, taker).append?.reviews;
    assert.deepEqual(opinionOf(nameless), [{ ...taker, verdict: 'false' }]);
    assert.deepEqual(opinionOf({ ...nameless, by: 'bo' }), [{ by: 'bo', verdict: 'false' }]);
  });
});
