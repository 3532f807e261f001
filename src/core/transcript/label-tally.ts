import type { LabelCandidate } from './candidate';
import type { Form, ParagraphBreak } from './form';
import type { LineFacts } from './line-facts';
import type { Margin } from './line-number';
import { HeadTally } from './page-head';
import { mayFollow } from './paragraph-break';

/** How often one label was seen in one form. */
export interface LabelCount {
  readonly candidate: LabelCandidate;
  /** Lines with this label. */
  lines: number;
  /** Those of them that end as sentences do. */
  sentences: number;
  /** Lines with this label that say different things: a text that is printed twice counts once. */
  readonly sayings: Map<number, number>;
}

/** Counts over the lines of a document; what the decision about the document rests on. Lines can be added and taken away. */
export class LabelTally {
  /** Form → label key → count. */
  readonly forms = new Map<Form, Map<string, LabelCount>>();
  /** Lines of words. */
  words = 0;
  directions = 0;
  /** Lines that say somebody else speaks, and give no name. */
  changes = 0;
  /** Lines of captions that the next cue shows again above others. */
  rolled = 0;
  /** Of captions, long lines that the next cue shows again, alone. */
  shownAgain = 0;
  /** Lines that begin with a number, by the number. */
  readonly #numbers = new Map<number, number>();

  /** Where the document numbers its lines: most begin or end with a number, and each page counts from one again. */
  get margin(): Margin | undefined {
    if (this.#beginsPages) return 'left';
    for (const margin of margins) {
      const lines = this.successions[margin];
      const each = margin.endsWith('fifth') ? 5 : 1;
      if (lines >= (each === 5 ? fewestFifths : fewestLines / 2) && lines * each >= (this.words * mostLines) / 2)
        return margin;
    }
    return undefined;
  }

  /** Whether most lines begin with numbers that count as those of pages do, though some are missing. */
  get #beginsPages(): boolean {
    const ones = this.#numbers.get(1) ?? 0;
    let numbered = 0;
    let even = 0;
    for (let number = 1; number <= linesOfPage; number++) {
      const lines = this.#numbers.get(number) ?? 0;
      numbered += lines;
      if (number <= fewestLines && lines > 0 && lines >= ones / 2 && lines <= ones * 2) even++;
    }
    return even === fewestLines && numbered >= this.words * mostLines;
  }

  readonly heads = new HeadTally();
  /** Lines whose number the next line's follows, or that of the fifth line from it. */
  readonly successions: Record<Margin, number> = { left: 0, right: 0, 'left-fifth': 0, 'right-fifth': 0 };

  /** Whether the document's captions roll up: each line is shown in several cues. */
  get rollsUp(): boolean {
    // In a short file one counts, if a line is also shown again alone.
    const enough = this.rolled + (this.shownAgain > 0 ? 1 : 0) >= fewestRolled && this.rolled > 0;
    return enough && this.rolled >= this.words * mostlyRolled;
  }

  /**
   * Adds a line, or with `times` -1 takes it away. `after`: what the line before ends. `saying` tells what is said in
   * it, to know a second printing by.
   */
  count(facts: LineFacts, after: ParagraphBreak, saying: () => number, times: 1 | -1): void {
    if (facts.lineNumber) {
      const { value } = facts.lineNumber;
      this.#numbers.set(value, (this.#numbers.get(value) ?? 0) + times);
    }
    if (facts.kind === 'blank') return;
    if (facts.kind === 'words' || facts.kind === 'direction') this.words += times;
    if (facts.kind === 'direction') this.directions += times;
    if (facts.change && facts.candidates.length === 0) this.changes += times;
    if (facts.more)
      for (const { candidates } of facts.more)
        for (const candidate of candidates) this.#countLabel(candidate, facts.sentence === true, saying(), times);
    for (const candidate of facts.candidates)
      if (mayFollow(candidate.form, after))
        this.#countLabel(candidate, facts.sentence === true, saying() + candidate.start, times);
  }

  #countLabel(candidate: LabelCandidate, sentence: boolean, saying: number, times: 1 | -1): void {
    const labels = this.forms.get(candidate.form) ?? new Map<string, LabelCount>();
    if (labels.size === 0) this.forms.set(candidate.form, labels);
    let label = labels.get(candidate.key);
    if (!label) {
      label = { candidate, lines: 0, sentences: 0, sayings: new Map() };
      labels.set(candidate.key, label);
    }
    label.lines += times;
    if (sentence) label.sentences += times;
    const said = (label.sayings.get(saying) ?? 0) + times;
    if (said > 0) label.sayings.set(saying, said);
    else label.sayings.delete(saying);
    if (label.lines === 0) labels.delete(candidate.key);
  }
}

/** Of captions that roll up a third of the lines or more stand above others in the next cue. */
const fewestRolled = 2;
const mostlyRolled = 0.2;

const margins: readonly Margin[] = ['left', 'right', 'left-fifth', 'right-fifth'];
const fewestFifths = 2;

/** The most lines that a page of numbered lines has, and the fewest; the share of lines that must have a number. */
const linesOfPage = 32;
const fewestLines = 10;
const mostLines = 0.6;
