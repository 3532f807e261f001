import { isApprovalEnded } from '../../sidecar/is-approved';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** An approval of another line, or of another verdict, than stands there now. */
export const staleApproval: Rule = {
  code: 'stale-approval',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation }) => {
    if (!isApprovalEnded(annotation)) return [];
    const { approved } = annotation.publish!;
    const message = localize('The line or the verdict has changed since {0} approved it.', approved!.by ?? '?');
    return [{ path: ['publish', 'approved'], message }];
  },
};
