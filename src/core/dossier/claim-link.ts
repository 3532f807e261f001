/** A claim as a link names it: by its id, and by the transcript's file for people who don't have that open. */
export interface LinkedClaim {
  readonly id: string;
  /** The name of the transcript's file. */
  readonly file: string;
}

/** An address that opens a claim in the editor whose scheme it has; `extension` is the extension's id. */
export function writeClaimLink({ id, file }: LinkedClaim, scheme: string, extension: string): string {
  return `${scheme}://${extension}/claim/${encodeURIComponent(id)}?file=${encodeURIComponent(file)}`;
}

/** The claim that an address names, by its decoded path and query; undefined if it names none. It may come from anybody. */
export function readClaimLink(path: string, query: string): LinkedClaim | undefined {
  const [, id] = /^\/claim\/([^/]{1,200})\/?$/u.exec(path) ?? [];
  // A decoded name may hold what parts one parameter from the next.
  const [, file = ''] = /(?:^|&)file=(.*)/su.exec(query) ?? [];
  // A name, not a path: what it is called where somebody else works doesn't say where it lies here.
  const name = file.split(/[/\\]/).at(-1)!.trim();
  return id === undefined ? undefined : { id, file: name };
}
