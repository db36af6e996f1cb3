/** The source of time: milliseconds that never decrease, and a way to wait. */
export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}
