import type { FoundLabel } from '../candidate';
import { declareForm } from '../form';
import { isCjk, judgeLabel } from '../judge-label';
import type { Lead } from '../read-lead';
import { stampPattern } from '../time-stamp';
import type { Recogniser } from './recogniser';

const wideSpaceForm = declareForm({
  name: 'wide-space',
  base: 'wide-space',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});

/** Columns of blanks stand in tables of all kinds. */
const columnForm = declareForm({
  name: 'column',
  base: 'column',
  plainness: 'common',
  family: 'inline',
  needs: 'short',
});

/** `ADDISON           At home.`, `Vale     Good evening.`: a column for who speaks, set off by blanks. */
const column = /^([\p{Lu}\p{Lo}][^\s:]*(?: [^\s:]+){0,4}?) {2,}(?=\S)/u;

/** `主持人　大家好。`, `山田　はい。`: an ideographic space, or several blanks, part the name from the speech. */
export const wideSpace: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 40);
  const match = /^([^\s\u3000:：]{1,16})(?:\u3000+|\s{2,})(?=[^\s\u3000])/.exec(rest);
  if (!match || !isCjk(match[1]!)) return readColumn(line, lead);
  if (/^[○◯〇◎●◆■]/.test(match[1]!)) return undefined;
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

function readColumn(line: string, lead: Lead): FoundLabel | undefined {
  const rest = line.slice(lead.end, lead.end + 60);
  const match = rest.includes('  ') ? column.exec(rest) : undefined;
  if (!match || isCjk(match[1]!) || /[.,;!?]$/.test(match[1]!)) return undefined;
  // In captions a tag between a name and its dash is as wide as blanks.
  if (/^(?:--?|[–—])\s/.test(line.slice(lead.end + match[0].length))) return undefined;
  const speech = lead.end + match[0].length;
  if (judgeLabel(match[1]!).likeness === 'never' || stampAhead.test(line.slice(speech, speech + 20))) return undefined;
  const end = lead.end + match[1]!.length;
  return { form: columnForm(lead.form), speaker: match[1]!, start: lead.start, end, speech, time: lead.time };
}

const stampAhead = new RegExp(`^${stampPattern}`);
