import type { ClauseWords } from '../clause-words';

export const ja: ClauseWords = {
  joint: /、|一方で|しかし|また(?=、)/gu,
  opensClause: /^(?!)/u,
  leans:
    /^(?:そのうち|うち|このうち|前年比|前の?年より|対前年|[^、はがも]{0,12}比で|約|およそ|[\d０-９一二三四五六七八九十百千万億兆.,．，]+(?!年(?:度|間|に)?)|つまり|すなわち|合わせて|合計で?|平均で?|過去最)/u,
  relative: /^(?!)/u,
  leads:
    /^(?:もし|仮に)|(?:では|には|において|として|によると|によれば|のため|[年月日]|年度|時点で|以来|以降|の間|ば|たら|ても|でも|ると|まで|から|当時)$/u,
  leansVerbless: /^(?:うち|約)/u,
  leadsAlways: /^(?:もし|仮に)/u,
  attribution: /(?:によると|によれば)$/u,
  predicate: /[はがもを]|(?:です|ます|でした|ました|った|する|した|し|り|き|え|いる|ある|ない)$/u,
  predicateFirst: /^(?!)/u,
  dropsSubject: true,
  longest: 70,
};
