/**
 * Text as it stands in XML 1.0, between tags or in an attribute in double quotes. Characters that XML can't hold stand as `�`, one
 * for one, so that offsets hold.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"\t\r\n]/g, (one) => `&#${one.charCodeAt(0)};`);
}
