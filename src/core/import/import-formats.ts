import { anyText } from './formats/any-text';
import { captions } from './formats/captions';
import { chat } from './formats/chat';
import { markdownTable } from './formats/markdown-table';
import { odt } from './formats/odt';
import { otr } from './formats/otr';
import { rtf } from './formats/rtf';
import { speech } from './formats/speech';
import { subviewer } from './formats/subviewer';
import { table } from './formats/table';
import { tei } from './formats/tei';
import { timedLines } from './formats/timed-lines';
import { ttml } from './formats/ttml';
import { webPage } from './formats/web-page';
import { wordDocument } from './formats/word-document';
import { youTube } from './formats/you-tube';
import type { ImportFormat } from './import-format';

/** Every form in which transcripts arrive; the first that fits a file's content is taken. A new one is a file and a line here. */
export const importFormats: readonly ImportFormat[] = [
  wordDocument,
  odt,
  rtf,
  captions,
  subviewer,
  ttml,
  tei,
  webPage,
  otr,
  youTube,
  speech,
  chat,
  timedLines,
  markdownTable,
  table,
  anyText,
];

/** Whether a file is an archive by its name. */
export function isPackedName(name: string): boolean {
  return importFormats.some(
    ({ isPacked, endings }) => isPacked && endings.some((ending) => name.toLowerCase().endsWith(ending)),
  );
}
