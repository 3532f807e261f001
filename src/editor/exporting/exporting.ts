import { l10n } from 'vscode';
import { localizeWith } from '../../core/text/localize';
import { exportOpen } from './export-open';
import { showReport } from './report-panel';

// A part of its own has a `localize` of its own.
localizeWith(l10n.t);

/** What leaves the editor. It is loaded when a person asks for it. */
export const exporting = { exportOpen, showReport };
