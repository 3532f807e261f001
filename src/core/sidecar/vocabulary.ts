import { dismissedStatus } from './dismissed-status';
/** A word of the team's vocabulary: a tag, a verdict or a status. */
export interface Term {
  /** What stands in sidecars; never changes once it is used. */
  readonly id: string;
  /** Names by language: `en`, `zh-Hant`, `zh-Hans`…; where one is missing, `en`, else the id is shown. */
  readonly label: Readonly<Record<string, string>>;
  /** For verdicts: 0 (false) to 1 (true), as ClaimReview's rating; absent where the scale has no place for it. */
  readonly rating?: number;
  /** A CSS colour. */
  readonly color?: string;
  /** What the term means, a sentence. */
  readonly help?: string;
}

/** What a team may tag, judge and report: `transcript-team.yaml`, else the settings, else `defaultVocabulary`. */
export interface Vocabulary {
  readonly tags: readonly Term[];
  readonly verdicts: readonly Term[];
  readonly statuses: readonly Term[];
}

const term = (id: string, en: string, hant: string, hans: string, rating?: number): Term => ({
  id,
  label: { en, 'zh-Hant': hant, 'zh-Hans': hans },
  ...(rating !== undefined && { rating }),
});

/** What a team starts with. */
export const defaultVocabulary: Vocabulary = {
  tags: [
    term('claim', 'Claim', '說法', '说法'),
    term('promise', 'Promise', '承諾', '承诺'),
    term('prediction', 'Prediction', '預測', '预测'),
    term('opinion', 'Opinion', '意見', '意见'),
    term('question', 'Question', '提問', '提问'),
    term('background', 'Background', '背景', '背景'),
  ],
  verdicts: [
    term('true', 'True', '屬實', '属实', 1),
    term('mostly-true', 'Mostly true', '大致屬實', '大致属实', 0.75),
    term('half-true', 'Half true', '部分屬實', '部分属实', 0.5),
    term('mostly-false', 'Mostly false', '大致不實', '大致不实', 0.25),
    term('false', 'False', '不實', '不实', 0),
    term('misleading', 'Misleading', '誤導', '误导'),
    term('unverifiable', 'Unverifiable', '無法查證', '无法查证'),
  ],
  statuses: [
    term('unchecked', 'Unchecked', '未查核', '未核查'),
    term('in-progress', 'In progress', '查核中', '核查中'),
    term('checked', 'Checked', '已查核', '已核查'),
    term('in-review', 'In review', '覆核中', '复核中'),
    term('sent-back', 'Sent back', '退回', '退回'),
    term('published', 'Published', '已發布', '已发布'),
    term(dismissedStatus, 'Not a claim', '非說法', '非说法'),
    term('not-checkable', 'Not checkable', '無法查核', '无法核查'),
  ],
};
