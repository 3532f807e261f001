import { basename, dirname, join, resolve } from 'node:path';
import { claimAt, type PointedSpan } from '../core/dossier/claim-at';
import type { Dossier, FiledSidecar } from '../core/dossier/dossier';
import { dossierOf } from '../core/dossier/dossier-of';
import { type Tagged, tagSpan } from '../core/dossier/tag-span';
import { unreadableAt } from '../core/dossier/unreadable-at';
import { personBehind } from '../core/sidecar/agent-name';
import { makeActs } from '../core/sidecar/make-acts';
import { mustWait } from '../core/sidecar/merge/join-waiting';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { ownSidecarName, sidecarName, waitingName } from '../core/sidecar/sidecar-names';
import { findWords } from '../core/text/find-words';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { nearest } from '../core/text/nearest';
import type { Problem, Refusal } from '../core/text/problem';
import type { Span } from '../core/text/span';
import { readGitName } from '../files/git-name';
import { joinWaitingFile } from '../files/join-waiting-file';
import { newId } from '../files/new-id';
import { now } from '../files/now';
import { updateTextFile } from '../files/update-text-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { guardLink } from './guard-link';
import { type LoadedDossier, loadDossier } from './load-dossier';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { standardInput } from './read-input';
import { reportUnusable } from './report-problems';

export const tag = defineCommand({
  usage: 'FILE --at LINE:COL | --quote TEXT [--tag TAG] [--by NAME]',
  summary: () =>
    localize('Adds one annotation to the transcript’s sidecar, safely beside other writers, and prints its id.'),
  details: () =>
    paragraph(
      localize('Exit 0 only once the annotation is on the disk.'),
      localize('What is tagged already is not tagged twice: its id is printed.'),
      localize(
        '--quote takes the first occurrence of the words, with --at the first from there, and says how many others there are.',
      ),
      localize('Who reads blind tags in the own file and sees nothing of the others’.'),
      localize(
        'Where the sidecar can’t be written until a person has repaired it, the annotation is kept in ….waiting.annotations.yaml beside it, and joined with it later.',
      ),
    ),
  options: {
    at: { type: 'string', value: 'LINE:COL', help: () => localize('the claim at this place, counted from 1') },
    quote: { type: 'string', value: 'TEXT', help: () => localize('these words of the transcript') },
    tag: { type: 'string', value: 'TAG', help: () => localize('an id of the team’s vocabulary (default: claim)') },
    by: { type: 'string', value: 'NAME', help: () => localize('who tags (default: git’s user.name)') },
    json: { type: 'boolean', help: () => localize('one JSON object in place of the id') },
  },
  run: async ({ at, quote, tag: tagId = 'claim', by, json }, files, io): Promise<ExitCode> => {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) throw new UsageError(localize('tags in one file at a time'));
    if (file === standardInput)
      throw new UsageError(localize('standard input has no sidecar to write to; name a file'));
    if (at === undefined && quote === undefined)
      throw new UsageError(localize('where? (--at LINE:COL or --quote TEXT)'));
    if (quote?.trim() === '') throw new UsageError(localize('--quote needs words'));
    if (tagId.trim() === '') throw new UsageError(localize('--tag needs a word'));
    const position = at === undefined ? undefined : parsePlace(at);

    const author = by ?? (await readGitName(dirname(resolve(file))));
    const loaded = await loadDossier(file, io, { declared: true, reader: author || undefined });
    if ('problem' in loaded) return reportUnusable(file, loaded.problem, io);
    await guardLink(loaded);
    const place = findPlace(loaded, position, quote);
    if ('code' in place) {
      io.writeError(formatProblem(file, place, loaded.linesOf(undefined)));
      return 1;
    }
    const unread = unreadableAt(loaded.dossier, place.span);
    if (unread) {
      const holder = printable(unread.file);
      const told = localize(
        'These words are tagged already, in an entry of {0} that can’t be read. Mend it there.',
        holder,
      );
      io.writeError(`${told}\n`);
      return 1;
    }
    const isBlind = loaded.dossier.blind !== undefined && author !== undefined;
    const name = isBlind ? ownSidecarName(basename(file), personBehind(author)) : sidecarName(basename(file));
    const home = join(dirname(file), name);
    await joinWaitingFile(home);
    const outcome = await tagOnDisk(loaded, place.span, home, { tag: tagId, ...(author && { by: author }) }, io);
    if ('failed' in outcome) return outcome.failed(io);
    const { id, existing, sidecar } = outcome;
    if (json) io.write(`${JSON.stringify({ id, file, sidecar, ...place.span, existing, others: place.others })}\n`);
    else io.write(`${printable(id)}\n`);
    if (existing) io.writeError(`${localize('These words are tagged already; nothing was written.')}\n`);
    if (!existing) warnOfUnknownTag(tagId, loaded, io);
    if (place.others.length > 0) io.writeError(`${otherPlaces(place.others, loaded.linesOf(undefined)!)}\n`);
    return 0;
  },
});

/** A tag outside the vocabulary is kept, but most likely it is mistyped. */
function warnOfUnknownTag(tagId: string, { dossier: { team }, linesOf }: LoadedDossier, io: Io): void {
  for (const problem of team.problems) io.writeError(formatProblem(team.file ?? '', problem, linesOf(team.file)));
  const known = team.vocabulary.tags.map(({ id }) => id);
  if (known.includes(tagId)) return;
  const meant = nearest(tagId, known);
  const told =
    meant === undefined
      ? localize('The vocabulary has no tag {0}.', printable(tagId))
      : localize('The vocabulary has no tag {0}; did you mean {1}?', printable(tagId), printable(meant));
  io.writeError(`${told}\n`);
}

/** A 0-based line and column from 1-based `LINE:COL`. */
function parsePlace(at: string): { line: number; column: number } {
  const [, line, column] = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(at) ?? [];
  if (line === undefined || column === undefined)
    throw new UsageError(localize('--at is LINE:COL, both counted from 1 (12:34)'));
  return { line: Number(line) - 1, column: Number(column) - 1 };
}

/** The words to tag, and where else the same words stand; or why there are none. */
function findPlace(
  { dossier, linesOf }: LoadedDossier,
  position: { line: number; column: number } | undefined,
  quote: string | undefined,
): { span: PointedSpan; others: Span[] } | Problem<TagCode> {
  const { transcript, numbers } = dossier;
  const lines = linesOf(undefined)!;
  if (position && position.line >= lines.count) {
    throw new UsageError(localize('there is no line {0}; the file has {1}', position.line + 1, lines.count));
  }
  const width = position ? lines.lineText(position.line).length : 0;
  if (position && position.column > width) {
    throw new UsageError(
      localize('line {0} has no column {1}; it ends at {2}', position.line + 1, position.column + 1, width + 1),
    );
  }
  const from = position ? lines.offsetAt(position) : 0;
  if (quote === undefined) {
    const span = claimAt(transcript, numbers, from);
    const message = localize('Nobody speaks here, as far as can be told. Give the words with --quote.');
    return span ? { span, others: [] } : { code: 'nothing-to-tag', severity: 'error', message, span: emptyAt(from) };
  }
  const found = findWords(transcript.read, quote);
  const span = found.find(({ start }) => start >= from);
  if (span) return { span, others: found.filter((one) => one !== span) };
  const message =
    found.length > 0
      ? localize('These words don’t stand from here on. {0}', otherPlaces(found, lines))
      : localize(
          'These words don’t stand in the transcript. They must be the same to the letter; only white space may differ.',
        );
  return { code: 'quote-not-found', severity: 'error', message, span: emptyAt(from) };
}

function emptyAt(offset: number): Span {
  return { start: offset, end: offset };
}

/** `There are 2 other occurrences: 14:3, 20:8.` */
function otherPlaces(others: readonly Span[], lines: LineIndex): string {
  const places = others.slice(0, 10).map(({ start }) => {
    const { line, column } = lines.positionAt(start);
    return `${line + 1}:${column + 1}`;
  });
  const more = others.length > places.length ? ', …' : '';
  const list = `${places.join(', ')}${more}`;
  return others.length === 1
    ? localize('There is 1 other occurrence: {0}.', list)
    : localize('There are {0} other occurrences: {1}.', others.length, list);
}

/** Why there is nothing to tag. */
type TagCode = 'nothing-to-tag' | 'quote-not-found';

interface Written {
  readonly id: string;
  readonly existing: boolean;
  /** The file that holds it. */
  readonly sidecar: string;
}

/**
 * Adds the annotation under the sidecar's lock, unless somebody has tagged the same words by then. Where the sidecar has to be
 * repaired first, it waits in the file beside it.
 */
async function tagOnDisk(
  loaded: LoadedDossier,
  span: Span,
  sidecar: string,
  who: { tag: string; by?: string },
  io: Io,
  mayWait = true,
): Promise<Written | { failed: (io: Io) => ExitCode }> {
  const tagging = { ...who, id: newId(), at: now() };
  const last: { tagged?: Tagged | undefined; problem?: Refusal | undefined; text: string; waits: boolean } = {
    text: '',
    waits: false,
  };
  const updated = await updateTextFile(sidecar, (text = '') => {
    last.text = text;
    last.tagged = tagSpan(dossierWith(loaded, sidecar, text), span, tagging);
    last.problem = undefined;
    last.waits = false;
    if (!last.tagged || last.tagged.existing) return undefined;
    const made = makeActs(text, [last.tagged.change], basename(loaded.file));
    last.problem = made.problem;
    last.waits = made.waiting.length > 0 && mustWait(readSidecar(text));
    return made.problem ? undefined : made.text;
  });
  const unreadable = 'problem' in updated && ['binary', 'not-utf8', 'too-large'].includes(updated.problem.code);
  if (mayWait && (last.waits || unreadable)) {
    const waiting = join(dirname(sidecar), waitingName(basename(sidecar)));
    const written = await tagOnDisk(loaded, span, waiting, who, io, false);
    if ('failed' in written) return written;
    if ('problem' in updated) reportUnusable(sidecar, updated.problem, io);
    else io.writeError(formatProblem(sidecar, last.problem!, new LineIndex(last.text)));
    const told = localize(
      'Until that is mended, new annotations are kept in {0}; then they are joined.',
      printable(waiting),
    );
    io.writeError(`${told}\n`);
    return written;
  }
  if ('problem' in updated) {
    const { problem } = updated;
    return { failed: (io) => reportUnusable(sidecar, problem, io) };
  }
  const { tagged, problem } = last;
  if (tagged?.existing) return { id: tagged.existing.annotation.id, existing: true, sidecar };
  if (tagged && updated.written) return { id: tagging.id, existing: false, sidecar };
  return {
    failed: (io) => {
      const message = localize('There are no words here.');
      const nothing = { code: 'nothing-to-tag', severity: 'error', message, span } as const;
      const told = problem
        ? formatProblem(sidecar, problem, new LineIndex(last.text))
        : formatProblem(loaded.file, nothing, loaded.linesOf(undefined));
      io.writeError(told);
      return 1;
    },
  };
}

/** The dossier with what one sidecar holds by now. */
function dossierWith({ dossier }: LoadedDossier, file: string, text: string): Dossier {
  const { transcript, numbers, sidecars } = dossier;
  const before = sidecars.find((one) => one.file === file)?.sidecar.text ?? '';
  if (text === before) return dossier;
  const now: FiledSidecar = { file, sidecar: readSidecar(text) };
  return dossierOf(transcript, [now, ...sidecars.filter((one) => one.file !== file)], { numbers });
}
