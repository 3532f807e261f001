import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';
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
  return `${[made.format, ...made.notes].map((line) => `> ${line}\n`).join('')}${made.text}`;
}

const bomb =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;&c;</w:document>';

describe('importing', () => {
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.golden'))) {
    it(`makes a transcript of ${name}`, () => {
      const made = shown(name, readFileSync(join(folder, name)));
      if (process.env['UPDATE']) writeFileSync(golden(name), made);
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
    ['a transcript', 'a.cha', '@UTF8\n@Begin\n*ANN:\thello .\n@End\n', /a transcript already/],
    ['bytes that are no text', 'a.bin', Uint8Array.of(0, 1, 2, 3, 0, 255), /no form/],
  ];
  for (const [what, name, bytes, message] of refused) {
    it(`says what to do with ${what}, and soon`, () => {
      const made = importBytes(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      assert.ok('problem' in made, JSON.stringify(made).slice(0, 300));
      assert.match(made.problem, message);
    }).timeout(10_000);
  }

  it('reads a page of a million elements', () => {
    const made = importText('a.html', `<html><body>${'<b></b>'.repeat(1_000_000)}<p>MIRA: Nine.</p></body></html>`);
    assert.match('text' in made ? made.text : made.problem, /MIRA: Nine/);
  }).timeout(20_000);

  it('tells of macros and doesn’t look at them', () => {
    const made = importBytes(
      'a.docm',
      wordOf('<w:p><w:r><w:t>Nine.</w:t></w:r></w:p>', { 'word/vbaProject.bin': 'x' }),
    );
    assert.ok('notes' in made);
    assert.match(made.notes.join(), /macros/);
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

function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
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
