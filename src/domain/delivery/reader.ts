import { Instant } from '../values/dates';
import { Language } from '../values/language';
import { RecipientKey } from './recipient';

/** The rhythms of the digest, the card with all customers. The weekly one comes on Mondays. */
export const digestRhythms = ['off', 'daily', 'weekly'] as const;

export type DigestRhythm = (typeof digestRhythms)[number];

/**
 * A person or a channel whom partners of the same tenant may choose to receive the summaries of their notes.
 * `language` is the one to write in; `digestHour` is 0 to 23 in `timeZone`. `digestSince` is the time when
 * the digest was last set: no earlier digest is due.
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

/** The fields of a reader's settings. */
export type ReaderField = 'name' | 'language' | 'digest' | 'hour';

/** The longest name of a reader, in characters. */
export const readerNameLimit = 60;

/** The hour of the digest when none is given. */
export const usualDigestHour = 8;

/** The most readers that a partner can choose for one customer's notes. */
export const mostReaders = 20;

/**
 * Returns a short checksum (FNV-1a, 32 bits) of a set of readers, in any order. The button of a preview
 * carries it, to recognize the readers that the preview showed. Two different sets share a checksum once in
 * about four thousand million cases.
 */
export function markOfReaders(readerIds: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...readerIds].sort().join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
