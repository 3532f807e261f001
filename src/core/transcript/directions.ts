const words =
  /^[\s*_~♪♫]*(?:applause|laughter|laugh(?:s|ing)?|cheer(?:s|ing)|boo(?:s|ing)?|crosstalk|cross[- ]talk|inaudible|unintelligible|indiscernible|music|sound|silence|pause|sigh(?:s|ing)?|crying|chuckl\w*|cough\w*|overlap\w*|interrupt\w*|interjecti\w*|commercial break|break|recess|begin|end|video|clip|audio|blank|redacted|foreign|non-english|off[- ]mic|through (?:an )?interpreter|in (?:spanish|french|german|chinese|cantonese|mandarin|japanese|korean|arabic|russian)|phonetic|ph|sic|voice-?over|on camera|off camera|beifall|lachen|heiterkeit|zuruf|zwischenruf|unruhe|rires|applaudissements|exclamations|aplausos|risas|rumores|protestas|palmas|risos|applausi|笑|大笑|掌聲|掌声|鼓掌|拍手|静音|沉默|音樂|音乐|聽不清|听不清|無聲|拍掌|與會者|中場休息|休息|박수|웃음|전환)/i;

/** Whether the words within brackets say what happens instead of what is said: `applause`, `Beifall bei der SPD`. */
export function isDirection(within: string): boolean {
  return words.test(within);
}
