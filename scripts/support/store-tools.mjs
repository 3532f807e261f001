/** What packs for the Marketplace and publishes there, as npm names it. */
export const vsce = '@vscode/vsce@3.9.2';

/** What publishes to Open VSX. */
export const ovsx = 'ovsx@1.4.0';
