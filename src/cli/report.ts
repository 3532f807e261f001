import { html } from '../core/export/formats/html';
import { defineCommand, type ExitCode } from './command';
import { languageOption, outputOptions, writeExport } from './export-claims';

export const report = defineCommand({
  usage: 'FILE… -o report.html [--claims published|ready|all] [--internal] [--balance]',
  summary: 'Writes the report of what was checked: one page, to read, to send and to print.',
  details: `The same as “transcript export --format html”: who speaks and what became of their
claims, where in the talk they stand, each with its sources, and the whole
transcript with the claims in its margin. The page needs no network and runs no
script. --balance adds a table of all claims by speaker, unpublished ones too.`,
  options: {
    ...outputOptions,
    ...languageOption,
  },
  run: (values, files, io): Promise<ExitCode> => writeExport(html, values, files, io),
});
