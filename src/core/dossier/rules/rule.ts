import type { PlacementKind } from '../../anchors/placement';
import type { Annotation } from '../../sidecar/annotation';
import type { Path } from '../../sidecar/span-at-path';
import type { Team } from '../../sidecar/team';
import type { Vocabulary } from '../../sidecar/vocabulary';
import type { RuleCode, Severity } from '../../text/problem';

/** A claim as rules see it: as all its entries together tell it, with what the transcript says of it. */
export interface RuledClaim {
  readonly annotation: Annotation;
  /** What became of its words; undefined if the transcript is not at hand. */
  readonly placement?: PlacementKind | undefined;
  /** The label that its words stand under. */
  readonly label?: string | undefined;
  /** Whom the transcript, or a person, says that the label stands for. */
  readonly name?: string | undefined;
  /** Where the talk itself can be read or heard. */
  readonly talk: readonly string[];
  readonly team: Team;
  readonly vocabulary: Vocabulary;
}

/** What breaks a rule: the problem stands at the value that the path leads to. */
export interface Breach {
  readonly path: Path;
  readonly message: string;
}

/** How grave a breach is; `off`: the rule is not asked. */
export type RuleSeverity = Severity | 'off';

/** Something that a newsroom asks of each of its claims. */
export interface Rule {
  readonly code: RuleCode;
  /** If the team says nothing. */
  readonly usual: RuleSeverity;
  /** As the code of principles of the International Fact-Checking Network suggests. */
  readonly ifcn: RuleSeverity;
  find(claim: RuledClaim): readonly Breach[];
}
