import { l10n } from 'vscode';
import { localizeWith } from '../../core/text/localize';
import { bringBack } from './bring-back';
import { cleanPasted } from './clean-pasted';
import { importFiles } from './import-files';

// A part of its own has a `localize` of its own.
localizeWith(l10n.t);

/** What makes transcripts of other files, and takes in what comes back. It is loaded when a person asks for it. */
export const importing = { importFiles, cleanPasted, bringBack };
