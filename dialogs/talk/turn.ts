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

/** A person's deed: they pressed a button, typed words, or pressed something that cannot be read. */
export type Input =
  | { readonly kind: 'press'; readonly press: Press; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'unreadable' };

/** A file to be offered: its name, what it holds in a few words, and its size. */
export interface OfferedFile {
  readonly name: string;
  readonly about: string;
  readonly bytes: number;
}

/** One turn of a talk: who did what, when it is for them, what the bot works with, and what it will answer. */
export interface Turn {
  readonly app: App;
  readonly guide: Guide;
  input: Input;
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly today: Day;
  /** The person's name as the client shows it; proposed as owner of next actions, never stored by itself. */
  readonly author: string;
  /** Sends a plain-text message of its own; false when it could not be sent. */
  readonly say: (text: string) => Promise<boolean>;
  /** Lets some milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>;
  /** Where this is said, as it can be reached: the person's chat, or the channel. */
  readonly here: ConversationReference;
  /** The time zone of who said it, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Offers a file to be put into the person's OneDrive; missing where files are not possible. */
  readonly offerFile?: ((file: OfferedFile) => Promise<boolean>) | undefined;
  person: Person;
  language: Language;
  /** The one card the turn answers with; the last one set wins. */
  answer: Card | undefined;
  /** What the turn answers with when there is no card to show. */
  message: string | undefined;
  /** The person asked to be forgotten: nothing of this turn may be kept. */
  forgotten: boolean;
}

/** The voice to answer a turn in. */
export function voiceOf(turn: Turn): Voice {
  return { language: turn.language, texts: texts[turn.language] };
}

const turnKey = Symbol('turn');

/** As much of an SDK's context as holds a turn. */
interface TurnHolder {
  readonly turnState: { get(key: symbol): Turn | undefined; set(key: symbol, turn: Turn): unknown };
}

/** Lays the turn where the dialogs find it. */
export function layTurn({ turnState }: TurnHolder, turn: Turn): void {
  turnState.set(turnKey, turn);
}

/** Returns the turn that is under way. Throws when none was laid, which only a fault can cause. */
export function turnOf({ turnState }: TurnHolder): Turn {
  const turn = turnState.get(turnKey);
  if (!turn) throw new Error('no turn was laid before the dialogs ran');
  return turn;
}

/** The typed value of an input, or an empty string when the client did not send it. */
export function typedIn(turn: Turn, name: string): string {
  return turn.input.kind === 'press' ? (turn.input.inputs[name] ?? '') : '';
}

/** The typed values of the inputs whose names begin with a prefix, by the rest of the name. */
export function typedUnder(turn: Turn, prefix: string): Record<string, string> {
  if (turn.input.kind !== 'press') return {};
  const found = Object.entries(turn.input.inputs).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}
