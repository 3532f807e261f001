import { l10n, MarkdownString } from 'vscode';
import type { PlacedAnnotation } from '../../core/dossier/dossier';
import type { ClaimState } from '../../core/dossier/state-of';
import type { Annotation, Heard } from '../../core/sidecar/annotation';
import { isApproved } from '../../core/sidecar/is-approved';
import type { Team } from '../../core/sidecar/team';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import type { AnnotationHandle } from '../commands/target';
import { describeOpinion } from '../describe-opinion';
import { nameOf } from '../label-of';
import { signOf } from '../state-sign';
import { appendWords } from './append-words';

/** What an annotation's hover is made of. */
export interface Described {
  readonly one: PlacedAnnotation;
  readonly state: ClaimState;
  readonly vocabulary: Vocabulary;
  readonly team: Team;
  readonly isUnsaved: boolean;
}

/** An annotation in a hover: what became of it, each opinion, sources and notes. Words of files are words and nothing else. */
export function describeAnnotation({ one, state, vocabulary, team, isUnsaved }: Described): MarkdownString {
  const { annotation, reason, placement, attention } = one;
  const { tags, verdicts, statuses } = vocabulary;
  const sign = signOf(state, vocabulary);
  const text = new MarkdownString(undefined, true);
  const votes = state.weighed?.votes.map(([value, count]) => `${nameOf(verdicts, value)} ${count}`) ?? [];
  const head = [
    sign.name,
    nameOf(tags, annotation.tag),
    ...(annotation.status === undefined || state.kind === 'disputed' ? [] : [nameOf(statuses, annotation.status)]),
    ...(votes.length > 0 ? [votes.join(' : ')] : []),
    ...(isUnsaved ? [l10n.t('not saved')] : []),
  ];
  appendWords(text.appendMarkdown(`$(${sign.icon}) **`), head[0]!).appendMarkdown('**');
  if (head.length > 1)
    appendWords(text, ` · ${[...new Set(head.slice(1))].filter((name) => name !== head[0]).join(' · ')}`);
  const line = (icon: string, words: string) => appendWords(text.appendMarkdown(`\n\n$(${icon}) `), words);
  if (attention !== undefined) line('warning', attention);
  else if (placement !== 'exact' && reason !== undefined) line('info', reason);
  if (annotation.claim !== undefined) line('quote', annotation.claim);
  if (annotation.taken?.by !== undefined) {
    line('account', l10n.t('{0} works on it since {1}', annotation.taken.by, annotation.taken.at?.slice(0, 10) ?? '?'));
  } else if (annotation.assignee !== undefined)
    line('account', l10n.t('{0} was asked to check it', annotation.assignee));
  for (const opinion of state.weighed?.opinions ?? []) {
    const { verdict } = opinion.decision;
    const icon = signOf(
      verdict === undefined ? { kind: 'not-checkable' } : { kind: 'judged', verdict },
      vocabulary,
    ).icon;
    line(icon, describeOpinion(opinion, vocabulary));
  }
  for (const source of annotation.sources ?? []) {
    if (source.confidential) line('lock', l10n.t('confidential source'));
    else line('book', [source.title, source.url].filter(Boolean).join(' – '));
  }
  if (annotation.heard) line('unmute', describeHeard(annotation.heard));
  if (annotation.publish?.text !== undefined) line('megaphone', describeLine(annotation, team));
  for (const note of annotation.notes ?? []) line('note', [note.by, note.text].filter(Boolean).join(': '));
  return text;
}

function describeHeard({ by = '?', same }: Heard): string {
  return same === false ? l10n.t('{0} heard that it was not said so', by) : l10n.t('{0} heard that it was said so', by);
}

/** The line that goes out, and how far it is. */
function describeLine(annotation: Annotation, team: Team): string {
  const { text, by, url, approved } = annotation.publish!;
  const isOut = annotation.status === 'published';
  const standing = isApproved(annotation, team)
    ? l10n.t('approved by {0}', approved?.by ?? '?')
    : l10n.t('not approved');
  return [text, by, standing, ...(isOut && url !== undefined ? [url] : [])].filter(Boolean).join(' · ');
}

/** What may be done with an annotation, as commands of ours; nothing of it comes from a file but the id. */
export function actionsOn({ transcript, id }: AnnotationHandle, isDisputed: boolean): MarkdownString {
  const handle = encodeURIComponent(JSON.stringify([{ transcript, id }]));
  const actions = [
    ...(isDisputed ? [[l10n.t('Settle…'), 'transcript.settleClaim']] : []),
    [l10n.t('My opinion…'), 'transcript.setVerdict'],
    [l10n.t('Review…'), 'transcript.reviewClaim'],
    [l10n.t('Note…'), 'transcript.addNote'],
    [l10n.t('Line…'), 'transcript.writePublishableLine'],
    [l10n.t('Annotations File'), 'transcript.openAnnotationsFile'],
  ];
  const text = new MarkdownString(
    actions.map(([title, command]) => `[${title}](command:${command}?${handle})`).join(' · '),
  );
  text.isTrusted = { enabledCommands: actions.map(([, command]) => command!) };
  return text;
}
