import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with one figure marked, and what may be quoted for it. */
export interface GoldQuote {
  readonly text: string;
  readonly language: string;
  readonly figure: { readonly start: number; readonly end: number };
  readonly accepted: readonly string[];
}

/**
 * Reads a file of `test/fixtures/quotes`: a sentence with `⟦figures⟧` marked, then for each of them a line of the quotes
 * that are right, `= one | another`. A sentence of another language begins with `es| `.
 */
export function readQuoteGold(name: string): GoldQuote[] {
  const file = readFileSync(join(process.cwd(), 'test/fixtures/quotes', `${name}.txt`), 'utf8');
  return file
    .trim()
    .split(/\n{2,}/)
    .flatMap((block) => {
      const [first, ...lines] = block.split('\n');
      const [, language = name, marked] = /^(?:(\w\w)\| )?(.*)$/.exec(first!)!;
      const text = marked!.replace(/[⟦⟧]/g, '');
      return [...marked!.matchAll(/⟦(.*?)⟧/g)].map((match, i) => {
        const start = match.index - 2 * i;
        return {
          text,
          language,
          figure: { start, end: start + match[1]!.length },
          accepted: lines[i]!.slice(2).split(' | '),
        };
      });
    });
}

/** The words of a quote without a joint word before and punctuation behind, which count for nothing. */
export function bareQuote(words: string): string {
  return words
    .replace(
      /^(?:(?:and|but|or|so|while|then|because|y|et|e|und|mas|pero|mais|mientras que|tandis que|alors que|während|aber|uh|um|但是?|可是|而且?|然后|然後|結果|结果|所以|因為|因为|一[是二三]|就)(?![\p{Script=Latin}])\s*)+/iu,
      '',
    )
    .replace(/[\s.,;:!?。，；：！？、"”」]+$/u, '')
    .replace(/^[\s"“「]+/u, '');
}
