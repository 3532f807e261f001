import {
  type CancellationToken,
  LanguageModelTextPart,
  LanguageModelToolResult,
  l10n,
  MarkdownString,
  type PreparedToolInvocation,
} from 'vscode';
import { isRefused, type Refused } from '../../core/agents/asked';
import { ShownPlans } from '../../core/agents/shown-plans';
import { visibleText } from '../../core/export/visible-text';
import { messageOf } from '../../core/text/message-of';
import type { Desk } from '../desk';
import type { WritingPlan } from './agent-tool';
import { toolTable } from './tool-table';

/** The tools of this window, for whatever language model or agent a person uses; they work without any. */
export class Agents {
  readonly #shown = new ShownPlans();

  constructor(readonly desk: Desk) {}

  /** What a person is asked before a tool runs. One that writes never runs unasked, also if it looks as if it could do nothing. */
  async prepare(name: string, input: unknown): Promise<PreparedToolInvocation> {
    const tool = toolTable[name];
    if (!tool?.plan) return {};
    const plan = await withoutFail(tool.plan(this.desk, input));
    this.#shown.show(callOf(name, input), shownOf(plan));
    if (isRefused(plan)) {
      return {
        confirmationMessages: ask(l10n.t('Write to annotations?'), [l10n.t('It can’t be done: {0}', plan.refused)]),
      };
    }
    return { confirmationMessages: ask(plan.title, plan.lines) };
  }

  /** Runs a tool; what it says goes to the model as JSON, also why it did nothing. What writes does just what a person was shown. */
  async invoke(name: string, input: unknown, token: CancellationToken): Promise<LanguageModelToolResult> {
    const answer = await withoutFail(this.#run(name, input, token));
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer))]);
  }

  async #run(name: string, input: unknown, token: CancellationToken): Promise<object> {
    const tool = toolTable[name];
    if (!tool) return { refused: `There is no tool ${name}.` };
    if (tool.answer) return tool.answer(this.desk, input, token);
    const plan = await withoutFail(tool.plan(this.desk, input));
    const unseen = this.#shown.take(callOf(name, input), shownOf(plan));
    if (isRefused(plan)) return plan;
    if (unseen) return unseen;
    if (token.isCancellationRequested) return { refused: 'It was called off.' };
    return plan.make();
  }
}

function callOf(name: string, input: unknown): string {
  return JSON.stringify([name, input]);
}

/** What a person sees of a plan, and what it would write. */
function shownOf(plan: WritingPlan | Refused): object {
  if (isRefused(plan)) return plan;
  const { title, lines, acts } = plan;
  return { title, lines, acts };
}

async function withoutFail<T extends object>(work: Promise<T>): Promise<T | { readonly refused: string }> {
  try {
    return await work;
  } catch (error) {
    return { refused: `It failed: ${messageOf(error)}` };
  }
}

/** A question in plain text: what stands in files and what a model wrote can't look like anything else. */
function ask(title: string, lines: readonly string[]) {
  const message = new MarkdownString();
  for (const [i, line] of lines.entries()) {
    if (i > 0) message.appendMarkdown('\n\n');
    message.appendText(visibleText(line));
  }
  return { title: visibleText(title), message };
}
