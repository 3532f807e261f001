import { formatTime } from '../text/format-time';

/** `[0:01:02.5] `, as it stands before words in a transcript; empty if the seconds are no time of a recording. */
export function stampOf(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time) || time < 0 || time >= 1000 * 3600) return '';
  const all = Math.round(time * 1000);
  const rest = all % 1000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
  return `[${formatTime(all / 1000).replace(/^0/, '')}${fraction}] `;
}
