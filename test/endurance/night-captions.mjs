// The captions of a debate night, and how soon one comes after another.

const verbs = 'opened closed built promised hired planted moved lost repaired bought'.split(' ');
const things = 'clinics schools homes nurses trees jobs roads buses bridges teachers'.split(' ');

/** A number that no other caption has, so that each tag tells by itself where it belongs. */
export const numberOf = (i) => 10_000 + i * 7;
/** What is said in a caption. */
export const wordsOf = (i) =>
  `${i % 2 ? 'They' : 'We'} ${verbs[i % 10]} ${numberOf(i)} ${things[(i * 3) % 10]} last year.`;
/** The same as somebody who listens again writes it: other words around the same number. */
export const correctedOf = (i) =>
  `And ${i % 2 ? 'they' : 'we'} have ${verbs[i % 10]} ${numberOf(i)} ${things[(i * 3) % 10]} since last year.`;
const clock = (s) => new Date(s * 1000).toISOString().slice(11, 19);
/** As it stands in a WebVTT file. */
export const cueOf = (i, words) => `\n${clock(2 * i)}.000 --> ${clock(2 * i + 2)}.000\n${words}\n`;
/** Milliseconds to the next caption: a minute's talk goes slowly, then in a burst. */
export const pauseAfter = (i) => [1000, 250, 100, 400, 150][Math.floor(i / 40) % 5];
