import fc from 'fast-check';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import { applyChange } from '../../../src/core/sidecar/apply-change';
import type { Change } from '../../../src/core/sidecar/change';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';

/** A sidecar of three entries as the program writes it. */
export const threeEntries = ['a00000000000', 'b00000000000', 'c00000000000']
  .reduce((text, id, index) => {
    const annotation: Annotation = {
      id,
      tag: 'claim',
      quote: { exact: `words ${index}`, prefix: 'before ' },
      position: { start: 10 * index, end: 10 * index + 7 },
      ...(index > 0 && { sources: [{ title: 'Report', url: `https://example.org/${index}` }] }),
    };
    return applyChange(text, { kind: 'add', annotation }, 'talk.txt').text;
  }, '')
  .replace('\nannotations', 'about:\n  title: "Talk"\n\nannotations');

/** What a person does to a sidecar's text; `name` is unique, so that what was written can be found again. */
export type HandEdit = (text: string, name: string) => string;

/** Ways to write something that the program doesn't know, at a column; each holds its name. */
const unknowns: readonly ((name: string, margin: string) => string)[] = [
  (name, margin) => `${margin}x-${name}: [0x1F, "${name}"] # c${name}\n`,
  (name, margin) => `${margin}"x ${name}":   'it''s ${name}'\n`,
  (name, margin) => `${margin}x-${name}: {a: 1.10, b: ${name}}   # c${name}\n`,
  (name, margin) => `${margin}x-${name}: |\n${margin}  first ${name}\n${margin}  # no comment ${name}\n`,
  (name, margin) => `${margin}x-${name}:\n${margin}  # within c${name}\n${margin}  y: ${name}\n${margin}  z: 007\n`,
  (name, margin) => `${margin}x-${name}:\n${margin}- ${name} # c${name}\n${margin}- ~\n`,
];

const values: readonly ((name: string) => Partial<Annotation>)[] = [
  (name) => ({ claim: `Says ${name}.` }),
  (name) => ({ status: name, verdict: `v-${name}` }),
  (name) => ({ assignee: name }),
  (name) => ({ quote: { exact: `words ${name}`, suffix: ` and ${name}` } }),
  (name) => ({ position: { start: 3 + name.length, end: 20 + name.length } }),
  (name) => ({ numbers: [{ text: name, kind: 'count', value: 7 }] }),
  (name) => ({ sources: [{ title: `Report ${name}`, url: `https://example.org/${name}` }] }),
];

const at = '2026-03-04T10:00:00Z';

/** Commands change what the program knows; a hand that does would have slipped. */
const commands = new WeakSet<HandEdit>();

/** By the program's commands. */
const command: fc.Arbitrary<HandEdit> = fc
  .record({
    pick: fc.nat(99),
    value: fc.constantFrom(...values),
    kind: fc.constantFrom('set', 'note', 'source', 'unset', 'add', 'remove'),
  })
  .map(
    ({ pick, value, kind }): HandEdit =>
      (text, name) => {
        const ids = readSidecar(text).entries.flatMap(({ annotation }) => annotation?.id ?? []);
        const id = ids[pick % Math.max(1, ids.length)];
        const change = ((): Change => {
          if (kind === 'add' || id === undefined) {
            const quote = { exact: `new words ${name}` };
            return {
              kind: 'add',
              annotation: { id: `k${name}`, tag: 'claim', quote, position: { start: pick, end: 99 }, ...value(name) },
            };
          }
          if (kind === 'remove') return { kind, id };
          if (kind === 'note') return { kind: 'edit', id, append: { notes: [{ by: name, at, text: 'Ask.' }] } };
          if (kind === 'source') return { kind: 'edit', id, append: { sources: [{ title: name }] } };
          if (kind === 'unset') return { kind: 'edit', id, set: { claim: undefined, sources: undefined } };
          return { kind: 'edit', id, set: value(name) };
        })();
        return applyChange(text, change, 'talk.txt').text;
      },
  )
  .map((edit) => {
    commands.add(edit);
    return edit;
  });

/** Lines of a text, each with its end. */
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** By hand, in a line that is picked at random. */
const line: fc.Arbitrary<HandEdit> = fc
  .record({
    pick: fc.nat(9999),
    kind: fc.constantFrom(
      'comment',
      'comment',
      'behind',
      'behind',
      'unknown',
      'unknown',
      'blank',
      'swap',
      'requote',
      'outdent',
      'delete',
    ),
    unknown: fc.constantFrom(...unknowns),
  })
  .map(({ pick, kind, unknown }) => (text, name) => {
    const lines = linesOf(text);
    if (lines.length === 0) return text;
    const index = pick % lines.length;
    const own = lines[index]!;
    const margin = /^ *(?:- +)?/.exec(own)![0].replace('-', ' ');
    if (kind === 'comment') lines.splice(index, 0, `${margin}# ${name}\n`);
    else if (kind === 'behind' && /^\s*$|#/.test(own)) return text;
    else if (kind === 'behind') lines[index] = own.replace(/[ ]*\n?$/, ` # ${name}\n`);
    else if (kind === 'unknown') lines.splice(index + 1, 0, unknown(name, margin));
    else if (kind === 'blank') lines.splice(index, 0, '\n');
    else if (kind === 'swap' && ![own, lines[index + 1] ?? ''].some((one) => /^ *#/.test(one)))
      lines.splice(index, 2, ...lines.slice(index, index + 2).reverse());
    else if (kind === 'requote') lines[index] = own.replace(/"([^"'\\]*)"/, "'$1'");
    else if (kind === 'outdent') lines.splice(index, 0, `# ${name}\n`);
    else if (/\b[xc"]?[ -]?[blr]\d/.test(own)) lines.splice(index, 1);
    return lines.join('');
  });

/** To the document's own keys, and to what stands below the list. */
const head: fc.Arbitrary<HandEdit> = fc
  .record({
    kind: fc.constantFrom('top', 'above', 'below', 'about', 'end', 'title'),
    unknown: fc.constantFrom(...unknowns),
  })
  .map(({ kind, unknown }) => (text, name) => {
    if (kind === 'top') return `# ${name}\n${text}`;
    if (kind === 'above')
      return text.replace(/^annotations:/m, `${unknown(name, '').replaceAll('$', '$$$$')}\nannotations:`);
    if (kind === 'below') return `${text.replace(/\n?$/, '\n')}${unknown(name, '')}`;
    if (kind === 'end') return `${text.replace(/\n?$/, '\n')}# ${name}\n`;
    if (kind === 'title') return text.replace(/^( *)title: "Talk.*$/m, `$1title: "Talk ${name}" # ${name}`);
    return text.includes('\nabout:')
      ? text
      : text.replace(/^annotations:/m, `about:\n  title: "Talk"\n  place: "${name}"\n\nannotations:`);
  });

const addMark: HandEdit = (text) => `\uFEFF${text}`;

const whole: fc.Arbitrary<HandEdit> = fc.constantFrom<HandEdit>(
  addMark,
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replace(/\n$/, ''),
  (text) => text.replace(/^annotations:.*\n(?:[ #].*\n|\n)*/m, (list) => list.replaceAll(/^ {2}/gm, '')),
);

/** One edit that leaves a sound sidecar; one that wouldn't is not made. */
export const handEdit: fc.Arbitrary<HandEdit> = fc
  .oneof(
    { weight: 4, arbitrary: command },
    { weight: 8, arbitrary: line },
    { weight: 3, arbitrary: head },
    { weight: 1, arbitrary: whole },
  )
  .map((edit) => (text, name) => {
    const crlf = text.includes('\r\n');
    if (edit === addMark) return text.startsWith('\uFEFF') ? text : edit(text, name);
    const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const lf = text.slice(bom.length).replaceAll('\r\n', '\n');
    const edited = edit(lf, name);
    const after = bom + (crlf ? edited.replaceAll(/\r?\n/g, '\r\n') : edited);
    return isSound(after) && (commands.has(edit) || dataOf(after) === dataOf(text)) ? after : text;
  });

function dataOf(text: string): string {
  return JSON.stringify(readSidecar(text).entries.map(({ annotation }) => annotation));
}

function isSound(text: string): boolean {
  const { problems, entries } = readSidecar(text);
  const ids = entries.map(({ annotation }) => annotation?.id);
  return problems.length === 0 && new Set(ids).size === ids.length;
}
