/** What the letters of the font Symbol show, from 0x20 and from 0xa0 on (Adobe's Symbol encoding); a blank is nothing. */
const symbolFont = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
];
/** Of Wingdings what stands in texts: numbers in circles, arrows, ticks, bullets. */
const wingdings = new Map<number, string>([
  ...[...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'].map((one, i) => [0x80 + i, one] as const),
  ...[...'←→↑↓'].map((one, i) => [0xdf + i, one] as const),
  ...[...'✗✓☒☑'].map((one, i) => [0xfb + i, one] as const),
  ...(Object.entries({
    '☎': 0x28,
    '✉': 0x2a,
    '☺': 0x4a,
    '☹': 0x4c,
    '●': 0x6c,
    '■': 0x6e,
    '□': 0x6f,
    '❖': 0x76,
    '•': 0x9f,
    '▪': 0xa7,
    '◻': 0xa8,
    '➢': 0xd8,
    '➔': 0xe8,
    '⇨': 0xf0,
  }).map(([sign, place]) => [place, sign] as const) satisfies (readonly [number, string])[]),
]);

/** Whether a font shows other signs than the characters that stand in it say. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:symbol|wingdings)$/i.test(font.trim());
}

/** What stands at a place of a font of signs, as Word counts them (0xf0b3 or 0xb3); undefined if that isn't known. */
export function readSymbol(font: string | undefined, place: number): string | undefined {
  const isOwn = place >= 0xf000 && place <= 0xf0ff;
  if (!isOwn && !isSymbolFont(font)) return place >= 0x20 && place < 0xe000 ? String.fromCharCode(place) : undefined;
  const at = place & 0xff;
  if (place > 0xf0ff || (!isOwn && place > 0xff)) return String.fromCodePoint(place);
  if (/^wingdings$/i.test(font?.trim() ?? '')) return at === 0x20 ? ' ' : wingdings.get(at);
  if (!/^symbol$/i.test(font?.trim() ?? '')) return undefined;
  const sign = at < 0xa0 ? symbolFont[0]![at - 0x20] : symbolFont[1]![at - 0xa0];
  return at === 0x20 ? ' ' : sign?.trim() || undefined;
}

/** Words in a font, as they show; `unknown` for each sign of which nobody knows what it shows. */
export function readInFont(font: string | undefined, text: string, unknown: () => string): string {
  if (!isSymbolFont(font) && !/[\uf000-\uf0ff]/.test(text)) return text;
  return [...text].map((one) => readSymbol(font, one.codePointAt(0)!) ?? unknown()).join('');
}
