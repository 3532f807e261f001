import type { TranscriptFormat } from './transcript';

/** True for WebVTT and SubRip, whose words stand in cues. */
export function isCaptionFormat(format: TranscriptFormat): boolean {
  return format === 'vtt' || format === 'srt';
}
