import { Disposable, languages, SemanticTokensBuilder, SemanticTokensLegend, workspace } from 'vscode';
import { type TokenKind, tokensIn } from '../../core/dossier/tokens-in';
import { sameData } from '../../core/sidecar/same-data';
import type { About } from '../../core/sidecar/sidecar';
import type { Desk } from '../desk';
import { languageId } from '../is-transcript';
import type { OpenTranscript } from '../open-transcript';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

const kinds: readonly TokenKind[] = ['speaker', 'quantity', 'timestamp', 'direction', 'furniture'];
const legend = new SemanticTokensLegend([...kinds]);

/** Colours what only the whole document can tell; the grammar colours what a line alone proves. */
export const registerTokens: RegisterView = (desk) => {
  const told = new WeakMap<OpenTranscript, About['speakers']>();
  let provider = provideTokens(desk);
  const changed = desk.onDidChange((open) => {
    const { speakers } = open.dossier.about;
    const before = told.get(open);
    told.set(open, speakers);
    if (sameData(before, speakers)) return;
    // Colours are asked for anew when the text or the providers change, but not when a person says who speaks.
    provider.dispose();
    provider = provideTokens(desk);
  });
  return Disposable.from(changed, { dispose: () => provider.dispose() });
};

function provideTokens(desk: Desk): Disposable {
  return languages.registerDocumentRangeSemanticTokensProvider(
    { language: languageId },
    {
      async provideDocumentRangeSemanticTokens(document, range, token) {
        const tokens = new SemanticTokensBuilder(legend);
        const dossier = await (await desk.opened(document))?.settled(token);
        // Who must not be led by marks sees no figure in colour either.
        const isMarked = workspace.getConfiguration('transcript', document).get('marks', true);
        for (const one of dossier ? tokensIn(dossier, spanOf(document, range)) : []) {
          if (one.kind === 'quantity' && !isMarked) continue;
          tokens.push(rangeOf(document, one), one.kind);
        }
        return tokens.build();
      },
    },
    legend,
  );
}
