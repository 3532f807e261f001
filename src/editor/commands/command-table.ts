import { inCorrectedText } from '../checking/checking-keys';
import { bringSheetBack } from './bring-back';
import { checkingHelp, leaveChecking, notAClaim, startChecking, tagAndGoOn, typeAhead } from './check';
import { copyClaim, giveVerdict, nextFreeClaim, takeOrGiveBack } from './check-claim';
import type { Command } from './command';
import type { CommandEntry } from './command-entry';
import { correctText, goOnChecking, tellReadOnly } from './correct-text';
import { addNote, removeAnnotation, setStatus, setVerdict } from './decide';
import { exportAs, openReport } from './export';
import { goToList, goToText } from './go-between';
import { goToNewest } from './go-to-newest';
import { hear, hearFrom, notSaidSo, pauseRecording } from './hear';
import { cleanText, importAsTranscripts } from './import';
import { moveRowsToGroup } from './move-to-group';
import { nothingToCheckInSentence, nothingToCheckInTurn } from './nothing-to-check';
import { editTeamVocabulary, openAnnotationsFile, openAsTranscript, revealAnnotation, treatAsPlainText } from './open';
import { narrow, widen, widenToSentence } from './requote';
import { tagAgain, tagClaim, tagSegment } from './tag';
import { redoLastChange, undoLastChange } from './undo';
import { nextClaim, nextSentence, previousClaim, previousSentence } from './walk';
import { nextTurn, nextTurnOfSpeaker, previousTurn, previousTurnOfSpeaker } from './walk-turns';

export { bindingsOf, checkingKeys } from '../checking/checking-keys';

/** A command of the part that is loaded when one of its commands is run for the first time. */
const seldom =
  (name: keyof typeof import('./seldom')): Command =>
  async (...given) =>
    (await import('./seldom'))[name](...given);

const inTranscript = 'editorLangId == transcript';
const inText = 'editorLangId =~ /^(transcript|plaintext|markdown)$/';
const inSidecar = String.raw`resourceFilename =~ /\.annotations\.yaml$/`;
const inEither = `${inTranscript} || ${inSidecar}`;
const inRepository = 'transcript.inRepository';
const inTree = 'view == transcript.annotations';
const checking = 'transcript.checking';
const onRow = `${inTree} && viewItem == annotation`;
const inDiscussion = 'commentController == transcript';
/** Endings of files that hold transcripts in another form; what else there is can be picked by the command. */
const importable = String.raw`!explorerResourceIsFolder && resourceExtname =~ /^\.(docx|docm|dotx|odt|fodt|ott|rtf|html?|xhtml|srt|vtt|sbv|ttml|dfxp|xml|tei|jsonl?|otr|csv|tsv|txt|text|log|md)$/i`;
const onUntagged = `${inTree} && viewItem == untagged`;

/**
 * Every command, by its id: what it does, when the palette offers it, its keys and its places in menus. `npm run manifest`
 * writes it into package.json; its title is `command.NAME` in package.nls*.json.
 */
export const commandTable: Readonly<Record<string, CommandEntry>> = {
  'transcript.tagClaim': {
    run: tagClaim,
    takesPlainText: true,
    when: inText,
    keys: [
      { key: 'ctrl+alt+enter', mac: 'cmd+alt+enter', when: `editorTextFocus && ${inTranscript} && !findWidgetVisible` },
    ],
    icon: '$(tag)',
    menus: [
      { menu: 'editor/context', when: inTranscript, group: '1_transcript@1' },
      { menu: 'view/item/context', when: onUntagged, group: 'inline@1' },
    ],
  },
  'transcript.tagSegment': {
    run: tagSegment,
    when: inTranscript,
    menus: [{ menu: 'editor/context', when: inTranscript, group: '1_transcript@2' }],
  },
  'transcript.tagAgain': { run: tagAgain, when: inTranscript },
  'transcript.tagEveryOccurrence': { run: seldom('tagEveryOccurrence'), when: inTranscript },
  'transcript.narrow': { run: narrow, when: inTranscript },
  'transcript.widen': { run: widen, when: inTranscript },
  'transcript.widenToSentence': { run: widenToSentence, when: inTranscript },
  'transcript.setStatus': {
    run: setStatus,
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@2' }],
  },
  'transcript.setVerdict': {
    run: setVerdict,
    when: inTranscript,
    icon: '$(law)',
    keys: [{ key: 'ctrl+alt+shift+enter', mac: 'cmd+alt+shift+enter', when: `editorTextFocus && ${inTranscript}` }],
    menus: [
      { menu: 'editor/context', when: inTranscript, group: '1_transcript@3' },
      { menu: 'view/item/context', when: onRow, group: 'inline@1' },
      { menu: 'view/item/context', when: onRow, group: '1_decide@1' },
    ],
  },
  'transcript.addNote': {
    run: addNote,
    when: inTranscript,
    menus: [
      { menu: 'editor/context', when: inTranscript, group: '1_transcript@4' },
      { menu: 'view/item/context', when: onRow, group: '1_decide@3' },
    ],
  },
  'transcript.removeAnnotation': {
    run: removeAnnotation,
    when: inTranscript,
    icon: '$(trash)',
    menus: [{ menu: 'view/item/context', when: onRow, group: '3_remove@1' }],
  },
  'transcript.reviewMoved': { run: seldom('reviewMoved'), when: inTranscript },
  'transcript.confirmAllOfThisKind': { run: seldom('confirmAllOfThisKind'), when: inTranscript },
  'transcript.renameSpeakerInAnnotations': { run: seldom('renameSpeakerInAnnotations'), when: inEither },
  'transcript.carryAnnotationsTo': { run: seldom('carryAnnotationsTo'), when: inTranscript },
  'transcript.takeOverAnnotations': {
    run: seldom('takeOverAnnotations'),
    when: `${inText} || ${inSidecar}`,
  },
  'transcript.refreshPositions': { run: seldom('refreshPositions'), when: inTranscript },
  'transcript.undoLastChange': { run: undoLastChange, when: inEither },
  'transcript.redoLastChange': { run: redoLastChange, when: inEither },
  'transcript.saveUnsaved': { run: seldom('saveUnsaved'), when: inEither },
  'transcript.reviewClaim': {
    run: seldom('reviewClaim'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@8' }],
  },
  'transcript.settleClaim': {
    run: seldom('settleDispute'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@9' }],
  },
  'transcript.reply': {
    run: seldom('reply'),
    when: 'false',
    menus: [{ menu: 'comments/commentThread/context', when: inDiscussion, group: 'inline@1' }],
  },
  'transcript.resolveDiscussion': {
    run: seldom('resolveDiscussion'),
    when: inTranscript,
    icon: '$(check)',
    menus: [
      { menu: 'comments/commentThread/title', when: `${inDiscussion} && commentThread == open`, group: 'inline@1' },
      { menu: 'view/item/context', when: onRow, group: '1_decide@10' },
    ],
  },
  'transcript.editNote': {
    run: seldom('editNote'),
    when: 'false',
    icon: '$(edit)',
    menus: [{ menu: 'comments/comment/title', when: `${inDiscussion} && comment == ownNote`, group: 'inline@1' }],
  },
  'transcript.saveNote': {
    run: seldom('saveNote'),
    when: 'false',
    menus: [{ menu: 'comments/comment/context', when: inDiscussion, group: 'inline@1' }],
  },
  'transcript.leaveNote': {
    run: seldom('leaveNote'),
    when: 'false',
    menus: [{ menu: 'comments/comment/context', when: inDiscussion, group: 'inline@2' }],
  },
  'transcript.startBlindReading': { run: seldom('startBlindReading'), when: inTranscript },
  'transcript.judgeBlind': { run: seldom('judgeBlind'), when: inTranscript },
  'transcript.finishBlindReading': { run: seldom('finishBlindReading'), when: inTranscript },
  'transcript.compareReadings': { run: seldom('compareOpenReadings') },
  'transcript.recordVotes': { run: seldom('recordVotes'), when: inTranscript },
  'transcript.findClaim': {
    run: seldom('findClaim'),
    icon: '$(search)',
    menus: [{ menu: 'view/title', when: inTree, group: '1_claims@1' }],
  },
  'transcript.logClaim': {
    run: seldom('logClaim'),
    icon: '$(record)',
    menus: [{ menu: 'view/title', when: inTree, group: 'navigation@5' }],
  },
  'transcript.groupClaims': {
    run: seldom('groupClaims'),
    icon: '$(list-tree)',
    menus: [{ menu: 'view/title', when: inTree, group: '1_claims@2' }],
  },
  'transcript.moveToGroup': { run: moveRowsToGroup, when: 'false' },
  'transcript.filterClaims': {
    run: seldom('filterClaims'),
    icon: '$(filter)',
    menus: [{ menu: 'view/title', when: inTree, group: '1_claims@3' }],
  },
  'transcript.joinAnnotations': { run: seldom('joinAnnotations'), when: inTranscript },
  'transcript.mergeConflictedCopies': { run: seldom('mergeConflictedCopies'), when: inEither },
  'transcript.startChecking': {
    run: startChecking,
    isEarly: true,
    takesPlainText: true,
    when: inText,
    icon: '$(checklist)',
    menus: [
      { menu: 'editor/title', when: `${inTranscript} && !isInDiffEditor && !transcript.checking`, group: 'navigation' },
      { menu: 'view/title', when: `${inTree} && transcript.active && !transcript.checking`, group: 'navigation@1' },
    ],
  },
  'transcript.leaveChecking': { run: leaveChecking, when: checking },
  'transcript.tellReadOnly': { run: tellReadOnly, when: 'false' },
  'transcript.typeAhead': { run: typeAhead, when: 'false' },
  'transcript.checkingHelp': { run: checkingHelp, when: checking },
  'transcript.tagAndGoOn': { run: tagAndGoOn, when: checking },
  'transcript.notAClaim': {
    run: notAClaim,
    when: inTranscript,
    menus: [{ menu: 'editor/context', when: inTranscript, group: '1_transcript@5' }],
  },
  'transcript.giveVerdict': { run: giveVerdict, when: 'false' },
  'transcript.takeOverVerdict': {
    run: seldom('takeOverEarlier'),
    when: inTranscript,
    menus: [
      { menu: 'view/item/context', when: `${inTree} && viewItem =~ /^(annotation|untagged)$/`, group: '1_decide@7' },
    ],
  },
  'transcript.nextFreeClaim': { run: nextFreeClaim, when: inTranscript },
  'transcript.takeClaim': {
    run: takeOrGiveBack,
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@4' }],
  },
  'transcript.setClaimWording': {
    run: seldom('setClaimWording'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@5' }],
  },
  'transcript.addSource': {
    run: seldom('addSource'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@6' }],
  },
  'transcript.assign': {
    run: seldom('assign'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '1_decide@7' }],
  },
  'transcript.writePublishableLine': {
    run: seldom('writePublishableLine'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '4_publish@1' }],
  },
  'transcript.approveLine': {
    run: seldom('approve'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '4_publish@2' }],
  },
  'transcript.publish': {
    run: seldom('publish'),
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '4_publish@3' }],
  },
  'transcript.hear': {
    run: hear,
    when: inTranscript,
    menus: [{ menu: 'view/item/context', when: onRow, group: '2_open@3' }],
  },
  'transcript.notSaidSo': { run: notSaidSo, when: inTranscript },
  'transcript.pauseRecording': { run: pauseRecording, when: inTranscript },
  'transcript.hearFrom': { run: hearFrom, when: 'false' },
  'transcript.setClaimant': { run: seldom('setClaimant'), when: inTranscript },
  'transcript.notCheckable': { run: seldom('notCheckable'), when: inTranscript },
  'transcript.nextSentence': { run: nextSentence, when: inTranscript },
  'transcript.previousSentence': { run: previousSentence, when: inTranscript },
  'transcript.nothingToCheckInSentence': { run: nothingToCheckInSentence, when: inTranscript },
  'transcript.nothingToCheckInTurn': { run: nothingToCheckInTurn, when: inTranscript },
  'transcript.copyClaim': { run: copyClaim, when: inTranscript },
  'transcript.copyLink': {
    run: seldom('copyLink'),
    when: inTranscript,
    menus: [
      { menu: 'editor/context', when: inTranscript, group: '1_transcript@6' },
      { menu: 'view/item/context', when: onRow, group: '2_open@2' },
    ],
  },
  'transcript.openLink': { run: seldom('openLink'), when: 'false' },
  'transcript.goToList': {
    run: goToList,
    when: inTranscript,
    keys: [{ key: 'ctrl+alt+shift+.', when: `editorTextFocus && ${inTranscript}` }],
  },
  'transcript.goToText': {
    run: goToText,
    when: inTranscript,
    keys: [{ key: 'ctrl+alt+shift+.', when: 'focusedView == transcript.annotations' }],
  },
  'transcript.correctText': { run: correctText, when: inTranscript },
  'transcript.goOnChecking': {
    run: goOnChecking,
    when: 'false',
    keys: [{ key: 'escape', when: inCorrectedText }],
  },
  'transcript.nextClaim': {
    run: nextClaim,
    when: inTranscript,
    keys: [{ key: 'ctrl+alt+.', when: `editorTextFocus && ${inTranscript}` }],
  },
  'transcript.previousClaim': {
    run: previousClaim,
    when: inTranscript,
    keys: [{ key: 'ctrl+alt+,', when: `editorTextFocus && ${inTranscript}` }],
  },
  'transcript.goToNewest': { run: goToNewest, when: inTranscript },
  'transcript.nextTurn': { run: nextTurn, when: inTranscript },
  'transcript.previousTurn': { run: previousTurn, when: inTranscript },
  'transcript.nextTurnOfSpeaker': { run: nextTurnOfSpeaker, when: inTranscript },
  'transcript.previousTurnOfSpeaker': { run: previousTurnOfSpeaker, when: inTranscript },
  'transcript.numbersInTurn': { run: seldom('numbersInTurn'), when: inTranscript },
  'transcript.thisIsSpeaker': { run: seldom('thisIsSpeaker'), when: inTranscript },
  'transcript.thisIsNoSpeaker': { run: seldom('thisIsNoSpeaker'), when: inTranscript },
  'transcript.nameThisSpeaker': { run: seldom('nameThisSpeaker'), when: inTranscript },
  'transcript.someoneElseSpeaks': {
    run: seldom('someoneElseSpeaks'),
    when: inTranscript,
    menus: [
      { menu: 'editor/context', when: inTranscript, group: '1_transcript@7' },
      { menu: 'view/item/context', when: onUntagged, group: '1_decide@8' },
    ],
  },
  'transcript.setTalkSpeaker': { run: seldom('setTalkSpeaker'), when: inTranscript },
  'transcript.openSample': { run: seldom('openSample') },
  'transcript.pickText': { run: seldom('pickText') },
  'transcript.openAsTranscript': { run: openAsTranscript, when: `editorIsOpen && editorLangId != transcript` },
  'transcript.treatAsPlainText': { run: treatAsPlainText, when: inTranscript },
  'transcript.openAnnotationsFile': {
    run: openAnnotationsFile,
    when: inTranscript,
    icon: '$(go-to-file)',
    menus: [
      { menu: 'view/title', when: inTree, group: '2_open@1' },
      { menu: 'view/item/context', when: onRow, group: '2_open@1' },
    ],
  },
  'transcript.exportClaims': { run: exportAs, when: inTranscript },
  'transcript.showReport': {
    run: openReport,
    when: inTranscript,
    icon: '$(graph)',
    menus: [{ menu: 'view/title', when: inTree, group: '2_open@2' }],
  },
  'transcript.import': {
    run: importAsTranscripts,
    menus: [{ menu: 'explorer/context', when: importable, group: '3_compare@9' }],
  },
  'transcript.cleanPastedText': { run: cleanText, when: inText },
  'transcript.bringBack': { run: bringSheetBack },
  'transcript.editTeamVocabulary': { run: editTeamVocabulary },
  'transcript.settleMarkers': { run: seldom('settleMarkers'), when: `${inRepository} && (${inEither})` },
  'transcript.settleConflicts': { run: seldom('settleConflicts'), when: inEither },
  'transcript.setUpGitMerging': { run: seldom('setUpGitMerging'), when: inRepository },
  'transcript.undoGitMerging': { run: seldom('undoGitMerging'), when: inRepository },
  'transcript.revealAnnotation': { run: revealAnnotation, when: 'false' },
};
