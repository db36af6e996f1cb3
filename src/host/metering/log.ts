import pino, { Logger } from 'pino';

export type Log = Logger;

/** A log that writes one JSON line an entry to standard output. Entries carry ids and durations, no customer text. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
