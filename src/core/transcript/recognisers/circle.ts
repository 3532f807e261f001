import { declareForm } from '../form';
import type { Recogniser } from './recogniser';

const circleForm = declareForm({
  name: 'circle',
  base: 'circle',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
});

const label = /^([○◯〇◎●◆■])\s?((?:[^\s\u3000（(]|[（(][^）)]*[）)]){1,40})(?:(\u3000|\s{2,}| )|$)/;

/** `○岡田国務大臣　…`, `◯의장 김진표  …`: the records of the parliaments of Japan and Korea. */
export const circle: Recogniser = (line, lead) => {
  const rest = line.slice(lead.end, lead.end + 80);
  const match = label.exec(rest);
  if (!match) return undefined;
  let length = match[0].length;
  let speaker = match[2]!;
  if (match[3] === ' ') {
    // One blank parts function and name in Korean: 의장 김진표
    const name = /^[\uac00-\ud7af]{2,4}(?=\s)/.exec(rest.slice(length));
    if (!name) return undefined;
    speaker += ` ${name[0]}`;
    length += name[0].length;
  }
  const end = lead.end + rest.slice(0, length).trimEnd().length;
  const blank = /^[\s\u3000]*/.exec(line.slice(end))![0].length;
  return { form: circleForm(lead.form), speaker, start: lead.start, end, speech: end + blank, time: lead.time };
};
