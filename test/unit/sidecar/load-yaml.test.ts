import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import * as used from '../../../src/core/sidecar/yaml/yaml-library';

const canonical = `version: 1
transcript: "talk.txt"

annotations:
  - id: a
    tag: claim
    quote:
      exact: "x"
    position: {start: 1, end: 2}
`;

const program = `
import { applyChange } from './src/core/sidecar/apply-change';
import { checkSidecar } from './src/core/sidecar/check-sidecar';
import { invertChange } from './src/core/sidecar/invert-change';
import { readSidecar } from './src/core/sidecar/read-sidecar';
import { readVocabulary } from './src/core/sidecar/read-vocabulary';
Object.assign(globalThis.out, { applyChange, checkSidecar, invertChange, readSidecar, readVocabulary });
`;

/** The room as a bundle, with a stand-in for the library that counts how often it is evaluated. */
async function bundle(platform: 'node' | 'browser') {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    platform,
    write: false,
    plugins: [
      {
        name: 'count',
        setup({ onLoad }) {
          onLoad({ filter: /[\\/]yaml[\\/](?:dist|browser)[\\/]index\.js$/ }, () => ({
            // In the library's own form: CommonJS for Node, a module for browsers.
            contents: `globalThis.out.loads++; ${Object.keys(used)
              .map((name) => `${platform === 'node' ? 'exports.' : 'export const '}${name} = () => [];`)
              .join(' ')}`,
            loader: 'js',
          }));
        },
      },
    ],
  });
  const out: { loads: number } & Record<string, (...given: unknown[]) => unknown> = { loads: 0 } as never;
  runInNewContext(outputFiles[0]!.text, { out });
  return out;
}

describe('the yaml library', () => {
  for (const platform of ['node', 'browser'] as const) {
    it(`is not evaluated for sidecars in the canonical form or in JSON (${platform})`, async () => {
      const room = await bundle(platform);
      for (const text of [canonical, JSON.stringify({ version: 1, transcript: 'a', annotations: [] }), '']) {
        const change = { kind: 'add', annotation: { id: 'b', tag: 'claim', quote: { exact: 'y' } } };
        const { text: changed } = room.applyChange!(text, change, 'talk.txt') as { text: string };
        assert.notEqual(changed, text);
        room.readSidecar!(changed);
        room.invertChange!(text, change);
        room.readVocabulary!('tags:\n  - claim\n');
      }
      assert.equal(room.loads, 0);
      room.readSidecar!(canonical.replace('"x"', '|\n        x'));
      assert.equal(room.loads, 1);
      room.readSidecar!(canonical.replace('"x"', 'x: y'));
      assert.equal(room.loads, 1);
    });
  }
});
