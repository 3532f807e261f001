/**
 * How much the words of a label, taken by themselves, look like the name of a speaker. `sure`: a title or a known given
 * name and a name, a function, a Chinese full name. `likely`: written as full names are, and headings. `maybe`: one word
 * that could be a name. `odd`: rather a phrase. `never`: names no speaker wherever it stands (`Date`, `地址`, a web address).
 */
export type Likeness = 'never' | 'odd' | 'maybe' | 'likely' | 'sure';
