import { l10n, type QuickPickItem } from 'vscode';
import { giveOpinions } from '../../core/dossier/give-opinions';
import { rewordClaim } from '../../core/dossier/reword-claim';
import { oneLine } from '../../core/text/one-line';
import { now } from '../../files/now';
import { askChoiceOrWords, askText } from '../ask';
import { askName } from '../identity';
import { nameSpeaker } from '../name-speaker';
import { tell } from '../tell';
import { aimAt, changeAll } from './aim';
import type { Command } from './command';

/** Asks for the checkable statement in the checker's words. */
export const setClaimWording: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const [{ annotation }] = aim.annotations;
  const typed = await askText({
    title: l10n.t('Claim'),
    prompt: l10n.t('What is claimed, in a sentence that can be checked. Empty: the quote itself.'),
    placeHolder: oneLine(annotation.quote.exact),
    value: annotation.claim ?? '',
  });
  const claim = typed?.trim();
  if (claim === undefined || claim === (annotation.claim ?? '')) return;
  const by = await askName(aim.open.document.uri);
  const mark = { ...(by !== undefined && { by }), at: now() };
  const done = claim === '' ? l10n.t('The claim is the quote itself again.') : l10n.t('Claim: {0}', claim);
  await changeAll(desk, aim, done, (one) => rewordClaim(one.annotation, claim === '' ? undefined : claim, mark));
};

/** Asks who is to check it. */
export const assign: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open, annotations } = aim;
  const seen = open.dossier.annotations.flatMap(({ annotation: { by, assignee, reviews = [] } }) => [
    by,
    assignee,
    ...reviews.map((one) => one.by),
  ]);
  const me = await askName(open.document.uri);
  const people = (open.team.team.people ?? []).map(({ id }) => id);
  const assignee = await pickName(
    l10n.t('Who is to check it?'),
    [me, ...people, ...seen],
    annotations[0].annotation.assignee,
  );
  if (assignee === undefined) return;
  const done = assignee === '' ? l10n.t('Assigned to nobody.') : l10n.t('Assigned to {0}.', assignee);
  await changeAll(desk, aim, done, () => ({ set: { assignee: assignee === '' ? undefined : assignee } }));
};

/** Asks whose claim it is where the speaker quotes somebody. */
export const setClaimant: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open, annotations } = aim;
  const speakers = open.dossier.transcript.turns.map(nameSpeaker);
  const claimants = open.dossier.annotations.map(({ annotation }) => annotation.claimant);
  const current = annotations[0].annotation.claimant;
  const claimant = await pickName(l10n.t('Whose claim is it?'), [...claimants, ...speakers], current);
  if (claimant === undefined) return;
  const done = claimant === '' ? l10n.t('It is the speaker’s claim.') : l10n.t('It is a claim of {0}.', claimant);
  await changeAll(desk, aim, done, () => ({ set: { claimant: claimant === '' ? undefined : claimant } }));
};

/** Says that it can't be checked, which is written at once, and asks why. */
export const notCheckable: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { team } = aim.open.team;
  const by = await askName(aim.open.document.uri);
  const opinion = () => ({ ...(by !== undefined && { by }), at: now(), status: 'not-checkable' });
  const said = opinion();
  const done = l10n.t('Not checkable.');
  if (!(await changeAll(desk, aim, done, ({ annotation }) => giveOpinions(annotation, team, said)))) return;
  const why = await askText({
    title: l10n.t('Not checkable'),
    placeHolder: l10n.t('Why can’t it be checked?'),
  });
  if (!why?.trim()) return tell(l10n.t('Not checkable; nobody said why.'));
  const reason = { ...opinion(), note: why.trim() };
  await changeAll(desk, aim, l10n.t('The reason is written down.'), () => ({ append: { reviews: [reason] } }));
};

/** Asks for one of some names or another that is typed; the empty text for nobody, undefined to leave it as it is. */
async function pickName(
  placeholder: string,
  names: readonly (string | undefined)[],
  current: string | undefined,
): Promise<string | undefined> {
  const known = [...new Set(names.filter((one): one is string => one !== undefined && one.trim() !== ''))];
  const nobody: QuickPickItem = { label: `$(circle-slash) ${l10n.t('Nobody')}`, alwaysShow: true };
  const items = known.map(
    (name): QuickPickItem => ({ label: name, description: name === current ? l10n.t('(now)') : '' }),
  );
  const answer = await askChoiceOrWords({
    placeholder,
    items: [...items, ...(current === undefined ? [] : [nobody])],
    fresh: l10n.t('new name'),
  });
  if (typeof answer === 'string') return answer;
  return answer === nobody ? '' : answer?.label;
}
