import { strToU8, zipSync } from 'fflate';

/** Texts as an archive, in their order. `at`: when it is made, ISO 8601; without it as if in 1980, where the form's time begins. */
export function zipFiles(files: Readonly<Record<string, string>>, at: string | undefined): Uint8Array {
  const year = Number(at?.slice(0, 4));
  const mtime = year > 1980 && year < 2099 ? at! : '1980-01-02T00:00:00Z';
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, strToU8(text.replace(/\p{Surrogate}/gu, '\uFFFD'))]),
    ),
    { level: 6, mtime },
  );
}
