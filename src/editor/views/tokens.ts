import { languages, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import { type TokenKind, tokensIn } from '../../core/dossier/tokens-in';
import { languageId } from '../is-transcript';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

const kinds: readonly TokenKind[] = ['speaker', 'quantity', 'timestamp', 'direction', 'furniture'];
const legend = new SemanticTokensLegend([...kinds]);

/** Colours what only the whole document can tell; the grammar colours what a line alone proves. */
export const registerTokens: RegisterView = (desk) =>
  languages.registerDocumentRangeSemanticTokensProvider(
    { language: languageId },
    {
      async provideDocumentRangeSemanticTokens(document, range, token) {
        const tokens = new SemanticTokensBuilder(legend);
        const dossier = await (await desk.opened(document))?.settled(token);
        for (const one of dossier ? tokensIn(dossier, spanOf(document, range)) : []) {
          tokens.push(rangeOf(document, one), one.kind);
        }
        return tokens.build();
      },
    },
    legend,
  );
