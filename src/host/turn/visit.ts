import { Reply } from '../../../dialogs/talk/reply';
import { Turn } from '../../../dialogs/talk/turn';
import { Log } from '../../runtime/log';
import { Incoming } from './incoming';

/**
 * One activity for the bot: its content, and the ways to answer it. It is made by the SDK's room that
 * received the activity.
 */
export interface Visit {
  readonly incoming: Incoming;
  readonly reply: Reply;
  /**
   * Continues the person's conversation by one turn and saves its state. Afterwards the turn holds the
   * answer.
   */
  readonly talk: (turn: Turn, log: Log) => Promise<void>;
}
