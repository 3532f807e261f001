import { l10n, type QuickPickItem, type TextEditor, window } from 'vscode';
import { claimAt, sentenceOf } from '../../core/dossier/claim-at';
import { annotationsAt, factsOf, tagSpan } from '../../core/dossier/tag-span';
import type { Term } from '../../core/sidecar/vocabulary';
import type { Span } from '../../core/text/span';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import type { Desk } from '../desk';
import { knownName } from '../identity';
import { labelOf, nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { spanOf } from '../ranges';
import { tell, tellOutcome } from '../tell';
import type { Command } from './command';
import { activeTranscript } from './target';

/** Key of the last tag that was used, for `Tag Again`. */
const lastTagKey = 'transcript.lastTag';

/** Tags what each cursor means as a claim; asks nothing. */
export const tagClaim: Command = (desk) => tagAll(desk, 'claim');

/** Repeats the last tag. */
export const tagAgain: Command = (desk) => tagAll(desk, desk.context.workspaceState.get(lastTagKey, 'claim'));

/** Asks for a tag of the team's vocabulary; a new word makes a new tag. */
export const tagSegment: Command = async (desk) => {
  const active = activeTranscript(desk);
  if (!active) return;
  const tag = await pickTag((await desk.vocabulary.of(active.open.document.uri)).tags);
  if (tag === undefined) return;
  await desk.context.workspaceState.update(lastTagKey, tag);
  await tagAll(desk, tag, true);
};

async function pickTag(tags: readonly Term[]): Promise<string | undefined> {
  const items = tags.map((one): QuickPickItem => ({ label: labelOf(one), description: one.id }));
  const pick = window.createQuickPick();
  pick.placeholder = l10n.t('Tag (type a new one to create it)');
  pick.matchOnDescription = true;
  pick.items = items;
  pick.onDidChangeValue((value) => {
    const id = toId(value);
    const known = tags.some((one) => one.id === id || labelOf(one).toLowerCase() === value.trim().toLowerCase());
    const fresh = { label: value.trim(), description: l10n.t('new tag'), alwaysShow: true };
    pick.items = id === '' || known ? items : [...items, fresh];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      const known = chosen && tags.find((one) => one.id === chosen.description);
      resolve(known?.id ?? (chosen && toId(chosen.label)));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** A tag's id from what a person typed: one word, so that it needs no quotes in YAML. */
function toId(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** Tags for every cursor; with `retag`, words that are tagged already get the new tag. */
async function tagAll(desk: Desk, tag: string, retag = false): Promise<void> {
  const active = activeTranscript(desk);
  if (!active) return;
  const { open, editor } = active;
  const spans = targetsOf(open, editor);
  if (spans.length === 0) return tell(l10n.t('Nobody speaks here: put the cursor into a turn, or select the words.'));
  const by = await knownName(open.document.uri);
  const { tags } = await desk.vocabulary.of(open.document.uri);
  const facts = { tag, at: now(), ...(by !== undefined && { by }) };
  const tagged = spans.flatMap((span) => tagSpan(open.dossier, span, { id: newId(), ...facts }) ?? []);
  const adds = tagged.flatMap((one) => (one.existing ? [] : [one.change]));
  const there = tagged.flatMap((one) => one.existing ?? []);
  const others = retag ? there.filter((one) => one.annotation.tag !== tag) : [];
  const added = adds.length + others.length;
  if (added === 0) {
    const [first] = there;
    return tell(
      first
        ? l10n.t('Already tagged: {0}.', nameOf(tags, first.annotation.tag))
        : l10n.t('There are no words to tag here.'),
    );
  }
  const outcomes = [
    ...(adds.length > 0 ? [await desk.changeAll(open, adds)] : []),
    ...(await Promise.all(
      others.map((one) => desk.change(open, { kind: 'edit', id: one.annotation.id, set: { tag } }, one.file)),
    )),
  ];
  const outcome = outcomes.find((one) => one !== 'saved') ?? 'saved';
  const done =
    added === 1
      ? l10n.t('Tagged: {0}.', nameOf(tags, tag))
      : l10n.t('Tagged {0} segments: {1}.', added, nameOf(tags, tag));
  await tellOutcome(desk, open, outcome, done);
}

/** What each cursor means: its selection, else the claim under it, each once. Cursors outside any turn drop out. */
export function targetsOf(open: OpenTranscript, editor: TextEditor): Span[] {
  const { transcript, numbers } = open.dossier;
  const spans = editor.selections.flatMap((selection) => {
    if (!selection.isEmpty) return [spanOf(editor.document, selection)];
    return claimAt(transcript, numbers, editor.document.offsetAt(selection.active)) ?? [];
  });
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

/** Makes the annotation under the cursor cover its whole sentence. */
export const widenToSentence: Command = async (desk) => {
  const active = activeTranscript(desk);
  if (!active) return;
  const { open, editor } = active;
  const { dossier } = open;
  const [one] = annotationsAt(dossier, editor.document.offsetAt(editor.selection.active));
  if (!one?.span) return tell(l10n.t('There is no annotation here.'));
  const first = sentenceOf(dossier.transcript, one.span.start);
  const last = sentenceOf(dossier.transcript, Math.max(one.span.start, one.span.end - 1));
  if (!first || !last) return;
  const span = { start: Math.min(first.start, one.span.start), end: Math.max(last.end, one.span.end) };
  if (span.start === one.span.start && span.end === one.span.end) {
    return tell(l10n.t('It covers its whole sentence already.'));
  }
  const set = factsOf(dossier, span);
  const outcome = await desk.change(open, { kind: 'edit', id: one.annotation.id, set }, one.file);
  await tellOutcome(desk, open, outcome, l10n.t('Widened to the sentence.'));
};
