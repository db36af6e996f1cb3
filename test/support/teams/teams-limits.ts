/** The send times in milliseconds, by receiver. */
export type SendTimes = ReadonlyMap<string, readonly number[]>;

/** A limit of Teams: at most `most` messages `within` so many milliseconds. */
type Limit = readonly [most: number, within: number];

/** The limits of Teams for one conversation. */
export const conversationLimits: readonly Limit[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

/** The limit of Teams for one app in one tenant. */
export const tenantLimits: readonly Limit[] = [[50, 1_000]];

/** Returns the send times by receiver, the earliest first. */
export function timesBy<Sent extends { readonly at: number }>(
  sent: readonly Sent[],
  whom: (one: Sent) => string,
): SendTimes {
  const times = new Map<string, number[]>();
  for (const one of sent) {
    const own = times.get(whom(one)) ?? [];
    own.push(one.at);
    times.set(whom(one), own);
  }
  for (const own of times.values()) own.sort((one, other) => one - other);
  return times;
}

/**
 * Fails when more messages went out within a window than a limit allows. A window includes its first moment.
 */
export function expectWithin(limits: readonly Limit[], times: SendTimes): void {
  for (const [whom, all] of times) {
    for (const [most, within] of limits) {
      const over = all.find((at, index) => (all[index + most] ?? Infinity) - at < within);
      expect({ whom, most, within, over }).toEqual({ whom, most, within, over: undefined });
    }
  }
}
