import { Upload } from '../../../dialogs/file-consent';
import { App } from '../../app/ports';
import { Guide } from '../../domain/walk/guide';
import { Clock } from '../../runtime/clock';
import { Log, ParentLog } from '../../runtime/log';
import { Meter } from '../metering/meter';
import { TurnLock } from './turn-lock';

/** The parts that every turn of a bot works with. */
export interface TurnParts {
  readonly app: App;
  readonly guide: Guide;
  readonly clock: Clock;
  /** Puts a file where a person's consent says; missing where files are not possible. */
  readonly upload?: Upload | undefined;
  /** Each line names the turn. */
  readonly log: Log;
}

/** The parts that a bot is made of. */
export interface BotParts extends TurnParts {
  readonly lock: TurnLock;
  /** A turn has ended: it may have put something into the outbox. */
  readonly afterTurn?: () => void;
  readonly meter: Meter;
  readonly log: ParentLog;
}
