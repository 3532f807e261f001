import { safeUrl } from '../export/safe-url';
import type { Source } from '../sidecar/annotation';

/** A title, an address, or a title with an address behind it. */
export function sourceOfLine(line: string): Source {
  const [, title = '', last = ''] = /^(.*?)\s*(\S+)$/.exec(line) ?? [];
  const url = safeUrl(last);
  if (!url) return { title: line };
  return { ...(title && { title }), url };
}
