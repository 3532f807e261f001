import { localize } from '../../text/localize';
import { gatherTurns, type HeardWords } from '../gather-turns';
import type { ImportFormat } from '../import-format';
import type { ImportedTalk } from '../imported-talk';
import { parseJson } from '../json-value';
import { speechDialects } from '../speech/speech-dialects';

/** What programs of speech recognition write as JSON, or as a JSON value a line. */
export const speech: ImportFormat = {
  name: 'JSON of speech recognition',
  endings: ['.json', '.jsonl'],
  fits: ({ text }) =>
    text !== undefined &&
    /^\s*[[{]/.test(text.slice(0, 400)) &&
    /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[[{]|\]))/.test(text.slice(0, 400)),
  *read({ text = '' }): Generator<undefined, ImportedTalk | { problem: string }> {
    const json = parse(text);
    if (json === undefined) return { problem: localize('This JSON is incomplete or broken. Export it again.') };
    yield;
    let heard: readonly HeardWords[] | undefined;
    for (const { read } of speechDialects) {
      heard = read(json);
      yield;
      if (heard && heard.length > 0) break;
    }
    if (!heard)
      return {
        problem: localize(
          'Nobody says anything in this JSON in a form that is known. Export the talk as WebVTT, SubRip or text.',
        ),
      };
    if (heard.every((one) => one.text.trim() === '')) return { problem: localize('There are no words in this file.') };
    const unsure = heard.filter((one) => one.unsure).length;
    const notes = unsure > 0 ? [localize('Words that were not heard for sure are marked with [?]: {0}.', unsure)] : [];
    return { body: { turns: gatherTurns(heard) }, notes };
  },
};

/** The value of a JSON text; of several values, one a line, the list. */
function parse(text: string): unknown {
  const value = parseJson(text);
  if (value !== undefined || !/^\s*\{[^\r\n]*\}[ \t]*[\r\n]\s*\{/.test(text.slice(0, 100_000))) return value;
  try {
    return text
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}
