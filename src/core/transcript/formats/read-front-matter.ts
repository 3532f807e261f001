import type { LineFacts } from '../line-facts';
import { readNames } from '../read-roster';

export type FrontMatterState = 'yaml' | 'yaml people';

const header: LineFacts = { kind: 'header', candidates: [] };
const people = /^(?:speakers?|guests?|hosts?|participants|panelists|moderators?|interviewers?|interviewees?)\s*:/i;

/** A line of the YAML between two lines `---` at a text's beginning: the people whom it names are a roster. */
export function readFrontMatter(state: string, line: string): { facts: LineFacts; state: FrontMatterState | 'body' } {
  if (/^(?:---|\.\.\.)\s*$/.test(line)) return { facts: header, state: 'body' };
  const words = line.replace(/["'[\]]/g, ' ');
  const key = people.exec(words);
  const inList = state === 'yaml people' && /^\s*-\s/.test(line);
  const roster = key ? readNames(words, key[0].length) : inList ? readNames(words, 0) : [];
  const facts: LineFacts = roster.length > 0 ? { kind: 'roster', candidates: [], roster } : header;
  return { facts, state: key || inList ? 'yaml people' : 'yaml' };
}
