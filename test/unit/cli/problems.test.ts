import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemCodes } from '../../../src/core/text/problem';
import { problemCases } from '../../support/problem-cases';
import { runCli } from '../../support/run-cli';
import { useTemporaryFolder } from '../../support/temporary-folder';

interface Row {
  readonly code: string;
  readonly file: string;
  readonly at?: { readonly start: number; readonly end: number };
}

describe('problems on the command line', () => {
  const folder = useTemporaryFolder();
  const at = (name: string) => join(folder.path, name);

  it('have a case for each code that there is', () => {
    assert.deepEqual(new Set(problemCases.map(({ code }) => code)), new Set(problemCodes));
  });

  for (const { code, files, at: words, isUnsaved } of problemCases) {
    if (isUnsaved) continue;
    it(`${code}: validate and inspect tell the same`, async () => {
      for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
      const hasTalk = 'talk.transcript' in files;
      const named = hasTalk ? at('talk.transcript') : at(Object.keys(files)[0]!);
      const { out } = await runCli(['validate', '--json', named]);
      const rows: Row[] = out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const row = rows.find((one) => one.code === code);
      assert.ok(row, JSON.stringify(rows));
      if (!hasTalk) return;
      const inspected = JSON.parse((await runCli(['inspect', '--json', named])).out);
      const isListed = (one: Row) => one.code !== 'no-sidecar';
      assert.deepEqual(rows.filter(isListed), inspected.problems);
      const text = readFileSync(at('talk.transcript'), 'utf8');
      if (words !== undefined) assert.equal(row.at && text.slice(row.at.start, row.at.end), words);
    });
  }
});
