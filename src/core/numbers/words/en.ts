import { sayingEnds, sayings, sayingsAround } from './en-sayings';
import { countOrdinals, countUp, type Words } from './words';

const multiple = { kind: 'ratio', unit: 'times', claim: true } as const;
const marker = { kind: 'list marker', claim: false } as const;

/** What tells of what is or was so. */
const tellsOf =
  "that|who|which|because|since|when|where|why|how|we|they|he|she|i|is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|did|does|it's|rose|fell|grew|lost|died|cost|costs|spent|paid|came|went|took|got|gave|made|said|says|brought|showed|shows|saw|met|won|began|sold|held|hit|hurt|built|bought|caught|drew|drove|fought|found|heard|kept|knew|led|ran|sent|shot|spoke|taught|told|thought|threw|wrote|became|chose|broke|felt|stood|reached|hovers|amounts|sits|stands|runs|exceeds|remains|averages|totals|need|needs|want|wants|means|makes";

export const english: Words = {
  tag: 'en',
  decimal: '.',
  spaceGroups: 1,
  spaced: true,
  spokenYears: true,
  elidedHundreds: true,
  andRule: 'hundreds',
  tokens: [
    ['zero|nought|naught', { type: 'add', value: 0 }],
    ['oh', { type: 'add', value: 0, within: true }],
    ['few|several', { type: 'odd', leads: true }],
    ['couple|couple of', { type: 'odd', leads: true, value: 2 }],
    ...countUp(
      'add',
      1,
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...countUp('add', 20, 10, 'twenty thirty forty/fourty fifty sixty seventy eighty ninety'),
    ['hundred', { type: 'hundred', value: 100, bare: 'loosely' }],
    ['tens', { type: 'crowd', value: 10 }],
    ['hundreds', { type: 'crowd', value: 100 }],
    ['thousands', { type: 'crowd', value: 1e3 }],
    ['millions', { type: 'crowd', value: 1e6 }],
    ['billions', { type: 'crowd', value: 1e9 }],
    ['trillions', { type: 'crowd', value: 1e12 }],
    ['dozens', { type: 'crowd', value: 12 }],
    ['thousand', { type: 'scale', value: 1e3, bare: 'loosely' }],
    ['lakh|lakhs|lac|lacs', { type: 'scale', value: 1e5 }],
    ['million', { type: 'scale', value: 1e6, bare: 'loosely' }],
    ['crore|crores', { type: 'scale', value: 1e7 }],
    // two hundred k, three hundred Cr
    ['k', { type: 'scale', value: 1e3, within: true }],
    ['cr', { type: 'scale', value: 1e7, within: true }],
    ['billion', { type: 'scale', value: 1e9, bare: 'loosely' }],
    ['trillion', { type: 'scale', value: 1e12, bare: 'loosely' }],
    ['quadrillion', { type: 'scale', value: 1e15 }],
    ['dozen|doz|dozs', { type: 'group', value: 12 }],
    ...countOrdinals(1, 1, 'rank', 'first second'),
    ...countOrdinals(
      3,
      1,
      'either',
      'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ),
    ...countOrdinals(20, 10, 'either', 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
    ...countOrdinals(
      2,
      1,
      'denominator',
      'halves thirds fourths/quarters fifths sixths sevenths eighths ninths tenths elevenths twelfths thirteenths fourteenths fifteenths sixteenths',
    ),
    ...countOrdinals(
      20,
      10,
      'denominator',
      'twentieths thirtieths fortieths fiftieths sixtieths seventieths eightieths ninetieths',
    ),
    ['hundredth', { type: 'ordinal', value: 100, as: 'hundred', form: 'either' }],
    ['thousandth', { type: 'ordinal', value: 1e3, as: 'scale', form: 'either' }],
    ['millionth', { type: 'ordinal', value: 1e6, as: 'scale', form: 'either' }],
    ['billionth', { type: 'ordinal', value: 1e9, as: 'scale', form: 'either' }],
    ['trillionth', { type: 'ordinal', value: 1e12, as: 'scale', form: 'either' }],
    ['hundredths', { type: 'ordinal', value: 100, as: 'hundred', form: 'denominator' }],
    ['thousandths', { type: 'ordinal', value: 1e3, as: 'scale', form: 'denominator' }],
    ['billionths', { type: 'ordinal', value: 1e9, as: 'scale', form: 'denominator' }],
    ['trillionths', { type: 'ordinal', value: 1e12, as: 'scale', form: 'denominator' }],
    ['millionths', { type: 'ordinal', value: 1e6, as: 'scale', form: 'denominator' }],
    ['billionths', { type: 'ordinal', value: 1e9, as: 'scale', form: 'denominator' }],
    ['half', { type: 'part', value: 0.5 }],
    ['quarter', { type: 'part', value: 0.25, period: true }],
    ['a|an', { type: 'article', value: 1 }],
    ['over', { type: 'over' }],
    ['of', { type: 'of' }],
    ['and|&', { type: 'and' }],
    ['point', { type: 'point' }],
    ['minus|negative', { type: 'minus' }],
  ],
  phrases: [
    [
      'once a day|once a week|once a month|once a year|once a decade|once an hour|once every|once per|once each',
      { kind: 'frequency', unit: 'times', low: 1, claim: true, letters: 4 },
    ],
    ['twice', { kind: 'frequency', unit: 'times', low: 2, claim: true }],
    ['doubled|doubling|twofold|double|doubles', { ...multiple, low: 2 }],
    ['thrice', { kind: 'frequency', unit: 'times', low: 3, claim: true }],
    ['double digit|double digits', { kind: 'percentage', low: 10, high: 99, unit: '%', claim: true }],
    ['tripled|tripling|trebled|threefold|triple|triples', { ...multiple, low: 3 }],
    ['quadrupled|quadrupling|fourfold|quadruple', { ...multiple, low: 4 }],
    ['fivefold', { ...multiple, low: 5 }],
    ...['six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [`${word}fold`, { ...multiple, low: 6 + i }] as const),
    ['twentyfold', { ...multiple, low: 20 }],
    ['hundredfold|hundred fold', { ...multiple, low: 100 }],
    ['halved|halving', { ...multiple, low: 0.5 }],
    ['firstly|first of all|first off', { ...marker, low: 1 }],
    ['secondly', { ...marker, low: 2 }],
    ['thirdly', { ...marker, low: 3 }],
    ['fourthly', { ...marker, low: 4 }],
  ],
  before: [
    [
      'about|around|approximately|roughly|nearly|almost|some|circa|approx|close to|an estimated|estimated|~|≈|up to about|plus or minus|give or take|just about|somewhere around|in the region of|on the order of|nearly about',
      'about',
    ],
    [
      'more than|over|above|exceeding|in excess of|upwards of|upward of|north of|greater than|higher than|larger than|bigger than|well over|just over|just above|a little over|slightly more than|>',
      'more than',
    ],
    [
      'at least|greater than or equal to|more than or equal to|higher than or equal to|no less than|no fewer than|not less than|a minimum of|≥|minimum',
      'at least',
    ],
    [
      'less than|smaller than|lower than|fewer than|under|below|just under|slightly less than|south of|<|not even|well under',
      'less than',
    ],
    [
      'up to|at most|less than or equal to|smaller than or equal to|fewer than or equal to|no more than|not more than|as many as|as much as|a maximum of|maximum|≤|as high as|as low as',
      'at most',
    ],
    ['exactly|precisely', 'exact'],
    [
      'go up to|goes up to|going up to|went up to|gone up to|shot up to|shoots up to|crept up to|moved up to|jumped up to|climbed up to|ticked up to|bumped up to|back up to|talk about|talks about|talked about|talking about|think about|thinking about|thought about|hear about|heard about|know about|knows about|worry about|worried about|care about|what about|how about|speak about|spoke about|ask about|asked about|asking about|complain about|complained about|something about',
      'none',
    ],
  ],
  inner: [
    ['plus| plus|-plus|+', 'at least'],
    ['-ish|ish', 'about'],
    ['odd| odd|some odd|-odd|-some|-something|and some', 'more than'],
  ],
  after: [
    ['or so|or thereabouts|ish|approximately|give or take', 'about'],
    ['and change|and counting', 'more than'],
    ['or more|or over|or above|or greater|or higher|and above|and over|at least', 'at least'],
    ['or less|or fewer|or under|or below|at most|at the most|or lower', 'at most'],
  ],
  to: 'to|- to|-to-|to perhaps|to maybe|to about|through|up to|till|until|-|- ~|~',
  or: 'or|or perhaps|or maybe|or even|or about',
  and: 'and',
  between: 'from|between',
  ordinalSuffix: 'st|nd|rd|th',
  oneIn: 'in',
  outOfCounted: 'out of|out of every|in every',
  outOf: 'in|out of|in every|out of every|-in-|-for-|-of-',
  per: 'per capita|per person|per head|per year|per annum|per month|per week|per day|per hour|per household|a year|a month|a week|a day|an hour|a minute|per minute|a second|per second|a head|a share|per share|per gallon|a gallon|per barrel|a barrel|per ton|a ton|per game|a game|per pupil|per student|each year|each month|each week|each day|every year|every month|every week|every day|annually|monthly|weekly|daily|apiece|a pop|a piece|a pair|a bottle|a pint|a night|per night|a ticket|per ticket',
  perUnit: 'per|a|an|/',
  idioms: [
    // One as a pronoun or article.
    'one another|no one|one day|one of these|at one point|one thing|one way|one more|on the one hand|one hand|one by one|one on one|a quarter past|sixty four thousand dollar question|64,000 dollar question|8 track|eight track|as they say|at a quarter to|until a quarter to|it’s a quarter to|going twice|one, two, three|testing, one, two|testing, one, two, one, two|testing, one, two, three|testing one two|testing one two one two|mic check, one, two|one, two, one, two|give 110 percent|gave 110 percent|gives 110 percent|giving 110 percent|family of three|family of four|family of five|families of four|three mile island|one last|one final|one quick|one second please|wait one second|hold on one second|wait one minute|hold on one minute|give me one second|give me one minute|one size fits all|all in one|one way or another|one way or the other|for one thing',
    // Ordinals in names and phrases.
    'second to none|second thought|second thoughts|first and foremost|at first|first hand|first place|first lady|first family|first responders|first amendment|second amendment|first half|second half|first time around|third party|third parties|third world|first world|first come first served|first come, first served',
    // Dates and names in figures.
    '24/7|9/11|nine eleven|9 to 5|catch twenty two|three strikes|full nine yards|whole nine yards|a one eighty|six of one|half a dozen of the other|half full|half empty|friend in a million|a hundred and ten percent|a hundred ten percent|hundred and ten percent|catch 22|911|20/20',
    // Set phrases.
    'love forty|love thirty|love fifteen|forty love|thirty love|fifteen love|half way|fifty fifty|a hundred times|a thousand times|a million times|a million things|a million ways|a million questions|a million other|a million different|a thousand questions|a thousand different|a million and one|a million reasons|a thousand things|zero copy|zero day|zero tolerance|net zero|best of three|best of five|best of seven|zero hour|ground zero|patient zero|million dollar question|zero sum|square one|cloud nine|six feet under|nine to five|back to square one|plus or minus|half past|four score and seven years ago|double down|double check|double standard|double standards|double edged|half the battle|twenty twenty hindsight|at the half|at sixes and sevens|hundredth time|thousandth time|millionth time|billionth time|nine times out of ten|nine times out of 10|9 times out of 10|scale of one to ten|scale of 1 to 10|on a scale of one to 10|zero to hero|a thousand apologies|a thousand thanks|a thousand words|a million dollar question|triple a|80/20|50/50|60/40|70/30|three pointer|three pointers|double decker|double room|double agent|double whammy|double jeopardy|double blind|double bass|double bed|double glazing|triple crown|triple double|triple threat|mixed doubles|two wrongs|two and two together|thanks a million|a million thanks|a million apologies|zero to sixty in|zero to sixty on|zero to sixty with|zero to sixty like|she is one in a million|he is one in a million|she’s one in a million|he’s one in a million|you’re one in a million|you are one in a million|double park|double parked|double parking|double spend|double spends|double spent|double spending|double click|double clicked|double tap|double dip|double dipping|double team|double book|double booked|double booking|double bill|double billed|double billing|double take|double header|double barrel|double barreled|double breasted|double space|double spaced|double cross|double crossed|double digest|half marathon|half marathons|half measure|half measures|half mast|half staff|half brother|half sister|half truth|half truths|half hearted|half baked|half time|half life|half moon|half assed|second half|two way street|one way street|two tier|third rail|third wheel|fifth column|seventh heaven|eleventh hour|one hit wonder|a thousand cuts|count to ten|count to three|counting to ten|count to five',
  ].join('|'),
  halfAfter: 'and a half',
  belowZero: 'below zero|below freezing',
  compoundJoiner: 'and|,|with',
  capitalMonths: true,
  filler: 'a|an|of a|of an|of',
  share: 'by',
  sharesInSpeech: true,
  shareAfter: 'of',
  countsNouns: true,
  cues: {
    brand:
      'gpt|claude|llama|gemini|python|windows|android|ios|iphone|ipad|galaxy|pixel|playstation|xbox|apollo|sonnet|opus|falcon|starship',
    plays: 'play|playing|plays|to play|game of|games of',
    'formation before':
      'in a|into a|play a|playing a|run a|running a|ran a|played a|out of a|switch to a|switched to a|line up in a|lined up in a',
    'each base': 'for each|for every|per',
    'weight class':
      'fights at|fought at|fight at|fighting at|boxes at|boxed at|boxing at|wrestles at|wrestled at|wrestle at|competes at|competed at|compete at',
    'base before': 'each|per|for each|for every|to each',
    drawn:
      'winning numbers|winning balls|lucky numbers|lottery numbers|bonus ball|winning ticket|powerball numbers|draw numbers|numbers drawn',
    'or is it': 'or was it|or is it|or are they|or were they|or were there|or are there|or is that|or was that',
    'mark giver':
      "a|a solid|a strong|an easy|give it|give it a|give that|give it a solid|a good|a decent|a generous|rate it|it's|it's a|maybe|maybe a|maybe an|perhaps a|call it a|i'd say|i'd say a|overall|probably a",
    'bet before': "bet|bet you|i bet you|i'll bet|bet me|wager|you owe me",
    'bet after': 'says|that says',
    knowing:
      'know|knows|remember|remembers|realize|realise|realizes|understand|aware|recall|because|given that|now that|noticed',
    'short year before':
      'class of|classes of|summer of|winter of|spring of|autumn of|fall of|back in|circa|crash of|blizzard of|flood of',
    dialled: 'dial|dialing|dialling',
    'beside name':
      'or|or the|and the|and not|and not the|not|not the|versus|versus the|vs|and then|hall from|across from|away from|door from|over from|next to|opposite|near|above|below|behind|beyond|beside|rather than|instead of',
    saying: sayings,
    ago: 'ago',
    'rate of each': 'per|for every|for each',
    'each part': 'every',
    'not each part':
      'day|week|weekday|weekend|month|year|hour|minute|night|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|season|quarter|generation',
    'true one': 'only',
    'and done':
      "and you're done|and you are done|and you're in|and you're out|and you're good|and you're set|and you're finished|and you're there|and you're golden|and that's it",
    'for anybody':
      'you get|you need|you take|you press|you do|you make|you have|you pick|you put|you use|you click|you push',
    'as it was': 'than|as',
    'few possible': 'you can|you can just|you can have|you can certainly',
    'signed by':
      'multisig|multi sig|multisigs|multi signature|multisignature|signature|threshold|script|scripts|scheme|schemes|setup|setups|wallet|wallets|quorum|output|key|vault|vaults',
    'floor called':
      'mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|governor|senator|president|vice president|mr. president|mr president|madam president|mr. vice president|madam vice president|mr. speaker|mr. secretary|mr. chairman|madam chair|madam chairman|congressman|congresswoman|secretary|mayor|representative|councilman|councilwoman|councilmember|chairman|chairwoman|ambassador|judge|minister|prime minister|premier|professor|sir|madam|your honor|counsel|counselor',
    'some of':
      'some|any|many|most|none|half|few|several|which|all|more|less|fewer|rest|part|percent|out|majority|one|only one|just one|at least one|neither|either|both',
    'asks for some': "what are|what're|recommend",
    'supposing within':
      "if you|if we|if i|if they|if he|if she|if it|if it's|if there's|if there is|if there were|if you're|if you've|if i'm|if we're|if they're|if somebody|if someone|if anybody|if anyone|if everybody|if everyone|if people|if a|if an|if my|if your|if one of|let's say|lets say|let us say|say you have|say we have|say i have|i could imagine|you could imagine|suppose you|suppose we|supposing|would rather have|i'd rather have",
    'told or seen':
      'that|why|how|know|knows|known|knew|hear|heard|see|seen|saw|say|says|said|add|tell|told|remember|recall|note|notice|noticed|argue|think|thought|believe|guess|count|counted|read|realize|mention|point out|observe|watch|remind|learn|learned|admit|claim|report',
    'asks whether':
      'wonder|wonders|wondered|wondering|ask|asks|asked|asking|check|checks|checked|checking|clear|unclear|sure|certain|doubt|doubts|question|determine|determined|verify|verified|confirm|confirmed|find out|found out|figure out|investigate|investigated|matter|matters|care|cares|cared|idea|test|tested|look into|looked into|debate|debated|discuss|discussed',
    possible:
      'you might|you could|you may|you could have|you might have|i might|i could|someone might|someone could|somebody might|somebody could|one might|one could',
    'saying end': sayingEnds,
    'saying around': sayingsAround,
    'no end of':
      'ways|reasons|excuses|things|ideas|other ways|other things|other reasons|different ways|different things|different reasons|better ways|better things|more ways|more reasons|more questions|little things|problems with',
    'feels like': 'it feels like|it felt like|this feels like|that feels like|that felt like|it sure feels like',
    'asks those here':
      'what has|what weighs|which weighs|how many of you|how many people here|who here|who in here|who in this room|which of you|does anyone|does anybody|do any of you|has anyone here|have any of you|is anyone here|is there anyone|is there anybody|anyone here|anybody here|did any of you|raise your hand if',
    'with number': 'you|you guys|thank you|us|we',
    'point goes on':
      "we should|we need|we must|we have to|we've got to|we got to|we will|we'll|we can|we want|let's|let us|don't|do not|stop|it's time|you should|you need|you must|you have to|you can't|i want|i'll|i will|i'd like|we're going to|make sure|there's|there is|there are|get|no more",
    advising: advice(),
    'advised against': advisedAgainst(),
    copula: 'is|are|was|were|would|will',
    weighed:
      'enough|okay|ok|too much|too many|too long|too short|too little|too few|all right|alright|fair|reasonable|a lot|good enough|sufficient|plenty',
    numbered:
      'part|hour|day|week|month|year|chapter|page|item|slide|step|section|article|phase|round|episode|season|exhibit|tab|lane|gate|platform|room|channel|question|option|tier|stage|grade|paragraph|figure|appendix|volume|seat|booth|game|quarter|scene|act|proposition|amendment|count|witness|juror|speaker|player|candidate|caller|terminal|category|lot|runway|case|file|folder|box|bin|shelf|aisle|bay|berth|dock|pier|hangar|concourse|court|field|hole|lap|heat|inning|period|match|bout|lab|annex|schedule|charge|type|class|group|cohort|team|squad|unit|engine|ladder|truck|car|bus|train|tram|line|track|station|exit|junction|sector|zone|quadrant|block|building|tower|wing|floor|level|deck|suite|apartment|door|ward|bed|table|verse|psalm|hymn|side|camera|mic|monitor|screen|feed|contestant|patient|subject|suspect|victim|applicant|sample|specimen|experiment|trial|exercise|problem|puzzle|riddle|clue|series|generation|sprint|milestone|ticket|task|wave|batch|tranche|rule|law|tip|principle|commandment|point|topic|theme|priority|objective|measure|motion|resolution|ordinance|proposal|district|precinct|region|area|route|highway|interstate|port|studio|version|build|column|row|chart|graph|attachment|addendum|footnote|note|minute|mile|marker|reel|disc|disk|drawer|locker|cabin|buoy|valve|reactor|bar|movement|symphony|loop|segment|bullet|clause|recital|code|signal|condition|position|desk|counter|window|plant|shaft|panel|world|mission|apollo|flight|raft|site|spot|pod|node|slot|pin|frame|layer|tile|card|canto|book|lesson|module|course|listening to|tuned to|tuned in to|semester|term',
    'and then': 'and|maybe|just|then',
    'numbers kinds': 'type|stage|grade|class|level|category|tier|phase|schedule|title|series|generation',
    'before label':
      'in|on|of|at|from|for|into|with|under|by|see|onto|through|behind|near|toward|towards|outside|inside|calling|called',
    weekday:
      'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|christmas|easter|thanksgiving',
    'place of': 'in|at|from|near|across|outside|around|throughout|inside|within|told|tells|beat|gave|give|lost|won',
    'several did':
      "were|weren't|had|have never|never|have died|have left|have closed|have since|have been|haven't been|did not|didn't",
    'on the agenda':
      "on your agenda|on the agenda|on today's agenda|on our agenda|on my agenda|on the list|on your list|on my list|on our list|on the docket|on the calendar|on the program|on the ballot|on the menu|on the call sheet|on the form",
    brief:
      'quick|very quick|short|very short|brief|final|last|more|other|small|simple|additional|further|more quick|little',
    'tells in questions': tellsOf.replace(/\|(?:have|need|want|cost|hit|hurt|hold|i|we|he|she|they)(?=\|)/g, ''),
    'how to do':
      "never|always|don't|do not|just|simply|also|carefully|gently|slowly|quickly|immediately|once more|again|please don't",
    'label does':
      "isn't|wasn't|doesn't|won't|hasn't|can't|didn't|shows|says|reads|states|lists|covers|deals|opens|starts|begins|matters|refers|applies|requires|provides|allows|prohibits|bans|protects|asks|passes|passed|failed|arrives|departs|boards",
    'goes on telling': 'and|then|or|walk|drive|drop|make|now|next|put|cut|give|exhale',
    'on the way': 'in|after|at|within|for|in about|after about|in another|for another',
    'no label':
      'top|least|most|best|worst|last|first|once|present|fact|all|total|addition|general|particular|reality|turn|part|short|sum|effect|theory|practice|prison|jail|custody|hospital|congress|parliament|average|course|example|instance|contrast|comparison|now|then|far|about|around|nearly|almost|just|another|maybe|perhaps|even|home|work|school|college|sea|war|night|dawn|noon|midnight|dusk|favor|favour|support|opposition|attendance|debt|cash|land|air|bed|day|time|which|today|yesterday|tomorrow|tonight|someone|something|somebody|anything|everything|plus|minus|times|negative|number|numbers|half|quarter|hundred|thousand|million|billion|dozen|zero|point|percent|only|over|under|well|way|up|down|like|life|death|place|age|either|neither|both|same|much|many|more|less|further|additional|extra|factor|power|margin|ratio|score|vote|roughly|some|inflation|unemployment|turnout|growth|interest|mid|early|late|summer|winter|spring|autumn|fall|approval|cost|price|value|rate|size|weight|height|temperature|speed|demand|supply|population|base|precise|exact|whatever|whichever|any|every|each|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
    'of several': "were|are|have|had|weren't|aren't|more|or so|or more|or less|percent|died|voted|left",
    'does it':
      "shouldn't|don't|doesn't|didn't|won't|can't|couldn't|wouldn't|let's|we|they|you|i|he|she|it|who|not|will|would|can|could|should|must|may|might|did|do|does|our|their|its|these|those|another|other|old|new|big|small|own|same|whole|entire|only|single|first|second|third",
    'said after':
      'sets of eight|sets of ten|sets of twelve|sets of fifteen|sets of twenty|blocks down|blocks over|doors down|doors over|stops down|lights down|of clubs|of hearts|of spades|of diamonds|guys walk into|men walk into|guys walked into|people walk into',
    'scale of': 'scale of|scale from|scale between|rating of|rate it|rate that|rate this|anywhere from a',
    'told as fiction':
      'once upon a time|in the movie|in the film|in the novel|in the fairy tale|in the joke|joke about|the one about|walk into a bar|walks into a bar|walked into a bar|walk into a pub|walks into a pub|knock knock|stop me if you',
    soon: 'in|in about|in like|in maybe|back in|in under|in less than',
    shall:
      "i'll|we'll|i will|we will|i'm going to|we're going to|i'm gonna|we're gonna|they'll call you|she'll be with you|he'll be with you|be right|be with you|come back|circle back|call you|text you|see you|ask me",
    'floor verb':
      "will resume|shall resume|will reconvene|shall reconvene|will be back|we'll be back|will return|we'll resume|we'll reconvene|we'll return|let's resume|let's reconvene|stands in recess|stand in recess|yield|yields|yielding|allot|allots|allotted|recognize|recognizes|recognized|give each|gives each|giving each|given each|give both|gives both",
    'supposing all':
      "what if|suppose|supposing|imagine|let us say|let's say|say you|say a|pretend|would you rather|would you pay|would you take|would you accept|would you give",
    'other one':
      'hers|theirs|ours|yours|mine|his|the other|the other one|the second|the second one|the third|the latter|another',
    ride: 'bus|tram|train|trolley|streetcar|metro|subway|trolleybus|night bus|express|bus line|bus route',
    'told finely':
      'inflation|rate|rates|interest|mortgage|mortgages|yield|yields|unemployment|growth|gdp|cpi|apr|coupon|levy|loan|loans|wages|wage',
    'price per':
      'a gallon|per gallon|a pound|per pound|a liter|a litre|per liter|per litre|a pack|a dozen|a cup|a box|a bag|a bottle|a pint|a loaf|a carton|a slice|apiece|a piece',
    'frame before':
      'last|past|next|previous|preceding|coming|following|the first|his first|her first|their first|our first|my first|your first|its first|the final|the opening|these|those|every few|another',
    'floor before':
      "we're back in|we'll be back in|be right back in|i'll be back in|back with you in|your|give you|gives you|giving you|give him|give her|give them|give each|each have|yield|yields|yield myself|reserve|recognized for|recognised for|consume|speak for|limited to|limit of|have up to|time of|give me|be back in|we only have|we've only got|hold on|hang on|record open for|hold the record open for|limit your remarks to|limit remarks to|keep remarks to|keep their remarks to|keep their comments to|keep their answers to|keep comments to|keep our remarks to|limit their remarks to|limit our remarks to|limit your comments to|limit comments to|limit your answers to|limit your questions to|keep your remarks to|keep your comments to|keep your answers to|keep your answer to|keep it to|hold your remarks to|confine your remarks to|restrict your remarks to|recess for|break for|adjourn for|pause for|let's take|let us take|will each have|each will have|each side will have|each speaker will have|each candidate will have|each team will have|each member will have|each witness will have|each get|will each get|each side gets|each speaker gets",
    imagining:
      'if i had|if i were|if i was|if i could|if i got|if you gave me|if someone gave me|if somebody gave me|if they gave me|for example, if|for instance, if|for example, suppose|suppose|imagine if',
    would: "would|could|i'd|we'd|you'd|they'd|it'd|he'd|she'd",
    'floor having':
      "each speaker has|every speaker has|speakers have|each side has|each candidate has|each witness has|each of you has|you have|you'll have|you will have|you get|you've got|you got|i have|have only|have about",
    'floor aim':
      "to answer|to respond|to reply|to rebut|to speak|to talk|to ask|to question|to make your|to make our|to make a case|to make the case|to make closing|to make opening|to state|to close|to conclude|to wrap|to finish|to begin|to start|to open|to present|to explain|to tell|to discuss|to introduce|to sum|to summarize|to summarise|to comment|to address|to say|to argue|to defend|to convince|to persuade|to prepare|to think|to write|to deliberate|to debate|to testify|to complete your|to share|to give your|to give us|to go|to use|to pitch|to plead|to vote|to walk us|for|left|remaining|each|please|on|and|or|sir|ma'am|madam|senator|representative|congressman|congresswoman|councillor|councilman|councilwoman|councilmember|commissioner|secretary|governor|president|minister|counsel|mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|starting|beginning|now|if|so|per|total|max|maximum|here|until|with|as|but|because|before we|in which|where|when|which|that|then|okay|ok|thank|is|again|more|of your|of my|of questions|of questioning|of q and a|of comments|of remarks|of discussion|of debate|of testimony|of open|of silence|of opening|of closing|of introductions",
    happened: 'took|taken|needed|spent|waited|lasted|averaged|on average|average|it takes|they take',
    please: `please|kindly|${requests()}`,
    heeding:
      "note|notice|understand|remember|consider|know|be|recall|see|look|explain|tell|keep in mind|bear in mind|confirm|comment|justify|describe|say|saying|telling|aware|suggesting|claiming|sure|surprised|account|defend|address|believe|admit|acknowledge|deny|recognise|recognize|thank|welcome|think|care|stop|help|forgive|excuse|pray|let|have|has|sir|senator|don't forget|don't tell|do not forget|talk|speak to|respond to|react",
    'taking time': 'spend',
    commanding:
      'find|get|put|ask|buy|pay|think of|start with|grab|pick up|invite|email|look for|serve with|garnish|season with|drizzle|peel|chop|slice|dice|mince|drain|marinate|refrigerate|unplug|plug in|scroll|swipe|squeeze|squat|reboot|cast on|knit|purl|cut along|cut out|take|try|add|do|count|keep|limit|confine|bake|stir|mix|boil|simmer|heat|preheat|cook|pour|fry|roast|chill|knead|whisk|blend|sprinkle|press|dial|enter|type|click|install|choose|pick|guess|divide|multiply|subtract|turn|go|walk|drive|sit|stand|lie|breathe|inhale|exhale|hold|repeat|rest|lift|jump|stretch|wait|stay|bring|write|answer|fill|open|close|give me|give us|speak|name|list|draw|use|apply|drink|eat|store|allow|round|rinse|soak|wash|place|practise|practice|submit|upload|swallow|chew|inject|tell us in|tell me in|put away|put aside|set aside|tuck away|pay yourself|move|move back|step back|back up|stand back|scoot|take a step|pull|push|set your|stir in',
    'tells of': tellsOf,
    known: 'the|those|these|all|his|her|their|our|its',
    object: 'the|your|it|them|me|us|yourself|yourselves|themselves|this|a|an|each|every',
    when: 'year|month|week|day|quarter|decade|century|hour|morning|night|time|season|summer|winter|spring|fall|following|previous|last|next|first|second|other|same|past',
    'also past':
      'cut|put|let|spread|beat|bet|shut|split|cast|shed|quit|imagine|suppose|meet|watch|like|love|hate|given|despite|plus|minus|times|half|both|quite|such|not|out|what|everybody|everyone|nobody|nothing|many|thanks|yes|once|welcome|unlike|till|outside|inside|across|behind|beyond|near|past|within|throughout|towards|toward',
    'asks to': wishes(),
    'floor named': 'her|his|their|my|our',
    'floor after':
      'to answer|to respond|to rebut|to reply|to speak|to close|to begin|for rebuttal|rebuttal|response|remaining|left|have expired|has expired|are up|is up|have elapsed|has elapsed|for your|for closing|for opening|for questions|for an answer|for a response|for the answer|for each|each|per speaker|per side|apiece|of rebuttal|of my time|of time|of his time|of her time|on the clock|for discussion|for an open discussion|for open discussion|for debate|for public comment|for comments|for comment|of public comment|for testimony|for introductions|for presentations|for a presentation|to present|to wrap up|to make your|to make our|to finish|break|recess|intermission|pause|time limit|limit|in opening statements|for opening statements|to the gentleman|to the gentlelady|to the gentlewoman|for an opening|for a closing|for a rebuttal|for closing statements|to revise|to make an opening|to make a closing|answer|answers|responses|rebuttals|closing statement|closing statements|opening statement|opening statements|on the timer|on your timer|for each side|for both sides|for the affirmative|for the negative',
    'part of writing':
      'letters|digits|characters|words|lines|sentences|paragraphs|pages|chapters|verses|symbols|bits|bytes|callers|speakers|questioners|slides',
    'hour alone':
      'this at|news at|live at|again at|free between|available between|checkout is at|check in is at|breakfast is at|lunch is at|dinner is at|supper is at|kickoff is at|game is at|show is at|meeting is at|class is at|curfew is at|appointment is at|flight is at|train is at|bus is at|service is at|mass is at|wedding is at|funeral is at|hearing is at|vote is at|briefing is at|party is at|doors are at|bedtime is at|see you at|meet you at|call you at|pick you up at|on at|there at|here at|you at|me at|home at|lunch at|breakfast at|work at|get up at|got up at|was up at|be up at|meet between|there between|here between|home between|come between|sometime between|anytime between|somewhere between the hours of|starts at|ends at|begins at|opens at|closes at|start at|end at|doors open at|meet at|meets at|leave at|leaves at|wake up at|woke up at|be back at|dinner at|tonight at|tomorrow at|reconvene at|resume at|adjourn at|arrive at|arrives at|arrived at',
    attitude:
      'patience|interest|chance|doubt|idea|intention|sympathy|respect|desire|appetite|confidence|trust|faith|clue|sense|excuse|shame|regard|concern|reason|tolerance|fear|hope|empathy|remorse|credibility|incentive|use|time|regret',
    'code before':
      'runway|flight level|heading|squawk|tail|badge|gate|unit|extension|room|flight|route|highway|interstate|channel|suite|apartment|locker',
    'talk gear':
      'timer|bell|buzzer|gavel|applause|remarks|microphone|mic|mute|the floor|the feed|your statement|opening statement|closing statement|a lot of ground|questions from|public comment|go around the table|go around the room|round of questions|the moderator|wrap up',
    'could list':
      'could list|could give you|can give you|could tell you|can tell you|could show you|could name you|could give|could name|could tell|could say|could think of|could come up with|can list|can give|can name|can tell|can think of|can come up with|might list|might give|might name',
    uncounted:
      'things|reasons|ways|excuses|questions|examples|stories|ideas|words|problems|other things|more things|different things|other reasons|different ways|better things|more reasons|more questions',
    'how many': 'how many|how much|how long|how often|how old|how far',
    pretending:
      "suppose|supposing|imagine|envision|assume|assuming|let's imagine|let us imagine|let's suppose|let's pretend|let's assume|let us say|let's say|say you|say we|say a|say an|say there|say somebody|say someone|think of a|think of an|pretend|picture a|picture an|picture yourself|picture|here's hoping|here is hoping|hopefully|hopefully,|ideally i|ideally we|ideally you|ideally they|ideally there|ideally it|ideally every|ideally each|ideally,|what i'd love|what i want is|what i'd like|what i would love|what we'd love|in an ideal world|in an ideal world,|in a perfect world|in a perfect world,|my dream|my wish|my hope|i hope|i'm hoping|let's hope|let us hope|fingers crossed|fingers crossed,|god willing|with any luck|with any luck,|it's like when you|it's like if you|my money's on|my money is on|i'd put my money on|i'd put money on|i'll put money on|i'd put a tenner on",
    defined:
      'is defined as|are defined as|was defined as|we define it as|defined as|i mean any|i mean anything|i mean anyone|i mean those|i mean people|divisible by|we mean|means one|means any|means anyone|means anybody|means every|means a person|means those|shall mean|is anyone|is anybody|is any person|are those|qualifies as|counts as anyone',
    'corrected to': 'not|but not|and not|rather than|instead of|as opposed to',
    'about to tell': announcements(),
    'answer goes on':
      "maybe|i think|i guess|i believe|i'd say|perhaps|actually|including|if|as|or|at least|at most|sir|ma'am|plus|counting|and|but|both|all|in|which|who|not|to be|that|because|since|so|though|your honor|yes|no|yeah|probably|about|from|with|of|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|a|mr|mrs|ms|dr",
    supposing:
      "i could use|we could use|i could do with|i'd settle for|i'd take|i'd rather have|if only|i'd give|i would give|i'd love|i would love|i wish|i'd kill for|" +
      'you could give me|you could pay me|you could offer me|you could hand me|you can give me|you can pay me|if|suppose|supposing|imagine|assume|assuming|whether|unless|say|let us say|let’s say|lets say|what if|even if|as if|hypothetically|pretend|once you have',
    'few of':
      'up from|down from|from just|from only|from about|compared to|compared with|than|of|which|them|for|times|about|around|over|under|like|says|said|total|only|at',
    leading: 'and|but|so|now|then|that|because|or|well|like|which|also|yeah|okay|even|i mean|you know|just|only',
    'counted few':
      'of|died|dead|killed|wounded|injured|hurt|missing|arrested|survived|drowned|shot|deaths|in a row|straight|out of|percent|in favor|against|in ten|in five|in four|in three',
    'all of': 'the|all|these|those|all the|any|any of the|either of the|just the',
    'of whom': 'of us|of you|of them|of those|of these|of y’all|of yous',
    'away from now': 'from now',
    pointing: 'that|this|your|my|our|their|his|her|its|each|every',
    compound:
      'point plan|point program|point programme|point agenda|point proposal|phase|dimensional|factor|tier|tiered|way|step|stage|sided|star|pronged|legged|party|fold|dimensions|ply|wheel|wheeler',
    'nought of':
      "have|has|had|with|saw|see|get|got|gets|getting|is|are|was|were|been|be|found|make|made|pay|paid|pays|at|to|by|there’s|there's|report|reported|reports|show|showed|shows|spent|spend|spends|receive|received|gave|give|gives|score|scored|won|created|built|added",
    'for instance':
      "say,|let's say|lets say|let us say|for the sake of argument|i'd give|i would give|i'd bet|i would bet|i'd pay|i'll bet you|i bet you|some guy with|some dude with|some bloke with|some kid with|some old man with|some woman with|that one guy with",
    'version before': 'until|since|before|version|release|v',
    'version after': 'node|nodes|client|clients|release|releases|branch|upgrade|patch|wallet|software|firmware',
    'same scale':
      "plus|minus|more like|closer to|make it|make that|i believe it's|i think it's|actually it's|no it's|i'd say",
    definite: 'the|a|an|your|my|his|her',
    'each of': 'of|who|that|which|or|in|at|from|with|we|they',
    'wholly before':
      "you|them|him|her|us|this|that|give|gives|gave|giving|agree|agrees|agreed|support|supports|supported|believe|believes|i'm|we're|you're|he's|she's|it's|back|stand by|not|give it|gives it|gave it|giving it",
    'wholly after':
      'sure|certain|right|correct|true|agree|behind|committed|support|confident|clear|honest|convinced|positive|wrong|on board|with you|agreed|sold|effort|out there|dedicated|believe|certainty|guarantee|of the time|serious|opposed|transparent|fine|ready|happy|okay|fair|on it|in favor|aligned|genuine|legit|rely|on point',
    'named after': 'form|forms|freeway|expressway|turnpike|tax form|visa|visas|world cup|olympics',
    'code is':
      'favorite number|favourite number|lucky number|magic number|my id|your id|her id|his id|user id|member id|student id|employee id|badge|my number|your number|her number|his number|social security number|reference number|ticket number|zip code|zip|area code|post code|postcode|postal code|access code|code|phone number|telephone number|fax number|extension|password|passcode|pin|flight|room number|apartment|account number|license plate|badge number|case number|docket number|serial number|model number|tracking number|order number|confirmation number|channel|frequency',
    'not bare':
      'per|many|multi|several|few|of|in|by|these|those|or|and|to|next|last|first|couple|half|quarter|how|what|so|too|as|top|other|percent|out of|for',
    changed:
      'rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|grow|grows|grown|growing|went|go|goes|gone|going|increase|increases|increased|increasing|decrease|decreases|decreased|decline|declines|declined|declining|drop|drops|dropped|dropping|jump|jumps|jumped|climb|climbs|climbed|climbing|raise|raises|raised|raising|cut|cuts|cutting|reduced|reduce|reduces|reducing|lower|lowered|lowering|doubled|doubling|tripled|tripling|moved|moving|moves|improved|improving|worsened|slid|slipped|surged|soared|plunged|tumbled|shrank|shrunk|shrinking|swelled|expanded|expand|expanding|slumped|up|down|came|come|taken|took|brought|bring|bringing|changed|change|changing|swung|shifted|ballooned|halved|dipped|crept|edged|skyrocketed|rocketed|quadrupled',
    'day part':
      "on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|in the morning|in the afternoon|in the evening|at night|tonight|this morning|this evening|this afternoon|sharp|o'clock|am|pm|a.m.|p.m.|eastern|pacific|central time|local time|p m|a m",
    decade: 'tens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties',
    'filled pause': 'uh|um|er|erm|ah|no|sorry|well|i mean|excuse me|rather|or rather|the|a',
    'hour before': 'at|by|around|before|after|until|till|about|since|from|to|at about|at around|between',
    weighs: 'weigh|weighs|weighed|weighing|weight of|lost|lose|loses|losing|gained|gain|put on|shed',
    'time passed': 'ago|earlier|before|later|from now|after|out|away|or two|old',
    'to each': 'each',
    odds: 'odds|ratio|margin|odds of|ratio of|margin of|rate of|odds of about|ratio of about|ratio of roughly|ratio of nearly|margin of about|margin of nearly|margin of roughly',
    'year before': 'in|in the year|since|anno',
    being:
      "is|are|was|were|be|been|being|is the|are the|was the|were the|be the|i'm|we're|he's|she's|it's|you're|they're",
    possessive: 'her|his|their|my|your|our|its',
    person:
      'suspect|defendant|victim|man|woman|boy|girl|driver|mother|father|son|daughter|wife|husband|brother|sister|student|teacher|officer|passenger|resident|gunman|shooter',
    'identifier after': 'u.s.c.|u.s.c|usc|c.f.r.|c.f.r|cfr|f.2d|f.3d|f. supp.|max',
    'term of':
      'treasury|treasurys|treasuries|bond|bonds|note|notes|yield|yields|gilt|gilts|bund|bunds|u.s. treasury|u.s. treasuries|government bond|government bonds',
    'share verb':
      "are|were|aren't|weren't|have|haven't|had|do|don't|did|didn't|believe|say|said|think|want|support|oppose|live|agree|disagree|feel|fear|expect|prefer|favor|own|report|reported|vote|voted|know",
    moved: 'up|down|by|rose|fell|dropped|gained|lost|leads|lead|leading|led|behind|ahead|jumped|climbed|slipped',
    referring: 'these|those|the|both',
    'part of': 'of|out of',
    'told apart':
      'largest|biggest|smallest|highest|lowest|longest|oldest|youngest|leading|main|major|top|most|least|worst|best|remaining|surviving|other|new|extra|additional|missing|dead|injured|killed',
    aged: 'age|ages|aged|age of|ages of',
    period: 'quarters',
    'in a row': 'in a row|running|straight|consecutively|in succession|on end|ago|later|earlier',
    assent: 'yes|yeah|yep|yup|absolutely|totally|exactly|definitely|right|sure|oh|of course|no doubt',
    'people of age':
      'people|those|anyone|anybody|everyone|everybody|someone|adults|women|men|workers|voters|persons|citizens|residents|patients|he is|she is|he was|she was',
    'not with article': 'over|under|around',
    'not item':
      "that's|that|which|maybe|perhaps|about|roughly|almost|nearly|more|less|if|actually|no|sorry|i think|yes|yeah|up|down|right|not|at|exactly|give or take|according|compared|depending|including|in|per|from|since|last",
    score:
      'won|win|wins|lost|lose|loses|beat|beats|beaten|defeated|led|leads|trail|trailed|trails|tied|drew|vote|voted|record|ruled|score|game|victory|loss|defeat|majority|decision|ruling|lead|split',
    'counted in millions':
      'people|jobs|homes|households|families|users|customers|workers|voters|children|passengers|patients|copies|viewers|subscribers|followers|members|shares|refugees|migrants|pensioners|students|visitors|tourists|views|downloads|tonnes|barrels|litres|doses',
    street: 'street|avenue|road|boulevard|drive|lane|st|ave|rd|blvd',
    'day time': 'half past|quarter past|quarter to',
    'own list':
      'good questions|great questions|excellent questions|good points|great points|important questions|important points|answers|choices|options|kinds|types|sorts|sides|symbols|approaches|categories|buckets|camps|scenarios|steps|layers|concepts|ideas|problems|challenges|themes|takeaways|priorities|pillars|factors|principles|stories|lessons|messages|arguments|facts|rules|notes|announcements|modes|roles|pieces|directions|dimensions|possibilities|alternatives|explanations|perspectives|different things|different ways|different kinds|different types|main things|main points|key things|key points|big things|other things|other points|goals|paths|things|points|questions|issues|items|topics|aspects|reasons|ways|remarks|observations|thoughts|comments|parts|examples|caveats|words|quick things|quick questions|quick points|quick comments|quick remarks|follow up questions|follow up|follow ups|short questions|short points|brief questions|brief points|brief comments|simple questions|more questions|other questions|final questions|final points|final thoughts|small points|small things|rounds of questions|rounds of questioning|rounds of debate',
    edition:
      'century|centuries|rate|amendment|edition|session|chapter|article|quarter|meeting|conference|congress|round|season|episode|book|volume|grade|floor|avenue|street|lady|gentleman|class|base|party|world|degree|person|hand|half|place|name|aid|family|responders|language|nature|cousin|draft|term|wave|generation|phase|stage|page|segment|part|question|point|topic|thing|item|issue|reason|step|one|slide|section|paragraph|speaker',
    ranked: 'ranked|ranks|rank|ranking|placed|finished|came|finishing|coming|places|number',
    'not one': 'one|no|any|some|every|each|this|that|the|which|another',
    month:
      'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|jan.|feb.|mar.|apr.|jun.|jul.|aug.|sep.|sept.|oct.|nov.|dec.',
    'date before':
      'in|since|by|from|until|till|of|during|before|after|between|through|mid|early|late|around|back in|the|year|summer|spring|winter|fall|autumn|fiscal|class of|circa',
    'date after':
      'bc|ad|bce|ce|election|elections|season|census|budget|campaign|olympics|debates|presidential|case|crisis|financial',
    clock: "am|pm|a.m.|p.m.|o'clock|oclock",
    'identifier before':
      'tls|ssl|http|html|css|usb|bluetooth|wifi|wi fi|macos|android|ubuntu|debian|fedora|kubernetes|react|angular|rails|django|postgres|mysql|golang|openssl|typescript|node.js|gpt|llama|gemini|nintendo|row|rows|po box|p.o. box|regulation|regulations|directive|directives|protocol|circular|decree|lines|bit|node|slot|option|witness|patient|caller|scenario|reactor|turbine|variant|opcode|base|episodes|prs|pull request|pull requests|round|rounds|extension|ext|ext.|clause|measure|question|questions|world war|super bowl|nasdaq|playstation|xbox|motel|airbus|amendment|exhibit|exhibits|flights|routes|numbers|nos.|footnote|footnotes|highways|port|ports|rfc|executive order|public law|no.|nr.|number|sections|articles|chapters|district|ward|precinct|category|exit|ordinance|grades|terminal|tier|docket|best of|u.s.c.|c.f.r.|s&p|russell|ftse|rooms|phases|titles|levels|figures|tables|versions|bips|section|sec.|article|art.|chapter|room|route|flight|highway|interstate|channel|page|pages|figure|table|version|bip|pr|issue|episode|season|grade|level|type|model|phase|line|area|zone|proposition|prop|title|psalm|verse|boeing|windows|form|rule|apollo|formula|group|track|slide|week|day|step|part|volume|vol.|appendix|item|resolution|hr|h.r.|bill|building|suite|apartment|unit|gate|platform|bus|class of|code|size|press|dial|mile|call|text|fortune|gang of|group of|agenda|vision|pier|studio|ios|iphone|python|php|java|ipv|web|bug|ticket|tab|tabs|on count|on counts|of count|player|players|juror|jurors|number ending|number ending in|card ending|card ending in|account ending|account ending in|locker|in seat|aisle|next up is|up next is|paragraph|paragraphs|para|recital|stanza|underscore|hashtag|items|agenda items|motions|slides|gates|lanes|steps|stages|tracks',
    'function word':
      'a|an|the|of|and|or|but|nor|so|yet|for|in|on|at|by|to|from|with|without|as|than|that|this|these|those|which|who|whom|whose|when|where|why|how|what|if|because|since|until|while|is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|not|no|yes|he|she|it|we|they|i|you|me|him|her|us|them|my|your|his|its|our|their|there|here|now|then|ago|later|before|after|into|onto|over|under|about|up|down|off|out|through|between|among|amid|against|during|per|more|less|fewer|other|others|such|very|too|also|just|only|even|still|again|ever|never|always|each|every|all|any|both|some|many|much|most|plus|minus|times|versus|vs|via|away|back|apart|together|today|tomorrow|yesterday|tonight|already|mr|mrs|ms|dr|well|oh|okay|ok|right|like|perhaps|maybe|probably|either|neither|came|come|comes|went|said|says|say|think|got|get|gets|goes|go|going|want|wanted|made|make|makes|took|take|takes|gave|give|gives|know|knows|see|saw|met|left|lost|won|needed|need|worked|works|spent|died|lived|costs|includes|contains|nowadays|afterwards|sometimes|anyways|unless|besides|upstairs|downstairs|overseas|requires|allows|means|alleges|applies|becomes|remains|provides',
    throughout: 'over',
    'not throughout':
      "for|after|in|with|of|to|at|by|within|since|and|or|but|than|until|from|before|is|are|was|were|be|been|being|it's|that's|a|an|all|there|here|now|already|not|about|only|who|has|have|had",
    'takes time':
      'spend|spends|spent|spending|take|takes|took|taken|taking|lasts|lasted|lasting|serve|serves|served|serving|wait|waits|waited|waiting|worked|working|lived|living|needed|requires|required|remain|remains|remained|stayed|ran|sat|stood|slept|talked|talking|spoke|spoken|drove|walked|travelled|traveled|taught|studied|held|kept|known|knew|went on|gone on|goes on|go on|jailed|imprisoned|sentenced|banned|detained|missing|stuck|trapped',
    'goes on':
      'be spent|been spent|is spent|was spent|were spent|being spent|cost|costs|fell|fall|falls|fallen|falling|rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|shrank|shrink|shrinks|shrunk|increase|increases|increased|decrease|decreases|decreased|decline|declines|declined|drop|drops|dropped|improve|improves|improved|expand|expands|expanded|reduce|reduces|reduced|raise|raises|raised|cut|cuts|invest|invests|invested|build|builds|built|deliver|delivers|delivered|phased in|phased out|spread|rolled out|pay|pays|paid|repaid|save|saves|saved|create|creates|created|change|changes|changed|doubled|halved|funded|introduced|completed',
    'subject after': "we|you|he|she|it|they|the|this|our|their|his|her|my|i have|i've",
    'not superlative':
      'test|guest|forest|interest|request|harvest|protest|contest|arrest|west|rest|nest|chest|quest|conquest|midwest|northwest|southwest|priest|manifest|honest|modest|earnest|crest|pest|vest|zest|fest',
    top: 'top',
    superlative:
      'in the nation|in the country|in the world|in the state|in the league|in the region|nationally|worldwide|globally|ever|largest|biggest|highest|lowest|smallest|longest|most|best|worst|fastest|richest|poorest|deadliest|oldest|youngest|leading|least|busiest|strongest|weakest|cheapest|hottest|coldest|wealthiest|greatest|fewest|time|woman|man|black|in history',
    comparative:
      'more|as|the|fewer|higher|larger|greater|bigger|better|faster|longer|less|lower|cheaper|stronger|over|that|what|than|smaller|likelier|its|their|his|her',
    'people noun':
      'people|men|women|children|teeth|feet|geese|mice|police|cattle|staff|personnel|youth|alumni|media|data|criteria|phenomena|bacteria|species|series|aircraft|sheep|fish|deer|folks|kids|troops|crew|million|offspring|percent|kilo|grandchildren',
  },
};

/** How would you, do you want: what opens a question of what somebody wishes or would do, and not of what is so. */
function wishes(): string {
  const asked = 'you|we|anyone|anybody|everyone|everybody|each of you|all of you'.split('|');
  const open = 'would|could|should|shall|can|will|may|how would|what would|where would|when would|how should'.split(
    '|',
  );
  const wanting =
    'how did you get to|how do you get to|how did you arrive at|how do you arrive at|how did we get to|how did they get to|where did you get|where do you get|how did you come up with|how do you come up with|do you think|do you feel|do you believe|do you support|do you want|do you favor|do you favour|are you|are you willing to|are you ready to'.split(
      '|',
    );
  const bare =
    'do i hear|do i have|can i get|can i have|may i have|could i get|could i have|can we get|can we have|what would|who would|where would|how much would'.split(
      '|',
    );
  // Of whoever it is asked: should an eighteen-year-old be able to?
  const modals =
    'would|could|should|shall|can|may|will|shall we say|why would anyone need|why would anybody need|why would you need'.split(
      '|',
    );
  const anybody = modals.flatMap((word) => [
    word,
    ...'i|he|she|they|it|this|that|there'.split('|').map((one) => `${word} ${one}`),
  ]);
  return [...open.flatMap((word) => asked.map((whom) => `${word} ${whom}`)), ...wanting, ...bare, ...anybody].join('|');
}

/**
 * You should, you'd want to: what opens advice, which is for anybody and tells of nobody. What parents, people or kids want or need is
 * told of them.
 */
function advice(): string {
  const all = ['you', 'you guys', 'everyone', 'everybody', 'people', 'parents', 'kids'];
  const should =
    "should|shouldn't|should not|should always|should never|ought to|may want to|might want to|might wanna".split('|');
  const wants = 'want to|wanna|will want to|would want to'.split('|');
  const short = "you'd better|you'll want to|you'd want to|you'd wanna|you'd be better off with|one should".split('|');
  return [
    ...all.flatMap((one) => should.map((word) => `${one} ${word}`)),
    ...all.slice(0, 2).flatMap((one) => wants.map((word) => `${one} ${word}`)),
    ...short,
  ].join('|');
}

/** You don't need: advice too, unless a fact is told by it. */
function advisedAgainst(): string {
  const how = "don't want to|don't wanna|don't want|don't need|don't need to|don't have to".split('|');
  return ['you', 'you guys'].flatMap((one) => how.map((word) => `${one} ${word}`)).join('|');
}

/** I'm going to walk you through, let me read you: what opens what the speaker is about to tell. */
function announcements(): string {
  const who =
    "i'll|i will|i'm going to|i am going to|i'm gonna|let me|i'd like to|i want to|i'm about to|we'll|we're going to".split(
      '|',
    );
  const how = ['', ' just', ' briefly', ' quickly', ' also'];
  const tells =
    'walk you through|take you through|show you|go through|go over|talk about|tell you|read you|share|share with you|touch on|mention|highlight|leave you with|start with|ask you|focus on|point out|give you'.split(
      '|',
    );
  return who.flatMap((word) => how.flatMap((extra) => tells.map((verb) => `${word}${extra} ${verb}`))).join('|');
}

/** I'd ask members to, I want you to: what opens a request of the speaker. */
function requests(): string {
  const who =
    "i'd ask|i would ask|i'd like|i would like|i want|i need|i'm asking|i am asking|i urge|i'd urge|i invite|i'd invite|i encourage|i'd encourage|we'd ask|we ask|we'd like".split(
      '|',
    );
  const whom =
    'you|you all|all of you|both of you|each of you|everyone|everybody|members|the members|speakers|people|folks|the witness|the witnesses|both candidates|both sides'.split(
      '|',
    );
  return who.flatMap((word) => whom.map((one) => `${word} ${one} to`)).join('|');
}
