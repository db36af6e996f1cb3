/** Words of a list that were found in a text, and their position. */
export interface MetWords {
  readonly text: string;
  readonly index: number;
}

const whole = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;

/**
 * A list of words and phrases of one language. `source` is a regular expression that matches any of them,
 * in any case. It must not contain nested repetition, so that the time to search stays linear in the length
 * of the text.
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

  /** True for an empty list, which a language has for each list that it lacks. */
  get isEmpty(): boolean {
    return this.words.size === 0;
  }

  /** Returns true for a word that is in the list in exactly this spelling and case. */
  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Returns true if the text contains any of the words, as whole words. */
  isIn(text: string): boolean {
    return this.ready().any.test(text);
  }

  /** Returns the first words of the list in a text, or undefined. */
  firstIn(text: string): MetWords | undefined {
    const match = this.ready().any.exec(text);
    return match ? { text: match[0], index: match.index } : undefined;
  }

  /** Returns the words of the list at the beginning of a text, or undefined. */
  openingOf(text: string): string | undefined {
    const first = this.firstIn(text);
    return first?.index === 0 ? first.text : undefined;
  }

  /**
   * Returns the words of the list at the end of a text, or undefined. Punctuation and spaces may follow
   * them.
   */
  endingOf(text: string): MetWords | undefined {
    const match = this.ready().last.exec(text);
    return match ? { text: match[0], index: match.index } : undefined;
  }

  /** Returns all words of the list in a text, in the order of the text. */
  allIn(text: string): readonly MetWords[] {
    return [...text.matchAll(this.ready().every)].map((match) => ({ text: match[0], index: match.index }));
  }

  /** Returns the text with each match replaced. */
  replacedIn(text: string, by: (words: string) => string): string {
    return text.replace(this.ready().every, (words) => by(words));
  }

  /** Returns the text without the words of the list. A space replaces each of them. */
  takenFrom(text: string): string {
    return this.replacedIn(text, () => ' ');
  }

  /** Creates the patterns at the first use. A list that is only asked for single words needs none. */
  private ready() {
    return (this.patterns ??= {
      any: new RegExp(whole(this.source), 'iu'),
      every: new RegExp(whole(this.source), 'giu'),
      last: new RegExp(`${whole(this.source)}[\\s.,:#(–-]{0,4}$`, 'iu'),
    });
  }
}

/** An empty list, which matches no text. */
export const noWords = new WordList([], '(?!)');
