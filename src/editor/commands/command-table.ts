import { carryAnnotationsTo } from './carry-annotations';
import type { Command } from './command';
import { addNote, removeAnnotation, setStatus, setVerdict } from './decide';
import { setUpGitMerging, undoGitMerging } from './git-merging';
import { joinAnnotations } from './join';
import { mergeConflictedCopies } from './merge-copies';
import { numbersInTurn } from './numbers-in-turn';
import { editTeamVocabulary, openAnnotationsFile, openAsTranscript, revealAnnotation, treatAsPlainText } from './open';
import { refreshPositions } from './refresh-positions';
import { reviewMoved } from './review-moved';
import { saveUnsaved } from './save-unsaved';
import { settleConflicts, settleMarkers } from './settle';
import { tagAgain, tagClaim, tagSegment, widenToSentence } from './tag';
import { tagEveryOccurrence } from './tag-every-occurrence';
import { takeOverAnnotations } from './take-over';
import { redoLastChange, undoLastChange } from './undo';
import { nextClaim, previousClaim } from './walk';
import { nextTurn, nextTurnOfSpeaker, previousTurn, previousTurnOfSpeaker } from './walk-turns';

/** Every command of the manifest; a test holds that the two lists are the same. */
export const commandTable: Readonly<Record<string, Command>> = {
  'transcript.tagClaim': tagClaim,
  'transcript.tagSegment': tagSegment,
  'transcript.tagAgain': tagAgain,
  'transcript.tagEveryOccurrence': tagEveryOccurrence,
  'transcript.widenToSentence': widenToSentence,
  'transcript.setStatus': setStatus,
  'transcript.setVerdict': setVerdict,
  'transcript.addNote': addNote,
  'transcript.removeAnnotation': removeAnnotation,
  'transcript.reviewMoved': reviewMoved,
  'transcript.carryAnnotationsTo': carryAnnotationsTo,
  'transcript.takeOverAnnotations': takeOverAnnotations,
  'transcript.refreshPositions': refreshPositions,
  'transcript.undoLastChange': undoLastChange,
  'transcript.redoLastChange': redoLastChange,
  'transcript.saveUnsaved': saveUnsaved,
  'transcript.joinAnnotations': joinAnnotations,
  'transcript.mergeConflictedCopies': mergeConflictedCopies,
  'transcript.nextClaim': nextClaim,
  'transcript.previousClaim': previousClaim,
  'transcript.nextTurn': nextTurn,
  'transcript.previousTurn': previousTurn,
  'transcript.nextTurnOfSpeaker': nextTurnOfSpeaker,
  'transcript.previousTurnOfSpeaker': previousTurnOfSpeaker,
  'transcript.numbersInTurn': numbersInTurn,
  'transcript.openAsTranscript': openAsTranscript,
  'transcript.treatAsPlainText': treatAsPlainText,
  'transcript.openAnnotationsFile': openAnnotationsFile,
  'transcript.editTeamVocabulary': editTeamVocabulary,
  'transcript.settleMarkers': settleMarkers,
  'transcript.settleConflicts': settleConflicts,
  'transcript.setUpGitMerging': setUpGitMerging,
  'transcript.undoGitMerging': undoGitMerging,
  'transcript.revealAnnotation': revealAnnotation,
};
