import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, languages, Uri } from 'vscode';
import { ruleCodes } from '../../src/core/text/problem';
import { problemCases } from '../support/problem-cases';
import { runCli } from '../support/run-cli';
import { until } from '../support/until';
import { newFolder, openFile } from '../support/workbench';

interface Row {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly at?: { readonly line: number };
}

describe('Problems', () => {
  for (const { code, files, at, isUnsaved } of problemCases) {
    // The largest, and all rules of a newsroom but the first, are looked at on the command line alone.
    const isAlike = code !== ruleCodes[0] && (ruleCodes as readonly string[]).includes(code);
    if (isUnsaved || isAlike || code === 'too-large') continue;
    it(`${code}: stands in Problems as inspect tells it`, async () => {
      const folder = newFolder();
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const hasTalk = 'talk.transcript' in files;
      const first = Object.entries(files).find(([name]) => !hasTalk || name === 'talk.transcript')!;
      const { document } = await openFile(join(folder, first[0]), first[1]);
      const shown = () =>
        languages
          .getDiagnostics()
          .filter(([uri]) => uri.toString().startsWith(Uri.file(folder).toString()))
          .flatMap(([uri, all]) =>
            all.filter((one) => one.source === 'transcript').map((one) => ({ file: uri.fsPath, one })),
          );
      const found = await until(code, () => shown().find(({ one }) => one.code === code));
      if (at !== undefined) assert.equal(document.getText(found.one.range), at);
      if (hasTalk) {
        const { out } = await runCli(['inspect', '--json', document.uri.fsPath]);
        const rows: Row[] = JSON.parse(out).problems;
        const told = rows.map((row) =>
          row.at ? [row.code, document.uri.fsPath, row.at.line] : [row.code, row.file, row.line],
        );
        const stand = shown().map(({ file, one }) => [one.code, file, one.range.start.line + 1]);
        assert.deepEqual(stand.map(String).sort(), told.map(String).sort());
      }
      await commands.executeCommand('workbench.action.closeAllEditors');
    });
  }
});
