const letters = 'abcdefghijklmnopqrstuvwxyz';
const all = `${letters}0123456789`;

/** A new annotation id: a letter, then 11 of a–z 0–9, so that no reader takes it for a number. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(12));
  return Array.from(bytes, (byte, i) => (i === 0 ? letters[byte % 26] : all[byte % 36])).join('');
}
