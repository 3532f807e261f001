// The parts of the extension that are loaded on use: what is a file of its own, and what it takes from a part below.
import { basename } from 'node:path';

/**
 * What VS Code loads. The entry is small: it decides whether there is anything to do. What is rarely wanted is loaded when a person
 * asks for it.
 */
export const entry = { entry: 'src/extension.ts', outfile: 'dist/extension.js' };

/** Read in any window where there is something to do, or by what can't wait for a file; in a browser all of it is in one with the entry. */
export const partsAtOnce = [
  // What a text has to be read for, before it is known whether there is anything to do.
  { entry: 'src/editor/may-be-offered.ts', outfile: 'dist/editor/may-be-offered.js' },
  { entry: 'src/editor/editor.ts', outfile: 'dist/editor/editor.js', on: 'src/editor/may-be-offered.ts' },
  // For annotations files that people wrote otherwise than we do.
  { entry: 'src/core/sidecar/yaml/yaml-library.ts', outfile: 'dist/editor/yaml.js' },
  // Languages but English and Chinese: what numbers are said with, and what joins clauses.
  { entry: 'src/core/numbers/words/other-languages.ts', outfile: 'dist/editor/number-words.js' },
  { entry: 'src/core/claims/words/other-languages.ts', outfile: 'dist/editor/clause-words.js' },
  // For text in traditional and simplified characters.
  { entry: 'src/core/anchors/simplified-characters.ts', outfile: 'dist/editor/simplified-characters.js' },
];

export const partsOnUse = [
  'agents/agents',
  'commands/seldom',
  'views/later-views',
  'exporting/exporting',
  'importing/importing',
  'hearing/player',
].map((name) => ({
  entry: `src/editor/${name}.ts`,
  outfile: `dist/editor/${basename(name)}.js`,
  on: 'src/editor/editor.ts',
}));

/** The thread in which an import runs. */
export const thread = { entry: 'src/editor/importing/import-worker.ts', outfile: 'dist/editor/import-worker.js' };
