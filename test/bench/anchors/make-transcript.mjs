const syllables = 'ka lo mi ter ran sol ve dun pre sta ing ou ful ment ba cri ti ow ner ash el go per in com'.split(
  ' ',
);
const common = 'the of and to a in that we it is for was on our they not have with this be'.split(' ');
const speakers = ['MODERATOR', 'MAYOR', 'MINISTER', 'MRS HOLM', 'MR OKAFOR'];

/** Paragraphs of a made-up debate, about `length` characters in all, in a vocabulary as uneven as that of a language. */
export function makeParagraphs(random, length) {
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + random(3) }, () => syllables[random(syllables.length)]).join(''),
  );
  const word = () => {
    const kind = random(20);
    if (kind === 0) return `${1 + random(9)},${100 + random(900)}`;
    if (kind < 9) return common[random(common.length)];
    // The product of two draws makes some words far more frequent than others.
    return words[Math.floor((random(4000) * random(4000)) / 4000)];
  };
  const sentence = () => {
    const text = Array.from({ length: 5 + random(18) }, word).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = [];
  for (let written = 0; written < length; written += paragraphs.at(-1).length + 2) {
    const speech = Array.from({ length: 1 + random(6) }, sentence).join(' ');
    paragraphs.push(`${speakers[random(speakers.length)]}: ${speech}`);
  }
  return paragraphs;
}
