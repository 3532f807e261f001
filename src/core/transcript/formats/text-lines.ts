import { type LineFacts, readLineFacts } from '../line-facts';
import type { LineMachine } from './line-machine';

const header: LineFacts = { kind: 'header', candidates: [] };

/** Free text in any house style; YAML front matter between `---` lines at the very beginning is header. */
export const textLines: LineMachine = {
  first: 'first',
  step(state, line) {
    if (state === 'first') {
      if (/^---\s*$/.test(line)) return { facts: header, state: 'yaml' };
      return { facts: readLineFacts(line), state: line.trim() === '' ? 'first' : 'body' };
    }
    if (state === 'yaml') return { facts: header, state: /^(?:---|\.\.\.)\s*$/.test(line) ? 'body' : 'yaml' };
    return { facts: readLineFacts(line), state: 'body' };
  },
};
