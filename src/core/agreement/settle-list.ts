import { agreedEntries } from '../sidecar/agreed-entries';
import type { Annotation } from '../sidecar/annotation';
import { type FiledSidecar, readTogether } from '../sidecar/read-together';
import type { Team } from '../sidecar/team';
import { weighOpinions } from '../sidecar/weigh-opinions';
import type { Span } from '../text/span';
import { matchUnits } from './match-units';
import { type CodedText, type CoderSource, readUnits, valueBy } from './read-units';

/** A claim as one reader has it. */
export interface ReadClaim extends Span {
  readonly coder: string;
  /** The reader's entry. */
  readonly annotation: Annotation;
  /** What all sidecars together tell of it. */
  readonly joined: Annotation;
  /** The reader's verdict, or the status of a claim that gets none. */
  readonly verdict?: string;
}

/** In what readers differ: somebody marked nothing there, or they mean other words, another tag, another verdict. */
export type Differing = 'missing' | 'words' | 'tag' | 'verdict';

/** One thing that readers marked, each with what they said of it. */
export interface SettleItem extends Span {
  /** Stays the same as long as the readings do. */
  readonly key: string;
  /** Of each reader in their order; undefined if the reader marked nothing there. */
  readonly of: readonly (ReadClaim | undefined)[];
  /** Empty if all read the same. */
  readonly differs: readonly Differing[];
  /** True if an agreed entry came of it, or one claim on which they differed is disputed no more. */
  readonly isSettled: boolean;
}

/**
 * What readers of one transcript marked, in text order, as far as all have read. `all`: every sidecar of the transcript, which
 * tell what is settled already.
 */
export function settleList(
  sources: readonly CoderSource[],
  all: readonly FiledSidecar[],
  team: Team,
  text: CodedText | undefined,
): SettleItem[] {
  const readings = sources.map((source) => readUnits(source, 'tag', team, text));
  const end = Math.min(...readings.map((one) => one.end));
  const entries = sources.map(({ sidecar }) => byId(sidecar.entries.map(({ annotation }) => annotation)));
  const joined = byId(readTogether(withoutAgreed(all)).map(({ annotation }) => annotation));
  const agreed = agreedEntries(all.map(({ sidecar }) => sidecar));
  const groups = matchUnits(readings.map(({ units }) => units.filter((unit) => unit.end <= end)));
  return groups.map((group): SettleItem => {
    const of = group.map((unit, i): ReadClaim | undefined => {
      const annotation = unit && entries[i]!.get(unit.id);
      if (!annotation) return undefined;
      const { coder, isShared } = sources[i]!;
      const verdict = valueBy(annotation, 'verdict', isShared ? coder : undefined, team);
      const { start, end: stop } = unit;
      return {
        coder,
        annotation,
        joined: joined.get(unit.id) ?? annotation,
        start,
        end: stop,
        ...(verdict !== undefined && { verdict }),
      };
    });
    const present = of.filter((one) => one !== undefined);
    const ids = [...new Set(present.map(({ annotation }) => annotation.id))];
    const differs = differencesIn(of);
    return {
      key: ids.join(' '),
      start: Math.min(...present.map(({ start }) => start)),
      end: Math.max(...present.map((one) => one.end)),
      of,
      differs,
      isSettled:
        ids.every((id) => agreed.has(id)) || (isOneClaim(of) && !weighOpinions(present[0]!.joined, team).isDisputed),
    };
  });
}

/** True if all readers judged one and the same claim: then nothing new comes of it. */
export function isOneClaim(of: SettleItem['of']): boolean {
  const ids = new Set(of.flatMap((one) => one?.annotation.id ?? []));
  return ids.size === 1 && of.filter(Boolean).length > 1;
}

/** As if nothing had been agreed on: what single readers have is wanted. */
function withoutAgreed(all: readonly FiledSidecar[]): FiledSidecar[] {
  return all.map(({ file, sidecar }) => ({
    file,
    sidecar: { ...sidecar, entries: sidecar.entries.filter(({ annotation }) => !annotation?.['agreed-from']) },
  }));
}

function byId(annotations: readonly (Annotation | undefined)[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.flatMap((one) => (one ? [[one.id, one]] : [])));
}

function differencesIn(of: SettleItem['of']): Differing[] {
  const present = of.filter((one) => one !== undefined);
  const isMany = (values: readonly unknown[]) => new Set(values).size > 1;
  return [
    ...(present.length < of.length ? (['missing'] as const) : []),
    ...(isMany(present.map(({ start, end }) => `${start}-${end}`)) ? (['words'] as const) : []),
    ...(isMany(present.map(({ annotation }) => annotation.tag)) ? (['tag'] as const) : []),
    ...(isMany(present.map(({ verdict }) => verdict)) ? (['verdict'] as const) : []),
  ];
}
