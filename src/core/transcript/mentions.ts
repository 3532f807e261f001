import type { LabelCandidate } from './candidate';
import type { ChunkLine } from './chunk-line';
import type { ParagraphBreak } from './form';
import { hashWords } from './hash-words';
import { mayFollow } from './paragraph-break';

/** A line on which labels may stand, with what is near it. */
export interface Mention {
  /** Those that may stand after the line before. */
  readonly candidates: readonly LabelCandidate[];
  /** UTF-16 units of the line: a label whose speech begins there has the line to itself. */
  readonly length: number;
  /** True if what the line says reads as speech: it ends as a sentence does, or it is long. */
  readonly speaks: boolean;
  /** True if it is of several words at least, as chats without full stops are. */
  readonly says: boolean;
  /** True if what it says behind the label begins with a small letter. */
  readonly small: boolean;
  /** The same of the next line that isn't blank: what a label on a line of its own is followed by. */
  readonly nextSpeaks: boolean;
  readonly nextSays: boolean;
  /** True if no empty line stands before the next one. */
  readonly tight: boolean;
  /** The next line that isn't blank, as a number that the same words share; 0 at the end. */
  readonly next: number;
  /** Its number among the lines of words. */
  readonly line: number;
  /** The number of its paragraph: lines without an empty one between them have the same. */
  readonly paragraph: number;
  /** True if the line before is a rule such as `---`. */
  readonly ruled: boolean;
}

/** Speech of at least so many characters needs no full stop to be told. */
const longSpeech = 45;
const longCjkSpeech = 20;

/** Gathers the lines of chunks on which labels may stand, in order, as long as there are no more than `most`. */
export function gatherMentions(
  chunks: readonly { readonly lines: readonly ChunkLine[] }[],
  breakAfter: (line: ChunkLine) => ParagraphBreak,
  most: number,
): Mention[] {
  const mentions: (Mention & { nextSpeaks: boolean; nextSays: boolean; tight: boolean; next: number })[] = [];
  let after: ParagraphBreak = 'paragraph';
  let paragraph = 0;
  let line = 0;
  let open = 0;
  gathering: for (const { lines } of chunks)
    for (const each of lines) {
      const { facts, words } = each;
      if (facts.kind === 'blank') {
        paragraph++;
        after = 'paragraph';
        continue;
      }
      if (facts.kind === 'words' || facts.kind === 'direction') {
        line++;
        for (; open < mentions.length; open++) {
          const mention = mentions[open]!;
          mention.tight = mention.paragraph === paragraph;
          // Nobody asks for what follows a label that has its speech on its line.
          if (mention.candidates.every((one) => one.speech < mention.length)) continue;
          mention.nextSpeaks = facts.kind === 'direction' || readsAsSpeech(words, facts.sentence === true);
          mention.nextSays = facts.kind === 'direction' || isOfWords(words);
          mention.next = hashWords(words);
        }
      }
      if (facts.candidates.length === 0) {
        after = breakAfter(each);
        continue;
      }
      const candidates = facts.candidates.every((one) => mayFollow(one.form, after))
        ? facts.candidates
        : facts.candidates.filter((one) => mayFollow(one.form, after));
      if (candidates.length > 0) {
        if (mentions.length === most) break gathering;
        const value = words.slice(candidates.reduce((least, one) => Math.min(least, one.speech), words.length));
        mentions.push({
          candidates,
          length: words.length,
          speaks: readsAsSpeech(value, facts.sentence === true),
          says: isOfWords(value),
          small: /^\s*\p{Ll}/u.test(value),
          nextSpeaks: false,
          nextSays: false,
          tight: false,
          next: 0,
          line,
          paragraph,
          ruled: after === 'rule',
        });
      }
      after = breakAfter(each);
    }
  return mentions;
}

function readsAsSpeech(words: string, sentence: boolean): boolean {
  const said = words.trim();
  if (said === '' || /^https?:/.test(said)) return false;
  if (sentence || said.length >= longSpeech || /[-–—]$/.test(said.slice(-1))) return true;
  return said.length >= longCjkSpeech && /[\u3040-\u30ff\u3400-\u9fff]/.test(said);
}

const fewestWords = 4;
const shortestThai = 12;
const shortestCjk = 7;

/** Whether words are of four at least; scripts without blanks are measured by their length. */
function isOfWords(words: string): boolean {
  const said = words.trim();
  // Four words that are long enough for every script need no look at the letters.
  if (said.length >= shortestThai && hasWords(said, fewestWords)) return true;
  if (/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(said)) return said.length >= shortestThai;
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(said)) return said.length >= shortestCjk;
  return hasWords(said, fewestWords);
}

/** Whether blanks part so many words, not reading further than that. */
function hasWords(said: string, fewest: number): boolean {
  const blanks = /\s+/g;
  for (let words = 1; words < fewest; words++) if (!blanks.test(said)) return false;
  return true;
}
