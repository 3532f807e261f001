import type { ClauseWords } from '../clause-words';

export const ko: ClauseWords = {
  joint: /(?<=[가-힣](?:고|며|지만|으나|는데|면서))\s+|(?:그리고|하지만|그러나)\s+/gu,
  opensClause: /^(?!)/u,
  opensUnmarked:
    /(?<=(?:니다|[어아해예]요|죠|는데요?|거든요|고요)\s)|(?<=\s)(?:그리고|그래서|그런데|근데|그러니까|하지만)/gu,
  leans: /^(?:그중|그 중|이 중|이 가운데|그 가운데|이 가운데서|전년보다|작년보다|지난해보다|약|무려|[\d.,]+|즉|평균)/u,
  relative: /^(?!)/u,
  leads: /(?:에는|에서|동안|때|이후|이래|까지|부터|따르면|의하면|경우|면|데|위해|년|월|일)$/u,
  leansVerbless: /^(?:약)/u,
  leadsAlways: /^(?:만약|만일)/u,
  attribution: /(?:따르면|의하면)$/u,
  predicate: /(?:다|고|며|지만|으나|는데|요|까|죠|면서|해서|아서|어서)$|[은는이가을를]\s/u,
  predicateFirst: /^(?!)/u,
  worded: /가장|최(?:초|대|고|저|소|악|장|단)|유일|처음(?:으로)?|사상|한 번도|보다 (?:더 )?(?:많|적|높|낮|크|작)/u,
  personalOrFuture: /생각합니다|것입니다|바랍니다|하겠습니다|해야/u,
  dropsSubject: true,
  longest: 25,
};
