import { declareForm } from '../form';
import { judgeLabel } from '../judge-label';
import { withoutMarks } from '../without-marks';
import type { Recogniser } from './recogniser';
import { splitRole } from './split-role';
import { splitStampBehind } from './split-stamp';

const lineForm = declareForm({
  name: 'line',
  base: 'line',
  plainness: 'doubtful',
  family: 'line',
  needs: 'paragraph',
});
const lineTimeForm = declareForm({
  name: 'line-time',
  base: 'line',
  plainness: 'plain',
  family: 'line',
  needs: 'none',
});
const lineNumberForm = declareForm({
  name: 'line-number',
  base: 'line-number',
  plainness: 'plain',
  family: 'line',
  needs: 'none',
});

/**
 * A name on a line of its own, perhaps with a role, a time or the number of the speaker: `Ann Lee`, `Ann Lee  0:12`,
 * `Ann Lee - Chief Executive`, `Operator    [1]`, `Q - Ann Lee`, `[00:00:12] - Ann Lee`.
 */
export const ownLine: Recogniser = (line, lead) => {
  if (/[*_<[【]/.test(line[lead.end] ?? '')) return undefined;
  const printed = line.slice(lead.end).trimEnd();
  if (/[!?,;:。！？，；：…]$/.test(printed.slice(-1))) return undefined;
  const words = withoutMarks(printed).trimEnd();
  if (words.length === 0 || words.length > 110) return undefined;
  if (/[.!?,;:。！？，；：…]$/.test(words.slice(-6).replace(/\b(?:[JS]r|Esq|\p{Lu})\.$/u, ''))) return undefined;
  const numbered = words.replace(/\s+\[\d{1,3}\]$/, '');
  const split = splitStampBehind(numbered);
  const stamped = split.stamped || /\btime\b/.test(lead.form);
  let role = splitRole(split.label);
  if (/^[QA]$/.test(role.label) && role.role) role = { label: role.role.replace(/\s*\{.*$/, '') };
  const { likeness, shape } = judgeLabel(role.label);
  const titled = likeness === 'odd' && /^(?:The|An?) \p{Lu}[^\s.,]*(?: \p{Lu}[^\s.,]*){0,2}$/u.test(role.label);
  if (
    likeness === 'never' ||
    (likeness === 'odd' && !titled && !stamped) ||
    (role.label.length > 60 && shape !== 'caps')
  )
    return undefined;
  const form = stamped ? lineTimeForm : numbered !== words ? lineNumberForm : lineForm;
  return {
    form: form(lead.form),
    speaker: role.label,
    start: lead.start,
    end: lead.end + printed.length,
    speech: line.length,
    time: lead.time ?? split.time,
    role: role.role,
  };
};
