/** Names in the folder of the shim. As `.js` a `package.json` in a folder above could have Node read it as a module. */
export const shimName = 'merge.sh';
export const programName = 'transcript.cjs';

/** What the program says first on standard output, with `--porcelain`, once OURS is written. */
export const mergedToken = 'transcript-merged';

/**
 * The script that git runs to merge a sidecar. Git takes a merge program that is gone, or that fails, for one that found a
 * conflict, and leaves our side in the file without a word of theirs. So the script goes by the token that the program
 * says, not by its exit code (a Node too old to read the program ends with 1, as the program does where conflicts are left), and
 * has git merge the lines where the program can't run.
 *
 * `engine`: what runs the program where there is no `node` on the path: VS Code's own executable, or Node.
 */
export function mergeShim(engine: string): string {
  return `#!/bin/sh
# Written by Transcript Annotator. Git runs it to merge annotations files:
#   merge.sh BASE OURS THEIRS MARKER-SIZE NAME
# Exit 0: merged; 1: a person must decide. Where our program can't run, git merges the lines.
program=$(dirname "$0")/${programName}
engine=${pathForShell(engine)}

merge_with() {
  [ -n "$1" ] && [ -f "$program" ] || return 1
  said=$(ELECTRON_RUN_AS_NODE=1 "$1" "$program" merge --porcelain "--name=$name" "$base" "$ours" "$theirs" </dev/null)
  status=$?
  [ "$said" = ${mergedToken} ] || return 1
  exit "$status"
}

base=$1 ours=$2 theirs=$3 size=\${4:-7} name=\${5:-$2}
command -v node >/dev/null 2>&1 && merge_with node
command -v "$engine" >/dev/null 2>&1 && merge_with "$engine"
echo "Transcript Annotator can't run: git merges the lines of $name." >&2
exec git merge-file "--marker-size=$size" -L ours -L base -L theirs "$ours" "$base" "$theirs"
`;
}

/**
 * What stands in git's configuration as the merge program. It works where the shim is gone, too: then git merges the lines.
 */
export function mergeCommand(shim: string): string {
  const path = pathForShell(shim).replaceAll('%', '%%');
  const byLines = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  return `if test -f ${path}; then sh ${path} %O %A %B %L %P; else ${byLines}; fi`;
}

/** A path as one word of the shell that git has, on Windows too. */
export function pathForShell(path: string): string {
  return quoteForShell(path.replaceAll('\\', '/'));
}

function quoteForShell(words: string): string {
  return `'${words.replaceAll("'", "'\\''")}'`;
}
