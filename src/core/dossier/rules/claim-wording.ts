import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** As long as search engines show ClaimReview's `claimReviewed`. */
const mostCharacters = 75;

/** A claim with a verdict whose wording is missing, or too long to be shown whole beside a search result. */
export const claimWording: Rule = {
  code: 'claim-wording',
  usual: 'off',
  ifcn: 'info',
  find: ({ annotation: { claim, verdict, status } }) => {
    if (verdict === undefined && status !== 'published') return [];
    const length = [...(claim?.trim() ?? '')].length;
    if (length === 0) {
      return [
        {
          path: [verdict === undefined ? 'status' : 'verdict'],
          message: localize('The claim has no wording (“claim”).'),
        },
      ];
    }
    if (length <= mostCharacters) return [];
    const message = localize('The wording has {0} characters; more than {1} are cut off.', length, mostCharacters);
    return [{ path: ['claim'], message }];
  },
};
