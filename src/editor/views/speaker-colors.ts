import { Disposable, type TextDocument, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { shownSpeaker } from '../../core/dossier/shown-speaker';
import { turnsIn } from '../../core/dossier/turn-at';
import { personOf } from '../../core/dossier/turns-of-speaker';
import { nameSpan } from '../../core/transcript/name-span';
import { isLabelled, type Transcript, type Turn } from '../../core/transcript/transcript';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

/** So many colours there are; whoever comes after begins anew. */
const palette = [1, 2, 3, 4, 5, 6];

/** A colour for each person who speaks, whichever label stands there; in the order in which they first speak. */
export const registerSpeakerColors: RegisterView = (desk) => {
  const types = palette.map((n) =>
    window.createTextEditorDecorationType({ color: new ThemeColor(`transcript.speaker${n}`) }),
  );
  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    const isOn = workspace.getConfiguration('transcript', editor.document).get('speakerColors', true);
    if (!open || !isOn) {
      for (const type of types) editor.setDecorations(type, []);
      return;
    }
    if (open.reading.isBehind) return;
    const { transcript } = open.dossier;
    const ranks = ranksOf(transcript);
    const seen = editor.visibleRanges.flatMap((range) => turnsIn(transcript, spanOf(editor.document, range)));
    const labelled = [...new Set(seen)].filter(isLabelled);
    for (const [i, type] of types.entries()) {
      const own = labelled.filter((turn) => ranks.get(speakerKey(transcript, turn)) === i);
      editor.setDecorations(
        type,
        own.map((turn) => rangeOf(editor.document, nameSpan(transcript.text, turn))),
      );
    }
  };
  const paintAll = () => {
    for (const editor of window.visibleTextEditors) paint(editor);
  };
  paintAll();
  return Disposable.from(
    desk.onDidChange((open) => {
      for (const editor of window.visibleTextEditors) if (editor.document === open.document) paint(editor);
    }),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('transcript.speakerColors') && paintAll()),
    ...types,
  );
};

const known = new WeakMap<Transcript, ReadonlyMap<string | undefined, number>>();

/** The colour of who speaks in a turn, by its number in the theme; undefined if the setting wants none. */
export function speakerColor(document: TextDocument, transcript: Transcript, turn: Turn): ThemeColor | undefined {
  if (!workspace.getConfiguration('transcript', document).get('speakerColors', true)) return undefined;
  const rank = ranksOf(transcript).get(speakerKey(transcript, turn));
  return rank === undefined ? undefined : new ThemeColor(`transcript.speaker${palette[rank]}`);
}

function ranksOf(transcript: Transcript): ReadonlyMap<string | undefined, number> {
  let ranks = known.get(transcript);
  if (!ranks) {
    // Whom only a person named comes after all whom labels name.
    const named = transcript.turns.filter((turn) => !isLabelled(turn) && turn.named);
    const all = [...transcript.turns.filter(isLabelled), ...named];
    const keys = [...new Set(all.map((turn) => speakerKey(transcript, turn)))];
    ranks = new Map(keys.map((key, i) => [key, i % palette.length]));
    known.set(transcript, ranks);
  }
  return ranks;
}

function speakerKey(transcript: Transcript, turn: Turn): string | undefined {
  return turn.name ?? personOf(transcript, turn)?.name ?? shownSpeaker(turn);
}
