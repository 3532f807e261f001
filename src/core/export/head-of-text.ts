import { readDoubleQuoted } from '../sidecar/yaml/read-double-quoted';
import { labelledMark } from '../transcript/formats/labelled-lines';
import type { Piece, Transcript } from '../transcript/transcript';
import { wordSet } from '../transcript/words/word-set';

/** What stands over the first words that are said, in order; of a page that was saved what is below its navigation. */
export function headOfText({ pieces, turns }: Transcript): {
  readonly head: readonly Piece[];
  readonly isPage: boolean;
} {
  const first = turns[0] ? (turns[0].label ?? turns[0].speech).start : 0;
  const above = pieces.filter(({ end }) => end <= first);
  const navigation = above.findLastIndex(({ kind }) => kind === 'navigation');
  return { head: above.slice(navigation + 1), isPage: navigation >= 0 };
}

const longest = 160;

/** What stands before a colon: `Date`, `Start time (UTC+8)`, `日期／時間`, `直播地點`. */
const keyed = /^([\p{L}\p{N}][\p{L}\p{N} /／、&()（）.+-]{0,39}?)\s*[:：]\s*/u;
const titleKeys = /^(?:title|headline|topic|subject|標題|标题|題目|题目|主題|主题|議題|议题)$/iu;
/** Nouns that name the title only of something: `Event name`, `活動名稱`. */
const nameKeys = /^(?:name|名稱|名称)$/iu;
/** What is told of a recording or of a document above its words, and is no title. */
const headKeys =
  /^(?:date|day|time|place|location|venue|city|url|link|source|recording|recorded(?: on)?|published|posted|updated|created|transcript(?:ion)?|transcribed(?: by)?|transcriber|translation|translated by|translator|speakers?|participants|attendees|present|host|moderator|guests?|language|duration|length|version|status|authors?|editor|file|id|notes?|日期|時間|时间|地點|地点|場地|场地|網址|网址|連結|链接|來源|来源|出處|出处|錄音|录音|錄影|录像|逐字稿|(?:記錄|记录|紀錄|整理|聽打|听打|翻譯|翻译|採訪|采访|訪問|访问|受訪|受访|撰稿|撰文|校對|校对|攝影|摄影|主講|主讲|與談|与谈)[人者]?|講者|讲者|發言人|发言人|與會者|与会者|出席者?|主持人?|來賓|嘉賓|嘉宾|語言|语言|時長|时长|版本|備註|备注|作者|編輯|编辑|發布|发布|更新)$/iu;

/** What such a key says of what: `Live stream link`, `Date of recording`. */
const ofWhat = wordSet(
  'live stream livestream streaming broadcast broadcasting air airing recording recorded video audio media event meeting session',
  'interview start starting begin beginning end ending opening closing original source first last publication published release',
  'released upload uploaded creation created update updated press podcast episode webinar online conference talk lecture debate',
  'hearing program programme show report document transcript file page total running local main project',
);
/** Nouns of Chinese keys that take what they are of before them: `直播地點`, `主辦單位`. */
const chineseNouns =
  /^([\u3400-\u9fff]{1,4})(日期|時間|时间|地點|地点|場地|场地|場所|场所|會場|会场|網址|网址|連結|链接|來源|来源|出處|出处|單位|单位|人員|人员|語言|语言|時長|时长|長度|长度|版本|平台|平臺|頻道|频道|編號|编号|字數|字数|標題|标题|題目|题目|主題|主题|名稱|名称)$/u;
/** Characters of phrases, which a title may be: `閱讀的時間：…`. */
const phraseCharacters = /[的之和與与在是了我你他她們们不這这那]/u;

const dateWords =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|of|the)\b|\d(?:st|nd|rd|th)\b/giu;

/** True for a line that is a date, or a time, and nothing else. */
function isDate(line: string): boolean {
  return (
    /\d|[〇一二三四五六七八九十百零]+[年月日]/u.test(line) &&
    /^[\d\s,./:：()（）〇一二三四五六七八九十百零年月日號号周週星期民國国公元西元-]*$/u.test(
      line.replace(dateWords, ''),
    )
  );
}

/** What a line of the head says the title is: itself, what stands behind `Title:`, or nothing. */
function titleOfLine(line: string): string | undefined {
  const found = keyed.exec(line);
  if (!found) return line;
  const value = line.slice(found[0].length);
  const kinds = keysIn(found[1]!).map(kindOfKey);
  if (kinds.length > 0 && kinds.every((kind) => kind === 'title')) return value || undefined;
  const isNoTitle = kinds.length > 0 && kinds.every((kind) => kind !== undefined);
  return isNoTitle || !/\p{L}{2}/u.test(value) ? undefined : line;
}

/** The keys of a line that has several, without what stands in brackets: `日期／時間（台北）` → 日期, 時間. */
function keysIn(key: string): string[] {
  return key
    .replace(/[(（][^()（）]*[)）]/g, '')
    .split(/[/／、&]|(?<!\s)\s+and\s+|(?<=[間间點点期])[和與与及]/iu)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What a key is followed by: the title, what is told of the talk and is no title, or undefined for words that are no key. */
function kindOfKey(key: string): 'title' | 'other' | undefined {
  if (titleKeys.test(key)) return 'title';
  if (headKeys.test(key)) return 'other';
  const [, what, noun] = chineseNouns.exec(key) ?? nounOf(key) ?? [];
  if (noun === undefined || what === undefined || phraseCharacters.test(what)) return undefined;
  if (titleKeys.test(noun) || nameKeys.test(noun)) return 'title';
  return 'other';
}

/** The noun of an English key of several words and what it is of; undefined if one of the words isn't known of keys. */
function nounOf(key: string): [string, string, string] | undefined {
  const words = key.toLowerCase().split(' ');
  const [noun, rest] =
    words[1] === 'of' ? [words[0]!, words.slice(words[2] === 'the' ? 3 : 2)] : [words.at(-1)!, words.slice(0, -1)];
  const isNoun = headKeys.test(noun) || titleKeys.test(noun) || nameKeys.test(noun);
  if (!isNoun || rest.length === 0 || !rest.every((word) => ofWhat.has(word))) return undefined;
  return [key, rest.join(' '), noun];
}

/** A value of the front matter without the quotation marks around it. */
function unquote(value: string): string {
  const quoted = value.startsWith('"') ? readDoubleQuoted(value, 0, value.length) : undefined;
  if (quoted) return quoted.value;
  // A single quotation mark is written twice between single ones.
  const single = /^'((?:[^']|'')*)'$/.exec(value)?.[1];
  return single?.replaceAll("''", "'") ?? value.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * The title that a text bears itself: `title:` of its front matter, else the line over it; undefined if it has none. Formats with
 * rules of their own, as captions, have none.
 */
export function titleInText(transcript: Transcript): string | undefined {
  if (transcript.format !== 'text' && transcript.format !== 'labelled') return undefined;
  const { head, isPage } = headOfText(transcript);
  const lines = head
    .filter(({ kind }) => kind === 'header')
    .map(({ start, end }) => transcript.text.slice(start, end).split('\n', 1)[0]!.trim());
  const end = /^---$/.test(lines[0] ?? '') ? lines.findIndex((line, i) => i > 0 && /^---$/.test(line)) : -1;
  const front = lines.slice(0, end + 1);
  const named = front.flatMap((line) => /^title\s*:\s*(.+)$/i.exec(line)?.[1] ?? [])[0];
  if (named !== undefined) return unquote(named).trim() || undefined;
  // An import keeps the lines around the talk as remarks of the front matter.
  const around = front.some((line) => line === labelledMark) ? front.filter((line) => line.startsWith('#')) : [];
  const words = [...around, ...lines.slice(end + 1)]
    .map((line) => line.replace(/^#{1,6}\s+|^(\*{1,2}|_{1,2})(?=\S)|(?<=\S)(\*{1,2}|_{1,2})$/g, '').trim())
    .flatMap((line) => titleOfLine(line) ?? [])
    .filter((line) => line.length <= longest && /\p{L}{2}/u.test(line) && !line.includes('://') && !isDate(line));
  // Above the title of a page stand its sections, and above another the name of the house, in capitals.
  return isPage ? words.at(-1) : (words.find((line) => /[\p{Ll}\p{Lo}]/u.test(line)) ?? words[0]);
}
