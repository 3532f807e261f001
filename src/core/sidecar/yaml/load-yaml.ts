import type * as library from './yaml-library';

declare const require: (name: './yaml-library') => typeof library;

/**
 * The only door to the `yaml` library. A `require` within a function, since bundlers evaluate the library only when this
 * is first called: sidecars in the canonical form are read and written without it.
 */
export function loadYaml(): typeof library {
  return require('./yaml-library');
}
