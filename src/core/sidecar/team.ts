/** What a team has agreed on besides its vocabulary (`transcript-team.yaml`). */
export interface Team {
  readonly people?: readonly TeamMember[];
  /** Whether everybody writes a sidecar of their own, or all write one. */
  readonly files?: string;
  /** Who reads without seeing what others found. */
  readonly blind?: readonly string[];
  /** How many readers have to agree on a verdict. */
  readonly 'verdict-by'?: number;
  /** The severity of each rule by its id: `error`, `warning`, `info` or `off`; `preset: ifcn`. */
  readonly rules?: Readonly<Record<string, string>>;
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
