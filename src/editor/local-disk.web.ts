/** A browser has no disk of its own: files are reached through VS Code alone. */
export const localDisk = undefined;
