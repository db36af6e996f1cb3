import { Language } from '../../domain/values/language';
import { Person, PersonKey, Role } from '../../domain/values/person';
import { knowPerson } from './know-person';
import { Using } from '../ports';

/** Saves a person's role or language, if it changed. */
export async function changePerson(
  app: Using<'people'>,
  key: PersonKey,
  wanted: { role?: Role; language?: Language },
): Promise<Person> {
  const known = await knowPerson(app, key);
  const next = { ...known, ...wanted };
  if (next.role === known.role && next.language === known.language) return known;
  await app.people.save(next);
  return next;
}
