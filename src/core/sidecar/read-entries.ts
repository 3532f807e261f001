import { type Document, isBlock } from './document';
import type { KeptEntries } from './kept-entries';
import { type ReadEntry, readBlockEntry, readNodeEntry } from './read-entry';
import { valueAt } from './yaml/node';
import { ReadBudget } from './yaml/read-budget';
import { readPiece } from './yaml/read-piece';

/**
 * Every item of a document's list, in file order; one at a time, so that the nodes of all need not be kept. With `kept` only
 * those are read that are new. With that or `readQuickly` entries may come without their `node`.
 */
export function* readEntries(document: Document, kept?: KeptEntries, read = readBlockEntry): Generator<ReadEntry> {
  const { root, source } = document;
  if (!isBlock(document)) {
    const list = valueAt(root, 'annotations');
    if (list?.kind === 'list') for (const item of list.items) yield readNodeEntry(source, item.value);
    return;
  }
  const budget = new ReadBudget();
  const known = kept?.read(document, budget);
  let whole: ReturnType<typeof readWholeList> | undefined;
  for (const [index, item] of document.outline.items.entries()) {
    const entry = known?.[index] ?? read(document, item, budget);
    if (entry.problems[0]?.code !== 'bad-alias') {
      yield entry;
      continue;
    }
    // The alias may stand for something in another entry: then only the whole file tells what it is.
    whole ??= readWholeList(document, budget);
    const node = whole.length === document.outline.items.length ? whole[index]!.value : undefined;
    yield node ? { ...readNodeEntry(source, node), span: entry.span, anchored: true } : entry;
  }
}

/** Empty where the whole can't be read. */
function readWholeList({ source }: Document, budget: ReadBudget) {
  const { node, errors } = readPiece(source, { start: 0, end: source.length }, budget);
  const list = valueAt(node, 'annotations');
  return errors.length === 0 && list?.kind === 'list' ? list.items : [];
}
