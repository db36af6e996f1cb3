import { Words } from './check-words';

/** A word of a text and where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is known of the text: words of the customer's own name, whether it lists people anyway, its language's words. */
export interface NameContext {
  readonly ownWords: ReadonlySet<string>;
  readonly listsPeople: boolean;
  readonly words: Words;
}

/** Returns the words of a text; a genitive is taken off. */
export function tokensOf(text: string): readonly Token[] {
  const words = text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu);
  return [...words].map((match) => {
    const bare = match[0].replace(/['’]s$/u, '');
    return { text: bare, start: match.index, end: match.index + bare.length };
  });
}

/** One word of a text with what stands around it. */
export class PlaceInNote {
  constructor(
    readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly index: number,
    readonly context: NameContext,
  ) {}

  /** Returns the word so many steps on, if only a blank (or one of `marks`) lies between. */
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
