import { declareForm } from '../form';
import type { Recogniser } from './recogniser';

const dashForm = declareForm({
  name: 'qa-dash',
  base: 'qa-dash',
  plainness: 'plain',
  family: 'question',
  needs: 'none',
});
const spaceForm = declareForm({
  name: 'qa-space',
  base: 'qa-space',
  plainness: 'doubtful',
  family: 'question',
  needs: 'none',
});
/** A letter and one blank begins sentences too. */
const blankForm = declareForm({
  name: 'qa-blank',
  base: 'qa-space',
  plainness: 'doubtful',
  family: 'question',
  needs: 'short',
});
const stopForm = declareForm({
  name: 'qa-stop',
  base: 'qa-stop',
  plainness: 'plain',
  family: 'question',
  needs: 'none',
});

const letter =
  /^(Q|A|Question|Answer|Q\.?\s?&\s?A|P|R|D|F|問|答|问)(\d{0,3})(\s?[-–—](?=\s)|[.．、)](?=\s)|\t|[ \u00a0\u2002\u2003\u2007]{2,}(?=\S)|\u00a0(?=\S)|(?<=^Q) (?=[\p{Lu}\d"“¿-]))\s*/u;

/** `Q. …`, `A - …`, `Q    …`, `問、…`: a letter or a word for the side that speaks, without a colon. */
export const questionAnswer: Recogniser = (line, lead) => {
  const match = letter.exec(line.slice(lead.end, lead.end + 24));
  if (!match) return undefined;
  const mark = match[3]!;
  const form = /[-–—]/.test(mark) ? dashForm : mark === ' ' ? blankForm : mark.trim() === '' ? spaceForm : stopForm;
  const end = lead.end + match[0].trimEnd().length;
  return {
    form: form(lead.form),
    speaker: `${match[1]}${match[2]}`,
    start: lead.start,
    end,
    speech: lead.end + match[0].length,
    time: lead.time,
    likeness: 'sure',
  };
};
