import { Verb } from '../../../cards/actions';

/** What a turn was about: the verb that was pressed, or what else came. A closed list, so that it can be counted by. */
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

/** How a turn ended, as it is counted. */
export interface EndedTurn {
  /** The activity's type as it came; whoever counts keeps to those that are known. */
  readonly type: string;
  /** Missing when the turn failed before anybody knew. */
  readonly subject: TurnSubject | undefined;
  readonly outcome: 'answered' | 'failed';
  readonly seconds: number;
}

/** How a request to the connector ended: the status of its answer, or why there was none. */
export type ConnectorEnd = number | 'no-answer' | 'no-token';

/** Is told what happens, so that it can be counted. Never throws, and nobody waits for it. */
export interface Meter {
  turn(ended: EndedTurn): void;
  /** One call of a store, by the names that both have in the code, the wait for the commit included. */
  store(call: { readonly store: string; readonly operation: string; readonly seconds: number }): void;
  /** One request to the connector: an answer of a turn, or a step of a delivery. */
  connector(end: ConnectorEnd): void;
  /** A request that got no turn, by the status it was given. */
  refused(status: number): void;
}

const nothing = (): void => undefined;

/** For a bot without metrics. */
export const noMeter: Meter = { turn: nothing, store: nothing, connector: nothing, refused: nothing };
