/** Whether a text ends with a sign that ends a sentence, and what closes behind it. */
export function endsSentence(text: string): boolean {
  return end.test(text);
}

const end = /[.!?。！？…]["'”’」』)）]*$/;
