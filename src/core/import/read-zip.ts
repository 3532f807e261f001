import { strFromU8, unzipSync } from 'fflate';

/** Parts that are larger than this together are no document, but an archive made to fill the memory. */
const largest = 100_000_000;

/** The names of an archive's parts, and the text of those that are wanted. */
export interface ZipParts {
  readonly names: readonly string[];
  /** True if the wanted parts are too large to be read. */
  readonly tooLarge: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** True for bytes that begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Reads parts of an archive; undefined if it is none, or incomplete. */
export function readZip(bytes: Uint8Array, wants: (name: string) => boolean): ZipParts | undefined {
  const names: string[] = [];
  let tooLarge = false;
  let wanted = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        if (!wants(name)) return false;
        wanted += Math.max(originalSize, size);
        const fits = wanted < largest;
        tooLarge ||= !fits;
        return fits;
      },
    });
    const texts = new Map(
      Object.entries(files).map(([name, content]) => [name, strFromU8(content).replace(/^\ufeff/, '')]),
    );
    return { names, tooLarge, texts };
  } catch {
    return undefined;
  }
}
