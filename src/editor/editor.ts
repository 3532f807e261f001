import { Disposable, type ExtensionContext, l10n } from 'vscode';
import { localizeWith } from '../core/text/localize';
import type { Agents } from './agents/agents';
import { commandTyping, isEscapeInText, typedBy } from './checking/checking-keys';
import { noAct } from './checking/wake-keys';
import { commandTable } from './commands/command-table';
import { makeTranscriptMeant } from './commands/open';
import { openMeant, targetOf, targetsOf } from './commands/target';
import { Desk } from './desk';
import { followFirstSave } from './follow-first-save';
import { followRenames } from './follow-renames';
import { forgetHover } from './hover/open-hover';
import { explainLargeTabs } from './large-tabs';
import { offerPutBack } from './offer-put-back';
import { openSidecarsAsUtf8 } from './open-sidecars-as-utf8';
import { refreshGitMerging } from './refresh-git-merging';
import { requoteOnSave } from './requote-on-save';
import { tell } from './tell';
import { tellFailure } from './tell-failure';
import { registerAnnotationTree } from './views/annotation-tree';
import { registerChecking } from './views/checking';
import { registerDiscussions } from './views/discussions';
import { registerLive } from './views/live';
import { registerMarks } from './views/marks';
import { registerSpeakerColors } from './views/speaker-colors';
import { registerStatus } from './views/status';
import { registerStillCursor } from './views/still-cursor';
import { registerTakenByOthers } from './views/taken-by-others';
import { registerTokens } from './views/tokens';
import { registerToldTurns } from './views/told-turns';
import type { RegisterView } from './views/view';

/** Those that mark the text, and those that follow what happens from the start on; the others are `laterViews`. */
const views: readonly RegisterView[] = [
  registerMarks,
  registerSpeakerColors,
  registerToldTurns,
  registerAnnotationTree,
  registerTokens,
  registerStatus,
  registerTakenByOthers,
  registerChecking,
  registerLive,
  registerStillCursor,
  registerDiscussions,
  followRenames,
  followFirstSave,
  openSidecarsAsUtf8,
  offerPutBack,
  requoteOnSave,
  explainLargeTabs,
  refreshGitMerging,
];

/** The loaded editor side. */
export interface Editor {
  readonly desk: Desk;
  /** The tools for language models, loaded when one of them asks. */
  agents(): Promise<Agents>;
  /** Runs a command of the manifest. */
  run(command: string, ...args: unknown[]): Promise<void>;
  /** Ends when all that is being written is. */
  finish(): Promise<void>;
}

/** Makes the desk, lets each view register itself, and takes in what is open. */
export async function openEditor(context: ExtensionContext): Promise<Editor> {
  localizeWith(l10n.t);
  const desk = new Desk(context);
  const register = (all: readonly RegisterView[]) =>
    context.subscriptions.push(Disposable.from(...all.map((one) => one(desk))));
  context.subscriptions.push(desk);
  register(views);
  const started = desk.start();
  const later = import('./views/later-views').then(({ laterViews }) => register(laterViews));
  tellFailure(later);
  // Without them a text can be tagged all the same.
  await Promise.all([started, later.catch(() => {})]);
  let agents: Agents | undefined;
  const actOf =
    (command: string, args: readonly unknown[]) =>
    async (passOn?: () => void): Promise<void> => {
      const entry = commandTable[command];
      await openMeant(desk, args);
      if (entry?.takesPlainText) await makeTranscriptMeant(desk, targetOf(desk, args));
      for (const target of targetsOf(desk, args)) {
        // Until its sidecars are read a transcript looks as if nothing were tagged in it.
        if ('open' in target && !entry?.isEarly) await target.open.ready;
        await entry?.run(desk, passOn ? { ...target, passOn } : target, ...args);
      }
    };
  desk.keyTyping = (typed) => {
    const found = commandTyping(typed);
    return found && { typed, act: actOf(found.command, found.args) };
  };
  return {
    desk,
    async agents() {
      const loaded = await import('./agents/agents');
      agents ??= new loaded.Agents(desk);
      return agents;
    },
    run(command, ...args) {
      if (args[0] === noAct) return Promise.resolve();
      const isHoverOpen = forgetHover();
      if (isHoverOpen && isEscapeInText(command, args[0])) {
        tell(l10n.t('Esc again leaves.'));
        return Promise.resolve();
      }
      const act = actOf(command, args);
      return desk.checking.hasKeys(desk.active) ? desk.checking.inTurn(act, typedBy(command, args[0])) : act();
    },
    finish: () => desk.finish(),
  };
}
