import { memberOf } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A line that went out and that nobody but its writer has approved. */
export const lineUnapproved: Rule = {
  code: 'line-unapproved',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation: { status, publish }, team }) => {
    if (status !== 'published' || !publish?.text?.trim()) return [];
    const { by, approved } = publish;
    if (approved?.by === undefined) {
      return [{ path: ['publish', 'text'], message: localize('The published line was approved by nobody.') }];
    }
    if (by === undefined || memberOf(by, team) !== memberOf(approved.by, team)) return [];
    const message = localize('{0} approved a line of {0}: a second person has to.', approved.by);
    return [{ path: ['publish', 'approved'], message }];
  },
};
