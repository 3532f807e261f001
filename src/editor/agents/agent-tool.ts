import type { CancellationToken } from 'vscode';
import type { Refused } from '../../core/agents/asked';
import type { Desk } from '../desk';

/** All that there is to say of a tool for language models but its title, which is `tool.NAME` in package.nls*.json. */
interface Described {
  /** How a person names it in a prompt: `#listClaims`. */
  readonly reference: string;
  /** An icon of VS Code, such as `$(tag)`. */
  readonly icon: string;
  /** What the model is told of it, in English. */
  readonly description: string;
  /** Of its input: names and their JSON schemas. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** A tool that only answers: it runs unasked. */
export interface ReadingTool extends Described {
  /** The answer, which goes to the model as JSON. `input` may be anything. */
  readonly answer: (desk: Desk, input: unknown, token: CancellationToken) => Promise<object>;
  readonly plan?: undefined;
}

/** A tool that writes: it can't run before a person has seen what it plans. */
export interface WritingTool extends Described {
  /** What it would write, or why it can't; writes nothing. `input` may be anything. */
  readonly plan: (desk: Desk, input: unknown) => Promise<WritingPlan | Refused>;
  readonly answer?: undefined;
}

export interface WritingPlan {
  /** The question to the person: `Tag as Claim?` */
  readonly title: string;
  /** What it is about, as plain text; one paragraph each. */
  readonly lines: readonly string[];
  /** All that would be written, and what it takes the place of: the same when it is written as when a person is asked. */
  readonly acts: object;
  /** Does it, and says what came of it. */
  readonly make: () => Promise<object>;
}

export type AgentTool = ReadingTool | WritingTool;
