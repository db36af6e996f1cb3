/** Keeps lines of what happens: ids, durations and a sentence each, no customer text. Never throws. */
export interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** A log that others are made from. */
export interface ParentLog extends Log {
  /** Returns a log whose every line begins with these values, in their order; one that is undefined is left out. */
  child(values: Readonly<Record<string, unknown>>): Log;
}
