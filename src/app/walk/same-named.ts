import { PersonKey } from '../../domain/values/person';
import { Engagement } from '../../domain/walk/engagement';
import { isSameName } from '../../domain/customers/same-name';
import { Using } from '../ports';

/**
 * Returns a person's engagements with a customer of this name, last changed first, without the one with this
 * id. Those in the archive are among them.
 */
export async function sameNamed(
  app: Using<'engagements'>,
  person: PersonKey,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<readonly Engagement[]> {
  const own = await app.engagements.listOf(person.id);
  return own.filter((other) => other.id !== id && isSameName(other.customer.name, name));
}
