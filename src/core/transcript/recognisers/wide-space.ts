import { declareForm } from '../form';
import { isCjk, judgeLabel } from '../judge-label';
import type { Recogniser } from './recogniser';

const wideSpaceForm = declareForm({
  name: 'wide-space',
  base: 'wide-space',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});

/** `主持人　大家好。`, `山田　はい。`: an ideographic space, or several blanks, part the name from the speech. */
export const wideSpace: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 40);
  const match = /^([^\s\u3000:：]{1,16})(?:\u3000+|\s{2,})(?=[^\s\u3000])/.exec(rest);
  if (!match || !isCjk(match[1]!)) return undefined;
  const { likeness } = judgeLabel(match[1]!);
  const speech = lead.end + match[0].length;
  if (likeness === 'never' || likeness === 'odd' || !/[。？！?!…」』]\s*$/.test(line.slice(speech).slice(-4)))
    return undefined;
  return {
    form: wideSpaceForm(lead.form),
    speaker: match[1]!,
    start: lead.start,
    end: lead.end + match[1]!.length,
    speech,
    time: lead.time,
  };
};
