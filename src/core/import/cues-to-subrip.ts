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
  const two = (value: number) => String(value % 60).padStart(2, '0');
  const rest = String(all % 1000).padStart(3, '0');
  return `${String(Math.floor(all / 3_600_000)).padStart(2, '0')}:${two(Math.floor(all / 60_000))}:${two(Math.floor(all / 1000))},${rest}`;
}
