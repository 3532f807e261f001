/** Makes something of an object once, for as long as the object lives; `rest` only says how, the first time. */
export function oncePer<K extends object, R extends unknown[], V>(
  make: (from: K, ...rest: R) => V,
): (from: K, ...rest: R) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (from, ...rest) => {
    const known = made.get(from) ?? { value: make(from, ...rest) };
    made.set(from, known);
    return known.value;
  };
}
