import { z } from 'zod';

const text = z.string();
const party = z.looseObject({
  id: text.min(1),
  name: text.optional().catch(undefined),
  aadObjectId: text.optional().catch(undefined),
});
/** An object of an activity with an optional id and an optional name. */
const named = z
  .looseObject({ id: text.optional().catch(undefined), name: text.optional().catch(undefined) })
  .optional()
  .catch(undefined);
const mention = z.looseObject({ type: text });

/**
 * The parts of an activity that the bot uses. An optional part that does not match the protocol counts as
 * missing. Type, sender and conversation are required, because without them there is no one to answer.
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
  // A mention without a text or without a mentioned account cannot be removed from the message.
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

/**
 * Returns the activity in a request's body with only valid parts. Returns undefined when it has no type,
 * sender or conversation, because such an activity cannot be answered.
 */
export function readActivity(body: unknown): Record<string, unknown> | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
