import type { Likeness } from './judge-label';
import { doubleSurnames, surnames } from './words/chinese-surnames';
import { notSpeakerEndings } from './words/not-speakers';
import { organisationEndings, titlesBehind } from './words/person-titles';
import { speakerRoles } from './words/speaker-roles';

/** Judges a label that has Chinese characters or kana: Chinese and Japanese names, functions, organisations. */
export function judgeCjk(label: string): Likeness {
  const plain = label.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').trim();
  const tight = plain.replace(/[\s\u3000·・．.]+/g, '');
  if (tight === '') return 'never';
  if (speakerRoles.has(tight) || /^[a-z]$/i.test(tight)) return 'sure';
  const numbered = tight.replace(/[0-9０-９一二三四五六七八九十A-Za-z甲乙丙丁]{1,2}$/, '');
  if (numbered !== tight && speakerRoles.has(numbered)) return 'sure';
  if (/[，,、「」『』《》？！…—]/.test(plain)) return 'never';
  if (notSpeakerEndings.some((ending) => tight.endsWith(ending))) return 'never';
  if (/^第?[一二三四五六七八九十0-9０-９]+/.test(tight)) return 'never';
  if (tight.length > 24) return 'never';
  const latin = /[A-Za-z]/.test(tight);
  const title = titlesBehind.find((one) => tight.endsWith(one) && tight.length > one.length);
  if (title && tight.length <= 14) {
    const before = tight.slice(0, -title.length);
    if (!functionCharacters.test(before)) return surnames.has(before[0]!) || before.length > 3 ? 'sure' : 'maybe';
  }
  if (tight.length > 2 && isChineseName(tight)) return 'sure';
  if (phraseEnding.test(tight)) return 'never';
  if (isChineseName(tight)) return 'maybe';
  // 王委員鴻薇: surname, title, given name
  if (surnames.has(tight[0]!) && titlesBehind.some((one) => tight.startsWith(one, 1)) && tight.length <= 7)
    return 'sure';
  if (organisationEndings.test(tight) && tight.length >= 3 && !/[的了是在說说為为您我你他她這这那]/.test(tight))
    return 'maybe';
  if (functionCharacters.test(tight)) return tight.length <= 4 ? 'odd' : 'never';
  if (latin) return tight.length <= 16 ? 'maybe' : 'odd';
  if (/[\u3040-\u30ff]/.test(tight)) return tight.length <= 10 ? 'maybe' : 'odd';
  return tight.length <= 6 ? 'maybe' : 'odd';
}

const functionCharacters =
  /[的了是在有和與及或我你您他她它們这這那哪就也都而但請请把被讓让給给對对從从說说到於于之個个為为很最更已将將會会能可要想呢嗎吗吧啊所以如因其第]/;
const phraseEnding =
  /(?:[說说問问答道稱称是為为有的了在于於即曰]|表示|指出|認為|认为|提到|强调|強調|回應|回应|詢問|询问|如下|以下|這樣|这样|那麼|那么|怎麼|什麼)$/;

/** A family name of the table and one or two more characters, none of which binds phrases. */
function isChineseName(name: string): boolean {
  if (!/^[\u3400-\u9fff]+$/.test(name)) return false;
  const family = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : surnames.has(name[0]!) ? 1 : 0;
  const given = name.slice(family);
  return (
    family > 0 &&
    given.length >= 1 &&
    given.length <= 2 &&
    !/[的了是在有們這那哪就也都而但把被說为為會要想呢嗎吧啊所以如因其第個]/.test(given)
  );
}
