import { Activity } from 'botbuilder';
import { readerNameLimit } from '../../domain/delivery/reader';
import { channelKey, ConversationReference } from '../../domain/delivery/recipient';
import { languageOf } from '../../domain/values/language';
import { PersonKey } from '../../domain/values/person';
import { cleanLine } from '../../domain/values/text';
import { utc } from '../../domain/values/zoned-time';
import { Incoming, Place } from '../turn/incoming';
import { localDayFor } from './local-day';
import { readInput } from './read-input';
import { readOccasion } from './read-occasion';

/** The longest name of a person that is read, in characters. The rest is cut off. */
const authorLimit = 100;

/**
 * Reads an activity of Teams, or of another client of the Bot Framework, after `readActivity` has validated
 * it. `now` is the time when it arrived. Does not change the activity.
 */
export function readIncoming(activity: Activity, now: Date): Incoming {
  const { type, name, id, conversation, from, locale } = activity;
  const person = personIn(activity);
  const place = placeOf(activity);
  const clock = localDayFor(activity, now);
  const language = languageOf(locale);
  return {
    person,
    author: cleanLine(from?.name ?? '').slice(0, authorLimit),
    place,
    teamId: teamsData(activity).team?.id ?? '',
    occasion: readOccasion(activity, place),
    input: readInput(activity),
    ...clock,
    language,
    reference:
      place === 'channel'
        ? channelReference(activity, person)
        : { ...chatReference(activity, person), language, timeZone: clock.zone },
    logged: { type, name, activity: id, conversation: conversation?.id },
  };
}

/** The parts of Teams' channel data that the bot reads. */
interface TeamsData {
  readonly tenant?: { readonly id?: string };
  readonly team?: { readonly id?: string; readonly name?: string };
  readonly channel?: { readonly id?: string; readonly name?: string };
}

function teamsData({ channelData }: Activity): TeamsData {
  return (channelData as TeamsData | undefined) ?? {};
}

/**
 * Returns the key of the sender: an Azure AD object in a tenant, or the client's own id when it sends
 * neither.
 */
function personIn(activity: Activity): PersonKey {
  const { conversation, from, channelId } = activity;
  const tenantId = conversation?.tenantId ?? teamsData(activity).tenant?.id ?? '';
  const own = from?.aadObjectId?.toLowerCase() ?? `${channelId}:${from?.id ?? ''}`;
  return { id: `${tenantId}/${own}`, tenantId };
}

/**
 * Returns the kind of place. A Bot Framework channel without conversation types has only chats with one
 * person.
 */
function placeOf({ conversation }: Activity): Place {
  switch (conversation?.conversationType) {
    case undefined:
    case 'personal':
      return 'personal';
    case 'channel':
      return 'channel';
    default:
      return 'other';
  }
}

function reachedBy({ serviceUrl, recipient }: Activity) {
  return { serviceUrl: serviceUrl ?? '', botId: recipient?.id ?? '', unreachable: undefined } as const;
}

/** Returns the address of a person's chat, without their language and time zone. */
function chatReference(
  activity: Activity,
  person: PersonKey,
): Omit<ConversationReference, 'language' | 'timeZone'> {
  const { conversation, from } = activity;
  return {
    ...person,
    ...reachedBy(activity),
    conversationId: conversation.id,
    userId: from?.id ?? '',
    teamId: '',
    name: cleanLine(from?.name ?? '').slice(0, readerNameLimit),
  };
}

/**
 * Returns the address of a channel, in a new thread. Its language is English and its zone UTC, because no
 * member decides for all.
 */
function channelReference(activity: Activity, { tenantId }: PersonKey): ConversationReference {
  const { id } = activity.conversation;
  const { team, channel } = teamsData(activity);
  const name = [team?.name, channel?.name].filter((part) => part).join(' / ');
  return {
    ...channelKey(tenantId, id),
    ...reachedBy(activity),
    conversationId: id.split(';')[0] ?? '',
    userId: '',
    teamId: team?.id ?? '',
    name: cleanLine(name).slice(0, readerNameLimit),
    language: 'en',
    timeZone: utc,
  };
}
