import type { ClauseWords } from '../clause-words';

const finite =
  "am|is|are|was|were|isn't|aren't|wasn't|weren't|have|has|had|haven't|hasn't|hadn't|do|does|did|don't|doesn't|didn't|" +
  "will|would|can|could|shall|should|may|might|must|won't|can't|couldn't|wouldn't|'s|'re|'ve|'ll|'m|ain't|" +
  'went|came|got|made|paid|spent|built|cut|lost|rose|fell|grew|saw|said|told|took|gave|found|sold|bought|held|kept|left|led|' +
  'met|put|ran|set|stood|won|began|brought|drove|ate|knew|thought|sent|hit|shut|read|wrote|spoke|broke|chose|taught|fought|' +
  'caught|became|felt|heard|meant|dealt|lent|bore|rode|sank|shot|slept|swore|tore|wore|beat|bet|cost|hurt|quit|spread|' +
  'need|want|know|think|say|see|get|make|take|give|find|sell|buy|hold|keep|lose|pay|spend|build|drive|live|work|use|mean';
const past = '[a-z]{2,}(?<!ne|spe|inde|hundr|se|bre|wee|fe|gre)ed';
const adverb =
  'then|now|also|still|only|just|even|already|never|always|almost|nearly|actually|really|not|barely|so far';
const pronoun =
  "(?:I|we|you|he|she|it|they|there|this|that|these|those|everyone|everybody|nobody|somebody|no one|what|here)(?:['’](?:s|re|ve|ll|d|m))?";

export const en: ClauseWords = {
  joint:
    /(?:(?<!\s)\s+)?[—–]\s*|(?<!\s)\s+-\s+|\b(?:and then|and|but|or|while|whereas|because(?! of)|so|yet|versus|vs\.?)\b/giu,
  opensClause: new RegExp(
    `^(?:(?:${adverb}|uh|um|like|like I said|in (?:\\w+ ){1,3}|today|last (?:night|year|week|month))\\s+)*(?:${pronoun}\\b(?!\\s+(?:of|year|week|month|kind|time)\\b)|(?:the|our|my|their|his|her|its|your|a|an)\\s+[\\w'’-]+(?:\\s+[\\w'’-]+){0,3}?\\s+(?:${finite}|${past})\\b)`,
    'iu',
  ),
  opensUnmarked: new RegExp(
    `\\b(?=[iwyhst])(?<!\\b(?:that|what|which|who|whom|how|where|when|if|whether|because|why|than|as|the|an?|and|but|or|so|then|like|of|to|in|on|at|for|with|about|from|by|until|since|while|think|know|said|says?|mean|guess|believe|do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)\\s+)(?:I|we|you|he|she|it|they|there|this|that)(?:['’](?:s|re|ve|ll|d|m)\\b|\\s+(?:(?:${adverb})\\s+)?(?:${finite}|${past})(?![\\w'’]))|\\b(?:and|but|so|because|if|when)\\s+(?=(?:then|now|if|when|in|the|our|my|a|${pronoun})\\b)|\\b(?:yeah|okay|anyway|alright|you know|I mean)\\b`,
    'giu',
  ),
  leans: new RegExp(
    `^(?:(?:${adverb})\\s+)*(?:(?:up|down|compared|versus|or)\\b|vs\\b|that is\\b|i\\.e\\.|namely\\b|an? (?:fall|drop|rise|increase|decrease|gain|loss|jump|decline|cut|total|average)\\b|(?:[\\d.,]+|[a-z-]+) (?:percent |%)?of (?:them|whom|which|those|these|it)\\b)`,
    'iu',
  ),
  leansVerbless:
    /^(?:not|in|at|by|on|during|after|before|against|for|from|to|of|with|over|under|about|around|roughly|some|nearly|almost|more than|less than|fewer than|including|plus|the (?:highest|lowest|most|best|worst|first|largest|biggest|smallest))\b/i,
  relative: /^(?:which|who|whose|whom|where|something that)\b/i,
  leads:
    /^(?:in|on|at|over|since|during|by|between|within|from|until|before|after|under|for|with|without|because of|thanks to|despite|out of|of|among|across|throughout|today|tonight|yesterday|now|currently|last|this|next|every|each|per|as of|if|unless|when|once|whenever|as soon as|back in|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|months?|weeks?|days?) (?:ago|later))\b/i,
  leadsAlways: /^(?:of|out of|among|if|unless|provided)\b(?=.*\b(?:the|we|you|it|they|those|all|our|every|each)\b)/i,
  attribution:
    /^(?:according to|as (?:the|a|my|our|his|her) .* (?:says|said|shows|showed|makes clear|found|put it)|per the)\b/i,
  predicate: new RegExp(`\\b(?:${finite}|${past})(?![\\w'’])|['’](?:s|re|ve|ll|m)\\b`, 'iu'),
  predicateFirst: new RegExp(
    `^(?:(?:${adverb})\\s+)*(?:(?:${finite}|${past})(?![\\w'’-])|[a-z]+s(?=\\s+(?:(?:an?|the|at|for|about|over|only|just|more|less|nearly|up|in|out)\\b|[$€£¥]))|(?<= )[a-z]+s(?=\\s+\\d))`,
    'iu',
  ),
  worded:
    /\b(?:first|only|never|no other|record|unprecedented|highest|lowest|biggest|largest|smallest|greatest|worst|oldest|youngest|longest|shortest|fastest|slowest|richest|poorest|strongest|weakest|safest|deadliest|cheapest|(?:the|our) (?:best|most|least|fewest)|more (?:\w+ ){0,4}than|(?:less|fewer|higher|lower|bigger|smaller|better|worse|faster|slower|richer|poorer|older|younger|longer|shorter|stronger|weaker|safer) than|voted (?:for|against|to)|(?:signed|passed|vetoed|closed|opened|banned|abolished|founded|launched|resigned|promised)\b.*\bin (?:\w+ )?(?:19|20)\d\d)\b(?! of all| name| thing)/iu,
  personalOrFuture:
    /\b(?:I (?:believe|think|hope|want|feel|remember|love|wish|guess|promise)|I'm (?:going|glad|proud|sure)|I'd|I'll|we'll|we will|we're going to|we must|we should|we need to|let's|let me|thank you|my (?:wife|husband|mother|father|son|daughter|family|friend|life)|will be|would be|going to be)\b/iu,
  dropsSubject: false,
  longest: 40,
};
