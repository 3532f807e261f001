import { makeCandidate } from '../candidate';
import { declareForm } from '../form';
import type { LineFacts } from '../line-facts';
import type { LineMachine } from './line-machine';

/** A main line of CHAT. */
export const chatForm = declareForm({
  name: 'chat',
  base: 'chat',
  plainness: 'plain',
  family: 'inline',
  needs: 'none',
})('');

const header: LineFacts = { kind: 'header', candidates: [] };
const other: LineFacts = { kind: 'other', candidates: [] };
const blank: LineFacts = { kind: 'blank', candidates: [] };
const words: LineFacts = { kind: 'words', candidates: [] };

/**
 * CHAT (MacWhinney, "Tools for Analyzing Talk", part 1): `@` headers, `*SPK:` main lines, `%tier:` dependent tiers; a line
 * that begins with a tab goes on with the line before.
 */
export const chatLines: LineMachine = {
  first: 'header',
  step(state, line) {
    if (line.trim() === '') return { facts: blank, state };
    if (line.startsWith('\t')) return { facts: state === 'main' ? words : state === 'tier' ? other : header, state };
    if (line.startsWith('@')) return { facts: header, state: 'header' };
    if (line.startsWith('%')) return { facts: other, state: 'tier' };
    const main = /^\*([^\s:]+):\s*/.exec(line);
    if (!main) return { facts: other, state: 'tier' };
    const time = /\u0015(\d+)_\d+\u0015/.exec(line);
    const candidate = makeCandidate({
      form: chatForm,
      speaker: main[1]!,
      start: 0,
      end: main[0].trimEnd().length,
      speech: main[0].length,
      time: time ? Number(time[1]) / 1000 : undefined,
      likeness: 'sure',
    });
    return { facts: { kind: 'words', candidates: [candidate] }, state: 'main' };
  },
};
