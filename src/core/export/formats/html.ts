import { localize } from '../../text/localize';
import type { ExportFormat } from '../export-format';
import { renderReport } from '../report/render-report';
import { unmarkedNote } from '../unplaced-note';

/** The report: one page that holds all it needs, for a browser and for paper. */
export const html: ExportFormat = {
  id: 'html',
  name: () => localize('Report (HTML)'),
  purpose: () => localize('The report as one page, to read, to send and to print'),
  ending: '.html',
  write: (talks, choice) => ({ content: renderReport(talks, choice), notes: unmarkedNote(talks) }),
};
