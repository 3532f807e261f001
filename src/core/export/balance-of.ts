import type { Dossier } from '../dossier/dossier';
import { groupBy } from '../text/group-by';
import { countWords } from './count-words';
import { personAt, personNamed } from './person-named';
import { standingOf } from './standing-of';

/** How even-handed the work is: counts over all claims, unpublished ones too, without a word of them. */
export interface Balance {
  /** In the order in which they first speak. */
  readonly speakers: readonly SpeakerBalance[];
}

export interface SpeakerBalance {
  readonly speaker: string | undefined;
  readonly words: number;
  /** Claims that can be checked: without those that were dismissed. */
  readonly claims: number;
  readonly checked: number;
  readonly published: number;
  readonly dismissed: number;
  readonly open: number;
  /** By id. */
  readonly verdicts: ReadonlyMap<string, number>;
}

/** Counts by speaker, within one printing of the talk. */
export function balanceOf({ transcript, annotations, team }: Dossier): Balance {
  const turns = groupBy(
    transcript.turns.filter(({ copy }) => copy === 1),
    (turn) => personNamed(transcript, turn),
  );
  const claims = groupBy(
    annotations.filter(({ annotation }) => !isOther(annotation.tag)),
    (one) => personAt(transcript, one),
  );
  const speakers = [...new Set([...turns.keys(), ...claims.keys()])];
  return {
    speakers: speakers.map((speaker) => {
      const spoken = (turns.get(speaker) ?? []).map(({ speech }) => transcript.read.slice(speech));
      const own = claims.get(speaker) ?? [];
      const standings = own.map(({ annotation }) => standingOf(annotation, team.team));
      const dismissed = standings.filter((one) => one === 'dismissed').length;
      const judged = own.filter((_, i) => standings[i] !== 'dismissed' && standings[i] !== 'disputed');
      const verdicts = judged.flatMap(({ annotation: { verdict } }) => verdict ?? []);
      return {
        speaker,
        words: spoken.reduce((sum, text) => sum + countWords(text), 0),
        claims: own.length - dismissed,
        checked: verdicts.length,
        published: standings.filter((one) => one === 'published').length,
        dismissed,
        open: own.length - dismissed - verdicts.length,
        verdicts: new Map([...groupBy(verdicts, (id) => id)].map(([id, all]) => [id, all.length])),
      };
    }),
  };
}

/** Tags of the usual vocabulary that no one checks for truth. */
function isOther(tag: string): boolean {
  return tag === 'opinion' || tag === 'question' || tag === 'background';
}
