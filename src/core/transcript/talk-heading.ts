import { type LineWindow, lookahead } from './line-window';
import { videoPageLines } from './video-page-lines';

/** `Remarks by Mayor Quill at the …`, `Statement of Ann Lee`: the line over a talk that says who gives it. */
const givenBy =
  /^\s*(?:#{1,6}\s*)?(?:\p{L}+ )?(?:remarks|statement|speech|address|testimony|keynote(?: address| speech)?|lecture|sermon|homily|eulogy|prepared remarks|opening statement|closing statement|discours|allocution|rede|ansprache|discurso|declaración|palabras|intervención)\s+(?:as (?:delivered|prepared)\s+)?(?:given |delivered )?(?:by|of|from|de la|de|du|von|der|des|da|do)\s+(\S.*)$/iu;
/** Where and to whom it was given. */
const occasion =
  /\s*(?:[,;(–—|]|\s-\s|\s(?:at|on|in|to|before|during|for|upon|regarding|concerning|about|auf|vor|zum|zur|sur|à|ante|en|sobre)\s).*$/iu;
const givenByChinese =
  /^\s*([\p{Script=Han}·‧•]{2,16}?)(?:主席|總統|总统)?(?:在|於|于)[^。！？]{2,60}(?:講話|讲话|致辭|致辞|致詞|致词|演講|演讲|演說|演说|發言|发言|報告|报告)(?:全文)?\s*$/u;

/** Who gives the talk by a line over it; undefined where the line doesn't say. */
export function readTalkSpeaker(line: string): string | undefined {
  if (line.length > 200) return undefined;
  const words = givenBy.exec(line)?.[1];
  const name =
    words === undefined
      ? givenByChinese.exec(line)?.[1]
      : words.replace(occasion, '').replace(/^(?:the|la|le|der|die|el)\s+/i, '');
  const trimmed = name?.replace(/[\s*_.:]+$/, '').trim();
  return trimmed && trimmed.length <= 80 && /^[\p{Lu}\p{Lo}]/u.test(trimmed) ? trimmed : undefined;
}

const dateLine = /^[\p{L}\p{N}\s,.'’/()年月日-]{0,40}\b(?:1[5-9]|20)\d\d(?:年|\b)[\p{L}\p{N}\s,.:()年月日-]{0,24}$/u;
const addressLine = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;

/**
 * Whether a line before a talk that nobody labels stands over it: a title, the date and place, who gives it. A title stands
 * apart from the sentences that follow.
 */
export function isTalkHeading(index: number, window: LineWindow): boolean {
  const facts = window.facts(index)!;
  const words = window.words(index).trim();
  if (facts.heading || addressLine.test(words)) return true;
  if (facts.sentence || words.length > 160 || /[,;:，；：–—-]$/.test(words)) return false;
  if (dateLine.test(words) || readTalkSpeaker(words) !== undefined || facts.metadata) return true;
  let isOfList = videoPageLines.heading.test(words);
  let isApart = false;
  for (let i = index + 1; i < index + lookahead; i++) {
    const next = window.facts(i);
    if (!next) return false;
    if (next.kind === 'blank') isApart = true;
    else if (next.kind === 'words' && (next.sentence || !next.short)) return isApart;
    else if (next.kind === 'words') isOfList &&= videoPageLines.heading.test(window.words(i).trim());
    else if (next.kind === 'time') return isOfList;
  }
  return false;
}

/** Whether hardly anything is said after a line any more, so that what looks like the end of a page is. */
export function isNearEnd(index: number, window: LineWindow): boolean {
  for (let i = index + 1; i < index + lookahead; i++) {
    const facts = window.facts(i);
    if (!facts) return true;
    if (facts.kind === 'words' && facts.sentence && !facts.closing && window.words(i).length > 60) return false;
  }
  return false;
}
