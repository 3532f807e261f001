import { judgeLabel } from '../transcript/judge-label';
import { type DocumentBlock, wordsOfBlock } from './document-block';
import { endsSentence } from './ends-sentence';
import { isBoldWhole } from './is-bold-whole';
import { openingLabel } from './label-in-emphasis';

/** Fewer paragraphs in bold may be headings. */
const fewestAsked = 2;
/** Names nobody; such questions are marked with Q. */
const asksOnly = /^(?:\p{L}|Frage|Question|問|问)$/u;

/**
 * The blocks of an interview whose questions are set in bold as a whole and named once at least, with who speaks before each question
 * and before the answer behind it, and how many had no name. Undefined for any other document.
 *
 * An answer without a name is the guest's if one guest is named, else `A`'s: it is not of who asked.
 */
export function nameBoldQuestions(
  blocks: readonly DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly named: number } | undefined {
  const first = blocks.findIndex((block) => isBoldWhole(block) && openingLabel(wordsOfBlock(block)));
  if (first < 0) return undefined;
  const talk = blocks.slice(first).filter((block) => wordsOfBlock(block) !== '');
  const asked = talk.filter(isBoldWhole);
  const isMostOfAsked = (some: readonly unknown[]) => some.length * 5 >= asked.length * 4;
  const sentences = asked.filter((block) => endsSentence(wordsOfBlock(block)));
  const answered = talk.filter((block, i) => isBoldWhole(block) && isPlain(talk[i + 1]));
  if (asked.length < fewestAsked || !isMostOfAsked(sentences) || !isMostOfAsked(answered)) return undefined;
  const asker = onlyName(asked);
  if (asker === undefined || asksOnly.test(asker)) return undefined;
  const front = blocks.slice(0, first).map(wordsOfBlock).join('\n');
  const guests = guestsOf(talk.filter(isPlain), front);
  // Who asks in bold and answers plainly is named for what is set in bold, not for who asks.
  if (guests.has(asker)) return undefined;
  const isAskedOnce = asked.filter((block) => openingLabel(wordsOfBlock(block))).length === 1;
  // One name in bold and none below it may be a heading.
  if (isAskedOnce && guests.size === 0) return undefined;
  const guest = guestNamed(guests);
  let named = 0;
  let isAnswer = false;
  const made = blocks.map((block, i) => {
    const words = wordsOfBlock(block);
    if (i < first || block.kind !== 'paragraph' || words === '') return block;
    if (isBoldWhole(block)) {
      const own = openingLabel(words);
      const goesOn = isAnswer;
      isAnswer = true;
      if (own) return withLabel(own.label, [{ text: own.said }]);
      if (goesOn) return { ...block, runs: [{ text: words }] };
      named++;
      return withLabel(`${asker}:`, [{ text: words }]);
    }
    const isFirst = isAnswer;
    isAnswer = false;
    const own = openingLabel(words);
    // Labels of one document are set alike.
    if (own && guests.has(own.name)) return withLabel(own.label, [{ text: own.said }]);
    if (!isFirst) return block;
    named++;
    return withLabel(`${guest}:`, block.runs);
  });
  return { blocks: made, named };
}

function withLabel(label: string, runs: DocumentBlock['runs']): DocumentBlock {
  return { kind: 'paragraph', runs: [{ text: label, bold: true }, { text: ' ' }, ...runs] };
}

function isPlain(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'paragraph' && !isBoldWhole(block);
}

/** The one name that questions begin with; undefined where they begin with several. */
function onlyName(asked: readonly DocumentBlock[]): string | undefined {
  const names = new Set(asked.flatMap((block) => openingLabel(wordsOfBlock(block))?.name ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}

/**
 * Names before answers: sure ones; likely ones that stand above the talk or open its first answer; surnames of those, and what is one
 * word of what stands above, or opens several answers.
 */
function guestsOf(answers: readonly DocumentBlock[], front: string): ReadonlySet<string> {
  const found = answers.flatMap((block) => openingLabel(wordsOfBlock(block))?.name ?? []);
  const above = ` ${front.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')} `;
  const opens = answers[0] && openingLabel(wordsOfBlock(answers[0]))?.name;
  const isFull = (name: string) => {
    const { likeness } = judgeLabel(name);
    return likeness === 'sure' || (likeness === 'likely' && (name === opens || above.includes(` ${name} `)));
  };
  const surnames = new Set(found.filter(isFull).map(lastWord));
  const isGuest = (name: string) =>
    isFull(name) ||
    surnames.has(lastWord(name)) ||
    (!/\s/.test(name) && above.includes(` ${name} `)) ||
    found.filter((other) => other === name).length > 1;
  return new Set(found.filter(isGuest));
}

/** The longest name of the guest; `A` where several are named, or none. */
function guestNamed(guests: ReadonlySet<string>): string {
  if (new Set([...guests].map(lastWord)).size !== 1) return 'A';
  return [...guests].reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
