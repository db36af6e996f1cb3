import pino from 'pino';
import { ParentLog } from '../../runtime/log';

/**
 * Returns a log that writes one JSON line per entry to standard output. `level` is the lowest level that is
 * written.
 */
export function createLog(level: string): ParentLog {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
