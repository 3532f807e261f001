import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../../core/text/finish';
import { localizeWith } from '../../core/text/localize';
import { doTask, type ImportTask } from './import-task';

const { task, sentences = {} } = workerData as {
  readonly task: ImportTask;
  readonly sentences?: Readonly<Record<string, string>>;
};
localizeWith((sentence, ...values) =>
  (sentences[sentence] ?? sentence).replace(/\{(\d+)\}/g, (hole, index: string) =>
    String(values[Number(index)] ?? hole),
  ),
);
parentPort!.postMessage(finish(doTask(task)));
