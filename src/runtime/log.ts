/** Writes log lines: ids, durations and a sentence each, no customer text. Never throws. */
export interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** A log from which others are created. */
export interface ParentLog extends Log {
  /**
   * Returns a log in which every line begins with these values, in their order. Undefined values are left
   * out.
   */
  child(values: Readonly<Record<string, unknown>>): Log;
}
