import { localize } from '../text/localize';

/** A text of more bytes than this takes a browser's memory many times over, and no editor shows a transcript of it. */
const largest = 120_000_000;
/** An archive may be larger: pictures fill it that nobody unpacks. */
const largestPacked = 500_000_000;

/** Why a file of so many bytes, or an archive of so many, isn't imported; undefined if it may be. Known before it is read. */
export function whyTooLarge(bytes: number, isPacked: boolean): string | undefined {
  const most = isPacked ? largestPacked : largest;
  if (bytes <= most) return undefined;
  return localize(
    'It is larger than {0} MB. Export a part of the recording, or in a smaller form: WebVTT, SubRip or text.',
    most / 1_000_000,
  );
}
