import { Person, PersonKey } from '../../domain/values/person';
import { App } from '../ports';

/** Returns what is known of a person; for somebody new, only their key. */
export async function knowPerson(app: Pick<App, 'people'>, key: PersonKey): Promise<Person> {
  return (await app.people.load(key.id)) ?? { id: key.id, tenantId: key.tenantId };
}
