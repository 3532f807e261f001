/**
 * An address that may stand as a link: `http` or `https`, a host, and nothing that ends an attribute or turns the direction of
 * writing. Undefined for all else, such as `javascript:`.
 */
export function safeUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim();
  if (trimmed === undefined || trimmed.length > 4000) return undefined;
  return /^https?:\/\/[^\s/?#@:<>"'`\\|^{}%]+(?::\d{1,5})?(?:[/?#][^\s<>"'`\\|^{}\p{Cc}\p{Cf}]*)?$/iu.test(trimmed)
    ? trimmed
    : undefined;
}
