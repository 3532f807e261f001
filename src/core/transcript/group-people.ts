import { labelKey } from './candidate';
import { fold, type NameParts, namePartsOf } from './name-parts';
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
        aliases: new Set(entry.alias ? [labelKey(entry.alias)] : []),
        labels: [],
      });
  }
  // The fullest labels first: a surname alone finds the person whom it belongs to.
  const rest = [...labels].map(([label, times]) => ({ label, times, parts: namePartsOf(label) }));
  rest.sort((a, b) => fullness(b.parts) - fullness(a.parts) || b.label.length - a.label.length);
  const titles = new Map<string, Set<string>>();
  for (const { parts } of [...groups, ...rest]) {
    if (parts.family && parts.title)
      titles.set(fold(parts.family), (titles.get(fold(parts.family)) ?? new Set()).add(parts.title));
  }
  for (const one of rest) {
    const fits = groups.filter((group) => fitsGroup(one.label, one.parts, group, titles));
    const group = fits.length === 1 ? fits[0]! : fits.find((group) => group.aliases.has(labelKey(one.label)));
    if (group) {
      group.labels.push(one);
      group.role ??= one.parts.role;
    } else
      groups.push({
        name: one.parts.given ? one.parts.full : withoutRole(one.label),
        role: one.parts.role,
        parts: one.parts,
        aliases: new Set(),
        labels: [one],
      });
  }
  return groups.map(({ name, role, labels: found }) => ({
    name,
    ...(role ? { role } : {}),
    labels: found.sort((a, b) => b.times - a.times).map((one) => one.label),
  }));
}

interface Group {
  readonly name: string;
  role: string | undefined;
  readonly parts: NameParts;
  readonly aliases: Set<string>;
  readonly labels: { readonly label: string; readonly times: number }[];
}

function fullness(parts: NameParts): number {
  return (parts.given ? 2 : 0) + (parts.family ? 1 : 0);
}

function fitsGroup(
  label: string,
  parts: NameParts,
  group: Group,
  titles: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const key = labelKey(label);
  if (group.aliases.has(key) || fold(key) === fold(group.name)) return true;
  if ((parts.given !== undefined || parts.family === undefined) && fold(group.name) === fold(parts.full)) return true;
  if (/^\p{Lu}{2,3}$/u.test(parts.full) && initialsOf(group.name) === parts.full) return true;
  const other = group.parts;
  if (parts.family && other.family) {
    if (fold(parts.family) !== fold(other.family)) return false;
    if (parts.given && other.given) return fold(parts.given) === fold(other.given);
    const several = (titles.get(fold(parts.family))?.size ?? 0) > 1;
    if (!several || !parts.title) return !several || parts.given !== undefined;
    return parts.title === other.title || (group.role?.toLowerCase().includes(parts.title) ?? false);
  }
  return (
    parts.given !== undefined &&
    other.given !== undefined &&
    other.family !== undefined &&
    !parts.family &&
    fold(parts.given) === fold(other.given)
  );
}

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
