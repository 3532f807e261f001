import { approvalSum } from '../../sidecar/is-approved';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An approval of another line, or of another verdict, than stands there now. */
export const staleApproval: Rule = {
  code: 'stale-approval',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation }) => {
    const { approved } = annotation.publish ?? {};
    if (approved?.of === undefined || approved.of === approvalSum(annotation)) return [];
    const message = localize('The line or the verdict has changed since {0} approved it.', approved.by ?? '?');
    return [{ path: ['publish', 'approved'], message }];
  },
};
