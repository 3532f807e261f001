import { commands, l10n, type QuickPickItem, type TextDocument, Uri, window } from 'vscode';
import { dismissAnnotation, dismissWords, type Saying, takeBackDismissal } from '../../core/dossier/dismiss';
import type { Dossier } from '../../core/dossier/dossier';
import { type Hand, handAt, handOn, nextHand } from '../../core/dossier/hand';
import { isDismissed } from '../../core/dossier/is-dismissed';
import { isUnchecked } from '../../core/dossier/is-unchecked';
import type { WorkUnit } from '../../core/dossier/units-of';
import type { Change } from '../../core/sidecar/change';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { askChoice } from '../ask';
import { checkingKeys, keyOf } from '../checking/checking-keys';
import { isLocked, saveLocked, unlockText } from '../checking/checking-lock';
import { enterChecking } from '../checking/enter-checking';
import { giveKeysToList } from '../checking/give-keys-to-list';
import { isCheckedInList } from '../checking/is-checked-in-list';
import { showHand } from '../checking/show-hand';
import { untilShown } from '../checking/until-shown';
import type { Desk } from '../desk';
import { askName, knownName } from '../identity';
import { labelOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { editorOf } from '../show-place';
import { iconOf, signOfVerdict } from '../state-sign';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { tagClaim, transcriptToTag } from './tag';
import { annotationsOf, type CommandTarget, cursorOf, transcriptOf } from './target';

export const isUntagged = ({ untagged }: WorkUnit) => untagged !== undefined;
export const isOpen = (unit: WorkUnit) => isUntagged(unit) || isUnchecked(unit);

/** Single keys from here on: what is at hand is the claim at the cursor, else the next that waits for somebody. */
export const startChecking: Command = async (desk, target, from) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const { document } = open;
  // Who clicked the button over the text has the keys on that button.
  if (from instanceof Uri) void window.showTextDocument(document, (await editorOf(open)).viewColumn);
  await enterChecking(desk, open, async () => {
    if (document.isDirty && !document.isUntitled) void tellChanged(document);
    await askName(document.uri);
    await takeFirst(desk, open, cursorOf(target));
  });
};

/** Takes to hand what is at the cursor, else what comes next. */
async function takeFirst(desk: Desk, open: OpenTranscript, cursor: number): Promise<void> {
  const { dossier } = open;
  const under = handAt(dossier, cursor);
  const from = { offset: cursor - 1, step: 1 } as const;
  const hand = under?.unit
    ? under
    : (nextHand(dossier, from, isOpen) ?? nextHand(dossier, from) ?? firstWords(dossier));
  if (!hand) {
    await unlockText(open);
    return tell(l10n.t('Nobody speaks in this text: there is nothing to check.'));
  }
  await showHand(desk, open, hand);
  if (isCheckedInList(open.document)) giveKeysToList();
}

/** A stray key before checking began would stay in the record unseen: says that the text has changes, and offers the ways on. */
async function tellChanged(document: TextDocument): Promise<void> {
  const [show, save, takeBack] = [l10n.t('Show Changes'), l10n.t('Save'), l10n.t('Take Back')];
  const message = l10n.t('The text has changes that aren’t saved. Do they belong into the record?');
  const answer = await window.showWarningMessage(message, show, save, takeBack);
  if (answer === save) await (isLocked(document) ? saveLocked({ document }) : document.save());
  if (answer === show) await commands.executeCommand('workbench.files.action.compareWithSaved', document.uri);
  if (answer !== takeBack) return;
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
}

/** Ends checking; the text stays read-only until somebody wants to correct it. */
export const leaveChecking: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (open) desk.checking.leave(open);
};

/** Says that a letter or digit is no key of checking. If a box is about to open, it goes there instead, and this isn't run. */
export const typeAhead: Command = async (_desk, _target, typed) => {
  tell(l10n.t('{0} is no key of checking. {1} shows the keys.', String(typed), keyOf('transcript.checkingHelp')));
};

/** Tags what is at hand, or makes a claim again of what was dismissed, and goes on to what nobody has tagged. */
export const tagAndGoOn: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const hand = handAtTarget(desk, open, target);
  const tagging = tagClaim(desk, target);
  await untilShown(desk, open, tagging);
  await goOn(desk, target, hand, isUntagged);
  await tagging;
};

/** Says that what is at hand is no claim, and goes on; said again of the same, takes it back. */
export const notAClaim: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const hand = handAtTarget(desk, open, target);
  const change = hand && dismissal(open, hand, await sayingIn(open));
  if (!change) return tell(l10n.t('There is no claim here.'));
  const making = desk.make(open, change);
  await untilShown(desk, open, making);
  if (hand.dismissed) return tellOutcome(desk, open, making, l10n.t('It is a claim again.'));
  await goOn(desk, target, hand, isUntagged);
  const isGone = open.dossier.annotations.some((one) => isDismissed(one) && one.span?.start === hand.start);
  const done = isGone ? l10n.t('Not a claim.') : l10n.t('Your opinion that it is no claim is written down.');
  await tellOutcome(desk, open, making, done);
};

function dismissal({ dossier, team }: OpenTranscript, hand: Hand, saying: Saying): Change | undefined {
  if (hand.dismissed) return takeBackDismissal(dossier, hand.dismissed, saying);
  const { annotation, untagged } = hand.unit ?? {};
  if (annotation) return dismissAnnotation(annotation, team.team, saying);
  return untagged && dismissWords(dossier, untagged, saying);
}

/** Lists the keys, and of the digits which verdict each gives; the one that is chosen is pressed. */
export const checkingHelp: Command = async (desk, target) => {
  const { commands: declared } = desk.context.extension.packageJSON.contributes;
  const titles = new Map<string, string>(
    (declared as { command: string; title: string }[]).map(({ command, title }) => [command, title]),
  );
  const open = 'open' in target ? target.open : desk.active;
  const { verdicts, tags } = open ? await desk.vocabulary.of(open.document.uri) : { verdicts: [], tags: [] };
  const scale = verdicts.length > 0 ? verdicts : tags;
  const shown = new Map<string, HelpItem>();
  for (const { command, shown: key, args } of checkingKeys) {
    const term = args ? scale[args - 1] : undefined;
    if (args && !term) continue;
    const name = args ? `${command} ${args}` : command;
    const before = shown.get(name);
    const icon = term && verdicts.length > 0 ? { iconPath: iconOf(signOfVerdict(term.id, verdicts)) } : {};
    shown.set(name, {
      label: before ? `${before.label}, ${key}` : key,
      description: term ? labelOf(term) : (titles.get(command) ?? command),
      command,
      args: args ? [args] : [],
      ...icon,
    });
  }
  const options = { title: l10n.t('Keys while checking'), matchOnDescription: true };
  const chosen = await askChoice([...shown.values()], options);
  if (chosen) await commands.executeCommand(chosen.command, ...chosen.args);
};

interface HelpItem extends QuickPickItem {
  readonly command: string;
  readonly args: readonly number[];
}

/** What a command works on: a row that is named, words that somebody selected, else what is at hand or the cursor is at. */
export function handAtTarget(desk: Desk, open: OpenTranscript, target: CommandTarget): Hand | undefined {
  const { dossier } = open;
  if (target.kind === 'annotations') return annotationsOf(target).flatMap((one) => handOn(dossier, one) ?? [])[0];
  const [named] = target.kind === 'places' ? target.places : [];
  if (named?.atHand) return handAt(dossier, named.cursor);
  const chosen = desk.checking.chosenIn(open);
  if (chosen) return { start: chosen.start, end: chosen.end, offset: chosen.start };
  const hand = desk.checking.handOf(open);
  if (hand) return hand;
  return named && named.start < named.end
    ? { start: named.start, end: named.end, offset: named.start }
    : handAt(dossier, cursorOf(target));
}

/** Goes on to what is wanted after what was at hand, else to whatever waits for somebody; says so if nothing does. At the end of a text that grows it stays. */
export async function goOn(
  desk: Desk,
  target: CommandTarget,
  hand: Hand | undefined,
  wanted: (unit: WorkUnit) => boolean,
): Promise<void> {
  const open = transcriptOf(target);
  if (!open || !desk.checking.isOn(open) || !hand) return;
  const from = { offset: hand.offset, step: 1 } as const;
  const next = nextHand(open.dossier, from, wanted) ?? nextHand(open.dossier, from, isOpen);
  // Of a text that goes on the next is still to be said: who is at its end isn't taken to its beginning.
  const isStill = open.dossier.isGrowing && next !== undefined && next.offset <= hand.offset;
  await showHand(desk, open, (isStill ? undefined : next) ?? handAt(open.dossier, hand.offset) ?? hand);
  target.passOn?.();
  if (!next) tell(l10n.t('All of this transcript is checked.'));
}

/** Keeps at hand what was, as what it has become: words that a person selected may be a claim by now. */
export async function stayAt(desk: Desk, target: CommandTarget, hand: Hand): Promise<void> {
  const open = transcriptOf(target);
  if (!open || !desk.checking.isOn(open)) return;
  await showHand(desk, open, handAt(open.dossier, hand.offset) ?? hand);
  target.passOn?.();
}

function firstWords(dossier: Dossier): Hand | undefined {
  const [turn] = dossier.transcript.turns;
  return turn && handAt(dossier, turn.speech.start);
}

export async function sayingIn(open: OpenTranscript): Promise<Saying> {
  const by = await knownName(open.document.uri);
  return { id: newId(), at: now(), ...(by !== undefined && { by }) };
}
