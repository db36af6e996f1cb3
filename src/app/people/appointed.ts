import { isChannel, objectIdOf, RecipientKey } from '../../domain/delivery/recipient';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Returns the object ids from some settings entries that count in a tenant. An entry of the form
 * `tenant/object id` counts in that tenant only.
 */
export function idsIn(entries: readonly string[], tenantId: string): readonly string[] {
  const own = `${tenantId.toLowerCase()}/`;
  return entries
    .filter((entry) => !entry.includes('/') || entry.startsWith(own))
    .map((entry) => entry.slice(entry.indexOf('/') + 1));
}

/** Returns true when the admin's settings name a person as a reader of every note of their tenant. */
export function isAppointed(app: Using<'appointed'>, reader: RecipientKey): boolean {
  return (
    !isChannel(reader.id) && idsIn(app.appointed.defaultReaders, reader.tenantId).includes(objectIdOf(reader))
  );
}

/**
 * Resolves to true when a person or channel gets summaries, by their own choice or because they are
 * appointed.
 */
export async function isReader(app: Using<'readers' | 'appointed'>, reader: RecipientKey): Promise<boolean> {
  return isAppointed(app, reader) || (await app.readers.load(reader.id)) !== undefined;
}

/** Returns true when the settings name a person as an admin of their tenant. */
export function isAdmin(app: Using<'appointed'>, person: PersonKey): boolean {
  return idsIn(app.appointed.admins, person.tenantId).includes(objectIdOf(person));
}
