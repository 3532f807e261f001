import { captions } from './formats/captions';
import { speech } from './formats/speech';
import { subviewer } from './formats/subviewer';
import type { ImportFormat } from './import-format';

/** Every form in which transcripts arrive; the first that fits a file's content is taken. A new one is a file and a line here. */
export const importFormats: readonly ImportFormat[] = [captions, subviewer, speech];
