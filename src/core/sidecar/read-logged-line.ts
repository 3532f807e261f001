/** A claim as somebody logs it while it is said, in one line. */
export interface LoggedLine {
  readonly claim: string;
  readonly speaker?: string;
  /** Hours and minutes by the clock on the wall. */
  readonly clock?: readonly [hours: number, minutes: number];
}

const clockAtStart =
  /^(?:([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：][0-5]\d)?|([01]?\d|2[0-3])[時时点點]([0-5]?\d)分)[\s,，·]*(?=\S)/u;
const speakerAtStart =
  /^([^\s:：，,。.!?！？「“"](?:[^:：，,。!?！？「“"]{0,38}[^\s:：，,。!?！？「“"])?)\s*[:：]\s*(?=\S)/u;

/**
 * Reads what was typed: `20:14 ANN LEE: We built 300 homes`, where the clock and who speaks may be left out. Undefined if no words are
 * left. Figures such as `12:1` are no speaker and no clock within the line.
 */
export function readLoggedLine(typed: string): LoggedLine | undefined {
  let rest = typed.replaceAll(/\s+/g, ' ').trim();
  const time = clockAtStart.exec(rest);
  if (time) rest = rest.slice(time[0].length);
  const name = speakerAtStart.exec(rest);
  const isName =
    name !== null && /^\D*\p{Letter}/u.test(name[1]!) && !/\d[:：]\d/.test(rest.slice(0, name[0].length + 1));
  if (isName) rest = rest.slice(name[0].length);
  if (rest === '') return undefined;
  return {
    claim: rest,
    ...(isName && { speaker: name[1]! }),
    ...(time && { clock: [Number(time[1] ?? time[3]), Number(time[2] ?? time[4])] as const }),
  };
}
