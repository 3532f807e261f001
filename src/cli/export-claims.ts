import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { coverageOf } from '../core/dossier/coverage-of';
import type { DossierProblem } from '../core/dossier/problems-of';
import { type ClaimChoice, claimChoices, type ExportChoice } from '../core/export/export-choice';
import { exportDossiers } from '../core/export/export-dossiers';
import type { ExportFormat } from '../core/export/export-format';
import { exportFormats } from '../core/export/formats';
import { fileLanguages } from '../core/export/phrases/phrases-for';
import { nearest } from '../core/text/nearest';
import { now } from '../files/now';
import { replaceFile } from '../files/replace-file';
import { defineCommand, type ExitCode, type Io, UsageError } from './command';
import { formatProblem } from './format-problem';
import { isSameFile } from './is-same-file';
import { type LoadedDossier, loadDossier } from './load-dossier';
import { printable } from './printable';
import { exitCodeFor, reportUnusable, worst } from './report-problems';
import { whyNotWritten } from './why-not-written';

/** Where to, and how much of what was checked: for every command that writes it. */
export const outputOptions = {
  output: { type: 'string', short: 'o', value: 'FILE', help: 'where to write (default: standard output)' },
  claims: { type: 'string', value: 'published|ready|all', help: 'which claims (default: published)' },
  internal: { type: 'boolean', help: 'internal fields too' },
  balance: { type: 'boolean', help: 'counts over all claims, as numbers without words' },
} as const;

export const languageOption = {
  lang: {
    type: 'string',
    value: 'LANG',
    help: `headings in ${fileLanguages.join(', ')} (default: the transcript’s)`,
  },
} as const;

export const exportClaims = defineCommand({
  usage: 'FILE… --format ID [-o FILE] [--claims published|ready|all] [--internal]',
  summary: 'Writes what was checked as a table, an article, a page or data for other programs.',
  details: `Formats:
${exportFormats.map(({ id, name, purpose }) => `  ${id.padEnd(16)}${name}: ${purpose()}`).join('\n')}

Only published claims leave, with what may be public of them, unless you choose
otherwise: --claims ready adds those that are checked, undisputed and approved,
--claims all the rest (such a file says DRAFT); --internal adds notes, reasons,
names, states of the work and confidential sources (such a file says INTERNAL).
What can’t leave as it is, such as a claim whose words are lost, is named on
standard error and left out; exit 1 then.`,
  options: {
    format: { type: 'string', value: 'ID', help: 'one of the formats below' },
    ...outputOptions,
    negatives: { type: 'boolean', help: 'for training: what was dismissed too, and sentences with nothing to check' },
    bom: { type: 'boolean', help: 'a byte order mark before a table, for Excel' },
    ...languageOption,
  },
  run: async ({ format: id, output, lang, ...values }, files, io): Promise<ExitCode> => {
    if (id === undefined)
      throw new UsageError(`which format? --format ${exportFormats.map((one) => one.id).join(', ')}`);
    const format = exportFormats.find((one) => one.id === id);
    if (!format) throw new UsageError(`there is no format ${printable(id)}${suggestion(id)}`);
    return writeExport(format, { ...values, output, lang }, files, io);
  },
});

function suggestion(id: string): string {
  const ids = exportFormats.map((one) => one.id);
  const meant = nearest(id, ids);
  return meant === undefined ? `; there are ${ids.join(', ')}` : `; did you mean ${meant}?`;
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
  if (files.length === 0) throw new UsageError('which file? (- for standard input)');
  if (claims !== undefined && !isClaimChoice(claims)) throw new UsageError(`--claims is ${claimChoices.join(', ')}`);
  const language = lang === undefined ? undefined : fileLanguages.find((one) => isSameLanguage(one, lang));
  if (lang !== undefined && !language) throw new UsageError(`--lang is ${fileLanguages.join(', ')}`);
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
    coverageOf,
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
    const message = `${id}: ${reason} It is left out.`;
    tell(formatProblem(file, { code, severity: 'error', message, span }, all[talk]!.linesOf(file)));
  }
  for (const note of exported.notes) tell(`${printable(note)}\n`);
  if (exported.chosen === 0 && chosen === 'published')
    tell('Only what is published leaves: set its status, or make a draft of the rest with --claims all.\n');
  const { content } = exported;
  if (output !== undefined && output !== '-') {
    const problem = await replaceFile(output, content);
    if (problem) return reportUnusable(output, problem, io);
    const { claims: count } = exported;
    tell(`${printable(output)}: ${count === undefined ? 'written' : count === 1 ? '1 claim' : `${count} claims`}.\n`);
  } else if (typeof content === 'string') io.write(content);
  else throw new UsageError(`a ${format.ending} file is no text for a terminal; name one with -o FILE`);
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
    throw new UsageError(`${printable(output)} is what is read; name another file with -o`);
  }
  const reason = await whyNotWritten(output);
  if (reason !== undefined) throw new UsageError(`${printable(output)} ${reason}`);
}

/** Transcripts of a whole day have two or three; what is larger would take minutes and gigabytes. */
const largest = 20_000_000;

async function guardSize(file: string): Promise<void> {
  const { size } = (await stat(file).catch(() => undefined)) ?? { size: 0 };
  if (size <= largest) return;
  const told = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  throw new UsageError(`${printable(file)} has ${told(size)}; up to ${told(largest)} can be exported. Cut it up.`);
}
