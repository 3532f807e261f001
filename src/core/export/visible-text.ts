/**
 * A text for a page that people read: what turns or overrides the direction of writing, and control characters, stand as what
 * they are (`[U+202E]`) in place of doing it.
 */
export function visibleText(text: string): string {
  return text.replace(steering, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** Control characters but tab and line ends, and the marks that embed, override or isolate a direction (UAX #9). */
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
