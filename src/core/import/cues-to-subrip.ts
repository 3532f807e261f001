import { formatTime } from '../text/format-time';

/** Words that are shown from when to when, in seconds. */
export interface TimedCue {
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
}

/** Cues of any captions as SubRip, which is read already: labels, dashes and what rolls. */
export function cuesToSubRip(cues: readonly TimedCue[]): string {
  return cues
    .map(({ start, end, lines }, i) => {
      const words = lines
        .map((line) => line.replace(/\s+/g, ' ').replaceAll('-->', '→').trim())
        .filter((line) => line !== '');
      return `${i + 1}\n${clockOf(start)} --> ${clockOf(end)}\n${words.join('\n')}\n`;
    })
    .join('\n');
}

function clockOf(seconds: number): string {
  const all = Math.max(0, Math.round(seconds * 1000));
  return `${formatTime(all / 1000)},${String(all % 1000).padStart(3, '0')}`;
}
