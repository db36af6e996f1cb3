/** When something went out, in milliseconds, by whom it went to. */
export type SendTimes = ReadonlyMap<string, readonly number[]>;

/** How many messages Teams takes at most within so many milliseconds. */
type Limit = readonly [most: number, within: number];

/** Teams' limits for one conversation. */
export const conversationLimits: readonly Limit[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

/** Teams' limit for one app in one tenant. */
export const tenantLimits: readonly Limit[] = [[50, 1_000]];

/** What went out by whom it went to, each in order of time. */
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

/** Fails when more went out within any window than a limit allows; windows include the moment they begin at. */
export function expectWithin(limits: readonly Limit[], times: SendTimes): void {
  for (const [whom, all] of times) {
    for (const [most, within] of limits) {
      const over = all.find((at, index) => (all[index + most] ?? Infinity) - at < within);
      expect({ whom, most, within, over }).toEqual({ whom, most, within, over: undefined });
    }
  }
}
