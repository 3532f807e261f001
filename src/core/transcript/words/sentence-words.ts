import { wordSet } from './word-set';

/** Words that begin or fill a phrase and hardly ever a speaker's label, in lower case: `The reason is:`, `Ich sage:`. */
export const sentenceWords = wordSet(
  // English
  'i you he she it we they me him us them my your his its our their mine this that these those there here what which who',
  'whom whose when where why how is are was were be been being am have has had do does did will would can could shall should',
  'may might must not and but or nor so yet if because as than then when while since until although though unless whether',
  'say says said saying tell told ask asked asks think thought know knew mean means meant see look listen let go get got make',
  'made want wants wanted need like just very much more most some any many all every each both few only even also too again',
  'about into over under after before between during without within against among out up down off on at by in to with for',
  "i'm i've i'll i'd it's that's there's here's what's let's don't doesn't didn't isn't aren't can't won't we're we've you're",
  'they’re it’s that’s here’s one two three four five now well yes no please thanks thank sorry okay quote unquote question_is',
  'a an remember consider imagine suppose following follows example reason point thing things way fact answer',
  // German
  'ich du er wir ihr sie es mein dein sein unser euer das dass dies diese dieser was wer wie wo warum wann ist sind war waren',
  'hat habe haben hatte wird werden kann können muss müssen soll will wollen möchte sage sagt gesagt frage und oder aber denn',
  'weil wenn ob nicht kein keine ein eine einen einem einer auf aus bei mit nach zu zum zur durch für gegen ohne um noch nun',
  'jetzt dann also auch nur schon sehr hier dort heute zunächst einmal folgendes darf deshalb',
  // French
  'je tu il elle nous vous ils elles mon ton son notre votre leur ce cet cette ces que qui quoi quand comment pourquoi est',
  'sont était étaient être avoir ai as a avons avez ont fait dit dis et ou mais donc car si ne pas plus une des dans sur sous',
  'avec pour par sans entre voici voilà alors',
  // Spanish, Portuguese, Italian
  'yo tú él ella nosotros ustedes ellos mi tu su nuestro este esta esto ese esa eso que qué quien cuando cómo es son era eran',
  'ser estar está están tengo tiene ha han he y o pero porque si no un una unos unas en con para por sin sobre entre más muy',
  'eu ele nós vocês eles meu seu isto isso aquilo não mas também um uma em com sem são foi tem é io lui noi voi loro mio suo',
  'questo quello che chi quando come perché sono stato ho hai ma anche non un uno con per senza più molto se',
);

/** Words of lower case that stand inside a name or a title without making it a phrase. */
export const nameParticles = wordSet(
  'van von der den de la le du di da do dos das del della des el al bin ibn ben bint y e ten ter zu zum zur of the and und et',
  "for in on at 't af av och og i los las lo d' l' st san im am vom beim bei den dem für a à do ' o ao aos na no nas em",
  'el-  abu as-  ad- sans aux au pro tempore replik ex et en',
);
