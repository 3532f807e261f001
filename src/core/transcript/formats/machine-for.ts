import type { Margin } from '../line-number';
import type { LineFactsOptions } from '../read-line-facts';
import type { TranscriptFormat } from '../transcript';
import { chatLines } from './chat-lines';
import { srtLines, vttLines } from './cue-lines';
import { labelledLines } from './labelled-lines';
import type { LineMachine } from './line-machine';
import { makeTextLines } from './text-lines';

/** How the lines of a format are read. `margin` and the user's own recognisers concern free text alone. */
export function machineFor(
  format: TranscriptFormat,
  options: LineFactsOptions & { readonly margin?: Margin | undefined } = {},
): LineMachine {
  switch (format) {
    case 'vtt':
      return vttLines;
    case 'srt':
      return srtLines;
    case 'cha':
      return chatLines;
    case 'labelled':
      return labelledLines;
    case 'text':
      return makeTextLines(options);
  }
}
