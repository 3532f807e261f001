import assert from 'node:assert/strict';
import { resolvePlain } from '../../../src/core/sidecar/yaml/resolve-plain';

describe('a plain scalar', () => {
  const rows: readonly (readonly [source: string, value: string | number | boolean | null])[] = [
    ...['', '~', 'null', 'Null', 'NULL'].map((source) => [source, null] as const),
    ...['true', 'True', 'TRUE'].map((source) => [source, true] as const),
    ...['false', 'False', 'FALSE'].map((source) => [source, false] as const),
    ...['yes', 'no', 'on', 'nULL', 'tRUE', 'none'].map((source) => [source, source] as const),
    ['0', 0],
    ['-17', -17],
    ['+17', 17],
    ['007', 7],
    ['1.', 1],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['1.5e3', 1500],
    ['1e-3', 0.001],
    ['0o17', 15],
    ['0o18', '0o18'],
    ['0x1F', 31],
    ['0x1g', '0x1g'],
    ['.inf', Infinity],
    ['+.Inf', Infinity],
    ['-.INF', -Infinity],
    ['.iNF', '.iNF'],
    ['.nan', Number.NaN],
    ['.NaN', Number.NaN],
    ['.naN', '.naN'],
    ['1:30', '1:30'],
    ['1_000', '1_000'],
    ['2026-03-04', '2026-03-04'],
    ['-', '-'],
    ['.', '.'],
    ['+', '+'],
    ['1e', '1e'],
    ['0b11', '0b11'],
  ];
  for (const [source, value] of rows) {
    it(`is ${JSON.stringify(value) ?? value}: ${source}`, () => assert.deepEqual(resolvePlain(source), value));
  }
});
