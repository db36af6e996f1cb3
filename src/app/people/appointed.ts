import { isChannel, objectIdOf, RecipientKey } from '../../domain/delivery/recipient';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * The object ids among some entries of the settings that count in a tenant. An entry with a tenant in front, and a
 * slash between, counts in that one only.
 */
export function idsIn(entries: readonly string[], tenantId: string): readonly string[] {
  const own = `${tenantId.toLowerCase()}/`;
  return entries
    .filter((entry) => !entry.includes('/') || entry.startsWith(own))
    .map((entry) => entry.slice(entry.indexOf('/') + 1));
}

/** Returns true when the admin's settings name somebody as a reader of every note of their tenant. */
export function isAppointed(app: Using<'appointed'>, reader: RecipientKey): boolean {
  return (
    !isChannel(reader.id) && idsIn(app.appointed.defaultReaders, reader.tenantId).includes(objectIdOf(reader))
  );
}

/** Resolves to true when somebody, or a channel, gets summaries: by their own word, or because they are appointed. */
export async function isReader(app: Using<'readers' | 'appointed'>, reader: RecipientKey): Promise<boolean> {
  return isAppointed(app, reader) || (await app.readers.load(reader.id)) !== undefined;
}

/** Returns true when the settings name a person as admin of their tenant. */
export function isAdmin(app: Using<'appointed'>, person: PersonKey): boolean {
  return idsIn(app.appointed.admins, person.tenantId).includes(objectIdOf(person));
}
