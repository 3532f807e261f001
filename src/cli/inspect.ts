import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { placeTargets } from '../core/anchors/place-targets';
import { findNumbers } from '../core/numbers/find-numbers';
import { readSidecar } from '../core/sidecar/read-sidecar';
import { parseTranscript } from '../core/transcript/parse-transcript';
import type { TranscriptFormat } from '../core/transcript/transcript';
import type { ExitCode, Io } from './run';

/** `inspect`: turns, numbers, annotations with their placement, problems. */
export async function inspect(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, numbers: { type: 'string' } },
  });
  for (const file of positionals) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const format = ({ '.vtt': 'vtt', '.srt': 'srt', '.cha': 'cha' } as Record<string, TranscriptFormat>)[extname(file)];
    const transcript = parseTranscript(text, format ? { format } : {});
    const numbers = transcript.turns.flatMap((turn) =>
      findNumbers(text, { within: turn.speech, language: transcript.language }),
    );
    const sidecarFile = `${file}.annotations.yaml`;
    const annotations = existsSync(sidecarFile)
      ? readSidecar(readFileSync(sidecarFile, 'utf8')).entries.flatMap((entry) => entry.annotation ?? [])
      : [];
    const placements = placeTargets(text, annotations);
    io.write(
      `${JSON.stringify({
        file,
        language: transcript.language,
        turns: transcript.turns,
        numbers,
        annotations: annotations.map(({ id }, i) => ({ id, ...placements[i], ...placements[i]?.span })),
        problems: [],
      })}\n`,
    );
  }
  return 0;
}
