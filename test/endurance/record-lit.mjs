/** Notes in the page, a look every few milliseconds, when the words of each caption are there and when they are lit. */
export function recordLit() {
  const seen = new Map();
  const scroll = [];
  const pending = new Set();
  let last = '';
  globalThis.litSeen = seen;
  globalThis.litScroll = scroll;
  const editorOf = () =>
    [...document.querySelectorAll('.editor-instance')].find((one) =>
      one.querySelector('.monaco-editor[data-uri*="night"]'),
    );
  const look = () => {
    const editor = editorOf();
    if (!editor) return;
    const now = Date.now();
    for (const line of editor.querySelectorAll('.view-line')) {
      const number = /\b\d{5}\b/.exec(line.textContent)?.[0];
      if (number === undefined) continue;
      const known = seen.get(number);
      if (!known) {
        seen.set(number, { shown: now });
        pending.add(number);
      }
      if (!pending.has(number)) continue;
      const isLit = [...line.querySelectorAll('span')].some(
        (span) =>
          span.childElementCount === 0 &&
          span.textContent.includes(number) &&
          getComputedStyle(span).textDecorationLine.includes('underline'),
      );
      if (!isLit) continue;
      seen.get(number).lit = now;
      pending.delete(number);
    }
    const top = editor.querySelector('.line-numbers.active-line-number')?.textContent ?? '';
    const first = Math.min(
      ...[...editor.querySelectorAll('.margin .line-numbers')]
        .map((one) => Number(one.textContent))
        .filter((one) => one > 0),
    );
    const place = `${top} ${first}`;
    if (place !== last) scroll.push({ at: now, place });
    last = place;
  };
  setInterval(look, 10);
}
