import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import type { Recogniser } from './recogniser';

const dashForm = declareForm({
  name: 'dash',
  base: 'dash',
  plainness: 'doubtful',
  family: 'inline',
  needs: 'short',
});
const dashCapsForm = declareForm({
  name: 'dash-caps',
  base: 'dash-caps',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});

/** `O SR. PRESIDENTE (Fulano. PT - SP) - …`, `ANN LEE — …`: a name in capitals or with a title, then a dash. */
export const dash: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 120);
  if (!/[–—]|\s-/.test(rest)) return undefined;
  const dashes = /\s*[–—](?=\s)\s*|\s+--?\s+/g;
  for (let match = dashes.exec(rest); match; match = dashes.exec(rest)) {
    const label = rest.slice(0, match.index);
    const open = (label.match(/\(/g)?.length ?? 0) > (label.match(/\)/g)?.length ?? 0);
    if (open) continue;
    const judged = judgeLabel(label);
    const single =
      judged.shape === 'caps' && (judged.likeness === 'maybe' || judged.likeness === 'odd') && !/\s/.test(label);
    if (
      (judged.likeness !== 'sure' && judged.likeness !== 'likely' && !single) ||
      !isSpeech(line.slice(lead.end + match.index + match[0].length))
    )
      return undefined;
    const form = (judged.shape === 'caps' ? dashCapsForm : dashForm)(lead.form);
    const end = lead.end + match.index + match[0].trimEnd().length;
    return {
      form,
      speaker: label,
      start: lead.start,
      end,
      speech: lead.end + match.index + match[0].length,
      time: lead.time,
    };
  }
  return undefined;
};

/** What stands behind the dash is speech and no role: a sentence, or long. */
export function isSpeech(words: string): boolean {
  return words.length > 80 || /[.!?…]["'”’»)]*\s*$/.test(words.slice(-6));
}
