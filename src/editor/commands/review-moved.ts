import { l10n, type QuickPickItem, type TextEditor, window } from 'vscode';
import { confirmPlace } from '../../core/dossier/confirm-place';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { type Doubt, doubtOf, sharersOf } from '../../core/dossier/doubt-of';
import { turnAt } from '../../core/dossier/turn-at';
import { latestTime } from '../../core/sidecar/compare-times';
import { shorten } from '../../core/text/shorten';
import type { Span } from '../../core/text/span';
import { now } from '../../files/now';
import { showBox } from '../ask';
import { describeDoubt } from '../describe-doubt';
import type { Desk } from '../desk';
import { knownName } from '../identity';
import { nameOf } from '../label-of';
import { nameSpeaker } from '../name-speaker';
import type { OpenTranscript } from '../open-transcript';
import { PlacePreview } from '../preview-place';
import { editorOf } from '../show-place';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { confirmAlike, describeAlike } from './confirm-alike';
import { removeAnnotation, setVerdict } from './decide';
import { type CommandTarget, placesOf, transcriptOf } from './target';

/** What a person may answer for one annotation; `span` is shown in the text while the answer is the active one. */
interface Answer extends QuickPickItem {
  readonly act: 'accept' | 'accept-alike' | 'attach' | 'holds' | 'verdict' | 'skip' | 'remove';
  readonly span?: Span | undefined;
  /** The words that stood at the span before, where they were others. */
  readonly old?: string | undefined;
  /** What is accepted of all that share it. */
  readonly doubt?: Doubt;
}

/** What a walk goes through, and where its places are shown. */
interface Walk {
  readonly desk: Desk;
  readonly open: OpenTranscript;
  readonly editor: TextEditor;
}

/**
 * Walks the annotations whose words moved, changed, may stand in several places or are gone. Works by keyboard alone: a
 * selection made before is offered as the place to attach to.
 */
export const reviewMoved: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const editor = await editorOf(open);
  const walk: Walk = { desk, open, editor };
  const [place] = placesOf(target);
  const selected = target.kind === 'places' && place && place.start < place.end ? place : undefined;
  const ids = open.dossier.annotations.filter(isDue).map((one) => one.annotation.id);
  if (ids.length === 0) return tell(l10n.t('All annotations are on their words.'));
  for (const [i, id] of ids.entries()) {
    // What was done before may have settled it.
    const one = open.dossier.annotations.find(({ annotation }) => annotation.id === id);
    if (!one || !isDue(one)) continue;
    const answer = await ask(walk, one, selected, l10n.t('{0} of {1}', i + 1, ids.length));
    if (!answer) return;
    await carryOut(walk, one, answer);
  }
  tell(l10n.t('That was the last one.'));
};

/** True for an annotation that the walk stops at. */
export function isDue(one: PlacedAnnotation): boolean {
  return one.placement === 'moved' || one.needsPerson;
}

async function carryOut(walk: Walk, one: PlacedAnnotation, answer: Answer): Promise<void> {
  const { desk, open } = walk;
  const { annotation } = one;
  const target: CommandTarget = { kind: 'annotations', open, ids: [annotation.id] };
  if (answer.act === 'skip') return;
  if (answer.act === 'remove') return removeAnnotation(desk, target);
  if (answer.doubt) return confirmAlike(desk, open, answer.doubt);
  if (answer.act === 'verdict') return setVerdict(desk, target);
  if (answer.act === 'holds') return writeStillHolds(desk, open, one);
  const span = answer.act === 'attach' || isToChoose(one) ? answer.span : undefined;
  const outcome = await desk.make(open, confirmPlace(open.dossier, one, now(), span));
  await tellOutcome(desk, open, outcome, l10n.t('The annotation is on these words now.'));
  const after = open.dossier.annotations.find((other) => other.annotation.id === annotation.id);
  if (after?.attention !== undefined) await askVerdict(walk, after);
}

/** Asks whether a verdict still holds; without an answer the annotation goes on needing attention. */
async function askVerdict(walk: Walk, one: PlacedAnnotation): Promise<void> {
  const later: Answer = { act: 'skip', label: l10n.t('Decide later'), ...placeOf(one) };
  const answer = await askFor(walk, {
    title: shorten(one.annotation.quote.exact, 80),
    placeholder: await askOfVerdict(walk, one),
    items: [...verdictAnswers(one), later],
  });
  if (answer && answer.act !== 'skip') await carryOut(walk, one, answer);
}

/** What speaks against a verdict: `“40” → “44”. Does the verdict “half true” still hold?` */
async function askOfVerdict({ desk, open }: Walk, one: PlacedAnnotation): Promise<string> {
  const { verdicts } = await desk.vocabulary.of(open.document.uri);
  const { verdict = '' } = one.annotation;
  const question = l10n.t('Does the verdict “{0}” still hold?', nameOf(verdicts, verdict));
  return one.change ? `${describeDoubt(one)}. ${question}` : question;
}

function verdictAnswers(one: PlacedAnnotation): Answer[] {
  return [
    { act: 'holds', label: l10n.t('The verdict still holds'), ...placeOf(one) },
    { act: 'verdict', label: l10n.t('Another verdict…'), ...placeOf(one) },
  ];
}

/** Where an annotation is shown, with the words that stood there where they were others. */
function placeOf({ span, change, own, parts }: PlacedAnnotation): Pick<Answer, 'span' | 'old'> {
  const isOwn = parts.length === 0 || own.placement === 'changed';
  return { span, old: isOwn ? change?.old : undefined };
}

async function writeStillHolds(desk: Desk, open: OpenTranscript, { annotation }: PlacedAnnotation): Promise<void> {
  const { id, verdict, previous = [] } = annotation;
  const by = await knownName(open.document.uri);
  // Not before the words were confirmed, by whosever clock.
  const at = latestTime(previous.map((one) => one.at).concat(now()))!;
  const decision = { ...(by !== undefined && { by }), at, ...(verdict !== undefined && { verdict }) };
  const outcome = await desk.make(open, { kind: 'edit', id, append: { reviews: [decision] } });
  await tellOutcome(desk, open, outcome, l10n.t('The verdict still holds.'));
}

/** Asks what is to become of an annotation; undefined where the person leaves the walk. */
async function ask(
  walk: Walk,
  one: PlacedAnnotation,
  selected: Span | undefined,
  step: string,
): Promise<Answer | undefined> {
  return askFor(walk, {
    title: `${step} · ${shorten(one.annotation.quote.exact, 80)}`,
    placeholder: one.placement === 'exact' ? await askOfVerdict(walk, one) : describeDoubt(one),
    items: answersFor(walk.open, one, selected),
  });
}

/** Asks by a list; the place of the active answer is shown in the text. */
async function askFor(
  { editor }: Walk,
  question: { readonly title: string; readonly placeholder: string; readonly items: readonly Answer[] },
): Promise<Answer | undefined> {
  const preview = new PlacePreview(editor);
  const pick = window.createQuickPick<Answer>();
  Object.assign(pick, question);
  pick.matchOnDescription = true;
  pick.onDidChangeActive(([answer]) => preview.show(answer?.span, answer?.old));
  try {
    return await new Promise<Answer | undefined>((resolve) => {
      pick.onDidAccept(() => resolve(pick.activeItems[0]));
      pick.onDidHide(() => resolve(undefined));
      showBox(pick);
    });
  } finally {
    pick.dispose();
    preview.dispose();
  }
}

/** True where none of the places is surely the annotation's, so that a person chooses. */
function isToChoose({ placement }: PlacedAnnotation): boolean {
  return placement === 'ambiguous' || placement === 'lost';
}

function answersFor(open: OpenTranscript, one: PlacedAnnotation, selected: Span | undefined): Answer[] {
  const { document, dossier } = open;
  const place = (span: Span) => {
    const line = l10n.t('Line {0}', document.positionAt(span.start).line + 1);
    const turn = turnAt(dossier.transcript, span.start);
    return {
      description: shorten(document.getText().slice(span.start, span.end), 80),
      detail: turn ? `${line} · ${nameSpeaker(turn)}` : line,
      span,
    };
  };
  const isSettled = one.placement === 'exact';
  const old = one.placement === 'lost' ? one.annotation.quote.exact : undefined;
  const candidates = isToChoose(one) ? (one.candidates ?? []) : [];
  const doubt = doubtOf(one);
  const alike = doubt ? sharersOf(dossier.annotations, doubt).length : 0;
  return [
    ...(isSettled ? verdictAnswers(one) : []),
    ...(!isSettled && one.span && candidates.length === 0
      ? [{ act: 'accept', label: l10n.t('Accept'), ...place(one.span), ...placeOf(one) } as const]
      : []),
    ...candidates.map((span): Answer => ({ act: 'accept', label: l10n.t('Here'), ...place(span), old })),
    ...(doubt && alike > 1
      ? [{ act: 'accept-alike', label: describeAlike(doubt, alike), doubt, ...placeOf(one) } as const]
      : []),
    ...(selected ? [{ act: 'attach', label: l10n.t('Attach to the selection'), ...place(selected) } as const] : []),
    {
      act: 'skip',
      label: one.placement === 'lost' ? l10n.t('Keep as lost') : l10n.t('Leave it for now'),
      ...placeOf(one),
    },
    { act: 'remove', label: l10n.t('Remove the annotation'), ...placeOf(one) },
  ];
}
