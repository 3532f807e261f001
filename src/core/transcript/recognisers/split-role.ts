/** Parts a role from a name: `Ann Lee - Chief Executive`, `Ann Lee -- Analyst`, `Ann Lee | Host`. */
export function splitRole(words: string): { label: string; role?: string } {
  const match = /\s+(?:-{1,3}|[–—|])\s+(?=\S)/.exec(words);
  if (!match) return { label: words };
  return { label: words.slice(0, match.index), role: words.slice(match.index + match[0].length).trim() };
}
