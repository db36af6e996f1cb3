import { CovidReason } from './engagement';

/** The tag, the same in every language. */
export const covidTag = '#covid';

const tagged: readonly CovidReason[] = ['assistance', 'acceleration'];

/**
 * The tag a customer's notes carry: `#covid` for those who request deployment assistance or accelerate because
 * of COVID-19, none for those who pause or stop (their Entitlement Status is updated instead) and none when
 * COVID-19 is not the reason. Rule of "Overall Status Notes Guidance" and "FTA Notes Guidance".
 */
export function tagFor(covid: CovidReason): typeof covidTag | undefined {
  return tagged.includes(covid) ? covidTag : undefined;
}

/** As much of a kind of note as the tag asks for. */
interface TaggedKind {
  readonly carriesTag: boolean;
}

/** The tag of a note of this kind for a customer with this reason: `#covid`, or empty. */
export function noteTag(kind: TaggedKind, covid: CovidReason): string {
  return kind.carriesTag ? (tagFor(covid) ?? '') : '';
}

/** Why a note carries no tag: the customer pauses, COVID-19 is not the reason, or its kind never does. */
export type WhyUntagged = 'pausing' | 'unrelated' | 'kind';

/** The reason to give for a note without the tag; a customer who pauses comes first. */
export function whyUntagged(kind: TaggedKind, covid: CovidReason): WhyUntagged {
  if (covid === 'pausing') return 'pausing';
  return kind.carriesTag ? 'unrelated' : 'kind';
}

const typedTag = /(?<!#)#+covid(?:[-_\u2010-\u2013]?(?:20)?19)?(?![\p{L}\p{N}_])/giu;

/**
 * Whether somebody who searches for `#covid` would find it in a text: as people type it (`#COVID`, `#covid19`),
 * inside a longer word, with look-alike letters or invisible characters between.
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
 * The text without typed tags and the gaps they leave, so that a note carries the tag once; without one, as it
 * was. A tag within a longer word stays: see `noteProblems`. For texts within their limits.
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
