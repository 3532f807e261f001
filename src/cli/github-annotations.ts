import type { Severity } from '../core/text/problem';
import type { LocatedProblem, UnusableFile } from './located-problem';
import { regionOf } from './region-of';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Problems as workflow commands of GitHub Actions, which show each at its line of a pull request. */
export function githubAnnotations(problems: readonly LocatedProblem[], unusable: readonly UnusableFile[]): string {
  return [
    ...problems.map((one) => {
      const { problem, transcript } = one;
      const region = regionOf(one) ?? { startLine: 1 };
      return command(problem.severity, problem.file ?? transcript, problem, region);
    }),
    ...unusable.map(({ file, problem }) => command('error', file, problem, { startLine: 1 })),
  ].join('');
}

type Region = NonNullable<ReturnType<typeof regionOf>> | { readonly startLine: number };

function command(
  severity: Severity,
  file: string,
  { code, message }: { readonly code: string; readonly message: string },
  region: Region,
): string {
  const properties: [string, string | number][] = [
    ['file', forwardSlashes(file)],
    ['line', region.startLine],
    ...('endLine' in region ? ([['endLine', region.endLine]] as [string, number][]) : []),
    // Columns mean something within one line only.
    ...('endLine' in region && region.endLine === region.startLine
      ? ([
          ['col', region.startColumn],
          ['endColumn', region.endColumn],
        ] as [string, number][])
      : []),
    ['title', code],
  ];
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData(message)}\n`;
}

function forwardSlashes(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
