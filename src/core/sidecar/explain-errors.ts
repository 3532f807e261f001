import { localize } from '../text/localize';
import type { Problem, ProblemCode } from '../text/problem';
import type { Span } from '../text/span';
import { applyEdits, type Edit } from './edit';
import { findSignMistake, type Mistake } from './find-sign-mistakes';
import { quoteText } from './render';
import { parseSimple } from './yaml/parse-simple';
import { parseYaml, type YamlError } from './yaml/parse-yaml';
import { ReadBudget } from './yaml/read-budget';

/** Longer pieces are not searched for what broke them. */
const maxLength = 20_000;

/**
 * What is wrong with a piece of a sidecar that is no YAML, in words for people who know little of it; with a fix where
 * there is a likely one. At least one problem, of these codes: `mistyped-sign`, `needs-quotes`, `tab-indent`, `duplicate-key`,
 * `bad-alias`, `several-documents`, `too-deep`, `too-large`, `broken-yaml`.
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

const plainWords: Record<string, { code: ProblemCode; explain?: () => string }> = {
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

const keyLine = /^([ \t]*)((?:-[ ]+)*)([A-Za-z_][\w-]*|"[^"]*")[ ]*:(?:[ \t]+(.*))?$/;

/** Values that only read well in quotes, tabs where only spaces may stand, and signs that only look like the right ones. */
export function findLikelyMistakes(text: string, { start, end }: Span): Mistake[] {
  const mistakes: Mistake[] = [];
  const lines = linesOf(text, start, end);
  let keyColumn = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const sign = findSignMistake(line.text, line.start);
    if (sign) {
      mistakes.push(sign);
      keyColumn = line.text.search(/[^ \t\p{Zs}]/u);
      continue;
    }
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
  if (block) return true;
  return !keyLine.test(line) && !/^[ ]*(?:-[ ]|#|\t)/.test(line) && !findSignMistake(line, 0);
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
  // “Meant as quotes”, if they stand around all of it.
  const typographic = /^[“„]([^“”„]*)[”“]$/.exec(raw)?.[1];
  const words = typographic ?? (closed ? raw.slice(1, -1) : quote && !raw.includes(quote, 1) ? raw.slice(1) : raw);
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
    localize('This can’t be read: {0}. It is kept as it is.', inPlainWords(error)),
    piece,
    error,
  );
}

/** What the `yaml` library says, for people who have never heard of its grammar. */
function inPlainWords({ code, message }: YamlError): string {
  switch (code) {
    case 'TOO_LARGE':
    case 'TOO_DEEP':
    case 'SEVERAL_DOCUMENTS':
    case 'DUPLICATE_KEY':
      return message;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'NON_STRING_KEY':
    case 'KEY_OVER_1024_CHARS':
      return localize('a key with a colon and a space behind it should stand here, such as “tag: claim”');
    case 'MISSING_CHAR':
      if (message.includes('quote')) return localize('a quotation mark is missing at the end of this text');
      if (/, (?:or : )?between/.test(message)) return localize('a comma is missing between two things in brackets');
      if (message.includes('indicator')) return localize('a dash is missing before an item of this list');
      return localize('a key with a colon and a space behind it should stand here, such as “tag: claim”');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return localize('a colon stands within a text that is not in quotes, or two keys stand on one line');
    case 'BAD_INDENT':
      return localize('lines that belong together don’t begin below each other');
    case 'TAB_AS_INDENT':
      return localize('a tab stands where only spaces may stand');
    case 'BAD_DQ_ESCAPE':
      return localize('in double quotes a backslash has to be written twice');
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return localize('a text that begins with this sign has to be in quotes');
    default:
      return localize('this line doesn’t fit what stands above it');
  }
}

function problemAt(code: ProblemCode, message: string, piece: Span, { start, end }: Span): Problem {
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
