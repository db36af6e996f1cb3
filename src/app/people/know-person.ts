import { Person, PersonKey } from '../../domain/values/person';
import { App } from '../ports';

/** What is known of a person; for somebody new, only who they are. */
export async function knowPerson(app: Pick<App, 'people'>, key: PersonKey): Promise<Person> {
  return (await app.people.load(key.id)) ?? { id: key.id, tenantId: key.tenantId };
}
