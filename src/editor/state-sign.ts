import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ClaimState, StateKind } from '../core/dossier/state-of';
import { type VerdictShape, verdictClass, verdictSigns } from '../core/dossier/verdict-signs';
import type { Vocabulary } from '../core/sidecar/vocabulary';
import { nameOf } from './label-of';

/** How a state is shown wherever it is: the same sign and colour in text, tree, lists and hover. */
export interface StateSign {
  /** Of VS Code's icons. */
  readonly icon: string;
  /** The same icon as a letter of their font, for the text. */
  readonly letter: string;
  /** A colour that we contribute. */
  readonly color: string;
  /** What it says, in the window's language. */
  readonly name: string;
}

type Drawn = readonly [icon: string, code: number];

const shapes: Readonly<Record<VerdictShape, Drawn>> = {
  check: ['check', 0xeab2],
  'circled-check': ['pass', 0xeba4],
  'half-circle': ['color-mode', 0xeac6],
  'circled-cross': ['error', 0xea87],
  cross: ['close', 0xea76],
  arrows: ['arrow-swap', 0xebcb],
  question: ['question', 0xeb32],
  flame: ['flame', 0xeaf2],
  bolt: ['zap', 0xea86],
  star: ['star', 0xea6a],
  triangle: ['triangle-up', 0xeb71],
  compass: ['compass', 0xebd5],
  flask: ['beaker', 0xea79],
  key: ['key', 0xeb11],
};

const states: Readonly<Record<Exclude<StateKind, 'judged'>, Drawn>> = {
  attention: ['warning', 0xea6c],
  disputed: ['comment-unresolved', 0xec0a],
  'sent-back': ['reply', 0xea7d],
  untagged: ['circle-small', 0xec07],
  unchecked: ['circle-large', 0xebb5],
  taken: ['account', 0xeb99],
  'in-review': ['eye', 0xea70],
  'not-checkable': ['dash', 0xeacc],
  dismissed: ['trash', 0xea81],
};

const colors: Readonly<Record<Exclude<StateKind, 'judged'>, string>> = {
  attention: 'transcript.attention',
  disputed: 'transcript.disputed',
  'sent-back': 'transcript.attention',
  untagged: 'transcript.untagged',
  unchecked: 'transcript.unchecked',
  taken: 'transcript.taken',
  'in-review': 'transcript.inReview',
  'not-checkable': 'transcript.verdictOther',
  dismissed: 'disabledForeground',
};

const verdictColors = {
  true: 'transcript.verdictTrue',
  mixed: 'transcript.verdictMixed',
  false: 'transcript.verdictFalse',
  other: 'transcript.verdictOther',
} as const;

/** The sign of what became of a claim. */
export function signOf({ kind, verdict }: Pick<ClaimState, 'kind' | 'verdict'>, { verdicts }: Vocabulary): StateSign {
  if (kind === 'judged') return signOfVerdict(verdict!, verdicts);
  const [icon, code] = states[kind];
  return { icon, letter: String.fromCodePoint(code), color: colors[kind], name: nameState(kind) };
}

/** The sign of a verdict, whatever became of the claim. */
export function signOfVerdict(verdict: string, verdicts: Vocabulary['verdicts']): StateSign {
  const [icon, code] = shapes[verdictSigns(verdicts).get(verdict) ?? 'key'];
  const color = verdictColors[verdictClass(verdicts.find(({ id }) => id === verdict)?.rating)];
  return { icon, letter: String.fromCodePoint(code), color, name: nameOf(verdicts, verdict) };
}

export function iconOf({ icon, color }: StateSign): ThemeIcon {
  return new ThemeIcon(icon, new ThemeColor(color));
}

export function nameState(kind: StateKind): string {
  switch (kind) {
    case 'attention':
      return l10n.t('Needs attention');
    case 'disputed':
      return l10n.t('Disputed');
    case 'sent-back':
      return l10n.t('Sent back');
    case 'untagged':
      return l10n.t('Not tagged');
    case 'unchecked':
      return l10n.t('Unchecked');
    case 'taken':
      return l10n.t('In progress');
    case 'in-review':
      return l10n.t('In review');
    case 'judged':
      return l10n.t('Checked');
    case 'not-checkable':
      return l10n.t('Not checkable');
    case 'dismissed':
      return l10n.t('Dismissed');
  }
}
