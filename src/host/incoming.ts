import { ActivityTypes, TurnContext } from 'botbuilder';
import { readPress } from '../../cards/actions';
import { Input } from '../../dialogs/turn';
import { PersonKey } from '../domain/person';

/** What an `Action.Execute` sends. */
interface ExecuteValue {
  readonly action?: { readonly data?: unknown };
}

/** Whether the activity waits for its answer in the response. */
export function isInvoke({ activity }: TurnContext): boolean {
  return activity.type === (ActivityTypes.Invoke as string);
}

/** A button's press (`Action.Execute` as an invoke, `Action.Submit` as a message with a value), or words. */
export function readInput(context: TurnContext): Input {
  const { activity } = context;
  const value: unknown = activity.value;
  if (isInvoke(context) || (typeof value === 'object' && value !== null)) {
    const received = readPress(isInvoke(context) ? (value as ExecuteValue | undefined)?.action?.data : value);
    return received ? { kind: 'press', ...received } : { kind: 'unreadable' };
  }
  const words = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
  return { kind: 'words', words };
}

/** A person is an Azure AD object in a tenant; a client without these is known by its own id. */
export function personKey({ activity }: TurnContext): PersonKey {
  const channelData = activity.channelData as { tenant?: { id?: string } } | undefined;
  const tenantId = activity.conversation?.tenantId ?? channelData?.tenant?.id ?? '';
  const own = activity.from?.aadObjectId ?? `${activity.channelId}:${activity.from?.id ?? ''}`;
  return { id: `${tenantId}/${own}`, tenantId };
}

/** A chat between one person and the bot. A channel without such kinds has no other. */
export function isPersonal({ activity }: TurnContext): boolean {
  const kind = activity.conversation?.conversationType;
  return kind === undefined || kind === 'personal';
}
