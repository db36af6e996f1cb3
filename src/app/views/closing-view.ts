import { Day } from '../../domain/values/dates';
import { Entry } from '../../domain/walk/items-for-note';
import { Playbook } from '../../domain/walk/playbook';
import { DraftAtHand } from './draft-at-hand';

/** A draft that wants to be final although items are open. */
export interface ClosingView extends DraftAtHand {
  readonly playbook: Playbook;
  readonly open: readonly Entry[];
  /** The day on which the next note is due after an interim one; undefined while the customer pauses. */
  readonly nextDueOn: Day | undefined;
}
