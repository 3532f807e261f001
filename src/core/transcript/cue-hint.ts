/** What captions have that their formats don't; each is read all the same. */
export type CueHint = 'captions-signature' | 'captions-blank-lines' | 'captions-times' | 'captions-names';
