import { shiftWords, writeFraction } from './settle-runs';

interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Part | string)[];
}

/** Formulas that people write aren't nested a tenth as deep. */
const deepest = 200;

/** A formula while it is read: MathML, or the formulas of Word. */
export class Formula {
  readonly #root: Part;
  readonly #open: Part[];
  #isTooDeep = false;

  /** `name`: of the element that holds it. */
  constructor(name: string) {
    this.#root = { name, attributes: {}, children: [] };
    this.#open = [this.#root];
  }

  /** How many of its parts are open, each in the one before. */
  get depth(): number {
    return this.#open.length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const part = { name, attributes, children: [] };
    if (this.#open.length > deepest) this.#isTooDeep = true;
    this.#open.at(-1)!.children.push(part);
    this.#open.push(part);
  }

  /** Closes the part that is open; true if that was the whole formula. */
  close(): boolean {
    this.#open.pop();
    return this.#open.length === 0;
  }

  take(text: string): void {
    this.#open.at(-1)!.children.push(text);
  }

  /** The formula in a line; undefined if it holds what no line can, or nothing. */
  write(): string | undefined {
    if (this.#isTooDeep) return undefined;
    try {
      const words = writePart(this.#root).replace(/\s+/g, ' ').trim();
      // A sign of what comes behind it, not of what is added.
      return (
        words.replace(/(^|[=<>≤≥≠≈≡×÷·⋅(|]) ?([+−±-]) (?=\S)/g, (_all, before: string, sign: string) =>
          /^[(|]?$/.test(before) ? before + sign : `${before} ${sign}`,
        ) || undefined
      );
    } catch (error) {
      if (error === unwritable) return undefined;
      throw error;
    }
  }
}

const unwritable = new Error('no line of text');

const partsOf = ({ children }: Part) => children.filter((one): one is Part => typeof one !== 'string');
const partOf = (part: Part, name: string) => partsOf(part).find((one) => one.name === name);

function writeAll(parts: readonly (Part | string)[]): string {
  let text = '';
  for (const one of parts) {
    const own = typeof one === 'string' ? one.replace(/\s+/g, ' ') : writePart(one);
    // 3 and a half, not 31 halves.
    text += /\d$/.test(text) && typeof one !== 'string' && /^(?:f|mfrac)$/.test(one.name) ? ` ${own}` : own;
  }
  return text;
}

const writeChild = (part: Part, name: string): string => {
  const child = partOf(part, name);
  return child ? writeAll(child.children) : '';
};

/** A sign that is told in an attribute, or as RTF does, in words. */
function signOf(properties: Part | undefined, name: string): string | undefined {
  const found = properties && partOf(properties, name);
  return found?.attributes.val ?? (found && (writeAll(found.children).trim() || undefined));
}

function writePart(part: Part): string {
  const { name, attributes } = part;
  const inner = partsOf(part);
  const at = (index: number) => (inner[index] ? writePart(inner[index]) : '');
  switch (name) {
    case 't':
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return part.children.filter((one) => typeof one === 'string').join('');
    case 'mo':
      return writeOperator(part.children.filter((one) => typeof one === 'string').join(''));
    case 'f':
      return fraction(writeChild(part, 'num'), writeChild(part, 'den'));
    case 'mfrac':
      return fraction(at(0), at(1));
    case 'sSup':
      return writeChild(part, 'e') + shift(writeChild(part, 'sup'), 'raised');
    case 'msup':
      return at(0) + shift(at(1), 'raised');
    case 'sSub':
      return writeChild(part, 'e') + shift(writeChild(part, 'sub'), 'lowered');
    case 'msub':
      return at(0) + shift(at(1), 'lowered');
    case 'sSubSup':
      return (
        writeChild(part, 'e') + shift(writeChild(part, 'sub'), 'lowered') + shift(writeChild(part, 'sup'), 'raised')
      );
    case 'msubsup':
    case 'munderover':
      return at(0) + shift(at(1), 'lowered') + shift(at(2), 'raised');
    case 'rad':
      return root(writeChild(part, 'e'), writeChild(part, 'deg'));
    case 'msqrt':
      return root(writeAll(part.children), '');
    case 'mroot':
      return root(at(0), at(1));
    case 'd': {
      const own = partOf(part, 'dPr');
      const sign = (of: string, usual: string) => signOf(own, of) ?? usual;
      const between = inner.filter((one) => one.name === 'e').map((one) => writeAll(one.children));
      return sign('begChr', '(') + between.join(sign('sepChr', '|')) + sign('endChr', ')');
    }
    case 'mfenced':
      return (
        (attributes.open ?? '(') + inner.map(writePart).join(attributes.separators ?? ',') + (attributes.close ?? ')')
      );
    case 'nary': {
      const own = partOf(part, 'naryPr');
      const sign = signOf(own, 'chr') ?? '∫';
      const [from, to] = [writeChild(part, 'sub'), writeChild(part, 'sup')];
      return `${sign}${shift(from, 'lowered')}${shift(to, 'raised')} ${writeChild(part, 'e')}`;
    }
    case 'func':
      return `${writeChild(part, 'fName')} ${writeChild(part, 'e')}`;
    case 'limLow':
      return writeChild(part, 'e') + shift(writeChild(part, 'lim'), 'lowered');
    case 'limUpp':
      return writeChild(part, 'e') + shift(writeChild(part, 'lim'), 'raised');
    case 'munder':
      return at(0) + shift(at(1), 'lowered');
    case 'mspace':
      return ' ';
    case 'semantics':
      return at(0);
    case 'm':
    case 'eqArr':
    case 'sPre':
    case 'mtable':
    case 'mmultiscripts':
      throw unwritable;
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'phant':
    case 'rPr':
      return '';
    case 'mover':
      return at(0);
    default:
      return name.endsWith('Pr') ? '' : writeAll(part.children);
  }
}

function writeOperator(sign: string): string {
  const own = sign.trim();
  // What is multiplied without a sign, and what says that a function is applied, is seen by nobody.
  if (/^[\u2061-\u2064]$/.test(own)) return '';
  return /^[=<>≤≥≠≈≡+−×÷±·⋅]$/.test(own) ? ` ${own} ` : own;
}

function fraction(upper: string, lower: string): string {
  const tie = (words: string) => (/^[\p{L}\p{N}.,]*$/u.test(words.trim()) ? words.trim() : `(${words.trim()})`);
  return writeFraction(tie(upper), tie(lower));
}

function shift(words: string, to: 'raised' | 'lowered'): string {
  const own = words.trim();
  if (own === '' || /^[′″‴'*°]+$/.test(own)) return own;
  const close = own.replace(/ ?([+−=-]) ?/g, '$1');
  const shifted = shiftWords(close, to);
  if (shifted !== close) return shifted;
  return `${to === 'raised' ? '^' : '_'}${/^[\p{L}\p{N}]$/u.test(own) ? own : `(${own})`}`;
}

function root(of: string, degree: string): string {
  const own = of.trim();
  const sign =
    degree.trim() === ''
      ? '√'
      : degree.trim() === '3'
        ? '∛'
        : degree.trim() === '4'
          ? '∜'
          : `${shift(degree, 'raised')}√`;
  return `${sign}${/^[\p{L}\p{N}.,]+$/u.test(own) ? own : `(${own})`}`;
}
