import { ActivityTypes, TurnContext } from 'botbuilder';
import { readPress, Verb } from '../../../cards/actions';
import { Input } from '../../../dialogs/talk/turn';
import { readerNameLimit } from '../../domain/delivery/reader';
import { channelKey, ConversationReference } from '../../domain/delivery/recipient';
import { Language } from '../../domain/values/language';
import { PersonKey } from '../../domain/values/person';
import { cleanLine } from '../../domain/values/text';
import { utc } from '../../domain/values/zoned-time';

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
  if (isPress(context)) {
    const received = readPress(pressedData(context));
    return received ? { kind: 'press', ...received } : { kind: 'unreadable' };
  }
  const words = TurnContext.removeRecipientMention(activity) ?? activity.text ?? '';
  return { kind: 'words', words };
}

/** The verb of the button that the activity comes from; nothing when it comes from none of ours. */
export function pressedVerb(context: TurnContext): Verb | undefined {
  return isPress(context) ? readPress(pressedData(context))?.press.verb : undefined;
}

function isPress(context: TurnContext): boolean {
  const value: unknown = context.activity.value;
  return isInvoke(context) || (typeof value === 'object' && value !== null);
}

function pressedData(context: TurnContext): unknown {
  const value: unknown = context.activity.value;
  return isInvoke(context) ? (value as ExecuteValue | undefined)?.action?.data : value;
}

/** As much of what Teams adds to an activity as the bot looks at. */
interface TeamsData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string; readonly name?: string };
  readonly channel?: { readonly id?: string; readonly name?: string };
}

function teamsData({ activity }: TurnContext): TeamsData {
  return (activity.channelData as TeamsData | undefined) ?? {};
}

/** A person is an Azure AD object in a tenant; a client without these is known by its own id. */
export function personKey(context: TurnContext): PersonKey {
  const { activity } = context;
  const tenantId = activity.conversation?.tenantId ?? teamsData(context).tenant?.id ?? '';
  const own = activity.from?.aadObjectId?.toLowerCase() ?? `${activity.channelId}:${activity.from?.id ?? ''}`;
  return { id: `${tenantId}/${own}`, tenantId };
}

/** A chat between one person and the bot. A channel without such kinds has no other. */
export function isPersonal({ activity }: TurnContext): boolean {
  const kind = activity.conversation?.conversationType;
  return kind === undefined || kind === 'personal';
}

/** A channel of a team; a chat of several people is none. */
export function isInChannel({ activity }: TurnContext): boolean {
  return activity.conversation?.conversationType === 'channel';
}

/** The team that an activity comes from, or an empty string. */
export function teamOf(context: TurnContext): string {
  return teamsData(context).team?.id ?? '';
}

/**
 * How to reach where an activity comes from: the person's chat, or the channel. `person` speaks `language`, and is
 * where the clock shows the time of `zone`; of a channel nobody in it tells the language or the zone.
 */
export function referenceFrom(
  context: TurnContext,
  person: { key: PersonKey; language: Language; zone: string },
): ConversationReference {
  const { conversation, serviceUrl, recipient, from } = context.activity;
  const reached = { serviceUrl: serviceUrl ?? '', botId: recipient?.id ?? '', unreachable: '' } as const;
  if (!isInChannel(context)) {
    return {
      ...person.key,
      ...reached,
      conversationId: conversation.id,
      userId: from?.id ?? '',
      teamId: '',
      name: cleanLine(from?.name ?? '').slice(0, readerNameLimit),
      language: person.language,
      timeZone: person.zone,
    };
  }
  const { team, channel } = teamsData(context);
  const key = channelKey(person.key.tenantId, conversation.id);
  const name = [team?.name, channel?.name].filter((part) => part).join(' / ');
  return {
    ...key,
    ...reached,
    conversationId: conversation.id.split(';')[0] ?? '',
    userId: '',
    teamId: team?.id ?? '',
    name: cleanLine(name).slice(0, readerNameLimit),
    language: 'en',
    timeZone: utc,
  };
}
