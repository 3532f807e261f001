import { Uri, workspace } from 'vscode';
import type { GatherHost } from '../../core/agreement/gather-readings';
import type { CodedText } from '../../core/agreement/read-units';
import { blindnessOf } from '../../core/dossier/blindfold';
import type { Card } from '../../core/dossier/card';
import { Shelf } from '../../core/dossier/shelf';
import { formatOfName } from '../../core/transcript/format-of-name';
import { parseTranscript } from '../../core/transcript/parse-transcript';
import type { Desk } from '../desk';
import { fileName } from '../find-sidecars';
import type { OpenTranscript } from '../open-transcript';
import { viewerOf } from '../viewer-of';
import { workspaceFolder } from '../workspace-folder';

/** What is compared: one transcript, or all of a folder tree. */
export type CompareScope =
  | { readonly kind: 'transcript'; readonly uri: Uri }
  | { readonly kind: 'folder'; readonly uri: Uri; readonly shelf: Shelf };

/** All transcripts of a folder tree. */
export function folderScope(uri: Uri): CompareScope {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  return {
    kind: 'folder',
    uri,
    shelf: new Shelf(workspaceFolder, uri.toString(), { now: () => performance.now(), pause }),
  };
}

/** The cards of a scope, with what isn't saved yet, and how many are left out since who looks at them reads blind there. */
export async function cardsIn(
  desk: Desk,
  scope: CompareScope,
): Promise<{ readonly cards: readonly Card[]; readonly hidden: number }> {
  const cards: Card[] = [];
  let hidden = 0;
  for await (const card of scope.kind === 'folder' ? scope.shelf.cards() : [await cardOf(desk, scope.uri)]) {
    if (!card || card.isMissing || card.sidecars.length === 0) continue;
    const uri = Uri.parse(card.transcript, true);
    const open = openAt(desk, uri);
    const seen = open ? { ...card, sidecars: open.filedSidecars } : card;
    const { team } = open?.team ?? (await desk.vocabulary.find(uri));
    if (blindnessOf(seen.sidecars, await viewerOf(uri), team)) hidden++;
    else cards.push(seen);
  }
  return { cards, hidden };
}

async function cardOf(desk: Desk, uri: Uri): Promise<Card | undefined> {
  const open = await openTranscript(desk, uri);
  if (!open) return undefined;
  return { transcript: uri.toString(), isMissing: false, sidecars: open.filedSidecars, annotations: [], about: {} };
}

/** What gathering readings takes from the window. */
export function gatherHost(desk: Desk): GatherHost {
  return {
    nameOf: (file) => fileName(Uri.parse(file, true)),
    teamOf: async (transcript) => {
      const uri = Uri.parse(transcript, true);
      return (openAt(desk, uri)?.team ?? (await desk.vocabulary.find(uri))).team;
    },
    textOf: async (transcript) => {
      const open = openAt(desk, Uri.parse(transcript, true));
      return open ? codedTextOf(open) : readText(transcript);
    },
  };
}

/** The text of an open transcript, as it is now. */
export function codedTextOf(open: OpenTranscript): CodedText {
  const { transcript } = open.dossier;
  return { text: transcript.text, read: () => transcript.read };
}

async function readText(transcript: string): Promise<CodedText | undefined> {
  const { text } = await workspaceFolder.read(transcript);
  if (text === undefined) return undefined;
  const name = fileName(Uri.parse(transcript, true));
  return { text, read: () => parseTranscript(text, { declared: true, ...formatOfName(name) }).read };
}

function openAt(desk: Desk, uri: Uri): OpenTranscript | undefined {
  return desk.all.find(({ document }) => document.uri.toString() === uri.toString());
}

/** A transcript, opened in the background if it isn't open; undefined if it can't be. */
export async function openTranscript(desk: Desk, uri: Uri): Promise<OpenTranscript | undefined> {
  const open = openAt(desk, uri);
  if (open) return open;
  try {
    return await desk.opened(await workspace.openTextDocument(uri));
  } catch {
    return undefined;
  }
}
