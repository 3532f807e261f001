import { tokenizeScript } from './tokenize-script.mjs';

const swapped = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '*': ['/'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
  '++': ['--'],
  '--': ['++'],
  true: ['false'],
  false: ['true'],
};

/** Words that mean the opposite where they name a method. */
const pairs = [
  ['some', 'every'],
  ['startsWith', 'endsWith'],
  ['min', 'max'],
  ['floor', 'ceil'],
  ['find', 'findLast'],
  ['findIndex', 'findLastIndex'],
  ['indexOf', 'lastIndexOf'],
  ['trimStart', 'trimEnd'],
];
const opposite = Object.fromEntries(
  pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

const noStatement =
  /^(?:const|let|var|return|if|for|while|do|else|switch|case|default|try|catch|finally|throw|break|continue|function|class|async|import|export|new|static|get|set|constructor|super|yield)$/;

/**
 * Small changes of meaning that can be made to a script as esbuild writes it: `{ start, end, text, at }`, what is put in place of
 * what, and an offset that is reached whenever the change may tell. A comparison, a sign, a word that is turned; a number that is one more; a condition that always or never holds; a
 * statement, a `!` or a result that is left out.
 */
export function findMutants(code) {
  const tokens = tokenizeScript(code);
  const { from, to } = bodyOf(code);
  const closing = findClosing(tokens);
  const mutants = [];
  const add = (first, last, text) => {
    const { start } = tokens[first];
    const at = isJoining(tokens[first]) ? tokens[startOfOperands(tokens, first)].start : start;
    mutants.push({ start, end: tokens[last].end, text, at });
  };
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text, start } = tokens[i];
    if (start < from || start >= to) continue;
    const before = tokens[i - 1]?.text ?? ';';
    const next = tokens[i + 1]?.text ?? '';
    const isProperty = before === '.' || before === '?.' || next === ':';
    // `void 0` and `(0, import_x.f)()` are how esbuild writes `undefined` and `f()`; `A[A["B"] = 1]` lists a number of an enum,
    // which stands again at each place where it is meant.
    const isWording =
      before === 'void' ||
      (before === '(' && text === '0' && tokens[i + 2]?.text.startsWith('import_')) ||
      (before === '=' && tokens[i - 2]?.text === ']' && next === ']');
    if (kind === 'number' && !isWording && !/[n.xe]/i.test(text)) add(i, i, String(Number(text) + 1));
    else if (kind === 'punctuator' || (kind === 'word' && !isProperty)) {
      for (const other of Object.hasOwn(swapped, text) ? swapped[text] : []) add(i, i, other);
    }
    if (text === '!' && kind === 'punctuator') add(i, i, '');
    if ((text === '+' || text === '-') && endsValue(tokens[i - 1])) add(i, i, text === '+' ? '-' : '+');
    if (kind === 'word' && (before === '.' || before === '?.') && next === '(' && Object.hasOwn(opposite, text))
      add(i, i, opposite[text]);
    if (text === 'if' && next === '(') {
      for (const held of ['(true)', '(false)']) add(i + 1, closing.get(i + 1), held);
    }
    const end = endOfStatement(tokens, closing, i);
    if (end === undefined) continue;
    if (text === 'return' && !/^(?:;|void|undefined|false|null)$/.test(next)) add(i, end, 'return undefined;');
    if (isStatement(tokens, i)) add(i, end, ';');
  }
  return mutants;
}

/** Without what esbuild puts before and after a module's own code. */
function bodyOf(code) {
  const heads = [...code.matchAll(/^(?:var import_\w+ = .*|module\.exports = __toCommonJS\(.*)$/gm)];
  const last = heads.at(-1);
  const to = code.indexOf('// Annotate the CommonJS export names');
  return { from: last ? last.index + last[0].length : 0, to: to < 0 ? code.length : to };
}

/** The index of the bracket that closes the one at an index. */
function findClosing(tokens) {
  const closing = new Map();
  const open = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== 'punctuator') continue;
    if ('([{'.includes(text)) open.push(i);
    if (')]}'.includes(text)) closing.set(open.pop(), i);
  }
  return closing;
}

/** True for an operator that is passed over with what is behind it, if what is before it decides. */
function isJoining({ kind, text }) {
  return kind === 'punctuator' && ['&&', '||', '??'].includes(text);
}

/** The index of the first token of all the operands before an operator, those of others that bind less included. */
function startOfOperands(tokens, operator) {
  let depth = 0;
  for (let i = operator - 1; i >= 0; i--) {
    const { kind, text } = tokens[i];
    if (kind === 'punctuator' && ')]}'.includes(text)) depth++;
    else if (kind === 'punctuator' && '([{'.includes(text) && depth-- === 0) return i + 1;
    else if (depth === 0 && (/^(?:;|,|\?|:|=|=>|[-+*|&?]{1,2}=)$/.test(text) || text === 'return')) return i + 1;
  }
  return 0;
}

function endsValue(token) {
  return (
    token !== undefined &&
    (['number', 'string', 'template'].includes(token.kind) || /^(?:[\w$]+|[)\]])$/.test(token.text)) &&
    !/^(?:return|case|typeof|in|of|await)$/.test(token.text)
  );
}

/** The index of the semicolon that ends what begins at an index; undefined where a bracket ends it. */
function endOfStatement(tokens, closing, start) {
  for (let i = start; i < tokens.length; i++) {
    const { kind, text } = tokens[i];
    if (kind !== 'punctuator') continue;
    if (text === ';') return i;
    if (')]}'.includes(text)) return undefined;
    if (closing.has(i)) i = closing.get(i);
  }
  return undefined;
}

/** True where an expression begins that is a statement of its own. */
function isStatement(tokens, i) {
  const { kind, text } = tokens[i];
  if (kind !== 'word' || noStatement.test(text) || tokens[i + 1]?.text === ':') return false;
  const before = tokens[i - 1]?.text ?? ';';
  // `name;` declares a field of a class.
  if (tokens[i + 1]?.text === ';') return false;
  if (before === '{') return [')', '=>', 'else', 'try', 'finally', 'do'].includes(tokens[i - 2]?.text);
  // Not within the head of a `for`: there the one before the last begins with `(`, and no line is broken.
  return before === ';' || before === '}' || before === 'else';
}
