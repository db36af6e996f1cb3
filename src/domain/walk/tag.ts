import { CovidReason } from './engagement';

/** The tag, the same in every language. */
export const covidTag = '#covid';

const tagged: readonly CovidReason[] = ['assistance', 'acceleration'];

/**
 * Returns the tag of a customer's notes. It is `#covid` for customers who request deployment assistance or
 * accelerate because of COVID-19. Customers who pause or stop have none (their Entitlement Status is
 * updated instead). Customers for whom COVID-19 is not the reason have none either. Rule of "Overall Status
 * Notes Guidance" and "FTA Notes Guidance".
 */
export function tagFor(covid: CovidReason): typeof covidTag | undefined {
  return tagged.includes(covid) ? covidTag : undefined;
}

/** The part of a note kind that the tag rule needs. */
interface TaggedKind {
  readonly carriesTag: boolean;
}

/** Returns the tag of a note of this kind for a customer with this reason: `#covid`, or an empty text. */
export function noteTag(kind: TaggedKind, covid: CovidReason): string {
  return kind.carriesTag ? (tagFor(covid) ?? '') : '';
}

/**
 * The reason why a note has no tag: the customer pauses, COVID-19 is not the reason, or its kind never has
 * it.
 */
export type WhyUntagged = 'pausing' | 'unrelated' | 'kind';

/** Returns the reason for a note without the tag. For a customer who pauses, that is the reason. */
export function whyUntagged(kind: TaggedKind, covid: CovidReason): WhyUntagged {
  if (covid === 'pausing') return 'pausing';
  return kind.carriesTag ? 'unrelated' : 'kind';
}

const typedTag = /(?<!#)#+covid(?:[-_\u2010-\u2013]?(?:20)?19)?(?![\p{L}\p{N}_])/giu;

/**
 * Returns true when a search for `#covid` would find it in a text. This includes ways people type it
 * (`#COVID`, `#covid19`), the tag inside a longer word, look-alike letters, and invisible characters in
 * between.
 */
export function holdsTag(text: string): boolean {
  return text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[♯⌗сϲоοѵνіıιԁ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .includes(covidTag);
}

/** Letters of other alphabets, and signs, that look like those of the tag. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ '♯': '#', '⌗': '#', с: 'c', ϲ: 'c', о: 'o', ο: 'o' },
  ...{ ѵ: 'v', ν: 'v', і: 'i', ı: 'i', ι: 'i', ԁ: 'd' },
};

/**
 * Returns the text without typed tags and the gaps that they leave, so that a note has the tag once. A text
 * without a tag stays as it was. A tag within a longer word stays (see `noteProblems`). For texts within
 * their limits only.
 */
export function withoutTag(text: string): string {
  if (!holdsTag(text)) return text;
  return text
    .replace(typedTag, '')
    .replace(/\( ?\)/g, '')
    .replace(/(?<=\S) {2,}(?=\S)/g, ' ')
    .replace(/(?<! ) +(?=[.,;:!?]|$)/gm, '')
    .replace(/(?<=[.,;:!?])[,;]/g, '')
    .trim();
}
