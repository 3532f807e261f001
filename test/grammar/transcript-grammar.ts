import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IOnigLib, parseRawGrammar, Registry } from 'vscode-textmate';

const path = join(process.cwd(), 'syntaxes/transcript.tmLanguage.json');
const require = createRequire(join(process.cwd(), 'package.json'));

/** What a stretch of a line is coloured as, by the scopes that themes know. */
export type Colour = 'speaker' | 'time' | 'number' | 'unit' | 'direction';

const colourOf: Record<string, Colour> = {
  'entity.name.type.class.speaker.transcript': 'speaker',
  'comment.line.timestamp.transcript': 'time',
  'constant.numeric.quantity.transcript': 'number',
  'keyword.other.unit.transcript': 'unit',
  'comment.block.direction.transcript': 'direction',
};

/** A coloured stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly colour: Colour;
}

/** The grammar as VS Code runs it: Oniguruma, line by line. */
export class TranscriptGrammar {
  static async load(): Promise<TranscriptGrammar> {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const onigLib: Promise<IOnigLib> = Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    });
    const registry = new Registry({
      onigLib,
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    const grammar = await registry.loadGrammar('text.transcript');
    if (!grammar) throw new Error(`no grammar in ${path}`);
    return new TranscriptGrammar(grammar);
  }

  private constructor(private readonly grammar: IGrammar) {}

  /** Colours a text, and gives each line as long as it takes. */
  paint(text: string): Stretch[] {
    const stretches: Stretch[] = [];
    let state = INITIAL;
    let start = 0;
    for (const line of text.split('\n')) {
      const result = this.grammar.tokenizeLine(line, state);
      for (const token of result.tokens) {
        const colour = token.scopes.map((scope) => colourOf[scope]).findLast((one) => one !== undefined);
        const end = Math.min(token.endIndex, line.length);
        if (colour && end > token.startIndex) {
          const words = line.slice(token.startIndex, end);
          stretches.push({ start: start + token.startIndex, end: start + end, text: words, colour });
        }
      }
      state = result.ruleStack;
      start += line.length + 1;
    }
    return stretches;
  }
}
