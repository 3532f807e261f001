import { approvalOfNothing, isApprovalEnded } from '../../sidecar/is-approved';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An approval of another line, or of another verdict, than stands there now, or one that doesn't say of what it is. */
export const staleApproval: Rule = {
  code: 'stale-approval',
  usual: 'warning',
  ifcn: 'error',
  find: ({ annotation }) => {
    const { approved } = annotation.publish ?? {};
    const name = approved?.by ?? '?';
    if (isApprovalEnded(annotation)) {
      const message = localize('The line or the verdict has changed since {0} approved it.', name);
      return [{ path: ['publish', 'approved'], message }];
    }
    if (!approved || approved.of !== undefined) return [];
    return [{ path: ['publish', 'approved'], message: approvalOfNothing(name) }];
  },
};
