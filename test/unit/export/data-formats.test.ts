import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { ClaimReview, WithContext } from 'schema-dts';
import { stringify } from 'yaml';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { dossierOf } from '../../../src/core/dossier/dossier-of';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { brat } from '../../../src/core/export/formats/brat';
import { claimReview } from '../../../src/core/export/formats/claim-review';
import { jsonl } from '../../../src/core/export/formats/jsonl';
import { qdpx } from '../../../src/core/export/formats/qdpx';
import { webAnnotation } from '../../../src/core/export/formats/web-annotation';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { formatOfName } from '../../../src/core/transcript/format-of-name';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { contentOf } from '../../support/export/content-of';
import { dossierFrom } from '../../support/export/dossier-from';

// A surrogate pair before the words, and CRLF line ends: units, code points and line ends all differ.
const text = 'ANN LEE: 𝒳 is no number. We built 300 homes\r\nand lost 40 jobs.\r\n\r\nBOB ROY: No. It was 200.\r\n';
const claim = {
  id: 'k1',
  tag: 'claim',
  quote: { exact: 'We built 300 homes' },
  parts: [{ quote: { exact: 'It was 200.' } }],
  status: 'published',
  verdict: 'mostly-false',
  claim: 'Ann Lee built 300 homes.',
  at: '2031-03-04T19:22:10Z',
  sources: [
    { title: 'Report', url: 'https://example.org/report' },
    { title: 'Paper', url: 'javascript:alert(1)' },
  ],
  publish: { text: 'It was 200.', url: 'https://desk.example/1', at: '2031-03-05T10:00:00Z' },
};
const options = {
  head: { about: { title: 'A talk', date: '2031-03-04', url: 'https://example.org/talk' } },
  team: { publisher: { name: 'The Desk', url: 'https://desk.example' } },
};
const write = (format: typeof jsonl, more: object = {}, entries: readonly object[] = [claim]) =>
  exportDossiers([dossierFrom(text, entries, options)], format, { claims: 'published', ...more });

describe('web-annotation', () => {
  const [annotation] = JSON.parse(write(webAnnotation).content as string).items;

  it('says where the words and their parts stand, in code points of the file with LF line ends', () => {
    const points = [...text.replaceAll('\r\n', '\n')];
    const found = annotation.target.map(
      ({ selector: [quote, position] }: { selector: [{ exact: string }, { start: number; end: number }] }) => [
        quote.exact,
        points.slice(position.start, position.end).join(''),
      ],
    );
    assert.deepEqual(found, [
      ['We built 300 homes', 'We built 300 homes'],
      ['It was 200.', 'It was 200.'],
    ]);
  });

  it('links sources of the web, and shows others as text', () => {
    const linking = annotation.body.filter(({ purpose }: { purpose: string }) => purpose === 'linking');
    assert.deepEqual(
      linking.map(({ type, source, value }: Record<string, string>) => [type, source ?? value]),
      [
        ['SpecificResource', 'https://example.org/report'],
        ['TextualBody', 'Paper javascript:alert(1)'],
      ],
    );
  });

  it('leaves out what isn’t surely in its place, and says so', () => {
    const doubtful = { ...claim, id: 'k2', quote: { exact: 'We built 301 homes' }, parts: [] };
    const { content, notes } = write(webAnnotation, { internal: true }, [doubtful]);
    assert.deepEqual(JSON.parse(content as string).items, []);
    assert.match(notes.join(), /k2/);
  });
});

describe('claimreview', () => {
  it('tells corrections, verdicts by their names', () => {
    const corrections = [
      {
        at: '2031-03-06T10:00:00Z',
        by: 'anna',
        from: 'half-true',
        to: 'mostly-false',
        why: 'The register was read anew.',
      },
      { to: 'Ann Lee built 300 homes.', why: 'Said plainly.' },
    ];
    const [review] = JSON.parse(write(claimReview, {}, [{ ...claim, corrections }]).content as string);
    assert.deepEqual(review.correction, [
      {
        '@type': 'CorrectionComment',
        text: 'was “Half true”, now “Mostly false” · The register was read anew.',
        datePublished: '2031-03-06T10:00:00Z',
      },
      { '@type': 'CorrectionComment', text: 'was “–”, now “Ann Lee built 300 homes.” · Said plainly.' },
    ]);
    const typed: WithContext<ClaimReview> = review;
    assert.ok(typed);
  });

  it('publishes no correction that says nothing, and of one that only says why just that', () => {
    const odd = [{}, { at: '2031-03-06' }, { from: ' ', to: '', why: '' }];
    const why = { why: 'The name was wrong.' };
    for (const [corrections, told] of [
      [odd, undefined],
      [[...odd, why], ['The name was wrong.']],
    ] as const) {
      const [review] = JSON.parse(write(claimReview, {}, [{ ...claim, corrections }]).content as string);
      assert.deepEqual(
        review.correction?.map(({ text }: { readonly text: string }) => text),
        told,
      );
      const { items } = JSON.parse(write(webAnnotation, {}, [{ ...claim, corrections }]).content as string);
      const edits = items[0].body.filter(({ purpose }: { readonly purpose: string }) => purpose === 'editing');
      assert.deepEqual(
        edits.map(({ value }: { readonly value: string }) => value),
        told ?? [],
      );
    }
  });

  it('says what was claimed by whom and where, and what was found, as the vocabulary has it', () => {
    const [review] = JSON.parse(write(claimReview).content as string);
    const expected: WithContext<ClaimReview> = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://desk.example/1',
      inLanguage: 'en',
      claimReviewed: 'Ann Lee built 300 homes.',
      datePublished: '2031-03-05T10:00:00Z',
      reviewBody: 'It was 200.',
      author: { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example' },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Mostly false',
        ratingValue: 2,
        bestRating: 5,
        worstRating: 1,
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'ANN LEE' },
        datePublished: '2031-03-04',
        appearance: { '@type': 'CreativeWork', url: 'https://example.org/talk', name: 'A talk' },
      },
    };
    assert.deepEqual(review, expected);
  });

  it('gives no number where the scale has none', () => {
    const [review] = JSON.parse(write(claimReview, {}, [{ ...claim, verdict: 'misleading' }]).content as string);
    assert.deepEqual(review.reviewRating, { '@type': 'Rating', alternateName: 'Misleading' });
  });

  it('names claims without a verdict or without an address, and leaves them out', () => {
    const { verdict: _, ...unjudged } = claim;
    const dossier = dossierFrom(text, [unjudged, { ...claim, id: 'k2', publish: { url: 'ftp://x.example' } }]);
    const { content, notes } = exportDossiers([dossier], claimReview, { claims: 'published' });
    assert.deepEqual(JSON.parse(content as string), []);
    assert.deepEqual(
      notes.map((note) => /: (\w+)$/.exec(note)?.[1]),
      ['k1', 'k2'],
    );
  });
});

describe('jsonl', () => {
  const rowsOf = (content: string | Uint8Array) =>
    (content as string)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const wordsOf = ({ text: speech, spans }: { text: string; spans: { start: number; end: number; label: string }[] }) =>
    spans.map(({ start, end, label }) => `${label}: ${[...speech].slice(start, end).join('')}`);

  it('gives each turn with a claim, and its spans in code points of the text as read', () => {
    const rows = rowsOf(write(jsonl).content);
    assert.deepEqual(rows.map(wordsOf), [['claim: We built 300 homes'], ['claim: It was 200.']]);
    assert.equal(rows[0].text, '𝒳 is no number. We built 300 homes\nand lost 40 jobs.');
    assert.deepEqual(rows[0].label, [[16, 34, 'claim']]);
    assert.equal(rows[1].meta.speaker, 'BOB ROY');
  });

  it('gives what was dismissed too, if that is asked for', () => {
    const dismissed = { id: 'k2', tag: 'claim', quote: { exact: 'lost 40 jobs' }, status: 'not-a-claim' };
    const labels = (more: object) => rowsOf(write(jsonl, more, [claim, dismissed]).content).flatMap(wordsOf);
    assert.ok(labels({ negatives: true }).includes('not-a-claim: lost 40 jobs'));
    assert.ok(!labels({}).some((one) => one.includes('jobs')));
  });

  describe('with sentences that hold nothing to check', () => {
    const speech = 'ANN: We lost 40 jobs.\nBOB: Good morning. How are you all?\nANN: Yes.\nBOB: We go on.\n';
    const staying = { id: 'k1', tag: 'claim', quote: { exact: 'We lost 40 jobs.' } };
    const covered = (...numbers: readonly number[]) => {
      const { sentences } = coverageOf(dossierFrom(speech, [staying]));
      const sums = numbers.map((number) => sentences[number]!.sum);
      return dossierFrom(speech, [staying], { head: { covered: [{ by: 'cat', from: 'Good', sums }] } });
    };
    const examples = (dossier: Dossier) =>
      rowsOf(exportDossiers([dossier], jsonl, { claims: 'published', negatives: true }).content);

    it('gives those that somebody read, not what nobody did', () => {
      assert.deepEqual(examples(covered(1, 2, 4)).map(wordsOf), [
        ['nothing-to-check: Good morning.', 'nothing-to-check: How are you all?'],
        ['nothing-to-check: We go on.'],
      ]);
      assert.deepEqual(examples(covered()), []);
    });

    it('gives no turn as an example that holds a claim which stays', () => {
      assert.ok(examples(covered(0, 1)).every(({ text: one }) => !one.includes('jobs')));
    });
  });

  it('says that spans overlap', () => {
    const inner = { ...claim, id: 'k2', quote: { exact: '300 homes' }, parts: [] };
    assert.match(write(jsonl, {}, [claim, inner]).notes.join(), /overlap/);
  });
});

describe('a talk in captions', () => {
  const captions = `WEBVTT - A council
Kind: captions

NOTE made by hand

1
00:00:01.000 --> 00:00:04.000 align:start
<v Ann Lee>We lost <b>300 jobs</b> in
2031 alone.

2
00:00:04.500 --> 00:00:08.000
<v Bob Roy>𝒳 &amp; rents fell by 7 percent.
`;
  const entries = ['We lost 300 jobs in 2031 alone.', 'rents fell by 7 percent'].map((exact, i) => ({
    id: `k${i}`,
    tag: 'claim',
    quote: { exact },
    status: 'published',
    verdict: 'true',
  }));
  const file = 'council.vtt';
  const transcript = parseTranscript(captions, { declared: true, ...formatOfName(file) });
  const sidecar = readSidecar(stringify({ version: 1, transcript: file, annotations: entries }));
  const dossier = dossierOf(transcript, [{ file: `${file}.annotations.yaml`, sidecar }], { name: file });
  const written = (format: typeof jsonl) =>
    contentOf(exportDossiers([dossier], format, { claims: 'published' }).content);

  for (const format of [brat, qdpx, webAnnotation, jsonl]) {
    it(`has no mark-up of them as ${format.id}`, () => {
      assert.doesNotMatch(written(format).replace(/\\u003c/g, '<'), /WEBVTT|Kind:|NOTE|<v|-->|<b>|&amp;amp;/);
    });
  }

  it('has who speaks before what is said, and the words where brat says that they are', () => {
    const files = unzipSync(exportDossiers([dossier], brat, { claims: 'published' }).content as Uint8Array);
    const read = strFromU8(files['council.txt']!);
    assert.equal(read, 'Ann Lee: We lost 300 jobs in 2031 alone.\nBob Roy: 𝒳 & rents fell by 7 percent.\n');
    const places = [...strFromU8(files['council.ann']!).matchAll(/^T\d+\tclaim (\d+) (\d+)\t(.*)$/gm)];
    assert.deepEqual(
      places.map(([, start, end]) => [...read].slice(Number(start), Number(end)).join('')),
      places.map(([, , , words]) => words),
    );
  });

  it('keeps its file’s places in Web Annotation', () => {
    const [, second] = JSON.parse(written(webAnnotation)).items;
    const [quote, { start, end }] = second.target.selector;
    assert.equal(quote.prefix, '300 jobs in 2031 alone.\nBob Roy: 𝒳 & '.slice(-33));
    assert.equal([...captions].slice(start, end).join(''), 'rents fell by 7 percent');
  });
});
