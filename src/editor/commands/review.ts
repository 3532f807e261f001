import { l10n, type QuickPickItem, ThemeIcon } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { sendBack } from '../../core/dossier/send-back';
import { settleClaim } from '../../core/dossier/settle-claim';
import type { Term, Vocabulary } from '../../core/sidecar/vocabulary';
import { memberOf, weighOpinions } from '../../core/sidecar/weigh-opinions';
import { shorten } from '../../core/text/shorten';
import { now } from '../../files/now';
import { askChoice, askChoiceOrWords, askText } from '../ask';
import { describeOpinion } from '../describe-opinion';
import type { Desk } from '../desk';
import { askName } from '../identity';
import { labelOf, nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { iconOf, signOfVerdict } from '../state-sign';
import { tell } from '../tell';
import { type Aim, aimAt, changeAll } from './aim';
import type { Command } from './command';
import { giveOpinion, pickTerm } from './decide';
import { annotationsOf, transcriptOf } from './target';

/**
 * Ends a disagreement: shows who thinks what, and what is chosen holds from then on. Without a disputed claim under the cursor
 * one of the transcript's is chosen. The reason is asked once that is written.
 */
export const settleDispute: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const { team } = open.team;
  const isDisputed = (one: PlacedAnnotation) => weighOpinions(one.annotation, team).isDisputed;
  const meant =
    annotationsOf(target).find(isDisputed) ?? (await pickDisputed(open.dossier.annotations.filter(isDisputed)));
  if (meant === 'none') return tell(l10n.t('Nothing is disputed here.'));
  if (!meant) return;
  const { vocabulary } = open.team;
  const by = await askName(open.document.uri);
  const verdict = await pickSettled(meant, vocabulary, weighOpinions(meant.annotation, team).opinions);
  if (!verdict) return;
  const decision = { ...(by !== undefined && { by }), at: now(), verdict: verdict.id };
  const aim: Aim = { open, annotations: [meant] };
  const isDone = await changeAll(desk, aim, l10n.t('Settled: {0}.', labelOf(verdict)), ({ annotation }) =>
    settleClaim(annotation, decision),
  );
  if (isDone) await askReason(desk, aim, by);
};

async function pickDisputed(all: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | 'none' | undefined> {
  if (all.length < 2) return all[0] ?? 'none';
  const items = all.map((one): QuickPickItem & { one: PlacedAnnotation } => ({
    label: shorten(one.annotation.quote.exact, 80),
    one,
  }));
  return (await askChoice(items, { placeHolder: l10n.t('Which claim is settled?') }))?.one;
}

/** The verdicts with who gave each, those that somebody gave first. */
async function pickSettled(
  { annotation }: PlacedAnnotation,
  vocabulary: Vocabulary,
  opinions: ReturnType<typeof weighOpinions>['opinions'],
): Promise<Term | undefined> {
  const { verdicts } = vocabulary;
  const given = (id: string) => opinions.filter(({ value }) => value === id);
  const sorted = [...verdicts].sort((a, b) => given(b.id).length - given(a.id).length);
  const items = sorted.map((term): QuickPickItem & { term: Term } => {
    const detail = given(term.id)
      .map((one) => describeOpinion(one, vocabulary))
      .join('; ');
    return {
      label: labelOf(term),
      iconPath: iconOf(signOfVerdict(term.id, verdicts)),
      ...(detail !== '' && { detail }),
      term,
    };
  });
  const options = { title: l10n.t('Which verdict holds?'), placeHolder: shorten(annotation.quote.exact, 45) };
  return (await askChoice(items, options))?.term;
}

/** A second reader agrees, says otherwise or gives the claim back; the reason is asked once that is written. */
export const reviewClaim: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open, annotations } = aim;
  const { vocabulary, team } = open.team;
  const [{ annotation }] = annotations;
  const weighed = weighOpinions(annotation, team);
  const offered = weighed.verdict ?? weighed.opinions.findLast(({ decision }) => decision.verdict !== undefined)?.value;
  const agree =
    offered === undefined
      ? []
      : [
          {
            label: l10n.t('Agree: {0}', nameOf(vocabulary.verdicts, offered)),
            iconPath: new ThemeIcon('check'),
            choice: 'agree' as const,
          },
        ];
  const items = [
    ...agree,
    { label: l10n.t('Say otherwise…'), iconPath: new ThemeIcon('comment'), choice: 'differ' as const },
    { label: l10n.t('Send back…'), iconPath: new ThemeIcon('reply'), choice: 'send-back' as const },
  ];
  const options = { title: l10n.t('Review'), placeHolder: shorten(annotation.quote.exact, 45) };
  const by = await askName(open.document.uri);
  const choice = (await askChoice(items, options))?.choice;
  if (choice === undefined) return;
  const signed = { ...(by !== undefined && { by }), at: now() };
  if (choice === 'agree') {
    await giveOpinion(desk, aim, { ...signed, verdict: offered! }, nameOf(vocabulary.verdicts, offered!));
    return;
  }
  if (choice === 'send-back') {
    await changeAll(desk, aim, l10n.t('Sent back.'), (one) => sendBack(one.annotation, signed));
  } else {
    const verdict = await pickTerm(l10n.t('Verdict'), vocabulary.verdicts, offered);
    if (!verdict) return;
    if (!(await giveOpinion(desk, aim, { ...signed, at: now(), verdict: verdict.id }, labelOf(verdict)))) return;
  }
  await askReason(desk, aim, by);
};

/** Writes down what several people voted, as in a meeting: one after the other, each at once. */
export const recordVotes: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open } = aim;
  const { vocabulary, team } = open.team;
  const me = await askName(open.document.uri);
  const voted = new Set<string>();
  for (;;) {
    const name = await pickVoter(votersOf(open, aim.annotations[0].annotation.id, voted), voted.size);
    if (name === undefined) return;
    const verdict = await pickTerm(l10n.t('Vote of {0}', name), vocabulary.verdicts, undefined);
    if (!verdict) return;
    voted.add(name);
    const by = (team.people ?? []).find((one) => one.name === name)?.id ?? name;
    const vote = { by, at: now(), verdict: verdict.id, ...(me !== undefined && { 'entered-by': me }) };
    if (!(await giveOpinion(desk, aim, vote, labelOf(verdict)))) return;
  }
};

/** The team's people with what each has voted, those first whose vote is missing; without those who just voted. */
function votersOf(
  { dossier, team: { team, vocabulary } }: OpenTranscript,
  id: string,
  voted: ReadonlySet<string>,
): QuickPickItem[] {
  const annotation = dossier.annotations.find((one) => one.annotation.id === id)?.annotation;
  const opinions = annotation ? weighOpinions(annotation, team).opinions : [];
  const items = (team.people ?? []).flatMap(({ id: person, name = person }) => {
    if (voted.has(name)) return [];
    const opinion = opinions.find(({ decision }) => memberOf(decision.by, team) === person);
    const description =
      opinion &&
      (opinion.isProposal ? l10n.t('wrote the proposal, which is no vote') : describeOpinion(opinion, vocabulary));
    return [
      { label: name, ...(description !== undefined && { description }), rank: opinion && !opinion.isStale ? 1 : 0 },
    ];
  });
  return items.sort((a, b) => a.rank - b.rank);
}

/** One of the team, or a name that is typed; undefined for no more. */
async function pickVoter(people: readonly QuickPickItem[], count: number): Promise<string | undefined> {
  const answer = await askChoiceOrWords({
    placeholder: count === 0 ? l10n.t('Who voted? Type a name or choose one') : l10n.t('Who else voted? Esc: nobody'),
    items: people,
    fresh: l10n.t('new name'),
  });
  return typeof answer === 'string' ? answer : answer?.label;
}

/** Asks why, which may be left out; it stands among the notes, since decisions are never rewritten. */
async function askReason(desk: Desk, { open, annotations }: Aim, by: string | undefined): Promise<void> {
  const text = await askText({
    title: l10n.t('Note'),
    prompt: l10n.t('Why, in a line. Leave it empty to go on without.'),
  });
  if (text === undefined || text.trim() === '') return;
  const note = { ...(by !== undefined && { by }), at: now(), text: text.trim() };
  await changeAll(desk, { open, annotations }, l10n.t('Note added.'), () => ({ append: { notes: [note] } }));
}
