import { steeringMarks } from '../text/steering-marks';

/**
 * A text for a page that people read: what turns or overrides the direction of writing, and control characters, stand as what
 * they are (`[U+202E]`) in place of doing it.
 */
export function visibleText(text: string): string {
  return text.replace(steeringMarks, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}
