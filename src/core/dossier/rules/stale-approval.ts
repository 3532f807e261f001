import { approvalSum } from '../../sidecar/approval-sum';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An approval of another line, or of another verdict, than stands there now. */
export const staleApproval: Rule = {
  code: 'stale-approval',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation: { publish, verdict } }) => {
    const { text = '', approved } = publish ?? {};
    if (approved?.of === undefined || approved.of === approvalSum(text, verdict)) return [];
    const message = localize('The line or the verdict has changed since {0} approved it.', approved.by ?? '?');
    return [{ path: ['publish', 'approved'], message }];
  },
};
