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

const typedTag = /(?<![\p{L}\p{N}_#])(?:#covid(?:[-_]?19)?)+(?![\p{L}\p{N}_])/giu;

/** Whether a text holds the tag as people type it: `#covid`, `#COVID`, `#covid19`, `#covid-19`. */
export function holdsTag(text: string): boolean {
  return text.search(typedTag) >= 0;
}

/** The text without typed tags and the gaps they leave, so that a note carries the tag once; without one, as it was. */
export function withoutTag(text: string): string {
  if (!holdsTag(text)) return text;
  return text
    .replace(typedTag, '')
    .replace(/\(\s*\)/g, '')
    .replace(/(?<=\S) {2,}/g, ' ')
    .replace(/ +(?=[.,;:!?]|$)/gm, '')
    .replace(/(?<=[.,;:!?])[,;]/g, '')
    .trim();
}
