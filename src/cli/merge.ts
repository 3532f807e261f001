import { relative } from 'node:path';
import { type Merged, mergeSidecars } from '../core/sidecar/merge-sidecars';
import { readTextFile } from '../files/read-text-file';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, UsageError } from './command';
import { standardInput } from './read-input';
import { reportMerge } from './report-merge';
import { reportUnusable } from './report-problems';

export const merge = defineCommand({
  usage: '[BASE] OURS THEIRS [--name FILE]',
  summary: 'Merges two versions of a sidecar by entry and field, and writes OURS.',
  details: `With the version that both stem from (BASE) deletions count; without it all
that either has is kept. What the rules can’t settle keeps ours and is written
to “conflicts” of its entry. Exit 1 while any of those are left: a person must
decide. Exit 2: nothing was merged, and OURS is as it was.`,
  options: {
    name: { type: 'string', value: 'FILE', help: 'what OURS is called in messages (git gives %P)' },
  },
  run: async ({ name }, files, io): Promise<ExitCode> => {
    if (files.length < 2 || files.length > 3) throw new UsageError('takes two files, or three: BASE OURS THEIRS');
    if (files.includes(standardInput)) throw new UsageError('reads files, not standard input');
    const [theirs, ours, base] = [...files].reverse() as [string, string, string?];
    if (relative(ours, theirs) === '') throw new UsageError('these are the same file');

    const others: { text: string }[] = [];
    for (const file of base === undefined ? [theirs] : [theirs, base]) {
      const read = await readTextFile(file);
      if ('problem' in read) return reportUnusable(file, read.problem, io);
      others.push(read);
    }
    const [other, before] = others;
    let merged: Merged | undefined;
    const updated = await updateTextFile(ours, (text) => {
      merged =
        text === undefined
          ? undefined
          : mergeSidecars({ ...(before && { base: before.text }), ours: text, theirs: other!.text });
      return merged?.text;
    });
    if ('problem' in updated) return reportUnusable(ours, updated.problem, io);
    if (!merged) return reportUnusable(ours, { code: 'not-found', message: 'There is no such file.' }, io);
    return reportMerge(name ?? ours, merged, { ours: updated.text!, theirs: other!.text, theirName: theirs }, io);
  },
});
