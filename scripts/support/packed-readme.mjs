/**
 * The README as it is packed. With a repository vsce makes all its links absolute. Without one no relative address leads anywhere:
 * pictures are left out, links become their words, and the line that names the other language goes.
 */
export function packedReadme(text, repository) {
  if (repository) return text;
  return text
    .replace(/^\[[^\]]*\]\([^)]*\)\n+/, '')
    .replaceAll(/^\[?!\[[^\]]*\]\((?!https:)[^)]*\)(?:\]\([^)]*\))?\n+/gm, '')
    .replaceAll(/(?<!!)\[([^\]]*)\]\((?![a-z]+:)[^)]*\)/g, '$1');
}
