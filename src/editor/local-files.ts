import { updateTextFile } from '../files/update-text-file';

/**
 * Safe writing on a local disk, where there is one: undefined in a browser's extension host, for which the build puts
 * `local-files.web.ts` in this file's place.
 */
export const localFiles: { readonly updateTextFile: typeof updateTextFile } | undefined = { updateTextFile };
