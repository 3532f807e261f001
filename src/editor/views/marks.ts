import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Dossier } from '../../core/dossier/dossier';
import { echoesOf } from '../../core/dossier/echoes-of';
import { type ClaimState, type StateKind, stateOfClaim } from '../../core/dossier/state-of';
import { verdictClass } from '../../core/dossier/verdict-signs';
import type { Term } from '../../core/sidecar/vocabulary';
import { addAll } from '../../core/text/add-all';
import { contains, overlaps, type Span } from '../../core/text/span';
import { spansIn } from '../../core/text/spans-in';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf, spanOf } from '../ranges';
import { type StateSign, signOf } from '../state-sign';
import type { RegisterView } from './view';

/** A way in which words are marked: that of a state, of a class of verdicts, or of what is not saved yet. */
type Look = Exclude<StateKind, 'judged' | 'dismissed'> | 'true' | 'mixed' | 'false' | 'other' | 'saving';

/** The line below the words: shape and colour both tell. */
const lines: Readonly<Record<Look, readonly [line: string, color: string]>> = {
  untagged: ['dotted 2px', 'untagged'],
  unchecked: ['solid 1px', 'unchecked'],
  taken: ['dashed 2px', 'taken'],
  'in-review': ['double 1px', 'inReview'],
  true: ['solid 2px', 'verdictTrue'],
  mixed: ['solid 2px', 'verdictMixed'],
  false: ['solid 2px', 'verdictFalse'],
  other: ['solid 2px', 'verdictOther'],
  'not-checkable': ['solid 1px', 'verdictOther'],
  disputed: ['wavy 1px', 'disputed'],
  attention: ['wavy 1px', 'attention'],
  'sent-back': ['dashed 2px', 'attention'],
  saving: ['dotted 2px', 'unchecked'],
};

/** States in which nothing goes on until a person has looked. */
const waiting: ReadonlySet<Look> = new Set(['attention', 'disputed', 'sent-back']);

/** Marks numeric claims that nobody has tagged yet, and on the tagged ones what became of them. */
export const registerMarks: RegisterView = (desk) => {
  const looks = Object.keys(lines) as Look[];
  const types = new Map(looks.map((look) => [look, window.createTextEditorDecorationType(styleOf(look))]));
  const gutter = window.createTextEditorDecorationType({
    light: { gutterIconPath: warningIcon('#bf8803') },
    dark: { gutterIconPath: warningIcon('#cca700') },
    gutterIconSize: 'contain',
  });
  const rulers = new Map(
    looks.filter(isRuled).map((look) => [look, window.createTextEditorDecorationType(rulerOf(look))]),
  );
  const painted = new WeakMap<TextEditor, Painted>();
  const clear = (editor: TextEditor) => {
    painted.delete(editor);
    ruled.delete(editor);
    for (const type of [...types.values(), ...rulers.values(), gutter]) editor.setDecorations(type, []);
  };

  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    if (!open || !areMarksOn(editor)) return clear(editor);
    // What changed is painted once it is read; until then the editor moves the marks along.
    if (open.reading.isBehind) {
      void open.renew().then((isRead) => isRead && window.visibleTextEditors.includes(editor) && paint(editor));
      return;
    }
    const { version } = editor.document;
    const last = painted.get(editor);
    // Where words were changed the editor has moved marks, and dropped some.
    const set = last?.version === version ? last.set : new Map<TextEditorDecorationType, string>();
    const seen = seenIn(editor);
    painted.set(editor, { version, set, seen, dossier: open.dossier });
    const marked = marksOf(open, seen);
    const untagged = untaggedIn(open, seen, marked);
    const starts = new Set([...marked.map(({ span }) => span.start), ...untagged.map(({ start }) => start)]);
    const options = new Map<Look, DecorationOptions[]>(looks.map((look) => [look, []]));
    const signs: DecorationOptions[] = [];
    // What is no speech stays unmarked.
    const parts = (span: Span) => open.dossier.transcript.read.partsOf(span);
    for (const { span, look, sign } of marked) {
      if (!look) continue;
      const all = parts(span);
      for (const [i, part] of all.entries()) {
        const isLast = i === all.length - 1;
        const after = isLast ? (sign ? signAfter(sign) : starts.has(span.end) ? gapAfter : undefined) : undefined;
        const range = rangeOf(editor.document, part);
        options.get(look)!.push({ range, ...(after && { renderOptions: { after } }) });
        if (i === 0 && waiting.has(look)) signs.push({ range: range.with({ end: range.start }) });
      }
    }
    for (const span of untagged) {
      const after = starts.has(span.end) ? { renderOptions: { after: gapAfter } } : {};
      addAll(
        options.get('untagged')!,
        parts(span).map((part) => ({ range: rangeOf(editor.document, part), ...after })),
      );
    }
    for (const [look, type] of types) setChanged(editor, set, type, options.get(look)!);
    setChanged(editor, set, gutter, signs);
    rule(editor, open);
  };

  /** Another part of the text is in view: there may be no marks in it yet. */
  const scroll = (editor: TextEditor) => {
    const last = painted.get(editor);
    const isShown = last && last.dossier === desk.of(editor.document)?.dossier;
    const inView = editor.visibleRanges.map((range) => spanOf(editor.document, range));
    if (isShown && inView.every((one) => last.seen.some((span) => contains(span, one)))) return;
    paint(editor);
  };

  /** What the ruler of an editor shows. */
  const ruled = new WeakMap<TextEditor, Pick<Painted, 'dossier' | 'version' | 'set'>>();
  const rule = (editor: TextEditor, { dossier }: OpenTranscript) => {
    const last = ruled.get(editor);
    if (last?.dossier === dossier) return;
    const { version } = editor.document;
    const set = last?.version === version ? last.set : new Map<TextEditorDecorationType, string>();
    ruled.set(editor, { dossier, version, set });
    const strokes = strokesOf(dossier);
    for (const [look, type] of rulers) {
      const own = strokes.get(look) ?? [];
      setChanged(
        editor,
        set,
        type,
        own.map((span) => ({ range: rangeOf(editor.document, span) })),
      );
    }
  };

  const paintAll = () => {
    for (const editor of window.visibleTextEditors) paint(editor);
  };
  paintAll();
  const paintAllOf = (open: OpenTranscript) => {
    for (const editor of window.visibleTextEditors) if (editor.document === open.document) paint(editor);
  };
  const subscriptions = [
    desk.onDidRead(paintAllOf),
    desk.onDidChange(paintAllOf),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => scroll(textEditor)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('transcript.marks') && paintAll()),
    gutter,
    ...types.values(),
    ...rulers.values(),
  ];
  return Disposable.from(...subscriptions);
};

/** Whoever must not be led by marks switches them off. */
function areMarksOn({ document }: TextEditor): boolean {
  return workspace.getConfiguration('transcript', document).get('marks', true);
}

function styleOf(look: Look): DecorationRenderOptions {
  const [line, color] = lines[look];
  const id = `transcript.${color}`;
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    textDecoration: `underline ${line} var(--vscode-${id.replace('.', '-')}); text-underline-offset: 0.25em; text-decoration-skip-ink: none`,
    ...(look === 'attention' && { backgroundColor: new ThemeColor('transcript.attentionBackground') }),
  };
}

/** What is tagged shows in the ruler beside the scroll bar, however far away. */
function isRuled(look: Look): boolean {
  return look !== 'untagged' && look !== 'saving';
}

function rulerOf(look: Look): DecorationRenderOptions {
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    overviewRulerColor: new ThemeColor(`transcript.${lines[look][1]}`),
    overviewRulerLane: OverviewRulerLane.Left,
  };
}

/** A ruler has no more lines than this: what is closer together is one stroke. */
const rulerLines = 1000;

/** What the ruler shows of each look. */
function strokesOf(dossier: Dossier): ReadonlyMap<Look, readonly Span[]> {
  const { vocabulary, team } = dossier.team;
  const gap = dossier.transcript.text.length / rulerLines;
  const strokes = new Map<Look, Span[]>();
  for (const { annotation, needsPerson, spans } of dossier.annotations) {
    const look = lookOf(stateOfClaim(annotation, team, needsPerson), vocabulary.verdicts);
    if (!look) continue;
    const own = strokes.get(look) ?? [];
    strokes.set(look, own);
    for (const { start, end } of spans) {
      const last = own.at(-1);
      if (last && last.start <= start && start - last.end < gap)
        own[own.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else own.push({ start, end });
    }
  }
  return strokes;
}

/** Between marks that touch. */
const gapAfter = { contentText: '\u200a', margin: '0 1px 0 0' };

/** VS Code wraps lines without it: narrower than the scroll bar, which is kept free, it never leads a full line past the edge. */
function signAfter({ letter, color }: StateSign) {
  return {
    contentText: letter,
    color: new ThemeColor(color),
    margin: '0 0.05em 0 0.1em',
    textDecoration: 'none; font-family: codicon; font-size: 0.85em; line-height: 1; vertical-align: middle',
  };
}

interface Mark {
  readonly span: Span;
  /** Undefined for what was dismissed: it has no mark, and its figures need none any more. */
  readonly look?: Look;
  readonly sign?: StateSign;
}

/** What is tagged, in the first printing and where others repeat it; only what is seen. */
function marksOf(open: OpenTranscript, seen: readonly Span[]): Mark[] {
  const { dossier, unsavedIds } = open;
  const { vocabulary, team } = dossier.team;
  const echoes = echoesOf(dossier);
  const isSeen = (span: Span) => seen.some((one) => overlaps(one, span));
  const marks = dossier.annotations.flatMap((one): Mark[] => {
    const spans = [...one.spans, ...(echoes.get(one) ?? [])].filter(isSeen);
    if (spans.length === 0) return [];
    const state = stateOfClaim(one.annotation, team, one.needsPerson);
    const look = lookOf(state, vocabulary.verdicts);
    if (!look) return one.placement === 'changed' ? [] : spans.map((span) => ({ span }));
    const isSaving = unsavedIds.has(one.annotation.id) && state.kind === 'unchecked';
    const sign = state.kind === 'unchecked' ? undefined : signOf(state, vocabulary);
    return spans.map((span) => ({ span, look: isSaving ? 'saving' : look, ...(sign && { sign }) }));
  });
  for (const { placement } of dossier.unreadable) {
    if (placement?.span && isSeen(placement.span))
      marks.push({ span: placement.span, look: 'attention', sign: signOf({ kind: 'attention' }, vocabulary) });
  }
  return marks;
}

function lookOf({ kind, verdict }: ClaimState, verdicts: readonly Term[]): Look | undefined {
  if (kind === 'dismissed') return undefined;
  return kind === 'judged' ? verdictClass(verdicts.find(({ id }) => id === verdict)?.rating) : kind;
}

/** What is in view, and some lines around it: a long transcript holds tens of thousands of marks. */
function seenIn({ document, visibleRanges }: TextEditor): Span[] {
  return visibleRanges.map((range) => {
    const { start, end } = spanOf(document, range);
    return { start: start - margin, end: end + margin };
  });
}

/** Figures in view that nobody tagged. */
function untaggedIn({ dossier }: OpenTranscript, seen: readonly Span[], marked: readonly Mark[]): Span[] {
  return [...new Set(seen.flatMap((span) => spansIn(dossier.numbers, span)))].filter(
    (one) => one.claim && !marked.some(({ span }) => contains(span, one)),
  );
}

/** What an editor shows. */
interface Painted {
  readonly dossier: Dossier;
  /** Of the document. */
  readonly version: number;
  readonly seen: readonly Span[];
  /** What was set of each kind. */
  readonly set: Map<TextEditorDecorationType, string>;
}

/** Sets the marks of a kind if they are other ones than the editor has. */
function setChanged(
  editor: TextEditor,
  set: Map<TextEditorDecorationType, string>,
  type: TextEditorDecorationType,
  options: DecorationOptions[],
): void {
  const now = JSON.stringify(options);
  if (set.get(type) === now) return;
  set.set(type, now);
  editor.setDecorations(type, options);
}

/** UTF-16 units around the visible lines that are marked as well, so that scrolling shows marks at once. */
const margin = 5000;

/** A sign beside the line number where a person is needed; the gutter takes pictures only. */
function warningIcon(color: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${color}"><path d="M8 1.8 15 14H1L8 1.8Zm0 2.9L3.4 12.7h9.2L8 4.7ZM7.4 7h1.2v3H7.4V7Zm0 3.8h1.2V12H7.4v-1.2Z"/></svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
