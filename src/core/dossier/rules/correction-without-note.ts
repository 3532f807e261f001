import { localize } from '../../text/localize';
import type { Rule } from './rule';

/** A correction that doesn't say why. */
export const correctionWithoutNote: Rule = {
  code: 'correction-without-note',
  usual: 'off',
  ifcn: 'error',
  find: ({ annotation: { corrections = [] } }) =>
    corrections.flatMap(({ why }, i) =>
      why?.trim() ? [] : [{ path: ['corrections', i], message: localize('The correction doesn’t say why (“why”).') }],
    ),
};
