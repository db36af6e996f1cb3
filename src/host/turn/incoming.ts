import { FileConsent } from '../../../dialogs/file-consent';
import { Input } from '../../../dialogs/talk/turn';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Day } from '../../domain/values/dates';
import { Language } from '../../domain/values/language';
import { PersonKey } from '../../domain/values/person';

/**
 * An activity of a client, read once: all that the bot knows of it, in values of its own. Whichever SDK brings
 * activities in makes one of these, and nothing behind it sees the activity.
 */
export interface Incoming {
  readonly person: PersonKey;
  /** The person's name as their client shows it, on one line of at most 100 characters; empty when it tells none. */
  readonly author: string;
  readonly place: Place;
  /** The team of the place; empty for a chat. */
  readonly teamId: string;
  readonly occasion: Occasion;
  /** The press, or the words; for an activity of another kind empty words. */
  readonly input: Input;
  /** The time zone of the person's client, such as `Europe/Berlin`; `UTC` when it tells none that is known. */
  readonly zone: string;
  /** The person's calendar day when the activity came. */
  readonly today: Day;
  /** The language of the person's client. */
  readonly language: Language;
  /** Tells how to reach the place. A chat speaks the language of the person's client, a channel English in UTC. */
  readonly reference: ConversationReference;
  readonly logged: LoggedActivity;
}

/** The chat of one person with the bot, a channel of a team, or anything else, such as a chat of several people. */
export type Place = 'personal' | 'channel' | 'other';

/** The kind of thing that an activity is about. */
export type Occasion =
  | { readonly kind: 'input' }
  | { readonly kind: 'file-consent'; readonly consent: FileConsent }
  /** The client waits for something that the bot does not do. */
  | { readonly kind: 'unknown-invoke' }
  | { readonly kind: 'installation'; readonly sign: InstallationSign }
  | { readonly kind: 'unknown' };

/** The bot was put into the place, or taken away from it; `none` when the activity tells neither. */
export type InstallationSign = 'added' | 'removed' | 'none';

/** The parts of an activity that go into the log: its type, its name if it has one, and ids. */
export interface LoggedActivity {
  readonly type: string;
  readonly name: string | undefined;
  readonly activity: string | undefined;
  readonly conversation: string;
}
