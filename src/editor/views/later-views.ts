import { registerAlreadyChecked } from './already-checked';
import { registerCompleteSpeakers } from './complete-speakers';
import { registerConflictedCopies } from './conflicted-copies';
import { registerCoverage } from './coverage';
import { registerDoubleTags } from './double-tags';
import { registerDoubtFixes } from './doubt-fixes';
import { registerExpandSelection } from './expand-selection';
import { registerFolding } from './folding';
import { registerGitConflicts } from './git-conflicts';
import { registerHover } from './hover';
import { registerInRepository } from './in-repository';
import { registerLanguageStatus } from './language-status';
import { registerNameInWorkspace } from './name-in-workspace';
import { registerOffer } from './offer';
import { registerOrphanFixes } from './orphan-fixes';
import { registerOutline } from './outline';
import { registerProblems } from './problems';
import { registerRecording } from './recording';
import { registerRenameSpeaker } from './rename-speaker';
import { registerRuleFixes } from './rule-fixes';
import { registerSpeakerPlaces } from './speaker-places';
import type { RegisterView } from './view';

/**
 * Views for which nobody waits while a text is being marked: what answers when VS Code asks, and what looks around by itself. A part
 * that is loaded beside the reading of the texts, so each has to look at what is open by then.
 */
export const laterViews: readonly RegisterView[] = [
  registerHover,
  registerInRepository,
  registerOutline,
  registerFolding,
  registerCompleteSpeakers,
  registerExpandSelection,
  registerRenameSpeaker,
  registerSpeakerPlaces,
  registerProblems,
  registerRuleFixes,
  registerDoubtFixes,
  registerOrphanFixes,
  registerCoverage,
  registerAlreadyChecked,
  registerRecording,
  registerLanguageStatus,
  registerNameInWorkspace,
  registerOffer,
  registerGitConflicts,
  registerConflictedCopies,
  registerDoubleTags,
];
