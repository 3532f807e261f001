import { readlink } from 'node:fs/promises';
import { localize } from '../core/text/localize';
import { UsageError } from './command';
import type { LoadedDossier } from './load-dossier';
import { printable } from './printable';

/** Annotations beside a link would be a second file that nobody finds beside the transcript: whoever writes is sent there. */
export async function guardLink({ file, dossier }: LoadedDossier): Promise<void> {
  const target = await readlink(file).catch(() => undefined);
  if (target === undefined || dossier.sidecars.length > 0) return;
  throw new UsageError(
    localize(
      '{0} is a link to {1}; name that file, so that all annotations are in one place',
      printable(file),
      printable(target),
    ),
  );
}
