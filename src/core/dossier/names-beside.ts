import { copiedFrom, findWaiting, isSidecarOf, sidecarName, sidecarsAmong } from '../sidecar/sidecar-names';

/** The names of the files that lie beside a transcript, among all names of its folder. */
export interface NamesBeside {
  /** The shared one first. */
  readonly sidecars: readonly string[];
  /** In order. */
  readonly copies: readonly { readonly name: string; readonly sidecar: string }[];
  readonly waiting: readonly { readonly name: string; readonly sidecar: string }[];
}

/** Finds them by their names alone; `transcript` is a name too. */
export function namesBeside(names: readonly string[], transcript: string): NamesBeside {
  const sidecars = sidecarsAmong(names, transcript);
  const copies = names.flatMap((name) => {
    const sidecar = copiedFrom(name);
    return sidecar !== undefined && isSidecarOf(sidecar, transcript) ? [{ name, sidecar }] : [];
  });
  const waiting = [...new Set([sidecarName(transcript), ...sidecars])].flatMap((sidecar) => {
    const name = findWaiting(names, sidecar);
    return name === undefined ? [] : [{ name, sidecar }];
  });
  return { sidecars, copies: copies.sort((a, b) => (a.name < b.name ? -1 : 1)), waiting };
}
