import { oneLine } from '../text/one-line';
import type { ForeignAnnotation, ForeignTarget } from './foreign-annotation';
import { listOf, numberOf, objectOf, textOf } from './json-value';

type Json = Readonly<Record<string, unknown>>;

/** So deep annotations may lie in pages and collections, and selectors refine each other. */
const deepest = 6;

/**
 * The annotations of a JSON file: Web Annotation (one, a list, a page, a collection) or what Hypothesis gives (`rows`, `annotations`, a
 * list); undefined if it holds none.
 */
export function readAnnotations(json: unknown): readonly ForeignAnnotation[] | undefined {
  const found = annotationsIn(json, 0).map((one) => (isOfHypothesis(one) ? ofHypothesis(one) : ofTheWeb(one)));
  return found.length > 0 ? found : undefined;
}

function annotationsIn(json: unknown, depth: number): Json[] {
  if (depth > deepest) return [];
  if (Array.isArray(json)) return json.flatMap((one: unknown) => annotationsIn(one, depth + 1));
  const object = objectOf(json);
  if (!object) return [];
  if ('target' in object) return [object];
  const { rows, annotations, items, first, '@graph': graph } = object;
  return [rows, annotations, items, first, graph].flatMap((one) => annotationsIn(one, depth + 1));
}

function isOfHypothesis(one: Json): boolean {
  return Array.isArray(one.target) && !('body' in one) && ('text' in one || 'tags' in one || 'uri' in one);
}

function ofHypothesis(one: Json): ForeignAnnotation {
  const text = textOf(one.text)?.trim();
  const user = textOf(one.user)?.replace(/^acct:|@[^@]*$/g, '');
  // The root of a thread comes first.
  const answers = textOf(listOf(one.references)[0]);
  return {
    ...known({ id: textOf(one.id), answers }),
    targets: listOf(one.target).flatMap((target) => targetOf(target)),
    tags: listOf(one.tags).flatMap((tag) => textOf(tag) ?? []),
    sources: [],
    notes: text ? [text] : [],
    ...known({ by: textOf(objectOf(one.user_info)?.display_name) ?? user, at: timeOf(one.created) }),
  };
}

function ofTheWeb(one: Json): ForeignAnnotation {
  const id = textOf(one.id) ?? textOf(one['@id']);
  const claim = ourId(id);
  const bodies = [...asList(one.body), ...asList(one.bodyValue).map((value) => ({ type: 'TextualBody', value }))];
  const targets = asList(one.target).flatMap((target) => targetOf(target, claim !== undefined));
  const said = bodies.map((body) => bodyOf(body, textOf(one.motivation)));
  const of = (purpose: string) => said.flatMap((body) => (body.purpose === purpose ? body.words : []));
  const [creator] = asList(one.creator);
  const person = objectOf(creator);
  const by = textOf(person?.name) ?? textOf(person?.nickname) ?? textOf(person?.id) ?? textOf(creator);
  const [wording] = of('describing');
  const [verdict] = claim === undefined ? [] : of('assessing');
  return {
    ...known({ id, claim }),
    targets,
    tags: of('tagging'),
    ...known({ wording, verdict }),
    sources: of('linking'),
    notes: said.flatMap(({ purpose, words }) => {
      const isTaken = ['tagging', 'describing', 'linking', 'editing', 'bookmarking'].includes(purpose);
      return isTaken || (purpose === 'assessing' && claim !== undefined) ? [] : words;
    }),
    ...known({ by, at: timeOf(one.created) }),
  };
}

/** What a body says, and to what end; without a purpose of its own that of the annotation. */
function bodyOf(body: unknown, motivation: string | undefined): { readonly purpose: string; readonly words: string[] } {
  const object = objectOf(body);
  if (!object) return { purpose: 'linking', words: asList(body).flatMap((one) => textOf(one) ?? []) };
  const given = textOf(asList(object.purpose)[0])?.replace(/^oa:/, '');
  const value = textOf(object.value) ?? textOf(object.chars);
  if (value !== undefined)
    return { purpose: given ?? motivation ?? 'commenting', words: value.trim() ? [value.trim()] : [] };
  const address = textOf(object.source) ?? textOf(objectOf(object.source)?.id) ?? textOf(object.id);
  return { purpose: given ?? 'linking', words: address ? [address] : [] };
}

function targetOf(target: unknown, isOurs = false): ForeignTarget[] {
  const selectors = asList(objectOf(target)?.selector).flatMap((one) => selectorsIn(one, 0));
  const quote = selectors.find((one) => textOf(one.exact)?.trim());
  if (!quote) return [];
  const range = selectors.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [numberOf(range?.start), numberOf(range?.end)];
  const [prefix, suffix] = [textOf(quote.prefix), textOf(quote.suffix)];
  return [
    {
      quote: { exact: textOf(quote.exact)!, ...known({ prefix, suffix }) },
      ...(isOurs && start !== undefined && end !== undefined && { position: { start, end } }),
    },
  ];
}

/** A selector, those that refine it, and those of which one may be chosen. */
function selectorsIn(selector: unknown, depth: number): Json[] {
  const object = objectOf(selector);
  if (!object || depth > deepest) return [];
  const inner = [...asList(object.refinedBy), ...asList(object.items)];
  return [object, ...inner.flatMap((one) => selectorsIn(one, depth + 1))];
}

const ours = /^urn:transcript:([^:/]+)$/;

/** The id of our claim in the name of an annotation that was made of it. */
function ourId(id: string | undefined): string | undefined {
  const name = id === undefined ? undefined : ours.exec(id)?.[1];
  try {
    return name && decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

/** A time with its zone, in UTC to the second; undefined for what isn't sure. */
export function timeOf(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function asList(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The fields that hold something; names on one line. */
function known<K extends string>(
  fields: { readonly [key in K]: string | undefined },
): { readonly [key in K]?: string } {
  const held = Object.entries<string | undefined>(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(held.map(([key, value]) => [key, key === 'by' ? oneLine(value!) : value])) as {
    readonly [key in K]?: string;
  };
}
