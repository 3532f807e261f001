import { wordsOfBlock } from '../document-block';
import type { Container, Page, PageBlock } from './read-page';

/** A container that holds this share of a page's words holds the article. */
const most = 0.6;

/**
 * The blocks of a page's article: the innermost element with most of the words that are no links, without what its names say is
 * beside an article, and without lists of links. A name that is a link and stands alone stays: it may be a speaker's.
 */
export function findArticle({ blocks }: Page): { readonly blocks: readonly PageBlock[]; readonly leftOut: number } {
  const kept = withoutBeside(blocks);
  const article = innermost(kept);
  const inside = kept.filter(({ container }) => isIn(container, article));
  const chosen = withoutPullQuotes(withoutLinkLists(withoutLinksOfSpeakers(inside)));
  return {
    blocks: chosen,
    leftOut: blocks.length - chosen.length,
  };
}

function weightOf(block: PageBlock): number {
  const length = wordsOfBlock(block).length;
  return block.linked * 2 > length ? 0 : length;
}

/** What stands beside the article goes, unless it holds most of the page: names are chosen freely. */
function withoutBeside(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const besideOf = ({ container }: PageBlock) => {
    let outer: Container | undefined;
    for (let one: Container | undefined = container; one; one = one.parent) if (one.isBeside) outer = one;
    return outer;
  };
  const total = blocks.reduce((sum, block) => sum + weightOf(block), 0);
  const weights = new Map<Container, number>();
  for (const block of blocks) {
    const beside = besideOf(block);
    if (beside) weights.set(beside, (weights.get(beside) ?? 0) + weightOf(block));
  }
  const kept = blocks.filter((block) => {
    const beside = besideOf(block);
    return !beside || weights.get(beside)! > total * most;
  });
  return kept.reduce((sum, block) => sum + weightOf(block), 0) * 5 < total ? blocks : kept;
}

function innermost(blocks: readonly PageBlock[]): Container | undefined {
  const weights = new Map<Container, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = weightOf(block);
    total += weight;
    for (let one: Container | undefined = block.container; one; one = one.parent)
      weights.set(one, (weights.get(one) ?? 0) + weight);
  }
  const children = new Map<Container | undefined, Container[]>();
  for (const one of weights.keys()) {
    const siblings = children.get(one.parent);
    if (siblings) siblings.push(one);
    else children.set(one.parent, [one]);
  }
  const marked = [...weights].filter(
    ([{ name }, weight]) => (name === 'article' || name === 'main') && weight > total * most,
  );
  let best = marked.sort((a, b) => a[1] - b[1])[0]?.[0] ?? children.get(undefined)?.[0];
  const all = best ? weights.get(best)! : 0;
  for (;;) {
    const next: Container | undefined = children
      .get(best)
      ?.find(
        (one) =>
          weights.get(one)! >= all * most &&
          /^(?:html|body|div|section|article|main|table|tbody|tr|td|center|form|blockquote)$/.test(one.name),
      );
    // One paragraph may hold most of a short page, but its neighbours belong to it.
    if (!next || weights.get(next)! < all * 0.9) {
      if (!next || !isHeavier(next, best, blocks)) return best;
    }
    best = next;
  }
}

/** Whether what an element leaves out of the one around it is mostly links and short pieces. */
function isHeavier(inner: Container, outer: Container | undefined, blocks: readonly PageBlock[]): boolean {
  const rest = blocks.filter(({ container }) => isIn(container, outer) && !isIn(container, inner));
  return !rest.some((block) => weightOf(block) > 200);
}

function isIn(container: Container, outer: Container | undefined): boolean {
  if (!outer) return true;
  for (let one: Container | undefined = container; one; one = one.parent) if (one === outer) return true;
  return false;
}

const isLink = (block: PageBlock) => block.linked > 0 && block.linked >= wordsOfBlock(block).length * 0.8;

/** Behind who speaks, and before what is said, a link leads to that. */
function withoutLinksOfSpeakers(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return !(isLink(block) && blocks[i - 1]?.isSpeaker && next && !next.isSpeaker && !isLink(next));
  });
}

/** Three blocks and more in a row that are nothing but links are navigation; so is the heading over them. */
function withoutLinkLists(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const gone = new Set<PageBlock>();
  for (let i = 0; i < blocks.length; i++) {
    let end = i;
    while (end < blocks.length && isLink(blocks[end]!)) end++;
    const isMany = end - i >= 3 || (end === blocks.length && end > i);
    if (isMany) {
      for (const block of blocks.slice(i, end)) gone.add(block);
      for (let above = i - 1; above >= 0 && blocks[above]!.kind === 'heading'; above--) gone.add(blocks[above]!);
    }
    i = Math.max(i, end - 1);
  }
  return blocks.filter((block) => !gone.has(block));
}

/** Fewer characters are said again by chance. */
const shortestPulled = 30;
/** Pages that people read have no more. */
const mostPulled = 200;

/** What is set in as a quotation and stands in the text besides is there to catch the eye: it was said once. */
function withoutPullQuotes(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const isSetIn = ({ container }: PageBlock) => {
    for (let one: Container | undefined = container; one; one = one.parent) if (one.name === 'blockquote') return true;
    return false;
  };
  const quoted = blocks.filter(isSetIn).slice(0, mostPulled);
  if (quoted.length === 0) return blocks;
  const plain = (block: PageBlock) => wordsOfBlock(block).replace(/[\s"'“”‘’«»„「」『』*_]+/g, '');
  const pulled = new Set(quoted);
  const text = blocks
    .filter((block) => !pulled.has(block))
    .map(plain)
    .join('\n');
  return blocks.filter((block) => {
    if (!pulled.has(block)) return true;
    const words = plain(block);
    return words.length < shortestPulled || !text.includes(words);
  });
}
