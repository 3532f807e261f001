import { localize } from '../text/localize';
import type { Fix, Problem } from '../text/problem';
import type { Span } from '../text/span';
import { applyEdits, type Edit } from './edit';
import { quoteText } from './render';
import { parseSimple } from './yaml/parse-simple';
import { parseYaml, type YamlError } from './yaml/parse-yaml';
import { ReadBudget } from './yaml/read-budget';

/** Longer pieces are not searched for what broke them. */
const maxLength = 20_000;

/**
 * What is wrong with a piece of a sidecar that is no YAML, in words for people who know little of it; with a fix where
 * there is a likely one. At least one problem, of these codes: `needs-quotes`, `tab-indent`, `duplicate-key`, `bad-alias`,
 * `several-documents`, `too-deep`, `too-large`, `broken-yaml`.
 */
export function explainErrors(
  text: string,
  piece: Span,
  errors: readonly YamlError[],
  budget: ReadBudget = new ReadBudget(),
): Problem[] {
  const first = errors[0]!;
  const plain = plainWords[first.code];
  if (plain) return [problemAt(plain.code, plain.explain?.() ?? `${first.message}.`, piece, first)];
  if (piece.end - piece.start > maxLength || budget.explanations-- <= 0) return [unexplained(piece, first)];

  const found = findLikelyMistakes(text, piece);
  const edits = found.map(({ fix }): Edit => ({ ...fix.span, text: fix.replacement }));
  const repaired = applyEdits(text.slice(0, piece.end), edits);
  const left = parseYaml(repaired, piece.start, repaired.length).errors[0];
  // One that no fix helps against comes on top, unless it is only the echo of the others.
  if (!left) return found;
  return found.length > 0 ? [...found, unexplained(piece, unshift(left, edits))] : [unexplained(piece, first)];
}

const plainWords: Record<string, { code: string; explain?: () => string }> = {
  DUPLICATE_KEY: { code: 'duplicate-key' },
  BAD_ALIAS: { code: 'bad-alias' },
  ALIAS_BOMB: { code: 'too-large' },
  TOO_DEEP: { code: 'too-deep' },
  TOO_LARGE: { code: 'too-large' },
  SEVERAL_DOCUMENTS: {
    code: 'several-documents',
    explain: () =>
      localize('A line of three dashes or dots begins another document. Delete it, so that all is one document.'),
  },
};

interface Mistake extends Problem {
  readonly fix: Fix;
}

const keyLine = /^([ \t]*)((?:-[ ]+)*)([A-Za-z_][\w-]*|"[^"]*")[ ]*:(?:[ \t]+(.*))?$/;

/** Values that only read well in quotes, and tabs where only spaces may stand. */
function findLikelyMistakes(text: string, { start, end }: Span): Mistake[] {
  const mistakes: Mistake[] = [];
  const lines = linesOf(text, start, end);
  let keyColumn = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const tabs = /^[ ]*\t[ \t]*(?=[^ \t\r#])/.exec(line.text)?.[0];
    if (tabs) mistakes.push(tabIndent(line.start, tabs, keyColumn));
    const key = keyLine.exec(line.text);
    if (!key) continue;
    const [, indent = '', dashes = '', , value = ''] = key;
    if (!tabs) keyColumn = indent.length + dashes.length;
    // What is deeper and is no key goes on with this value.
    let last = i;
    const block = /^[|>]/.test(value);
    while (last + 1 < lines.length && continues(lines[last + 1]!.text, keyColumn, block)) last++;
    if (value !== '' && !block) {
      const valueStart = line.start + line.text.indexOf(value, key[0].indexOf(':', indent.length + dashes.length) + 1);
      const span = { start: valueStart, end: last === i ? valueStart + value.length : lines[last]!.contentEnd };
      if (isBroken(text.slice(span.start, span.end))) mistakes.push(needsQuotes(text, span));
    }
    i = last;
  }
  return mistakes;
}

function continues(line: string, keyColumn: number, block: boolean): boolean {
  const column = line.search(/[^ ]/);
  if (column < 0 || column <= keyColumn) return block && line.trim() === '';
  return block || !(keyLine.test(line) || /^[ ]*(?:-[ ]|#|\t)/.test(line));
}

function isBroken(value: string): boolean {
  const pair = `a: ${value.replace(/\r?\n[ ]*/g, '\n ')}\n`;
  return parseSimple(pair, 0, pair.length) === undefined && parseYaml(pair, 0, pair.length).errors.length > 0;
}

function needsQuotes(text: string, span: Span): Mistake {
  const raw = text.slice(span.start, span.end).replace(/[ \t\r]*\n[ \t]*/g, ' ');
  const quote = /^["']/.exec(raw)?.[0];
  // `"He said "no" to us"`, `"He said` and `"No" he said`: only in the last are all quotation marks the text's own.
  const closed = quote !== undefined && raw.length > 1 && raw.endsWith(quote);
  const words = closed ? raw.slice(1, -1) : quote && !raw.includes(quote, 1) ? raw.slice(1) : raw;
  const reason = quote
    ? localize('A quotation mark within this text, or a missing one at its end, makes it unreadable.')
    : /:(?: |$)/.test(raw)
      ? localize('A colon within this text makes it unreadable.')
      : localize('Text can’t begin with {0} unless it is in quotes.', raw[0]!);
  return {
    code: 'needs-quotes',
    severity: 'error',
    message: `${reason} ${localize('Put double quotes around it, and a \\ before each one inside.')}`,
    span,
    fix: {
      title: localize('Put quotes around this text'),
      span,
      replacement: quoteText(quote === '"' ? words.replace(/\\(["\\])/g, '$1') : words),
    },
  };
}

function tabIndent(start: number, tabs: string, column: number): Mistake {
  const span = { start, end: start + tabs.length };
  return {
    code: 'tab-indent',
    severity: 'error',
    message: localize('A tab stands at the beginning of this line, where YAML allows only spaces.'),
    span,
    fix: { title: localize('Replace the tab with spaces'), span, replacement: ' '.repeat(column) },
  };
}

function unexplained(piece: Span, error: YamlError): Problem {
  return problemAt(
    'broken-yaml',
    localize('This can’t be read: {0}. It is kept as it is.', error.message),
    piece,
    error,
  );
}

function problemAt(code: string, message: string, piece: Span, { start, end }: Span): Problem {
  const from = Math.max(piece.start, Math.min(start, piece.end));
  return { code, severity: 'error', message, span: { start: from, end: Math.max(from, Math.min(end, piece.end)) } };
}

/** Where something in the repaired text stands in the text itself. */
function unshift(error: YamlError, edits: readonly Edit[]): YamlError {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start + shift > error.start) break;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return { ...error, start: error.start - shift, end: error.end - shift };
}

function linesOf(text: string, start: number, end: number): { start: number; contentEnd: number; text: string }[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const lineStart = at;
      at += line.length + 1;
      const content = line.trimEnd();
      return { start: lineStart, contentEnd: lineStart + content.length, text: content };
    });
}
