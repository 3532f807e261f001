import type { Annotation, Decision } from '../../sidecar/annotation';
import { compareTimes } from '../../sidecar/compare-times';
import { isSideStatus, memberOf } from '../../sidecar/weigh-opinions';
import { localize } from '../../text/localize';
import type { Rule } from './rule';

/**
 * A review by the person whose verdict it is: it says the same again, of the same words, and nobody else has said anything.
 * Who says it anew of a new wording, or of words that were confirmed anew, reviews nothing.
 */
export const sameReviewer: Rule = {
  code: 'same-reviewer',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation, team }) => {
    const { reviews = [], previous = [] } = annotation;
    const said = reviews.flatMap((decision, i) => {
      const value = decision.verdict ?? (isSideStatus(decision.status) ? decision.status : undefined);
      return value !== undefined && decision.by !== undefined ? [{ decision, value, i }] : [];
    });
    const people = new Set(said.map(({ decision }) => memberOf(decision.by, team)));
    if (people.size !== 1) return [];
    return said.slice(1).flatMap(({ decision, value, i }, k) => {
      const before = said[k]!;
      if (
        before.value !== value ||
        isNewWording(reviews, before.i, i) ||
        isNewQuote(previous, before.decision, decision)
      )
        return [];
      const message = localize('{0} reviews what {0} found: a second reading is somebody else’s.', decision.by!);
      return [{ path: ['reviews', i], message }];
    });
  },
};

function isNewWording(reviews: readonly Decision[], from: number, to: number): boolean {
  return reviews.slice(from + 1, to + 1).some(({ claim }) => claim !== undefined);
}

/** True if the quote was confirmed anew between two decisions. Without a time it may have been. */
function isNewQuote(previous: NonNullable<Annotation['previous']>, before: Decision, now: Decision): boolean {
  return previous.some(
    ({ at }) =>
      at === undefined ||
      (compareTimes(at, before.at ?? '') >= 0 && (now.at === undefined || compareTimes(at, now.at) <= 0)),
  );
}
