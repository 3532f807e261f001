import { localize } from '../text/localize';
import type { Problem, ProblemCode } from '../text/problem';
import { explainErrors } from './explain-errors';
import { guardText } from './guard';
import { type NodeReading, readRecord } from './read-node';
import { withoutBom } from './read-sidecar';
import { teamShape } from './shape';
import type { Team } from './team';
import { defaultVocabulary, type Term, type Vocabulary } from './vocabulary';
import { type MapNode, type Node, valueAt } from './yaml/node';
import { readPiece } from './yaml/read-piece';

/** The name of the file that holds a team's vocabulary, in the transcript's folder or the nearest one above it. */
export const vocabularyName = 'transcript-team.yaml';

/** A vocabulary as read; what the file doesn't speak of is as in `defaultVocabulary`. */
export interface ReadVocabulary {
  readonly vocabulary: Vocabulary;
  /** What else the team has agreed on. */
  readonly team: Team;
  /**
   * Spans are offsets into the text without BOM. Codes: those of `readSidecar` for what is no YAML; `wrong-type`;
   * `mistyped-key`; `unknown-value`; `missing-key` and `malformed-id` (the term is left out); `duplicate-id` (the first one holds).
   */
  readonly problems: readonly Problem[];
}

/**
 * Reads `transcript-team.yaml`, or the same in JSON (settings: `JSON.stringify({ tags, verdicts })`). A term is a map with
 * an `id`, or the id alone; a label is one text for every language, or a map of languages. Never throws.
 */
export function readVocabulary(text: string): ReadVocabulary {
  return readLists(withoutBom(text), (root, key) => valueAt(root, key), readTeam);
}

/**
 * Reads the settings `transcript.tags` and `transcript.verdicts` of a `settings.json`, in which comments and commas before
 * a closing bracket may stand. Undefined where it holds neither; an empty list says nothing. Problems as `readVocabulary`.
 */
export function readVocabularySettings(text: string): ReadVocabulary | undefined {
  if (!/"transcript\.(?:tags|verdicts)"/.test(text)) return undefined;
  const list = (root: Node | undefined, key: string) => {
    const node = valueAt(root, `transcript.${key}`);
    return node?.kind === 'list' && node.items.length === 0 ? undefined : node;
  };
  let isSet = false;
  const read = readLists(blankComments(withoutBom(text)), (root, key) => {
    const node = key === 'statuses' ? undefined : list(root, key);
    isSet ||= node !== undefined;
    return node;
  });
  return isSet || read.problems.length > 0 ? read : undefined;
}

/** JSON with comments as JSON of the same length. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|\t/g, (token) =>
    token.startsWith('"') ? token : token.replace(/[^\r\n]/g, ' '),
  );
}

type Find = (root: Node | undefined, key: keyof Vocabulary) => Node | undefined;

function readLists(source: string, find: Find, readOthers: typeof readTeam = () => ({})): ReadVocabulary {
  const guard = guardText(source);
  if (guard) return { vocabulary: defaultVocabulary, team: {}, problems: [guard] };
  const whole = { start: 0, end: source.length };
  const { node, errors } = readPiece(source, whole);
  if (errors.length > 0) {
    return { vocabulary: defaultVocabulary, team: {}, problems: explainErrors(source, whole, errors) };
  }
  const problems: Problem[] = [];
  if (node && node.kind !== 'map')
    problems.push(problemAt(node, 'wrong-type', localize('Here should stand “tags:”, “verdicts:” or “statuses:”.')));
  const terms = (key: keyof Vocabulary) => readTerms(find(node, key), defaultVocabulary[key], problems);
  return {
    vocabulary: { tags: terms('tags'), verdicts: terms('verdicts'), statuses: terms('statuses') },
    team: readOthers(node, { text: source, problems }),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

/** The keys besides the lists of terms. */
function readTeam(node: Node | undefined, reading: NodeReading): Team {
  if (node?.kind !== 'map') return {};
  const { tags: _, verdicts: __, statuses: ___, ...team } = readRecord(node, teamShape, reading, true) ?? {};
  return team;
}

function readTerms(node: Node | undefined, usual: readonly Term[], problems: Problem[]): readonly Term[] {
  if (!node || isNothing(node)) return usual;
  if (node.kind !== 'list') {
    problems.push(
      problemAt(node, 'wrong-type', localize('Here should stand a list, each item on a line that begins with a dash.')),
    );
    return usual;
  }
  const terms = new Map<string, Term>();
  for (const { value } of node.items) {
    const term = readTerm(value, usual, problems);
    if (term && terms.has(term.id)) {
      problems.push(
        problemAt(
          valueAt(value, 'id') ?? value,
          'duplicate-id',
          localize('“{0}” stands in this list twice. The first one holds.', term.id),
        ),
      );
    } else if (term) terms.set(term.id, term);
  }
  return [...terms.values()];
}

function readTerm(node: Node, usual: readonly Term[], problems: Problem[]): Term | undefined {
  const idNode = node.kind === 'map' ? valueAt(node, 'id') : node;
  if (!idNode || isNothing(idNode)) {
    problems.push(problemAt(node, 'missing-key', localize('“{0}” is missing here.', 'id:')));
    return undefined;
  }
  const id = idNode.kind === 'scalar' ? idNode.source : '';
  if (id.trim() === '' || id !== id.trim() || /[\r\n]/.test(id)) {
    problems.push(problemAt(idNode, 'malformed-id', localize('An id should be a word such as “half-true”.')));
    return undefined;
  }
  const known = usual.find((term) => term.id === id);
  if (node.kind !== 'map') return known ?? { id, label: {} };
  const { label = known?.label ?? {}, rating, color, help } = readParts(node, problems);
  return {
    id,
    label,
    ...((rating ?? known?.rating) !== undefined && { rating: (rating ?? known?.rating)! }),
    ...(color !== undefined && { color }),
    ...(help !== undefined && { help }),
  };
}

function readParts(node: MapNode, problems: Problem[]): Partial<Omit<Term, 'id'>> {
  const parts: { -readonly [K in keyof Omit<Term, 'id'>]?: Term[K] } = {};
  for (const { key, value } of node.pairs) {
    if (isNothing(value)) continue;
    if (key === 'label') parts.label = readLabel(value, problems);
    else if (key === 'rating') {
      if (value.kind === 'scalar' && typeof value.value === 'number' && value.value >= 0 && value.value <= 1) {
        parts.rating = value.value;
      } else
        problems.push(problemAt(value, 'wrong-type', localize('A rating is a number from 0 (false) to 1 (true).')));
    } else if (key === 'color' || key === 'help') {
      if (value.kind === 'scalar') parts[key] = value.source;
      else problems.push(problemAt(value, 'wrong-type', localize('Here should stand text.')));
    }
  }
  return parts;
}

function readLabel(node: Node, problems: Problem[]): Term['label'] {
  if (node.kind === 'scalar') return { en: node.source };
  if (node.kind === 'map' && node.pairs.every(({ value }) => value.kind === 'scalar')) {
    return Object.fromEntries(
      node.pairs.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value.source]] : [])),
    );
  }
  problems.push(
    problemAt(node, 'wrong-type', localize('A label is one text, or one for each language: en, zh-Hant, zh-Hans…')),
  );
  return {};
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.style === 'plain';
}

function problemAt({ start, end }: Node, code: ProblemCode, message: string): Problem {
  return { code, severity: code === 'duplicate-id' ? 'warning' : 'error', message, span: { start, end } };
}
