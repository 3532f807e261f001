import { memberOf } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** Somebody was asked to check it whom the team's list doesn't have. */
export const unknownAssignee: Rule = {
  code: 'unknown-assignee',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation: { assignee }, team }) => {
    const people = team.people ?? [];
    if (assignee === undefined || people.length === 0) return [];
    const id = memberOf(assignee, team);
    if (people.some((one) => memberOf(one.id, team) === id)) return [];
    const names = people.map((one) => one.id).join(', ');
    const message = localize('“{0}” is not on the team’s list: {1}.', assignee, names);
    return [{ path: ['assignee'], message }];
  },
};
