import { instantOf } from '../../domain/values/dates';
import { ConversationReference, isChannel } from '../../domain/delivery/recipient';
import { utc } from '../../domain/values/zoned-time';
import { Using } from '../ports';

/**
 * Keeps how to reach a recipient, as their last activity told it, and lets what waits for them go on. A name and a
 * time zone that it does not tell stay as they were known. Writes only what is new: most activities tell nothing new.
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

/** A person who reads is called, and keeps the hours, as their client tells; a channel as it was told. */
async function refreshReader(
  app: Using<'readers'>,
  { id, name, language, timeZone }: ConversationReference,
): Promise<void> {
  const reader = isChannel(id) ? undefined : await app.readers.load(id);
  if (!reader || (reader.name === name && reader.language === language && reader.timeZone === timeZone))
    return;
  await app.readers.save({ ...reader, name, language, timeZone });
}

/** The bot was taken away from a person: how to reach them is forgotten, and what they are sent waits. */
export function forgetReference(app: Using<'references'>, recipientId: string): Promise<void> {
  return app.references.remove(recipientId);
}

/** The bot was put into a team: what waits for its channels goes on. */
export function joinTeam(app: Using<'outbox' | 'now'>, teamId: string): Promise<void> {
  return app.outbox.wake({ teamId }, instantOf(app.now()));
}

/** The bot was taken out of a team: what its channels are sent waits until it is back. */
export async function leaveTeam(app: Using<'references'>, teamId: string): Promise<void> {
  for (const reference of await app.references.ofTeam(teamId)) {
    await app.references.save({ ...reference, unreachable: 'not-in-team' });
  }
}

/** The signs of an installation tell neither name nor zone; those of an upgrade come to people who are known. */
function withKnown(told: ConversationReference, kept: ConversationReference): ConversationReference {
  const timeZone = told.timeZone === utc ? kept.timeZone : told.timeZone;
  return { ...told, name: told.name || kept.name, teamId: told.teamId || kept.teamId, timeZone };
}

function isSame(kept: ConversationReference, next: ConversationReference): boolean {
  return (Object.keys(next) as (keyof ConversationReference)[]).every((key) => kept[key] === next[key]);
}
