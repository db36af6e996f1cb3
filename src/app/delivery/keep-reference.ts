import { instantOf } from '../../domain/values/dates';
import { ConversationReference, isChannel } from '../../domain/delivery/recipient';
import { utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';

/**
 * Saves how to reach a recipient, from their last activity, and lets the deliveries that wait for them
 * continue. A name or time zone that is missing in the activity keeps its stored value. Writes only when a
 * value changed, because most activities bring no change.
 */
export async function keepReference(
  app: Using<'readers' | 'references' | 'now'>,
  told: ConversationReference,
): Promise<void> {
  const kept = await app.references.load(told.id);
  const next = kept ? withKnown(told, kept) : told;
  if (kept && isSame(kept, next)) return;
  await app.references.refresh(next, instantOf(app.now()));
  await refreshReader(app, next);
}

/**
 * Updates a stored reader's name, language and time zone from their client. A channel keeps its own
 * settings.
 */
async function refreshReader(
  app: Using<'readers'>,
  { id, name, language, timeZone }: ConversationReference,
): Promise<void> {
  const reader = isChannel(id) ? undefined : await app.readers.load(id);
  if (!reader || (reader.name === name && reader.language === language && reader.timeZone === timeZone))
    return;
  await app.readers.save({ ...reader, name, language, timeZone });
}

/** Deletes how to reach a person from whom the bot was removed. Their deliveries wait. */
export function forgetReference(app: Using<'references'>, recipientId: string): Promise<void> {
  return app.references.remove(recipientId);
}

/** Lets the deliveries to a team's channels continue, because the bot was added to the team. */
export function joinTeam(app: Using<'outbox' | 'now'>, teamId: string): Promise<void> {
  return app.outbox.wake({ teamId }, instantOf(app.now()));
}

/**
 * Marks the channels of a team as unreachable, because the bot was removed. Their deliveries wait until it
 * is back.
 */
export async function leaveTeam(app: Using<'references'>, teamId: string): Promise<void> {
  for (const reference of await app.references.ofTeam(teamId)) {
    await app.references.save({ ...reference, unreachable: 'not-in-team' });
  }
}

/**
 * Fills in the stored name, team and time zone where the activity has none. Installation activities have
 * neither name nor zone, and upgrade activities come for people who are already known.
 */
function withKnown(told: ConversationReference, kept: ConversationReference): ConversationReference {
  const timeZone = told.timeZone === utc ? kept.timeZone : told.timeZone;
  return { ...told, name: told.name || kept.name, teamId: told.teamId || kept.teamId, timeZone };
}

function isSame(kept: ConversationReference, next: ConversationReference): boolean {
  return (Object.keys(next) as (keyof ConversationReference)[]).every((key) => kept[key] === next[key]);
}
