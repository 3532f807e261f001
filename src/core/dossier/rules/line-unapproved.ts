import { writerOf } from '../../sidecar/is-approved';
import { isSamePerson } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A line that went out and that nobody but its writer has approved. */
export const lineUnapproved: Rule = {
  code: 'line-unapproved',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation, team }) => {
    const { status, publish } = annotation;
    if (status !== 'published' || !publish?.text?.trim()) return [];
    const { approved } = publish;
    if (!approved?.by?.trim()) {
      return [{ path: ['publish', 'text'], message: localize('The published line was approved by nobody.') }];
    }
    if (!isSamePerson(approved.by, writerOf(annotation), team)) return [];
    const message = localize('{0} approved a line of {0}: a second person has to.', approved.by);
    return [{ path: ['publish', 'approved'], message }];
  },
};
