import { commands, l10n, window } from 'vscode';
import { claimAt, type PointedSpan } from '../../core/dossier/claim-at';
import { revive } from '../../core/dossier/dismiss';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { isDismissed } from '../../core/dossier/is-dismissed';
import { stepQuote } from '../../core/dossier/step-quote';
import { type Tagged, tagSpan } from '../../core/dossier/tag-span';
import { unreadableAt } from '../../core/dossier/unreadable-at';
import type { NumericExpression } from '../../core/numbers/numeric-expression';
import type { Term } from '../../core/sidecar/vocabulary';
import { shorten } from '../../core/text/shorten';
import { newId } from '../../files/new-id';
import { now } from '../../files/now';
import { askChoiceOrWords } from '../ask';
import type { Desk } from '../desk';
import { knownName } from '../identity';
import { labelOf, nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcome } from '../tell';
import { tellFailure } from '../tell-failure';
import { whyNoSidecar } from '../why-no-sidecar';
import type { Command } from './command';
import { type CommandTarget, fileOf, placesOf, transcriptOf } from './target';

/** Key of the last tag that was used, for `Tag Again`. */
const lastTagKey = 'transcript.lastTag';

/** Tags what each cursor means as a claim; asks nothing. */
export const tagClaim: Command = (desk, target) => tagAll(desk, target, 'claim');

/** Repeats the last tag. */
export const tagAgain: Command = (desk, target) =>
  tagAll(desk, target, desk.context.workspaceState.get(lastTagKey, 'claim'));

/** Asks for a tag of the team's vocabulary; a new word makes a new tag. */
export const tagSegment: Command = async (desk, target) => {
  const open = transcriptToTag(target);
  if (!open) return;
  const tag = await pickTag((await desk.vocabulary.of(open.document.uri)).tags);
  if (tag === undefined) return;
  await desk.context.workspaceState.update(lastTagKey, tag);
  await tagAll(desk, target, tag, true);
};

async function pickTag(tags: readonly Term[]): Promise<string | undefined> {
  const items = tags.map((tag) => ({ label: labelOf(tag), description: tag.id, tag }));
  const named = (words: string) =>
    tags.find((one) => one.id === toId(words) || labelOf(one).toLowerCase() === words.toLowerCase());
  const answer = await askChoiceOrWords({
    placeholder: l10n.t('Tag (type a new one to create it)'),
    items,
    fresh: l10n.t('new tag'),
    isKnown: (words) => toId(words) === '' || named(words) !== undefined,
  });
  if (typeof answer !== 'string') return answer?.tag.id;
  return named(answer)?.id ?? (toId(answer) || undefined);
}

/** A tag's id from what a person typed: one word, so that it needs no quotes in YAML. */
function toId(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** The transcript in which something is to be tagged; says why if there is none, or it can have no annotations. */
export function transcriptToTag(target: CommandTarget): OpenTranscript | undefined {
  const file = fileOf(target);
  const why = file && whyNoSidecar(file);
  if (why === undefined) return transcriptOf(target);
  void window.showErrorMessage(why);
  return undefined;
}

interface TagPlan {
  readonly open: OpenTranscript;
  /** At least one. */
  readonly tagged: readonly Tagged[];
  readonly facts: { readonly tag: string; readonly at: string; readonly by?: string };
}

/** What is to be tagged for every cursor, and what of it is there already; undefined if there is nothing, which is told. */
export async function planTags(target: CommandTarget, tag: string): Promise<TagPlan | undefined> {
  const open = transcriptToTag(target);
  if (!open) return undefined;
  const words = wordsOf(target);
  const spans = words.filter((span) => !unreadableAt(open.dossier, span));
  if (spans.length === 0 && words.length > 0) {
    void window.showWarningMessage(
      l10n.t('These words are tagged already, in an entry that can’t be read. Mend it in the annotations file.'),
    );
    return undefined;
  }
  if (spans.length === 0) {
    tell(l10n.t('Nobody speaks here: put the cursor into a turn, or select the words.'));
    return undefined;
  }
  const by = await knownName(open.document.uri);
  const facts = { tag, at: now(), ...(by !== undefined && { by }) };
  const tagged = spans.flatMap((span) => tagSpan(open.dossier, span, { id: newId(), ...facts }) ?? []);
  if (tagged.length > 0) return { open, tagged, facts };
  tell(l10n.t('There are no words to tag here.'));
  return undefined;
}

/** Tags for every cursor; with `retag`, words that are tagged already get the new tag. */
async function tagAll(desk: Desk, target: CommandTarget, tag: string, retag = false): Promise<void> {
  const plan = await planTags(target, tag);
  if (!plan) return;
  const { open, tagged, facts } = plan;
  const { tags } = await desk.vocabulary.of(open.document.uri);
  const adds = tagged.flatMap((one) => (one.existing ? [] : [one.change]));
  const there = tagged.flatMap((one) => one.existing ?? []);
  const dismissed = there.filter(isDismissed);
  const others = retag ? there.filter((one) => one.annotation.tag !== tag) : [];
  const added = adds.length + new Set([...dismissed, ...others]).size;
  if (added === 0) {
    const held = tagged.find((one) => one.existing && one.figure);
    if (held?.existing && held.figure) return tellHeld(open, held.existing, held.figure);
    return tell(l10n.t('Already tagged: {0}.', nameOf(tags, there[0]!.annotation.tag)));
  }
  const edits = others.map((one) => ({ kind: 'edit', id: one.annotation.id, set: { tag } }) as const);
  const revivals = dismissed.map((one) => revive(open.dossier, one, { id: newId(), ...facts }));
  const making = desk.make(open, ...adds, ...revivals, ...edits);
  const done =
    added === 1
      ? l10n.t('Tagged: {0}.', nameOf(tags, tag))
      : l10n.t('Tagged {0} segments: {1}.', added, nameOf(tags, tag));
  await tellOutcome(desk, open, making, done);
}

/** Says that a figure has been tagged with the quote that holds it; offers to narrow that where it holds several clauses. */
function tellHeld(open: OpenTranscript, { annotation, span }: PlacedAnnotation, figure: NumericExpression): void {
  const quote = shorten(annotation.quote.exact, 60);
  const message = l10n.t('“{0}” is tagged already, in the quote “{1}”.', figure.text, quote);
  const canNarrow = span && stepQuote(open.dossier, span, 'narrower');
  if (!canNarrow) tell(message);
  else tellFailure(offerNarrow(message, annotation.id));
}

async function offerNarrow(message: string, id: string): Promise<void> {
  const narrow = l10n.t('Narrow');
  const answer = await window.showInformationMessage(message, narrow);
  if (answer === narrow) await commands.executeCommand('transcript.narrow', id);
}

/** What each cursor means: its selection, else the claim under it, each once. Cursors outside any turn drop out. */
export function wordsOf(target: CommandTarget): PointedSpan[] {
  if (!('open' in target)) return [];
  const { transcript, numbers } = target.open.dossier;
  const spans = placesOf(target).flatMap(({ start, end, cursor, atHand }): PointedSpan | [] => {
    if (start < end) return { start, end };
    return atHand ? { ...atHand, pointedAt: cursor } : (claimAt(transcript, numbers, cursor) ?? []);
  });
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}
