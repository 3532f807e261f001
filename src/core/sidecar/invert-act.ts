import { type Act, applyAct, leaveOutKnown } from './apply-act';
import { invertChange } from './invert-change';

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
    case 'join':
    case 'revert': {
      const { text } = applyAct(textBefore, act, transcript);
      return text === textBefore ? [] : [{ kind: 'revert', from: text, to: textBefore }];
    }
    default:
      return invertChange(textBefore, leaveOutKnown(textBefore, act));
  }
}
