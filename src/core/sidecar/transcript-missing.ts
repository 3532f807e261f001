import { localize } from '../text/localize';
import type { Problem } from '../text/problem';
import type { Sidecar } from './sidecar';
import { sidecarName, transcriptNames } from './sidecar-names';

/**
 * The transcript that a sidecar whose transcript isn't there belonged to: what it says itself where its name may mean that,
 * else the one whose shared sidecar is there too (`names`: those of its folder), else the whole of its name.
 */
export function missingTranscript(
  { transcript }: Pick<Sidecar, 'transcript'>,
  name: string,
  names: readonly string[] = [],
): string {
  const possible = transcriptNames(name);
  const shared = possible.slice(1).find((one) => names.includes(sidecarName(one)));
  return possible.find((one) => one === transcript) ?? shared ?? possible[0] ?? name;
}

/** `transcript-missing`: a sidecar lies without its transcript; at its `transcript:` line. */
export function transcriptMissing(sidecar: Pick<Sidecar, 'text' | 'transcript'>, name: string): Problem {
  const [line] = /^transcript:.*/m.exec(sidecar.text) ?? [];
  const start = line === undefined ? 0 : sidecar.text.indexOf(line);
  return {
    code: 'transcript-missing',
    severity: 'warning',
    message: localize(
      'No transcript “{0}” lies beside this file. Was it renamed? Then run “Transcript: Take Over Annotations…” in VS Code, or rename this file too: NEW-NAME.annotations.yaml. Until then its quotes are not looked up.',
      missingTranscript(sidecar, name),
    ),
    span: { start, end: start + (line?.trimEnd().length ?? 0) },
  };
}
