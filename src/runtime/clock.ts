/** The source of time: milliseconds that only rise, and a way to let some pass. */
export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}
