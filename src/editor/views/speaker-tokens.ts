import { languages, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import type { Turn } from '../../core/transcript/transcript';
import { languageId } from '../is-transcript';
import { rangeOf, spanOf } from '../ranges';
import type { RegisterView } from './view';

const legend = new SemanticTokensLegend(['speaker']);

/** Colours the labels that only the whole document can tell; the grammar colours those that a line alone proves. */
export const registerSpeakerTokens: RegisterView = (desk) =>
  languages.registerDocumentRangeSemanticTokensProvider(
    { language: languageId },
    {
      async provideDocumentRangeSemanticTokens(document, range) {
        const tokens = new SemanticTokensBuilder(legend);
        const open = await desk.opened(document);
        if (!open) return tokens.build();
        const { transcript } = open.review;
        const asked = spanOf(document, range);
        for (const turn of transcript.turns) {
          if (turn.label.end < asked.start) continue;
          if (turn.label.start > asked.end) break;
          const name = nameSpan(transcript.text, turn);
          const at = rangeOf(document, name);
          if (at.isSingleLine) tokens.push(at, 'speaker');
        }
        return tokens.build();
      },
    },
    legend,
  );

/** The speaker's name within the label, without time stamp, mark-up and colon. */
function nameSpan(text: string, { label, speaker }: Turn): { start: number; end: number } {
  const at = text.slice(label.start, label.end).indexOf(speaker);
  return at < 0 ? label : { start: label.start + at, end: label.start + at + speaker.length };
}
