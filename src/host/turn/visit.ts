import { Reply } from '../../../dialogs/talk/reply';
import { Turn } from '../../../dialogs/talk/turn';
import { Log } from '../../runtime/log';
import { Incoming } from './incoming';

/** One activity as the bot meets it: what came in, and the ways to act on it. Made by whichever SDK brought it. */
export interface Visit {
  readonly incoming: Incoming;
  readonly reply: Reply;
  /** Leads the person's talk on by one turn and keeps where it stands; the turn then holds what is to be answered. */
  readonly talk: (turn: Turn, log: Log) => Promise<void>;
}
