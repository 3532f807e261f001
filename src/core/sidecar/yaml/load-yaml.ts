declare const require: (name: 'yaml') => typeof import('yaml');

/**
 * The only door to the `yaml` library. A `require` within a function, since bundlers evaluate the library only when this
 * is first called: sidecars in the canonical form are read and written without it.
 */
export function loadYaml(): typeof import('yaml') {
  return require('yaml');
}
