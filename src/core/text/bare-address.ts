/** An address as it is for every way of writing it: without scheme, `www.` and what ends it; the host in lower case. */
export function bareAddress(url: string): string {
  const [, host, rest] = /^([^/?#]*)(.*)$/s.exec(url.trim().replace(/^[a-z]+:\/\/(?:www\.)?|(?<![/#])[/#]+$/gi, ''))!;
  return host!.toLowerCase() + rest!;
}
