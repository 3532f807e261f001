import { isAbsolute, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import type { Severity } from '../core/text/problem';
import type { LocatedProblem, UnusableFile } from './located-problem';
import { regionOf } from './region-of';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Problems as one log of the Static Analysis Results Interchange Format (SARIF 2.1.0), for code scanning and other viewers. */
export function sarifLog(problems: readonly LocatedProblem[], unusable: readonly UnusableFile[]): string {
  const codes = [...new Set(problems.map(({ problem }) => problem.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'transcript', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unusable.length === 0,
            toolExecutionNotifications: unusable.map(({ file, problem }) => ({
              level: 'error',
              descriptor: { id: problem.code },
              message: { text: problem.message },
              locations: [locationOf(file, undefined)],
            })),
          },
        ],
        results: problems.map((one) => {
          const { problem, transcript } = one;
          return {
            ruleId: problem.code,
            ruleIndex: codes.indexOf(problem.code),
            level: levels[problem.severity],
            message: { text: problem.message },
            locations: [locationOf(problem.file ?? transcript, regionOf(one))],
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf(file: string, region: ReturnType<typeof regionOf>) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) } };
}

/** Relative to where the program runs, as long as the file was named so. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return normalize(file).split(sep).map(encodeURIComponent).join('/');
}
