import { speakerIn } from '../candidate';
import { declareForm } from '../form';
import type { Recogniser } from './recogniser';

/** The form of labels that a person named, where they stand at the beginning of a line. */
export const toldForm = declareForm({
  name: 'told',
  base: 'told',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

/** Labels are no longer than this; what stands further in a line isn't looked at. */
const longest = 240;

const opening = '[[(（【<*_]*';
const closing = String.raw`[\])）】>*_]*`;
const closed = String.raw`[\])）】>*_]+\s`;
/** What parts a label from its speech. */
const parting = String.raw`\s*[:：|]+${closing}|\s+[-–—]+(?=\s|$)|\t|\s\s|\u3000|\s*$`;

/**
 * A recogniser for labels that a person named, as they are printed: each at the beginning of a line, what stands in front
 * aside. A colon, a dash, a tab, two blanks or a closing bracket or the end of the line part it from the speech; one blank is enough behind
 * capitals and signs (`MARA We …`, `Q. We …`). Undefined where there are no labels.
 */
export function makeToldLabels(labels: readonly string[]): Recogniser | undefined {
  const patterns = labels
    .map(speakerIn)
    .filter((label) => label !== '')
    .sort((a, b) => b.length - a.length)
    .map((label) => {
      const words = label.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
      return `${words}(?=${closing}(?:${parting}${isLoud(label) ? String.raw`|\s` : ''})|${closed})`;
    });
  if (patterns.length === 0) return undefined;
  const pattern = new RegExp(`^${opening}(${patterns.join('|')})${closing}(?:${parting}|)`, 'u');
  return (line, lead) => {
    const match = pattern.exec(line.slice(lead.end, lead.end + longest));
    if (!match) return undefined;
    const end = lead.end + match[0].trimEnd().length;
    const speech = end + /^\s*/.exec(line.slice(end))![0].length;
    return { form: toldForm, speaker: match[1]!, start: lead.start, end, speech, time: lead.time, likeness: 'sure' };
  };
}

/** True for capitals, and for what ends in a sign: nobody begins a sentence so. */
function isLoud(label: string): boolean {
  return !/[\p{L}\p{M}\p{N}]$/u.test(label) || (/\p{Lu}/u.test(label) && !/\p{Ll}|\p{Lo}/u.test(label));
}
