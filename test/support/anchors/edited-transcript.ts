import type { Placement, Target } from '../../../src/core/anchors/placement';
import { quoteSpan } from '../../../src/core/anchors/quote-span';
import { sameWords } from '../../../src/core/anchors/same-words';
import type { Span } from '../../../src/core/text/span';

/** A whole number from 0 up to a bound, which is not among them. */
export type Random = (below: number) => number;

/** A generator that gives the same numbers for the same seed. */
export function seededRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Language {
  readonly space: string;
  readonly colon: string;
  readonly stop: string;
  readonly speakers: readonly string[];
  readonly words: readonly string[];
  readonly units: readonly string[];
  readonly stock: readonly string[];
}

const languages: readonly Language[] = [
  {
    space: ' ',
    colon: ': ',
    stop: '.',
    speakers: ['CHAIR', 'MAYOR HOLM', 'MS OKAFOR', 'DR PELL', 'MINISTER VANE'],
    words:
      'the city a bridge we built council since spring they paid for schools near harbour and roads with money from last budget people asked us about plans of our own region where families found work in new places after vote on housing while prices went down by then it was agreed'.split(
        ' ',
      ),
    units: ['homes', 'percent', 'crowns', 'places', 'families', 'tons'],
    stock: [
      'Thank you very much.',
      'In my own district unemployment is down to 4.2 percent',
      'We have said so again and again',
      'Yes.',
      'That is 300 families who have a roof over their heads',
    ],
  },
  {
    space: '',
    colon: '：',
    stop: '。',
    speakers: ['主席', '市長', '林議員', '陳處長', '王代表'],
    words:
      '我們 去年 完成 學校 河道 改造 投資 項目 區內 居民 增加 服務 計劃 發展 醫院 報告 經費 環境 問題 處理 工廠 生產 還有 這個 時候 開始 團隊 關於 技術 標準 實現 運動 車站 綠地 農業 產業 對於 認為 應該 繼續'.split(
        ' ',
      ),
    units: ['戶', '億元', '%', '公里', '家企業', '個'],
    stock: ['謝謝大家。', '我們去年讓300戶居民住進新房', '這個問題已經說過很多次了', '是的。', '失業率已經降到4.2%'],
  },
  {
    space: ' ',
    colon: ': ',
    stop: '.',
    speakers: ['VORSITZ', 'MINISTERIN AHL', 'DR. BERG', 'FRAU KOST', 'HERR ZEIL'],
    words:
      'die Stadt wir haben gebaut Brücke seit Frühjahr und Schulen mit dem Geld aus Haushalt Leute fragten uns nach Plänen in unserer Region Familien fanden Arbeit dort neue Plätze über Straßen während Preise sanken es wurde vereinbart für den Hafen'.split(
        ' ',
      ),
    units: ['Wohnungen', 'Prozent', 'Kronen', 'Plätze', 'Familien', 'Tonnen'],
    stock: [
      'Vielen Dank.',
      'In meiner Region liegt die Arbeitslosigkeit bei 4,2 Prozent',
      'Das haben wir immer gesagt',
      'Ja.',
    ],
  },
  {
    space: ' ',
    colon: ': ',
    stop: '.',
    speakers: ['PRESIDENTA', 'ALCALDE RUIZ', 'SRA. MOLINA', 'DR. SOTO', 'MINISTRO VEGA'],
    words:
      'la ciudad un puente construimos desde primavera y escuelas con el dinero del presupuesto la gente preguntó por los planes de nuestra región donde las familias encontraron trabajo en nuevos barrios mientras bajaron los precios se acordó para el puerto'.split(
        ' ',
      ),
    units: ['casas', 'por ciento', 'coronas', 'plazas', 'familias', 'toneladas'],
    stock: [
      'Muchas gracias.',
      'En mi propia región el paro ha bajado al 4,2 por ciento',
      'Lo hemos dicho muchas veces',
      'Sí.',
    ],
  },
];

/** One character and where it comes from. */
interface Character {
  readonly text: string;
  /** The old offset; -1 for what was added. */
  readonly was: number;
  /** Of a copy, the old offset of what it's a copy of. */
  readonly copied?: number;
}

/** A made-up transcript, an edited version of it, and quotes of the old one. */
export interface EditedTranscript {
  readonly old: string;
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in `old` that it comes from; -1 for what was added. */
  readonly was: readonly number[];
  /** The same for copies of what stood there. */
  readonly copied: readonly number[];
  readonly spans: readonly Span[];
  readonly targets: readonly Target[];
  /** New names of speakers who were renamed everywhere. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What was done, for a person who looks for a mistake. */
  readonly edits: readonly string[];
  readonly speakerAt: (offset: number) => string | undefined;
  readonly isSpeaker: (label: string) => boolean;
}

const simplified: Readonly<Record<string, string>> = Object.fromEntries(
  '們们學学資资項项內内區区務务計计劃划發发醫医報报經经費费環环問问題题處处廠厂產产還还這这個个時时開开團团關关於于術术標标準准實实現现運运動动車车綠绿農农業业對对認认為为應应該该繼继續续長长議议陳陈謝谢戶户讓让進进億亿說说過过'
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** A transcript of one of four languages, edited in one to four ways. */
export function makeEditedTranscript(random: Random): EditedTranscript {
  const language = languages[random(languages.length)]!;
  const { old, lines } = makeTranscript(random, language);
  const chosen = lines.flatMap((line) => line.clauses);
  const share = [1, 1, 2, 4, 10][random(5)]!;
  const isFirstOnly = random(3) === 0;
  const half = old.length / 2;
  const spans = chosen.filter((span) => random(share) === 0 && !(isFirstOnly && span.start > half));
  let text: Character[] = Array.from({ length: old.length }, (_, i) => ({ text: old[i]!, was: i }));
  const renamed = new Map<string, string>();
  const edits: string[] = [];
  for (let i = 1 + random(4); i > 0; i--) {
    const name = editNames[random(editNames.length)]!;
    edits.push(name);
    text = ways[name](text, random, language, renamed);
  }
  const now = text.map((one) => one.text).join('');
  const perUnit = <T>(of: (one: Character) => T) =>
    text.flatMap((one) => Array.from({ length: one.text.length }, () => of(one)));
  const was = perUnit((one) => one.was);
  const speakerOf = speakersOf(old, language);
  return {
    old,
    text: now,
    was,
    copied: perUnit((one) => (one.was >= 0 ? one.was : (one.copied ?? -1))),
    spans,
    targets: spans.map((span) => {
      const speaker = speakerOf(span.start);
      return { ...quoteSpan(old, span), ...(speaker !== undefined && { speaker }) };
    }),
    renamed,
    edits,
    speakerAt: speakersOf(now, language),
    isSpeaker: (label) => now.includes(label + language.colon.trim()),
  };
}

function makeTranscript(random: Random, language: Language): { old: string; lines: { clauses: Span[] }[] } {
  const pick = <T>(list: readonly T[]) => list[random(list.length)]!;
  const clause = () => {
    if (random(12) === 0) return pick(language.stock);
    const words = Array.from({ length: 4 + random(8) }, () => pick(language.words));
    if (random(2) === 0) {
      const figure = pick([
        String(2 + random(998)),
        `${1 + random(9)}${language.space ? ',' : ''}${100 + random(900)}`,
      ]);
      words.splice(random(words.length), 0, figure + language.space + pick(language.units));
    }
    return words.join(language.space);
  };
  const turns = Array.from({ length: 8 + random(40) }, () => {
    const clauses = Array.from({ length: 1 + random(4) }, () => ({
      said: clause().replace(/[.。]$/, ''),
      stop: (random(2) === 0 ? language.stop : language.space ? ',' : '，') + language.space,
    }));
    return { speaker: pick(language.speakers), clauses };
  });
  const printings = random(3) === 0 ? 2 : 1;
  let old = '';
  const lines: { clauses: Span[] }[] = [];
  for (let printing = 0; printing < printings; printing++) {
    old += '----\n\n';
    for (const { speaker, clauses } of turns) {
      old += speaker + language.colon;
      const spans: Span[] = [];
      for (const { said, stop } of clauses) {
        spans.push({ start: old.length, end: old.length + said.length });
        old += said + stop;
      }
      old = `${old.trimEnd()}\n\n`;
      lines.push({ clauses: spans });
    }
  }
  return { old: `${old}----\n`, lines };
}

function speakersOf(text: string, { colon }: Language): (offset: number) => string | undefined {
  const labels = [
    ...text.matchAll(new RegExp(`^([^\\n:：,，.。]{1,24}?(?:\\. ?[^\\n:：,，.。]{1,20})?)${colon.trim()}`, 'gm')),
  ];
  return (offset) => labels.findLast(({ index }) => index <= offset)?.[1];
}

type Edit = (text: Character[], random: Random, language: Language, renamed: Map<string, string>) => Character[];

const added = (text: string): Character[] =>
  Array.from({ length: text.length }, (_, i) => ({ text: text[i]!, was: -1 }));

/** Where the paragraphs begin, and the end of the text. */
function paragraphs(text: readonly Character[]): number[] {
  const starts = [0];
  for (let i = 1; i < text.length; i++) if (text[i]!.text !== '\n' && text[i - 1]!.text === '\n') starts.push(i);
  return [...starts, text.length];
}

/** A stretch of whole paragraphs: a few, or about half of the text. */
function stretch(text: readonly Character[], random: Random): Span {
  const starts = paragraphs(text);
  const count = starts.length - 1;
  const long = random(4) === 0 ? count >> 1 : 1 + random(4);
  const first = random(2) === 0 && long > 4 ? 0 : random(Math.max(1, count - long));
  return { start: starts[first]!, end: starts[Math.min(count, first + long)]! };
}

const ways = {
  words(text, random, { space, words }) {
    const result = [...text];
    for (let i = 1 + random(12); i > 0; i--) {
      const at = random(Math.max(1, result.length));
      const kind = random(3);
      const word = words[random(words.length)]!;
      result.splice(at, kind === 0 ? 0 : 2 + random(6), ...(kind === 2 ? [] : added(space + word + space)));
    }
    return result;
  },
  digits(text) {
    return text.map((one, i) =>
      /\d/.test(one.text) && i % 3 === 0 ? { text: String((Number(one.text) + 1) % 10), was: -1 } : one,
    );
  },
  noise(text, random) {
    const { start, end } = stretch(text, random);
    const most = 5 + random(16);
    return text.flatMap((one, i) => {
      if (i < start || i >= end || one.text === '\n' || random(100) >= most) return [one];
      const kind = random(3);
      const other = text[random(text.length)]!.text.replace('\n', ' ');
      return kind === 0 ? [] : kind === 1 ? added(other) : [one, ...added(other)];
    });
  },
  script(text, random) {
    const { start, end } = stretch(text, random);
    return text.map((one, i) =>
      i < start || i >= end
        ? one
        : {
            ...one,
            text: simplified[one.text] ?? (one.text.toUpperCase().length === 1 ? one.text.toUpperCase() : one.text),
          },
    );
  },
  setting(text, random) {
    const kind = random(3);
    return text.flatMap((one, i) => {
      const next = text[i + 1]?.text ?? '';
      if (kind === 0 && /[\u4e00-\u9fff]/.test(one.text) && /\d/.test(next)) return [one, ...added(' ')];
      if (kind === 1 && one.text === ' ' && i % 7 === 0) return [{ ...one, text: '\n' }];
      if (kind === 2 && i % 31 === 0) return [one, ...added('\u200b')];
      return [one];
    });
  },
  paragraphTakenOut(text, random) {
    const starts = paragraphs(text);
    const first = random(starts.length - 1);
    return [...text.slice(0, starts[first]!), ...text.slice(starts[first + 1]!)];
  },
  paragraphAdded(text, random, { speakers, colon, words, space, stop }) {
    const starts = paragraphs(text);
    const at = starts[random(starts.length)]!;
    const said = Array.from({ length: 12 }, () => words[random(words.length)]!).join(space);
    return [
      ...text.slice(0, at),
      ...added(`${speakers[random(speakers.length)]}${colon}${said}${stop}\n\n`),
      ...text.slice(at),
    ];
  },
  stretchTakenOut(text, random) {
    const { start, end } = stretch(text, random);
    return [...text.slice(0, start), ...text.slice(end)];
  },
  moved(text, random) {
    const { start, end } = stretch(text, random);
    const rest = [...text.slice(0, start), ...text.slice(end)];
    const starts = paragraphs(rest);
    const at = starts[random(starts.length)]!;
    return [...rest.slice(0, at), ...text.slice(start, end), ...rest.slice(at)];
  },
  doubled(text, random) {
    const { start, end } = stretch(text, random);
    const copy = text.slice(start, end).map((one) => ({
      text: one.text,
      was: -1,
      copied: one.was >= 0 ? one.was : (one.copied ?? -1),
    }));
    return random(2) === 0 ? [...text, ...added('\n'), ...copy] : [...copy, ...added('\n'), ...text];
  },
  clauseTakenOut(text, random) {
    const isEnd = (one: Character | undefined) => one !== undefined && /[.。,，\n]/.test(one.text);
    const ends = text.flatMap((one, i) => (isEnd(one) ? [i + 1] : []));
    const k = random(Math.max(1, ends.length - 1));
    return [...text.slice(0, ends[k] ?? 0), ...text.slice(ends[k + 1] ?? 0)];
  },
  labelsSwapped(text, random, { speakers, colon }) {
    const label = (at: number) =>
      speakers.find(
        (name) =>
          text
            .slice(at, at + name.length + colon.length)
            .map((one) => one.text)
            .join('') ===
          name + colon,
      );
    const starts = paragraphs(text)
      .slice(0, -1)
      .filter((at) => label(at) !== undefined);
    if (starts.length === 0) return text;
    const at = starts[random(starts.length)]!;
    const name = speakers[random(speakers.length)]!;
    return [...text.slice(0, at), ...added(name), ...text.slice(at + label(at)!.length)];
  },
  renamed(text, random, { speakers, colon }, renamed) {
    const name = speakers[random(speakers.length)]!;
    const fresh = `${name}X`;
    if (renamed.size > 0) return text;
    renamed.set(name, fresh);
    const whole = text.map((one) => one.text).join('');
    if (whole.length !== text.length) return text;
    const result = [...text];
    for (const { index } of [
      ...whole.matchAll(new RegExp(`${name.replaceAll('.', '\\.')}(?=${colon})`, 'g')),
    ].reverse()) {
      result.splice(index, name.length, ...added(fresh));
    }
    return result;
  },
} satisfies Record<string, Edit>;

const editNames = Object.keys(ways) as (keyof typeof ways)[];

/**
 * What is wrong with being told that a quote stands somewhere, unchanged, as against where its characters went; undefined where
 * nothing is. The same words in the same surroundings may be taken for the quote.
 */
export function findMistake(edited: EditedTranscript, index: number, placed: Placement): string | undefined {
  const { old, text, was, copied, spans, targets, renamed, speakerAt } = edited;
  if (placed.placement !== 'exact' && placed.placement !== 'moved') return undefined;
  const span = placed.span!;
  const quoted = spans[index]!;
  const target = targets[index]!;
  if (!sameWords(old.slice(quoted.start, quoted.end), text.slice(span.start, span.end))) return 'other words';
  const isTold = placed.placement === 'moved' && placed.reason !== undefined;
  const speaker = speakerAt(span.start);
  const isRenamed = renamed.get(target.speaker ?? '') === speaker;
  const isSame = plainLabel(speaker) === plainLabel(target.speaker);
  // A label that was itself edited is nobody else's.
  const isOthers = targets.some((other) => other.speaker === speaker);
  if (placed.placement === 'exact' && !isSame && !isRenamed && isOthers) return 'another speaker';
  const here = was.slice(span.start, span.end).filter((at) => at >= quoted.start && at < quoted.end).length;
  if (here * 2 >= span.end - span.start) return undefined;
  const left = was.filter((at) => at >= quoted.start && at < quoted.end).length;
  // Words that are gone and stand elsewhere too may be shown there, if that is said.
  if (isTold && left * 2 < quoted.end - quoted.start) return undefined;
  // What was the same in the same surroundings from the first.
  const from = copied.slice(span.start, span.end).findIndex((at) => at >= 0);
  if (from >= 0) {
    const start = copied[span.start + from]! - from;
    const { quote } = quoteSpan(old, { start, end: start + quoted.end - quoted.start });
    if (
      isSameSide(quote.prefix!, target.quote.prefix!, true) &&
      isSameSide(quote.suffix!, target.quote.suffix!, false)
    ) {
      return undefined;
    }
  }
  return left * 2 < quoted.end - quoted.start ? 'a place of the same words, and theirs are gone' : 'another printing';
}

/** True where two contexts are the same as far as both go: one may end where the text does. */
function isSameSide(a: string, b: string, isPrefix: boolean): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isPrefix ? long.endsWith(short) : long.startsWith(short);
}

/** A label without what another setting or script makes of it. */
function plainLabel(label = ''): string {
  return [...label.replaceAll('\u200b', '').toUpperCase()].map((one) => simplified[one] ?? one).join('');
}
