import {
  Disposable,
  l10n,
  languages,
  type Position,
  type TextDocument,
  TextDocumentChangeReason,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { labelAt } from '../../core/dossier/label-at';
import { type RenamedNote, renameLabels } from '../../core/dossier/rename-labels';
import { renameSpeaker } from '../../core/dossier/rename-speaker';
import { judgeLabel } from '../../core/transcript/judge-label';
import { nameSpan } from '../../core/transcript/name-span';
import type { LabelledTurn, Transcript } from '../../core/transcript/transcript';
import { describeRenamed } from '../commands/rename-in-annotations';
import type { Desk } from '../desk';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf } from '../ranges';
import { tellOutcome } from '../tell';
import type { RegisterView } from './view';

/** A renaming and what the text is without and with it: by that it is known when the text takes it on, and when it is undone. */
interface Renaming {
  readonly document: TextDocument;
  readonly before: string;
  readonly after: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Set once the text has taken it on: the annotations that had one of the labels, by id, with the label they had. */
  renamed?: readonly { readonly id: string; readonly old: string; readonly new: string }[];
  /** Set with it: what sidecars say of the labels. */
  notes?: readonly (RenamedNote & { readonly file: string })[];
}

/**
 * “Rename Symbol” on a speaker's label: all labels of the speaker, the `speaker` of the annotations, and what the sidecars say
 * of the labels. These follow when
 * the text has changed, since a renaming may be looked at first and given up; they also follow its undoing and redoing.
 */
export const registerRenameSpeaker: RegisterView = (desk) => {
  let latest: Renaming | undefined;

  const provider = languages.registerRenameProvider(
    { language: languageId },
    {
      prepareRename(document, position) {
        const { transcript, turn } = labelUnder(desk, document, position);
        const name = nameSpan(transcript.text, turn);
        return { range: rangeOf(document, name), placeholder: turn.speaker };
      },
      provideRenameEdits(document, position, newName) {
        const name = newName.trim();
        const { transcript, turn } = labelUnder(desk, document, position);
        if (/[:：\r\n]/.test(name) || judgeLabel(name).likeness === 'never') {
          throw new Error(l10n.t('“{0}” would not be read as a speaker’s name.', name));
        }
        const { spans, labels } = renameSpeaker(transcript, turn, name);
        const edit = new WorkspaceEdit();
        for (const span of spans) edit.replace(document.uri, rangeOf(document, span), name);
        const before = transcript.text;
        const kept = spans.map((span, i) => before.slice(spans[i - 1]?.end ?? 0, span.start));
        const after = [...kept, before.slice(spans.at(-1)?.end ?? 0)].join(name);
        latest = { document, before, after, labels };
        return edit;
      },
    },
  );

  const follow = workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const renaming = latest;
    if (renaming?.document !== document || contentChanges.length === 0) return;
    const open = desk.of(document);
    if (!open) return;
    if (!renaming.renamed) {
      if (document.getText() === renaming.after) await takeOn(desk, open, renaming);
      else latest = undefined;
    } else if (reason === TextDocumentChangeReason.Undo && document.getText() === renaming.before) {
      await writeSpeakers(desk, open, renaming, 'old');
    } else if (reason === TextDocumentChangeReason.Redo && document.getText() === renaming.after) {
      await writeSpeakers(desk, open, renaming, 'new');
    }
  });
  const closed = desk.onDidClose(({ document }) => {
    if (latest?.document === document) latest = undefined;
  });
  return Disposable.from(provider, follow, closed);
};

/** The transcript and the turn whose label is at a position; throws what the person is to read where there is none. */
function labelUnder(
  desk: Desk,
  document: TextDocument,
  position: Position,
): { transcript: Transcript; turn: LabelledTurn } {
  const transcript = desk.of(document)?.dossier.transcript;
  const turn = transcript && labelAt(transcript, document.offsetAt(position));
  if (!turn) throw new Error(l10n.t('Put the cursor on a speaker’s label to rename the speaker.'));
  return { transcript, turn };
}

async function takeOn(desk: Desk, open: OpenTranscript, renaming: Renaming): Promise<void> {
  renaming.renamed = open.dossier.annotations.flatMap(({ annotation: { id, speaker } }) => {
    const name = speaker === undefined ? undefined : renaming.labels.get(speaker);
    return name === undefined ? [] : [{ id, old: speaker!, new: name }];
  });
  renaming.notes = open.dossier.sidecars.flatMap(({ file, sidecar }) =>
    renameLabels(sidecar.about ?? {}, renaming.labels).map((note) => ({ ...note, file })),
  );
  if (renaming.renamed.length + renaming.notes.length === 0) return;
  await writeSpeakers(desk, open, renaming, 'new');
}

/** Writes the speaker that each annotation had (`old`) or has got (`new`), and what was said of the labels. */
async function writeSpeakers(
  desk: Desk,
  open: OpenTranscript,
  { renamed = [], notes = [] }: Renaming,
  side: 'old' | 'new',
): Promise<void> {
  const changes = renamed.map((one) => ({ kind: 'edit', id: one.id, set: { speaker: one[side] } }) as const);
  const other = side === 'old' ? 'new' : 'old';
  const told = notes.map((one) => ({
    change: { kind: 'tell-speakers', labels: [one[side]], without: [one[other].label] } as const,
    file: one.file,
  }));
  const outcome = await desk.make(open, ...changes, ...told);
  const done =
    renamed.length > 0 ? describeRenamed(renamed.length) : l10n.t('What was said of the label holds for the new one.');
  await tellOutcome(desk, open, outcome, done);
}
