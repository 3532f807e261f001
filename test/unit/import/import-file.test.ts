import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { gatherTurns, type HeardWords } from '../../../src/core/import/gather-turns';
import { importFile } from '../../../src/core/import/import-file';
import { importName } from '../../../src/core/import/import-name';
import { finish } from '../../../src/core/text/finish';
import { formatTime } from '../../../src/core/text/format-time';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { decodeAnyText } from '../../../src/files/decode-any-text';
import { decodeBytes } from '../../../src/files/decode-bytes';

const folder = 'test/fixtures/import';
const golden = (name: string) => join(folder, `${name}.golden`);

function importBytes(name: string, bytes: Uint8Array) {
  const decoded = decodeAnyText(bytes);
  return finish(
    importFile({ name, bytes, decode: decodeBytes, text: 'problem' in decoded ? undefined : decoded.text }),
  );
}

const importText = (name: string, text: string) => importBytes(name, new TextEncoder().encode(text));

/** What was imported, as one text to compare. */
function shown(name: string, bytes: Uint8Array): string {
  const made = importBytes(name, bytes);
  if ('problem' in made) return `! ${made.problem}\n`;
  return `${[made.format, ...made.notes].map((line) => `> ${line}\n`).join('')}${made.text}${readAgain(made.text)}`;
}

/** Who is read to say what from when, where the text doesn't say it in a form that leaves nothing to be judged. */
function readAgain(text: string): string {
  const { format, turns, read } = parseTranscript(text);
  if (format === 'labelled') return '';
  return turns
    .map(({ speaker, time, speech }) => {
      const words = read.slice(speech).replace(/\s+/g, ' ');
      return `= ${time === undefined ? '' : `${formatTime(time)} `}${speaker ?? '?'}: ${words.length > 40 ? `${words.slice(0, 20)}…${words.slice(-18)}` : words}\n`;
    })
    .join('');
}

const bomb =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;&c;</w:document>';

describe('importing', () => {
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.golden'))) {
    it(`makes a transcript of ${name}`, () => {
      const made = shown(name, readFileSync(join(folder, name)));
      if (process.env.UPDATE) writeFileSync(golden(name), made);
      assert.ok(existsSync(golden(name)), 'run with UPDATE=1, and read what it wrote');
      assert.equal(made, readFileSync(golden(name), 'utf8'));
    });
  }

  const refused: readonly (readonly [what: string, name: string, bytes: Uint8Array | string, message: RegExp])[] = [
    ['an empty file', 'a.json', '', /empty/],
    ['half a JSON', 'a.json', '{"segments": [{"start": 1, "text": "We lo', /incomplete or broken/],
    ['JSON of something else', 'a.json', '{"name": "left-pad", "version": "1.0.0"}', /Nobody says anything/],
    ['JSON as deep as its length', 'a.json', '[{"a":'.repeat(200_000), /incomplete or broken/],
    [
      'half an archive',
      'a.docx',
      readFileSync(join(folder, 'interview.docx')).subarray(0, 3000),
      /incomplete or broken/,
    ],
    ['an archive of nothing that is known', 'a.docx', zipOf({ 'a.txt': 'words' }), /holds no document/],
    ['a workbook', 'a.xlsx', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /Save the sheet as CSV/],
    [
      'a document whose XML breaks off',
      'a.docx',
      zipOf({ 'word/document.xml': '<w:document xmlns:w="x"><w:p>' }),
      /incomplete or broken/,
    ],
    ['a document without words', 'a.docx', wordOf('<w:p/>'), /no words/],
    ['entities that name entities', 'a.docx', zipOf({ 'word/document.xml': bomb }), /incomplete or broken/],
    ['a part that claims to be huge', 'a.docx', withSize(wordOf('<w:p/>'), 0x7fffffff), /unpacks to more/],
    ['a document behind a password', 'a.docx', oleOf('EncryptedPackage'), /password/],
    ['a document whose package is encrypted', 'a.odt', zipOf({ mimetype: 'x', 'encrypted-package': 'x' }), /password/],
    [
      'a document of which each part is encrypted',
      'a.odt',
      zipOf({
        'content.xml': '\u0000x',
        'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
      /password/,
    ],
    [
      'annotations of the web',
      'a.json',
      '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"items": []}}',
      /Bring Back/,
    ],
    [
      'annotations of Hypothesis',
      'a.json',
      '{"rows": [{"text": "So?", "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "We lost 300"}]}]}]}',
      /Bring Back/,
    ],
    ['a sheet of claims', 'a.csv', 'id,base,quote,claim,verdict\nc1,b1,We lost 300.,They did.,false\n', /Bring Back/],
    ['a document of an old form', 'a.doc', oleOf('WordDocument'), /old form/],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', /This is a PDF/],
    [
      'captions in XML that break off',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s">Nine',
      /incomplete or broken/,
    ],
    ['XML with entities of its own', 'a.ttml', bomb.replace(/w:document/g, 'tt'), /incomplete or broken/],
    ['half an RTF', 'a.rtf', '{\\rtf1\\ansi{\\b MIRA:} We', /incomplete or broken/],
    ['an RTF of groups alone', 'a.rtf', `{\\rtf1${'{'.repeat(100_000)}`, /incomplete or broken/],
    ['a page of elements in each other', 'a.html', `<html>${'<div>'.repeat(200_000)}`, /too deep/],
    ['a page without words', 'a.html', '<html><body><nav><a href="/">Home</a></nav></body></html>', /no words/],
    [
      'captions in a web archive',
      'a.mhtml',
      'MIME-Version: 1.0\nContent-Type: multipart/related\n',
      /looks like MHTML/,
    ],
    ['more than any editor shows', 'a.json', new Uint8Array(120_000_001), /larger than 120 MB/],
    ['a transcript', 'a.cha', '@UTF8\n@Begin\n*ANN:\thello .\n@End\n', /a transcript already/],
    ['bytes that are no text', 'a.bin', Uint8Array.of(0, 1, 2, 3, 0, 255), /no form/],
  ];
  for (const [what, name, bytes, message] of refused) {
    it(`says what to do with ${what}, and soon`, () => {
      const made = importBytes(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      assert.ok('problem' in made, JSON.stringify(made).slice(0, 300));
      assert.match(made.problem, message);
    }).timeout(300_000);
  }

  it('reads a page of a million elements', () => {
    const made = importText('a.html', `<html><body>${'<b></b>'.repeat(1_000_000)}<p>MIRA: Nine.</p></body></html>`);
    assert.match('text' in made ? made.text : made.problem, /MIRA: Nine/);
  }).timeout(300_000);

  it('tells of macros and doesn’t look at them', () => {
    const made = importBytes(
      'a.docm',
      wordOf('<w:p><w:r><w:t>Nine.</w:t></w:r></w:p>', { 'word/vbaProject.bin': 'x' }),
    );
    assert.ok('notes' in made);
    assert.match(made.notes.join(), /macros/);
  });

  it('tells what stood below a table of speakers and is at the top now', () => {
    const rows = [
      ['Speaker', 'Text'],
      ['IDA', 'We sowed all of the barley in the spring of that year.'],
      ['TOM', 'And we reaped it.'],
    ];
    const notesOf = (above: string, below: string) => {
      const made = importBytes(
        'a.docx',
        wordOf(boldParagraph('', above) + tableOf(...rows) + boldParagraph('', below)),
      );
      return 'notes' in made ? made.notes.join() : '';
    };
    assert.match(notesOf('Barn talks', 'Printed in Barnham'), /below the table.*: 1\./);
    assert.equal(notesOf('Barn talks', '(Applause)'), '');
  });

  it('leaves out of a page the numbers of its columns, and the notes below the text to which marks lead', () => {
    const made = importText(
      'a.html',
      `<html><body><p><b>Mira:</b> Nine<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> trees.</p><p><span class="column-number">Column 112</span></p><p>All of them old.</p><p><b>Otto:</b> So the column number is odd.</p><p><b>Mira:</b> Yes.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Of 14.</p></div></body></html>`,
    );
    assert.ok('text' in made);
    assert.doesNotMatch(made.text, /112|14/);
    assert.match(made.text, /Nine trees\.\s+All of them old\.[\s\S]*So the column number is odd\./);
  });

  it('has the turns of a real transcript that was saved as a page', function () {
    const file = '../shared/seed/000_8b7c9d116a4104c4.txt';
    if (!existsSync(file)) this.skip();
    const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    const links = ['Home', 'News', 'Sport', 'Contact']
      .map((name) => `<li><a href="/${name}">${name}</a></li>`)
      .join('');
    const made = importText(
      'seed.html',
      `<!doctype html><html><head><title>Talk</title></head><body><header><nav><ul>${links}</ul></nav></header><div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div><main><article>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</article><aside><h3>Related</h3><ul>${links}</ul></aside></main><section class="comments"><p>Great talk, said nobody in it.</p></section><footer>© 2031</footer></body></html>`,
    );
    assert.ok('text' in made);
    assert.doesNotMatch(made.text, /cookies|Great talk|Related/);
    // The page prints the talk twice.
    const labelsOf = (text: string) =>
      parseTranscript(text).turns.flatMap(({ speaker, copy }) => (copy === 1 && speaker) || []);
    assert.equal(labelsOf(made.text).length, 30);
    assert.deepEqual(labelsOf(made.text), labelsOf(lines.join('\n')));
  });

  it('takes no list of people and no speech for who speaks, whatever the page calls it', () => {
    const names = ['Ann Lee', 'Ben Ode', 'Cy Fox'].map((name) => `<li class="speaker">${name}</li>`).join('');
    const made = importText(
      'a.html',
      `<html><body><p>Who came to the barn to talk, and what they said of it.</p><ul>${names}</ul><div class="speaker"><p>Ann Lee spoke first. She said that 400 trees died.</p></div></body></html>`,
    );
    assert.ok('text' in made);
    assert.doesNotMatch(made.text, /\*\*/);
    assert.match(made.text, /Ben Ode\n\nCy Fox\n\nAnn Lee spoke first\./);
  });

  const askedInBold = (...paragraphs: readonly (readonly [bold: string, words: string])[]) =>
    importBytes('a.docx', wordOf(paragraphs.map(([bold, words]) => boldParagraph(bold, words)).join('')));

  it('marks questions in bold and what follows them, and tells it', () => {
    const made = askedInBold(
      ['The trees of Barnham', ''],
      ['', 'We met her in the orchard.'],
      ['How many trees died?', ''],
      ['', 'About 400.'],
      ['', 'Or a few more.'],
      ['Q: Why?', ''],
      ['', 'It rained.'],
      ['And now?', ''],
      ['', 'They were replaced.'],
    );
    assert.ok('text' in made);
    assert.match(
      made.text,
      /orchard\.\n\n\*\*Q:\*\* How many trees died\?\n\n\*\*A:\*\* About 400\.\n\nOr a few more\.\n\n\*\*Q:\*\* Why\?\n\n\*\*A:\*\* It rained\./,
    );
    assert.match(made.notes.join(), /marked Q/);
  });

  for (const [what, paragraphs] of [
    [
      'headings',
      [
        ['Trees', ''],
        ['', 'It rained.'],
        ['Barns', ''],
        ['', 'It burned.'],
        ['Mills', ''],
        ['', 'It fell.'],
      ],
    ],
    [
      'labels in bold',
      [
        ['Ann Lee:', ' So?'],
        ['Ben Ode:', ' It rained.'],
        ['Ann Lee:', ' And?'],
        ['Ben Ode:', ' It burned.'],
        ['Ann Lee:', ' Why?'],
      ],
    ],
    [
      'questions to which named people answer',
      [
        ['How many?', ''],
        ['', 'Ann Lee: About 400 of them.'],
        ['And why?', ''],
        ['', 'Ben Ode: It rained for days.'],
        ['Who says so?', ''],
        ['', 'Ann Lee: We do, all of us.'],
      ],
    ],
    [
      'two questions',
      [
        ['How many?', ''],
        ['', 'About 400.'],
        ['Why?', ''],
        ['', 'It rained.'],
      ],
    ],
  ] as const)
    it(`marks no Q where what is bold are ${what}`, () => {
      const made = askedInBold(...(paragraphs as readonly (readonly [string, string])[]));
      assert.ok('text' in made);
      assert.doesNotMatch(made.text, /\bQ:/);
    });

  it('names who speaks by what a page calls the element, with what they are in brackets', () => {
    const speech = (name: string, role: string, words: string) =>
      `<div class="contribution"><div class="speaker-name"><a href="#"><b>${name}</b></a> <span>${role}</span></div><a href="#">Link to this</a><p>${words}</p></div>`;
    const made = importText(
      'a.html',
      `<html><body>${speech('Ann Lee', 'Mayor', 'We planted 300 trees.')}${speech('Ben Ode', '9 May 2031', 'So many?')}${speech('Ann Lee', '', 'Yes, and 40 died.')}</body></html>`,
    );
    assert.ok('text' in made);
    assert.match(
      made.text,
      /\*\*Ann Lee \(Mayor\):\*\* We planted 300 trees\.\n\n\*\*Ben Ode:\*\* So many\?\n\n\*\*Ann Lee:\*\* Yes/,
    );
    assert.doesNotMatch(made.text, /Link to/);
  });

  it('takes a page by its content, whatever its name says', () => {
    const made = importText('a.txt', '<!DOCTYPE html><html><body><p>MIRA: Nine.</p></body></html>');
    assert.ok('format' in made);
    assert.equal(made.format, 'HTML');
  });

  it('leaves text with commas what it is', () => {
    const made = importText('a.txt', 'MIRA: We met, by chance, in May.\n\nJONAS: In June, I think, or July.\n');
    assert.ok('format' in made);
    assert.equal(made.format, 'Text');
  });
});

/** Text of the body, after the head. */
function bodyOf(name: string, bytes: Uint8Array | string): string {
  const made = importBytes(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return 'text' in made ? made.text.replace(/^---[\s\S]*?\n---\n\n/, '').trim() : `! ${made.problem}`;
}

const pageOf = (words: string) => `<!doctype html><html><body>${words}</body></html>`;
const talkOf = (turns: number, from = 0) =>
  Array.from(
    { length: turns },
    (_, i) => `<p><b>${i % 2 ? 'Ida Moll' : 'Tom Reed'}:</b> Field number ${i + from} was sown in spring, we hear.</p>`,
  ).join('');
const odtOf = (body: string) =>
  zipOf({
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });

describe('an import loses and invents no words', () => {
  const kept: readonly (readonly [what: string, name: string, source: Uint8Array | string, body: string])[] = [
    [
      'powers and ordinals of a page',
      'a.html',
      pageOf('<p>Ida: The 19<sup>e</sup> arrondissement spent 10<sup>6</sup> on 40 m<sup>2</sup>.</p>'),
      'Ida: The 19e arrondissement spent 10⁶ on 40 m².',
    ],
    [
      'no notes of a page, however they are marked',
      'a.html',
      pageOf(
        '<p>Ida: Nine<sup><a href="#n1">1</a></sup> barns<a href="#n2"><sup>2</sup></a> of ten<sup>[3]</sup> fell<sup>*</sup>.</p>',
      ),
      'Ida: Nine barns of ten fell.',
    ],
    [
      'speech below a table of something else',
      'a.html',
      pageOf(
        `<table><tr><th>Time</th><th>Content</th></tr><tr><td>09:00</td><td>Welcome</td></tr><tr><td>10:00</td><td>Harvest</td></tr></table>${talkOf(2)}`,
      ),
      'Time | Content\n\n09:00 | Welcome\n\n10:00 | Harvest\n\n**Tom Reed:** Field number 0 was sown in spring, we hear.\n\n**Ida Moll:** Field number 1 was sown in spring, we hear.',
    ],
    [
      'a talk in a table beside a smaller table',
      'a.html',
      pageOf(
        '<table><tr><td>Hall</td><td>Nine</td><td>Bern</td></tr><tr><td>Day</td><td>One</td><td>June</td></tr></table><p>Minutes</p><table><tr><th>Speaker</th><th>Text</th></tr><tr><td>Ida</td><td>We sowed the field in spring.</td></tr><tr><td>Tom</td><td>And reaped it in autumn.</td></tr></table>',
      ),
      'Ida: We sowed the field in spring.\n\nTom: And reaped it in autumn.',
    ],
    [
      'who speaks in a table without a head, each once, and what happens below it',
      'a.html',
      pageOf(
        '<table><tr><td>Ida Moll</td><td>We sowed 30 fields in spring.</td></tr><tr><td>Mayor</td><td>And reaped 20 in autumn, I hear.</td></tr></table><p>(The meeting ended at nine.)</p>',
      ),
      'Ida Moll: We sowed 30 fields in spring.\n\nMayor: And reaped 20 in autumn, I hear.\n\n[The meeting ended at nine.]',
    ],
    [
      'no speakers of terms and what they mean',
      'a.html',
      pageOf(
        '<table><tr><td>Cost per unit</td><td>What a field costs us to sow.</td></tr><tr><td>Yield</td><td>What a field brings in autumn.</td></tr></table>',
      ),
      'Cost per unit | What a field costs us to sow.\n\nYield | What a field brings in autumn.',
    ],
    [
      'a talk in parts of a page whose names are about it',
      'a.html',
      pageOf(
        '<div class="kit-widget"><p>Tom: The clinic opened.</p></div><div id="social-security"><p>Ida: Pensions rose.</p></div><div class="related"><p>Tom: So did rents.</p></div>',
      ),
      'Tom: The clinic opened.\n\nIda: Pensions rose.\n\nTom: So did rents.',
    ],
    [
      'terms that share an explanation, and the last one',
      'a.html',
      pageOf('<dl><dt>Ida</dt><dt>Tom</dt><dd>We both agree.</dd><dt>Una</dt></dl>'),
      'Ida:\n\n**Tom:** We both agree.\n\nUna:',
    ],
    [
      'sentences that XML wraps',
      'a.xml',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><u who="#Ida"><seg>The barn\n   burned\n   down.</seg></u></body></text></TEI>',
      'Ida: The barn burned down.',
    ],
    [
      'labels in bold behind their times, and one without a time',
      'a.docx',
      wordOf(
        [
          ['[14:02:10] ', 'CHAIR DOYLE:', ' Good afternoon.'],
          ['[14:03:20] ', 'MAYOR KESTER:', ' We built 300 homes.'],
          ['', 'CLLR BRAND:', ' Burglaries fell by 12 percent.'],
          ['[14:09:15] ', 'CHAIR DOYLE:', ' Next.'],
          ['[14:11:00] ', 'MAYOR KESTER:', ' We sold 20 barns.'],
        ]
          .map(
            ([time, name, words]) =>
              `<w:p><w:r><w:t xml:space="preserve">${time}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${name}</w:t></w:r><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`,
          )
          .join(''),
      ),
      `[14:02:10] **CHAIR DOYLE:** Good afternoon.

[14:03:20] **MAYOR KESTER:** We built 300 homes.

**CLLR BRAND:** Burglaries fell by 12 percent.

[14:09:15] **CHAIR DOYLE:** Next.

[14:11:00] **MAYOR KESTER:** We sold 20 barns.`,
    ],
    [
      'speech around a table and in it, in the order of the document',
      'a.docx',
      wordOf(
        `${boldParagraph('', '# Barn talks')}${boldParagraph('郭議員美玉：', '穀倉去年燒了四座。')}${boldParagraph('何局長文達：', '是三座。')}${tableOf(
          ['發言人', '時間', '內容'],
          ['郭議員美玉', '10:02', '局長，今年一共蓋了多少座新的穀倉，花了多少錢，請說清楚。'],
          ['何局長文達', '10:03', '今年一共蓋了十二座，花了兩億三千萬元，都在預算之內。'],
        )}${boldParagraph('', '（休息）')}${boldParagraph('郭議員美玉：', '還有五座呢？')}`,
      ),
      '郭議員美玉: 穀倉去年燒了四座。\n\n何局長文達: 是三座。\n\n[0:10:02] 郭議員美玉: 局長，今年一共蓋了多少座新的穀倉，花了多少錢，請說清楚。\n\n[0:10:03] 何局長文達: 今年一共蓋了十二座，花了兩億三千萬元，都在預算之內。\n\n[休息]\n\n郭議員美玉: 還有五座呢？',
    ],
    [
      'a short table of speakers among labelled paragraphs',
      'a.docx',
      wordOf(
        `${boldParagraph('IDA:', ' The barn on the hill burned down in the summer of 2019, and nobody knew why it did.')}${tableOf(['Speaker', 'Text'], ['TOM', 'It cost 40 dollars.'], ['IDA', 'It cost 50.'])}${boldParagraph('TOM:', ' We paid for all of the 12 barns that were built along the river in that year.')}`,
      ),
      'IDA: The barn on the hill burned down in the summer of 2019, and nobody knew why it did.\n\nTOM: It cost 40 dollars.\n\nIDA: It cost 50.\n\nTOM: We paid for all of the 12 barns that were built along the river in that year.',
    ],
    [
      'a programme among labelled paragraphs as it is',
      'a.docx',
      wordOf(
        `${boldParagraph('IDA:', ' The barn on the hill burned down in the summer of 2019, and nobody knew why it did.')}${tableOf(['Speaker', 'Text'], ['TOM', 'Barns'], ['IDA', 'Cows'])}${boldParagraph('TOM:', ' We paid for all of the 12 barns that were built along the river in that year.')}`,
      ),
      '**IDA:** The barn on the hill burned down in the summer of 2019, and nobody knew why it did.\n\nSpeaker | Text\n\nTOM | Barns\n\nIDA | Cows\n\n**TOM:** We paid for all of the 12 barns that were built along the river in that year.',
    ],
    [
      'sentences that the XML of a document wraps',
      'a.docx',
      wordOf('<w:p><w:r><w:t>IDA: The barn\nburned down.</w:t></w:r></w:p>'),
      'IDA: The barn burned down.',
    ],
    [
      'a field of the title, and no words about pictures',
      'a.odt',
      odtOf(
        '<text:p>Ida: I wrote <text:title>Barns</text:title> <draw:frame><draw:image/><svg:title>A barn</svg:title><svg:desc>In red</svg:desc></draw:frame>in May.</text:p><text:p><draw:frame><svg:title>A cow</svg:title></draw:frame>Tom: Yes.</text:p>',
      ),
      'Ida: I wrote Barns in May.\n\nTom: Yes.',
    ],
    [
      'a heckle by nobody in a sheet',
      'a.csv',
      'speaker,text\nIda,We sowed it.\n,Shame on you!\nTom,Order.\n',
      'Ida: We sowed it.\n\n: Shame on you!\n\nTom: Order.',
    ],
    [
      'two rows without a head, with times',
      'a.csv',
      '0:05,Anna,"We built 40 barns, and 3 mills."\n0:09,Tom,"No, it was 30, I think."\n',
      '[0:00:05] Anna: We built 40 barns, and 3 mills.\n\n[0:00:09] Tom: No, it was 30, I think.',
    ],
    [
      'two rows without a head, of sentences',
      'a.csv',
      'Anna,"We built 40 barns, and 3 mills."\nTom,"No, it was 30, I think."\n',
      'Anna: We built 40 barns, and 3 mills.\n\nTom: No, it was 30, I think.',
    ],
    [
      'rows without a head, with seconds in either way of writing them',
      'a.csv',
      '0.5;Anna;We built 40 barns and 3 mills.\n2,5;Tom;No, it was 30, I think.\n6,25;Anna;Forty, and they all stand.\n',
      '[0:00:00.5] Anna: We built 40 barns and 3 mills.\n\n[0:00:02.5] Tom: No, it was 30, I think.\n\n[0:00:06.25] Anna: Forty, and they all stand.',
    ],
    [
      'a list of prices as it is',
      'a.csv',
      '1.5,Apples,are sold by the pound at markets\n4.0,Pears,are sold by the piece in all shops\n',
      '1.5,Apples,are sold by the pound at markets\n4.0,Pears,are sold by the piece in all shops',
    ],
    [
      'who speaks on in a document',
      'a.md',
      '| Speaker | Text |\n|---|---|\n| Ida | We sowed it. |\n|  | In spring. |\n| Tom | Yes. |\n',
      'Ida: We sowed it. In spring.\n\nTom: Yes.',
    ],
    [
      'speakers of JSON that names its recording',
      'a.json',
      JSON.stringify({
        media: 'barn.wav',
        text: 'It burned. No.',
        segments: [
          { start: 0, end: 1, text: 'It burned.', speaker: 'Ida' },
          { start: 1, end: 2, text: 'No.', speaker: 'Tom' },
        ],
      }),
      '[0:00:00] Ida: It burned.\n\n[0:00:01] Tom: No.',
    ],
    [
      'words of two people in one segment apart',
      'a.json',
      JSON.stringify({
        segments: [
          {
            start: 0,
            end: 4,
            text: ' It burned. No, it did not.',
            speaker: 'Ida',
            words: [
              { word: 'It', start: 0, end: 0.4, speaker: 'Ida' },
              { word: 'burned.', start: 0.4, end: 1, speaker: 'Ida' },
              { word: 'No,', start: 1.5, end: 1.9, speaker: 'Tom' },
              { word: 'it' },
              { word: 'did', start: 2.2, end: 2.4, speaker: 'Tom' },
              { word: 'not.', start: 2.4, end: 3, speaker: 'Tom' },
            ],
          },
        ],
      }),
      '[0:00:00] Ida: It burned.\n\n[0:00:01.5] Tom: No, it did not.',
    ],
    [
      'changes of speaker that were heard',
      'a.json',
      JSON.stringify({
        transcription: [
          { offsets: { from: 0, to: 900 }, text: ' It burned. [SPEAKER_TURN]' },
          { offsets: { from: 900, to: 2000 }, text: ' No.', speaker_turn_next: true },
          { offsets: { from: 2000, to: 3000 }, text: ' Yes.' },
        ],
      }),
      '[0:00:00] It burned.\n\n[0:00:00.9] : No.\n\n[0:00:02] : Yes.',
    ],
    [
      'cells of a table in a table, and of one that isn’t closed',
      'a.rtf',
      String.raw`{\rtf1\intbl IDA: One\nestcell Two\nestcell{\nonesttables\par}\nestrow\cell TOM: Three\cell}`,
      'IDA: One Two | TOM: Three',
    ],
    [
      'the time at which words were said that roll through two captions',
      'a.vtt',
      'WEBVTT\n\n00:00:02.000 --> 00:00:04.000\nthe barn\n\n00:00:04.000 --> 00:00:06.000\nthe barn\nburned down\n\n00:00:06.000 --> 00:00:08.000\nburned down\nlast night\n',
      '[0:00:02] the barn burned down last night',
    ],
    [
      'no readings of characters in captions',
      'a.vtt',
      'WEBVTT\n\n00:02.000 --> 00:04.000\n<ruby>東京<rt>とうきょう</rt></ruby>で<ruby>3万<rt.small><b>さんまん</b></ruby>人\n',
      '[0:00:02] 東京で3万人',
    ],
    [
      'no notes and no readings of characters in captions of XML',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><styling><style xml:id="r" tts:ruby="text"/></styling></head><body><div><p begin="1s" end="3s"><metadata><ttm:desc>Two men in 400 boats</ttm:desc></metadata><span>We lost 300 boats</span><br/>last week.</p><p begin="4s" end="6s"><ttm:desc>shouts</ttm:desc><span tts:ruby="container"><span tts:ruby="base">東京</span><span style="r">とうきょう</span></span>で<span tts:ruby="base">3万</span><span tts:ruby="textContainer"><span tts:ruby="text">さんまん</span></span>人。</p></div></body></tt>',
      '[0:00:01] We lost 300 boats last week. 東京で3万人。',
    ],
    [
      'who speaks behind a sound',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nMAN 1: How many?\n\n2\n00:00:02,000 --> 00:00:04,000\n(DOOR SLAMS) MAN 2: There are 40.\n\n3\n00:00:04,000 --> 00:00:06,000\nMAN 1: So few?\n',
      '[0:00:01] MAN 1: How many? (DOOR SLAMS)\n\n[0:00:02] MAN 2: There are 40.\n\n[0:00:04] MAN 1: So few?',
    ],
    [
      'the place of a phrase without a time',
      'a.json',
      JSON.stringify({
        phrases: [
          { channel: 0, offsetMilliseconds: 2000, durationMilliseconds: 900, text: 'We built 300.' },
          { channel: 0, offsetMilliseconds: null, text: 'Or 400.', nBest: [{ display: 'Or 400.' }] },
          { channel: 1, offsetMilliseconds: 5000, durationMilliseconds: 900, text: 'So many?' },
          { channel: 1, offsetMilliseconds: 1000, durationMilliseconds: 900, text: 'How many?' },
        ],
      }),
      '[0:00:01] Channel 1: How many?\n\n[0:00:02] Channel 0: We built 300. Or 400.\n\n[0:00:05] Channel 1: So many?',
    ],
    [
      'each word that was not heard for sure apart',
      'a.json',
      JSON.stringify({
        segments: [
          {
            start: 0,
            end: 4,
            text: ' We paid thirteen hundred.',
            words: [
              { word: ' We', start: 0, end: 1, probability: 0.9 },
              { word: ' paid', start: 1, end: 2, probability: 0.9 },
              { word: ' thir', start: 2, end: 2.5, probability: 0.2 },
              { word: 'teen', start: 2.5, end: 3, probability: 0.3 },
              { word: ' hundred.', start: 3, end: 4, probability: 0.4 },
            ],
          },
        ],
      }),
      '[0:00:00] We paid thirteen[?] hundred.[?]',
    ],
  ];
  for (const [what, name, source, body] of kept) {
    it(`keeps ${what}`, () => {
      assert.equal(bodyOf(name, source), body);
    });
  }

  it('keeps formulas, and marks symbols that say nothing without their font', () => {
    const word = importBytes(
      'a.docx',
      wordOf(
        '<w:p><w:r><w:t>IDA: So </w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F041"/><w:sym w:font="Arial" w:char="00BD"/></w:r><m:oMath xmlns:m="m"><m:r><m:t>E=1</m:t></m:r></m:oMath></w:p>',
      ),
    );
    assert.ok('notes' in word);
    assert.match(word.text, /IDA: So \[…\]½E=1\n/);
    assert.deepEqual(word.notes, ['Symbols of fonts of their own, marked […] in the text: 1.']);
    const page = importText('a.html', pageOf('<p>Ida: So <math><mn>5</mn></math> it is.</p>'));
    assert.ok('notes' in page);
    assert.match(page.text, /Ida: So 5 it is\./);
    assert.deepEqual(page.notes, []);
  });

  it('takes what a page pulls out of its text once, and a quotation that stands nowhere else', () => {
    const made = bodyOf(
      'a.html',
      pageOf(
        '<p>Ida: The long field by the river was sown in spring, we hear.</p><blockquote>“The long field by the river was sown in spring”</blockquote><blockquote>Whoever sows the field by the river reaps it.</blockquote><p>Tom: Yes.</p>',
      ),
    );
    assert.equal(made.match(/long field/g)?.length, 1);
    assert.match(made, /Whoever sows/);
  });

  it('leaves out a second printing alone, not what comes after it', () => {
    const made = bodyOf('a.html', pageOf(talkOf(6) + talkOf(6) + talkOf(2, 50)));
    assert.deepEqual(
      [...made.matchAll(/number (\d+)/g)].map(([, number]) => Number(number)),
      [0, 1, 2, 3, 4, 5, 50, 51],
    );
  });

  it('takes the title of a page from the first heading that has words', () => {
    const made = importText('a.html', pageOf('<p>Before it.</p><h1><img alt=""></h1><h1>Barns</h1><p>Ida: So.</p>'));
    assert.match('text' in made ? made.text : '', /title: "Barns"/);
  });

  it('tells of what can’t be decoded, and of what was garbled before', () => {
    const note = 'Bytes that are no UTF-8: 1.';
    const told = (text: string) => {
      const source = { name: 'a.txt', bytes: new Uint8Array([65]), decode: decodeBytes, text, note };
      const made = finish(importFile(source));
      assert.ok('notes' in made);
      return made.notes;
    };
    assert.deepEqual(told('IDA: It was \ufffd cold.\n'), [note]);
    const both = told('IDA: It was \ufffd cold at the cafÃ© in ZÃ¼rich, as in the cafÃ© here.\n');
    assert.equal(both.length, 2);
    assert.match(both[1]!, /wrong encoding/);
  });

  it('tells of lines that were joined', () => {
    const line = 'we sowed the long field by the river again in the spring of';
    const made = importText('a.txt', `IDA: ${`${line}\n`.repeat(6)}that year.\n`);
    assert.match('notes' in made ? made.notes.join() : '', /joined to the line before: 6/);
  });
});

describe('an import takes little time and memory', () => {
  const large: readonly (readonly [what: string, name: string, source: () => string])[] = [
    ['JSON before many line ends', 'a.json', () => `{"a":1}${'\n'.repeat(90_000)}x`],
    [
      'a long text without a blank line',
      'a.txt',
      () => 'we sowed the long field by the river in the spring of -\n'.repeat(20_000),
    ],
    [
      'captions of marks that nothing closes',
      'a.vtt',
      () => `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'<c'.repeat(200_000)}`,
    ],
    ['XML as deep as its length', 'a.xml', () => `<TEI>${'<a>'.repeat(200_000)}`],
    [
      'a page of cells over cells',
      'a.html',
      () =>
        `<html><p>Ann: Nine.</p><table><tr>${'<td rowspan=20000 colspan=200>x</td>'.repeat(3000)}</tr>${'<tr></tr><tr><td>y</td></tr>'.repeat(50_000)}</table>`,
    ],
    [
      'a page of formulas as deep as its length',
      'a.html',
      () =>
        `<html><p>Ann: Nine ${`<math>${'<mrow>'.repeat(800)}${'</mrow>'.repeat(800)}</math>`.repeat(20)}</p><math>${'<mrow>'.repeat(100_000)}`,
    ],
    [
      'a page of styles that say one thing very often',
      'a.html',
      () => `<html><p style="${'text-decoration '.repeat(100_000)}${'list-style:'.repeat(100_000)}">Ann: Nine.</p>`,
    ],
    [
      'RTF of formulas as deep as its length',
      'a.rtf',
      () => `{\\rtf1 Ann: Nine {\\mmath{\\*\\moMath ${'{\\me '.repeat(1900)}${'}'.repeat(1900)}}}\\par}`,
    ],
    ['Markdown of raised blanks', 'a.md', () => `Ann: Nine <sup>${' '.repeat(199)}x</sup>`.repeat(2000)],
    ['Markdown of marks that nothing closes', 'a.md', () => `IDA: ${'<!-- ~~ <s> '.repeat(40_000)}`],
    ['a table of very many rows', 'a.csv', () => '0:01,we sowed the field\n'.repeat(250_000)],
  ];
  for (const [what, name, source] of large) {
    it(`with ${what}`, () => {
      assert.ok(importText(name, source()));
    }).timeout(300_000);
  }

  it('with an archive of many large parts', () => {
    const made = importBytes(
      'a.docx',
      withSize(wordOf('<w:p/>', { 'word/styles.xml': 'x', 'word/comments.xml': 'x' }), 40_000_000),
    );
    assert.match('problem' in made ? made.problem : '', /unpacks to more/);
  });
});

describe('the name of a transcript', () => {
  const names: readonly (readonly [file: string, transcript: string])[] = [
    ['harvest.docx', 'harvest.transcript'],
    ['harvest.en.vtt', 'harvest.en.transcript'],
    ['Talk.Moll.odt', 'Talk.Moll.transcript'],
    ['harvest.srt.txt', 'harvest.transcript'],
    ['harvest', 'harvest.transcript'],
    ['.docx', '.docx.transcript'],
  ];
  for (const [file, transcript] of names) {
    it(`is ${transcript} for ${file}`, () => {
      assert.equal(importName(file), transcript);
    });
  }
});

describe('words that were heard', () => {
  const joined: readonly (readonly [what: string, words: readonly HeardWords[], text: string])[] = [
    ['of Chinese, unsure ones', [{ text: '他', unsure: true }, { text: '們' }], '他[?]們'],
    ['of rare characters', [{ text: '今天' }, { text: '𠮷田' }], '今天𠮷田'],
    ['of English', [{ text: 'barn', unsure: true }, { text: 'burned' }], 'barn[?] burned'],
  ];
  for (const [what, words, text] of joined) {
    it(`are joined as they are written: ${what}`, () => {
      assert.equal(gatherTurns(words)[0]?.parts[0]?.text, text);
    });
  }
});

function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph whose first words are bold. */
function boldParagraph(bold: string, words: string): string {
  return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${bold}</w:t></w:r><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

function tableOf(...rows: readonly (readonly string[])[]): string {
  const cellOf = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function wordOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipOf({
    'word/document.xml': `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** An archive whose directory says that its parts are as large. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}

/** The beginning of a file of Microsoft's compound form, with the name of a part. */
function oleOf(part: string): Uint8Array {
  return Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    0,
    0,
    ...[...part].flatMap((one) => [one.charCodeAt(0), 0]),
    0,
    0,
  );
}
