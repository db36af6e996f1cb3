import { Day } from '../../src/domain/values/dates';
import { Press } from '../../cards/actions';
import { Voice } from '../../cards/frame';
import { Card } from '../../cards/render';
import { texts } from '../../locales';
import { App } from '../../src/app/ports';
import { ConversationReference } from '../../src/domain/delivery/recipient';
import { Guide } from '../../src/domain/walk/guide';
import { Language } from '../../src/domain/values/language';
import { Person } from '../../src/domain/values/person';

/** The input of a person: a button press, typed words, or a press that cannot be read. */
export type Input =
  | { readonly kind: 'press'; readonly press: Press; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'unreadable' };

/** A file to be offered: its name, a short description, its size, and the filter of its customers, if any. */
export interface OfferedFile {
  readonly name: string;
  readonly about: string;
  readonly bytes: number;
  readonly filter?: string | undefined;
}

/** One turn of a conversation: the input, the person, the time, the parts of the bot, and the answer. */
export interface Turn {
  readonly app: App;
  readonly guide: Guide;
  input: Input;
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly today: Day;
  /** The person's name in their client. It is suggested as owner of next actions, never stored automatically. */
  readonly author: string;
  /** Sends a separate plain-text message. Resolves to false when it could not be sent. */
  readonly say: (text: string) => Promise<boolean>;
  /** Waits for a number of milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** The address of this conversation: the person's chat, or the channel. */
  readonly here: ConversationReference;
  /** The time zone of the person, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Offers a file for the person's OneDrive; undefined where files are not possible. */
  readonly offerFile?: ((file: OfferedFile) => Promise<boolean>) | undefined;
  person: Person;
  language: Language;
  /** The card that answers the turn. The last one that is set is sent. */
  answer: Card | undefined;
  /** The text that answers the turn when there is no card. */
  message: string | undefined;
  /** True when the person asked to be forgotten. Then no data of this turn may be stored. */
  forgotten: boolean;
}

/** Returns the language and the texts for the answer of a turn. */
export function voiceOf(turn: Turn): Voice {
  return { language: turn.language, texts: texts[turn.language] };
}

const turnKey = Symbol('turn');

/** The part of an SDK's context that holds a turn. */
interface TurnHolder {
  readonly turnState: { get(key: symbol): Turn | undefined; set(key: symbol, turn: Turn): unknown };
}

/** Stores the turn in the context, where the dialogs find it. */
export function layTurn({ turnState }: TurnHolder, turn: Turn): void {
  turnState.set(turnKey, turn);
}

/** Returns the current turn. Throws when none was stored, which only a programming error can cause. */
export function turnOf({ turnState }: TurnHolder): Turn {
  const turn = turnState.get(turnKey);
  if (!turn) throw new Error('no turn was laid before the dialogs ran');
  return turn;
}

/** Returns the typed value of an input, or an empty string when the client did not send it. */
export function typedIn(turn: Turn, name: string): string {
  return turn.input.kind === 'press' ? (turn.input.inputs[name] ?? '') : '';
}

/** Returns the typed values of all inputs with a name prefix, by the rest of the name. */
export function typedUnder(turn: Turn, prefix: string): Record<string, string> {
  if (turn.input.kind !== 'press') return {};
  const found = Object.entries(turn.input.inputs).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}
