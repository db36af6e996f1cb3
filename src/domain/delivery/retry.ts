import { Instant } from '../values/dates';
import { Delivery } from './delivery';

/** How often a delivery is tried before it is given up. */
export const mostAttempts = 8;

/** For how long a delivery is tried before it is given up, in milliseconds. */
export const longestTrying = 24 * 60 * 60 * 1000;

/** The shortest and the longest wait between two attempts, in milliseconds. */
export const shortestWait = 1_000;
export const longestWait = 60_000;

/** How long a tenant rests after its bot was not let in, in milliseconds: a setting is wrong, and a person must mend it. */
export const restAfterAlarm = 5 * 60_000;

/**
 * The next wait, in milliseconds, after one of `waited`: somewhere between the shortest and three times the last
 * (decorrelated jitter), so that deliveries that failed together do not come back together. `random` is 0 to below 1.
 */
export function nextWait(waited: number, random: number): number {
  const most = Math.min(longestWait, Math.max(shortestWait, waited) * 3);
  return Math.round(shortestWait + (most - shortestWait) * random);
}

/** Why a delivery must not be tried again, or nothing while it may. */
export function spent(
  { attempts, queuedAt }: Pick<Delivery, 'attempts' | 'queuedAt'>,
  now: Instant,
): 'too-often' | 'too-long' | undefined {
  if (attempts >= mostAttempts) return 'too-often';
  return Date.parse(now) - Date.parse(queuedAt) >= longestTrying ? 'too-long' : undefined;
}
