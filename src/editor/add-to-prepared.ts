import type { Uri } from 'vscode';
import { addPrepared } from '../core/sidecar/add-prepared';
import type { PreparedClaim } from '../core/sidecar/prepared-claim';
import { sidecarStore } from './sidecar-store';
import type { Outcome } from './sidecar-writer';

/** What came of adding claims to a file of prepared claims, and how many of them weren't there yet. */
export interface AddedToPrepared {
  readonly outcome: Outcome;
  readonly count: number;
}

/** Adds claims to a file of prepared claims, which is made if there is none. */
export async function addToPrepared(file: Uri, claims: readonly PreparedClaim[]): Promise<AddedToPrepared> {
  let failed: string | undefined;
  let count = 0;
  const outcome = await sidecarStore.write(file, (before) => {
    const { text, added, problem } = addPrepared(before, claims);
    failed = problem?.message;
    count = added.length;
    return text;
  });
  return { outcome: failed === undefined ? outcome : { failed }, count };
}
