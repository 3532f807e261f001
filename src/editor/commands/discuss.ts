import { CommentMode, l10n } from 'vscode';
import { discussionOf } from '../../core/dossier/discussion-of';
import type { Change } from '../../core/sidecar/change';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { claimOfThread, RemarkComment, setMode } from '../discussion-threads';
import { askName } from '../identity';
import { tell, tellOutcome } from '../tell';
import type { Aim } from './aim';
import { changeAll } from './aim';
import type { Command } from './command';
import { annotationsOf, type CommandTarget, targetOf, transcriptOf } from './target';

/** Writes what a person typed below a discussion as a note. */
export const reply: Command = async (desk, _, said) => {
  const { thread, text } = (said ?? {}) as { readonly thread?: unknown; readonly text?: unknown };
  const aim = aimOf(claimTarget(desk, thread));
  if (!aim || typeof text !== 'string' || text.trim() === '') return;
  const by = await askName(aim.open.document.uri);
  const note = { ...(by !== undefined && { by }), at: now(), text: text.trim() };
  await changeAll(desk, aim, l10n.t('Note added.'), () => ({ append: { notes: [note] } }));
};

/** Says that the discussion of a claim is over; a later note opens it again. */
export const resolveDiscussion: Command = async (desk, target, thread) => {
  const all = aimOf(claimTarget(desk, thread) ?? target);
  const [first, ...others] =
    all?.annotations.filter(({ annotation }) => discussionOf(annotation)?.isResolved === false) ?? [];
  if (!all || !first) return tell(l10n.t('There is no open discussion here.'));
  const by = await askName(all.open.document.uri);
  const aim: Aim = { open: all.open, annotations: [first, ...others] };
  const resolved = { ...(by !== undefined && { by }), at: now() };
  await changeAll(desk, aim, l10n.t('Discussion resolved.'), () => ({ set: { resolved } }));
};

/** Lets a person change a note of his own, in its place. */
export const editNote: Command = async (_, __, comment) => {
  if (comment instanceof RemarkComment && comment.note) setMode(comment, CommentMode.Editing);
};

/** Leaves a note as it was. */
export const leaveNote: Command = async (_, __, comment) => {
  if (!(comment instanceof RemarkComment) || !comment.note) return;
  comment.body = comment.note.text;
  setMode(comment, CommentMode.Preview);
};

/** Writes a note as its writer changed it: it stays the same note, and says when it was changed. */
export const saveNote: Command = async (desk, _, comment) => {
  if (!(comment instanceof RemarkComment) || !comment.note) return;
  const { claim, note } = comment;
  const text = comment.body.trim();
  const target = targetOf(desk, [claim]);
  if (!('open' in target) || text === '' || text === note.text.trim()) {
    comment.body = note.text;
    return setMode(comment, CommentMode.Preview);
  }
  setMode(comment, CommentMode.Preview);
  const edit: Change = { kind: 'edit', id: claim.id, append: { notes: [{ ...note, text, edited: now() }] } };
  await tellOutcome(desk, target.open, await desk.make(target.open, edit), l10n.t('Note changed.'));
};

/** The claim that a thread discusses. */
function claimTarget(desk: Desk, thread: unknown): CommandTarget | undefined {
  const claim = claimOfThread(thread);
  return claim && targetOf(desk, [claim]);
}

function aimOf(target: CommandTarget | undefined): Aim | undefined {
  const open = target && transcriptOf(target);
  const [first, ...others] = target ? annotationsOf(target) : [];
  return open && first && { open, annotations: [first, ...others] };
}
