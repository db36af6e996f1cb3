/**
 * The limit of messages for one conversation or one tenant: a steady pace of one message each `every`
 * milliseconds. After a pause, `ahead` more may go at once.
 */
export interface Pace {
  readonly every: number;
  readonly ahead: number;
}

/** One message a second to a conversation. Teams allows 7 in 1 second, 8 in 2 and 60 in 30. */
export const conversationPace: Pace = { every: 1_000, ahead: 0 };

/**
 * A second limit for a conversation, over an hour: 1500 messages, and 290 more at once. Teams allows 1800.
 */
export const hourlyPace: Pace = { every: 2_400, ahead: 290 };

/**
 * The upper limit of the tenant setting, in messages a second. With the burst added it stays below the 50 of
 * Teams.
 */
export const mostPerSecond = 30;

/** Returns the pace of a tenant: `perSecond` messages a second, and half as many at once after a pause. */
export function tenantPace(perSecond: number): Pace {
  return { every: 1_000 / perSecond, ahead: Math.floor(perSecond / 2) };
}

/**
 * The longest time ahead, in milliseconds, that any pace, lease or pause can set. A later time was written
 * before the clock was set back, and is ignored.
 */
export const furthestAhead = 60 * 60_000;

/**
 * Returns true when one more message may go now. `dueAt` is the time, in milliseconds, at which the steady
 * pace allows it; 0 for a lane that was never used. This is the generic cell rate algorithm, which needs
 * only this one number.
 */
export function isFree(pace: Pace, dueAt: number, now: number): boolean {
  return now >= dueAt - pace.every * pace.ahead || dueAt > now + furthestAhead;
}

/** Returns the time at which the steady pace allows the next message, after one that goes now. */
export function dueAfter(pace: Pace, dueAt: number, now: number): number {
  return (dueAt > now + furthestAhead ? now : Math.max(dueAt, now)) + pace.every;
}
