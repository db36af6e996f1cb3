/**
 * How many messages may go one way: one conversation, or one tenant. A steady pace of one each `every` milliseconds,
 * with `ahead` more at once after a pause.
 */
export interface Pace {
  readonly every: number;
  readonly ahead: number;
}

/** One message a second to a conversation; Teams takes 7 in 1 second, 8 in 2 and 60 in 30. */
export const conversationPace: Pace = { every: 1_000, ahead: 0 };

/** Beside it, over an hour: 1500 messages and 290 more at once, where Teams takes 1800 in a conversation. */
export const hourlyPace: Pace = { every: 2_400, ahead: 290 };

/** The most messages that a tenant's setting may allow in a second: with those ahead, Teams' 50 are never reached. */
export const mostPerSecond = 30;

/** The pace of a tenant: so many in a second, and half as many at once after a pause. */
export function tenantPace(perSecond: number): Pace {
  return { every: 1_000 / perSecond, ahead: Math.floor(perSecond / 2) };
}

/**
 * No pace, no lease and no rest keeps a lane for so many milliseconds: a moment further ahead was written before the
 * clock was set back, and counts for nothing.
 */
export const furthestAhead = 60 * 60_000;

/**
 * Whether one more may go now, by the moment `dueAt` (milliseconds) at which the steady pace would let it: 0 for a
 * way that was never used. This is the generic cell rate algorithm: one number is all it keeps.
 */
export function isFree(pace: Pace, dueAt: number, now: number): boolean {
  return now >= dueAt - pace.every * pace.ahead || dueAt > now + furthestAhead;
}

/** The moment at which the steady pace lets the next one go, after one that goes now. */
export function dueAfter(pace: Pace, dueAt: number, now: number): number {
  return (dueAt > now + furthestAhead ? now : Math.max(dueAt, now)) + pace.every;
}
