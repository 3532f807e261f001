import type { FoundLabel } from '../candidate';
import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import type { Lead } from '../read-lead';
import { titlesBefore } from '../words/person-titles';
import { speakerRoles } from '../words/speaker-roles';
import type { Recogniser } from './recogniser';

const stopForm = declareForm({
  name: 'stop',
  base: 'stop',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});
const doneForm = declareForm({
  name: 'stop-done',
  base: 'stop',
  plainness: 'doubtful',
  family: 'inline',
  needs: 'short',
});
const stopDashForm = declareForm({
  name: 'stop-dash',
  base: 'stop-dash',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
});

/** `Mr. SMITH of Texas. …`, `The CHAIRMAN. …`, `M. le président. …`, `Sr. PRESIDENTE.- …`, `President. – …`. */
export const stop: Recogniser = (line, lead) => readDone(line, lead) ?? readStop(line, lead);

const readStop: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 140);
  const stops = /\.(?:(--?)\s+|\s?([–—])\s?|\s+)(?=\S)/g;
  for (let match = stops.exec(rest); match; match = stops.exec(rest)) {
    const label = rest.slice(0, match.index);
    if ((label.match(/\(/g)?.length ?? 0) > (label.match(/\)/g)?.length ?? 0)) continue;
    if (label.length > 110 || /[!?:;。]/.test(label)) return undefined;
    const last = /(?<![^\s.])[^\s.]*$/.exec(label)![0];
    if (titlesBefore.has(last.toLowerCase()) && !speakerRoles.has(last.toLowerCase()) && !/\s/.test(label.trim()))
      continue;
    // Петров И. В. Спасибо.: the initials behind the name end the label.
    const initials = /^(?:\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. ?)?|(?:\p{Lu}\.){1,2})\p{Lu}(?:\., [^.]{2,60})?$/u.test(label);
    if ((!initials && /^\p{Lu}$/u.test(last)) || /^\p{Lu}\.(?=[\s,])/u.test(rest.slice(stops.lastIndex))) continue;
    if (/^(?:Mr|Mrs|Ms|Dr|Sr|Sra|Jr|St|Hon|M|Mme)$/i.test(last)) continue;
    const dashed = match[1] !== undefined || match[2] !== undefined;
    if (!dashed && !initials && !namesByForm(label)) return undefined;
    const likeness = judgeLabel(label).likeness;
    const plausible = likeness === 'maybe' && (dashed || initials || /^\p{Lu}{2}/u.test(label));
    if (likeness !== 'sure' && likeness !== 'likely' && !plausible) return undefined;
    const end = lead.end + match.index + match[0].trimEnd().length;
    return {
      form: (dashed ? stopDashForm : stopForm)(lead.form),
      speaker: label,
      start: lead.start,
      end,
      speech: lead.end + match.index + match[0].length,
      time: lead.time,
    };
  }
  return undefined;
};

/** `CARLO BENEDETTI, Segretario, legge il processo verbale …`: a name in capitals, a function, and what is done. */
const done = /^(\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]*){1,3}, \p{Lu}\p{Ll}[^,.:;]{2,60}), (?=\p{Ll})/u;

function readDone(line: string, lead: Lead): FoundLabel | undefined {
  const match = done.exec(line.slice(lead.end, lead.end + 140));
  if (!match) return undefined;
  const end = lead.end + match[0].trimEnd().length;
  return { form: doneForm(lead.form), speaker: match[1]!, start: lead.start, end, speech: lead.end + match[0].length };
}

/** A bare stop ends any short sentence, so the words must name a person by title, function or capitals. */
function namesByForm(label: string): boolean {
  const words = label.split(/[\s,]+/);
  const first = words[0]!.toLowerCase().replace(/\.$/, '');
  if (/^\p{Lu}[\p{Lu}'’-]+$/u.test(words[0]!.replace(/^(?:Mc|Mac|O['’])/, ''))) return true;
  if (words.length > 1 && (titlesBefore.has(first) || /^(?:The|El|La|Le|O|A)$/.test(words[0]!))) return true;
  return words.length === 1 && speakerRoles.has(first) && first.length > 4;
}
