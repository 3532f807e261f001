import { labelKey } from './candidate';
import { foldName, type NameParts, namePartsOf, withoutAct } from './name-parts';
import type { Person, RosterEntry } from './transcript';

/**
 * Groups the labels of a document by person: `Senator Cruz`, `CRUZ` and `Ted Cruz`; `主持人` and the host of the roster. Labels
 * are merged only where one person fits; a surname that two people share, or two titles before it, keep apart.
 * `labels` come with the number of their turns.
 */
export function groupPeople(labels: ReadonlyMap<string, number>, roster: readonly RosterEntry[]): Person[] {
  const groups: Group[] = [];
  for (const entry of roster) {
    const parts = namePartsOf(entry.name);
    const known = groups.find((group) => labelKey(group.name) === labelKey(entry.name));
    const role = entry.role ?? parts.role;
    if (known) {
      if (entry.alias) known.aliases.add(labelKey(entry.alias));
      known.role ??= role;
    } else
      groups.push({
        name: entry.name,
        role,
        parts,
        folded: foldParts(entry.name, parts),
        aliases: new Set(entry.alias ? [labelKey(entry.alias)] : []),
        labels: [],
      });
  }
  // The fullest labels first: a surname alone finds the person whom it belongs to.
  const rest = [...labels].map(([label, times]): Label => {
    const parts = namePartsOf(label);
    const key = labelKey(withoutAct(label));
    return { label, times, parts, key, folded: foldParts(key, parts) };
  });
  rest.sort((a, b) => fullness(b.parts) - fullness(a.parts) || b.label.length - a.label.length);
  const titles = new Map<string, Set<string>>();
  for (const { parts, folded } of [...groups, ...rest]) {
    if (folded.family && parts.title)
      titles.set(folded.family, (titles.get(folded.family) ?? new Set()).add(parts.title));
  }
  for (const one of rest) {
    const fits = groups.filter((group) => fitsGroup(one, group, titles));
    const group = fits.length === 1 ? fits[0]! : fits.find((group) => group.aliases.has(one.key));
    if (group) {
      group.labels.push(one);
      group.role ??= one.parts.role;
    } else {
      const { given, office } = one.parts;
      const name = given || office !== undefined ? one.parts.full : withoutRole(withoutAct(one.label));
      const { parts } = one;
      const folded = foldParts(name, parts);
      groups.push({ name, role: parts.role, parts, folded, aliases: new Set(), labels: [one] });
    }
  }
  return groups.map(({ name, role, labels: found }) => ({
    name,
    ...(role ? { role } : {}),
    labels: found.sort((a, b) => b.times - a.times).map((one) => one.label),
  }));
}

/** A name and its parts as they are compared. */
interface FoldedName {
  readonly name: string;
  readonly full: string;
  readonly given: string | undefined;
  readonly family: string | undefined;
}

/** Folds once what is compared with every other name. */
function foldParts(name: string, { full, given, family }: NameParts): FoldedName {
  return {
    name: foldName(name),
    full: foldName(full),
    given: given === undefined ? undefined : foldName(given),
    family: family === undefined ? undefined : foldName(family),
  };
}

interface Label {
  readonly label: string;
  readonly times: number;
  readonly parts: NameParts;
  readonly key: string;
  readonly folded: FoldedName;
}

interface Group {
  readonly name: string;
  role: string | undefined;
  readonly parts: NameParts;
  readonly folded: FoldedName;
  readonly aliases: Set<string>;
  readonly labels: Label[];
}

function fullness(parts: NameParts): number {
  return (parts.given ? 2 : 0) + (parts.family ? 1 : 0);
}

function fitsGroup(
  { key, parts, folded }: Label,
  group: Group,
  titles: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const other = group.folded;
  if (group.aliases.has(key) || folded.name === other.name) return true;
  // The office alone is whoever is said to hold it, if only one is.
  if (group.parts.office !== undefined && labelKey(group.parts.office) === key) return true;
  if ((parts.given !== undefined || parts.family === undefined) && other.name === folded.full) return true;
  if (
    parts.full.length <= longestInitials &&
    /^\p{Lu}{2,3}$/u.test(parts.full) &&
    initialsOf(group.name) === parts.full
  )
    return true;
  if (folded.family && other.family) {
    if (folded.family !== other.family) return false;
    if (parts.given && group.parts.given) return folded.given === other.given;
    const several = (titles.get(folded.family)?.size ?? 0) > 1;
    if (!several || !parts.title) return !several || parts.given !== undefined;
    return parts.title === group.parts.title || (group.role?.toLowerCase().includes(parts.title) ?? false);
  }
  return folded.given !== undefined && other.family !== undefined && !folded.family && folded.given === other.given;
}

/** UTF-16 units of three letters, which may take two each. */
const longestInitials = 6;

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** A label without the role behind a comma or in brackets; a title stays, as a surname alone says less. */
function withoutRole(label: string): string {
  return label.split(/\s*[,，(（[]/, 1)[0]!.trim() || label;
}
