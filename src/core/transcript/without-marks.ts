const anywhere = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2061\u2066-\u2069\ufeff\u061c\u00ad]/g;

const pictographs = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])+\s+/u;

/** Words without pictographs in front: `🎙️ Ann Lee` is `Ann Lee`. */
export function withoutPictographs(words: string): string {
  return words.replace(pictographs, '');
}

/**
 * Words without marks that show no ink: blanks of no width, marks of direction, soft hyphens; joiners, which some scripts
 * need, only at the ends.
 */
export function withoutMarks(words: string): string {
  return words.replace(anywhere, '').replace(/^(?:\u200c|\u200d|\ufe0f)+|(?<!\u200c|\u200d)(?:\u200c|\u200d)+$/g, '');
}
