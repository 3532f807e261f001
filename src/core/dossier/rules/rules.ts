import type { TeamRules } from '../../sidecar/team';
import { claimWording } from './claim-wording';
import { confidentialNamed } from './confidential-named';
import { correctionWithoutNote } from './correction-without-note';
import { lineNumberNotInQuote } from './line-number-not-in-quote';
import { lineUnapproved } from './line-unapproved';
import { namelessVerdict } from './nameless-verdict';
import { numberNotInQuote } from './number-not-in-quote';
import { ownSource } from './own-source';
import { publishedUnheard } from './published-unheard';
import { publishedUnread } from './published-unread';
import { quoteChangedSince } from './quote-changed-since';
import { roleWithoutClaimant } from './role-without-claimant';
import type { Rule, RuleSeverity } from './rule';
import { sameReviewer } from './same-reviewer';
import { singleSource } from './single-source';
import { sourceWithoutDate } from './source-without-date';
import { staleApproval } from './stale-approval';
import { unknownAssignee } from './unknown-assignee';
import { unknownVerdict } from './unknown-verdict';
import { verdictWithoutSource } from './verdict-without-source';

/** All that a newsroom may ask of its claims. */
export const rules: readonly Rule[] = [
  verdictWithoutSource,
  sourceWithoutDate,
  singleSource,
  ownSource,
  unknownVerdict,
  namelessVerdict,
  sameReviewer,
  publishedUnread,
  publishedUnheard,
  lineUnapproved,
  staleApproval,
  roleWithoutClaimant,
  claimWording,
  numberNotInQuote,
  lineNumberNotInQuote,
  quoteChangedSince,
  correctionWithoutNote,
  confidentialNamed,
  unknownAssignee,
];

/** How grave a team takes a breach of a rule: as it says itself, else as its preset does. */
export function severityOf(rule: Rule, { preset, ...own }: TeamRules = {}): RuleSeverity {
  const said = own[rule.code];
  if (said === 'error' || said === 'warning' || said === 'info' || said === 'off') return said;
  if (preset === 'none') return 'off';
  return preset === 'ifcn' ? rule.ifcn : rule.usual;
}
