import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../../core/text/finish';
import { fillSentence, localizeWith } from '../../core/text/localize';
import { doTask, type ImportTask } from './import-task';

const { task, sentences = {} } = workerData as {
  readonly task: ImportTask;
  readonly sentences?: Readonly<Record<string, string>>;
};
localizeWith((sentence, ...values) => fillSentence(sentences[sentence] ?? sentence, ...values));
parentPort!.postMessage(finish(doTask(task)));
