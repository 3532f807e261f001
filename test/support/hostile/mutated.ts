import fc from 'fast-check';

/** What breaks readers: ends, marks that open and never close, numbers beyond all measure, characters that are none. */
const anywhere = [
  '',
  '\n',
  '\r\n',
  '\r',
  '\n\n\n',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301\u0301\u0301',
  'ﷺ',
  ':',
  '：',
  '-',
  '—',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '&',
  '&#x110000;',
  '\\',
  '|',
  '#',
  '*',
  '__proto__',
  'constructor',
  '0',
  '９',
  '萬',
  '99999999999999999999',
  '1e999',
  '-1',
  '1,234.5',
  'NaN',
  '99:99:99,999',
] as const;

type Mutation = { readonly at: number } & (
  | { readonly kind: 'insert'; readonly token: string; readonly times: number }
  | { readonly kind: 'cut'; readonly length: number }
  | { readonly kind: 'repeat'; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly length: number; readonly to: number }
  | { readonly kind: 'end' }
);

/** Texts that are one of some seeds but for a few changes: `tokens` are those that the reader looks for. */
export function mutated(seeds: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const times = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 4, max: 300 }));
  const length = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 13, max: 400 }));
  const token = fc.oneof(
    fc.constantFrom(...anywhere),
    fc.constantFrom(...tokens),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const mutation: fc.Arbitrary<Mutation> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, token, times }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at, length }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), at, length, times }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), at, length, to: at }) },
    fc.record({ kind: fc.constant('end' as const), at }),
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([seed, mutations]) => mutations.reduce(mutate, seed));
}

/** Longer than any text that is tried: repeats of repeats would have no end. */
const longest = 20_000;

function mutate(text: string, one: Mutation): string {
  const at = Math.floor(one.at * text.length);
  const head = text.slice(0, at);
  switch (one.kind) {
    case 'insert':
      return (head + one.token.repeat(one.times) + text.slice(at)).slice(0, longest);
    case 'cut':
      return head + text.slice(at + one.length);
    case 'repeat':
      return (head + text.slice(at, at + one.length).repeat(one.times) + text.slice(at)).slice(0, longest);
    case 'move': {
      const rest = head + text.slice(at + one.length);
      const to = Math.floor(one.to * rest.length);
      return rest.slice(0, to) + text.slice(at, at + one.length) + rest.slice(to);
    }
    case 'end':
      return head;
  }
}
