/** How wide words are, in columns: characters of Chinese and Japanese take two. */
export function columnsOf(words: string): number {
  let columns = words.length;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if ((unit >= 0x3000 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff60)) columns++;
  }
  return columns;
}
