import { CommentMode, l10n, window } from 'vscode';
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
  if (typeof text !== 'string' || text.trim() === '') return;
  const aim = aimOf(claimTarget(desk, thread));
  if (!aim) return tellUnwritten(text);
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
  if (text === '' || text === note.text.trim()) {
    comment.body = note.text;
    return setMode(comment, CommentMode.Preview);
  }
  const aim = aimOf(targetOf(desk, [claim]));
  if (!aim) return tellUnwritten(text);
  const append = { notes: [{ ...note, text, edited: now() }] };
  const edit: Change = { kind: 'edit', id: claim.id, append, instead: { notes: note } };
  const outcome = await desk.make(aim.open, edit);
  // What was typed stays to be saved again if it is nowhere else.
  if (typeof outcome !== 'object' || outcome.kept) setMode(comment, CommentMode.Preview);
  await tellOutcome(desk, aim.open, outcome, l10n.t('Note changed.'));
};

/** Gives back what a person typed of a claim that is gone. */
function tellUnwritten(text: string): void {
  void window.showErrorMessage(l10n.t('The claim is no longer here, so this note was not written: “{0}”', text.trim()));
}

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
