import { bringBack } from './bring-back';
import { cleanPasted } from './clean-pasted';
import { importFiles } from './import-files';

/** What makes transcripts of other files, and takes in what comes back. It is loaded when a person asks for it. */
export const importing = { importFiles, cleanPasted, bringBack };
