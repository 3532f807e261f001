import assert from 'node:assert/strict';
import { coverageOf } from '../../../src/core/dossier/coverage-of';
import { verdictSigns } from '../../../src/core/dossier/verdict-signs';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { balance } from '../../../src/core/export/formats/balance';
import { docx } from '../../../src/core/export/formats/docx';
import { html } from '../../../src/core/export/formats/html';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { contentOf } from '../../support/export/content-of';
import { dossierFrom } from '../../support/export/dossier-from';

const text = 'ANN LEE: We built 300 homes and lost 40 jobs.\n\nBOB ROY: No. It was 200.\n';
const entry = (id: string, exact: string, more: object = {}) => ({
  id,
  tag: 'claim',
  quote: { exact },
  status: 'published',
  verdict: 'half-true',
  ...more,
});
const write = (entries: readonly object[], more: object = {}, source = text) =>
  exportDossiers([dossierFrom(source, entries, { head: { about: { title: 'A talk' } } })], html, {
    claims: 'published',
    at: '2031-03-05T10:00:00Z',
    ...more,
  }).content as string;
const plain = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');

describe('the report', () => {
  it('shows claims with verdicts and sources, and marks their words in the transcript', () => {
    const page = write([
      entry('k1', 'We built 300 homes', { sources: [{ title: 'Report', url: 'https://example.org/r' }] }),
      entry('k2', 'It was 200.', { verdict: 'false' }),
    ]);
    assert.match(page, /<h1>A talk<\/h1>/);
    assert.match(page, /<a class="titled" href="https:\/\/example\.org\/r">Report<\/a>/);
    assert.match(page, /id="words-1-1" href="#claim-1-1"[^>]*>1<\/a><mark[^>]*>We built 300 homes<\/mark> and lost/);
    assert.match(plain(page), /Half true 1/);
  });

  it('counts each claim at its head as the balance does: what is disputed, or changed since, is no verdict', () => {
    const status = 'checked';
    const by = (who: string, verdict: string) => ({ by: who, at: '2031-03-01T10:00:00Z', verdict });
    const source = text.replace('It was 200.', 'It was 250. It rained in May. Rents fell by half.');
    const entries = [
      entry('k1', 'We built 300 homes', { status, verdict: 'false' }),
      entry('k2', 'It was 200.', { status, verdict: 'false', position: { start: 57, end: 68 } }),
      entry('k3', 'lost 40 jobs', { status, verdict: 'false', reviews: [by('ann', 'false'), by('bo', 'true')] }),
      entry('k4', 'It rained in May.', { status: 'unchecked', verdict: undefined }),
      entry('k5', 'Rents fell by half.', { status: 'unchecked', verdict: undefined, tag: 'opinion' }),
    ];
    const page = write(entries, { claims: 'all', internal: true, balance: true }, source);
    const head = /<ul class="tally">(.*?)<\/ul>/s.exec(page)![1]!;
    const counts = plain(head.replaceAll('</li>', ';'))
      .replace(/\s+/g, ' ')
      .split(' ;')
      .map((one) => one.trim());
    assert.deepEqual(counts, ['1 False', '1 Disputed', '2 Open', '1 Opinion', '']);
    const total = [.../<tfoot>.*?<\/tfoot>/s.exec(page)![0].matchAll(/data-name="(.*?)">(.*?)</g)].map(
      ([, name, value]) => `${value} ${name}`,
    );
    for (const one of counts.slice(0, 3)) assert.ok(total.includes(one), `${one} in ${total.join(', ')}`);
    // Nobody disputes or changes anything: all are verdicts.
    assert.match(plain(write([entry('k1', 'We built 300 homes'), entry('k2', 'It was 200.')])), /2 {1,3}Half true/);
  });

  it('has a row for each who speaks from the floor, by the name behind it', () => {
    const source =
      'CHAIR (MRS. BANE): Who is next?\n\nFLOOR (MR. QUILL): We built 300 homes.\n\nCHAIR (MRS. BANE): Thank you.\n\nFLOOR (MRS. ODUYA): It was 200.\n\nFLOOR (MR. QUILL): No, 300.\n\nFLOOR (MRS. ODUYA): Never.\n';
    const page = write([entry('k1', 'We built 300 homes'), entry('k2', 'It was 200.')], { balance: true }, source);
    const rows = new Set([...page.matchAll(/<th scope="row">(.*?)</g)].map(([, name]) => name));
    assert.deepEqual([...rows].toSorted(), ['All', 'MR. QUILL', 'MRS. BANE', 'MRS. ODUYA']);
  });

  it('leads nowhere that isn’t there', () => {
    const page = write([
      entry('k1', 'We built 300 homes'),
      entry('k2', '300 homes and lost'),
      entry('k3', 'It was 200.'),
    ]);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    assert.ok(targets.length > 6);
    assert.deepEqual(
      targets.filter((id) => !ids.has(id)),
      [],
    );
    assert.equal(ids.size, [...page.matchAll(/ id="([^"]+)"/g)].length);
  });

  it('fetches nothing and runs nothing, whatever the files say', () => {
    const hostile =
      '"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) \u202egnp {{1}} </style>';
    const everywhere = entry('k1', 'We built 300 homes', {
      verdict: hostile,
      tag: hostile,
      claim: hostile,
      claimant: hostile,
      time: hostile,
      sources: [{ title: hostile, url: 'javascript:alert(1)', archive: 'data:text/html,x' }],
      publish: { text: hostile, url: 'javascript:alert(1)', at: hostile },
      corrections: [{ at: hostile, from: hostile, to: hostile, why: hostile }],
      notes: [{ text: hostile, by: hostile }],
    });
    const page = write(
      [everywhere],
      { internal: true, balance: true },
      text.replace('BOB ROY: No.', `BOB ROY: ${hostile.slice(2)}`),
    );
    const innocent = write([entry('k1', 'We built 300 homes')]);
    const policy = /<meta http-equiv="Content-Security-Policy" content="(.*?)">/;
    assert.equal(policy.exec(page)?.[1], policy.exec(innocent)?.[1]);
    assert.match(policy.exec(page)![1]!, /^default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
    const tags = page
      .match(/<[a-z!/][^>]*>/gi)!
      .join('\n')
      .replace(/"[^"]*"/g, '""');
    assert.doesNotMatch(tags, /<script|<img|<iframe|<link|<object|<form|\son\w+=/i);
    assert.doesNotMatch(/<style>(.*?)<\/style>/s.exec(page)![1]!, /url\(|@import/);
    assert.deepEqual(
      [...page.matchAll(/(?:href|src)="(?!#|https?:\/\/)([^"]*)"/g)].map(([, to]) => to),
      [],
    );
    assert.doesNotMatch(page, /\u202e/);
    assert.match(page, /\[U\+202E\]gnp \{\{1\}\}/);
  });

  it('counts unpublished claims only if that is asked for', () => {
    const entries = [
      entry('k1', 'We built 300 homes'),
      entry('k2', 'It was 200.', { status: 'checked', verdict: 'false' }),
    ];
    assert.doesNotMatch(plain(write(entries)), /Balance|False/);
    assert.match(plain(write(entries, { balance: true })), /Balance.*BOB ROY\s+4\s+1\s+250\.0\s+1/s);
  });

  it('says of each sentence what became of it, where somebody kept that and if it is asked for', () => {
    const sums = coverageOf(dossierFrom(text, [])).sentences.map(({ sum }) => sum);
    const head = { covered: [{ by: 'cat', from: 'No.', sums: [sums[1]!] }] };
    const dossier = dossierFrom(text, [entry('k1', 'It was 200.')], { head });
    const page = (more: object) =>
      plain(exportDossiers([dossier], html, { claims: 'published', ...more }).content as string);
    assert.match(page({ balance: true }), /66 % of 3\.\s+With checked claims 1\s+Nothing to check 1\s+Open 1/);
    assert.doesNotMatch(page({}), /accounted/);
    assert.doesNotMatch(plain(write([entry('k1', 'It was 200.')], { balance: true })), /accounted/);
  });

  it('tells outsiders no status of a claim that they don’t see, and the team each claim once', () => {
    const entries = [
      entry('k1', 'We built 300 homes', { status: 'embargo-till-friday', verdict: undefined }),
      entry('k2', 'It was 200.', {
        status: 'checked',
        reviews: [
          { by: 'ann', at: '2031-01-02T00:00:00Z', verdict: 'true' },
          { by: 'ben', at: '2031-01-03T00:00:00Z', verdict: 'false' },
        ],
      }),
    ];
    assert.doesNotMatch(write(entries, { balance: true }), /embargo|How far/);
    const page = plain(write(entries, { balance: true, internal: true }));
    assert.match(page, /1\s+embargo-till-friday\s+1\s+Disputed/);
    assert.doesNotMatch(page, /1\s+Checked\s/);
  });

  it('says with the balance how many disputed claims it leaves out, and without it nothing', () => {
    const reviews = ['true', 'false'].map((verdict, i) => ({
      by: `r${i}`,
      at: `2031-01-0${i + 1}T00:00:00Z`,
      verdict,
    }));
    const entries = [entry('k1', 'We built 300 homes'), entry('k2', 'It was 200.', { status: 'checked', reviews })];
    const draft = { claims: 'all', balance: true } as const;
    assert.match(plain(write(entries, draft)), /Not in this report\s+Disputed, until somebody settles it: 1/);
    assert.doesNotMatch(plain(write(entries, { claims: 'all' })), /Not in this report|Disputed/);
    assert.match(plain(write(entries, { claims: 'all', internal: true })), /Look again\s+Disputed/);
  });

  it('counts what was dismissed nowhere among the claims, lists it after them, and names decisions as people do', () => {
    const reviews = [{ by: 'ann', at: '2031-01-01T00:00:00Z', verdict: 'half-true' }];
    const entries = [
      entry('k0', 'lost 40 jobs', { status: 'not-a-claim', verdict: undefined }),
      entry('k1', 'We built 300 homes', { reviews }),
      entry('k2', 'It was 200.', { status: 'not-checkable', verdict: undefined }),
    ];
    const html = write(entries, { claims: 'all', internal: true });
    const page = plain(html);
    assert.match(page, /Claims: 2\. Speakers with claims: 2\./);
    assert.match(page, /1\s+Half true\s+1\s+Not checkable/);
    assert.doesNotMatch(page, /1\s+Not a claim|No verdict/);
    assert.match(
      page,
      /BOB ROY[\s\S]*?Not checkable 1[\s\S]*Claims\s+1\s+We built 300 homes[\s\S]*2\s+It was 200\.[\s\S]*Not a claim\s+3\s+lost 40 jobs/,
    );
    assert.equal(
      [...html.matchAll(/<section class="strip"[\s\S]*?<\/section>/g)].join('').match(/<a href/g)?.length,
      2,
    );
    assert.match(page, /Reviews\s+ann · 2031-01-01 · Half true/);
  });

  describe('has the whole text', () => {
    const head = 'The homes debate\n4 March 2031\n\n[The meeting opens at 19:00.]\n\n';
    const told = `${head}ANN LEE: We built 300 homes (Applause) and lost 40 jobs. [Laughter]\n\n(Laughter)\n\nBOB ROY: No.\n[Applause]\nIt was 200.\n`;
    const claims = [entry('k1', 'We built 300 homes and lost'), entry('k2', 'It was 200.')];
    const untitled = (format: typeof html) =>
      exportDossiers([dossierFrom(told, claims)], format, { claims: 'published' }).content;

    it('with its title, its head and its stage directions in their places', () => {
      const page = untitled(html) as string;
      assert.match(page, /<h1>The homes debate<\/h1>/);
      const shown = page.slice(page.indexOf('class="transcript"'));
      assert.match(
        plain(shown).replace(/\s+/g, ' '),
        /The homes debate 4 March 2031 \[The meeting opens at 19:00\.\] ANN LEE 1 We built 300 homes \(Applause\) and lost 40 jobs\. \[Laughter\] \(Laughter\) BOB ROY No\. \[Applause\] 2 It was 200\./,
      );
      assert.match(shown, /<mark[^>]*>We built 300 homes ?<\/mark> <i class="aside">\(Applause\)<\/i> <mark/);
    });

    it('in Word too', () => {
      const xml = contentOf(untitled(docx) as Uint8Array);
      const body = xml.slice(xml.indexOf('<w:body>'), xml.indexOf('</w:body>'));
      assert.match(
        body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
        /The homes debate 4 March 2031 \[The meeting opens at 19:00\.\] ANN LEE We built 300 homes \(Applause\) and lost 40 jobs\. \[Laughter\] \(Laughter\) BOB ROY No\. \[Applause\] It was 200\./,
      );
    });

    it('but captions only what is said', () => {
      const captions = 'WEBVTT\n\n1\n00:01.000 --> 00:04.000\n<v Ann Lee>We built 300 homes.\n';
      const dossier = dossierFrom(captions, [entry('k1', 'We built 300 homes.')], { name: 'talk.vtt' });
      assert.doesNotMatch(
        plain(exportDossiers([dossier], html, { claims: 'published' }).content as string),
        /WEBVTT|-->/,
      );
    });
  });

  const spoken = 'ANN LEE: We built 300 homes.\n\nBOB ROY: No.\n\nANN LEE: Yes.\n';
  for (const [what, source, title] of [
    ['front matter', '---\ntitle: "Homes, again"\n---\nANN LEE: We built 300 homes.\n', 'Homes, again'],
    [
      'front matter with an escape',
      '---\ntitle: "Homes\\u2019 end"\n---\nANN LEE: We built 300 homes.\n',
      'Homes’ end',
    ],
    [
      'a heading below front matter without one',
      '---\nsource: "talk.docx"\n---\n\n# Homes, again\n\n**ANN LEE:** We built 300 homes.\n\n**BOB ROY:** No.\n',
      'Homes, again',
    ],
    [
      'a line that an import kept',
      '---\ntranscript: 1\nsource: "talk.docx"\n# Homes, again\n# 14 March 2031\n---\n\nANN LEE: We built 300 homes.\n',
      'Homes, again',
    ],
    [
      'a remark of other front matter, which is none',
      '---\n# made by hand\nlang: en\n---\n\nANN LEE: We built 300 homes.\n\nBOB ROY: No.\n',
      'talk.txt',
    ],
    ['a Markdown heading', '# Homes, again\n\n**ANN LEE:** We built 300 homes.\n\n**BOB ROY:** No.\n', 'Homes, again'],
    [
      'a line below the name of the house',
      'KLMN NEWS\n\n14 March 2031\n\nHomes, again\n\nANN LEE: We built 300 homes.\n\nBOB ROY: No.\n',
      'Homes, again',
    ],
    ['nothing', 'ANN LEE: We built 300 homes.\n\nBOB ROY: No.\n', 'talk.txt'],
    ['nothing but dates and places', `日期：2024-05-01\n地點：市議會\n\n${spoken}`, 'talk.txt'],
    [
      'a line below its date',
      `4 May 2031\nTuesday, May 4th, 2031\nHomes in May 2031\n\n${spoken}`,
      'Homes in May 2031',
    ],
    [
      'a line below its date in Chinese',
      `2031年5月4日（星期二）\n民國一百二十年五月四日\n市議會總質詢\n\n${spoken}`,
      '市議會總質詢',
    ],
    ['a line that names a guest', `Interview: Jane Doe\nDate: 4 May 2031\n\n${spoken}`, 'Interview: Jane Doe'],
    ['a line behind what it is called', `日期：2024-05-01\n標題：市議會總質詢\n\n${spoken}`, '市議會總質詢'],
    [
      'a line below what is told of a broadcast',
      `直播地點：市議會大廳\n直播時間：晚上七點\n日期／時間（台北）：2031-05-04 19:00\n主辦單位：港口協會\n市議會總質詢\n\n${spoken}`,
      '市議會總質詢',
    ],
    ['nothing but a broadcast’s place and time', `直播地點: Zoom\n時間: 晚上七點\n\n${spoken}`, 'talk.txt'],
    [
      'a line below what is told of it in English',
      `Live stream link: below\nDate of the recording: a Tuesday\nStart time (UTC+8): seven\nDate/Time: tonight\nHomes, again\n\n${spoken}`,
      'Homes, again',
    ],
    [
      'what stands behind the name of an event',
      `Event name: Homes, again\nPlace: Riverside\n\n${spoken}`,
      'Homes, again',
    ],
    ['what stands behind a name in Chinese', `活動名稱：港口之夜\n活動地點：市議會\n\n${spoken}`, '港口之夜'],
    ['a title that ends like a key', `Living in time: a talk\nDate: 4 May 2031\n\n${spoken}`, 'Living in time: a talk'],
    ['a title in Chinese that ends like a key', `閱讀的時間：一場對談\n\n${spoken}`, '閱讀的時間：一場對談'],
    [
      'a title between single quotation marks',
      `---\ntitle: 'The Mayor''s Homes'\n---\n\n${spoken}`,
      'The Mayor&#39;s Homes',
    ],
    ['a line below its number', `Meeting ID: 123 456\nHomes, again\n\n${spoken}`, 'Homes, again'],
  ] as const) {
    it(`is called by ${what}, if nobody named the talk`, () => {
      const page = exportDossiers([dossierFrom(source, [entry('k1', 'We built 300 homes.')])], html, {
        claims: 'published',
      });
      assert.match(page.content as string, new RegExp(`<h1>${title}</h1>`));
    });
  }

  it('has the same columns for programs in every language, each once', () => {
    const entries = [
      entry('k1', 'We built 300 homes', { verdict: 'disputed' }),
      entry('k2', 'It was 200.', { status: 'not-a-claim', verdict: undefined }),
    ];
    const table = (language: string) =>
      exportDossiers([dossierFrom(text, entries)], balance, { claims: 'published', balance: true, language })
        .content as string;
    const [head, other] = [table('en'), table('zh-Hant')].map((one) => one.split(/\r?\n/)[0]!.replace(/^\uFEFF/, ''));
    assert.equal(head, other);
    assert.match(head!, /published,verdict: disputed,without_verdict,disputed,open,left_out: not-a-claim$/);
    assert.match(write(entries, { balance: true }), /<th scope="col">disputed<\/th>/);
  });

  it('tells how far the work is, and what gets no verdict and why, as numbers', () => {
    const page = plain(
      write(
        [
          entry('k1', 'We built 300 homes', { status: undefined, verdict: undefined }),
          entry('k2', 'lost 40 jobs', { status: 'not-a-claim', verdict: undefined }),
          entry('k3', 'It was 200.', { tag: 'opinion', verdict: undefined, status: undefined }),
        ],
        { balance: true, internal: true },
      ),
    );
    assert.match(page, /2\s+Unchecked\s+1\s+Not a claim/);
    assert.match(page, /Left out: Not a claim\s+Left out: Opinion/);
    assert.match(page, /ANN LEE\s+8\s+1\s+125\.0\s+0\s+0\s+1\s+1\s+0/);
    assert.doesNotMatch(page, /300 homes\s*<\/h3>/);
  });

  it('draws a bar as long as its share of the whole', () => {
    const page = write([entry('k1', 'We built 300 homes'), entry('k2', 'It was 200.')]);
    const widths = [...page.matchAll(/class="ofclaims" y="8" width="([\d.]+)%"/g)].map(([, width]) => width);
    assert.deepEqual(widths, ['50', '50']);
  });

  it('shows each verdict by the shape that it has everywhere', () => {
    const ids = defaultVocabulary.verdicts.map(({ id }) => id);
    const page = write([entry('k1', 'It was 200.', { verdict: ids[3] })]);
    const shape = verdictSigns(defaultVocabulary.verdicts).get(ids[3]!);
    assert.ok(page.includes(`id="shape-${shape}"`) && page.includes(`href="#shape-${shape}"`));
  });

  it('names what is left out by id and reason', () => {
    const page = write([
      entry('k1', 'We built 300 homes'),
      entry('k2', 'Nobody ever said these nine words here at all.'),
    ]);
    assert.match(plain(page), /Not in this report\s+k2: its words are no longer in the transcript/);
    assert.doesNotMatch(page, /Nobody ever/);
  });

  it('of several talks begins with what there is', () => {
    const dossiers = ['one.txt', 'two.txt'].map((name) => dossierFrom(text, [entry('k1', 'It was 200.')], { name }));
    const page = exportDossiers(dossiers, html, { claims: 'published' }).content as string;
    assert.match(page, /<nav class="contents".*href="#talk-1">one\.txt.*href="#talk-2">two\.txt/s);
    assert.match(page, /id="claim-2-1"/);
  });

  it('speaks the transcript’s language', () => {
    const page = write(
      [entry('k1', '去年新增就業12萬人')],
      {},
      '主持人:歡迎各位。\n林淑芬:去年新增就業12萬人。\n主持人:謝謝各位。\n',
    );
    assert.match(page, /<html lang="zh-Hant">/);
    assert.match(plain(page), /部分屬實/);
  });
});
