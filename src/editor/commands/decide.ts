import { l10n, type QuickPickItem, window } from 'vscode';
import type { Annotation, Source } from '../../core/sidecar/annotation';
import type { Change } from '../../core/sidecar/change';
import { now } from '../../files/now';
import type { Desk, Outcome } from '../desk';
import { askName } from '../identity';
import { labelOf } from '../label-of';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { tagClaim } from './tag';
import { type Aim, aimedAt } from './target';

/** Sets the verdict, asks for a source (which may be left out), and writes the decision down. */
export const setVerdict: Command = async (desk, argument) => {
  const aims = await aimOrTag(desk, argument);
  const [first] = aims;
  if (!first) return;
  const { verdicts } = await desk.vocabulary.of(first.open.document.uri);
  const verdict = await pick(l10n.t('Verdict'), verdicts, first.one.annotation.verdict);
  if (verdict === undefined) return;
  const source = await window.showInputBox({
    title: l10n.t('Source'),
    prompt: l10n.t('Web address or title of the evidence. Leave it empty to go on without.'),
    placeHolder: 'https://…',
  });
  if (source === undefined) return;
  const by = await askName(first.open.document.uri);
  const at = now();
  await changeAll(desk, aims, l10n.t('Verdict: {0}.', labelOf(verdict)), ({ annotation }) => ({
    set: { verdict: verdict.id, ...(isOpen(annotation) && { status: 'checked' }) },
    append: {
      reviews: [{ ...(by !== undefined && { by }), at, verdict: verdict.id }],
      ...(source.trim() !== '' && { sources: [sourceOf(source.trim(), at)] }),
    },
  }));
};

/** Sets how far the work on a claim is, and writes the decision down. */
export const setStatus: Command = async (desk, argument) => {
  const aims = await aimOrTag(desk, argument);
  const [first] = aims;
  if (!first) return;
  const { statuses } = await desk.vocabulary.of(first.open.document.uri);
  const status = await pick(l10n.t('Status'), statuses, first.one.annotation.status ?? 'unchecked');
  if (status === undefined) return;
  const by = await askName(first.open.document.uri);
  const at = now();
  await changeAll(desk, aims, l10n.t('Status: {0}.', labelOf(status)), () => ({
    set: { status: status.id === 'unchecked' ? undefined : status.id },
    append: { reviews: [{ ...(by !== undefined && { by }), at, status: status.id }] },
  }));
};

export const addNote: Command = async (desk, argument) => {
  const aims = await aimOrTag(desk, argument);
  const [first] = aims;
  if (!first) return;
  const note = await window.showInputBox({ title: l10n.t('Note'), placeHolder: l10n.t('Note for the team') });
  if (note === undefined || note.trim() === '') return;
  const by = await askName(first.open.document.uri);
  const at = now();
  await changeAll(desk, aims, l10n.t('Note added.'), () => ({
    append: { notes: [{ ...(by !== undefined && { by }), at, text: note.trim() }] },
  }));
};

/** Removes the annotation; one that holds work of people (a verdict, notes, reviews) only after asking. */
export const removeAnnotation: Command = async (desk, argument) => {
  const aims = aimedAt(desk, argument);
  if (aims.length === 0) return tell(l10n.t('There is no annotation here.'));
  if (aims.some(({ one }) => holdsWork(one.annotation))) {
    const remove = l10n.t('Remove');
    const question = l10n.t('This annotation holds a verdict, sources or notes. Remove it?');
    if ((await window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
  }
  let outcome: Outcome = 'saved';
  for (const { open, one } of aims) {
    const came = await desk.change(open, { kind: 'remove', id: one.annotation.id }, one.file);
    if (came !== 'saved') outcome = came;
  }
  await tellOutcome(desk, aims[0]!.open, outcome, l10n.t('Annotation removed.'));
};

/** The annotations that are meant; where a cursor stands on none, what it means is tagged first. */
async function aimOrTag(desk: Desk, argument: unknown): Promise<Aim[]> {
  const aims = aimedAt(desk, argument);
  if (aims.length > 0 || argument !== undefined) return aims;
  await tagClaim(desk);
  return aimedAt(desk, argument);
}

/** Edits every annotation that is meant; those of one file with one write, so that one undo takes all of them back. */
async function changeAll(
  desk: Desk,
  aims: readonly Aim[],
  done: string,
  editOf: (one: Aim['one']) => Omit<Change & { kind: 'edit' }, 'kind' | 'id'>,
): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const file of new Set(aims.map(({ one }) => one.file))) {
    const group = aims.filter(({ one }) => one.file === file);
    const changes = group.map(({ one }): Change => ({ kind: 'edit', id: one.annotation.id, ...editOf(one) }));
    outcomes.push(await desk.changeAll(group[0]!.open, changes, file));
  }
  await tellOutcome(desk, aims[0]!.open, outcomes.find((one) => one !== 'saved') ?? 'saved', done);
}

interface Term {
  readonly id: string;
}

async function pick<T extends Term>(
  placeHolder: string,
  terms: readonly T[],
  current: string | undefined,
): Promise<T | undefined> {
  const items = terms.map((term): QuickPickItem & { term: T } => ({
    label: labelOf(term),
    description: term.id === current ? l10n.t('{0} (now)', term.id) : term.id,
    term,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.term;
}

function isOpen(annotation: Annotation): boolean {
  return annotation.status === undefined || ['unchecked', 'in-progress', 'sent-back'].includes(annotation.status);
}

function holdsWork({ verdict, sources, notes, reviews, claim }: Annotation): boolean {
  return verdict !== undefined || claim !== undefined || [sources, notes, reviews].some((list) => list?.length);
}

function sourceOf(typed: string, at: string): Source {
  const accessed = at.slice(0, 10);
  return /^https?:\/\/\S+$/.test(typed) ? { url: typed, accessed } : { title: typed, accessed };
}
