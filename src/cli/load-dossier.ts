import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Dossier, FiledProblem, FiledSidecar } from '../core/dossier/dossier';
import { dossierOf } from '../core/dossier/dossier-of';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { conflictedCopiesAmong, findWaiting, sidecarName, sidecarsAmong } from '../core/sidecar/sidecar-names';
import { LineIndex } from '../core/text/line-index';
import { formatOfName } from '../core/transcript/format-of-name';
import { parseTranscript } from '../core/transcript/parse-transcript';
import type { FileProblem } from '../files/file-problem';
import { type FoundVocabulary, findVocabulary } from '../files/find-vocabulary';
import { readTextFile } from '../files/read-text-file';
import type { Io } from './command';
import { readInput, standardInput } from './read-input';

/** A transcript's file with its sidecars, read and joined. Sidecars go by their paths. */
export interface LoadedDossier {
  /** The transcript as it was named on the command line. */
  readonly file: string;
  readonly dossier: Dossier;
  readonly sidecars: readonly FiledSidecar[];
  /** The team's vocabulary. */
  readonly team: FoundVocabulary;
  /** Those of the dossier, of files that can't be read or wait to be merged, of the vocabulary, and of a text in which nobody speaks. */
  readonly problems: readonly FiledProblem[];
  /** Of the transcript and, by path, of its sidecars and of the vocabulary's file. */
  linesOf(file: string | undefined): LineIndex | undefined;
}

/**
 * Reads a transcript (`-`: standard input, which has no sidecars) and the sidecars that lie beside it, or only the one
 * that is given.
 */
export async function loadDossier(
  file: string,
  io: Io,
  only?: string,
): Promise<LoadedDossier | { problem: FileProblem }> {
  const read = await readInput(file, io);
  if ('problem' in read) return read;
  const transcript = parseTranscript(read.text, formatOfName(file));
  const sidecars: FiledSidecar[] = [];
  const unreadable: FiledProblem[] = [];
  const names = file === standardInput ? [] : await listFolder(file);
  const paths = only !== undefined ? [only] : file === standardInput ? [] : findSidecars(file, names);
  for (const path of paths) {
    const sidecar = await readTextFile(path);
    if ('problem' in sidecar) {
      // Removed since the folder was listed, or never there where it can't be listed.
      if (sidecar.problem.code !== 'not-found') unreadable.push({ ...asProblem(sidecar.problem), file: path });
    } else sidecars.push({ file: path, sidecar: readSidecar(sidecar.text) });
  }
  const dossier = dossierOf(transcript, sidecars);
  const team = await findVocabulary(file === standardInput ? '.' : dirname(file));
  const lines = new Map<string | undefined, LineIndex>();
  return {
    file,
    dossier,
    sidecars,
    team,
    problems: [
      ...(transcript.turns.length === 0 ? [noTurns(read.text)] : []),
      ...unreadable,
      ...[...new Set([...paths, ...(only === undefined ? [sharedSidecar(file)] : [])])].flatMap((path) =>
        besides(path, names),
      ),
      ...dossier.problems,
      ...team.problems,
    ],
    linesOf: (of) => {
      const text =
        of === undefined
          ? read.text
          : of === team.file
            ? team.text
            : sidecars.find((one) => one.file === of)?.sidecar.text;
      if (text !== undefined && !lines.has(of)) lines.set(of, new LineIndex(text));
      return lines.get(of);
    },
  };
}

function sharedSidecar(transcript: string): string {
  return join(dirname(transcript), sidecarName(basename(transcript)));
}

/** A folder that may be passed through but not listed still has the shared sidecar at its known place. */
function listFolder(transcript: string): Promise<string[]> {
  return readdir(dirname(transcript)).catch(() => [sidecarName(basename(transcript))]);
}

/** The sidecars beside a transcript, the shared one first. */
function findSidecars(transcript: string, names: readonly string[]): string[] {
  return sidecarsAmong(names, basename(transcript)).map((found) => join(dirname(transcript), found));
}

/** What lies beside a sidecar and is to be merged into it. */
function besides(sidecar: string, names: readonly string[]): FiledProblem[] {
  const [name, span] = [basename(sidecar), { start: 0, end: 0 }];
  const how = `“transcript resolve ${sidecar}” merges it.`;
  const waiting = findWaiting(names, name);
  return [
    ...conflictedCopiesAmong(names, name).map((copy): FiledProblem => {
      const message = `This is a conflicted copy of ${name} that a synchronising program left. What only it holds isn’t shown. ${how}`;
      return { code: 'conflicted-copy', severity: 'warning', message, span, file: join(dirname(sidecar), copy) };
    }),
    ...(waiting === undefined ? [] : [waiting]).map((found): FiledProblem => {
      const message = `These annotations wait to be joined with ${name}, which could not be written. ${how}`;
      return { code: 'waiting', severity: 'warning', message, span, file: join(dirname(sidecar), found) };
    }),
  ];
}

/** A problem with a file as a whole, as one at its beginning. */
function asProblem(problem: FileProblem): FiledProblem {
  return { ...problem, severity: 'error', span: { start: 0, end: 0 } };
}

function noTurns(text: string): FiledProblem {
  const message =
    text.trim() === ''
      ? 'The file is empty.'
      : 'No speaker’s turn was found: no label such as “ANNA LEE:” that recurs. Claims can be tagged by their words.';
  return { code: 'no-turns', severity: 'info', message, span: { start: 0, end: 0 } };
}
