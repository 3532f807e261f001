import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type MochaClass from 'mocha';
import { ConfigurationTarget, commands, workspace } from 'vscode';

/** The runner may name another mocha than the project's: an old VS Code can't run that. */
const Mocha: typeof MochaClass = require(process.env.TEST_MOCHA ?? 'mocha');

/** Called by the extension host. Mocha's report goes into the file `TEST_REPORT` where the runner asks for it. */
export async function run(): Promise<void> {
  const report = process.env.TEST_REPORT;
  if (report) {
    const base = Mocha.reporters.Base as unknown as { consoleLog: (...values: unknown[]) => void };
    base.consoleLog = (...values) => appendFileSync(report, `${format(...values)}\n`);
  }
  const grep = process.env.TEST_GREP;
  const reporter = join(__dirname, '../../../test/support/progress-reporter.cjs');
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, color: false, reporter, ...(grep ? { grep } : {}) });
  mocha.addFile(join(__dirname, 'editor.test.js'));
  mocha.rootHooks({ beforeEach: signWithName });
  // It would draw each new file.
  await commands.executeCommand('workbench.action.closeSidebar');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** A new machine has no git name, and a person who is asked for one in a test would never answer. */
async function signWithName(): Promise<void> {
  const settings = workspace.getConfiguration('transcript');
  if (settings.get('me') === '') await settings.update('me', 'A Tester', ConfigurationTarget.Global);
}
