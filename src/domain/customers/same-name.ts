import { Day, dayOf } from '../values/dates';
import { searchable } from '../values/text';
import { Engagement } from '../walk/engagement';

/** The legal forms of companies that people write or leave out, without dots and spaces. */
const legalForms = new Set([
  ...['ag', 'bv', 'co', 'corp', 'corporation', 'eg', 'ev', 'gmbh', 'inc', 'incorporated', 'kg'],
  ...[
    'kgaa',
    'limited',
    'llc',
    'llp',
    'ltd',
    'mbh',
    'nv',
    'ohg',
    'plc',
    'sa',
    'sarl',
    'sas',
    'se',
    'spa',
    'srl',
  ],
]);

/**
 * Returns true when two names mean the same customer to a person who types them: case, accents, punctuation,
 * spaces and a legal form at the end, such as GmbH, do not count.
 */
export function isSameName(one: string, other: string): boolean {
  return coreOf(one) === coreOf(other);
}

function coreOf(name: string): string {
  const words = searchable(name)
    .replaceAll('ß', 'ss')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  // A name of signs alone has no words; then the signs count.
  if (words.length === 0) return searchable(name);
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join('');
}

/** What tells a customer from others of the same name: the domain, the first day, or both where one is not enough. */
export interface ToldApart {
  readonly domain: string;
  readonly startedOn: Day | undefined;
}

/** Returns what to add to the names in a list, by the id of the engagement. A name that is there once needs nothing. */
export function tellApart(engagements: readonly Engagement[]): ReadonlyMap<string, ToldApart> {
  return new Map(
    engagements.flatMap(({ id, customer, startedAt }): (readonly [string, ToldApart])[] => {
      const same = engagements.filter((other) => isSameName(other.customer.name, customer.name));
      if (same.length < 2) return [];
      const domains = new Set(same.map((other) => other.customer.domain));
      const days = new Set(same.map((other) => dayOf(other.startedAt)));
      const { domain } = customer;
      const startedOn = dayOf(startedAt);
      if (domains.size === same.length && !domains.has('')) return [[id, { domain, startedOn: undefined }]];
      return [[id, { domain: days.size === same.length ? '' : domain, startedOn }]];
    }),
  );
}
