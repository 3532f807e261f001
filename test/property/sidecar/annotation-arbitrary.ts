import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { aboutShape, annotationShape, type RecordShape, type Shape } from '../../../src/core/sidecar/shape';

/** Text with everything that YAML, line ends and Unicode can make hard. */
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '失業率',
        ': ',
        ' #',
        '"',
        "'",
        '\\',
        '\n',
        '\r\n',
        '\t',
        '- ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '?',
        '<<',
        '=',
        'true',
        'null',
        '~',
        '1',
        '1e3',
        '0x1f',
        '2026-03-04',
        '12:30:45',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\ud800',
        '\udc00',
        '😀',
        '\0',
        '\x7f',
        '\uffff',
        '---',
        '...',
        'y',
        'No',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const word = fc.oneof(
  fc.constantFrom(
    'claim',
    'half-true',
    'true',
    'no',
    'Y',
    'less than',
    'percentage point',
    'null',
    '12',
    '1e3',
    '%',
    '公里',
    '',
  ),
  text,
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((one) => one + 0 || 0);

function shapeArbitrary(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return text;
    case 'word':
      return word;
    case 'number':
      if (shape.whole) return fc.nat();
      return shape.range ? fc.oneof(number, fc.tuple(number, number)) : number;
    case 'boolean':
      return fc.boolean();
    case 'any':
      return fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 2 }));
    case 'list':
      return fc.array(shapeArbitrary(shape.item), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), word, { maxKeys: 3 });
    case 'record':
      return recordArbitrary(shape);
  }
}

function recordArbitrary(shape: RecordShape): fc.Arbitrary<Record<string, unknown>> {
  const keys = Object.fromEntries(Object.entries(shape.keys).map(([key, its]) => [key, shapeArbitrary(its)]));
  const required = shape.required as string[];
  return fc.record(keys, { requiredKeys: required }).map((one) => ({ ...one }));
}

/** Ids as the program makes them. */
export const id = fc.stringMatching(/^[a-z][a-z0-9]{11}$/);

/** Any annotation that the types allow. */
export const annotation = recordArbitrary(annotationShape).chain((one) =>
  id.map((its) => ({ ...one, id: its }) as unknown as Annotation),
);

/** Annotations with ids of their own. */
export const annotations = (maxLength: number) => fc.uniqueArray(annotation, { selector: (one) => one.id, maxLength });

export const about = recordArbitrary(aboutShape);
