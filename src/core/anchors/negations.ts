// The classes of all scripts take an engine long to prepare: these words are Latin, and so is what they may be a part of.
const letter = String.raw`[a-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]`;

// Adverbs and determiners that turn what stands right beside them, longer ones first.
const spaced = [
  'no longer|not|never|cannot|neither|nor|hardly|without',
  'nicht|niemals|nie|kein(?:e[mnrs]?)?',
  'pas|jamais|nunca|jamás|não',
].join('|');
const contracted = `${letter}+n['’]t`;
// Only before the words: `no cuts`, but `cuts no matter what`; `ne` in `ne … pas`.
const spacedBefore = `no|ne|${spaced}|${contracted}`;

// Not where those signs are a part of words that negate nothing: 特別, 淹沒, 除非, 不過, 未來, 非常.
const unspacedBefore = [
  '沒有|没有|[不未無无勿]',
  '(?<![淹沉沈埋出吞隱隐覆泯湮])[沒没]',
  '(?<![除是南北東东西中莫])非',
  '(?<![特級级性個个分區区類类告離离差識识辨派國国組组另])[別别]',
].join('|');
const unspacedAfter = [
  '沒有|没有|[沒没勿]',
  '不(?![管過过論论僅仅但只單单同少斷断久錯错禁])',
  '[無无](?![論论線线])',
  '未(?![來来])',
  '非(?![常洲營营])',
  '[別别](?![的人名墅])',
].join('|');

const opening = String.raw`[\s“‘"「『(（]*`;
const before = new RegExp(
  `(?:(?<!${letter})(?:${spacedBefore})(?=\\s)|[並并從从尚]?(?:${unspacedBefore}))${opening}$`,
  'i',
);
const after = new RegExp(
  `^(?:\\s+(?:${spaced}|${contracted})(?!${letter})(?!\\s+(?:only|just|merely)\\b)|\\s*[並并從从也還还都尚]?(?:${unspacedAfter}))`,
  'i',
);

/** The end of a text that is a negation of what follows: `will [never ]`, `我們[不]`; empty where there is none. */
export function negationBefore(text: string): string {
  return text.match(before)?.[0] ?? '';
}

/** The beginning of a text that is a negation beside what stands before it: `[ not] cut`, `[並未]減少`; empty where there is none. */
export function negationAfter(text: string): string {
  return text.match(after)?.[0] ?? '';
}
