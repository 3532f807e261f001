/** What may stand before a `/` that begins a regular expression; after anything else it divides. */
const beforeRegExp =
  /^(?:[([{,;:=!&|?+\-*%<>~^]|=>|\.\.\.|return|typeof|case|in|of|await|new|throw|void|else|do)$|[=&|?+*%<>^-]$/;

const punctuator =
  /(?:>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.@#])/y;

const kinds = [
  ['space', /(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)/y],
  ['string', /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y],
  ['number', /(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y],
  ['word', /(?:[\p{ID_Start}$_#]|\\u[\da-fA-F]{4})(?:[\p{ID_Continue}$]|\\u[\da-fA-F]{4})*/uy],
];
const regExp = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/**
 * The tokens of a script, without space and comments: `{ kind, text, start, end }`. A template is one token, whatever stands
 * in its holes.
 */
export function tokenizeScript(code) {
  const tokens = [];
  let at = 0;
  while (at < code.length) {
    const { kind, end } = readToken(code, at, tokens.at(-1)?.text ?? ';');
    if (kind !== 'space') tokens.push({ kind, text: code.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}

function readToken(code, at, before) {
  if (code[at] === '`') return { kind: 'template', end: endOfTemplate(code, at) };
  const candidates = [...kinds, ...(beforeRegExp.test(before) ? [['regExp', regExp]] : []), ['punctuator', punctuator]];
  for (const [kind, form] of candidates) {
    form.lastIndex = at;
    const found = form.exec(code);
    if (found) return { kind, end: at + found[0].length };
  }
  throw new Error(`no token at ${at}: ${code.slice(at, at + 40)}`);
}

function endOfTemplate(code, start) {
  let at = start + 1;
  while (at < code.length && code[at] !== '`') {
    if (code[at] === '\\') at += 2;
    else if (code.startsWith('${', at)) at = endOfHole(code, at + 2);
    else at++;
  }
  return at + 1;
}

function endOfHole(code, start) {
  let at = start;
  let before = '(';
  for (let depth = 1; ; ) {
    const { kind, end } = readToken(code, at, before);
    const text = code.slice(at, end);
    if (text === '{') depth++;
    if (text === '}' && --depth === 0) return end;
    if (kind !== 'space') before = text;
    at = end;
  }
}
