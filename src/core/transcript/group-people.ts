import { labelKey } from './candidate';
import {
  foldName,
  isCrowd,
  isNamedPlainly,
  isOffice,
  type NameParts,
  namePartsOf,
  splitLabel,
  withoutAct,
} from './name-parts';
import type { Person, RosterEntry } from './transcript';
import { isManner } from './words/manners';

/**
 * Groups the labels of a document by person: `Senator Cruz`, `CRUZ` and `Ted Cruz`; `主持人` and the host of the roster. Labels
 * are merged only where one person fits; a surname that two people share, or two titles before it, keep apart. An office is
 * nobody: who is named behind it is the person, and if that is no sure name and differs between labels, each whole label is.
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
  const whole = wholeLabels([...labels.keys()]);
  const rest = [...labels].map(([label, times]): Label => {
    const parts = whole.get(label) ?? namePartsOf(label);
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

/**
 * Labels that are told apart by all their words, with their parts: those of which the same office has several, and those of
 * a crowd. Manners, as in `HOST (laughing)`, and words in small letters tell nobody apart.
 */
function wholeLabels(labels: readonly string[]): Map<string, NameParts> {
  const split = labels.flatMap((label) => {
    const found = splitLabel(label);
    if (!found || isManner(found.behind) || /^\p{Ll}/u.test(found.behind)) return [];
    const { before, behind } = found;
    const isOf = isOffice(before);
    // Behind what may be a name stands a party or a function more often than somebody else.
    if (!isOf && (namePartsOf(before).given !== undefined || !isNamedPlainly(behind))) return [];
    return [{ label, before, key: foldName(before), behind: foldName(behind) }];
  });
  const behinds = new Map<string, Set<string>>();
  for (const { key, behind } of split) behinds.set(key, (behinds.get(key) ?? new Set()).add(behind));
  const none = { title: undefined, given: undefined, family: undefined };
  return new Map(
    split
      .filter(
        ({ label, before, key }) =>
          namePartsOf(label).office === undefined && (isCrowd(before) || behinds.get(key)!.size > 1),
      )
      .map(({ label, before }) => [label, { ...none, role: before, full: label, office: before }]),
  );
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
  const { office } = group.parts;
  if (office !== undefined && !isCrowd(office) && labelKey(office) === key) return true;
  if ((parts.given !== undefined || parts.family === undefined) && other.name === folded.full) return true;
  if (
    parts.full.length <= longestInitials &&
    /^\p{Lu}{2,3}$/u.test(parts.full) &&
    initialsOf(group.name) === parts.full
  )
    return true;
  if (folded.family && other.family) {
    if (folded.family !== other.family) return false;
    const addresses = [group.parts, ...group.labels.map((one) => one.parts)].flatMap(({ address }) => address ?? []);
    if (parts.address && addresses.some((one) => one !== parts.address)) return false;
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
