import type { FiledSidecar } from '../sidecar/read-together';
import type { Transcript } from '../transcript/transcript';

const named = new WeakMap<Transcript, { readonly name: string; readonly transcript: Transcript }>();

/**
 * The transcript with the name of who speaks where no label says so, as `about.speaker` of the first sidecar gives it that has
 * one; the transcript itself where none does. The same transcript again for the same name.
 */
export function nameTalk(transcript: Transcript, sidecars: readonly FiledSidecar[]): Transcript {
  const name = sidecars.map(({ sidecar }) => sidecar.about?.speaker?.trim()).find(Boolean);
  if (name === undefined) return transcript;
  const known = named.get(transcript);
  if (known?.name === name) return known.transcript;
  const turns = transcript.turns.map((turn) => (turn.speaker === null ? { ...turn, name } : turn));
  const fresh = { ...transcript, turns };
  named.set(transcript, { name, transcript: fresh });
  return fresh;
}
