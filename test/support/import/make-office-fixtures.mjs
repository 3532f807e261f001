// Makes the documents of `test/fixtures/import` anew with LibreOffice, from the flat ones beside this script.
//
//   node test/support/import/make-office-fixtures.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const fixtures = join(here, '..', '..', 'fixtures', 'import');
const profile = mkdtempSync(join(tmpdir(), 'office-'));
try {
  for (const form of ['docx', 'odt', 'rtf']) {
    const sources = ['interview.fodt', 'shown.fodt', 'table.fodt'].map((name) => join(here, name));
    const args = [
      '--headless',
      `-env:UserInstallation=file://${profile}`,
      '--convert-to',
      form,
      '--outdir',
      fixtures,
      ...sources,
    ];
    execFileSync('soffice', args, { stdio: 'inherit', timeout: 120_000 });
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
}
