import type { Annotation } from '../../sidecar/annotation';
import { entryNode } from '../../sidecar/entry-node';
import { sameData } from '../../sidecar/same-data';
import type { About, Entry } from '../../sidecar/sidecar';
import { firstLine, type Path, spanAtPath } from '../../sidecar/span-at-path';
import type { Problem } from '../../text/problem';
import { isDismissed } from '../is-dismissed';
import type { TeamFile } from '../team-file';
import type { RuledClaim } from './rule';
import { rules, severityOf } from './rules';

/** An entry of a claim, with the sidecar that holds it. */
export interface RuledEntry {
  readonly file: string;
  /** Of the sidecar. */
  readonly text: string;
  readonly entry: Entry;
}

/** What is known of a claim besides the team's rules. */
export type RuledFacts = Omit<RuledClaim, 'team' | 'vocabulary'>;

/** Where a talk itself can be read or heard. */
export function talkOf({ url, media }: About): string[] {
  return [url, media].filter((one) => one !== undefined);
}

/** A breach as it was found: places count from the beginning of its entry. */
interface Found extends Problem {
  /** Which of the claim's entries it stands in. */
  readonly of: number;
}

interface Known {
  readonly facts: string;
  readonly found: readonly Found[];
}

const known = new WeakMap<TeamFile, WeakMap<Annotation, Known>>();

/**
 * Where a claim breaks the newsroom's rules. Found once for a claim, as long as neither its entries nor what the transcript
 * says of it change. What was dismissed breaks none.
 */
export function breachesOf(
  claim: RuledFacts,
  teamFile: TeamFile,
  entries: () => readonly RuledEntry[],
): (Problem & { readonly file: string })[] {
  const { annotation } = claim;
  const ofTeam = known.get(teamFile) ?? new WeakMap<Annotation, Known>();
  known.set(teamFile, ofTeam);
  const facts = [claim.placement, claim.label, claim.name, ...claim.talk].join('\n');
  const before = ofTeam.get(annotation);
  const found = before?.facts === facts ? before.found : find(claim, teamFile, entries());
  if (found !== before?.found) ofTeam.set(annotation, { facts, found });
  if (found.length === 0) return [];
  const all = entries();
  return found.map(({ of, span, ...problem }) => {
    const { file, entry } = all[of]!;
    const { start } = entry.span;
    return { ...problem, file, span: { start: start + span.start, end: start + span.end } };
  });
}

function find(claim: RuledFacts, { team, vocabulary }: TeamFile, entries: readonly RuledEntry[]): Found[] {
  if (isDismissed(claim)) return [];
  const nodes = entries.map(() => undefined as ReturnType<typeof entryNode>);
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, team.rules);
    if (severity === 'off') return [];
    return rule.find({ ...claim, team, vocabulary }).map(({ path, message }): Found => {
      const { of, at } = entryAt(claim.annotation, entries, path);
      const { text, entry } = entries[of]!;
      nodes[of] ??= entryNode(text, entry.span);
      const span = spanAtPath(nodes[of], at) ?? firstLine(text, entry.span);
      const { start } = entry.span;
      return { code: rule.code, severity, message, of, span: { start: span.start - start, end: span.end - start } };
    });
  });
}

/** The entry that holds what a path leads to in the claim as a whole, and the path within it. */
function entryAt(annotation: Annotation, entries: readonly RuledEntry[], path: Path): { of: number; at: Path } {
  const [key, index, ...rest] = path as [keyof Annotation, ...Path];
  const wanted = annotation[key];
  for (const [of, { entry }] of entries.entries()) {
    const own = entry.annotation?.[key];
    if (own === undefined) continue;
    if (!Array.isArray(own) || typeof index !== 'number') {
      if (sameData(own, wanted) || entries.length === 1) return { of, at: path };
      continue;
    }
    const at = own.findIndex((one) => sameData(one, (wanted as unknown[])[index]));
    if (at >= 0) return { of, at: [key, at, ...rest] };
  }
  const of = Math.max(
    0,
    entries.findIndex(({ entry }) => entry.annotation?.[key] !== undefined),
  );
  return { of, at: [key] };
}
