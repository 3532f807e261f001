/** What an import found in a file. */
export interface ImportedTalk {
  readonly title?: string | undefined;
  /** As the file prints it. */
  readonly date?: string | undefined;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** Who takes part, with what they are. */
  readonly people?: readonly { readonly name: string; readonly role?: string | undefined }[];
  /** Lines around the talk that are no part of it, and are kept in its head. */
  readonly around?: readonly string[];
  /** The talk: turns if the file says itself who speaks; else text in a house style, which is read as any text is. */
  readonly body: { readonly turns: readonly ImportedTurn[] } | { readonly text: string };
  /** What was left out, each a sentence for the person who imports. */
  readonly notes?: readonly string[];
}

/** Speech of one speaker; of nobody who is named if `speaker` is undefined. */
export interface ImportedTurn {
  readonly speaker?: string | undefined;
  readonly parts: readonly ImportedPart[];
}

/** Words with the seconds from the recording's start if the file has them: a paragraph, or more of one. */
export interface ImportedPart {
  readonly time?: number | undefined;
  readonly text: string;
  /** What parts the words from those of the part before, if both are one paragraph; if absent a paragraph begins. */
  readonly gap?: '' | ' ' | undefined;
}
