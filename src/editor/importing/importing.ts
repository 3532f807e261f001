import { l10n } from 'vscode';
import { localizeWith } from '../../core/text/localize';
import { cleanPasted } from './clean-pasted';
import { importFiles } from './import-files';

// A part of its own has a `localize` of its own.
localizeWith(l10n.t);

/** What makes transcripts of other files. It is loaded when a person asks for it. */
export const importing = { importFiles, cleanPasted };
