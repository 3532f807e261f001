import { basename, dirname, normalize } from 'node:path';
import { nothingBeside } from '../core/dossier/beside';
import type { Dossier } from '../core/dossier/dossier';
import { aboutOf, dossierOf } from '../core/dossier/dossier-of';
import { type DossierProblem, problemsOf } from '../core/dossier/problems-of';
import { readBeside } from '../core/dossier/read-beside';
import type { FileProblem } from '../core/folder/file-problem';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { formatOfName } from '../core/transcript/format-of-name';
import { parseTranscript } from '../core/transcript/parse-transcript';
import { findVocabulary } from '../files/find-vocabulary';
import { nodeFolder } from '../files/node-folder';
import type { Io } from './command';
import { namedViewer } from './named-viewer';
import { readInput, standardInput } from './read-input';

/** A transcript's file with all that lies beside it, read and joined. Sidecars go by their paths. */
export interface LoadedDossier {
  /** The transcript as it was named on the command line. */
  readonly file: string;
  readonly dossier: Dossier;
  readonly problems: readonly DossierProblem[];
  /** Of the transcript (undefined) and, by path, of its sidecars and of the vocabulary's file. */
  linesOf(file: string | undefined): LineIndex | undefined;
}

export interface LoadOptions {
  /** The one sidecar that is read. */
  readonly only?: string;
  /** It is a transcript for sure, as one is that gets its sidecar now. */
  readonly declared?: boolean;
  /** As this person sees it who reads blind. */
  readonly blind?: string | undefined;
  /** As this person sees it, blind if the files say so. */
  readonly reader?: string | undefined;
}

/**
 * Reads a transcript (`-`: standard input, which has no sidecars) and the sidecars that lie beside it, or `only` the one
 * that is given.
 */
export async function loadDossier(
  file: string,
  io: Io,
  { only, declared: isDeclared = false, blind, reader }: LoadOptions = {},
): Promise<LoadedDossier | { problem: FileProblem }> {
  const read = await readInput(file, io);
  if ('problem' in read) return read;
  const isFile = file !== standardInput;
  // As joining paths writes it, so that what is found twice reads the same.
  const { sidecars, ...beside } = isFile ? await readBeside(nodeFolder, normalize(file), only) : nothingBeside;
  // The file's ending or a sidecar says that it is a transcript: a label need not recur then.
  const declared =
    isDeclared || /\.transcript$/i.test(file) || sidecars.length + (beside.unreadableFiles?.length ?? 0) > 0;
  const { speakers } = aboutOf(sidecars);
  const transcript = parseTranscript(read.text, {
    ...(declared ? { declared } : {}),
    ...(speakers && { speakers }),
    ...formatOfName(file),
  });
  const team = await findVocabulary(isFile ? dirname(file) : '.');
  const name = blind ?? reader;
  const viewer = name !== undefined && isFile ? namedViewer(file, name, blind !== undefined) : undefined;
  const dossier = dossierOf(transcript, sidecars, { ...beside, team, viewer, ...(isFile && { name: basename(file) }) });
  const lines = new Map<string | undefined, LineIndex>();
  return {
    file,
    dossier,
    problems: problemsOf(dossier).map((problem) => withCommand(problem, dossier)),
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

/** Says which command mends it. */
function withCommand(problem: DossierProblem, { copies, waiting }: Dossier): DossierProblem {
  const found = [...copies, ...waiting].find(({ file }) => file === problem.file);
  const isMeant = problem.code === 'conflicted-copy' || problem.code === 'waiting';
  if (!found || !isMeant) return problem;
  return {
    ...problem,
    message: localize('{0} “{1}” merges it.', problem.message, `transcript resolve ${found.sidecar}`),
  };
}
