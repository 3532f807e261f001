/** A file to import. */
export interface ImportSource {
  /** Its name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its bytes as text; undefined if they are none. */
  readonly text: string | undefined;
  /** Bytes as text in an encoding by its name; undefined if there is no such encoding. */
  readonly decode: (bytes: Uint8Array, encoding: string) => string | undefined;
  /** What has to be known of how the bytes became text, as a sentence. */
  readonly note?: string | undefined;
  /** Why the bytes are no text. */
  readonly whyNoText?: string | undefined;
}
