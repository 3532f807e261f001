import type { Piece, Transcript } from '../transcript/transcript';

/** What stands over the first words that are said, in order; of a page that was saved what is below its navigation. */
export function headOfText({ pieces, turns }: Transcript): {
  readonly head: readonly Piece[];
  readonly isPage: boolean;
} {
  const first = turns[0] ? (turns[0].label ?? turns[0].speech).start : 0;
  const above = pieces.filter(({ end }) => end <= first);
  const navigation = above.findLastIndex(({ kind }) => kind === 'navigation');
  return { head: above.slice(navigation + 1), isPage: navigation >= 0 };
}

const longest = 160;

/**
 * The title that a text bears itself: `title:` of its front matter, else the line over it; undefined if it has none. Formats with
 * rules of their own, as captions, have none.
 */
export function titleInText(transcript: Transcript): string | undefined {
  if (transcript.format !== 'text' && transcript.format !== 'labelled') return undefined;
  const { head, isPage } = headOfText(transcript);
  const lines = head
    .filter(({ kind }) => kind === 'header')
    .map(({ start, end }) => transcript.text.slice(start, end).split('\n', 1)[0]!.trim());
  if (/^---$/.test(lines[0] ?? '')) {
    const named = lines.flatMap((line) => /^title\s*:\s*(.+)$/i.exec(line)?.[1] ?? [])[0];
    return named?.replace(/^(["'])(.*)\1$/, '$2').trim() || undefined;
  }
  const words = lines
    .map((line) => line.replace(/^#{1,6}\s+|^(\*{1,2}|_{1,2})(?=\S)|(?<=\S)(\*{1,2}|_{1,2})$/g, '').trim())
    .filter((line) => line.length <= longest && /\p{L}{2}/u.test(line) && !/^[\w ]{1,20}[:：]|:\/\//.test(line));
  // Above the title of a page stand its sections.
  return isPage ? words.at(-1) : words[0];
}
