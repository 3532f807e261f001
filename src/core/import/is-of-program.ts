import { videoPageLines } from '../transcript/video-page-lines';

/** What programs say of themselves while they listen: `whisper_init_state: kv self size = …`, `Detected language: English`. */
const printed = /^(?:(?:whisper|ggml|main|system_info|output)\w*:\s.*|\$\w+\s*=.*|\/\/.*)$/u;
const printedOfLanguage = /^(?:(?:detecting|detected) language\b.*|@ this file .*|<(?:begin|end) subtitles>)$/iu;

/** Whether a line among lines with times is none of the talk: what a page prints beside it, and what a program says of itself. */
export function isOfProgram(line: string): boolean {
  const words = line.trim();
  return [videoPageLines.heading, videoPageLines.language, printed, printedOfLanguage].some((one) => one.test(words));
}
