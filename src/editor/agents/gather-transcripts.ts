import { type CancellationToken, Uri } from 'vscode';
import type { Refused } from '../../core/agents/asked';
import type { Searched } from '../../core/agents/search-claims';
import { confidentialInAll, type SourceHolder } from '../../core/dossier/confidential-in';
import { isPreparedCard } from '../../core/dossier/shelf';
import type { IsKept } from '../../core/sidecar/keep-confidential';
import type { Desk } from '../desk';
import { openShelves } from '../open-shelves';
import { openInFolders } from './meant-transcript';

interface Gathered {
  readonly searched: readonly Searched[];
  /** Sources that must stay by what any file says that the person sees, also one that can't be read or has no transcript any more. */
  readonly isKept: IsKept;
}

/** All transcripts of the open folders as the person sees them: open ones, and cards of the others. */
export async function gatherTranscripts(desk: Desk, token: CancellationToken): Promise<Gathered | Refused> {
  await Promise.all(desk.all.map(({ ready }) => ready));
  const searched: Searched[] = openInFolders(desk).map(({ document, dossier }) => ({
    transcript: document.uri.toString(),
    dossier,
  }));
  const parts: SourceHolder[] = desk.all.map(({ dossier }) => dossier);
  const open = new Set(desk.all.map(({ document }) => document.uri.toString()));
  for (const shelf of openShelves()) {
    try {
      for await (const card of shelf.all()) {
        // Half of them would not tell what must stay.
        if (token.isCancellationRequested) return { refused: 'It was called off.' };
        if (isPreparedCard(card)) {
          parts.push({ annotations: card.claims.map((annotation) => ({ annotation })), sidecars: [] });
          continue;
        }
        if (open.has(card.transcript)) continue;
        parts.push(card);
        if (card.annotations.length === 0 || card.isMissing) continue;
        const { team } = await desk.vocabulary.find(Uri.parse(card.transcript, true));
        searched.push({ transcript: card.transcript, card, team });
      }
    } finally {
      shelf.dispose();
    }
  }
  return { searched, isKept: confidentialInAll(parts) };
}
