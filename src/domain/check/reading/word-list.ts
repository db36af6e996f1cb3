/** Words of a list that were found in a text, and where. */
export interface MetWords {
  readonly text: string;
  readonly index: number;
}

const whole = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;

/**
 * A list of words and phrases of one language. `source` is a regular expression that meets any of them; case does
 * not matter to it, and it must hold no nested repetition, so that a long text takes no longer than its length.
 */
export class WordList {
  private readonly words: ReadonlySet<string>;
  private patterns: { readonly any: RegExp; readonly every: RegExp; readonly last: RegExp } | undefined;

  constructor(
    entries: readonly string[],
    readonly source: string,
  ) {
    this.words = new Set(entries);
  }

  /** True for a list that holds nothing, as in a language that lacks it. */
  get isEmpty(): boolean {
    return this.words.size === 0;
  }

  /** Returns true for a word that stands in the list exactly so, in the same case. */
  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Returns true if the text holds any of the words, as whole words. */
  isIn(text: string): boolean {
    return this.ready().any.test(text);
  }

  /** Returns the first words of the list in a text, or undefined. */
  firstIn(text: string): MetWords | undefined {
    const match = this.ready().any.exec(text);
    return match ? { text: match[0], index: match.index } : undefined;
  }

  /** Returns the words of the list that a text begins with, or undefined. */
  openingOf(text: string): string | undefined {
    const first = this.firstIn(text);
    return first?.index === 0 ? first.text : undefined;
  }

  /** Returns the words of the list that a text ends with, marks and blanks behind them aside, or undefined. */
  endingOf(text: string): MetWords | undefined {
    const match = this.ready().last.exec(text);
    return match ? { text: match[0], index: match.index } : undefined;
  }

  /** Returns all words of the list in a text, in its order. */
  allIn(text: string): readonly MetWords[] {
    return [...text.matchAll(this.ready().every)].map((match) => ({ text: match[0], index: match.index }));
  }

  /** Returns the text with another in place of each of the words found. */
  replacedIn(text: string, by: (words: string) => string): string {
    return text.replace(this.ready().every, (words) => by(words));
  }

  /** Returns the text without the words of the list, a blank in the place of each. */
  takenFrom(text: string): string {
    return this.replacedIn(text, () => ' ');
  }

  /** The patterns are made when they are first needed: a list that is only asked for single words needs none. */
  private ready() {
    return (this.patterns ??= {
      any: new RegExp(whole(this.source), 'iu'),
      every: new RegExp(whole(this.source), 'giu'),
      last: new RegExp(`${whole(this.source)}[\\s.,:#(–-]{0,4}$`, 'iu'),
    });
  }
}

/** A list that meets nothing. */
export const noWords = new WordList([], '(?!)');
