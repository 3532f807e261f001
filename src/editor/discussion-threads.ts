import {
  type Comment,
  type CommentAuthorInformation,
  CommentMode,
  type CommentThread,
  EventEmitter,
  type Range,
} from 'vscode';
import type { Remark } from '../core/dossier/discussion-of';
import type { Note } from '../core/sidecar/annotation';
import type { AnnotationHandle } from './commands/target';

/** A note or a decision as VS Code shows it. Its words are words: nothing in them is mark-up. */
export class RemarkComment implements Comment {
  mode = CommentMode.Preview;
  /** What a person has typed there so far while it is edited. */
  body: string;
  readonly author: CommentAuthorInformation;
  readonly timestamp?: Date;
  readonly label?: string;
  readonly contextValue: 'ownNote' | 'remark';

  constructor(
    readonly claim: AnnotationHandle,
    readonly remark: Remark,
    { body, name, label, isOwn }: { body: string; name: string; label?: string | undefined; isOwn: boolean },
  ) {
    this.body = body;
    this.author = { name };
    if (label !== undefined) this.label = label;
    const time = Date.parse(remark.said.at ?? '');
    // VS Code tells how long ago it was; of what another clock put ahead it would say “in 5 yrs”.
    if (time <= Date.now()) this.timestamp = new Date(time);
    this.contextValue = isOwn ? 'ownNote' : 'remark';
  }

  /** The note that it shows; undefined if it shows a decision. */
  get note(): Note | undefined {
    return this.remark.kind === 'note' ? this.remark.said : undefined;
  }
}

const claims = new WeakMap<object, AnnotationHandle>();

/** Notes which claim a thread discusses. */
export function rememberThread(thread: CommentThread, claim: AnnotationHandle): void {
  claims.set(thread, claim);
}

/** The claim that a thread discusses; undefined for what is no thread of ours. */
export function claimOfThread(thread: unknown): AnnotationHandle | undefined {
  return typeof thread === 'object' && thread !== null ? claims.get(thread) : undefined;
}

const byComment = new WeakMap<RemarkComment, CommentThread>();

/** Shows remarks in a thread, at a place. */
export function fillThread(thread: CommentThread, comments: readonly RemarkComment[], range: Range): void {
  for (const one of comments) byComment.set(one, thread);
  if (!thread.range?.isEqual(range)) thread.range = range;
  thread.comments = comments;
}

const left = new EventEmitter<AnnotationHandle>();

/** A person no longer edits a comment on that claim: its thread may show what came meanwhile. */
export const onDidLeaveEditing = left.event;

/** Lets a person edit a comment, or ends that. */
export function setMode(comment: RemarkComment, mode: CommentMode): void {
  const thread = byComment.get(comment);
  comment.mode = mode;
  // A thread is drawn anew when it gets its comments anew.
  if (thread) thread.comments = [...thread.comments];
  if (mode === CommentMode.Preview) left.fire(comment.claim);
}
