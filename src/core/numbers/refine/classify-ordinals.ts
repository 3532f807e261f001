import type { Draft } from '../draft';
import type { Passage, Refiner } from './refiner';
import { after, anyOf, before, endsClause, startsClause, wordAt } from './surroundings';

/** How many words after an English ordinal may say that it is a rank: the first Democratic woman *to*. */
const WORDS = 3;
const isCopula = anyOf('是');
const isComma = anyOf('，,');
/** Of whom it is told how often: 是他, 已經是公司. */
const isTold = /[是係][^，。！？,\s]{0,6}$/u;
/** Measure words that count whatever it is. */
const isPlainUnit = /^[個个點点件項项]$/;
/** How far apart two ordinals may stand of which the second goes on counting: 第一個…, 第二個…. */
const REACH = 80;

/** The ordinals that count things off one after another, as ranks do not. */
function findSequences(drafts: readonly Draft[]): Set<Draft> {
  const counted = new Set<Draft>();
  let last: Draft | undefined;
  for (const draft of drafts) {
    if (!draft.ordinal || draft.kind) continue;
    if (last && draft.low === last.low + 1 && draft.start - last.end < REACH && draft.unit?.name === last.unit?.name)
      counted.add(last).add(draft);
    last = draft;
  }
  return counted;
}

/**
 * Ordinals are ranks that can be checked (第一個…, ranked third, the first to…), or they name and number (第五批, the second
 * question): those are no claims.
 */
export const classifyOrdinals: Refiner = (drafts, passage) => {
  const { text, start, end, language, cues } = passage;
  const counted = language.spaced ? new Set<Draft>() : findSequences(drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const last = drafts[i - 1];
    // 第9、11、12點
    if (
      last?.ordinal &&
      last.idle &&
      !draft.kind &&
      draft.notation === last.notation &&
      text.slice(last.end, draft.start) === '、'
    ) {
      draft.ordinal = true;
      draft.noClaim(last.kind);
      continue;
    }
    if (!draft.ordinal || draft.kind) continue;
    // 第 36、60 條
    if (isOfSections(draft, drafts[i + 1], passage)) {
      draft.noClaim('name');
      continue;
    }
    // jeder fünfte Deutsche; but jede zweite Woche
    if (
      draft.low > 1 &&
      draft.notation === 'words' &&
      draft.unit === null &&
      before(cues['each part'].before, text, draft.start, start)
    ) {
      draft.kind = 'ratio';
      draft.low = Number((100 / draft.low).toPrecision(12));
      draft.high = draft.low;
      draft.unitText = '%';
      continue;
    }
    draft.kind = 'rank';
    draft.unitText ??= language.rankUnit;
    const ranked = before(cues.ranked.before, text, draft.start, start) !== undefined;
    if (language.spaced) {
      // nineteenth-century
      const hyphened = text.charAt(draft.numeralEnd) === '-' ? 1 : 0;
      const edition = after(cues.edition.after, text, draft.numeralEnd + hyphened, end);
      // his 300th career goal
      const own = draft.notation === 'digits' && before(cues.possessive.before, text, draft.start, start) !== undefined;
      draft.idle =
        !ranked &&
        !(own && draft.low > 9 && !edition) &&
        (edition !== undefined || !isSuperlative(draft.numeralEnd, !pointsAt(draft.start, passage), passage));
      if (!draft.idle) {
        const time = after(cues.superlative.after, text, draft.end, end);
        // a first-time buyer: what kind of buyer
        if (!ranked && text.startsWith('-time ', draft.numeralEnd)) draft.idle = true;
        if (time && /time$/i.test(text.slice(draft.end, time.end))) draft.end = time.end;
      }
      continue;
    }
    const measured = draft.end > draft.numeralEnd;
    const figurative = before(cues.figurative.before, text, draft.start, start) !== undefined;
    const next = after(cues.edition.after, text, draft.numeralEnd, end);
    const unit = text.slice(draft.numeralEnd, draft.end).trimStart();
    const own =
      after(cues['own list'].after, text, draft.end, end) ?? after(cues['own list'].after, text, draft.numeralEnd, end);
    const superlative =
      !next &&
      cues.superlative.after.longest(text, draft.numeralEnd, end) !== undefined &&
      !cues['not superlative'].after.longest(text, draft.numeralEnd, end);
    if (figurative) draft.noClaim();
    else if (superlative) draft.idle = false;
    else if (next && !ranked && !(unit === '次' && draft.low === 1 && next.end <= draft.end)) {
      draft.noClaim('name');
    } else if (counted.has(draft) || own) draft.noClaim();
    // 這是第一個。
    else if (
      isPlainUnit.test(unit) &&
      endsClause(text, draft.end, end) &&
      pointsOut.test(text.slice(Math.max(start, draft.start - 6), draft.start))
    )
      draft.noClaim('list marker');
    // 第一個層次為…, at the start of a clause
    else if (draft.low === 1 && isPlainUnit.test(unit) && startsClause(text, draft.start, start))
      draft.idle = !ranked && !endsClause(text, draft.end, end);
    // 這是他第三次被捕
    else if (draft.low > 1 && unit === '次' && isTold.test(text.slice(Math.max(start, draft.start - 8), draft.start)))
      draft.idle = endsClause(text, draft.end, end);
    else if (draft.low > 1 && !/^[名位大高多]/.test(unit))
      draft.idle = !ranked && (isPlainUnit.test(unit) || !endsClause(text, draft.end, end));
    else
      draft.idle =
        !(measured || ranked || endsClause(text, draft.end, end)) ||
        (isCopula(text, draft.end) && !ranked) ||
        (startsClause(text, draft.start, start) && isComma(text, draft.end));
    if (draft.unit && draft.unitText === language.rankUnit) draft.unitText = null;
  }
  return drafts;
};

/** 第 36、60 條: the first of sections that are listed. */
function isOfSections(
  { unit, end: to, notation, kind }: Draft,
  next: Draft | undefined,
  { text, end, language, cues }: Passage,
): boolean {
  if (language.spaced || unit || kind || !next || next.notation !== notation || next.ordinal) return false;
  if (!isListed.test(text.slice(to, next.start))) return false;
  const section = after(cues.edition.after, text, next.numeralEnd, end);
  return section !== undefined && !isPlainUnit.test(text.slice(next.numeralEnd, section.end).trim());
}

const isListed = /^ ?[、及與与和] ?$/;
const pointsOut = /[這这那](?:[個个件點点])?(?:就|也|還|还|大概|應該|应该)?[是係系]$/;

/** That first test, our first job. */
function pointsAt(at: number, { text, start, cues }: Passage): boolean {
  return before(cues.pointing.before, text, at, start) !== undefined;
}

/** The first city to ban it, if `toDo`; the third largest. */
function isSuperlative(from: number, toDo: boolean, { text, end, cues }: Passage): boolean {
  let at = from;
  for (let count = 0; count < WORDS; count++) {
    while (at < end && /[\s-]/.test(text.charAt(at))) at++;
    const word = wordAt(text, at, end);
    if (!word) return false;
    const found = cues.superlative.after.longest(text, at, end);
    if (found && found.end >= word.end) return true;
    // First we need to…
    if (count === 0 && cues['function word'].after.longest(text, at, word.end)?.end === word.end) return false;
    if (count > 0 && text.slice(word.start, word.end) === 'to') return toDo;
    const isPlain = cues['not superlative'].after.longest(text, at, end)?.end === word.end;
    if (!isPlain && /est$/.test(text.slice(word.start, word.end))) return true;
    at = word.end;
  }
  return false;
}
