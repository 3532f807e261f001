/** True for a tag of Chinese (BCP 47, such as `zh-TW`) that is read in traditional characters. */
export function isTraditional(language: string): boolean {
  return /^zh-(?:tw|hk|mo|hant)/i.test(language);
}
