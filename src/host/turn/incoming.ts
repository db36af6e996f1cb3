import { FileConsent } from '../../../dialogs/file-consent';
import { Input } from '../../../dialogs/talk/turn';
import { ConversationReference } from '../../domain/delivery/recipient';
import { Day } from '../../domain/values/dates';
import { Language } from '../../domain/values/language';
import { PersonKey } from '../../domain/values/person';

/**
 * All that the bot knows about an activity, read once into its own values. The room of each SDK creates
 * these values, and the code behind it never sees the activity.
 */
export interface Incoming {
  readonly person: PersonKey;
  /**
   * The person's name as their client shows it, on one line of at most 100 characters; empty when the
   * client sends none.
   */
  readonly author: string;
  readonly place: Place;
  /** The id of the place's team; empty for a chat. */
  readonly teamId: string;
  readonly occasion: Occasion;
  /** The button press or the typed words; for other kinds of activity, empty words. */
  readonly input: Input;
  /** The time zone of the person's client, such as `Europe/Berlin`; `UTC` when it is missing or unknown. */
  readonly zone: string;
  /** The person's calendar day when the activity came. */
  readonly today: Day;
  /** The language of the person's client. */
  readonly language: Language;
  /**
   * The address of the place. A chat has the language of the person's client; a channel has English and
   * UTC.
   */
  readonly reference: ConversationReference;
  readonly logged: LoggedActivity;
}

/**
 * The place of a conversation: a person's chat with the bot, a channel of a team, or another place, such as
 * a group chat.
 */
export type Place = 'personal' | 'channel' | 'other';

/** The kind of event that an activity reports. */
export type Occasion =
  | { readonly kind: 'input' }
  | { readonly kind: 'file-consent'; readonly consent: FileConsent }
  /** The client waits for an action that the bot does not support. */
  | { readonly kind: 'unknown-invoke' }
  | { readonly kind: 'installation'; readonly sign: InstallationSign }
  | { readonly kind: 'unknown' };

/** The bot was installed in the place, or removed from it; `none` when the activity reports neither. */
export type InstallationSign = 'added' | 'removed' | 'none';

/** The parts of an activity that are logged: its type, its name if it has one, and ids. */
export interface LoggedActivity {
  readonly type: string;
  readonly name: string | undefined;
  readonly activity: string | undefined;
  readonly conversation: string;
}
