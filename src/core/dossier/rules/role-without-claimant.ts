import { localize } from '../../text/localize';
import { speakerRoles } from '../../transcript/words/speaker-roles';
import type { Rule } from './rule';

/** A published claim of `MODERATOR` or 主持人, of whom nobody says who that is. */
export const roleWithoutClaimant: Rule = {
  code: 'role-without-claimant',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation: { status, claimant, speaker }, label = speaker, name }) => {
    const isNamed = claimant?.trim() || (name !== undefined && !isRole(name));
    if (status !== 'published' || label === undefined || isNamed || !isRole(label)) return [];
    const message = localize('“{0}” is no person’s name: say under “claimant” whose claim it is.', label);
    return [{ path: ['speaker'], message }];
  },
};

/** A number or a letter may follow: `SPEAKER 2`, 記者A. */
function isRole(label: string): boolean {
  const words = label
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[_\s]+/g, ' ');
  return speakerRoles.has(words) || speakerRoles.has(words.replace(/[ -]?(?:\d{1,3}|[a-z])$/, ''));
}
