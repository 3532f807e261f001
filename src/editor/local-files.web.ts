export const localFiles = undefined;
