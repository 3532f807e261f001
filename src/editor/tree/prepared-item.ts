import { l10n, Range, type TextDocumentShowOptions, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { PreparedClaim } from '../../core/sidecar/prepared-claim';
import type { Vocabulary } from '../../core/sidecar/vocabulary';
import { oneLine } from '../../core/text/one-line';
import { shorten } from '../../core/text/shorten';
import type { Span } from '../../core/text/span';
import { fileName } from '../find-sidecars';
import { nameOf } from '../label-of';
import { iconOf, signOfVerdict } from '../state-sign';
import { countSaid, type PreparedGroup, type PreparedNode } from './prepared-nodes';

/** The row above the prepared claims, with how many there are and how many were said. */
export function preparedGroupItem({ id, children }: PreparedGroup): TreeItem {
  const item = new TreeItem(l10n.t('Prepared'), TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = countPrepared(children);
  item.tooltip = l10n.t(
    'Claims of *.prepared.yaml, checked or written down before they were said. They are offered as they are said, and count nowhere.',
  );
  item.contextValue = 'preparedGroup';
  item.iconPath = new ThemeIcon('book');
  return item;
}

/** How many claims are prepared, and how many of them were said. */
export function countPrepared(claims: readonly PreparedNode[]): string {
  return l10n.t('{0} · said {1}', claims.length, countSaid(claims));
}

/** The row of a prepared claim; `toRange`: of its file, to find its entry there. */
export function preparedItem(node: PreparedNode, vocabulary: Vocabulary, toRange: (span: Span) => Range): TreeItem {
  const { claim, file, said, place } = node;
  const words = oneLine(preparedWords(claim));
  const verdict = claim.verdict === undefined ? undefined : nameOf(vocabulary.verdicts, claim.verdict);
  const item = new TreeItem(shorten(words, 80));
  item.id = `prepared ${file} ${claim.id}`;
  item.description = [
    said ? l10n.t('said in {0}', fileName(Uri.parse(said.transcript, true))) : undefined,
    verdict,
    claim.speaker,
    fileName(Uri.parse(file, true)),
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [words, claim.publish?.text, verdict].filter(Boolean).join('\n\n');
  item.iconPath =
    claim.verdict === undefined
      ? new ThemeIcon('circle-large')
      : iconOf(signOfVerdict(claim.verdict, vocabulary.verdicts));
  item.contextValue = 'prepared';
  if (said) item.command = { command: 'transcript.revealAnnotation', title: l10n.t('Show'), arguments: [said] };
  else {
    const { start } = toRange(place);
    const options: TextDocumentShowOptions = { selection: new Range(start, start), preserveFocus: false };
    item.command = { command: 'vscode.open', title: l10n.t('Show'), arguments: [Uri.parse(file, true), options] };
  }
  item.accessibilityInformation = { label: `${words}, ${item.description}` };
  return item;
}

/** What a prepared claim says: its wording, else the words, else its id. */
export function preparedWords({ claim, quote, id }: PreparedClaim): string {
  return claim ?? quote?.exact ?? id;
}
