import { sharedEnds } from '../core/text/shared-ends';
import type { TextChange } from '../core/text/text-change';
import type { DocumentEdit } from './document-edits';

/** UTF-16 units from the end of a text within which a program that goes on writing it still corrects what it wrote. */
const corrected = 4000;
/** Of a text that is no longer it is looked up what of it is still there: VS Code reads whole lines anew, and it may have one only. */
const short = 2 * corrected;

/**
 * Tells which edits of a document are its file going on: a program appended to it, or also corrected what it wrote last. Not a person's
 * typing or pasting, undo, “Revert File”, or another version of the whole text, as git checks it out.
 */
export class FileGrowth {
  #length: number;
  /** The text itself if it is short. */
  #short: string | undefined;
  #isSaved: boolean;
  /** How long the text was when nothing in it was unsaved last. */
  #savedLength: number;
  /** True from when unsaved changes are given up until the file is read again. */
  #isGivenUp = false;
  /** `#savedLength` before the last edit, if nothing was unsaved after that; undefined for any other edit. */
  #lengthBefore: number | undefined;

  constructor(text: string, isSaved: boolean) {
    this.#length = text.length;
    this.#short = shortOf(text);
    this.#savedLength = text.length;
    this.#isSaved = isSaved;
  }

  /**
   * To be called when the document has unsaved changes now, or none any more, and its text is the same. True if the last edit was a person's
   * after all: VS Code tells of the first that a person makes as if nothing were unsaved, and right after it that something is.
   */
  noteSaved(isSaved: boolean): boolean {
    const before = isSaved ? undefined : this.#lengthBefore;
    if (isSaved && !this.#isSaved) this.#isGivenUp = true;
    this.#isSaved = isSaved;
    this.#lengthBefore = undefined;
    if (before === undefined) return false;
    this.#savedLength = before;
    return true;
  }

  /** To be called when the document was saved: what comes then is no revert. */
  noteWritten(): void {
    this.#isGivenUp = false;
    this.#savedLength = this.#length;
  }

  /** To be called with every edit. Where what came begins, if the file went on; undefined for any other edit. `text`: after it. */
  read({ changes, history, isSaved }: DocumentEdit, text: () => string): number | undefined {
    const [before, shortBefore, savedBefore, isGivenUp] = [
      this.#length,
      this.#short,
      this.#savedLength,
      // That nothing is unsaved any more may be told before the file is read again, or with that.
      this.#isGivenUp || !this.#isSaved,
    ];
    this.#length = changes ? before + deltaOf(changes) : text().length;
    this.#short = this.#length <= short ? shortOf(text()) : undefined;
    this.#isSaved = isSaved;
    this.#isGivenUp = false;
    this.#lengthBefore = isSaved ? savedBefore : undefined;
    if (!isSaved) return undefined;
    this.#savedLength = this.#length;
    if (!changes || history !== undefined) return undefined;
    // The person's words went; the file may have gone on meanwhile.
    if (isGivenUp) return this.#length > savedBefore ? savedBefore : undefined;
    const start =
      shortBefore === undefined ? Math.min(...changes.map((one) => one.start)) : sharedEnds(shortBefore, text()).head;
    const isAtEnd = start === before || before - start <= Math.min(corrected, before / 2);
    return isAtEnd && this.#length > before ? Math.max(start, before) : undefined;
  }
}

function shortOf(text: string): string | undefined {
  return text.length <= short ? text : undefined;
}

function deltaOf(changes: readonly TextChange[]): number {
  return changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}
