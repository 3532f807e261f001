import type { Applied } from './apply-change';
import { readDocument } from './document';
import { withoutBom } from './read-sidecar';
import type { BlindReading } from './sidecar';
import { writeHead } from './write-head';

/** Writes into a reader's own sidecar that a blind reading began, or is finished; an empty text becomes a new one for `transcript`. */
export function readBlind(text: string, blind: BlindReading, transcript: string): Applied {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const document = readDocument(withoutBom(text));
  if (document.obstacle) return { text, problem: document.obstacle };
  const applied = writeHead(document, 'blind', blind, transcript);
  return applied.problem ? { text, problem: applied.problem } : { text: bom + applied.text };
}
