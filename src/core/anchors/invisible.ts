/**
 * A class of characters that nobody sees, for patterns with the flag `u`: soft hyphens, zero-width characters, direction marks,
 * variation selectors, and the Arabic line that stretches words.
 */
export const invisible = String.raw`[\p{Default_Ignorable_Code_Point}\u0640]`;
