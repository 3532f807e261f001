import { type Resolved, resolveConflictMarkers } from '../core/sidecar/resolve-conflict-markers';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, UsageError } from './command';
import { standardInput } from './read-input';
import { reportMerge } from './report-merge';
import { reportUnusable } from './report-problems';

export const resolve = defineCommand({
  usage: 'FILE',
  summary: 'Settles a sidecar in which git left conflict markers.',
  details: `Both sides are merged by entry and field, as “transcript merge” does it, with
the base where git wrote it (merge.conflictStyle diff3 or zdiff3). Exit 1 while
“conflicts” are left in the file: a person must decide. Exit 2: nothing was
changed, because a marker has no counterpart or a side can’t be read.`,
  options: {},
  run: async (_, files, io): Promise<ExitCode> => {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) throw new UsageError('settles one file at a time');
    if (file === standardInput) throw new UsageError('reads a file, not standard input');
    let resolved: Resolved | undefined;
    let before = '';
    const updated = await updateTextFile(file, (text) => {
      before = text ?? '';
      resolved = text === undefined ? undefined : resolveConflictMarkers(text);
      return resolved?.text;
    });
    if ('problem' in updated) return reportUnusable(file, updated.problem, io);
    if (!resolved) return reportUnusable(file, { code: 'not-found', message: 'There is no such file.' }, io);
    return reportMerge(file, resolved, { ours: before, theirs: before, theirName: file }, io);
  },
});
