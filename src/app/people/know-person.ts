import { Person, PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/** Returns the stored data of a person. For a new person, only their key. */
export async function knowPerson(app: Using<'people'>, key: PersonKey): Promise<Person> {
  return (await app.people.load(key.id)) ?? { id: key.id, tenantId: key.tenantId };
}
