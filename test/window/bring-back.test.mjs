import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { until } from '../support/window/until.mjs';
import { openWorkbench } from '../support/window/workbench.mjs';

const root = join(import.meta.dirname, '../..');
const transcript = 'talk.transcript';
const annotations = `${transcript}.annotations.yaml`;
const talk = 'ANN LEE: We built 300 homes.\n\nBOB ROY: No. It was 200.\n\nANN LEE: Rents fell by 7 percent.\n';
const claim = (id, words, more = '') =>
  `  - id: ${id}\n    tag: claim\n    quote:\n      exact: "${words}"\n    by: "mei"\n    at: "2031-01-01T00:00:00Z"\n${more}`;
const judged = `    status: checked
    verdict: half-true
    reviews:
      - by: "mei"
        at: "2031-01-01T00:00:00Z"
        verdict: half-true
`;
const sidecar = `version: 1\ntranscript: "${transcript}"\n\nannotations:\n${[
  claim('k1', 'We built 300 homes.', judged),
  claim('k2', 'It was 200.'),
  claim('k3', 'Rents fell by 7 percent.'),
].join('\n')}`;
const files = { [transcript]: talk, [annotations]: sidecar };

/** Names a file in the window's own dialog, which is a line like that of the palette. */
async function pickFile({ page, folder }, file) {
  const field = page.locator('.quick-input-widget:visible input').first();
  await until('the dialog', async () => (await field.isVisible()) && /[\\/]/.test(await field.inputValue()));
  // The dialog reads the folder first, and may write its own suggestion over what is typed meanwhile.
  await until('the file is named', async () => {
    if ((await field.inputValue()) !== join(folder, file)) await field.fill(join(folder, file));
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    return rows.some((row) => row.includes(file)) && (await field.inputValue()) === join(folder, file);
  });
  await page.keyboard.press('Enter');
}

/** The list of what would change, once it is there. */
async function preview({ page }) {
  const list = page.locator('.quick-input-widget:visible', { has: page.locator('[placeholder="Which changes?"]') });
  await list.locator('.monaco-list-row').first().waitFor();
  return list;
}

/** What the program writes in a form. */
async function exportAs({ folder }, format, file) {
  const words = ['export', join(folder, transcript), '--format', format, '--claims', 'all', '--internal'];
  await runCommand(process.execPath, [join(root, 'dist/cli.js'), ...words, '-o', join(folder, file)]);
}

async function begin(workbench, file) {
  await workbench.run('Transcript: Bring Back…');
  await pickFile(workbench, file);
}

describe('what comes back', () => {
  it('from a sheet that was edited and sorted is shown with what comes of it, and twice is no more than once', async function () {
    this.timeout(180_000);
    const workbench = await openWorkbench({ files });
    const { page } = workbench;
    const written = () => workbench.read(annotations) ?? '';
    await exportAs(workbench, 'sheet', 'back.csv');
    const sheet = join(workbench.folder, 'back.csv');
    const { data, meta } = Papa.parse(readFileSync(sheet, 'utf8'), { header: true, skipEmptyLines: true });
    const edits = { k1: { verdict: 'FALSE' }, k2: { claim: '=200 homes were built', notes: 'By whom?' } };
    const rows = data.map((row) => ({ ...row, ...edits[row.id] })).toReversed();
    // As a spreadsheet of a German house saves it.
    writeFileSync(sheet, Papa.unparse(rows, { columns: meta.fields, delimiter: ';' }));
    await workbench.openFile(transcript);

    await begin(workbench, 'back.csv');
    const list = await preview(workbench);
    const rowWith = (words) => list.locator('.monaco-list-row', { hasText: words });
    assert.match(
      await rowWith('Verdict: half-true → FALSE').innerText(),
      /“We built 300 homes\.”[\s\S]*added as your opinion; the claim is disputed then/,
    );
    assert.match(await rowWith('Claim: =200 homes were built').innerText(), /“It was 200\.”/);
    await rowWith('Note: By whom?').waitFor();
    assert.equal(await list.locator('.monaco-list-row').count(), 3);
    assert.equal(written(), sidecar);
    await page.keyboard.press('Enter');
    await until('all is written', () => /verdict: "?false"?/.test(written()) && /text: "By whom\?"/.test(written()));
    assert.match(written(), /\n {4}verdict: half-true\n/);
    assert.match(written(), /claim: "=200 homes were built"/);
    const once = written();

    await begin(workbench, 'back.csv');
    await workbench.notification('The file changes nothing.');
    assert.equal(written(), once);
    await workbench.openFile(transcript);
    await workbench.run('Transcript: Undo Last Change');
    await until('all is taken back by one undo', () => !/By whom|=200 homes|Ann Editor/.test(written()));
  });

  it('from a Word document brings new wording, and each reply as a note', async function () {
    this.timeout(180_000);
    const workbench = await openWorkbench({ files });
    const { page, folder } = workbench;
    const written = () => workbench.read(annotations) ?? '';
    await exportAs(workbench, 'docx', 'back.docx');
    const document = join(folder, 'back.docx');
    const parts = unzipSync(readFileSync(document));
    const comments = strFromU8(parts['word/comments.xml']);
    // A reply as programs save it that know none: one more comment on the same words, with a number of its own.
    const reply =
      '<w:comment w:id="77" w:author="Lin" w:date="2031-02-01T10:00:00Z"><w:p><w:r><w:t>Who </w:t></w:r><w:r><w:t>counted?</w:t></w:r></w:p></w:comment>';
    parts['word/comments.xml'] = strToU8(comments.replace('</w:comments>', `${reply}</w:comments>`));
    const body = strFromU8(parts['word/document.xml']);
    const first = /<w:commentRangeStart w:id="(\d+)"\/>/.exec(body)[1];
    parts['word/document.xml'] = strToU8(
      body
        .replace(`<w:commentRangeStart w:id="${first}"/>`, '$&<w:commentRangeStart w:id="77"/>')
        .replace(
          `<w:commentRangeEnd w:id="${first}"/>`,
          '$&<w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="77"/></w:r>',
        ),
    );
    writeFileSync(document, zipSync(parts));
    await workbench.openFile(transcript);

    await begin(workbench, 'back.docx');
    const list = await preview(workbench);
    assert.match(await list.locator('.monaco-list-row').first().innerText(), /Who counted\?/);
    assert.equal(await list.locator('.monaco-list-row').count(), 1);
    await page.keyboard.press('Enter');
    await until('the note is written', () => /by: "Lin"[\s\S]*text: "Who counted\?"/.test(written()));
    const once = written();
    await begin(workbench, 'back.docx');
    await workbench.notification('The file changes nothing.');
    assert.equal(written(), once);
  });

  it('from another program is found by its words', async function () {
    this.timeout(180_000);
    const selector = [{ type: 'TextQuoteSelector', exact: 'It was 200', prefix: 'No. ' }];
    const note = { id: 'h1', user: 'acct:jane@hypothes.is', uri: 'https://x.example', text: 'By whom?', tags: [] };
    const rows = [{ ...note, target: [{ source: 'https://x.example', selector }] }];
    const workbench = await openWorkbench({
      files: { [transcript]: talk, 'notes.json': JSON.stringify({ total: 1, rows }) },
    });
    await workbench.openFile(transcript);
    await begin(workbench, 'notes.json');
    await preview(workbench);
    await workbench.page.keyboard.press('Enter');
    await until('the claim is written', () => {
      const written = workbench.read(annotations) ?? '';
      return /exact: "It was 200/.test(written) && /by: "jane"/.test(written) && /text: "By whom\?"/.test(written);
    });
  });
});
