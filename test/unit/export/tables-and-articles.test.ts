import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import papaparse from 'papaparse';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { csv } from '../../../src/core/export/formats/csv';
import { markdown } from '../../../src/core/export/formats/markdown';
import { safeUrl } from '../../../src/core/export/safe-url';
import { visibleText } from '../../../src/core/export/visible-text';
import { plainCell } from '../../../src/core/export/write-csv';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes.\nBOB ROY: No.\n';
const claim = (more: object = {}) => ({
  id: 'k1',
  tag: 'claim',
  quote: { exact: 'We built 300 homes.' },
  numbers: [{ text: '300 homes', kind: 'count', value: 300 }],
  status: 'published',
  verdict: 'half-true',
  ...more,
});
const write = (format: typeof csv, entries: readonly object[], more: object = {}) =>
  exportDossiers([dossierFrom(text, entries)], format, { claims: 'published', ...more }).content as string;

/** What a person who edits a sidecar could put into a text. */
const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  '"; DROP',
  'a\r\nb',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![x](http://evil.example/p.png)',
  '<img src=x onerror=alert(1)>',
  '# head',
  '> quote',
  '- item',
  '1. item',
  '```\ncode',
  '&lt;b&gt; &#60;',
  '| a | b |',
  'https://evil.example www.evil.example',
  '*a* _b_ ~~c~~ `d`',
  '\u202egnp.exe',
  'x'.repeat(10_000),
];

describe('csv', () => {
  it('tells the team in each review what was said, by its name, and how the claim reads from there on', () => {
    const at = '2031-05-04T10:00:00Z';
    const reviews = [
      { by: 'ann', at, claim: 'The city built 300 homes.' },
      { by: 'bob', at, verdict: 'half-true', note: 'Two years.' },
      { by: 'bob', at, status: 'in-review' },
    ];
    const { data } = papaparse.parse<Record<string, string>>(write(csv, [claim({ reviews })], { internal: true }), {
      header: true,
      skipEmptyLines: true,
    });
    assert.deepEqual(data[0]?.reviews?.split('\n'), [
      `ann, ${at}: “The city built 300 homes.”`,
      `bob, ${at}: Half true: Two years.`,
      `bob, ${at}: In review`,
    ]);
    assert.match(
      write(markdown, [claim({ reviews })], { internal: true }),
      /ann · 2031-05-04 · “The city built 300 homes\.”/,
    );
  });

  it('is one row a claim, with the names of the columns first', () => {
    const { data } = papaparse.parse<Record<string, string>>(write(csv, [claim()]), {
      header: true,
      skipEmptyLines: true,
    });
    const [row] = data;
    assert.equal(data.length, 1);
    assert.deepEqual(
      [row?.id, row?.speaker, row?.figures, row?.verdict, row?.verdict_label],
      ['k1', 'ANN LEE', '300 homes', 'half-true', 'Half true'],
    );
  });

  it('begins with a byte order mark if that is asked for', () => {
    assert.ok(write(csv, [claim()], { bom: true }).startsWith('\uFEFFnotice,'));
    assert.ok(write(csv, [claim()]).startsWith('notice,'));
  });

  for (const words of hostile) {
    it(`keeps ${JSON.stringify(words.slice(0, 30))} as text that no spreadsheet runs`, () => {
      const content = write(csv, [claim({ claim: words })]);
      const [, row] = papaparse.parse<string[]>(content, { delimiter: ',' }).data;
      const cell = row![10]!;
      assert.equal(plainCell(cell), visibleText(words));
      assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
    });
  }
});

describe('markdown', () => {
  const rendered = (content: string) => new MarkdownIt({ html: true, linkify: true }).render(content);

  it('is the article of a fact-check: claim, quote, verdict, line, sources', () => {
    const sources = [{ title: 'Report', url: 'https://example.org/r(1)', accessed: '2031-03-05' }];
    const html = rendered(
      write(markdown, [claim({ claim: 'She built 300.', publish: { text: 'Half of it.' }, sources })]),
    );
    assert.match(html, /<h2>1\. She built 300\.<\/h2>/);
    assert.match(html, /<blockquote>\s*<p>We built 300 homes\.<\/p>/);
    assert.match(html, /<strong>Verdict: Half true<\/strong>/);
    assert.match(html, /<p>Half of it\.<\/p>/);
    assert.match(html, /<li><a href="https:\/\/example\.org\/r\(1\)">Report<\/a>, accessed 2031-03-05<\/li>/);
  });

  it('speaks the language that is asked for', () => {
    assert.match(write(markdown, [claim()], { language: 'zh-Hant' }), /\*\*查核結果：部分屬實\*\*/);
    assert.match(write(markdown, [claim()], { language: 'zh-Hans' }), /\*\*核查结果：部分属实\*\*/);
    assert.match(write(markdown, [claim()], { language: 'es' }), /\*\*Veredicto: Verdad a medias\*\*/);
  });

  for (const words of hostile) {
    it(`shows ${JSON.stringify(words.slice(0, 30))} as it stands, with no mark-up of its own`, () => {
      const everywhere = claim({ claim: words, publish: { text: words }, sources: [{ title: words, url: words }] });
      const plain = rendered(
        write(markdown, [claim({ claim: 'a', publish: { text: 'a' }, sources: [{ title: 'a' }] })]),
      );
      const html = rendered(write(markdown, [everywhere]));
      const marks = (page: string) => page.match(/<\/?[a-z][^>]*>/g);
      assert.deepEqual(marks(html), marks(plain));
      assert.doesNotMatch(html, /\u202e/);
    });
  }
});

describe('safeUrl', () => {
  for (const url of [
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'https://zh.wikipedia.org/wiki/焦作市',
    'https://e.org/a(b)%20c',
  ]) {
    it(`takes ${url}`, () => assert.equal(safeUrl(url), url));
  }
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'command:x',
    '//example.org',
    'https://',
    'https://a b',
    'https://a.org/"onclick=',
    'https://a.org/<b>',
    'https://user:pass@a.org',
    'https://a.org/\u202egnp',
    undefined,
  ]) {
    it(`refuses ${url}`, () => assert.equal(safeUrl(url), undefined));
  }
});
