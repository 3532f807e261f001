import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { l10n } from 'vscode';
import type { ImportOutcome, ImportTask, RunningTask } from './import-task';

/** Begins a task in a thread of its own: a file of 20 MB takes seconds, in which all else here would stand still. */
export function startTask<T extends ImportTask>(task: T): RunningTask<T> {
  const worker = new Worker(join(__dirname, 'import-worker.js'), { workerData: { task, sentences: l10n.bundle } });
  const outcome = new Promise<ImportOutcome<T> | undefined>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => resolve(undefined));
  });
  return { outcome, stop: () => void worker.terminate() };
}
