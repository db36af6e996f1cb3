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
  /** Uploads a file to the address of a person's consent; undefined where files are not possible. */
  readonly upload?: Upload | undefined;
  /** A log whose lines name the turn. */
  readonly log: Log;
}

/** The parts of a bot. */
export interface BotParts extends TurnParts {
  readonly lock: TurnLock;
  /** Called after each turn, because the turn may have added a delivery to the outbox. */
  readonly afterTurn?: () => void;
  readonly meter: Meter;
  readonly log: ParentLog;
}
