import assert from 'node:assert/strict';
import type { Rule, RuledClaim } from '../../src/core/dossier/rules/rule';
import type { Annotation } from '../../src/core/sidecar/annotation';
import { defaultVocabulary } from '../../src/core/sidecar/vocabulary';

type Case = readonly [what: string, annotation: Partial<Annotation>, others?: Partial<RuledClaim>];

/** Holds a rule to claims that it catches, with the path of the breach, and to claims that it must not. */
export function itCatches(
  rule: Rule,
  cases: readonly (readonly [
    what: string,
    path: string,
    annotation: Partial<Annotation>,
    others?: Partial<RuledClaim>,
  ])[],
  not: readonly Case[],
): void {
  const find = (annotation: Partial<Annotation>, others: Partial<RuledClaim> = {}) =>
    rule.find({
      annotation: { id: 'a1b2c3d4e5f6', tag: 'claim', quote: { exact: 'We built 300 homes.' }, ...annotation },
      talk: [],
      team: {},
      vocabulary: defaultVocabulary,
      ...others,
    });
  // A rule that catches nothing, or everything, isn't tried.
  assert.ok(cases.length > 0 && not.length > 0);
  describe(`the rule ${rule.code}`, () => {
    for (const [what, path, annotation, others] of cases) {
      it(`catches ${what}`, () => {
        assert.deepEqual(
          find(annotation, others).map((breach) => breach.path.join('.')),
          [path],
        );
      });
    }
    for (const [what, annotation, others] of not) {
      it(`leaves ${what}`, () => assert.deepEqual(find(annotation, others), []));
    }
  });
}
