/**
 * An edited version of a text that knows where every character went: `was[i]` is the old offset of the new text's i-th
 * character, -1 for one that was added. Blocks of paragraphs are moved first, then single characters replaced, taken out
 * and put in, `edits` in all.
 */
export function editText(random, paragraphs, { edits, moves }) {
  let offset = 0;
  const placed = paragraphs.map((text) => {
    const start = offset;
    offset += text.length + 2;
    return { text: `${text}\n\n`, start };
  });
  for (let i = 0; i < moves; i++) {
    const block = placed.splice(random(placed.length - 8), 2 + random(5));
    placed.splice(random(placed.length), 0, ...block);
  }
  const letters = 'etaoinshrdlu 0123456789';
  const spots = new Set();
  while (spots.size < edits) spots.add(random(offset));
  const text = [];
  const was = [];
  let at = 0;
  for (const { text: paragraph, start } of placed) {
    for (let i = 0; i < paragraph.length; i++, at++) {
      const kind = spots.has(at) ? random(3) : -1;
      if (kind === 0 || kind === 1) {
        text.push(letters[random(letters.length)]);
        was.push(-1);
      }
      if (kind === 0 || kind === 2) continue;
      text.push(paragraph[i]);
      was.push(start + i);
    }
  }
  return { text: text.join(''), was };
}

/** For each old span where its characters stand now: from the first to the last that is left. */
export function followSpans(spans, was) {
  const now = new Map(was.map((old, i) => [old, i]));
  return spans.map(({ start, end }) => {
    const left = [];
    for (let old = start; old < end; old++) if (now.has(old)) left.push(now.get(old));
    return { start: Math.min(...left), end: Math.max(...left) + 1 };
  });
}
