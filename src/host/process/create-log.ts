import pino from 'pino';
import { ParentLog } from '../../runtime/log';

/** Returns a log that writes one JSON line an entry to standard output; `level` is the lowest that is written. */
export function createLog(level: string): ParentLog {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
