import { html } from '../core/export/formats/html';
import { localize } from '../core/text/localize';
import { defineCommand, type ExitCode } from './command';
import { languageOption, outputOptions, writeExport } from './export-claims';
import { paragraph } from './paragraph';

export const report = defineCommand({
  usage: 'FILE… -o report.html [--claims published|ready|all] [--internal] [--balance]',
  summary: () => localize('Writes the report of what was checked: one page, to read, to send and to print.'),
  details: () =>
    paragraph(
      localize(
        'The same as “transcript export --format html”: who speaks and what became of their claims, where in the talk they stand, each with its sources, and the whole transcript with the claims in its margin.',
      ),
      localize('The page needs no network and runs no script.'),
      localize('--balance adds a table of all claims by speaker, unpublished ones too.'),
    ),
  options: {
    ...outputOptions,
    ...languageOption,
  },
  run: (values, files, io): Promise<ExitCode> => writeExport(html, values, files, io),
});
