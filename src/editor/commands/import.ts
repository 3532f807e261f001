import { Uri, window } from 'vscode';
import { isDroppedFile } from '../importing/dropped-files';
import type { Command } from './command';

/** Loads what imports take: no start needs it, so it is a part of its own. */
const load = async () => (await import('../importing/importing')).importing;

/** Makes transcripts of the files that are selected in the explorer or were dropped, else of those that the person picks. */
export const importAsTranscripts: Command = async (desk, _target, first, selected) => {
  const files = (Array.isArray(selected) && selected.length > 0 ? selected : [first]).filter(
    (one) => one instanceof Uri || isDroppedFile(one),
  );
  await (await load()).importFiles(desk, files);
};

/** Takes heads, feet and line ends of pages out of the text at hand. */
export const cleanText: Command = async () => {
  const document = window.activeTextEditor?.document;
  if (document) await (await load()).cleanPasted(document);
};
