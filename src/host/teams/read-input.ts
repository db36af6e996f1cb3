import { Activity, TurnContext } from 'botbuilder';
import { readPress } from '../../../cards/actions';
import { Input } from '../../../dialogs/talk/turn';

/** The value that an `Action.Execute` sends. */
interface ExecuteValue {
  readonly action?: { readonly data?: unknown };
}

/**
 * Reads a button press (`Action.Execute` as an invoke, `Action.Submit` as a message with a value), or typed
 * words.
 */
export function readInput(activity: Activity): Input {
  const value: unknown = activity.value;
  if (activity.type === 'invoke') return readPressed((value as ExecuteValue | undefined)?.action?.data);
  if (typeof value === 'object' && value !== null) return readPressed(value);
  // The SDK removes the mention from the activity that it is given, so it gets a copy.
  const copy = { ...activity, text: activity.text ?? '' };
  return { kind: 'words', words: TurnContext.removeRecipientMention(copy) };
}

function readPressed(data: unknown): Input {
  const received = readPress(data);
  return received ? { kind: 'press', ...received } : { kind: 'unreadable' };
}
