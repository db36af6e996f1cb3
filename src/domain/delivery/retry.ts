import { Instant } from '../values/dates';
import { Delivery } from './delivery';

/** The largest number of attempts before a delivery is given up. */
export const mostAttempts = 8;

/** The time, in milliseconds, after which a delivery is given up. */
export const longestTrying = 24 * 60 * 60 * 1000;

/** The shortest and the longest wait between two attempts, in milliseconds. */
export const shortestWait = 1_000;
export const longestWait = 60_000;

/**
 * The pause of a tenant, in milliseconds, after the connector denied the bot access. A setting is wrong, and
 * an admin must fix it.
 */
export const restAfterAlarm = 5 * 60_000;

/**
 * Returns the next wait, in milliseconds, after a wait of `waited`: between the shortest wait and three
 * times the last one (decorrelated jitter). So deliveries that failed together are not tried again together.
 * `random` is at least 0 and below 1.
 */
export function nextWait(waited: number, random: number): number {
  const most = Math.min(longestWait, Math.max(shortestWait, waited) * 3);
  return Math.round(shortestWait + (most - shortestWait) * random);
}

/** Returns why a delivery must not be tried again, or undefined when it may. */
export function spent(
  { attempts, queuedAt }: Pick<Delivery, 'attempts' | 'queuedAt'>,
  now: Instant,
): 'too-often' | 'too-long' | undefined {
  if (attempts >= mostAttempts) return 'too-often';
  return Date.parse(now) - Date.parse(queuedAt) >= longestTrying ? 'too-long' : undefined;
}
