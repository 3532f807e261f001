import { Disposable, type ExtensionContext, l10n } from 'vscode';
import { localizeWith } from '../core/text/localize';
import type { Agents } from './agents/agents';
import { isEscapeInText, typedBy } from './checking/checking-keys';
import { noAct } from './checking/wake-keys';
import { commandTable } from './commands/command-table';
import { openMeant, targetsOf } from './commands/target';
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
import { registerAlreadyChecked } from './views/already-checked';
import { registerAnnotationTree } from './views/annotation-tree';
import { registerChecking } from './views/checking';
import { registerCompleteSpeakers } from './views/complete-speakers';
import { registerConflictedCopies } from './views/conflicted-copies';
import { registerCoverage } from './views/coverage';
import { registerDiscussions } from './views/discussions';
import { registerDoubleTags } from './views/double-tags';
import { registerDoubtFixes } from './views/doubt-fixes';
import { registerExpandSelection } from './views/expand-selection';
import { registerFolding } from './views/folding';
import { registerGitConflicts } from './views/git-conflicts';
import { registerHover } from './views/hover';
import { registerInRepository } from './views/in-repository';
import { registerLanguageStatus } from './views/language-status';
import { registerLive } from './views/live';
import { registerMarks } from './views/marks';
import { registerNameInWorkspace } from './views/name-in-workspace';
import { registerOffer } from './views/offer';
import { registerOrphanFixes } from './views/orphan-fixes';
import { registerOutline } from './views/outline';
import { registerProblems } from './views/problems';
import { registerRecording } from './views/recording';
import { registerRenameSpeaker } from './views/rename-speaker';
import { registerRuleFixes } from './views/rule-fixes';
import { registerSpeakerColors } from './views/speaker-colors';
import { registerSpeakerPlaces } from './views/speaker-places';
import { registerStatus } from './views/status';
import { registerStillCursor } from './views/still-cursor';
import { registerTakenByOthers } from './views/taken-by-others';
import { registerTokens } from './views/tokens';
import { registerToldTurns } from './views/told-turns';
import type { RegisterView } from './views/view';

const views: readonly RegisterView[] = [
  registerMarks,
  registerSpeakerColors,
  registerToldTurns,
  registerHover,
  registerInRepository,
  registerAnnotationTree,
  registerOutline,
  registerFolding,
  registerTokens,
  registerCompleteSpeakers,
  registerExpandSelection,
  registerRenameSpeaker,
  registerSpeakerPlaces,
  registerProblems,
  registerRuleFixes,
  registerDoubtFixes,
  registerOrphanFixes,
  registerStatus,
  registerTakenByOthers,
  registerChecking,
  registerCoverage,
  registerAlreadyChecked,
  registerLive,
  registerStillCursor,
  registerRecording,
  registerDiscussions,
  registerLanguageStatus,
  registerNameInWorkspace,
  registerOffer,
  registerGitConflicts,
  registerConflictedCopies,
  registerDoubleTags,
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
  context.subscriptions.push(desk, Disposable.from(...views.map((register) => register(desk))));
  await desk.start();
  let agents: Agents | undefined;
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
      const entry = commandTable[command];
      const act = async (passOn?: () => void) => {
        await openMeant(desk, args);
        for (const target of targetsOf(desk, args)) {
          // Until its sidecars are read a transcript looks as if nothing were tagged in it.
          if ('open' in target && !entry?.isEarly) await target.open.ready;
          await entry?.run(desk, passOn ? { ...target, passOn } : target, ...args);
        }
      };
      return desk.checking.isOn(desk.active) ? desk.checking.inTurn(act, typedBy(command, args[0])) : act();
    },
    finish: () => desk.finish(),
  };
}
