import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { echoesOf } from '../../core/dossier/echoes-of';
import { type ClaimState, type StateKind, stateOfClaim } from '../../core/dossier/state-of';
import { verdictClass } from '../../core/dossier/verdict-signs';
import type { Term } from '../../core/sidecar/vocabulary';
import { contains, type Span } from '../../core/text/span';
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
  const clear = (editor: TextEditor) => {
    for (const type of [...types.values(), gutter]) editor.setDecorations(type, []);
  };

  const paint = (editor: TextEditor) => {
    const open = desk.of(editor.document);
    if (!open || !areMarksOn(editor)) return clear(editor);
    // What changed is painted once it is read; until then the editor moves the marks along.
    if (open.reading.isBehind) {
      void open.renew().then((isRead) => isRead && window.visibleTextEditors.includes(editor) && paint(editor));
      return;
    }
    const marked = marksOf(open);
    const untagged = untaggedIn(open, editor, marked);
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
      options
        .get('untagged')!
        .push(...parts(span).map((part) => ({ range: rangeOf(editor.document, part), ...after })));
    }
    for (const [look, type] of types) editor.setDecorations(type, options.get(look)!);
    editor.setDecorations(gutter, signs);
  };

  const paintAll = () => {
    for (const editor of window.visibleTextEditors) paint(editor);
  };
  paintAll();
  const subscriptions = [
    desk.onDidChange((open) => {
      for (const editor of window.visibleTextEditors) if (editor.document === open.document) paint(editor);
    }),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('transcript.marks') && paintAll()),
    gutter,
    ...types.values(),
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
  const isRuled = look !== 'untagged' && look !== 'saving';
  return {
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    textDecoration: `underline ${line} var(--vscode-${id.replace('.', '-')}); text-underline-offset: 0.25em; text-decoration-skip-ink: none`,
    ...(look === 'attention' && { backgroundColor: new ThemeColor('transcript.attentionBackground') }),
    ...(isRuled && { overviewRulerColor: new ThemeColor(id), overviewRulerLane: OverviewRulerLane.Left }),
  };
}

/** Between marks that touch. */
const gapAfter = { contentText: '\u200a', margin: '0 1px 0 0' };

function signAfter({ letter, color }: StateSign) {
  return {
    contentText: letter,
    color: new ThemeColor(color),
    margin: '0 0.2em 0 0.15em',
    textDecoration: 'none; font-family: codicon; font-size: 0.85em; line-height: 1; vertical-align: middle',
  };
}

interface Mark {
  readonly span: Span;
  /** Undefined for what was dismissed: it has no mark, and its figures need none any more. */
  readonly look?: Look;
  readonly sign?: StateSign;
}

/** What is tagged, in the first printing and where others repeat it. */
function marksOf(open: OpenTranscript): Mark[] {
  const { dossier, unsavedIds } = open;
  const { vocabulary, team } = dossier.team;
  const echoes = echoesOf(dossier);
  const marks = dossier.annotations.flatMap((one): Mark[] => {
    const state = stateOfClaim(one.annotation, team, one.needsPerson);
    const spans = [...one.spans, ...(echoes.get(one) ?? [])];
    const look = lookOf(state, vocabulary.verdicts);
    if (!look) return one.placement === 'changed' ? [] : spans.map((span) => ({ span }));
    const isSaving = unsavedIds.has(one.annotation.id) && state.kind === 'unchecked';
    const sign = state.kind === 'unchecked' ? undefined : signOf(state, vocabulary);
    return spans.map((span) => ({ span, look: isSaving ? 'saving' : look, ...(sign && { sign }) }));
  });
  for (const { placement } of dossier.unreadable) {
    if (placement?.span)
      marks.push({ span: placement.span, look: 'attention', sign: signOf({ kind: 'attention' }, vocabulary) });
  }
  return marks;
}

function lookOf({ kind, verdict }: ClaimState, verdicts: readonly Term[]): Look | undefined {
  if (kind === 'dismissed') return undefined;
  return kind === 'judged' ? verdictClass(verdicts.find(({ id }) => id === verdict)?.rating) : kind;
}

/** Figures that nobody tagged, in view and some lines around it: a long transcript holds tens of thousands of numbers. */
function untaggedIn(
  { dossier }: OpenTranscript,
  { document, visibleRanges }: TextEditor,
  marked: readonly Mark[],
): Span[] {
  const seen = visibleRanges.map((range) => {
    const span = spanOf(document, range);
    return { start: span.start - margin, end: span.end + margin };
  });
  const near = marked.filter(({ span }) => seen.some((one) => span.start < one.end && one.start < span.end));
  return [...new Set(seen.flatMap((span) => spansIn(dossier.numbers, span)))].filter(
    (one) => one.claim && !near.some(({ span }) => contains(span, one)),
  );
}

/** UTF-16 units around the visible lines that are marked as well, so that scrolling shows marks at once. */
const margin = 5000;

/** A sign beside the line number where a person is needed; the gutter takes pictures only. */
function warningIcon(color: string): Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${color}"><path d="M8 1.8 15 14H1L8 1.8Zm0 2.9L3.4 12.7h9.2L8 4.7ZM7.4 7h1.2v3H7.4V7Zm0 3.8h1.2V12H7.4v-1.2Z"/></svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
