import type { RuleCode } from '../text/problem';

/** What a team has agreed on besides its vocabulary (`transcript-team.yaml`). */
export interface Team {
  readonly people?: readonly TeamMember[];
  /** Whether everybody writes a sidecar of their own, or all write one. */
  readonly files?: string;
  /** Who reads without seeing what others found. */
  readonly blind?: readonly string[];
  /** How many readers have to agree on a verdict. */
  readonly 'verdict-by'?: number;
  readonly rules?: TeamRules;
  readonly publisher?: Publisher;
  /** What exports do if nothing else is said: `claims: ready`. */
  readonly exports?: Readonly<Record<string, string>>;
}

export interface TeamMember {
  /** What stands in `by`. */
  readonly id: string;
  readonly name?: string;
}

export interface Publisher {
  readonly name?: string;
  readonly url?: string;
  readonly logo?: string;
}

/** The severity of each rule: `error`, `warning`, `info` or `off`; of those that aren't named, as the preset has it. */
export interface TeamRules extends Readonly<Partial<Record<RuleCode, string>>> {
  /** `ifcn` or `none`. */
  readonly preset?: string;
}
