import { Verb } from '../../../cards/actions';

/**
 * The subject of a turn: the verb that was pressed, or another kind of activity. The list is closed, so it
 * can be used as a label.
 */
export type TurnSubject =
  | Verb
  | 'words'
  | 'unreadable'
  | 'file'
  | 'too large'
  | 'not personal'
  | 'ignored'
  | 'greeted'
  | 'greeted before'
  | 'parted'
  | 'joined a team'
  | 'left a team';

/** The end of a turn, as it is counted. */
export interface EndedTurn {
  /** The activity's type as it came. The meter itself maps unknown types. */
  readonly type: string;
  /** Undefined when the turn failed before its subject was known. */
  readonly subject: TurnSubject | undefined;
  readonly outcome: 'answered' | 'failed';
  readonly seconds: number;
}

/** The end of a request to the connector: the status of the answer, or the reason why there was none. */
export type ConnectorEnd = number | 'no-answer' | 'no-token';

/** Counts events of the bot. Its methods never throw, and callers do not wait for them. */
export interface Meter {
  turn(ended: EndedTurn): void;
  /**
   * Counts one call of a store. `store` and `operation` are the names in the code; `seconds` includes the
   * wait for the commit.
   */
  store(call: { readonly store: string; readonly operation: string; readonly seconds: number }): void;
  /** Counts one request to the connector: an answer of a turn, or one step of a delivery. */
  connector(end: ConnectorEnd): void;
  /** Counts a request that got no turn, by its HTTP status. */
  refused(status: number): void;
}

const nothing = (): void => undefined;

/** The meter of a bot without metrics: it does not count. */
export const noMeter: Meter = { turn: nothing, store: nothing, connector: nothing, refused: nothing };
