import type { TranscriptFormat } from '../transcript';
import { chatLines } from './chat-lines';
import { srtLines, vttLines } from './cue-lines';
import type { LineMachine } from './line-machine';
import { textLines } from './text-lines';

/** How the lines of each format are read. */
export const lineMachines: Readonly<Record<TranscriptFormat, LineMachine>> = {
  text: textLines,
  vtt: vttLines,
  srt: srtLines,
  cha: chatLines,
};
