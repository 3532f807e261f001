import { CodeAction, CodeActionKind, l10n, languages } from 'vscode';
import type { RuleCode } from '../../core/text/problem';
import { shorten } from '../../core/text/shorten';
import { claimsOfProblem } from '../claims-of-problem';
import { languageId } from '../is-transcript';
import type { RegisterView } from './view';

/** At a claim that breaks a rule of the newsroom: the command that mends it, as a quick fix. */
export const registerRuleFixes: RegisterView = (desk) =>
  languages.registerCodeActionsProvider(
    { language: languageId },
    {
      provideCodeActions(document, _range, { diagnostics }) {
        const open = desk.of(document);
        if (!open) return [];
        return diagnostics.flatMap((diagnostic) => {
          const remedy = remedyOf(diagnostic.code as RuleCode);
          if (!remedy || diagnostic.source !== 'transcript') return [];
          const meant = claimsOfProblem(open, diagnostic);
          return meant.map(({ annotation: { id, claim, tag } }) => {
            const whose = meant.length > 1 ? ` · ${shorten(claim ?? tag)}` : '';
            const fix = new CodeAction(`${remedy.title}${whose}`, CodeActionKind.QuickFix);
            fix.diagnostics = [diagnostic];
            fix.isPreferred = meant.length === 1;
            fix.command = { ...remedy, arguments: [id] };
            return fix;
          });
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

function remedyOf(code: RuleCode): { readonly title: string; readonly command: string } | undefined {
  switch (code) {
    case 'verdict-without-source':
    case 'single-source':
    case 'own-source':
      return { title: l10n.t('Add Source…'), command: 'transcript.addSource' };
    case 'claim-wording':
    case 'number-not-in-quote':
      return { title: l10n.t('Set Claim Wording…'), command: 'transcript.setClaimWording' };
    case 'line-number-not-in-quote':
      return { title: l10n.t('Write Publishable Line…'), command: 'transcript.writePublishableLine' };
    case 'role-without-claimant':
      return { title: l10n.t('Set Claimant…'), command: 'transcript.setClaimant' };
    case 'unknown-assignee':
      return { title: l10n.t('Assign…'), command: 'transcript.assign' };
    case 'unknown-verdict':
      return { title: l10n.t('Set Verdict…'), command: 'transcript.setVerdict' };
    case 'nameless-verdict':
    case 'same-reviewer':
    case 'published-unread':
      return { title: l10n.t('Review…'), command: 'transcript.reviewClaim' };
    default:
      return undefined;
  }
}
