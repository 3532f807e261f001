// Sends what is brought back through LibreOffice: a Word document with comments and a sheet, saved by it, change nothing; what
// is changed in them then changes the claim. Skipped where LibreOffice isn't there.
//
//   node scripts/build.mjs && node scripts/check-office.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) {
  console.log('Skipped: LibreOffice is not here (Debian: libreoffice-writer-nogui, libreoffice-calc-nogui).');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'transcript-office-'));
const cli = join(import.meta.dirname, '../dist/cli.js');
const talk = join(folder, 'talk.txt');
writeFileSync(talk, 'ANN LEE: 𝒳 and we built 300 homes.\n\nBOB ROY: No. It was 200, and 王 saw it.\n');
writeFileSync(
  `${talk}.annotations.yaml`,
  `version: 1
transcript: "talk.txt"

annotations:
  - id: k1
    tag: claim
    quote:
      exact: "we built 300 homes"
    status: in-progress
    claim: "=300 homes were built"
    verdict: "true"
    assignee: "mei"
    sources:
      - title: "Report"
        url: "https://example.org/r"
      - title: "Law"
    notes:
      - by: "mei"
        at: "2031-03-01T00:00:00Z"
        text: "Ask again."

  - id: k2
    tag: claim
    quote:
      exact: "It was 200, and 王 saw it."
`,
);

/** Runs the program; what it printed. */
function transcript(...words) {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

/** Has LibreOffice write a file in another form; the new file. */
function convert(file, form, into) {
  const target = join(folder, into);
  mkdirSync(target, { recursive: true });
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [home, '--headless', '--convert-to', form, '--outdir', target, file];
  const { status, stderr } = spawnSync(office, words, { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, stderr);
  return join(target, `${basename(file).replace(/\.[^.]*$/, '')}.${form.split(':')[0]}`);
}

const bring = (file) => transcript('import-claims', file, '--into', talk, '--by', 'lin', '--dry-run');
const isNothing = (file) => assert.match(bring(file), /^0 changes, none made\.\n$/);

try {
  const document = join(folder, 'talk.docx');
  transcript('export', talk, '--format', 'docx', '--claims', 'all', '--internal', '-o', document);
  const saved = convert(convert(document, 'odt', 'one'), 'docx', 'two');
  isNothing(saved);
  const files = unzipSync(readFileSync(saved));
  const body = strFromU8(files['word/document.xml']);
  const marked = [...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs)];
  assert.deepEqual(
    marked.map(([, , words]) => [...words.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, one]) => one).join('')),
    ['we built 300 homes', 'It was 200, and 王 saw it.'],
  );
  files['word/comments.xml'] = strToU8(strFromU8(files['word/comments.xml']).replace('homes were built', 'flats'));
  writeFileSync(saved, zipSync(files));
  assert.match(bring(saved), /^k1: claim: .*→ “=300 flats”\n1 change, none made\.\n$/);

  const sheet = join(folder, 'talk.csv');
  transcript('export', talk, '--format', 'sheet', '-o', sheet);
  const book = convert(sheet, 'ods', 'three');
  for (const [what, options] of [
    ['commas', '44,34,76,1'],
    ['semicolons', '59,34,76,1'],
    ['tabs, UTF-16', '9,34,65535,1'],
  ]) {
    const back = convert(book, `csv:Text - txt - csv (StarCalc):${options}`, what.replace(/\W/g, ''));
    isNothing(back);
    if (what !== 'semicolons') continue;
    const [head, ...rows] = readFileSync(back, 'utf8')
      .trimEnd()
      .split(/\n(?="?INTERNAL)/);
    writeFileSync(back, [head, ...rows.reverse()].join('\n').replace('"mei";', '"wu";'));
    assert.match(bring(back), /^k1: assignee: “mei” → “wu”\n1 change, none made\.\n$/);
  }
  console.log('LibreOffice: a Word document and a sheet (commas, semicolons, tabs in UTF-16) come back as they were.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
