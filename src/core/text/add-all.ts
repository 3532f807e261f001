/** Adds items to a list, however many there are: as arguments of `push` a hundred thousand would take all of the stack. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
