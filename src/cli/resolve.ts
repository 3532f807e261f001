import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Merged, mergeSidecars } from '../core/sidecar/merge/merge-sidecars';
import { resolveConflictMarkers } from '../core/sidecar/merge/resolve-conflict-markers';
import { conflictedCopiesAmong, copiedFrom } from '../core/sidecar/sidecar-names';
import { localize } from '../core/text/localize';
import { joinWaitingFile } from '../files/join-waiting-file';
import { readTextFile } from '../files/read-text-file';
import { removeTextFile } from '../files/remove-text-file';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { standardInput } from './read-input';
import { type MergeSides, reportMerge, reportMergeProblems } from './report-merge';
import { reportUnusable, worst } from './report-problems';

export const resolve = defineCommand({
  usage: 'FILE [--remove-copies]',
  summary: () => localize('Settles what git or a synchronised folder left unmerged of a sidecar.'),
  details: () =>
    paragraph(
      localize(
        'Git’s conflict markers: both sides are merged by entry and field, as “transcript merge” does it, with the base where git wrote it (merge.conflictStyle diff3 or zdiff3).',
      ),
      localize(
        'Conflicted copies beside FILE, as Dropbox, OneDrive, Google Drive, iCloud, Syncthing and others leave them: all that they hold and FILE lacks is taken over; what was deleted in one and not in the other stays.',
      ),
      localize('Annotations that waited for FILE’s repair (….waiting.annotations.yaml) are joined with it.'),
      localize('Exit 1 while “conflicts” are left in the file: a person must decide.'),
      localize('Exit 2: one of these could not be read, and is as it was.'),
    ),
  options: {
    'remove-copies': { type: 'boolean', help: () => localize('remove each conflicted copy once FILE holds all of it') },
  },
  run: async ({ 'remove-copies': remove }, files, io): Promise<ExitCode> => {
    const [named, ...others] = files;
    if (named === undefined || others.length > 0) throw new UsageError(localize('settles one file at a time'));
    if (named === standardInput) throw new UsageError(localize('reads files, not standard input'));
    const original = copiedFrom(basename(named));
    const file = original === undefined ? named : join(dirname(named), original);
    const copies: Copy[] = [];
    const codes: ExitCode[] = [];
    const names = await readdir(dirname(file)).catch(() => []);
    for (const name of conflictedCopiesAmong(names, basename(file))) {
      const path = join(dirname(file), name);
      // A stranger's link could bring another folder's annotations here.
      const read = await readTextFile(path, { noLink: true });
      if ('problem' in read) codes.push(reportUnusable(path, read.problem, io));
      else copies.push({ path, text: read.text });
    }
    let steps: Step[] = [];
    const updated = await updateTextFile(file, (text) => {
      steps = text === undefined && copies.length === 0 ? [] : settle(file, text ?? '', copies);
      return steps.findLast(({ merged }) => merged.text !== undefined)?.merged.text;
    });
    if ('problem' in updated) return reportUnusable(file, updated.problem, io);
    if (steps.length === 0)
      return reportUnusable(file, { code: 'not-found', message: localize('There is no such file.') }, io);
    for (const { merged, sides } of steps) {
      reportMergeProblems(file, merged, sides, io);
      if (merged.text === undefined) codes.push(2);
    }
    const last = steps.findLast(({ merged }) => merged.text !== undefined);
    if (last) codes.push(reportMerge(file, { ...last.merged, problems: [] }, last.sides, io));
    for (const { copy, merged } of steps) {
      if (copy && merged.text !== undefined) await release(copy, remove === true, io);
    }
    if (await joinWaitingFile(file))
      io.write(`${localize('The annotations that waited for this are joined with it.')}\n`);
    return worst(codes);
  },
});

interface Copy {
  readonly path: string;
  readonly text: string;
}

/** One merge of several, with what went into it. */
interface Step {
  readonly merged: Merged;
  readonly sides: MergeSides;
  readonly copy?: Copy;
}

/** Git's conflicts in the file, then one copy after the other; a step that can't be made has no text, and is left out. */
function settle(file: string, text: string, copies: readonly Copy[]): Step[] {
  const first = resolveConflictMarkers(text);
  const steps: Step[] = [{ merged: first, sides: { ours: text, theirs: text, theirName: file } }];
  let ours = first.text;
  for (const copy of ours === undefined ? [] : copies) {
    const theirs = resolveConflictMarkers(copy.text).text ?? copy.text;
    const merged = mergeSidecars({ ours: ours!, theirs });
    steps.push({ merged, sides: { ours: ours!, theirs, theirName: copy.path }, copy });
    ours = merged.text ?? ours;
  }
  return steps;
}

/** Says what to do with a copy of which all is in the file now, or does it. */
async function release({ path, text }: Copy, remove: boolean, io: Io): Promise<void> {
  const name = printable(path);
  if (remove && (await removeTextFile(path, text))) {
    io.write(`${localize('{0} is taken over and removed.', name)}\n`);
  } else io.write(`${localize('{0} is taken over and can be deleted.', name)}\n`);
}
