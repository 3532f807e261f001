import { exportOpen } from './export-open';
import { showReport } from './report-panel';

/** What leaves the editor. It is loaded when a person asks for it. */
export const exporting = { exportOpen, showReport };
