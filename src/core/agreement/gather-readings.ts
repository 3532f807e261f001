import type { Card } from '../dossier/card';
import type { Team } from '../sidecar/team';
import type { CodedReading } from './coded-reading';
import { coderSources } from './coder-sources';
import type { ReadTranscript } from './compare-readings';
import { type CodedText, type CoderSource, type Compared, readUnits } from './read-units';
import { type SettleItem, settleList } from './settle-list';

/** A transcript that all coders have read. */
export interface GatheredTalk extends ReadTranscript {
  /** What they marked, with what is settled already. */
  readonly items: () => Promise<readonly SettleItem[]>;
}

/** What there is to compare. */
export interface Gathered {
  readonly talks: readonly GatheredTalk[];
  /** Transcripts that not all have read, by the names of those who have. */
  readonly partly: ReadonlyMap<string, readonly string[]>;
}

/** What gathering takes from its host; `textOf` is undefined if the transcript can't be read. */
export interface GatherHost {
  readonly nameOf: (file: string) => string;
  readonly teamOf: (transcript: string) => Promise<Team>;
  readonly textOf: (transcript: string) => Promise<CodedText | undefined>;
}

/** The readings of some coders, of all transcripts that have a card. */
export async function gatherReadings(
  cards: AsyncIterable<Card> | Iterable<Card>,
  coders: readonly string[],
  on: Compared,
  host: GatherHost,
): Promise<Gathered> {
  const talks: GatheredTalk[] = [];
  const partly = new Map<string, string[]>();
  for await (const { transcript, sidecars } of cards) {
    if (sidecars.length === 0) continue;
    const { nameOf } = host;
    const sources = coderSources({ name: nameOf(transcript), sidecars, nameOf }, coders);
    if (sources.every((one) => one === undefined)) continue;
    const [team, text] = await Promise.all([host.teamOf(transcript), host.textOf(transcript)]);
    const readings = sources.map((source) => readingOf(source, on, team, text));
    const present = readings.filter((one) => one !== undefined);
    if (present.length === coders.length) {
      const items = async () =>
        settleList(
          sources.filter((one) => one !== undefined),
          sidecars,
          team,
          text,
        );
      talks.push({ transcript, length: lengthRead(text, present), readings: present, items });
    } else if (present.length > 0) {
      const readers = present.map(({ coder }) => coder).join(', ');
      partly.set(readers, [...(partly.get(readers) ?? []), transcript]);
    }
  }
  return { talks, partly };
}

/** Nobody knows of a shared file who has read it and found nothing. */
function readingOf(
  source: CoderSource | undefined,
  on: Compared,
  team: Team,
  text: CodedText | undefined,
): CodedReading | undefined {
  if (!source) return undefined;
  const reading = readUnits(source, on, team, text);
  return source.isShared && reading.units.length + reading.lost.length === 0 ? undefined : reading;
}

/** The length of a text, or of what is known of it. */
export function lengthRead(text: CodedText | undefined, readings: readonly CodedReading[]): number {
  return text?.text.length ?? readings.flatMap(({ units }) => units).reduce((end, unit) => Math.max(end, unit.end), 0);
}
