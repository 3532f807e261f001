import type { Likeness } from './likeness';
import { givenNames } from './words/given-names';
import { notSpeakers } from './words/not-speakers';
import { titlesBefore } from './words/person-titles';
import { nameParticles, sentenceWords } from './words/sentence-words';
import { speakerKinds, speakerRoles } from './words/speaker-roles';

const numberedSpeaker =
  /^(?:speaker|spk|spkr|participant|person|talker|voice|orador|hablante|locuteur|intervenant|sprecher|user)[\s_-]*\d{1,3}$/i;
/** `Frage 22`: the number of what is asked, not of who asks. */
const numberedThing =
  /^(?:question|answer|response|recording|frage|antwort|réponse|pregunta|respuesta|pergunta|resposta|domanda|risposta|vraag|вопрос)\s*(?:#|no\.?|nr\.?)?\s*\d+$/i;
const article = /^(?:the|an?|el|la|los|las|le|les|os?|as?|de|het|der|die|das|il|lo|gli)$/;

/** Judges a label whose words stand apart, without what stood in brackets and quotes. */
export function judgeWords(label: string): Likeness {
  const [first, ...titles] = label.split(/\s*[,，،]\s*/);
  const name = first!.replace(/[*_`]/g, '').trim();
  const lower = name.toLowerCase();
  const unnumbered = lower.replace(/\s*(?:#|no\.?)?\s*(?:\d{1,3}|\b[a-z])$/, '');
  if (titles.some(isPhrase)) return 'odd';
  if (numberedThing.test(name)) return 'odd';
  if (numberedSpeaker.test(name)) return 'sure';
  if (speakerRoles.has(lower) || speakerRoles.has(unnumbered)) return /^\p{Ll}/u.test(name) ? 'maybe' : 'sure';
  // `AM`, `PM`, `ID`, `CC`: words, and initials of people too.
  if (/^\p{Lu}{2,3}$/u.test(name) && notSpeakers.has(lower)) return 'odd';
  if (name === '' || notSpeakers.has(lower) || notSpeakers.has(unnumbered)) return 'never';
  const words = name.split(/\s+/);
  // `maya.ortiz`: the name of an account.
  if (/^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)+$/u.test(name) && name.length <= 30) return 'odd';
  if (words.length > 9 || /[?!¿¡]/.test(name) || !stopsBelongToNames(words)) return 'never';
  if (words.length > 1 && /^\p{Ll}/u.test(words.at(-1)!) && notSpeakers.has(words.at(-1)!)) return 'never';
  return judgeTitled(words) ?? judgeName(words, name);
}

/** Labels that a title, a function or a kind of speaker begins: `Sen. Ted Cruz`, `The Chairman`, `Female Speaker`. */
function judgeTitled(words: readonly string[]): Likeness | undefined {
  const honoured = words.length - withoutHonours(words).length;
  if (honoured > 0) return words.length > honoured && words.slice(honoured).some(startsUpper) ? 'sure' : undefined;
  const first = bareWord(words[0]!);
  const rest = words.slice(1);
  const kinds = words.filter((word) => speakerKinds.has(bareWord(word))).length;
  if (kinds >= 2 && kinds >= words.length - 1) return 'sure';
  if (rest.length === 0) return undefined;
  if (article.test(first)) {
    const title = rest.join(' ').toLowerCase();
    if (speakerRoles.has(title) || titlesBefore.has(bareWord(rest[0]!))) return isPhraseOf(rest, true) ? 'odd' : 'sure';
    if (/^(?:the|an?)$/.test(first)) return rest.every(startsUpper) ? 'odd' : 'never';
    return startsUpper(words[0]!) && rest.every(startsUpper) ? undefined : 'odd';
  }
  // `Mme la présidente`, `Monsieur le ministre`
  if (titlesBefore.has(first) && article.test(rest[0]!) && rest.length > 1) {
    const title = rest.slice(1).join(' ').toLowerCase();
    if (speakerRoles.has(title) || titlesBefore.has(bareWord(rest[1]!))) return 'sure';
  }
  if (!speakerRoles.has(first) && !titlesBefore.has(first)) return undefined;
  const fits = rest.every(
    (word) =>
      isNameWord(word) ||
      /^(?:\p{Ll}{1,5}\.)+$/u.test(word) || // Dr. h. c., Dr. rer. nat.
      nameParticles.has(word.toLowerCase()) ||
      speakerRoles.has(bareWord(word)) ||
      titlesBefore.has(bareWord(word)),
  );
  // `Ministr financí Karel Bílek`: a title and what it is of, then a name.
  if (
    !fits &&
    startsUpper(words[0]!) &&
    rest.length >= 3 &&
    rest.slice(-2).every(isNameWord) &&
    !isPhraseOf(rest, true)
  )
    return 'likely';
  if (!fits || !rest.some(startsUpper)) return startsUpper(words[0]!) ? 'odd' : 'never';
  // `Herr Minister`: a title and a function without a name is how one speaks to somebody.
  const named = rest.some((word) => startsUpper(word) && !titlesBefore.has(bareWord(word)));
  return named || speakerRoles.has(first) ? (isPhraseOf(rest, true) ? 'odd' : 'sure') : 'maybe';
}

/** Words without `Right Hon.`, `The Most Reverend`, `Rt. Hon.` in front; all of them if nothing of the kind stands there. */
function withoutHonours(words: readonly string[]): readonly string[] {
  const from = article.test(bareWord(words[0]!)) ? 1 : 0;
  if (!/^(?:right|rt|most|very)$/.test(bareWord(words[from] ?? ''))) return words;
  return /^(?:hon|honou?rable|rev|reverend)$/.test(bareWord(words[from + 1] ?? '')) ? words.slice(from + 2) : words;
}

/** `J.`, `Ph.D.`, `J.M.ªS`; what stands between two stops can be read in one way only: else a long word would take for ever. */
const abbreviations = /^\p{L}{1,3}\.(?:(?:[ªºao]\p{L}{3}|\p{L}{1,3})\.)*[ªºao]?\p{Lu}?,?$/u;

/** `J.Smith`, `Д.Орлов`, `В.В.Орлов`: initials that no blank parts from the name. */
const gluedInitials = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}\p{Lu}[\p{L}\p{M}'’-]+$/u;

function judgeName(words: readonly string[], name: string): Likeness {
  const first = bareWord(words[0]!);
  const single = words.length === 1;
  if (caseless(name)) return words.length <= 4 && !words.some((word) => sentenceWords.has(word)) ? 'maybe' : 'odd';
  if (sentenceWords.has(first) && !givenNames.has(first))
    return single && isUpperWord(name) && name.length <= 3 ? 'maybe' : 'odd';
  if (single) {
    if (gluedInitials.test(name)) return 'likely';
    if (startsUpper(name)) return name.length > 24 ? 'odd' : givenNames.has(first) ? 'likely' : 'maybe';
    return name.length <= 20 && /^[\p{Ll}\d_.-]+$/u.test(name) ? 'maybe' : 'odd';
  }
  // `Tiina Salmela vas`: a name and a party.
  if (words.length === 3 && /^\p{Ll}{2,5}\.?$/u.test(words[2]!) && !isParticle(words[2]!) && !isFiller(words[2]!)) {
    const [given, family] = words;
    return isNameWord(given!) && isNameWord(family!) && !isPhraseOf([given!, family!]) ? 'maybe' : 'odd';
  }
  const fits = words.every((word) => isNameWord(word) || isParticle(word));
  const capitals = words.filter(startsUpper).length;
  if (!fits || capitals < 2 || words.length > 7 || isPhraseOf(words)) return 'odd';
  const given = words.slice(0, words.length > 2 ? 2 : 1);
  return given.some((word) => givenNames.has(bareWord(word))) ? 'sure' : 'likely';
}

/** A word in lower case without the stop of an abbreviation and without brackets. */
function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("'’[]+|\.[ªºao]$|[.’')\]"]+$/g, '');
}

/** A script without capitals, such as Arabic, Hebrew, Hindi or Thai. */
function caseless(words: string): boolean {
  return !/[\p{Lu}\p{Ll}]/u.test(words);
}

function startsUpper(word: string): boolean {
  return /^[("'’]?(?:[dlDLO]['’])?[\p{Lu}\p{Lt}]/u.test(word);
}

function isUpperWord(word: string): boolean {
  return /^[\p{Lu}.'’-]+$/u.test(word);
}

/** `Cruz`, `O'Neill`, `McCAIN`, `Göring-Eckardt`, `J.`, `Jr.`, `III`, `#2`. */
function isNameWord(word: string): boolean {
  return /^[("'’]?(?:[dlDLO]['’])?[\p{Lu}\p{Lt}][\p{L}\p{M}'’.\-/&]*[)"]?$/u.test(word) || /^#?\d{1,3}$/.test(word);
}

function isParticle(word: string): boolean {
  return nameParticles.has(word) || /^[dlDL]['’]\p{Lu}/u.test(word) || /^\p{Ll}{1,3}-\p{Lu}/u.test(word);
}

/** Whether a word among capitalised ones fills phrases and no names: `What The Numbers Say`, `OUT OF OR`. */
function isPhraseOf(words: readonly string[], titled = false): boolean {
  return words.some((word) => {
    const lower = bareWord(word);
    if (lower.length < 2 || (word !== lower && word.length < 3 && !isUpperWord(word))) return false;
    if (givenNames.has(lower) || titlesBefore.has(lower) || speakerRoles.has(lower)) return false;
    const filler =
      sentenceWords.has(lower) &&
      (!nameParticles.has(lower) || (!titled && isUpperWord(word) && englishFillers.has(lower)));
    return filler || (notSpeakers.has(lower) && !nameParticles.has(lower));
  });
}

/** Whether a word in lower case fills sentences. */
function isFiller(word: string): boolean {
  return sentenceWords.has(word) || notSpeakers.has(word);
}

/** Particles that in capitals are part of a phrase rather than of a name. */
const englishFillers = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'at', 'to', 'or', 'by']);

/** Whether what stands behind a comma is no title but the rest of a sentence. */
function isPhrase(title: string): boolean {
  const words = title.split(/\s+/);
  if (words.length > 16 || /(?:[!?]|\p{Ll}{5,}\.)\s+\p{Lu}/u.test(title)) return true;
  return words.some((word) => sentenceWords.has(word) && !nameParticles.has(word) && !titleFillers.has(word));
}

/** Words of sentences that titles hold too: `director of research at the bank`, `ministre de l'intérieur`. */
const titleFillers = new Set([
  'a',
  'as',
  'with',
  'by',
  'to',
  'on',
  'over',
  'une',
  'un',
  'en',
  'con',
  'e',
  'y',
  'et',
  'und',
  'für',
  'für',
  'bei',
  'aus',
  'mit',
  'auf',
  'ein',
  'eine',
  'der',
  'zur',
  'zum',
  'more',
  'out',
  'most',
  'all',
  'down',
]);

/** Stops within a label stand behind initials, titles and abbreviations only. */
function stopsBelongToNames(words: readonly string[]): boolean {
  return words.every((word, i) => {
    const stop = word.indexOf('.');
    if (stop < 0 || abbreviations.test(word) || gluedInitials.test(word)) return true;
    const plain = word.slice(0, -1).toLowerCase();
    return stop === word.length - 1 && (titlesBefore.has(plain) || i > 0 || plain.length <= 5) && i < 6;
  });
}
