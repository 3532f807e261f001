import { basename, dirname, normalize } from 'node:path';
import { compareReadings } from '../core/agreement/compare-readings';
import type { Comparison } from '../core/agreement/comparison';
import { describeFigure, nameOfFigure } from '../core/agreement/describe-figure';
import { type Gathered, type GatheredTalk, gatherReadings, lengthRead } from '../core/agreement/gather-readings';
import { type CodedText, readUnits } from '../core/agreement/read-units';
import { scaleOrder } from '../core/agreement/scale-order';
import { type SettleItem, settleList } from '../core/agreement/settle-list';
import { readBeside } from '../core/dossier/read-beside';
import { Shelf } from '../core/dossier/shelf';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { annotationShape } from '../core/sidecar/shape';
import type { Sidecar } from '../core/sidecar/sidecar';
import { ownerOf } from '../core/sidecar/sidecar-names';
import { LineIndex } from '../core/text/line-index';
import { localize } from '../core/text/localize';
import { nearest } from '../core/text/nearest';
import { formatOfName } from '../core/transcript/format-of-name';
import { parseTranscript } from '../core/transcript/parse-transcript';
import { findVocabulary } from '../files/find-vocabulary';
import { nodeFolder } from '../files/node-folder';
import { readTextFile } from '../files/read-text-file';
import { shelfHost } from '../files/shelf-host';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { findTranscript } from './find-transcript';
import { formatProblem } from './format-problem';
import { nameOfDifference } from './name-of-difference';
import { noSuchFolder } from './no-such-folder';
import { paragraph } from './paragraph';
import { columns, printable } from './printable';
import { exitCodeFor, reportUnusable, worst } from './report-problems';

export const agreement = defineCommand({
  usage: 'A B [C…] | --in FOLDER --coders A,B [--on tag|verdict|KEY] [--differences] [--json]',
  summary: () => localize('Tells how far several readings agree: where claims are, and what was said of them.'),
  details: () =>
    paragraph(
      localize('A, B… are the annotations files of coders, of one transcript.'),
      localize(
        'With --in all transcripts of a folder tree are compared as far as they have readings of all CODERS: of each the file NAME of debate.txt.NAME.annotations.yaml, else what stands under that name in the shared file.',
      ),
      localize('Transcripts that not all have read are counted apart.'),
      localize('Units are matched if they overlap, those most alike first; what was dismissed is none.'),
      localize('Verdicts are compared in the order of the team’s scale too.'),
      localize('--json prints one object a transcript and, of several, one for all together.'),
      localize(
        '--differences lists instead what they differ in: words, tags, verdicts, or what one alone has, each with whether it is settled; with --json one object each.',
      ),
    ),
  options: {
    in: { type: 'string', value: 'FOLDER', help: () => localize('all transcripts of this folder and those below') },
    coders: { type: 'string', value: 'A,B', help: () => localize('who is compared; with files: what they are called') },
    on: {
      type: 'string',
      value: 'tag|verdict|KEY',
      help: () => localize('what was said of a unit: its tag (default), verdict, or another key'),
    },
    differences: { type: 'boolean', help: () => localize('what they differ in, one by one, instead of the figures') },
    json: {
      type: 'boolean',
      help: () => localize('one JSON object a transcript, and nothing else on standard output'),
    },
  },
  run: async ({ in: folder, coders: names, on = 'tag', differences, json }, files, io): Promise<ExitCode> => {
    checkCompared(on);
    const tell = { on, differences: differences === true, json: json === true };
    const coders = names
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    if (coders && new Set(coders).size !== coders.length)
      throw new UsageError(localize('--coders names somebody twice'));
    if (folder !== undefined) {
      if (files.length > 0) throw new UsageError(localize('either files, or --in FOLDER'));
      if (!coders || coders.length < 2) throw new UsageError(localize('--in needs --coders A,B'));
      if ((await nodeFolder.list(folder)) === undefined) {
        return reportUnusable(folder, noSuchFolder(), io);
      }
      return compare(await readFolder(folder, coders, on), coders, tell, folder, io);
    }
    if (files.length < 2)
      throw new UsageError(localize('which readings? (two annotations files or more, or --in FOLDER)'));
    if (coders && coders.length !== files.length) throw new UsageError(localize('--coders needs a name for each file'));
    const read = await readFiles(files, coders, on, io);
    if ('code' in read) return read.code;
    const code = compare(read.gathered, read.coders, tell, dirname(files[0]!), io);
    return worst([await code, read.problems]);
  },
});

/** What is told of them, and how. */
interface Telling {
  readonly on: string;
  readonly differences: boolean;
  readonly json: boolean;
}

/** Keys that hold one value: what readers can be compared on. */
const comparable = Object.entries(annotationShape.keys).flatMap(([key, { kind }]) =>
  key !== 'id' && (kind === 'word' || kind === 'text' || kind === 'number') ? [key] : [],
);

function checkCompared(on: string): void {
  if (comparable.includes(on)) return;
  const meant = nearest(on, comparable);
  throw new UsageError(
    meant === undefined
      ? localize('--on: there is no key “{0}” to compare ({1})', printable(on), comparable.join(', '))
      : localize('--on: there is no key “{0}” to compare; is “{1}” meant?', printable(on), meant),
  );
}

/** What readers of a transcript differ in, in text order. */
async function listDifferences({ transcript, readings, items }: GatheredTalk, json: boolean, io: Io): Promise<void> {
  const read = await readTextFile(transcript);
  const lines = 'problem' in read ? undefined : new LineIndex(read.text);
  for (const item of await items()) {
    if (item.differs.length === 0) continue;
    const at = lines?.positionAt(item.start) ?? { line: 0, column: 0 };
    const [line, column] = [at.line + 1, at.column + 1];
    if (json) io.write(`${JSON.stringify(differenceRow(transcript, item, line, column))}\n`);
    else
      io.write(
        differenceText(
          item,
          `${printable(transcript)}:${line}:${column}`,
          readings.map(({ coder }) => coder),
        ),
      );
  }
}

function differenceRow(
  transcript: string,
  { start, end, differs, isSettled, of }: SettleItem,
  line: number,
  column: number,
) {
  const claims = of.map((one) =>
    one
      ? {
          coder: one.coder,
          id: one.annotation.id,
          start: one.start,
          end: one.end,
          words: one.annotation.quote.exact,
          tag: one.annotation.tag,
          ...(one.verdict !== undefined && { verdict: one.verdict }),
        }
      : null,
  );
  return { transcript, start, end, line, column, differs, settled: isSettled, of: claims };
}

function differenceText({ of, differs, isSettled }: SettleItem, place: string, coders: readonly string[]): string {
  const head = `${place}: ${differs.map(nameOfDifference).join(', ')}${isSettled ? ` (${localize('settled')})` : ''}`;
  const each = of.map((one, i) => {
    const said = one && [one.annotation.tag, one.verdict, `“${one.annotation.quote.exact}”`].filter(Boolean).join(', ');
    return `  ${printable(coders[i]!)}: ${said === undefined ? localize('nothing') : printable(said)}`;
  });
  return `${[head, ...each].join('\n')}\n`;
}

async function compare(
  { talks, partly }: Gathered,
  coders: readonly string[],
  { on, differences, json }: Telling,
  folder: string,
  io: Io,
): Promise<ExitCode> {
  if (differences) for (const talk of talks) await listDifferences(talk, json, io);
  else {
    const { vocabulary } = await findVocabulary(folder);
    const order = on === 'verdict' ? scaleOrder(vocabulary.verdicts) : undefined;
    const { each, all } = compareReadings(coders, talks, order ? { order } : {});
    const shown = talks.length > 1 ? [...each, all] : each;
    if (json) for (const one of shown) io.write(`${JSON.stringify(rowOf(one, on))}\n`);
    else io.write(shown.map((one) => textOf(one, on)).join('\n'));
  }
  for (const [readers, transcripts] of partly) {
    const { length } = transcripts;
    const names = transcripts.map(printable).join(', ');
    const told =
      length === 1
        ? localize('1 transcript was read by {0} alone and not compared: {1}', printable(readers), names)
        : localize('{0} transcripts were read by {1} alone and not compared: {2}', length, printable(readers), names);
    io.writeError(`${told}\n`);
  }
  if (talks.length > 0) return 0;
  io.writeError(`${localize('There is no transcript that all of them have read.')}\n`);
  return 1;
}

/** Of all transcripts of a folder tree. */
function readFolder(folder: string, coders: readonly string[], on: string): Promise<Gathered> {
  return gatherReadings(new Shelf(nodeFolder, folder, shelfHost).cards(), coders, on, {
    nameOf: basename,
    teamOf: async (transcript) => (await findVocabulary(dirname(transcript))).team,
    textOf: codedText,
  });
}

interface ReadFiles {
  readonly gathered: Gathered;
  readonly coders: readonly string[];
  readonly problems: ExitCode;
}

async function readFiles(
  files: readonly string[],
  names: readonly string[] | undefined,
  on: string,
  io: Io,
): Promise<ReadFiles | { readonly code: ExitCode }> {
  const sidecars: Sidecar[] = [];
  const codes: ExitCode[] = [];
  for (const file of files) {
    const read = await readTextFile(file);
    if ('problem' in read) return { code: reportUnusable(file, read.problem, io) };
    const sidecar = readSidecar(read.text);
    const lines = new LineIndex(sidecar.text);
    for (const problem of sidecar.problems) io.writeError(formatProblem(file, problem, lines));
    // Somebody who marked nothing says so with a file that reads.
    if (sidecar.entries.length === 0 && (sidecar.version === undefined || !sidecar.writable)) {
      io.writeError(`${printable(file)}: ${localize('There is no reading in it that can be compared.')}\n`);
      return { code: 2 };
    }
    codes.push(exitCodeFor(sidecar.problems));
    sidecars.push(sidecar);
  }
  const transcripts = new Set(sidecars.flatMap(({ transcript }) => transcript ?? []));
  if (transcripts.size > 1) {
    const names = [...transcripts].map(printable).join(', ');
    throw new UsageError(localize('these are readings of different transcripts: {0}', names));
  }
  const coders = names ?? namesOf(files, sidecars);
  const transcript = files.map((file, i) => findTranscript(file, sidecars[i]!)).find((one) => one !== undefined);
  const text = transcript === undefined ? undefined : await codedText(transcript);
  if (!text)
    io.writeError(
      `${localize('The transcript isn’t beside these files: units are taken where they stood when they were written.')}\n`,
    );
  const { team } = await findVocabulary(dirname(files[0]!));
  const sources = files.map((file, i) => ({ coder: coders[i]!, file, sidecar: sidecars[i]! }));
  const readings = sources.map((source) => readUnits(source, on, team, text));
  const talk: GatheredTalk = {
    transcript: transcript ?? files[0]!,
    length: lengthRead(text, readings),
    readings,
    items: async () => {
      const beside = transcript && (await readBeside(nodeFolder, normalize(transcript)));
      return settleList(sources, beside ? beside.sidecars : sources, team, text);
    },
  };
  return { gathered: { talks: [talk], partly: new Map() }, coders, problems: worst(codes) };
}

/** What to call each file's coder: the name in the file's, else who tagged most, if that tells them apart; else the file. */
function namesOf(files: readonly string[], sidecars: readonly Sidecar[]): readonly string[] {
  const owners = files.map((file, i) => ownerOf(basename(file), sidecars[i]!.transcript ?? ''));
  const taggers = sidecars.map(({ entries }) => {
    const counts = new Map<string, number>();
    for (const { annotation } of entries) {
      const { by } = annotation ?? {};
      if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  });
  const named = owners.map((owner, i) => owner ?? taggers[i]).filter((one) => one !== undefined);
  return new Set(named).size === files.length ? named : files;
}

async function codedText(transcript: string): Promise<CodedText | undefined> {
  const read = await readTextFile(transcript);
  if ('problem' in read) return undefined;
  const { text } = read;
  return { text, read: () => parseTranscript(text, { declared: true, ...formatOfName(transcript) }).read };
}

function rowOf({ transcript, ...one }: Comparison, on: string) {
  return {
    ...(transcript === undefined ? { all: true } : { transcript }),
    on,
    ...one,
    figures: one.figures.map((figure) => ({
      ...figure,
      value: figure.value ?? null,
      name: nameOfFigure(figure.kind),
      says: describeFigure(figure.kind),
    })),
    differences:
      transcript === undefined
        ? undefined
        : one.differences.map(({ of, words }) => ({ of: of.map((unit) => unit ?? null), words })),
  };
}

function textOf({ transcript, coders, units, leftOut, pairs, figures }: Comparison, on: string): string {
  const head = transcript === undefined ? localize('All together') : printable(transcript);
  const counts = coders.map((coder, i) => {
    const told = `${printable(coder)} ${units[i]}`;
    const out = leftOut[i]!;
    return out > 0
      ? `${told} (${localize('{0} left out: lost, broken, or behind what all have finished', out)})`
      : told;
  });
  const lines = [`${head}: ${counts.join(', ')}`];
  for (const pair of pairs) {
    const [a, b] = [printable(pair.coders[0]), printable(pair.coders[1])];
    const met = localize(
      '{0} and {1}: same {2}, {0} wider {3}, {1} wider {4}, crossing {5}, only {0} {6}, only {1} {7}',
      a,
      b,
      pair.same,
      pair.firstWider,
      pair.secondWider,
      pair.crossing,
      pair.onlyFirst,
      pair.onlySecond,
    );
    lines.push(`  ${met}`);
  }
  for (const { kind, coders: two, value, cases } of figures) {
    const whose = two && coders.length > 2 ? ` (${two.map(printable).join(', ')})` : '';
    const number = value === undefined ? '–' : value.toFixed(3);
    lines.push(
      `  ${nameOfFigure(kind)}${whose}: ${number} (${cases === 1 ? localize('1 case') : localize('{0} cases', cases)})`,
      `    ${describeFigure(kind)}`,
    );
  }
  for (const { coders: two, confusion } of pairs) {
    if (confusion.values.length === 0) continue;
    lines.push(
      `  ${localize('{0} by {1} (rows) and {2} (columns):', on, printable(two[0]), printable(two[1]))}`,
      ...tableOf(confusion.values, confusion.counts),
    );
  }
  return `${lines.join('\n')}\n`;
}

function tableOf(values: readonly string[], counts: readonly (readonly number[])[]): string[] {
  const heads = [...values.map(printable), localize('none')];
  const rows = [['', ...heads], ...counts.map((row, i) => [heads[i]!, ...row.map(String)])];
  const widths = ['', ...heads].map((_, column) =>
    rows.reduce((most, row) => Math.max(most, columns(row[column]!)), 0),
  );
  const pad = (cell: string, width: number) => ' '.repeat(Math.max(0, width - columns(cell))) + cell;
  return rows.map((row) => `    ${row.map((cell, column) => pad(cell, widths[column]!)).join('  ')}`.trimEnd());
}
