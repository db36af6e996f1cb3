import { Instant } from '../values/dates';
import { Language } from '../values/language';
import { RecipientKey } from './recipient';

/** How often a reader gets all customers on one card; a weekly one comes on Mondays. */
export const digestRhythms = ['off', 'daily', 'weekly'] as const;

export type DigestRhythm = (typeof digestRhythms)[number];

/**
 * Somebody, or a channel, that partners of the same tenant may choose to receive their notes' summaries. `language`
 * is the one to write in; `digestHour` is 0 to 23 in `timeZone`; `digestSince` is when the digest was last set: no
 * earlier one is due.
 */
export interface Reader extends RecipientKey {
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly digest: DigestRhythm;
  readonly digestHour: number;
  readonly digestSince: Instant;
  readonly since: Instant;
}

/** The longest name of a reader, in characters. */
export const readerNameLimit = 60;

/** The hour of the digest when none is given. */
export const usualDigestHour = 8;

/** How many readers a partner can choose for one customer's notes. */
export const mostReaders = 20;

/**
 * A short mark of who gets something, whatever their order: what a preview has shown, carried by its press. Another
 * choice has another mark but for one in four thousand million (FNV-1a).
 */
export function markOfReaders(readerIds: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...readerIds].sort().join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
