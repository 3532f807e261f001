import type { Likeness } from './likeness';
import { notSpeakerEndings } from './words/not-speakers';
import { speakerRoles } from './words/speaker-roles';

const koreanSurname =
  /^(?:[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사부]|남궁|황보|제갈|사공|선우)/;
const koreanTitle =
  /(?:의원|위원|위원장|장관|차관|대표|기자|앵커|사회자|교수|변호사|의장|총리|대통령|후보|시장|지사|실장|국장|과장|팀장|사장|회장|원장|소장|처장|청장|검사|판사|님|씨|박사|작가|감독|선수|대변인|PD)$/;

/** Judges a label in Hangul: names, functions, titles behind names. */
export function judgeKorean(label: string): Likeness {
  const plain = label.replace(/[（([][^）)\]]*[）)\]]/g, '').trim();
  const tight = plain.replace(/\s+/g, '');
  if (speakerRoles.has(tight) || speakerRoles.has(tight.replace(/[0-9A-Za-z]{1,2}$/, ''))) return 'sure';
  if (notSpeakerEndings.some((ending) => tight.endsWith(ending))) return 'never';
  if (/[,，、?!…]/.test(plain)) return 'never';
  const words = plain.split(/\s+/);
  if (koreanTitle.test(tight) && tight.length <= 14) return 'sure';
  if (words.length <= 3 && words.some((word) => koreanSurname.test(word) && word.length >= 2 && word.length <= 4))
    return words.length === 1 && plain.length === 3 ? 'sure' : 'maybe';
  return words.length <= 3 && tight.length <= 10 ? 'maybe' : 'odd';
}
