import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { claimChoices, type ExportChoice } from '../../core/export/export-choice';
import type { ExportFormat } from '../../core/export/export-format';
import { exportFormats } from '../../core/export/formats';
import { askChoice } from '../ask';
import type { OpenTranscript } from '../open-transcript';
import { nameClaims, nameInternal } from './name-claims';
import { saveExport } from './save-export';

/** Has the person pick a form, with what leaves in it, then a place; writes it there. */
export async function exportOpen(open: OpenTranscript): Promise<void> {
  const picked = await askChoice(itemsFor(open), {
    title: l10n.t('Export Claims'),
    placeHolder: l10n.t('In which form, and which claims?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.format) await saveExport(open, picked.format, picked.choice);
}

type Item = QuickPickItem &
  ({ readonly format: ExportFormat; readonly choice: ExportChoice } | { readonly format?: undefined });

function itemsFor({ team }: OpenTranscript): Item[] {
  const usual = claimChoices.find((one) => one === team.team.exports?.claims) ?? 'published';
  const others = claimChoices.filter((one) => one !== usual && one !== 'all');
  return [
    ...section(l10n.t('{0}: what may be public of them', nameClaims(usual)), { claims: usual }),
    ...others.flatMap((claims) => section(l10n.t('{0}: what may be public of them', nameClaims(claims)), { claims })),
    ...section(nameInternal(), {
      claims: 'all',
      internal: true,
      balance: true,
    }),
  ];
}

function section(label: string, choice: ExportChoice): Item[] {
  return [
    { label, kind: QuickPickItemKind.Separator },
    ...exportFormats
      .filter(({ always }) => !always?.internal || choice.internal)
      .map(
        (format): Item => ({
          label: format.name(),
          description: format.ending,
          detail: format.purpose(),
          format,
          // Excel is what most tables are opened in, and it takes UTF-8 for something else without the mark.
          choice: { ...choice, bom: true },
        }),
      ),
  ];
}
