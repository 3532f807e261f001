import { type DocumentBlock, wordsOfBlock } from './document-block';

/** Whether a block is a paragraph with words, all of them bold. */
export function isBoldWhole(block: DocumentBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    wordsOfBlock(block) !== '' &&
    block.runs.every(({ text, bold }) => bold === true || text.trim() === '')
  );
}
