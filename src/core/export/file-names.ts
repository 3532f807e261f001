import type { ExportedTalk } from './exported-talk';

/** A name without ending for the files of each talk, good on every disk and none twice. */
export function fileNames(talks: readonly Pick<ExportedTalk, 'name'>[]): string[] {
  const used = new Set<string>();
  return talks.map(({ name = 'transcript' }) => {
    const base =
      name
        .replace(/\.[^.]*$/, '')
        .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^\.+/gu, '_')
        .slice(0, 80) || 'transcript';
    let one = base;
    for (let i = 2; used.has(one.toLowerCase()); i++) one = `${base}-${i}`;
    used.add(one.toLowerCase());
    return one;
  });
}
