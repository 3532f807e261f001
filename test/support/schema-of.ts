import type { Shape } from '../../src/core/sidecar/shape';
import type { Term } from '../../src/core/sidecar/vocabulary';

/** A JSON Schema (draft-07), as far as this project needs it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly [more: string]: unknown;
}

/** The schema of what the tables of shapes say. `terms` gives the words to propose for a key, where there are some. */
export function schemaOf(shape: Shape, terms: Readonly<Record<string, readonly Term[]>>, key = ''): Schema {
  const description = shape.help;
  switch (shape.kind) {
    case 'text':
      // A date or a number without quotes reads as text too.
      return { description, type: ['string', 'number', 'null'] };
    case 'word': {
      const proposed = terms[key]?.map(({ id }) => id);
      if (shape.values) return { description, enum: [...shape.values, null] };
      const any = { type: ['string', 'number', 'boolean', 'null'] };
      return { description, ...(proposed ? { anyOf: [{ enum: proposed }, any] } : any) };
    }
    case 'number': {
      const one = shape.whole ? { type: ['integer', 'null'], minimum: 0 } : { type: ['number', 'null'] };
      if (!shape.range) return { description, ...one };
      return { description, anyOf: [one, { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }] };
    }
    case 'boolean':
      return { description, type: ['boolean', 'null'] };
    case 'any':
      return { description };
    case 'map':
      return { description, type: ['object', 'null'], additionalProperties: schemaOf(shape.item, terms) };
    case 'list':
      return { description, type: ['array', 'null'], items: schemaOf(shape.item, terms) };
    case 'record': {
      const keys = Object.entries(shape.keys);
      const word = shape.shorthand === undefined ? [] : ['string', 'number'];
      const types = ['object', ...word, ...(shape.required.length > 0 ? [] : ['null'])];
      return {
        description,
        type: types.length === 1 ? 'object' : types,
        ...(shape.required.length > 0 && { required: shape.required }),
        properties: Object.fromEntries(keys.map(([name, its]) => [name, schemaOf(its, terms, name)])),
      };
    }
  }
}

/** Where a value breaks a schema; undefined where it fits. */
export function misfit(value: unknown, schema: Schema, path = '$'): string | undefined {
  if (schema.anyOf) {
    return schema.anyOf.some((one) => misfit(value, one, path) === undefined) ? undefined : `${path}: none of anyOf`;
  }
  if (schema.enum && !schema.enum.includes(value)) return `${path}: not one of ${schema.enum.join(', ')}`;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type))) return `${path}: no ${types.join(' or ')}`;
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) return `${path}: too small`;
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) return `${path}: length`;
    return value.map((one, i) => misfit(one, schema.items ?? {}, `${path}[${i}]`)).find(Boolean);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const missing = schema.required?.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${path}: no ${missing}`;
  return Object.entries(value)
    .map(([key, one]) => misfit(one, schema.properties?.[key] ?? {}, `${path}.${key}`))
    .find(Boolean);
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
