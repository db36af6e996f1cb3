import { z } from 'zod';

const text = z.string();
const party = z.looseObject({
  id: text.min(1),
  name: text.optional().catch(undefined),
  aadObjectId: text.optional().catch(undefined),
});
/** Something that Teams tells of an activity, with its id and name where it has them. */
const named = z
  .looseObject({ id: text.optional().catch(undefined), name: text.optional().catch(undefined) })
  .optional()
  .catch(undefined);
const mention = z.looseObject({ type: text });

/**
 * The parts of an activity that the bot relies on. Those that are not as the protocol has them count as not there;
 * without a type, a sender and a conversation there is nobody to answer.
 */
const schema = z.looseObject({
  type: text.min(1),
  id: text.optional().catch(undefined),
  name: text.optional().catch(undefined),
  action: text.optional().catch(undefined),
  text: text.optional().catch(undefined),
  locale: text.optional().catch(undefined),
  localTimezone: text.optional().catch(undefined),
  replyToId: text.optional().catch(undefined),
  from: party,
  recipient: party.catch({ id: 'bot', name: undefined, aadObjectId: undefined }),
  conversation: z.looseObject({
    id: text.min(1),
    tenantId: text.optional().catch(undefined),
    conversationType: text.optional().catch(undefined),
  }),
  channelData: z.looseObject({ tenant: named, team: named, channel: named }).optional().catch(undefined),
  membersAdded: z.array(party).optional().catch(undefined),
  membersRemoved: z.array(party).optional().catch(undefined),
  // A mention without its text, or of nobody, cannot be taken out of the message.
  entities: z
    .array(mention)
    .transform((entities) =>
      entities.filter(
        (one) =>
          one.type.toLowerCase() !== 'mention' ||
          (typeof one['text'] === 'string' && isObject(one['mentioned'])),
      ),
    )
    .optional()
    .catch(undefined),
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Returns the activity in a request's body, made sound; undefined when it is none that could be answered. */
export function readActivity(body: unknown): Record<string, unknown> | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
