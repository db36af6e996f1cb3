import { Storage } from 'botbuilder';
import { Upload } from '../../../dialogs/file-consent';
import { App } from '../../app/ports';
import { Guide } from '../../domain/walk/guide';
import { Log } from '../metering/log';
import { Meter } from '../metering/meter';
import { Clock } from './pace';
import { TurnLock } from './turn-lock';

/** What a bot is made of. */
export interface BotParts {
  readonly app: App;
  readonly guide: Guide;
  readonly dialogStates: Storage;
  readonly dialogStateKey: (personId: string, conversationId: string) => string;
  readonly lock: TurnLock;
  readonly clock: Clock;
  /** Puts a file where a person's consent says; missing where files are not possible. */
  readonly upload?: Upload | undefined;
  /** A turn has ended: it may have put something into the outbox. */
  readonly afterTurn?: () => void;
  readonly meter: Meter;
  readonly log: Log;
}
