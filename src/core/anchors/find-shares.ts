import type { Span } from '../text/span';

/** Without one of these at its end no clause ends with a share: what tells them takes long to prepare. */
const mayShare =
  /(?:half|thirds?|quarters?|fifths?|tenths?|most|some|few|fewer|several|many|parts?|bits?|fraction|portion|minority|majority|handful|mitad|parte|algun[oa]s|poc[oa]s|moitié|partie|quelques|peu|hälfte|teil|einige|wenige|metade|algumas|alguns|nos|leurs|ses|sus|nuestr[oa]s|of|the|our|their|all|these|those|its|his|her|my|your|de|del|des|du|da|do|dos|das|la|las|los|les|der|von|unserer?|aller|poucos|poucas|[的些有數数份分少成半多])\s*$/i;
const share =
  /(?<![\p{L}\p{N}’'-])(?:(?:only |just |about |nearly |almost |over |at least )?(?:half|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)|most|some|few|fewer|several|many|parts?|a (?:few|bit|part|fraction|portion|minority|majority|handful)|(?:the|a) (?:majority|minority|most))(?: (?:of|the|our|their|all|these|those|its|his|her|my|your))*|(?:la )?mitad de(?:l| (?:la|las|los|nuestr[oa]s|sus))?|(?:una )?parte de(?:l| (?:la|las|los))?|algun[oa]s|poc[oa]s|la moitié (?:des?|du|de la|de (?:nos|leurs|ses))|une partie (?:des?|du|de la)|quelques|peu de|die Hälfte (?:der|des|von|unserer|aller)|ein Teil (?:der|des|von|unserer)|einige(?: der| von)?|wenige(?: der| von)?|metade (?:de|da|do|das|dos)|(?:uma )?parte (?:de|da|do|das|dos)|algumas|alguns|poucos|poucas)\s+$/iu;
const shareInChinese =
  /(?:(?:[一二兩两三四五六七八九十幾几]成|一半|半[數数]|部[分份]|大?多[數数]|少[數数])的?|有(?:些|的)|[某一]些)$/;
/** For the law that the look passes over none. */
export const sharePatterns = [share, shareInChinese] as const;

/** What stands right before some words and tells how much of what they name is meant, if not all: `half the`, `a few of our`; at most one. */
export function findShares(before: string): Span[] {
  if (!mayShare.test(before)) return [];
  const found = share.exec(before) ?? shareInChinese.exec(before);
  return found ? [{ start: found.index, end: before.length }] : [];
}
