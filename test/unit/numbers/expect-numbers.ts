import assert from 'node:assert/strict';
import { findNumbers } from '../../../src/core/numbers/find-numbers';

/** What of an expression a case may tell: the value, the kind, the approximation. */
export interface Expected {
  readonly value?: number | readonly [number, number] | null;
  readonly kind?: string;
  readonly approx?: string;
  readonly unit?: string | null;
  readonly claim?: boolean;
}

/** Asserts that each text, in which brackets mark one expression, has just that one expression or has it among others. */
export function expectNumbers(language: string, cases: readonly (readonly [string, Expected])[]): void {
  for (const [marked, expected] of cases) {
    const start = marked.indexOf('[');
    const text = marked.replace('[', '').replace(']', '');
    const end = marked.indexOf(']') - 1;
    const found = findNumbers(text, { language });
    const one = found.find((number) => number.start === start && number.end === end);
    assert.ok(one, `${marked}: found ${found.map((number) => `[${number.text}]`).join(' ') || 'nothing'}`);
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(one[key as keyof Expected], value, `${marked}: ${key}`);
    }
  }
}

/** Asserts that nothing in these texts is claimed. */
export function expectNoClaims(language: string, texts: readonly string[]): void {
  for (const text of texts) {
    const claims = findNumbers(text, { language }).filter(({ claim }) => claim);
    assert.deepEqual(
      claims.map((number) => number.text),
      [],
      text,
    );
  }
}

/** Asserts that nothing at all is found in these texts. */
export function expectNothing(language: string, texts: readonly string[]): void {
  for (const text of texts) {
    assert.deepEqual(
      findNumbers(text, { language }).map((number) => number.text),
      [],
      text,
    );
  }
}
