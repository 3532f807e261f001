import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const part = (name: string) => readFileSync(`dist/${name}`, 'utf8');

/** What stands in the code of the report, of Word and of archives, and nowhere else. */
const marks = ['color-scheme: light dark', 'w:commentRangeStart', 'zipSync'];

describe('the parts of the extension', () => {
  for (const mark of marks) {
    it(`load “${mark}” only when something leaves`, () => {
      assert.ok(part('editor/exporting.js').includes(mark));
      for (const start of ['extension.js', 'editor/editor.js']) assert.ok(!part(start).includes(mark), start);
    });
  }

  it('load readers of documents and pages only when something comes in', () => {
    for (const mark of ['txbxContent', 'fonttbl', 'SPEAKER_TURN', 'onopentagname']) {
      for (const own of ['importing.js', 'import-worker.js']) assert.ok(part(`editor/${own}`).includes(mark), mark);
      for (const start of ['extension.js', 'editor/editor.js', 'editor/exporting.js'])
        assert.ok(!part(start).includes(mark), `${mark} in ${start}`);
    }
  });

  it('read no text in the entry, which every window loads', () => {
    assert.ok(part('extension.js').length < 16_000, String(part('extension.js').length));
    assert.ok(!part('extension.js').includes('parseTranscript'));
    assert.ok(part('editor/may-be-offered.js').includes('parseTranscript'));
  });

  it('that are for what leaves hold neither the finding of numbers nor the reading of speakers', () => {
    assert.ok(!part('editor/exporting.js').includes('findCheckUnits'));
    assert.ok(part('editor/exporting.js').length < 250_000);
  });
});
