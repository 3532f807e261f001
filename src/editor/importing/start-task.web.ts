import { inSlices } from '../in-slices';
import { doTask, type ImportTask, type RunningTask } from './import-task';

/** Begins a task, a slice of it at a time: a browser's extension is one file, and has no other thread for it. */
export function startTask<T extends ImportTask>(task: T): RunningTask<T> {
  let isMeant = true;
  const stop = () => {
    isMeant = false;
  };
  return { outcome: inSlices(doTask(task), () => isMeant), stop };
}
