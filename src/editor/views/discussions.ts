import {
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  Disposable,
  l10n,
  Range,
  type TextDocument,
} from 'vscode';
import { type Discussion, discussionOf, type Remark } from '../../core/dossier/discussion-of';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import type { Annotation } from '../../core/sidecar/annotation';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { memberOf } from '../../core/sidecar/weigh-opinions';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import type { Span } from '../../core/text/span';
import type { AnnotationHandle } from '../commands/target';
import type { Desk } from '../desk';
import { fillThread, onDidLeaveEditing, RemarkComment, rememberThread } from '../discussion-threads';
import { knownName } from '../identity';
import { nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import type { RegisterView } from './view';

/** VS Code takes some milliseconds for each new thread: so many come at once, and then it may draw (milliseconds). */
const atOnce = 4;
const pause = 25;

/** Notes and reviews beside the words, one thread a discussed claim, closed until somebody opens it. */
export const registerDiscussions: RegisterView = (desk) => new Discussions(desk);

interface ShownThread {
  readonly thread: CommentThread;
  /** What it was made of: a claim that is the same has the same discussion. */
  annotation: Annotation;
  readonly made: Made;
}

/** What the threads of a transcript are made of besides its claims. */
interface Made {
  readonly vocabulary: Vocabulary;
  readonly team: OpenTranscript['team']['team'];
  readonly me: string | undefined;
}

class Discussions implements Disposable {
  readonly #controller = comments.createCommentController('transcript', l10n.t('Transcript: Discussions'));
  readonly #threads = new Map<OpenTranscript, Map<string, ShownThread>>();
  /** The last that shows the threads of a transcript; one that comes later takes its place. */
  readonly #runs = new Map<OpenTranscript, object>();
  readonly #parts: Disposable[];

  constructor(readonly desk: Desk) {
    this.#controller.options = { prompt: l10n.t('Reply…'), placeHolder: l10n.t('Note for the team') };
    this.#parts = [
      desk.onDidChange((open) => this.#show(open)),
      onDidLeaveEditing(({ transcript }) => {
        const open = desk.all.find(({ document }) => document.uri.toString() === transcript);
        if (open) void this.#show(open);
      }),
      desk.onDidClose((open) => {
        for (const { thread } of this.#threads.get(open)?.values() ?? []) thread.dispose();
        this.#threads.delete(open);
        this.#runs.delete(open);
      }),
    ];
  }

  dispose(): void {
    this.#runs.clear();
    Disposable.from(...this.#parts, this.#controller).dispose();
  }

  async #show(open: OpenTranscript): Promise<void> {
    const { uri } = open.document;
    const me = await knownName(uri);
    const { vocabulary, team } = open.team;
    // What was edited meanwhile is told again.
    if (this.desk.of(open.document) !== open || !open.isCurrent) return;
    const shown = this.#threads.get(open) ?? new Map<string, ShownThread>();
    this.#threads.set(open, shown);
    const gone = new Set(shown.keys());
    const run = {};
    this.#runs.set(open, run);
    let count = 0;
    for (const one of open.dossier.annotations) {
      const { annotation, span } = one;
      const discussion = span && discussionOf(annotation);
      if (!discussion) continue;
      gone.delete(annotation.id);
      if (!shown.has(annotation.id) && ++count % atOnce === 0) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        // Whoever came meanwhile, or comes since the text was edited, goes on with what is there by now.
        if (this.#runs.get(open) !== run || !open.isCurrent) return;
      }
      this.#showOne(open, shown, one, discussion, { vocabulary, team, me });
    }
    for (const id of gone) {
      const { thread } = shown.get(id)!;
      if (isEdited(thread)) continue;
      thread.dispose();
      shown.delete(id);
    }
  }

  #showOne(
    open: OpenTranscript,
    shown: Map<string, ShownThread>,
    { annotation, span }: PlacedAnnotation,
    discussion: Discussion,
    made: Made,
  ): void {
    const { document } = open;
    const range = placeOfThread(document, span!);
    const before = shown.get(annotation.id);
    const isSame =
      before?.annotation === annotation &&
      before.made.vocabulary === made.vocabulary &&
      before.made.team === made.team &&
      before.made.me === made.me;
    if (before && (isEdited(before.thread) || isSame)) {
      if (!before.thread.range?.isEqual(range)) before.thread.range = range;
      return;
    }
    const claim: AnnotationHandle = { transcript: document.uri.toString(), id: annotation.id };
    const remarks = discussion.remarks.map((remark) => commentOf(remark, claim, made));
    const thread = before?.thread ?? this.#controller.createCommentThread(document.uri, range, []);
    if (!before) thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    rememberThread(thread, claim);
    thread.label = shorten(oneLine(annotation.claim ?? annotation.quote.exact), 80);
    thread.contextValue = discussion.isResolved ? 'resolved' : 'open';
    thread.state = discussion.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    fillThread(thread, remarks, range);
    shown.set(annotation.id, { thread, annotation, made });
  }
}

/**
 * Where a thread hangs: at the blank line below its paragraph if there is one, else at the words. VS Code draws its sign beside every
 * row into which a line is wrapped, and opens the thread between two of them.
 */
function placeOfThread(document: TextDocument, span: Span): Range {
  const words = rangeOf(document, span);
  const below = words.end.line + 1;
  const isBlank = below < document.lineCount && document.lineAt(below).isEmptyOrWhitespace;
  return isBlank ? new Range(below, 0, below, 0) : words;
}

/** True while a person types in one of its notes: that is left alone. */
function isEdited({ comments: all }: CommentThread): boolean {
  return all.some(({ mode }) => mode === CommentMode.Editing);
}

function commentOf(remark: Remark, claim: AnnotationHandle, { vocabulary, team, me }: Made): RemarkComment {
  const { by } = remark.said;
  const isOwn =
    remark.kind === 'note' &&
    me !== undefined &&
    by !== undefined &&
    remark.said.at !== undefined &&
    memberOf(by, team) === memberOf(me, team);
  const label = remark.kind === 'note' && remark.said.edited !== undefined ? l10n.t('edited') : undefined;
  const body = remark.kind === 'note' ? remark.said.text : describeDecision(remark, vocabulary);
  return new RemarkComment(claim, remark, { body, name: by ?? l10n.t('no name'), label, isOwn });
}

function describeDecision(
  { said: { verdict, status, claim, note, settles } }: Remark & { readonly kind: 'decision' },
  { verdicts, statuses }: Vocabulary,
): string {
  const name =
    verdict === undefined ? (status === undefined ? undefined : nameOf(statuses, status)) : nameOf(verdicts, verdict);
  const what = name !== undefined && settles ? l10n.t('Settled: {0}.', name) : name;
  return [what, claim, note].filter(Boolean).join('\n');
}
