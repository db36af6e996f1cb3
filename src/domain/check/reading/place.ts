import { Words } from './check-words';

/** A word of a text and its position. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The context of the text. `ownWords` are the words of the customer's own name. `listsPeople` is true for a
 * field that lists people. `words` are those of the text's language.
 */
export interface NameContext {
  readonly ownWords: ReadonlySet<string>;
  readonly listsPeople: boolean;
  readonly words: Words;
}

/** Returns the words of a text, without a genitive "'s". */
export function tokensOf(text: string): readonly Token[] {
  const words = text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu);
  return [...words].map((match) => {
    const bare = match[0].replace(/['’]s$/u, '');
    return { text: bare, start: match.index, end: match.index + bare.length };
  });
}

/** One word of a text with the text around it. */
export class PlaceInNote {
  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly index: number,
    readonly context: NameContext,
  ) {}

  /**
   * Returns the word a number of steps away, or an empty text unless only a space (or one of `marks`) is
   * between.
   */
  word(step = 0, marks = /^\s{1,3}$/u): string {
    const sign = Math.sign(step);
    for (let at = this.index; at !== this.index + step; at += sign) {
      const [one, other] = sign > 0 ? [at, at + 1] : [at - 1, at];
      if (!marks.test(this.text.slice(this.tokens[one]?.end ?? 0, this.tokens[other]?.start ?? 0))) return '';
    }
    return this.tokens[this.index + step]?.text ?? '';
  }

  at(step: number): PlaceInNote {
    return new PlaceInNote(this.text, this.tokens, this.index + step, this.context);
  }

  get before(): string {
    const start = this.tokens[this.index]?.start ?? 0;
    return this.text.slice(Math.max(0, start - 80), start);
  }

  get after(): string {
    const end = this.tokens[this.index]?.end ?? 0;
    return this.text.slice(end, end + 40);
  }

  get beginsSentence(): boolean {
    return /(?:^|[.!?:\n•*·–-])\s*$/u.test(this.before);
  }
}
