import type { FileProblem } from '../core/folder/file-problem';
import { localize } from '../core/text/localize';
import { decodeBytes } from './decode-bytes';
import { decodeText, firstBadLine } from './decode-text';
import { leanCentral, leanTo } from './lean-latin';

/** A file's bytes as text, with the encoding that was found. */
export interface FoundText {
  readonly text: string;
  /** As the encoding is named: `UTF-8`, `Big5`. */
  readonly encoding: string;
  /** What has to be known of bytes that are no text in it, as a sentence. */
  readonly note?: string;
}

/** The text, why there is none, or the encodings of which each may be meant. */
export type AnyText = FoundText | { readonly problem: FileProblem; readonly either?: readonly string[] };

/** Besides UTF-8 and what has a byte order mark. */
export const oldEncodings = [
  'UTF-16LE',
  'UTF-16BE',
  'GB18030',
  'Big5',
  'Shift_JIS',
  'EUC-KR',
  'Windows-1252',
  'EUC-JP',
  'ISO-2022-JP',
  'Windows-1250',
  'Windows-1251',
  'KOI8-R',
  'ISO-8859-15',
  'ISO-8859-2',
  'KOI8-U',
] as const;

/** So many bytes tell the encoding. */
const looked = 65_536;
/** Less than this is no language. */
const leastFit = 0.08;
/** What fits so much as well as the best may be meant as well. */
const alike = 0.6;

/**
 * A file's bytes as text in the encoding that its content tells: UTF-8 if it is that, else the one in which it reads as a language.
 * `asked` is what a person said.
 */
export function decodeAnyText(bytes: Uint8Array, asked?: string): AnyText {
  if (asked !== undefined) {
    const text = decodeBytes(bytes, asked);
    if (text !== undefined) return { text, encoding: asked };
    return { problem: { code: 'not-utf8', message: localize('There is no encoding of the name “{0}”.', asked) } };
  }
  const plain = decodeText(bytes);
  if (!('problem' in plain)) return japaneseMail(bytes) ?? { text: plain.text, encoding: plain.encoding.toUpperCase() };
  if (plain.problem.code !== 'not-utf8' && plain.problem.code !== 'binary') return plain;
  const start = sampleOf(bytes);
  const hasNul = start.includes(0);
  // Plain text with a few NULs in it is no UTF-16: there half of the bytes of such signs are.
  if (hasNul && isPlainBut(start)) return plain;
  const fits = oldEncodings
    .filter((encoding) => encoding !== 'ISO-2022-JP' && (!hasNul || encoding.startsWith('UTF-16')))
    .map((encoding) => ({ encoding, fit: fitOf(start, encoding) }))
    .sort((a, b) => b.fit - a.fit);
  const [best, ...others] = fits;
  const stray = hasNul ? undefined : withStrayBytes(bytes, best && /^(?:Windows|KOI8)/.test(best.encoding) ? 1 : 3);
  if (stray) return stray;
  // Two encodings that give the same text are no question.
  const second = others.find(({ encoding }) => decodeBytes(start, encoding) !== decodeBytes(start, best!.encoding));
  if (!best || best.fit < leastFit) return plain;
  if (second && second.fit >= best.fit * alike) {
    const message = localize(
      'This text may be {0} or {1}, and is not UTF-8. Say which it is (--encoding), or save it as UTF-8.',
      best.encoding,
      second.encoding,
    );
    return { problem: { code: 'not-utf8', message }, either: [best.encoding, second.encoding] };
  }
  const text = decodeBytes(bytes, best.encoding);
  return text === undefined ? plain : { text, encoding: best.encoding };
}

/** Japanese as mail has it: plain ASCII in which signs say that what follows is none. */
function japaneseMail(bytes: Uint8Array): FoundText | undefined {
  const first = bytes.indexOf(0x1b);
  if (first < 0 || bytes[first + 1] !== 0x24) return undefined;
  const text = decodeBytes(bytes, 'ISO-2022-JP');
  const isJapanese = text !== undefined && /[\u3041-\u30fa\u4e00-\u9fff]/.test(text) && !text.includes('\ufffd');
  return isJapanese ? { text, encoding: 'ISO-2022-JP' } : undefined;
}

/**
 * A text that is UTF-8 but for a few bytes, which stand as U+FFFD; undefined if `times` as many of its characters aren't whole ones:
 * sequences of UTF-8 come about in hardly any other encoding.
 */
function withStrayBytes(bytes: Uint8Array, times: number): FoundText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let stray = -own(bytes);
  let whole = 0;
  for (const one of text) {
    if (one === '\ufffd') stray++;
    else if (one > '\u007f') whole++;
  }
  if (stray < 1 || whole < stray * times) return undefined;
  const note = localize(
    'Bytes that are no UTF-8 stand as � in the text: {0}, the first in line {1}.',
    stray,
    firstBadLine(bytes) ?? 1,
  );
  return { text, encoding: 'UTF-8', note };
}

/** Whether nearly all bytes are plain ASCII, with few NULs among them. */
function isPlainBut(bytes: Uint8Array): boolean {
  let nuls = 0;
  let plain = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls++;
    else if (byte < 0x7f) plain++;
  }
  return nuls * 8 < bytes.length && plain + nuls > bytes.length * 0.97;
}

/** How often the text itself holds the sign for what can't be read. */
function own(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  return count;
}

/** The first bytes from the first one that isn't plain ASCII on: what comes before tells nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte === 0 || byte > 0x7f);
  const from = Math.max(0, first - 64) & ~1;
  return bytes.subarray(from, from + looked);
}

/** Which share of the letters besides ASCII reads as the language that is written so; 0 if the bytes aren't of the encoding. */
function fitOf(bytes: Uint8Array, encoding: (typeof oldEncodings)[number]): number {
  const text = decodeBytes(bytes, encoding);
  if (text === undefined) return 0;
  // The last character of a sample may be cut.
  const isCut = bytes.length === looked;
  const whole = isCut ? text.slice(0, -2) : text;
  const wrong = whole.match(/[\ufffd\p{Co}\u0000-\u0008\u000e-\u001f\u0080-\u009f]/gu)?.length ?? 0;
  if (wrong > whole.length / 500 + (isCut ? 2 : 0)) return 0;
  switch (encoding) {
    case 'GB18030':
      return shareOf(whole, common.simplified);
    case 'Big5':
      return shareOf(whole, common.traditional);
    case 'Shift_JIS':
    case 'EUC-JP':
      return shareOf(whole, /[\u3041-\u3096\u30a1-\u30fa]/g) * (/[\uff66-\uff9d]{3}/.test(whole) ? 0.3 : 1);
    case 'EUC-KR':
      return shareOf(whole, common.korean);
    case 'Windows-1252':
      return westernShare(whole) * leanWestern(bytes, text) * (/\p{L}[¤¦¨´¸¼½¾]\p{L}|[¤¦]/u.test(whole) ? 0.4 : 1);
    case 'ISO-8859-15':
      return westernShare(whole) * leanWestern(bytes, text) * ownSigns(whole);
    case 'Windows-1250':
    case 'ISO-8859-2': {
      const other = encoding === 'Windows-1250' ? 'ISO-8859-2' : 'Windows-1250';
      return (
        centralShare(whole) *
        Math.min(1, 2 * leanCentral(text, decodeBytes(bytes, 'Windows-1252') ?? '')) *
        Math.min(1, 2 * leanTo(text, decodeBytes(bytes, other) ?? ''))
      );
    }
    case 'Windows-1251':
    case 'KOI8-R':
    case 'KOI8-U':
      // The letters that KOI8-R hasn't, within words.
      if (encoding === 'KOI8-U' && !/[\u0430-\u045f][єіїґЄІЇҐ]|[єіїґЄІЇҐ][\u0430-\u045f]/.test(whole)) return 0;
      // Lines of boxes between letters are letters of another encoding.
      return (
        cyrillicShare(whole) * (/[\u0400-\u0491][\u2500-\u25ff]|[\u2500-\u25ff][\u0400-\u0491]/.test(whole) ? 0.4 : 1)
      );
    default:
      // UTF-16 in any language: no bytes of anything else read so.
      return Math.max(
        shareOf(whole, common.simplified),
        shareOf(whole, common.traditional),
        shareOf(whole, /[\u3041-\u3096\u30a1-\u30fa]/g),
        shareOf(whole, common.korean),
        asciiShare(whole),
      );
  }
}

/** The characters of which running text has most. */
const common = {
  simplified:
    /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重]/g,
  traditional:
    /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重]/g,
  korean:
    /[이다는을의에가를하고은지도로사한기니시어서나있그대아인해자만수게일전라정리부보과성장으들세상공년적제면원안여]/g,
};

function shareOf(text: string, sign: RegExp): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.filter((one) => one > '\u007f').length ?? 0;
  return letters === 0 ? 0 : (text.match(sign)?.length ?? 0) / letters;
}

/** Letters of Western languages stand alone or in twos among plain ones. */
function westernShare(text: string): number {
  const all = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const fine = text.match(
    /(?<![^\u0000-\u007f])(?:[àâäáãåæçèéêëìíîïñòóôöøùúûüýÿßœÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝŒ]{1,2}(?=[\u0000-\u007f‘’“”«»…]|$)|[‘’“”„‚–—…«»€£°§·¡¿ªº½¼¾©®™\u00a0•²³]{1,2})/g,
  );
  return all === 0 ? 0 : ((fine?.join('').length ?? 0) / all) * 0.45;
}

/** From 0 to 1: whether bytes, which are a text in an encoding of the West, rather are that than one of Central Europe. */
function leanWestern(bytes: Uint8Array, text: string): number {
  const leans = ['Windows-1250', 'ISO-8859-2'].map((one) => leanCentral(decodeBytes(bytes, one) ?? '', text));
  return Math.min(1, 2 - 2 * Math.max(...leans));
}

/**
 * How well the eight characters stand that ISO 8859-15 has in the place of signs: letters in words, the sign of money. 0 if there are
 * none, so that the text is the same in Windows-1252.
 */
function ownSigns(text: string): number {
  const all = text.match(/[€ŠšŽžŒœŸ]/g)?.length ?? 0;
  const fine = text.match(/(?<=[A-Za-z])[ŠšŽžŒœŸ]|[ŠšŽžŒœŸ](?=[a-z])|€/g)?.length ?? 0;
  return all === 0 ? 0 : fine === all ? 1 : 0.5;
}

/** Letters of Central Europe; the signs are the same as in the West. */
function centralShare(text: string): number {
  const all = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const fine = text.match(
    /(?<![^\u0000-\u007f])(?:[ąćęłńóśźżáčďéěíňřšťúůýžäôĺľŕöőüűăâîşţđßëçĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÔĽÖŐÜŰĂÂÎŞŢĐ]{1,4}(?=[\u0000-\u007f‘’“”«»…]|$)|[‘’“”„‚–—…«»€§°·©®™\u00a0•]{1,2})/g,
  );
  return all === 0 ? 0 : ((fine?.join('').length ?? 0) / all) * 0.45;
}

/** Cyrillic words are written in small letters but for the first, and some letters are in all of them. */
function cyrillicShare(text: string): number {
  const all = text.match(/[^\u0000-\u007f‘’“”„«»–—…№\u00a0]/g)?.length ?? 0;
  if (all === 0) return 0;
  const small = text.match(/(?<!\p{L})\p{Lu}?[\u0430-\u045f]+(?!\p{L})/gu)?.join('').length ?? 0;
  const capital = text.match(/(?<!\p{L})[\u0400-\u042f]+(?!\p{L})/gu)?.join('').length ?? 0;
  const frequent = text.match(/[оеаинтсрвлкі]/gi)?.length ?? 0;
  // No word has letters of both kinds.
  const mixed = text.match(/[a-z][\u0400-\u045f]|[\u0400-\u045f][a-z]/gi)?.length ?? 0;
  if (mixed * 20 > all) return 0;
  // A few letters tell nothing.
  return ((small + capital * 0.5) / all) * Math.min(1, (frequent / all) * 1.6) * Math.min(1, all / 8);
}

function asciiShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(/[ -~\n\r\t]/g)?.length ?? 0) / text.length;
}
