import type { Span } from '../text/span';
import type { CueHint } from './cue-hint';
import type { Form } from './form';

/** How a document writes who speaks, as a person would say it. */
export type Way =
  | 'colon'
  | 'bold'
  | 'brackets'
  | 'circle'
  | 'dash'
  | 'stop'
  | 'line'
  | 'time'
  | 'question'
  | 'blanks'
  | 'voice'
  | 'chat'
  | 'pattern';

/** What nearly was a label, with its place. */
export interface NearLabel extends Span {
  readonly label: string;
}

/** What a document keeps to, and where it nearly does. */
export interface Habit {
  /** The ways of writing, the most used first. */
  readonly ways: readonly Way[];
  /** What nearly was a speaker's label, in order; no more than `mostNear`. */
  readonly near: readonly NearLabel[];
  /** What captions have that their format doesn't, each with the first place of it. */
  readonly hints: readonly (Span & { readonly hint: CueHint })[];
}

/** So many labels that nearly were some are told. */
export const mostNear = 20;

const wayOfBase: Readonly<Record<string, Way>> = {
  colon: 'colon',
  'colon-within': 'colon',
  'bold-colon': 'colon',
  'bold-stop': 'bold',
  'bold-line': 'bold',
  'bold-text': 'bold',
  square: 'brackets',
  round: 'brackets',
  angle: 'brackets',
  lenticular: 'brackets',
  circle: 'circle',
  dash: 'dash',
  'dash-caps': 'dash',
  'stop-dash': 'dash',
  'bold-dash': 'dash',
  stop: 'stop',
  line: 'line',
  'line-number': 'line',
  name: 'time',
  'qa-dash': 'question',
  'qa-space': 'question',
  'qa-stop': 'question',
  tab: 'blanks',
  'wide-space': 'blanks',
  column: 'blanks',
  voice: 'voice',
  chat: 'chat',
  labelled: 'colon',
  'user-pattern': 'pattern',
  told: 'pattern',
};

/** How a form writes who speaks. */
export function wayOf({ base }: Form): Way {
  return wayOfBase[base] ?? 'pattern';
}
