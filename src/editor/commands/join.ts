import { l10n, type QuickPickItem, window } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { annotationsAt } from '../../core/dossier/tag-span';
import type { Annotation } from '../../core/sidecar/annotation';
import { type Act, applyAct } from '../../core/sidecar/apply-act';
import { disputesBetween, joinAcross } from '../../core/sidecar/join-across';
import { joinEntries } from '../../core/sidecar/join-entries';
import type { MergeConflict } from '../../core/sidecar/merge/merge-sidecars';
import type { Settlement } from '../../core/sidecar/merge/resolve-conflict';
import { shorten } from '../../core/text/shorten';
import { now } from '../../files/now';
import { askChoice } from '../ask';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import { askName } from '../identity';
import type { OpenTranscript } from '../open-transcript';
import { pickValue, settlementOf } from '../pick-value';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { annotationsOf, cursorOf, transcriptOf } from './target';

/**
 * Makes one annotation of those that several people made for the same words: lists are united, and where values differ the
 * person is shown both. The older id stays. Those meant are the ones under the cursor, else one group of the list is chosen.
 */
export const joinAnnotations: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const groups = open.dossier.doubles;
  if (groups.length === 0) return tell(l10n.t('No words are tagged twice here.'));
  const under = target.kind === 'places' ? annotationsAt(open.dossier, cursorOf(target)) : annotationsOf(target);
  const group = groups.find((each) => each.some((one) => under.includes(one))) ?? (await pickGroup(groups));
  if (!group) return;
  const files = new Set(group.map(({ file }) => file));
  await (files.size === 1 ? joinInFile(desk, open, group) : joinIntoOthers(desk, open, group));
};

async function pickGroup(
  groups: readonly (readonly PlacedAnnotation[])[],
): Promise<readonly PlacedAnnotation[] | undefined> {
  const items = groups.map((group): QuickPickItem & { group: readonly PlacedAnnotation[] } => ({
    label: wordsOf(group[0]!),
    description: group.flatMap(({ annotation }) => annotation.by ?? []).join(', '),
    group,
  }));
  return (await askChoice(items, { placeHolder: l10n.t('Words that are tagged more than once') }))?.group;
}

/** All of a group in one file become one of them, the oldest. */
async function joinInFile(desk: Desk, open: OpenTranscript, group: readonly PlacedAnnotation[]): Promise<void> {
  // What another checker's file adds to has to keep its id.
  const added = group.filter((one) => one.additions !== undefined);
  if (added.length > 1) return refuse();
  const oldest = added[0] ?? group[0]!;
  const others = group.filter((one) => one !== oldest);
  const { file } = oldest;
  const transcript = fileName(open.document.uri);
  let text = open.sidecars.get(file)?.text ?? '';
  const acts: Act[] = [];
  for (const other of others) {
    const joining = { keep: oldest.annotation.id, drop: other.annotation.id };
    const { disputes, problem } = joinEntries(text, joining);
    if (problem) return void window.showErrorMessage(problem.message);
    const settlements = await settleAll(desk, open, disputes, [oldest, other]);
    if (!settlements) return;
    const act: Act = { kind: 'join', ...joining, settlements };
    acts.push(act);
    text = applyAct(text, act, transcript).text;
  }
  await tellOutcome(
    desk,
    open,
    await desk.make(open, ...acts.map((change) => ({ change, file }))),
    l10n.t('Joined into one annotation.'),
  );
}

/** The one in the person's own file becomes a part of the oldest in anybody else's. Files of others are left alone. */
async function joinIntoOthers(desk: Desk, open: OpenTranscript, group: readonly PlacedAnnotation[]): Promise<void> {
  const home = (await desk.homeOf(open)).uri.toString();
  const mine = group.find((one) => one.file === home && one.additions === undefined);
  const theirs = group.find((one) => one.file !== home);
  if (!mine || !theirs) return refuse();
  const disputes = disputesBetween(mine.annotation, theirs.annotation);
  const settlements = await settleAll(desk, open, disputes, [mine, theirs]);
  if (!settlements) return;
  const text = open.sidecars.get(home)?.text ?? '';
  const acts = joinAcross(text, mine.annotation.id, theirs.annotation, { settlements, at: now() });
  if (acts.length === 0) return refuse();
  await tellOutcome(
    desk,
    open,
    await desk.make(open, ...acts.map((change) => ({ change, file: home }))),
    l10n.t('Joined into one annotation.'),
  );
}

function refuse(): void {
  void window.showInformationMessage(
    l10n.t('Only annotations that stand alone in your own file can be joined with those of others. Ask their authors.'),
  );
}

/** What a person chooses where two differ; undefined for one who wants to stop. */
async function settleAll(
  desk: Desk,
  open: OpenTranscript,
  disputes: readonly MergeConflict[],
  [ours, theirs]: readonly [PlacedAnnotation, PlacedAnnotation],
): Promise<Settlement[] | undefined> {
  const { uri } = open.document;
  const vocabulary = await desk.vocabulary.of(uri);
  const settlements: Settlement[] = [];
  for (const [index, conflict] of disputes.entries()) {
    const choice = await pickValue({
      conflict,
      step: [index + 1, disputes.length],
      words: wordsOf(ours),
      vocabulary,
      describe: (side) => authorOf(side === 'theirs' ? theirs.annotation : ours.annotation),
    });
    if (choice === undefined) return undefined;
    if (choice === 'later') continue;
    const note = l10n.t('Joined two annotations: {0}', conflict.field);
    settlements.push(settlementOf(conflict, choice.value, await askName(uri), note));
  }
  return settlements;
}

function authorOf({ by, at }: Annotation): string {
  return [by, at?.slice(0, 10)].filter(Boolean).join(', ');
}

function wordsOf({ annotation }: PlacedAnnotation): string {
  return shorten(annotation.quote.exact, 100);
}
