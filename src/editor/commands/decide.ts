import { l10n, type QuickPickItem, window } from 'vscode';
import { giveOpinions } from '../../core/dossier/give-opinions';
import type { Annotation, Decision } from '../../core/sidecar/annotation';
import { isSideStatus, memberOf, weighOpinions } from '../../core/sidecar/weigh-opinions';
import { now } from '../../files/now';
import { askChoice, askText } from '../ask';
import type { Desk } from '../desk';
import { askName } from '../identity';
import { labelOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import { askSource } from './add-source';
import { type Aim, type AimedClaim, aimAt, changeAll, renewed } from './aim';
import type { Command } from './command';
import { allAnnotationsOf } from './target';

/** Writes the verdict down as soon as it is chosen, then asks for a source, which may be left out or come later. */
export const setVerdict: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const {
    open,
    annotations: [first],
  } = aim;
  const { verdicts } = await desk.vocabulary.of(open.document.uri);
  const by = await askName(open.document.uri);
  const verdict = await pickTerm(l10n.t('Verdict'), verdicts, opinionOf(first, by, open) ?? first.annotation.verdict);
  if (verdict === undefined) return;
  const at = now();
  const opinion = { ...(by !== undefined && { by }), at, verdict: verdict.id };
  if (!(await giveOpinion(desk, aim, opinion, labelOf(verdict)))) return;
  if (aim.annotations.every(({ annotation }) => annotation.sources?.length)) return;
  await askSource(desk, aim);
};

/** Sets how far the work on a claim is, and writes the decision down. */
export const setStatus: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const {
    open,
    annotations: [first],
  } = aim;
  const { statuses } = await desk.vocabulary.of(open.document.uri);
  const status = await pickTerm(l10n.t('Status'), statuses, first.annotation.status ?? 'unchecked');
  if (status === undefined) return;
  const by = await askName(open.document.uri);
  const at = now();
  const decision = { ...(by !== undefined && { by }), at, status: status.id };
  if (isSideStatus(status.id)) return void (await giveOpinion(desk, aim, decision, labelOf(status)));
  await changeAll(desk, aim, l10n.t('Status: {0}.', labelOf(status)), () => ({
    set: { status: status.id === 'unchecked' ? undefined : status.id },
    append: { reviews: [decision] },
  }));
};

export const addNote: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open } = aim;
  const note = await askText({
    title: l10n.t('Note'),
    placeHolder: l10n.t('Note for the team'),
  });
  if (note === undefined || note.trim() === '') return;
  const by = await askName(open.document.uri);
  const at = now();
  await changeAll(desk, aim, l10n.t('Note added.'), () => ({
    append: { notes: [{ ...(by !== undefined && { by }), at, text: note.trim() }] },
  }));
};

/** Removes the annotation; one that holds work of people (a verdict, notes, reviews) only after asking. */
export const removeAnnotation: Command = async (desk, target) => {
  const all = allAnnotationsOf(target);
  const annotations = all.flatMap((one) => one.annotations);
  if (annotations.length === 0) return tell(l10n.t('There is no annotation here.'));
  if (annotations.some(({ annotation }) => holdsWork(annotation))) {
    const remove = l10n.t('Remove');
    const question =
      annotations.length === 1
        ? l10n.t('This annotation holds a verdict, sources or notes. Remove it?')
        : l10n.t('Some of these {0} annotations hold a verdict, sources or notes. Remove them?', annotations.length);
    if ((await window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
  }
  const done =
    annotations.length === 1 ? l10n.t('Annotation removed.') : l10n.t('{0} annotations removed.', annotations.length);
  for (const { open, annotations: own } of all) {
    const removals = own.map(({ annotation }) => ({ kind: 'remove', id: annotation.id }) as const);
    await tellOutcome(desk, open, await desk.make(open, ...removals), done);
  }
};

/**
 * Writes an opinion on all that is meant, and says where it differs from what somebody else thinks; `name`: of what it says. True if
 * it is written.
 */
export async function giveOpinion(desk: Desk, aim: Aim, opinion: Decision, name: string): Promise<boolean> {
  const { team } = aim.open.team;
  const disputed = renewed(aim).filter(({ annotation }) => {
    const reviews = [...(annotation.reviews ?? []), opinion];
    return weighOpinions({ ...annotation, reviews }, team).isDisputed;
  });
  const isDisputed = disputed.length > 0;
  const done = isDisputed || 'verdict' in opinion ? describeVerdict(name, isDisputed) : l10n.t('Status: {0}.', name);
  return changeAll(desk, aim, done, ({ annotation }) => giveOpinions(annotation, team, opinion));
}

/** What is said once a verdict is written down. */
export function describeVerdict(name: string, isDisputed: boolean): string {
  return isDisputed
    ? l10n.t('Your opinion is written down: {0}. Others think otherwise; it is disputed until it is settled.', name)
    : l10n.t('Verdict: {0}.', name);
}

/** The verdict that somebody has given already. */
function opinionOf({ annotation }: AimedClaim, by: string | undefined, open: OpenTranscript): string | undefined {
  const { team } = open.team;
  const own = (one: Decision) => memberOf(one.by, team) === memberOf(by, team);
  return weighOpinions(annotation, team).opinions.find(({ decision }) => own(decision))?.decision.verdict;
}

interface Term {
  readonly id: string;
}

export async function pickTerm<T extends Term>(
  placeHolder: string,
  terms: readonly T[],
  current: string | undefined,
): Promise<T | undefined> {
  const items = terms.map((term): QuickPickItem & { term: T } => ({
    label: labelOf(term),
    description: term.id === current ? l10n.t('{0} (now)', term.id) : term.id,
    term,
  }));
  return (await askChoice(items, { placeHolder, matchOnDescription: true }))?.term;
}

function holdsWork({ verdict, sources, notes, reviews, claim }: Annotation): boolean {
  return verdict !== undefined || claim !== undefined || [sources, notes, reviews].some((list) => list?.length);
}
