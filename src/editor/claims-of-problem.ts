import type { Diagnostic } from 'vscode';
import type { PlacedAnnotation } from '../core/dossier/dossier';
import { problemsOf } from '../core/dossier/problems-of';
import type { OpenTranscript } from './open-transcript';
import { rangeOf } from './ranges';

/**
 * The claims that a Problem at words of a transcript is of, by their ids: several may be of the same words, and one Problem then says
 * the same of all of them. VS Code gives back no more of a Problem than what it says and where it stands.
 */
export function claimsOfProblem({ document, dossier }: OpenTranscript, problem: Diagnostic): PlacedAnnotation[] {
  const ids = problemsOf(dossier).flatMap(({ code, at, message, id }) =>
    code === problem.code && message === problem.message && at && rangeOf(document, at).isEqual(problem.range)
      ? (id ?? [])
      : [],
  );
  return dossier.annotations.filter(({ annotation }) => ids.includes(annotation.id));
}
