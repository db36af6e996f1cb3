/** The response to an activity: an HTTP status and, for an invoke, the answer's body. */
export interface Received {
  readonly status: number;
  readonly body?: unknown;
}

/** Handles an incoming activity with its `Authorization` header. Resolves when its turn has ended. */
export type Receive = (
  activity: Readonly<Record<string, unknown>>,
  authorization: string,
) => Promise<Received>;
