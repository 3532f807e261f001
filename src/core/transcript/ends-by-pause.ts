/** Seconds of a pause that ends a sentence where nothing else has for so many characters. */
const shortPauseSeconds = 1.2;
const unpunctuatedCharacters = 200;

/** Whether a pause ends a sentence: who writes no full stops tells sentences by pauses alone. `unended`: characters since the last end. */
export function endsByPause(unended: number, seconds: number): boolean {
  return unended >= unpunctuatedCharacters && seconds >= shortPauseSeconds;
}
