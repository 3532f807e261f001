import { type Act, applyAct, leaveOutKnown } from './apply-act';
import { invertChange } from './invert-change';
import type { ToldSpeakers } from './tell-speakers';

/**
 * What takes an act back, to be made in order in whatever the sidecar has become since; empty where the act did nothing.
 * Never undoes what others did: where they touched the same, making it is refused (`changed-since`). The inverse of the
 * inverse makes the act again.
 */
export function invertAct(textBefore: string, act: Act, transcript: string): Act[] {
  switch (act.kind) {
    case 'settle-markers':
    case 'settle':
    case 'unite':
    case 'describe':
    case 'tell-speakers':
    case 'cover':
    case 'read-blind':
    case 'join':
    case 'revert': {
      const { text } = applyAct(textBefore, act, transcript);
      if (text === textBefore) return [];
      // A file that was begun with it stays, since entries may follow.
      if (act.kind === 'tell-speakers' && textBefore.trim() === '') return [untell(act)];
      return [{ kind: 'revert', from: text, to: textBefore }];
    }
    default:
      return invertChange(textBefore, leaveOutKnown(textBefore, act));
  }
}

/** What takes back all that was told. */
function untell({ speaker, labels = [], turns = [] }: ToldSpeakers): Act {
  return {
    kind: 'tell-speakers',
    ...(speaker !== undefined && { speaker: '' }),
    ...(turns.length > 0 && { turns: turns.map((one) => ({ ...one, speaker: '' })) }),
    ...(labels.length > 0 && { without: labels.map(({ label }) => label) }),
  };
}
