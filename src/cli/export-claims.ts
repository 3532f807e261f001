import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DossierProblem } from '../core/dossier/problems-of';
import { type ClaimChoice, claimChoices, type ExportChoice } from '../core/export/export-choice';
import { exportDossiers } from '../core/export/export-dossiers';
import type { ExportFormat } from '../core/export/export-format';
import { exportFormats } from '../core/export/formats';
import { fileLanguages } from '../core/export/phrases/phrases-for';
import { localize } from '../core/text/localize';
import { nearest } from '../core/text/nearest';
import { now } from '../files/now';
import { replaceFile } from '../files/replace-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { isSameFile } from './is-same-file';
import { type LoadedDossier, loadDossier } from './load-dossier';
import { paragraph } from './paragraph';
import { printable } from './printable';
import { exitCodeFor, reportUnusable, worst } from './report-problems';
import { whyNotWritten } from './why-not-written';

/** Where to, and how much of what was checked: for every command that writes it. */
export const outputOptions = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: () => localize('where to write (default: standard output)'),
  },
  claims: { type: 'string', value: 'published|ready|all', help: () => localize('which claims (default: published)') },
  internal: { type: 'boolean', help: () => localize('internal fields too') },
  balance: { type: 'boolean', help: () => localize('counts over all claims, as numbers without words') },
} as const;

export const languageOption = {
  lang: {
    type: 'string',
    value: 'LANG',
    help: () => localize('headings in {0} (default: the transcript’s)', fileLanguages.join(', ')),
  },
} as const;

export const exportClaims = defineCommand({
  usage: 'FILE… --format ID [-o FILE] [--claims published|ready|all] [--internal]',
  summary: () => localize('Writes what was checked as a table, an article, a page or data for other programs.'),
  details: () =>
    [
      localize('Formats:'),
      ...exportFormats.map(({ id, name, purpose }) => `  ${id.padEnd(16)}${name()}: ${purpose()}`),
      '',
      paragraph(
        localize(
          'Only published claims leave, with what may be public of them, unless you choose otherwise: --claims ready adds those that are checked, undisputed and approved, --claims all the rest (such a file says DRAFT); --internal adds notes, reasons, names, states of the work and confidential sources (such a file says INTERNAL).',
        ),
        localize(
          'What can’t leave as it is, such as a claim whose words are lost, is named on standard error and left out; exit 1 then.',
        ),
      ),
    ].join('\n'),
  options: {
    format: { type: 'string', value: 'ID', help: () => localize('one of the formats below') },
    ...outputOptions,
    negatives: {
      type: 'boolean',
      help: () => localize('for training: what was dismissed too, and sentences with nothing to check'),
    },
    bom: { type: 'boolean', help: () => localize('a byte order mark before a table, for Excel') },
    ...languageOption,
  },
  run: async ({ format: id, output, lang, ...values }, files, io): Promise<ExitCode> => {
    if (id === undefined)
      throw new UsageError(localize('which format? --format {0}', exportFormats.map((one) => one.id).join(', ')));
    const format = exportFormats.find((one) => one.id === id);
    if (!format) throw new UsageError(noSuchFormat(id));
    return writeExport(format, { ...values, output, lang }, files, io);
  },
});

function noSuchFormat(id: string): string {
  const ids = exportFormats.map((one) => one.id);
  const meant = nearest(id, ids);
  return meant === undefined
    ? localize('there is no format {0}; there are {1}', printable(id), ids.join(', '))
    : localize('there is no format {0}; did you mean {1}?', printable(id), meant);
}

interface ExportValues extends Omit<ExportChoice, 'claims' | 'language'> {
  readonly claims?: string | undefined;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
}

/** Reads transcripts and writes them in a form. */
export async function writeExport(
  format: ExportFormat,
  { output, claims, lang, ...choice }: ExportValues,
  files: readonly string[],
  io: Io,
): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError(localize('which file? (- for standard input)'));
  if (claims !== undefined && !isClaimChoice(claims))
    throw new UsageError(localize('{0} is one of {1}', '--claims', claimChoices.join(', ')));
  const language = lang === undefined ? undefined : fileLanguages.find((one) => isSameLanguage(one, lang));
  if (lang !== undefined && !language)
    throw new UsageError(localize('{0} is one of {1}', '--lang', fileLanguages.join(', ')));
  if (output !== undefined) await guardOutput(output, files);
  for (const file of files) await guardSize(file);
  const all: LoadedDossier[] = [];
  const codes: ExitCode[] = [];
  for (const file of files) {
    const loaded = await loadDossier(file, io);
    if ('problem' in loaded) codes.push(reportUnusable(file, loaded.problem, io));
    else all.push(loaded);
  }
  // Half of what was asked for would look like all of it.
  if (codes.length > 0) return worst(codes);
  const usual = all[0]?.dossier.team.team.exports?.claims;
  const chosen = claims ?? (usual !== undefined && isClaimChoice(usual) ? usual : 'published');
  const exported = exportDossiers(
    all.map(({ dossier }) => dossier),
    format,
    {
      ...choice,
      claims: chosen,
      ...(language && { language }),
      at: now(),
    },
  );
  const told = new Set<string>();
  const tell = (line: string) => {
    if (!told.has(line)) io.writeError(line);
    told.add(line);
  };
  for (const { file, problems, linesOf } of all) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    // Readers would see a word that the team's scale doesn't have.
    const graves = problems.filter((one) => errors.includes(one) || one.code === 'unknown-verdict');
    for (const problem of graves) tell(formatProblem(problem.file ?? file, problem, linesOf(problem.file)));
    codes.push(exitCodeFor(errors));
  }
  for (const { talk, file, id, code, reason, span } of exported.leftOut) {
    codes.push(1);
    // What can't be read, or was left open by a merge, is told as an error of its file already.
    const isTold = (one: DossierProblem) => one.severity === 'error' && one.file === file && one.id === id;
    if (id === undefined || all[talk]!.problems.some(isTold)) continue;
    const message = localize('{0}: {1} It is left out.', id, reason);
    tell(formatProblem(file, { code, severity: 'error', message, span }, all[talk]!.linesOf(file)));
  }
  for (const note of exported.notes) tell(`${printable(note)}\n`);
  if (exported.chosen === 0 && chosen === 'published')
    tell(
      `${localize('Only what is published leaves: set its status, or make a draft of the rest with --claims all.')}\n`,
    );
  const { content } = exported;
  if (output !== undefined && output !== '-') {
    const problem = await replaceFile(output, content);
    if (problem) return reportUnusable(output, problem, io);
    const { claims: count } = exported;
    const written =
      count === undefined
        ? localize('Written: {0}.', printable(output))
        : localize(
            'Written: {0}, {1}.',
            printable(output),
            count === 1 ? localize('1 claim') : localize('{0} claims', count),
          );
    tell(`${written}\n`);
  } else if (typeof content === 'string') io.write(content);
  else throw new UsageError(localize('a {0} file is no text for a terminal; name one with -o FILE', format.ending));
  return worst(codes);
}

function isClaimChoice(text: string): text is ClaimChoice {
  return (claimChoices as readonly string[]).includes(text);
}

/** `zh-TW` and `zh_hant` are what people write too. */
function isSameLanguage(language: string, asked: string): boolean {
  const tag = asked.toLowerCase().replaceAll('_', '-');
  const known = { 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-cn': 'zh-hans', zh: 'zh-hans' };
  return language.toLowerCase() === (Object.hasOwn(known, tag) ? known[tag as keyof typeof known] : tag);
}

/** What is read is never written over, by whatever name it goes, nor any other transcript or what people decided. */
async function guardOutput(output: string, files: readonly string[]): Promise<void> {
  const there = await lstat(output, { bigint: true }).catch(() => undefined);
  const isInput = files.some((file) => resolve(file) === resolve(output));
  const same = there?.isFile() ? await Promise.all(files.map((file) => isSameFile(file, there))) : [];
  if (isInput || same.includes(true)) {
    throw new UsageError(localize('{0} is what is read; name another file with -o', printable(output)));
  }
  const reason = await whyNotWritten(output);
  if (reason !== undefined) throw new UsageError(reason);
}

/** Transcripts of a whole day have two or three; what is larger would take minutes and gigabytes. */
const largest = 20_000_000;

async function guardSize(file: string): Promise<void> {
  const { size } = (await stat(file).catch(() => undefined)) ?? { size: 0 };
  if (size <= largest) return;
  const told = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  throw new UsageError(
    localize('{0} has {1}; up to {2} can be exported. Cut it up.', printable(file), told(size), told(largest)),
  );
}
