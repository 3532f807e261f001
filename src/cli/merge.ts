import { relative } from 'node:path';
import { type Merged, mergeSidecars } from '../core/sidecar/merge/merge-sidecars';
import { localize } from '../core/text/localize';
import { readTextFile } from '../files/read-text-file';
import { updateTextFile } from '../files/update-text-file';
import { configureGitMerging, type GitMerging, removeGitMerging } from '../git/git-merging';
import { shimPath } from '../git/install-shim';
import { mergedToken } from '../git/merge-shim';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { standardInput } from './read-input';
import { reportMerge } from './report-merge';
import { reportUnusable } from './report-problems';

export const merge = defineCommand({
  usage: '[BASE] OURS THEIRS [--name FILE] | --set-up [FOLDER] | --undo [FOLDER]',
  summary: () => localize('Merges two versions of a sidecar by entry and field, and writes OURS.'),
  details: () =>
    [
      paragraph(
        localize(
          'With the version that both stem from (BASE) deletions count; without it all that either has is kept.',
        ),
        localize('What the rules can’t settle keeps ours and is written to “conflicts” of its entry.'),
        localize('Exit 1 while any of those are left: a person must decide.'),
        localize('Exit 2: nothing was merged, and OURS is as it was.'),
      ),
      paragraph(
        localize(
          '--set-up [FOLDER] has git merge the sidecars of a repository by this program: it adds a line to .gitattributes (commit it) and a section to the repository’s own configuration, which everybody has to do for themselves.',
        ),
        localize('Where this program can’t be run, git merges the lines as always.'),
        localize('--undo [FOLDER] takes both out again.'),
      ),
    ].join('\n\n'),
  options: {
    name: { type: 'string', value: 'FILE', help: () => localize('what OURS is called in messages (git gives %P)') },
    porcelain: {
      type: 'boolean',
      help: () => localize('for scripts: “{0}” once OURS is written, and nothing else on standard output', mergedToken),
    },
    'set-up': {
      type: 'boolean',
      help: () => localize('has git merge sidecars by this program, in the repository of FOLDER (default: here)'),
    },
    undo: { type: 'boolean', help: () => localize('takes that out again') },
  },
  run: async ({ name, porcelain, 'set-up': setUp, undo }, files, io): Promise<ExitCode> => {
    if (setUp || undo) {
      if (setUp && undo) throw new UsageError(localize('set up or undo?'));
      if (files.length > 1) throw new UsageError(localize('sets up one repository at a time'));
      return changeGit(setUp === true, files[0] ?? '.', io);
    }
    if (files.length < 2 || files.length > 3)
      throw new UsageError(localize('takes two files, or three: BASE OURS THEIRS'));
    if (files.includes(standardInput)) throw new UsageError(localize('reads files, not standard input'));
    const [theirs, ours, base] = [...files].reverse() as [string, string, string?];
    if (relative(ours, theirs) === '') throw new UsageError(localize('these are the same file'));

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
    if (!merged) return reportUnusable(ours, { code: 'not-found', message: localize('There is no such file.') }, io);
    if (porcelain && merged.text !== undefined) io.write(`${mergedToken}\n`);
    const told = porcelain ? { ...io, write: io.writeError } : io;
    return reportMerge(name ?? ours, merged, { ours: updated.text!, theirs: other!.text, theirName: theirs }, told);
  },
});

async function changeGit(setUp: boolean, folder: string, io: Io): Promise<ExitCode> {
  const engine = process.execPath;
  const done: GitMerging = setUp
    ? await configureGitMerging(folder, shimPath(), { program: io.program, engine })
    : await removeGitMerging(folder);
  if ('problem' in done) return reportUnusable(folder, done.problem, io);
  const where = printable(done.repository);
  const told = setUp
    ? done.changed
      ? localize('Git merges the annotations in {0}.', where)
      : localize('Git merges the annotations in {0} already.', where)
    : done.changed
      ? localize('Git merges lines again in {0}.', where)
      : localize('Git merges lines again in {0} already.', where);
  io.write(`${told}\n`);
  return 0;
}
