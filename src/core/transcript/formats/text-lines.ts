import type { LineFacts } from '../line-facts';
import { type Margin, readLeadingNumber, readTrailingNumber } from '../line-number';
import { blankLine, type LineFactsOptions, readLineFacts } from '../read-line-facts';
import { isRosterHeading, readRosterEntry, readRosterList } from '../read-roster';
import type { LineMachine } from './line-machine';
import { type FrontMatterState, readFrontMatter } from './read-front-matter';

const header: LineFacts = { kind: 'header', candidates: [] };
const heading: LineFacts = { kind: 'roster', candidates: [] };

/** Where reading stands: before any words, in YAML front matter, in a list of people (with their roles), in the body. */
type State = 'first' | FrontMatterState | 'people' | 'people listed' | 'people with roles' | 'body';

/**
 * Free text in any house style. YAML front matter between `---` lines at the very beginning is header; the lines under a
 * heading such as `Participants:` are a roster as long as each names a person. `first` are recognisers to try before all
 * others; `margin`: where lines have their numbers, as in the records of courts.
 */
export function makeTextLines(options: LineFactsOptions & { readonly margin?: Margin | undefined } = {}): LineMachine {
  return {
    first: 'first' satisfies State,
    step(state, line, next) {
      const lineNumber = readLeadingNumber(line, options.margin);
      const endNumber = readTrailingNumber(line, options.margin);
      const own = lineNumber?.own ? lineNumber : endNumber?.own ? endNumber : undefined;
      const words = own ? line.slice(0, own.start) + ' '.repeat(own.end - own.start) + line.slice(own.end) : line;
      const read = state.startsWith('yaml')
        ? readFrontMatter(state, words)
        : readBodyLine(state as State, words, next, options);
      const unnumbered = options.margin !== undefined && !own;
      if (!lineNumber && !endNumber && !unnumbered) return read;
      const numbers = { ...(lineNumber && { lineNumber }), ...(endNumber && { endNumber }) };
      const outside = unnumbered && !options.margin!.endsWith('fifth');
      const beside = { ...(unnumbered && { unnumbered }), ...(outside && { outside }) };
      return { ...read, facts: { ...read.facts, ...numbers, ...beside } };
    },
  };
}

function readBodyLine(
  state: State,
  line: string,
  next: string | undefined,
  options: LineFactsOptions,
): { facts: LineFacts; state: State } {
  if (line.trim() === '') return { facts: blankLine, state: state === 'people listed' ? 'body' : state };
  if (state === 'first' && /^---\s*$/.test(line)) return { facts: header, state: 'yaml' };
  if (isRosterHeading(line)) return { facts: heading, state: 'people' };
  const listed = readRosterList(line);
  if (listed.length > 0) return { facts: { ...heading, roster: listed }, state: 'people' };
  if (state.startsWith('people') && !(next && next.length > 60 && /[.!?。！？]\s*$/.test(next))) {
    const person = readRosterEntry(line);
    const fits = person && (state !== 'people with roles' || person.role || person.alias);
    if (fits)
      return { facts: { ...heading, roster: [person] }, state: person.role ? 'people with roles' : 'people listed' };
  }
  return { facts: readLineFacts(line, options), state: 'body' };
}
