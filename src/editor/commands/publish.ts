import {
  commands,
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from 'vscode';
import { approveLine, awaitsApproval } from '../../core/dossier/approve-line';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import { nextHand } from '../../core/dossier/hand';
import { hurdlesOf } from '../../core/dossier/hurdles-of';
import { lineLengths, mostInCaption, mostInPost } from '../../core/dossier/line-lengths';
import { publishClaim } from '../../core/dossier/publish-claim';
import type { WorkUnit } from '../../core/dossier/units-of';
import { whyNoLine } from '../../core/dossier/why-no-line';
import { isHeldBack, isLineOut, writeLine } from '../../core/dossier/write-line';
import type { Change } from '../../core/sidecar/change';
import { dismissedStatus } from '../../core/sidecar/dismissed-status';
import { weighOpinions } from '../../core/sidecar/weigh-opinions';
import { groupBy } from '../../core/text/group-by';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import { now } from '../../files/now';
import { askChoice, askText, showBox } from '../ask';
import { showHand } from '../checking/show-hand';
import { untilShown } from '../checking/until-shown';
import { askName } from '../identity';
import { nameOf } from '../label-of';
import type { OpenTranscript } from '../open-transcript';
import { tell, tellOutcomes } from '../tell';
import { type AimedClaim, aimAt, changeAll, renewed } from './aim';
import { handAtTarget } from './check';
import type { Command } from './command';
import { allAnnotationsOf, transcriptOf } from './target';

/** Asks for the line that goes out, with its length while it is written; of one that is out already also why it changes. */
export const writePublishableLine: Command = async (desk, target) => {
  const aim = await aimAt(target);
  if (!aim) return;
  const { open } = aim;
  let shown: readonly AimedClaim[] = aim.annotations;
  let line: string | undefined;
  let isAsked = false;
  while (!isAsked) {
    const before = lineOf(shown[0]!);
    const typed = await askText({
      title: l10n.t('Publishable line'),
      prompt:
        line === undefined
          ? l10n.t('What goes out of this claim, in a line. Empty: none.')
          : l10n.t('Meanwhile somebody wrote: {0}', before || '–'),
      placeHolder: shorten(oneLine(wordsOf(shown[0]!)), 120),
      value: line ?? before,
      validateInput: describeLine,
    });
    line = typed?.trim();
    if (line === undefined || line === before) return;
    // Somebody else may have written one while this was typed.
    const asked = shown;
    shown = renewed(aim);
    if (shown.length === 0) return tell(l10n.t('There is no claim here.'));
    isAsked = shown.every((one) => asked.some((other) => isSameClaim(one, other) && lineOf(one) === lineOf(other)));
  }
  if (line === undefined) return;
  const why = shown.some(({ annotation }) => isLineOut(annotation)) ? await askWhy() : '';
  if (why === undefined) return;
  const by = await askName(open.document.uri);
  const mark = { ...(by !== undefined && { by }), at: now() };
  const written =
    line === '' ? l10n.t('There is no publishable line any more.') : l10n.t('Line: {0}', shorten(line, 80));
  const isWaiting = line !== '' && shown.some(({ annotation }) => isHeldBack(annotation));
  const waiting = l10n.t('The published claim stays back in exports until somebody else approves it.');
  const done = isWaiting ? `${written} · ${waiting}` : written;
  const reason = why.trim() === '' ? undefined : why.trim();
  const text = line === '' ? undefined : line;
  await changeAll(desk, aim, done, (one) => {
    const { annotation } = shown.find((other) => isSameClaim(one, other)) ?? one;
    return writeLine(annotation, text, mark, reason);
  });
};

function lineOf({ annotation }: AimedClaim): string {
  return annotation.publish?.text ?? '';
}

function wordsOf({ annotation }: AimedClaim): string {
  return annotation.claim ?? annotation.quote.exact;
}

function isSameClaim(one: AimedClaim, other: AimedClaim): boolean {
  return one.annotation.id === other.annotation.id && one.open === other.open;
}

/** Lets the lines that are meant go out, in however many transcripts, and goes on to the next that waits for it. Never by their writer. */
export const approve: Command = async (desk, target) => {
  const open = transcriptOf(target);
  if (!open) return;
  const meant = allAnnotationsOf(target).map((own) => ({
    open: own.open,
    ids: new Set(own.annotations.map(({ annotation }) => annotation.id)),
  }));
  if (meant.length === 0) return tell(l10n.t('There is no claim here.'));
  const by = await askName(open.document.uri);
  const mark = { ...(by !== undefined && { by }), at: now() };
  // Somebody may have changed one of them while the name was asked.
  const approved = meant.map((own) => ({
    open: own.open,
    lines: own.open.dossier.annotations
      .filter(({ annotation }) => own.ids.has(annotation.id))
      .map(({ annotation }) => approveLine(annotation, mark, own.open.team.team)),
  }));
  const refusals = approved.flatMap(({ lines }) => lines.flatMap((one) => ('refused' in one ? [one.refused] : [])));
  const refused = groupBy(refusals, (why) => why);
  const reasons = [...refused].map(([why, all]) => (refused.size > 1 ? `${why} (${all.length})` : why)).join(' ');
  const hand = handAtTarget(desk, open, target);
  const making = approved.flatMap(({ open: own, lines }) => {
    const changes = lines.flatMap((one) => ('change' in one ? [one.change] : []));
    return changes.length > 0 ? [{ open: own, count: changes.length, outcome: desk.make(own, ...changes) }] : [];
  });
  const [first] = making;
  if (!first) return tell(reasons || l10n.t('There is no claim here.'));
  await untilShown(desk, first.open, first.outcome);
  if (desk.checking.isOn(open) && hand) {
    const awaits = ({ annotation }: WorkUnit) =>
      annotation && awaitsApproval(annotation.annotation, by, open.team.team);
    const next = nextHand(open.dossier, { offset: hand.offset, step: 1 }, (unit) => awaits(unit) === true);
    if (next) await showHand(desk, open, next);
    target.passOn?.();
  }
  await tellOutcomes(desk, making, (count) =>
    [
      count === 1 ? l10n.t('Approved.') : l10n.t('Approved: {0}.', count),
      ...(reasons ? [l10n.t('Refused: {0}. {1}', refusals.length, reasons)] : []),
    ].join(' '),
  );
};

/** A claim that may be published or is refused; a separator of the list has none. */
interface Candidate extends QuickPickItem {
  readonly claim?: { readonly open: OpenTranscript; readonly id: string };
  readonly isReady?: boolean;
}

/**
 * Publishes the claims that are ready among the rows that are meant, in however many transcripts, else among all of the transcript:
 * shows them with those that it refuses, and why, and asks for the address once.
 */
export const publish: Command = async (desk, target, row) => {
  const open = transcriptOf(target);
  if (!open) return;
  const isChosen = row !== undefined && target.kind === 'annotations';
  const rows = isChosen ? allAnnotationsOf(target) : [{ open, annotations: open.dossier.annotations }];
  const candidates = rows.flatMap((own) => own.annotations.flatMap((one) => candidateOf(one, own.open, isChosen)));
  const ready = candidates.filter(({ isReady }) => isReady);
  const refused = candidates.filter(({ isReady }) => !isReady);
  if (candidates.length === 0) {
    return tell(l10n.t('No claim has a verdict or a line that could go out yet.'));
  }
  if (ready.length === 0) {
    const options = {
      title: l10n.t('Publish'),
      placeHolder: l10n.t('No claim is ready. Go to one:'),
      matchOnDetail: true,
    };
    const chosen = await askChoice(refused, options);
    const { claim } = chosen ?? {};
    if (claim) {
      const handle = { transcript: claim.open.document.uri.toString(), id: claim.id };
      await commands.executeCommand('transcript.revealAnnotation', handle);
    }
    return;
  }
  const chosen = await pickReady(ready, refused);
  if (!chosen || chosen.length === 0) return;
  const typed = await askText({
    title: l10n.t('Publish: {0}', chosen.length),
    prompt: l10n.t('Where can it be read? Leave it empty if there is no address yet.'),
    placeHolder: 'https://…',
    validateInput: (value) =>
      value.trim() === '' || /^https?:\/\/\S+$/.test(value.trim())
        ? undefined
        : l10n.t('A web address begins with https:// or http://'),
  });
  if (typed === undefined) return;
  const url = typed.trim() === '' ? undefined : typed.trim();
  const by = await askName(open.document.uri);
  const mark = { ...(by !== undefined && { by }), at: now() };
  const claims = chosen.flatMap(({ claim }) => (claim ? [claim] : []));
  const making = [...groupBy(claims, (claim) => claim.open)].flatMap(([own, all]) => {
    // Somebody may have changed one of them meanwhile.
    const still = own.dossier.annotations.filter(
      (one) => all.some(({ id }) => id === one.annotation.id) && hurdlesOf(one, own.dossier).length === 0,
    );
    const changes = still.map(({ annotation }): Change => publishClaim(annotation, mark, url));
    return changes.length > 0 ? [{ open: own, count: changes.length, outcome: desk.make(own, ...changes) }] : [];
  });
  const lost = chosen.length - making.reduce((sum, { count }) => sum + count, 0);
  const doneOf = (count: number) =>
    [l10n.t('Published: {0}.', count), ...(lost > 0 ? [l10n.t('Not ready any more: {0}.', lost)] : [])].join(' ');
  if (making.length === 0) return tell(doneOf(0));
  await tellOutcomes(desk, making, doneOf);
};

/** What may be published, or is refused; of the whole transcript only what somebody has begun to make ready. */
function candidateOf(one: PlacedAnnotation, open: OpenTranscript, isChosen: boolean): Candidate[] {
  const { annotation } = one;
  const { publish: line, status, claim: wording, quote, speaker } = annotation;
  const { verdict } = weighOpinions(annotation, open.team.team);
  const isBegun = verdict !== undefined || line?.text !== undefined;
  if (!isChosen && (!isBegun || status === 'published' || status === dismissedStatus)) return [];
  const hurdles = hurdlesOf(one, open.dossier, (id) => nameOf(open.team.vocabulary.statuses, id));
  const isReady = hurdles.length === 0;
  const words = shorten(oneLine(line?.text ?? wording ?? quote.exact), 100);
  return [
    {
      label: words,
      description: [
        verdict === undefined ? undefined : nameOf(open.team.vocabulary.verdicts, verdict),
        speaker,
        isReady && line?.approved?.by !== undefined ? l10n.t('approved by {0}', line.approved.by) : undefined,
      ]
        .filter(Boolean)
        .join(' · '),
      ...(!isReady && { detail: `$(circle-slash) ${hurdles.join(' ')}` }),
      claim: { open, id: annotation.id },
      isReady,
    },
  ];
}

/** Those of the ready ones that a person leaves chosen; what is refused stands below with the reason, and can't be chosen. */
async function pickReady(
  ready: readonly Candidate[],
  refused: readonly Candidate[],
): Promise<readonly Candidate[] | undefined> {
  const separator = (label: string): Candidate => ({ label, kind: QuickPickItemKind.Separator });
  const pick = window.createQuickPick<Candidate>();
  pick.title = l10n.t('Publish');
  pick.placeholder = l10n.t('Which claims go out?');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = [
    separator(l10n.t('Ready: {0}', ready.length)),
    ...ready.map((one) => ({ ...one, iconPath: new ThemeIcon('pass') })),
    ...(refused.length > 0 ? [separator(l10n.t('Refused: {0}', refused.length)), ...refused] : []),
  ];
  pick.selectedItems = pick.items.filter(({ isReady }) => isReady);
  pick.onDidChangeSelection((items) => {
    const allowed = items.filter(({ isReady }) => isReady);
    if (allowed.length < items.length) pick.selectedItems = allowed;
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => resolve(pick.selectedItems.filter(({ isReady }) => isReady)));
      pick.onDidHide(() => resolve(undefined));
      showBox(pick);
    });
  } finally {
    pick.dispose();
  }
}

/** How long a line is, while it is written: `Post: 143 of 280 · caption: 88 of 120`; or that it is none. */
function describeLine(line: string) {
  const { weighed, plain } = lineLengths(line.trim());
  if (plain === 0) return undefined;
  const missing = whyNoLine(line);
  if (missing !== undefined) return { message: missing, severity: InputBoxValidationSeverity.Error };
  const message = l10n.t('Post: {0} of {1} · caption: {2} of {3}', weighed, mostInPost, plain, mostInCaption);
  const isTooLong = weighed > mostInPost || plain > mostInCaption;
  const severity = isTooLong ? InputBoxValidationSeverity.Warning : InputBoxValidationSeverity.Info;
  return { message, severity };
}

function askWhy(): Promise<string | undefined> {
  return askText({
    title: l10n.t('Correction'),
    prompt: l10n.t('The line is out already: why does it change?'),
    placeHolder: l10n.t('Reason'),
  });
}
