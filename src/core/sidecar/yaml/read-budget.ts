/** What reading one file may cost, so that a hostile one takes seconds and not minutes, and megabytes and not gigabytes. */
export class ReadBudget {
  /** Signs of YAML to be read by the `yaml` library, some 200,000 a second; 10,000 entries have about half of this. */
  signs = 3_000_000;
  /** Broken entries that are searched for what broke them. */
  explanations = 100;
}

/** UTF-16 units. */
const maxPiece = 8 * 1024 * 1024;

/** As many signs as may be given to the `yaml` library at once: it takes about a kilobyte for each. */
const maxSigns = 200_000;

/** What the library takes for a piece of text however short, in signs. */
const signsAPiece = 50;

/** True where a piece of text may be given to the `yaml` library; takes what it costs from the budget. */
export function affords(budget: ReadBudget, text: string, start: number, end: number): boolean {
  const most = Math.min(maxSigns, budget.signs);
  let found = 0;
  for (let at = start; at < end && found <= most; at++) if (signs.has(text.charCodeAt(at))) found++;
  budget.signs -= found + signsAPiece;
  return found <= most && end - start <= maxPiece;
}

/** Line ends and whatever else may begin another node, or a mistake of its own. */
const signs = new Set([...'\n,-:?[]{}"\'&*!|>#%@`'].map((sign) => sign.charCodeAt(0)));
